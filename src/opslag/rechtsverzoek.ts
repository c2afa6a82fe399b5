import { sql } from 'kysely'
import type {
  Beslisser,
  Deelstand,
  Kanaal,
  Klachtover,
  Onderdeelinhoud,
  Onderdeelsoort,
  Verzoekinhoud,
  Verzoekrol,
  Verzoeksoort,
  Verzoekstand,
} from '../domein/rechtsverzoek.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'
import type { Lezer } from './verzoekstap.ts'

export { insertVerzoekstap, listVerzoekstappen, type VerzoekstapRij } from './verzoekstap.ts'

/** A request with its clocks; what was asked stays closed until `findVerzoekinhoud`. */
export interface RechtsverzoekRij {
  id: string
  nummer: string
  soort: Verzoeksoort
  persoonId: string
  indienerId: string
  hoedanigheid: Verzoekrol
  kanaal: Kanaal
  ontvangenOp: string
  ingediendOp: Date
  lokaal: string | null
  wettelijk: string
  verlengdLokaal: string | null
  verlengdWettelijk: string | null
  /** Do we know that it is really them? */
  identiteit: boolean
  stand: Verzoekstand
  teLaatOp: Date | null
  gebeurtenisId: string | null
  tegenId: string | null
  klachtOver: Klachtover | null
  organisatieId: string | null
}

export type NieuwRechtsverzoek = Omit<
  RechtsverzoekRij,
  'verlengdLokaal' | 'verlengdWettelijk' | 'stand' | 'teLaatOp'
> & { petId: string | null; sleutel: string; inhoud: Verzoekinhoud }

/** @returns false when this very form was sent before: the first stands */
export async function insertRechtsverzoek(
  tx: Tx,
  gemeenteId: string,
  v: NieuwRechtsverzoek,
): Promise<boolean> {
  const uit = await tx
    .insertInto('rechtsverzoek')
    .values({
      gemeente_id: gemeenteId,
      id: v.id,
      nummer: v.nummer,
      soort: v.soort,
      persoon_id: v.persoonId,
      indiener_id: v.indienerId,
      hoedanigheid: v.hoedanigheid,
      kanaal: v.kanaal,
      pet_id: v.petId,
      sleutel: v.sleutel,
      ontvangen_op: v.ontvangenOp,
      ingediend_op: v.ingediendOp,
      lokaal: v.lokaal,
      wettelijk: v.wettelijk,
      identiteit: v.identiteit,
      gebeurtenis_id: v.gebeurtenisId,
      tegen_id: v.tegenId,
      klacht_over: v.klachtOver,
      organisatie_id: v.organisatieId,
      inhoud: await verzegelJson(
        tx,
        'rechtsverzoek.inhoud',
        v.id,
        { soort: 'persoon', id: v.persoonId },
        v.inhoud,
      ),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return uit.numInsertedOrUpdatedRows === 1n
}

const kolommen = [
  'id',
  'nummer',
  'soort',
  'persoon_id',
  'indiener_id',
  'hoedanigheid',
  'kanaal',
  'ontvangen_op',
  'ingediend_op',
  'lokaal',
  'wettelijk',
  'verlengd_lokaal',
  'verlengd_wettelijk',
  'identiteit',
  'stand',
  'te_laat_op',
  'gebeurtenis_id',
  'tegen_id',
  'klacht_over',
  'organisatie_id',
] as const

function selectVerzoek(tx: Tx) {
  return tx.selectFrom('rechtsverzoek').select(kolommen)
}

function vanRij(
  r: Awaited<ReturnType<ReturnType<typeof selectVerzoek>['execute']>>[number],
): RechtsverzoekRij {
  return {
    id: r.id,
    nummer: r.nummer,
    soort: r.soort,
    persoonId: r.persoon_id,
    indienerId: r.indiener_id,
    hoedanigheid: r.hoedanigheid,
    kanaal: r.kanaal,
    ontvangenOp: r.ontvangen_op,
    ingediendOp: r.ingediend_op,
    lokaal: r.lokaal,
    wettelijk: r.wettelijk,
    verlengdLokaal: r.verlengd_lokaal,
    verlengdWettelijk: r.verlengd_wettelijk,
    identiteit: r.identiteit,
    stand: r.stand,
    teLaatOp: r.te_laat_op,
    gebeurtenisId: r.gebeurtenis_id,
    tegenId: r.tegen_id,
    klachtOver: r.klacht_over,
    organisatieId: r.organisatie_id,
  }
}

/** Requests that the reader may see (row security decides), the newest first. */
export async function listRechtsverzoeken(
  tx: Tx,
  waar: { persoonId?: string; ids?: readonly string[]; open?: boolean } = {},
): Promise<RechtsverzoekRij[]> {
  if (waar.ids?.length === 0) return []
  let vraag = selectVerzoek(tx).orderBy('ingediend_op', 'desc').orderBy('id').limit(500)
  if (waar.persoonId !== undefined) vraag = vraag.where('persoon_id', '=', waar.persoonId)
  if (waar.ids !== undefined) vraag = vraag.where('id', 'in', [...waar.ids])
  if (waar.open === true) vraag = vraag.where('stand', 'in', ['open', 'wacht'])
  return (await vraag.execute()).map(vanRij)
}

/** One request, or nothing when it is not there for this reader. */
export async function findRechtsverzoek(tx: Tx, id: string): Promise<RechtsverzoekRij | undefined> {
  const rij = await selectVerzoek(tx).where('id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/**
 * What was asked, in the words of who asked. Opens something about the person of the request.
 *
 * @returns nothing when it is not there for this reader
 */
export async function findVerzoekinhoud(
  tx: Tx,
  id: string,
  lezer: Lezer = 'eigen',
): Promise<Verzoekinhoud | undefined> {
  if (lezer === 'balie') {
    const { rows } = await sql<{ id: string; inhoud: Verzoekinhoud }>`
      select id, inhoud from verzoekinhoud_voor_balie(${id}::uuid)`.execute(tx)
    return rows[0]?.inhoud
  }
  const rij = await tx
    .selectFrom('rechtsverzoek')
    .select(['id', 'inhoud'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.inhoud
}

export interface VerzoekdeelRij {
  id: string
  verzoekId: string
  nr: number
  persoonId: string
  /** `null`: of the gemeente as a whole. */
  dossierId: string | null
  dossierNummer: string | null
  dossierSoort: DossierSoort | null
  taak: Taak | null
  beslisser: Beslisser
  plichtId: string | null
  stand: Deelstand
}

/** The database fills in number, kind and decider from the dossier, and makes the task there. */
export async function insertVerzoekdeel(
  tx: Tx,
  gemeenteId: string,
  deel: {
    id: string
    verzoekId: string
    nr: number
    persoonId: string
    dossier: { id: string; nummer: string; soort: DossierSoort; taak: Taak | null } | null
    beslisser: Beslisser
  },
): Promise<void> {
  await tx
    .insertInto('verzoekdeel')
    .values({
      gemeente_id: gemeenteId,
      id: deel.id,
      verzoek_id: deel.verzoekId,
      nr: deel.nr,
      persoon_id: deel.persoonId,
      dossier_id: deel.dossier?.id ?? null,
      dossier_nummer: deel.dossier?.nummer ?? null,
      dossier_soort: deel.dossier?.soort ?? null,
      taak: deel.dossier?.taak ?? null,
      beslisser: deel.beslisser,
    })
    .execute()
}

/** Parts of requests that the reader may see, in their order. */
export async function listVerzoekdelen(
  tx: Tx,
  waar: { verzoekIds: readonly string[] } | { dossierId: string } | { id: string },
): Promise<VerzoekdeelRij[]> {
  let vraag = tx.selectFrom('verzoekdeel').selectAll().orderBy('verzoek_id').orderBy('nr')
  if ('verzoekIds' in waar) {
    if (waar.verzoekIds.length === 0) return []
    vraag = vraag.where('verzoek_id', 'in', [...waar.verzoekIds])
  } else if ('dossierId' in waar) {
    vraag = vraag.where('dossier_id', '=', waar.dossierId)
  } else {
    vraag = vraag.where('id', '=', waar.id)
  }
  return (await vraag.limit(1000).execute()).map((r) => ({
    id: r.id,
    verzoekId: r.verzoek_id,
    nr: r.nr,
    persoonId: r.persoon_id,
    dossierId: r.dossier_id,
    dossierNummer: r.dossier_nummer,
    dossierSoort: r.dossier_soort,
    taak: r.taak,
    beslisser: r.beslisser,
    plichtId: r.plicht_id,
    stand: r.stand,
  }))
}

export interface OnderdeelRij {
  id: string
  deelId: string
  nr: number
  soort: Onderdeelsoort
  gegevenId: string | null
  documentId: string | null
  inhoud: Onderdeelinhoud
}

export async function insertOnderdelen(
  tx: Tx,
  gemeenteId: string,
  persoonId: string,
  onderdelen: readonly OnderdeelRij[],
): Promise<void> {
  for (const o of onderdelen) {
    const { id } = o
    const voor = { soort: 'persoon' as const, id: persoonId }
    await tx
      .insertInto('verzoekonderdeel')
      .values({
        gemeente_id: gemeenteId,
        id,
        deel_id: o.deelId,
        nr: o.nr,
        soort: o.soort,
        gegeven_id: o.gegevenId,
        document_id: o.documentId,
        inhoud: await verzegelJson(tx, 'verzoekonderdeel.inhoud', id, voor, o.inhoud),
      })
      .execute()
  }
}

/** The data that are asked about, one by one. Opens something about the person of the request. */
export async function listOnderdelen(tx: Tx, deelIds: readonly string[]): Promise<OnderdeelRij[]> {
  if (deelIds.length === 0) return []
  const rijen = await tx
    .selectFrom('verzoekonderdeel')
    .select(['id', 'deel_id', 'nr', 'soort', 'gegeven_id', 'document_id', 'inhoud'])
    .where('deel_id', 'in', [...deelIds])
    .orderBy('deel_id')
    .orderBy('nr')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    deelId: r.deel_id,
    nr: r.nr,
    soort: r.soort,
    gegevenId: r.gegeven_id,
    documentId: r.document_id,
    inhoud: r.inhoud,
  }))
}
