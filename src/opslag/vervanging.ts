import { sql } from 'kysely'
import type { Tx } from './database.ts'

export interface VervangingRij {
  id: string
  petId: string
  petNaam: string
  /** Who is away. */
  medewerkerNaam: string
  vervangerPetId: string
  vervangerPetNaam: string
  vervangerNaam: string
  geldigVan: Date
  geldigTot: Date
  /** Has it begun? By the clock of the database, which also decides about access. */
  begonnen: boolean
}

function selectVervanging(tx: Tx) {
  return tx
    .selectFrom('vervanging as v')
    .innerJoin('pet as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'v.gemeente_id').onRef('a.id', '=', 'v.pet_id'),
    )
    .innerJoin('medewerker as am', (join) =>
      join.onRef('am.gemeente_id', '=', 'a.gemeente_id').onRef('am.id', '=', 'a.medewerker_id'),
    )
    .innerJoin('pet as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'v.gemeente_id').onRef('b.id', '=', 'v.vervanger_pet_id'),
    )
    .innerJoin('medewerker as bm', (join) =>
      join.onRef('bm.gemeente_id', '=', 'b.gemeente_id').onRef('bm.id', '=', 'b.medewerker_id'),
    )
    .select(['v.id', 'v.pet_id as petId', 'a.naam as petNaam', 'am.naam as medewerkerNaam'])
    .select(['v.vervanger_pet_id as vervangerPetId', 'b.naam as vervangerPetNaam'])
    .select(['bm.naam as vervangerNaam', 'v.geldig_van as geldigVan', 'v.geldig_tot as geldigTot'])
    .select(sql<boolean>`v.geldig_van <= now()`.as('begonnen'))
    .orderBy('v.geldig_van')
    .orderBy('v.id')
    .limit(500)
}

/** Replacements of now and later; of one pet (away or standing in) or of everybody. */
export async function listVervangingen(tx: Tx, petId?: string): Promise<VervangingRij[]> {
  let vraag = selectVervanging(tx).where('v.geldig_tot', '>', sql<Date>`now()`)
  if (petId !== undefined) {
    vraag = vraag.where((eb) =>
      eb.or([eb('v.pet_id', '=', petId), eb('v.vervanger_pet_id', '=', petId)]),
    )
  }
  return vraag.execute()
}

/** Who stands in now or will, for these petten. */
export async function listVervangersVan(
  tx: Tx,
  petIds: readonly string[],
): Promise<VervangingRij[]> {
  if (petIds.length === 0) return []
  return selectVervanging(tx)
    .where('v.geldig_tot', '>', sql<Date>`now()`)
    .where('v.pet_id', 'in', [...new Set(petIds)])
    .execute()
}

/** One replacement that is not over. */
export async function findVervanging(tx: Tx, id: string): Promise<VervangingRij | undefined> {
  return selectVervanging(tx)
    .where('v.id', '=', id)
    .where('v.geldig_tot', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

/**
 * Arranges a replacement for a period; no reason is asked or kept, because why somebody is away is about health.
 *
 * @param van the first day, `yyyy-mm-dd`; today begins now
 * @param totEnMet the last day
 */
export async function regelVervanging(
  tx: Tx,
  v: { id: string; petId: string; vervangerPetId: string; van: string; totEnMet: string },
): Promise<void> {
  await sql`select regel_vervanging(${v.id}::uuid, ${v.petId}::uuid, ${v.vervangerPetId}::uuid,
    greatest(now(), ${v.van}::date::timestamp at time zone 'Europe/Amsterdam'),
    (${v.totEnMet}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`.execute(tx)
}

export async function eindigVervanging(tx: Tx, id: string): Promise<void> {
  await sql`select eindig_vervanging(${id}::uuid)`.execute(tx)
}
