import { sql } from 'kysely'
import type { Agendadag } from '../domein/agenda.ts'
import type { Tx } from './database.ts'

/** When the calendar address of the active pet was made; nothing when it has none. */
export async function findAgenda(tx: Tx): Promise<Date | undefined> {
  const rij = await tx
    .selectFrom('agenda_link')
    .select('gemaakt_op')
    .where('geeindigd_op', 'is', null)
    .executeTakeFirst()
  return rij?.gemaakt_op
}

/** Ends the address of the active pet and, with a hash, begins another. */
export async function setAgenda(tx: Tx, id: string, hash: Buffer | null, nu: Date): Promise<void> {
  await sql`select zet_agenda(${id}::uuid, ${hash}::bytea, ${nu}::timestamptz)`.execute(tx)
}

/** The days behind a secret; nothing at all when it is of nobody (any more). */
export async function listAgenda(tx: Tx, hash: Buffer): Promise<Agendadag[] | undefined> {
  const { rows } = await sql<{ dag: string | null; nummer: string | null; gemaakt: Date | null }>`
    select dag::text as dag, nummer, gemaakt from agenda_van(${hash}::bytea)`.execute(tx)
  if (rows.length === 0) return undefined
  return rows.flatMap(({ dag, nummer, gemaakt }) =>
    dag === null || nummer === null || gemaakt === null ? [] : [{ dag, nummer, gemaakt }],
  )
}
