import { sql } from 'kysely'
import { foutCode } from './server/opstart-fout.ts'
import type { Db, Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/** One post of one form: its fingerprint, and the session it came from. */
export interface Post {
  sleutel: string
  sessie: Buffer
}

/**
 * Does something once per post. The same post again gets what came of the first time and does nothing.
 *
 * @param wieId whose key seals the outcome
 * @param post without one the thing is simply done
 */
export async function once<T>(
  tx: Tx,
  gemeenteId: string,
  wieId: string,
  post: Post | undefined,
  doe: () => Promise<T>,
): Promise<T> {
  if (post === undefined) return doe()
  const eerder = await tx
    .selectFrom('verzoek')
    .select(['sleutel', 'uit'])
    // Our own words of a moment ago: what was stored is what this very action gave.
    .$castTo<{ sleutel: string; uit: { uit: T } }>()
    .where('sleutel', '=', post.sleutel)
    .executeTakeFirst()
  if (eerder !== undefined) return eerder.uit.uit
  const uit = await doe()
  await insertVerzoek(tx, gemeenteId, wieId, post, uit)
  return uit
}

/**
 * Keeps what came of a post, in the transaction of the act: if we crash before it commits, neither happened and the
 * post may come again.
 *
 * @param wieId whose key seals it
 * @throws Error when the outcome would not come back as it is: give ids and numbers, no dates
 */
async function insertVerzoek(
  tx: Tx,
  gemeenteId: string,
  wieId: string,
  { sleutel, sessie }: Post,
  uit: unknown,
): Promise<void> {
  const bewaard = { uit }
  if (!isJson(bewaard)) {
    throw new Error('de uitkomst van een handeling moet als JSON bewaard kunnen worden')
  }
  await tx
    .insertInto('verzoek')
    .values({
      gemeente_id: gemeenteId,
      sleutel,
      sessie,
      uit: await verzegelJson(tx, 'verzoek.uit', sleutel, { soort: 'werk', id: wieId }, bewaard),
    })
    .execute()
}

/** Comes this back from JSON as it was? A field without a value may be left out. */
function isJson(waarde: unknown): boolean {
  if (waarde === null || waarde === undefined) return true
  if (typeof waarde !== 'object') return typeof waarde !== 'bigint' && typeof waarde !== 'function'
  if (!Array.isArray(waarde) && Object.getPrototypeOf(waarde) !== Object.prototype) return false
  return Object.values(waarde).every(isJson)
}

/**
 * Would the same act simply work when done again? When the other one of two equal posts got there first, and when a number
 * that was drawn by lot is taken already: the next time another one is drawn.
 */
export function isOpnieuwTeDoen(fout: unknown): boolean {
  if (foutCode(fout) !== '23505' || typeof fout !== 'object' || fout === null) return false
  if (!('constraint' in fout) || typeof fout.constraint !== 'string') return false
  return fout.constraint === 'verzoek_pkey' || fout.constraint.endsWith('_nummer_key')
}

/**
 * Throws away what came of posts of more than two days ago, of sessions that have been silent that long. As role
 * deelwijzer_sequencer; what is younger the database does not let go.
 *
 * @returns how many
 */
export async function deleteOldVerzoeken(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from verzoek where op < now() - interval '2 days'`.execute(db)
  return Number(numAffectedRows ?? 0)
}
