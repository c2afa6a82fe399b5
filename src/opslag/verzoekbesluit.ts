import { sql } from 'kysely'
import type {
  Besluitinhoud,
  Besluituitkomst,
  Onderdeeloordeel,
  Rechtsmiddel,
} from '../domein/rechtsverzoek.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/** The decision on one part of a request, with the road that is open against it. */
export interface VerzoekbesluitRij {
  id: string
  nummer: string
  deelId: string
  petId: string
  uitkomst: Besluituitkomst
  /** On which mandate the college was spoken for; `null` for a hulpverlener and a complaint. */
  mandaat: string | null
  rechtsmiddel: Rechtsmiddel
  rechtsmiddelTot: string | null
  genomenOp: Date
  antwoord: Antwoord | null
  inhoud: Besluitinhoud
}

/**
 * Takes the decision on one part. The database checks who may (mandate, own dossier, klachtbehandelaar), that it was not
 * decided before (DW024) and that we know who asked; the part, its task and the request follow.
 *
 * @param persoonId about whom the request is: under whose key the words are sealed
 */
export async function insertVerzoekbesluit(
  tx: Tx,
  gemeenteId: string,
  persoonId: string,
  besluit: VerzoekbesluitRij,
): Promise<void> {
  const { id } = besluit
  await tx
    .insertInto('verzoekbesluit')
    .values({
      gemeente_id: gemeenteId,
      id,
      nummer: besluit.nummer,
      deel_id: besluit.deelId,
      pet_id: besluit.petId,
      uitkomst: besluit.uitkomst,
      mandaat: besluit.mandaat,
      rechtsmiddel: besluit.rechtsmiddel,
      rechtsmiddel_tot: besluit.rechtsmiddelTot,
      genomen_op: besluit.genomenOp,
      antwoord: besluit.antwoord === null ? null : JSON.stringify(besluit.antwoord),
      inhoud: await verzegelJson(
        tx,
        'verzoekbesluit.inhoud',
        id,
        { soort: 'persoon', id: persoonId },
        besluit.inhoud,
      ),
    })
    .execute()
  await insertOordelen(tx, gemeenteId, id, besluit.deelId, besluit.inhoud.oordelen)
}

async function insertOordelen(
  tx: Tx,
  gemeenteId: string,
  besluitId: string,
  deelId: string,
  oordelen: readonly Onderdeeloordeel[],
): Promise<void> {
  if (oordelen.length === 0) return
  await tx
    .insertInto('verzoekbesluit_onderdeel')
    .values(
      oordelen.map((o) => ({
        gemeente_id: gemeenteId,
        besluit_id: besluitId,
        deel_id: deelId,
        onderdeel_id: o.onderdeelId,
        oordeel: o.oordeel,
        uitvoering: o.uitvoering,
        oude_weg: o.oudeTekstWeg ?? false,
      })),
    )
    .execute()
}

/** Decisions that the reader may see. Opens what was decided about the person of the request. */
export async function listVerzoekbesluiten(
  tx: Tx,
  waar: { deelIds: readonly string[] } | { id: string },
): Promise<VerzoekbesluitRij[]> {
  let vraag = tx
    .selectFrom('verzoekbesluit')
    .select(['id', 'nummer', 'deel_id', 'pet_id', 'uitkomst', 'mandaat', 'rechtsmiddel'])
    .select(['rechtsmiddel_tot', 'genomen_op', 'antwoord', 'inhoud'])
    .orderBy('genomen_op')
  if ('id' in waar) {
    vraag = vraag.where('id', '=', waar.id)
  } else {
    if (waar.deelIds.length === 0) return []
    vraag = vraag.where('deel_id', 'in', [...waar.deelIds])
  }
  return (await vraag.execute()).map((r) => ({
    id: r.id,
    nummer: r.nummer,
    deelId: r.deel_id,
    petId: r.pet_id,
    uitkomst: r.uitkomst,
    mandaat: r.mandaat,
    rechtsmiddel: r.rechtsmiddel,
    rechtsmiddelTot: r.rechtsmiddel_tot,
    genomenOp: r.genomen_op,
    antwoord: r.antwoord,
    inhoud: r.inhoud,
  }))
}

/** Another decision, as a letter names it. */
export interface Besluitverwijzing {
  nummer: string
  op: Date
}

/** By which decision on an objection this one was replaced (Awb 7:11 lid 2). @param besluitId one that the reader reads */
export async function findVervanging(
  tx: Tx,
  besluitId: string,
): Promise<Besluitverwijzing | undefined> {
  const { rows } = await sql<Besluitverwijzing>`
    select nummer, op from vervangen_door(${besluitId}::uuid)`.execute(tx)
  return rows[0]
}

/** May who asked this still ask it now, for somebody else? Not any more who was shielded, lost gezag or stopped helping. */
export async function findMagNogVragen(tx: Tx, verzoekId: string): Promise<boolean> {
  const { rows } = await sql<{
    mag: boolean
  }>`select mag_nog_vragen(${verzoekId}::uuid) as mag`.execute(tx)
  return rows[0]?.mag === true
}

/** On which mandate the pet that is on speaks for the college (E-230); nothing when it has none. */
export async function findMandaat(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ mandaat: string | null }>`select mijn_mandaat() as mandaat`.execute(
    tx,
  )
  return rows[0]?.mandaat ?? undefined
}
