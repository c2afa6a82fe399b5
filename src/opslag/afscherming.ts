import { sql } from 'kysely'
import type { Afschermbesluit, Afschermgrond, Afschermvraag } from '../domein/afscherming.ts'
import type { Omvang } from '../domein/machtiging.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** Somebody who is kept from everything about a person. */
export interface AfschermingRij {
  id: string
  /** Who is shielded off. */
  wieId: string
  begonnenOp: Date
  herzienOp: string
  beeindigdOp: Date | null
}

/** From whom this person is, or was, shielded; newest first. Why stands with the besluiten. */
export async function listAfschermingen(tx: Tx, persoonId: string): Promise<AfschermingRij[]> {
  const rijen = await tx
    .selectFrom('afscherming')
    .select(['id', 'vertegenwoordiger_id', 'begonnen_op', 'herzien_op', 'beeindigd_op'])
    .where('persoon_id', '=', persoonId)
    .orderBy('begonnen_op', 'desc')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    wieId: r.vertegenwoordiger_id,
    begonnenOp: r.begonnen_op,
    herzienOp: r.herzien_op,
    beeindigdOp: r.beeindigd_op,
  }))
}

/** Who is shielded from whom now. */
export interface Afgeschermd {
  persoonId: string
  wieId: string
}

/** The same for everybody in a dossier, in a fixed order. */
export async function listAfgeschermdIn(
  tx: Tx,
  persoonIds: readonly string[],
): Promise<Afgeschermd[]> {
  if (persoonIds.length === 0) return []
  const rijen = await tx
    .selectFrom('afscherming')
    .select(['persoon_id', 'vertegenwoordiger_id'])
    .where('persoon_id', 'in', persoonIds)
    .where('beeindigd_op', 'is', null)
    .orderBy('begonnen_op')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({ persoonId: r.persoon_id, wieId: r.vertegenwoordiger_id }))
}

/** A decision about it, in a dossier that this reader may read. */
export interface AfschermbesluitRij {
  id: string
  afschermingId: string
  dossierId: string
  soort: Afschermbesluit
  grond: Afschermgrond
  reden: string
  herzienOp: string | null
  op: Date
}

/** What was decided about one person and one other, newest first. The log must have a line about this person. */
export async function listAfschermbesluiten(
  tx: Tx,
  afschermingIds: readonly string[],
): Promise<AfschermbesluitRij[]> {
  if (afschermingIds.length === 0) return []
  const rijen = await tx
    .selectFrom('afscherming_besluit')
    .select(['id', 'afscherming_id', 'dossier_id', 'soort', 'grond', 'reden', 'herzien_op', 'op'])
    .where('afscherming_id', 'in', afschermingIds)
    .orderBy('op', 'desc')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    afschermingId: r.afscherming_id,
    dossierId: r.dossier_id,
    soort: r.soort,
    grond: r.grond,
    reden: r.reden,
    herzienOp: r.herzien_op,
    op: r.op,
  }))
}

export interface Afschermplaats {
  dossierId: string
  persoonId: string
  wieId: string
  /** The shielding that runs; nothing when this one begins. */
  loopt: string | undefined
}

/**
 * Begins, extends or ends a shielding.
 *
 * @param ids of the shielding when it begins, and of this besluit
 * @throws DatabaseError (DW027) when it cannot be any more, or this pet may not write here
 */
export async function saveAfschermbesluit(
  tx: Tx,
  plaats: Afschermplaats,
  vraag: Afschermvraag,
  ids: { afscherming: string; besluit: string },
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon', id: plaats.persoonId } as const
  const reden = await verzegel(tx, 'afscherming_besluit.reden', ids.besluit, voor, vraag.reden)
  if (plaats.loopt === undefined) {
    await sql`select scherm_af(${plaats.dossierId}::uuid, ${ids.afscherming}::uuid, ${plaats.persoonId}::uuid, ${plaats.wieId}::uuid,
      ${ids.besluit}::uuid, ${vraag.grond}, ${reden}, ${vraag.herzienOp}::date, ${nu}::timestamptz)`.execute(
      tx,
    )
    return
  }
  await sql`select beslis_afscherming(${plaats.dossierId}::uuid, ${plaats.loopt}::uuid, ${plaats.persoonId}::uuid, ${ids.besluit}::uuid,
    ${vraag.soort}, ${vraag.grond}, ${reden}, ${vraag.herzienOp}::date, ${nu}::timestamptz)`.execute(
    tx,
  )
}

/** Whom this person lets help now, as who works with them may know it. */
export interface HelperRij {
  id: string
  helperId: string
  omvang: Omvang
  geldigTot: string
}

export async function listHelpersVan(
  tx: Tx,
  persoonId: string,
  vandaag: string,
): Promise<HelperRij[]> {
  const rijen = await tx
    .selectFrom('machtiging')
    .select(['id', 'helper_id', 'omvang', 'geldig_tot'])
    .where('persoon_id', '=', persoonId)
    .where('geldig_tot', '>', vandaag)
    .orderBy('geldig_tot')
    .execute()
  return rijen.flatMap((r) =>
    r.helper_id === null
      ? []
      : [{ id: r.id, helperId: r.helper_id, omvang: r.omvang, geldigTot: r.geldig_tot }],
  )
}

/** How many run, and how many should have been looked at again; the database counts for the leidinggevende alone. */
export async function countAfschermingen(tx: Tx): Promise<{ lopend: number; teLaat: number }> {
  const { rows } = await sql<{
    lopend: number
    te_laat: number
  }>`select lopend, te_laat from tel_afschermingen()`.execute(tx)
  return { lopend: rows[0]?.lopend ?? 0, teLaat: rows[0]?.te_laat ?? 0 }
}
