import { sql } from 'kysely'
import { readKop } from '../../kluis/envelop.ts'
import type { TegelBron } from '../../logboek/tegels.ts'
import type { Db, Tx } from '../database.ts'

/** Where an event stands in the log. */
export interface Plaats {
  /** Number of the tree. */
  boom: number
  origin: string
  vkey: string
  index: number
}

/** The place of an event, or nothing while it waits in the queue. Row security: only of an event that may be seen. */
export async function findPlaats(tx: Tx, gebeurtenisId: string): Promise<Plaats | undefined> {
  return tx
    .selectFrom('blad')
    .innerJoin('boom', 'boom.nr', 'blad.boom')
    .select(['blad.boom', 'boom.origin', 'boom.vkey', 'blad.index'])
    .where('blad.gebeurtenis_id', '=', gebeurtenisId)
    .executeTakeFirst()
}

/** The tiles of one tree as they are now, for proofs and for growing it. */
export function tegelBron(tx: Db, boom: number): TegelBron {
  return async (laag, nummer) => {
    const rij = await tx
      .selectFrom('tegel')
      .select('inhoud')
      .where('boom', '=', boom)
      .where('laag', '=', laag)
      .where('nummer', '=', nummer)
      .executeTakeFirst()
    return rij === undefined ? new Uint8Array(0) : new Uint8Array(rij.inhoud)
  }
}

/**
 * The newest checkpoint that counts: published, which means that it also stands outside this database, and confirmed by
 * the witness where the log has one.
 */
export async function newestCheckpoint(
  tx: Db,
  boom: number,
): Promise<{ grootte: number; notitie: string; getuigd: boolean; op: Date } | undefined> {
  return tx
    .selectFrom('checkpoint')
    .select(['grootte', 'notitie', 'getuigd', 'gemaakt_op as op'])
    .where('boom', '=', boom)
    .where('gepubliceerd_op', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('getuigd', '=', true),
        eb.not(
          eb.exists(
            eb.selectFrom('logboek_instelling').select('een').where('getuige_vereist', '=', true),
          ),
        ),
      ]),
    )
    .orderBy('grootte', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * The frozen bytes of an event, opened by the reading of this transaction, which must account for it.
 *
 * @returns `sleutelNr`: with which key of whom it is about the nonce can be made again (`kluis.nonce`)
 */
export async function findBewijs(
  tx: Tx,
  gebeurtenisId: string,
): Promise<{ bytes: Buffer; sleutelNr: number; commitment: Buffer } | undefined> {
  const rij = await tx
    .selectFrom('gebeurtenis_bewijs')
    .select(['gebeurtenis_id', 'bytes', 'commitment'])
    // The readable head of the envelope, behind its four letters; the vault takes the envelope itself away.
    .select(sql<Buffer>`substring(bytes from 5 for 67)`.as('kop'))
    .where('gebeurtenis_id', '=', gebeurtenisId)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return { bytes: rij.bytes, sleutelNr: readKop(rij.kop).sleutelNr, commitment: rij.commitment }
}

/** One tree of this log, the newest last. Frozen ones stay: their receipts are checked with their own key. */
export async function listBomen(tx: Db) {
  const rijen = await tx.selectFrom('boom').selectAll().orderBy('nr').execute()
  return rijen.map((r) => ({
    nr: r.nr,
    origin: r.origin,
    vkey: r.vkey,
    begonnenOp: r.begonnen_op,
    bevrorenOp: r.bevroren_op,
    bevrorenReden: r.bevroren_reden,
  }))
}

/**
 * Why nothing is signed any more, or nothing when the log works. While it is frozen no event gets a place, so what needs
 * a checkpoint has to be refused.
 */
export async function findBevroren(tx: Db): Promise<string | undefined> {
  const laatste = (await listBomen(tx)).at(-1)
  return laatste?.bevrorenReden ?? undefined
}

/** Statements of the log itself: why a tree ended and the next began, or what was exported on the server. Public. */
export async function listBerichten(tx: Db, soort: 'nieuw-logboek' | 'uitvoer') {
  return tx
    .selectFrom('logboek_bericht')
    .select(['id', 'soort', 'bytes', 'nonce', 'op'])
    .where('soort', '=', soort)
    .orderBy('op', 'desc')
    .limit(50)
    .execute()
}

/** The commitments of at most 256 leaves from this index on. */
export async function listCommitments(
  tx: Db,
  boom: number,
  van: number,
  aantal: number,
): Promise<Uint8Array[]> {
  const { rows } = await sql<{ commitment: Buffer }>`
    select commitment from commitments_in(${boom}::smallint, ${van}::bigint, ${aantal}::integer) as commitment`.execute(
    tx,
  )
  return rows.map(({ commitment }) => new Uint8Array(commitment))
}
