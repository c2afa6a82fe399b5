import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * Makes two posts of the same form wait for each other until the first is committed, so that the second sees what
 * the first did instead of doing it again.
 *
 * @param sleutel the uuid that was made with the form
 */
export async function lockSleutel(tx: Tx, sleutel: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`formulier ${sleutel}`}, 0))`.execute(
    tx,
  )
}
