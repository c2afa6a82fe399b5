import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** About whom this resident was asked something: themselves, or somebody they answer for now (row security decides). */
export async function listGevraagdOver(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ persoon_id: string }>`
    select distinct persoon_id from mijn_toestemmingen()`.execute(tx)
  return rows.map(({ persoon_id }) => persoon_id)
}

/** Of which of these questions everybody said yes or no. Who said what is not in it. */
export async function listBeantwoord(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rijen = await tx
    .selectFrom('toestemming')
    .select('id')
    .where('id', 'in', [...ids])
    .where(sql<boolean>`toestemming_beantwoord(id)`)
    .execute()
  return new Set(rijen.map(({ id }) => id))
}
