import { sql } from 'kysely'
import type { Handmatig, Uitvoeringsoort } from '../domein/uitvoering-recht.ts'
import type { Inhoud } from '../domein/verstrekking.ts'
import type { Waarden } from '../domein/invoer.ts'
import type { Voor } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { verzegel, verzegelJson } from './lezing.ts'

/** What is decided about one datum, as it can be carried out. */
export interface BesluitOnderdeel {
  onderdeelId: string
  besluitId: string
  oordeel: 'ja' | 'deels' | 'nee'
  uitvoering: 'geen' | Exclude<Uitvoeringsoort, 'opheffen'>
  /** With 'verbeteren': the old text goes as well. */
  oudeWeg: boolean
  /** A decision on an objection took its place: it is not carried out any more. */
  vervangen: boolean
}

export async function listBesluitOnderdelen(tx: Tx, deelId: string): Promise<BesluitOnderdeel[]> {
  const rijen = await tx
    .selectFrom('verzoekbesluit_onderdeel')
    .select(['onderdeel_id', 'besluit_id', 'oordeel', 'uitvoering', 'oude_weg'])
    .select(sql<boolean>`onderdeel_vervangen(gemeente_id, onderdeel_id)`.as('vervangen'))
    .where('deel_id', '=', deelId)
    .execute()
  return rijen.map((r) => ({
    onderdeelId: r.onderdeel_id,
    besluitId: r.besluit_id,
    oordeel: r.oordeel,
    uitvoering: r.uitvoering,
    oudeWeg: r.oude_weg,
    vervangen: r.vervangen,
  }))
}

export interface UitvoeringRij {
  id: string
  onderdeelId: string | null
  /** The restriction that this one ended. */
  eindeVan: string | null
  soort: Uitvoeringsoort
  op: Date
  /** How many it touched. */
  gegevens: number
  documenten: number
  delingen: number
  /** How it was done, when by hand. */
  hoe: string | null
}

/** What was carried out of one part, oldest first. Opens what was done by hand. */
export async function listUitvoeringen(tx: Tx, deelId: string): Promise<UitvoeringRij[]> {
  const rijen = await tx
    .selectFrom('verzoekuitvoering')
    .select(['id', 'onderdeel_id', 'einde_van', 'soort', 'op'])
    .select(['gegevens', 'documenten', 'delingen', 'inhoud'])
    .where('deel_id', '=', deelId)
    .where('kennisgeving_id', 'is', null)
    .orderBy('op')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    onderdeelId: r.onderdeel_id,
    eindeVan: r.einde_van,
    soort: r.soort,
    op: r.op,
    gegevens: r.gegevens,
    documenten: r.documenten,
    delingen: r.delingen,
    hoe: r.inhoud?.hoe ?? null,
  }))
}

/** Where and about whom something was carried out, without opening anything. */
export async function findUitvoeringDeel(
  tx: Tx,
  id: string,
): Promise<{ deelId: string; persoonId: string; dossierId: string | null } | undefined> {
  const rij = await tx
    .selectFrom('verzoekuitvoering as u')
    .innerJoin('verzoekdeel as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'u.gemeente_id').onRef('d.id', '=', 'u.deel_id'),
    )
    .select(['d.id', 'd.persoon_id', 'd.dossier_id'])
    .where('u.id', '=', id)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : { deelId: rij.id, persoonId: rij.persoon_id, dossierId: rij.dossier_id }
}

/** One datum that will be touched, opened. */
export interface TeRaken {
  id: string
  dossierId: string
  persoonId: string
  gezinszaak: boolean
  inhoud: string
  bron: string
  /** In the dossier of the request, and not a copy elsewhere. */
  hier: boolean
  /** May who carries it out read it? What is not, is worked on without being shown. */
  zichtbaar: boolean
}

/**
 * The data that one datum of a decision is about, with their copies; locked until the transaction ends. Refused with DW029
 * when there is nothing to carry out (no decision, taken back, done before).
 */
export async function lockTeRaken(tx: Tx, onderdeelId: string): Promise<TeRaken[]> {
  const { rows } = await sql<{
    id: string
    dossier_id: string
    persoon_id: string
    gezinszaak: boolean
    inhoud: string
    bron: string
    hier: boolean
    zichtbaar: boolean
  }>`select id, zegel_id, dossier_id, persoon_id, gezinszaak, inhoud, bron, hier, zichtbaar
    from raakt_gegevens(${onderdeelId}::uuid)`.execute(tx)
  return rows.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    gezinszaak: r.gezinszaak,
    inhoud: r.inhoud,
    bron: r.bron,
    hier: r.hier,
    zichtbaar: r.zichtbaar,
  }))
}

/** Who will hear of it. */
export interface Ontvanger {
  sleutel: string
  weg: 'partner' | 'taak' | 'dossier'
  zeker: boolean
  /** May they still read what was shared? */
  lopend: boolean
  alleenDat: boolean
}

export async function listOntvangers(tx: Tx, onderdeelId: string): Promise<Ontvanger[]> {
  const { rows } = await sql<{
    sleutel: string
    weg: Ontvanger['weg']
    zeker: boolean
    lopend: boolean
    alleen_dat: boolean
  }>`select * from ontvangers_van_onderdeel(${onderdeelId}::uuid)`.execute(tx)
  return rows.map(({ alleen_dat: alleenDat, ...rest }) => ({ ...rest, alleenDat }))
}

/** What may still hold words of what is erased. */
export type Rest =
  | { soort: 'verteld'; id: string; tekst: string }
  | { soort: 'verstrekking'; id: string; persoonId: string; inhoud: Inhoud }
  /** `bij`: about one of these dossiers, or about something in it; otherwise only its content can say so. */
  | { soort: 'concept'; id: string; petId: string; bij: boolean; waarden: Waarden }

export async function listResten(tx: Tx, onderdeelId: string): Promise<Rest[]> {
  const { rows } = await sql<{
    soort: Rest['soort']
    id: string
    voor_id: string | null
    bij: boolean | null
    tekst: string | null
    inhoud: Inhoud | null
    waarden: Waarden | null
  }>`select soort, id, voor_id, bij, tekst, inhoud, waarden from resten_van_onderdeel(${onderdeelId}::uuid)`.execute(
    tx,
  )
  return rows.flatMap((r): Rest[] => {
    const { id, soort, voor_id: voor } = r
    if (soort === 'verteld') return r.tekst === null ? [] : [{ soort, id, tekst: r.tekst }]
    if (voor === null) return []
    if (soort === 'verstrekking') {
      return r.inhoud === null ? [] : [{ soort, id, persoonId: voor, inhoud: r.inhoud }]
    }
    return r.waarden === null
      ? []
      : [{ soort, id, petId: voor, bij: r.bij === true, waarden: r.waarden }]
  })
}

/** Puts back what was left of it. Only in the transaction of that carrying out. */
export async function updateRest(tx: Tx, uitvoeringId: string, rest: Rest): Promise<void> {
  if (rest.soort === 'verteld') return
  const dicht =
    rest.soort === 'verstrekking'
      ? await verzegelJson(
          tx,
          'verstrekking.inhoud',
          rest.id,
          { soort: 'persoon', id: rest.persoonId },
          rest.inhoud,
        )
      : await verzegelJson(
          tx,
          'concept.waarden',
          rest.id,
          { soort: 'werk', id: rest.petId },
          rest.waarden,
        )
  await sql`select schrijf_rest(${uitvoeringId}::uuid, ${rest.soort}, ${rest.id}::uuid, ${dicht}::jsonb)`.execute(
    tx,
  )
}

export interface UitTeVoeren {
  id: string
  onderdeelId: string
  persoonId: string
  /** With 'verbeteren'. */
  nieuw: { id: string; voor: Voor; inhoud: string; bron: string } | undefined
  /** What a partner that may still read it hears. */
  teksten: readonly { sleutel: string; id: string; tekst: string }[]
  delingen: readonly string[]
  handmatig: Handmatig | undefined
}

/**
 * Carries out one datum of a decision. The database does it all at once and refuses what was not decided (DW029) and what
 * is not there any more (DW030); who got it, gets a notice in the same transaction.
 */
export async function carryOutOnderdeel(tx: Tx, u: UitTeVoeren, nu: Date): Promise<void> {
  const over = { soort: 'persoon', id: u.persoonId } as const
  const nieuw =
    u.nieuw === undefined
      ? null
      : JSON.stringify({
          id: u.nieuw.id,
          inhoud: await verzegel(tx, 'gegeven.inhoud', u.nieuw.id, u.nieuw.voor, u.nieuw.inhoud),
          bron: await verzegel(tx, 'gegeven.bron', u.nieuw.id, u.nieuw.voor, u.nieuw.bron),
        })
  const teksten = []
  for (const { sleutel, id, tekst } of u.teksten) {
    teksten.push({
      sleutel,
      id,
      tekst: await verzegel(tx, 'kennisgeving.tekst', id, over, tekst),
    })
  }
  const inhoud =
    u.handmatig === undefined
      ? null
      : await verzegelJson(tx, 'verzoekuitvoering.inhoud', u.id, over, u.handmatig)
  await sql`select voer_verzoek_uit(${u.id}::uuid, ${u.onderdeelId}::uuid, ${nieuw}::jsonb,
    ${JSON.stringify(teksten)}::jsonb, ${[...u.delingen]}::uuid[], ${inhoud}::jsonb, ${nu})`.execute(
    tx,
  )
}

/** What stood there before it was corrected at request, by the id of what stands there now. */
export interface Eerder {
  id: string
  nieuwId: string
  /** `null`: the old words went as well. */
  inhoud: string | null
  tot: Date
}

export async function listGeschiedenis(tx: Tx, dossierId: string): Promise<Eerder[]> {
  const { rows } = await sql<{ id: string; nieuw_id: string; inhoud: string | null; tot: Date }>`
    select id, zegel_id, persoon_id, nieuw_id, inhoud, tot
    from gegeven_geschiedenis(${dossierId}::uuid)`.execute(tx)
  return rows.map((r) => ({ id: r.id, nieuwId: r.nieuw_id, inhoud: r.inhoud, tot: r.tot }))
}

/** Something in a dossier is restricted at request: since when, not what. */
export interface Beperking {
  uitvoeringId: string
  deelId: string
  sinds: Date
  aantal: number
  /** The day on which it may end, told to the resident; `null`: not announced. */
  vanaf: string | null
}

export async function listBeperkingen(tx: Tx, dossierId: string): Promise<Beperking[]> {
  const { rows } = await sql<{
    uitvoering_id: string
    deel_id: string
    sinds: Date
    aantal: string
    vanaf: string | null
  }>`select * from beperkt_in_dossier(${dossierId}::uuid) order by sinds`.execute(tx)
  return rows.map((r) => ({
    uitvoeringId: r.uitvoering_id,
    deelId: r.deel_id,
    sinds: r.sinds,
    aantal: Number(r.aantal),
    vanaf: r.vanaf,
  }))
}

/** Says to the resident, before it happens, that a restriction ends (AVG 18 lid 3): at least a week ahead. */
export async function announceEinde(
  tx: Tx,
  einde: { id: string; uitvoeringId: string; persoonId: string; vanaf: string; reden: string },
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon', id: einde.persoonId } as const
  const reden = await verzegel(tx, 'beperking_einde.reden', einde.id, voor, einde.reden)
  await sql`select kondig_einde_beperking_aan(${einde.id}::uuid, ${einde.uitvoeringId}::uuid,
    ${einde.vanaf}::date, ${reden}, ${nu})`.execute(tx)
}

/** Ends a restriction that was announced; refused before that day (DW029). */
export async function endBeperking(
  tx: Tx,
  id: string,
  uitvoeringId: string,
  nu: Date,
): Promise<void> {
  await sql`select hef_beperking_op(${id}::uuid, ${uitvoeringId}::uuid, ${nu})`.execute(tx)
}

/** The announced ends of restrictions of one part, for professional and resident. Opens the reason. */
export async function listEinden(
  tx: Tx,
  uitvoeringIds: readonly string[],
): Promise<{ uitvoeringId: string; vanaf: string; aangekondigdOp: Date; reden: string }[]> {
  if (uitvoeringIds.length === 0) return []
  const rijen = await tx
    .selectFrom('beperking_einde')
    .select(['id', 'uitvoering_id', 'vanaf', 'aangekondigd_op', 'reden'])
    .where('uitvoering_id', 'in', [...uitvoeringIds])
    .execute()
  return rijen.map((r) => ({
    uitvoeringId: r.uitvoering_id,
    vanaf: r.vanaf,
    aangekondigdOp: r.aangekondigd_op,
    reden: r.reden,
  }))
}
