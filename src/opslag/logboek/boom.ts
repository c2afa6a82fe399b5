import type { KeyObject } from 'node:crypto'
import { formatVkey, makeVkey, soortHandtekening } from '../../logboek/vkey.ts'
import type { Db } from '../database.ts'
import { boomNummer, readGrendel } from './grendel.ts'
import { listBomen } from './lezen.ts'

export type Boom = Awaited<ReturnType<typeof listBomen>>[number]

/** The tree in use, or the frozen one after which nothing came yet. */
export async function newestBoom(db: Db): Promise<Boom | undefined> {
  return (await listBomen(db)).at(-1)
}

/** What everybody needs to check signatures of this tree. */
export function vkeyVan(origin: string, sleutel: KeyObject): string {
  return formatVkey(makeVkey(origin, soortHandtekening.notitie, sleutel))
}

interface Begin {
  map: string
  lognaam: string
  sleutel: KeyObject
  nu: () => Date
}

/** The newest tree; makes the first one in a database that never had any. */
export async function firstBoom(db: Db, { map, lognaam, sleutel, nu }: Begin): Promise<Boom> {
  const boom = await newestBoom(db)
  if (boom !== undefined) return boom
  // A lock file without a tree: this database is of a day before the log, or of somewhere else. The old tree is put in
  // as frozen, so that the recovery begins behind it.
  const grendel = await readGrendel(map)
  const verder = grendel !== undefined && grendel.size > 0
  const origin = verder ? grendel.origin : `${lognaam}/1`
  await db
    .insertInto('boom')
    .values({
      nr: boomNummer(origin),
      origin,
      vkey: vkeyVan(origin, sleutel),
      begonnen_op: nu(),
      bevroren_op: verder ? nu() : null,
      bevroren_reden: verder ? 'de database kent het laatst ondertekende checkpoint niet' : null,
    })
    .execute()
  return firstBoom(db, { map, lognaam, sleutel, nu })
}

/** For ever: what is frozen never signs again, and what it signed can still be checked. */
export async function freeze(db: Db, nr: number, reden: string, op: Date): Promise<void> {
  await db
    .updateTable('boom')
    .set({ bevroren_op: op, bevroren_reden: reden })
    .where('nr', '=', nr)
    .where('bevroren_op', 'is', null)
    .execute()
}
