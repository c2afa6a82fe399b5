import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { signCheckpoint } from '../../logboek/checkpoint.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { emptyRoot } from '../../logboek/merkle.ts'
import type { Db } from '../database.ts'
import { firstBoom, freeze, type Boom } from './boom.ts'
import { checkTree } from './boomcontrole.ts'
import { advanceGrendel } from './grendel.ts'
import { guard } from './wacht.ts'
import { integrate } from './integreren.ts'

/** Every sequencer of this database takes the same one; the other numbers are the roles, the migrations and the vault. */
const SLOT_VOLGORDE = 4_871_005

/** The moments between two of which the machine can stop; the tests stop it at each. */
export type Stap =
  | 'slot'
  | 'boom'
  | 'bevroren'
  | 'bladeren'
  | 'tegels'
  | 'ondertekend'
  | 'vastgelegd'
  | 'grendel'
  | 'gepubliceerd'

export interface VolgordeOpties {
  /** As role deelwijzer_sequencer; a pool of its own. */
  db: Db
  /** The folder of the log: signing key and lock file, outside the database and its backups. */
  map: string
  /** Origin without the number of the tree. */
  lognaam: string
  sleutel: KeyObject
  nu: () => Date
  opStap?: ((stap: Stap) => void) | undefined
  /** Compute the whole tree again first; at the start of the program. */
  volledig?: boolean | undefined
}

export type Uitkomst =
  /** Another sequencer is at work; it does the same. */
  | { soort: 'bezet' }
  /** Nothing is signed any more until somebody recovers the log. */
  | { soort: 'bevroren'; boom: Boom; reden: string }
  | { soort: 'gedaan'; boom: Boom; aantal: number }

/**
 * Holds the lock of the sequencer on one connection while `work` runs. The lock goes with the connection: if we crash or
 * lose it, the next one can begin.
 *
 * @returns undefined when another one holds it
 */
export async function metVolgordeslot<T>(
  db: Db,
  work: (verbinding: Db) => Promise<T>,
): Promise<T | undefined> {
  return db.connection().execute(async (verbinding) => {
    const { rows } = await sql<{
      ok: boolean
    }>`select pg_try_advisory_lock(${SLOT_VOLGORDE}) as ok`.execute(verbinding)
    if (rows[0]?.ok !== true) return undefined
    try {
      return await work(verbinding)
    } finally {
      // A connection that broke gave the lock back already.
      await sql`select pg_advisory_unlock(${SLOT_VOLGORDE})`
        .execute(verbinding)
        .catch(() => undefined)
    }
  })
}

/**
 * One round: check that the tree still contains what we signed, finish what a crash left, give at most 2000 waiting
 * events their place, sign, put the checkpoint outside the database, and publish it.
 *
 * @throws what the database or the disk throws; the next round goes on where this one stopped
 */
export async function runVolgorde(opties: VolgordeOpties): Promise<Uitkomst> {
  const uit = await metVolgordeslot(opties.db, async (db): Promise<Uitkomst> => {
    opties.opStap?.('slot')
    const boom = await firstBoom(db, opties)
    // If we crash here there is a tree without leaves; the next round begins it.
    opties.opStap?.('boom')
    if (boom.bevrorenReden !== null) {
      return { soort: 'bevroren', boom, reden: boom.bevrorenReden }
    }
    try {
      await guard(db, opties.map, boom, () => signEmpty(opties, boom))
      if (opties.volledig === true) await checkTree(db, boom)
      await publish(db, opties, boom)
      const aantal = await integrate(db, opties, boom)
      await publish(db, opties, boom)
      return { soort: 'gedaan', boom, aantal }
    } catch (fout) {
      if (!(fout instanceof LogboekFout)) throw fout
      // The tree is not what we signed. Nothing of this round was committed; from here on nothing is signed.
      await freeze(db, boom.nr, fout.message, opties.nu())
      return { soort: 'bevroren', boom, reden: fout.message }
    }
  })
  return uit ?? { soort: 'bezet' }
}

function signEmpty({ sleutel }: VolgordeOpties, { origin }: Boom): string {
  return signCheckpoint({ origin, size: 0, root: emptyRoot }, sleutel)
}

/**
 * Makes what is signed count. In this order: first outside the database, then published, so that everything anybody can
 * show is in the lock file or before it.
 */
export async function publish(
  db: Db,
  opties: Pick<VolgordeOpties, 'map' | 'nu' | 'opStap'>,
  boom: Pick<Boom, 'nr'>,
): Promise<void> {
  const laatste = await db
    .selectFrom('checkpoint')
    .select(['grootte', 'notitie', 'gepubliceerd_op'])
    .where('boom', '=', boom.nr)
    .orderBy('grootte', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (laatste === undefined || laatste.gepubliceerd_op !== null) return
  // If we crash here the checkpoint is signed and in the database, but nobody got it; the next round comes back here.
  await advanceGrendel(opties.map, laatste.notitie)
  opties.opStap?.('grendel')
  // If we crash here it stands outside as well, and still nobody got it; the next round publishes it.
  await db
    .updateTable('checkpoint')
    .set({ gepubliceerd_op: opties.nu() })
    .where('boom', '=', boom.nr)
    .where('grootte', '<=', laatste.grootte)
    .where('gepubliceerd_op', 'is', null)
    .execute()
  opties.opStap?.('gepubliceerd')
}

/** Is there anything to do? One small question, so it can be asked often. */
export async function hasWork(db: Db): Promise<boolean> {
  const { rows } = await sql<{ werk: boolean }>`
    select exists (select from wachtrij)
      or exists (select from checkpoint c where c.gepubliceerd_op is null
        and c.boom = (select max(nr) from boom where bevroren_op is null)) as werk`.execute(db)
  return rows[0]?.werk === true
}
