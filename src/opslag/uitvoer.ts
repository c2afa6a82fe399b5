import { sql } from 'kysely'
import type { Logregel } from '../logboek/logregel.ts'
import type { Db } from './database.ts'
import { toLogregel } from './logregels.ts'
import type { Schema } from './schema.ts'

/** A place in the tree: everything up to and including it was sent. */
export interface Stand {
  boom: number
  index: number
}

const begin: Stand = { boom: 0, index: -1 }

/** How far a receiver is; at the very beginning when nothing was ever sent. */
export async function findStand(db: Db, ontvanger: string): Promise<Stand> {
  const rij = await db
    .selectFrom('uitvoer_stand')
    .select(['boom', 'index'])
    .where('ontvanger', '=', ontvanger)
    .executeTakeFirst()
  return rij ?? begin
}

/** Moves on, after the receiver said that it has everything up to here. */
export async function saveStand(db: Db, ontvanger: string, stand: Stand, nu: Date): Promise<void> {
  await db
    .insertInto('uitvoer_stand')
    .values({ ontvanger, ...stand, op: nu })
    .onConflict((botsing) => botsing.column('ontvanger').doUpdateSet({ ...stand, op: nu }))
    .execute()
}

type Rij = Schema['gebeurtenis_uitvoer']
type JsonRij = Omit<Rij, 'tijdstip' | 'begonnen'> & { tijdstip: string; begonnen: string | null }

/**
 * The next lines that have their place in the tree, in its order. A statement of the log itself has a place and no line.
 * @param db as the role of the sequencer
 * @returns how far this goes; the same place as before when there is nothing new
 */
export async function listNaStand(
  db: Db,
  na: Stand,
  hoogstens: number,
): Promise<{ regels: Logregel[]; tot: Stand }> {
  const { rows } = await sql<{ boom: number; index: number; regel: JsonRij | null }>`
    select boom, index, regel from uit_te_voeren(${na.boom}::smallint, ${na.index}::bigint, ${hoogstens}::integer)`.execute(
    db,
  )
  const laatste = rows.at(-1)
  return {
    regels: rows.flatMap(({ regel }) => (regel === null ? [] : [toLogregel(regel)])),
    tot: laatste === undefined ? na : { boom: laatste.boom, index: laatste.index },
  }
}

/** How many lines a period has. @param db as the owner */
export async function countPeriode(db: Db, van: Date, tot: Date): Promise<number> {
  const { aantal } = await db
    .selectFrom('gebeurtenis_uitvoer')
    .select(sql<number>`count(*)`.as('aantal'))
    .where('tijdstip', '>=', van)
    .where('tijdstip', '<', tot)
    .executeTakeFirstOrThrow()
  return aantal
}

/** Lines of a period in the order in which they were written, for a file. @param db as the owner */
export async function* readPeriode(
  db: Db,
  van: Date,
  tot: Date,
  stap = 1_000,
): AsyncGenerator<Logregel> {
  let na = 0
  for (;;) {
    const rijen = await db
      .selectFrom('gebeurtenis_uitvoer')
      .selectAll()
      .where('tijdstip', '>=', van)
      .where('tijdstip', '<', tot)
      .where('volgnummer', '>', na)
      .orderBy('volgnummer')
      .limit(stap)
      .execute()
    for (const rij of rijen) yield toLogregel(rij)
    const laatste = rijen.at(-1)
    if (laatste === undefined) return
    na = laatste.volgnummer
  }
}
