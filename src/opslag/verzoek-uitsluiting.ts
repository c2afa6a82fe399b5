import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * Why who is here stays out of a request: by the look that it asks about, because a complaint names them, by their own word, or
 * because they took or proposed the decision that is objected to (Awb 9:7, 10:3 lid 3).
 */
export type Uitsluiting = 'blik' | 'genoemd' | 'zelf' | 'besluit' | 'voorstel'

/** @returns nothing for who may handle it */
export async function findUitsluiting(tx: Tx, verzoekId: string): Promise<Uitsluiting | undefined> {
  const { rows } = await sql<{
    waarom: Uitsluiting | null
  }>`select mijn_uitsluiting(${verzoekId}::uuid) as waarom`.execute(tx)
  return rows[0]?.waarom ?? undefined
}

/** Takes who is here off a complaint or an objection, for good. @throws DatabaseError (42501) for any other request */
export async function excludeMe(tx: Tx, verzoekId: string): Promise<void> {
  await sql`select sluit_mij_uit(${verzoekId}::uuid)`.execute(tx)
}

/**
 * Keeps who is named in a complaint from handling it (Awb 9:7). The words are compared in the database and not kept there.
 *
 * @param verzoekId a complaint that was inserted in this transaction
 */
export async function excludeGenoemden(tx: Tx, verzoekId: string, tekst: string): Promise<void> {
  await sql`select sluit_genoemden_uit(${verzoekId}::uuid, ${tekst})`.execute(tx)
}

/** Is there another klachtbehandelaar who may handle it? */
export async function hasAndereBehandelaar(tx: Tx, verzoekId: string): Promise<boolean> {
  const { rows } = await sql<{
    ander: boolean
  }>`select ander_behandelt(${verzoekId}::uuid) as ander`.execute(tx)
  return rows[0]?.ander === true
}
