import { sql } from 'kysely'
import { signCheckpoint } from '../../logboek/checkpoint.ts'
import { grow } from '../../logboek/tegels.ts'
import { bladHash } from '../../logboek/vastlegging.ts'
import type { Db } from '../database.ts'
import type { Boom } from './boom.ts'
import { tegelBron } from './lezen.ts'
import type { VolgordeOpties } from './volgorde.ts'

/** At most so many events per checkpoint. */
export const hoogstensPerKeer = 2000

/** A leaf that is about to get its place: of an event, or of a statement of the log itself. */
export interface NieuwBlad {
  gemeenteId: string | null
  gebeurtenisId: string | null
  berichtId: string | null
  commitment: Buffer
}

type Hulp = Pick<VolgordeOpties, 'sleutel' | 'nu' | 'opStap'>

/**
 * Gives waiting events their place: out of the queue, into the tree, signed, all in one transaction. If we crash before
 * it commits nothing happened and they wait; after it they have their place for ever.
 *
 * @returns how many
 */
export async function integrate(db: Db, hulp: Hulp, boom: Boom): Promise<number> {
  const aantal = await db.transaction().execute(async (tx) => {
    const rijen = await takeWaiting(tx)
    if (rijen.length > 0) await appendLeaves(tx, hulp, boom, rijen)
    return rijen.length
  })
  if (aantal > 0) hulp.opStap?.('vastgelegd')
  return aantal
}

async function takeWaiting(tx: Db): Promise<NieuwBlad[]> {
  // Events that committed later can have a lower number; they come in the next round. Nothing is skipped, because what
  // was not taken stays. An event that has its place already is only taken out of the queue.
  const { rows } = await sql<{
    volgnummer: number
    gemeente_id: string
    gebeurtenis_id: string
    commitment: Buffer
    bekend: boolean
  }>`
    with genomen as (
      delete from wachtrij where volgnummer in (
        select volgnummer from wachtrij order by volgnummer limit ${hoogstensPerKeer})
      returning volgnummer, gemeente_id, gebeurtenis_id, commitment)
    select g.*, exists (select from blad b
      where b.gemeente_id = g.gemeente_id and b.gebeurtenis_id = g.gebeurtenis_id) as bekend
    from genomen g order by g.volgnummer`.execute(tx)
  return rows
    .filter(({ bekend }) => !bekend)
    .map((r) => ({
      gemeenteId: r.gemeente_id,
      gebeurtenisId: r.gebeurtenis_id,
      berichtId: null,
      commitment: r.commitment,
    }))
}

/** Puts leaves at the end of the tree and signs it, inside the transaction of the caller. @returns the signed note */
export async function appendLeaves(
  tx: Db,
  { sleutel, nu, opStap }: Hulp,
  boom: Pick<Boom, 'nr' | 'origin'>,
  bladeren: readonly NieuwBlad[],
): Promise<string> {
  const size = await countLeaves(tx, boom.nr)
  await sql`insert into blad (boom, index, gemeente_id, gebeurtenis_id, bericht_id, commitment)
    select ${boom.nr}, ${size}::bigint + x.nr - 1, x.gemeente, x.gebeurtenis, x.bericht, x.commitment
    from unnest(${bladeren.map((b) => b.gemeenteId)}::uuid[], ${bladeren.map((b) => b.gebeurtenisId)}::uuid[],
      ${bladeren.map((b) => b.berichtId)}::uuid[], ${bladeren.map((b) => b.commitment)}::bytea[])
      with ordinality as x (gemeente, gebeurtenis, bericht, commitment, nr)`.execute(tx)
  opStap?.('bladeren')
  const groei = await grow(
    tegelBron(tx, boom.nr),
    size,
    bladeren.map(({ commitment }) => bladHash(new Uint8Array(commitment))),
  )
  await sql`insert into tegel (boom, laag, nummer, inhoud)
    select ${boom.nr}, x.laag, x.nummer, x.inhoud
    from unnest(${groei.tegels.map((t) => t.laag)}::smallint[], ${groei.tegels.map((t) => t.nummer)}::bigint[],
      ${groei.tegels.map((t) => Buffer.from(t.inhoud))}::bytea[]) as x (laag, nummer, inhoud)
    on conflict (boom, laag, nummer) do update set inhoud = excluded.inhoud`.execute(tx)
  opStap?.('tegels')
  const notitie = signCheckpoint(
    { origin: boom.origin, size: groei.size, root: groei.root },
    sleutel,
  )
  await tx
    .insertInto('checkpoint')
    .values({
      boom: boom.nr,
      grootte: groei.size,
      wortel: Buffer.from(groei.root),
      notitie,
      gemaakt_op: nu(),
      gepubliceerd_op: null,
    })
    .execute()
  // Signed inside the transaction: a signature over a tree that does not commit leaves this process nowhere.
  opStap?.('ondertekend')
  return notitie
}

export async function countLeaves(tx: Db, boom: number): Promise<number> {
  const laatste = await tx
    .selectFrom('blad')
    .select('index')
    .where('boom', '=', boom)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return laatste === undefined ? 0 : laatste.index + 1
}
