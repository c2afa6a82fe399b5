import { sql } from 'kysely'
import type { Kennisgevingstand, Kennisgevingweg, KennisgevingWat } from '../domein/kennisgeving.ts'
import type { OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** One recipient of a datum that was corrected, erased, restricted or stopped, and what became of telling them (AVG 19). */
export interface KennisgevingRij {
  id: string
  deelId: string
  uitvoeringId: string
  persoonId: string
  wat: KennisgevingWat
  weg: Kennisgevingweg
  /** `false`: they got something of this kind, and we cannot read back whether it was this. */
  zeker: boolean
  /** Whom: the organisation or the name that was written down; `null` for the dossier of another organisation. */
  ontvanger: string | null
  ontvangerType: OntvangerType | null
  /** When they got it. */
  gegevenOp: Date | null
  besluitId: string | null
  klaargezetOp: Date
  stand: Kennisgevingstand
  verteldOp: Date | null
  bevestigdOp: Date | null
  reden: string | null
}

function select(tx: Tx) {
  return tx
    .selectFrom('kennisgeving as k')
    .leftJoin('verstrekking as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'k.gemeente_id').onRef('v.id', '=', 'k.verstrekking_id'),
    )
    .leftJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'k.gemeente_id').onRef('o.id', '=', 'k.organisatie_id'),
    )
    .select(['k.id', 'k.deel_id', 'k.uitvoering_id', 'k.persoon_id', 'k.wat', 'k.weg', 'k.zeker'])
    .select(['k.besluit_id', 'k.klaargezet_op', 'k.stand', 'k.verteld_op', 'k.bevestigd_op'])
    .select(['k.reden', 'k.verstrekking_id'])
    .select(['v.ontvanger', 'v.ontvanger_type', 'v.gedaan_op', 'o.naam as organisatie'])
}

function vanRij(r: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]) {
  return {
    id: r.id,
    deelId: r.deel_id,
    uitvoeringId: r.uitvoering_id,
    persoonId: r.persoon_id,
    wat: r.wat,
    weg: r.weg,
    zeker: r.zeker,
    ontvanger: r.organisatie ?? r.ontvanger,
    ontvangerType: r.ontvanger_type,
    gegevenOp: r.gedaan_op,
    besluitId: r.besluit_id,
    klaargezetOp: r.klaargezet_op,
    stand: r.stand,
    verteldOp: r.verteld_op,
    bevestigdOp: r.bevestigd_op,
    reden: r.reden,
  }
}

/**
 * Everybody who was told, or has to be told, what changed in one part of a request. For a professional all of them; for a
 * resident what they may know: a recipient under a deferred besluit is not among them. Opens the name and the reason.
 */
export async function listKennisgevingen(tx: Tx, deelId: string): Promise<KennisgevingRij[]> {
  const rijen = await select(tx)
    .where('k.deel_id', '=', deelId)
    .orderBy('k.klaargezet_op')
    .orderBy('k.id')
    .execute()
  return rijen.map(vanRij)
}

export type KennisgevingMetPlek = KennisgevingRij & {
  /** The dossier in which it has to be done. */
  dossierId: string
  plichtId: string | null
  naarGegevenId: string | null
}

/** One notice, for who works where it has to be done. */
export async function findKennisgeving(
  tx: Tx,
  id: string,
): Promise<KennisgevingMetPlek | undefined> {
  const rij = await select(tx)
    .select(['k.dossier_id', 'k.naar_dossier_id', 'k.naar_gegeven_id', 'k.plicht_id'])
    .where('k.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return {
    ...vanRij(rij),
    dossierId: rij.naar_dossier_id ?? rij.dossier_id,
    plichtId: rij.plicht_id,
    naarGegevenId: rij.naar_gegeven_id,
  }
}

/** The notice that a task is about, so that the task can show the way. */
export async function findKennisgevingVanPlicht(
  tx: Tx,
  plichtId: string,
): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('kennisgeving')
    .select('id')
    .where('plicht_id', '=', plichtId)
    .executeTakeFirst()
  return rij?.id
}

/** Says what was done about a notice. Refused when it is done already, or does not fit it (DW029). */
export async function finishKennisgeving(
  tx: Tx,
  k: { id: string; persoonId: string },
  stand: Exclude<Kennisgevingstand, 'open' | 'bevestigd'>,
  reden: string,
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon', id: k.persoonId } as const
  const dicht = await verzegel(tx, 'kennisgeving.reden', k.id, voor, reden)
  await sql`select meld_kennisgeving(${k.id}::uuid, ${stand}, ${dicht}, ${nu})`.execute(tx)
}

/** Does in this dossier what was decided about the datum that it was copied from. */
export async function followKennisgeving(
  tx: Tx,
  uitvoeringId: string,
  id: string,
  nu: Date,
): Promise<void> {
  await sql`select volg_kennisgeving(${uitvoeringId}::uuid, ${id}::uuid, ${nu})`.execute(tx)
}

/** What a partner organisation must do with what it got. */
export interface PartnerKennisgeving {
  id: string
  wat: KennisgevingWat
  /** What stands there now; `null` when that is not theirs to read. */
  tekst: string | null
  /** The numbers under which it was shared. */
  nummers: readonly string[]
  delingen: readonly string[]
  afzender: string
  gedeeldOp: Date
  klaargezetOp: Date
  bevestigdOp: Date | null
  persoonId: string
  dossierId: string
  besluitId: string
}

/**
 * @param metTekst opens what stands there now; otherwise it stays closed
 * @param delingId only what changed in this one
 */
export async function listPartnerKennisgevingen(
  tx: Tx,
  metTekst: boolean,
  delingId?: string,
): Promise<PartnerKennisgeving[]> {
  const tekst = metTekst ? sql.ref('tekst') : sql`null`
  const { rows } = await sql<{
    id: string
    wat: KennisgevingWat
    tekst: string | null
    nummers: string[]
    delingen: string[]
    afzender: string
    gedeeld_op: Date
    klaargezet_op: Date
    bevestigd_op: Date | null
    persoon_id: string
    dossier_id: string
    besluit_id: string
  }>`select id, wat, ${tekst} as tekst, nummers, delingen, afzender, gedeeld_op, klaargezet_op,
    bevestigd_op, persoon_id, dossier_id, besluit_id from kennisgevingen_voor_partner()
    where ${delingId ?? null}::uuid is null or ${delingId ?? null}::uuid = any (delingen)`.execute(
    tx,
  )
  return rows.map((r) => ({
    id: r.id,
    wat: r.wat,
    tekst: r.tekst,
    nummers: r.nummers,
    delingen: r.delingen,
    afzender: r.afzender,
    gedeeldOp: r.gedeeld_op,
    klaargezetOp: r.klaargezet_op,
    bevestigdOp: r.bevestigd_op,
    persoonId: r.persoon_id,
    dossierId: r.dossier_id,
    besluitId: r.besluit_id,
  }))
}

/** A partner says that it did what was asked; once, and only what its own organisation was asked. */
export async function confirmKennisgeving(tx: Tx, id: string, nu: Date): Promise<void> {
  await sql`select bevestig_kennisgeving(${id}::uuid, ${nu})`.execute(tx)
}
