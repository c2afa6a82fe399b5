import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { lezingVan } from './lezing.ts'

/** The three kinds of people; each logs in with a provider of its own. */
export type Aanmelder = 'inwoner' | 'medewerker' | 'partner'

/** A login that is under way. */
export interface Poging {
  gemeenteId: string
  wie: Aanmelder
  /** Where somebody wanted to go; checked again before it is used. */
  terug: string
  begonnenOp: Date
  /** Let in by the provider, not known here yet: the account that a code may be typed for. */
  account: Buffer | null
  /** How many codes were tried. */
  pogingen: number
}

const kolommen = ['gemeente_id', 'wie', 'terug', 'begonnen_op', 'account_ix', 'pogingen'] as const

function vanRij(rij: {
  gemeente_id: string
  wie: Aanmelder
  terug: string
  begonnen_op: Date
  account_ix: Buffer | null
  pogingen: number
}): Poging {
  return {
    gemeenteId: rij.gemeente_id,
    wie: rij.wie,
    terug: rij.terug,
    begonnenOp: rij.begonnen_op,
    account: rij.account_ix,
    pogingen: rij.pogingen,
  }
}

/** Writes down that a login began, and clears those that nobody came back from. @param voor what began earlier is over */
export async function insertPoging(
  tx: Tx,
  hash: Buffer,
  poging: Omit<Poging, 'pogingen'>,
  voor: Date,
): Promise<void> {
  await tx.deleteFrom('aanmeldpoging').where('begonnen_op', '<', voor).execute()
  await tx
    .insertInto('aanmeldpoging')
    .values({
      id_hash: hash,
      gemeente_id: poging.gemeenteId,
      wie: poging.wie,
      terug: poging.terug,
      begonnen_op: poging.begonnenOp,
      account_ix: poging.account,
    })
    .execute()
}

/** Takes a login away to use it: the second of two that come back at once finds nothing. */
export async function takePoging(tx: Tx, hash: Buffer): Promise<Poging | undefined> {
  const rij = await tx
    .deleteFrom('aanmeldpoging')
    .where('id_hash', '=', hash)
    .returning(kolommen)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

export async function findPoging(tx: Tx, hash: Buffer): Promise<Poging | undefined> {
  const rij = await tx
    .selectFrom('aanmeldpoging')
    .select(kolommen)
    .where('id_hash', '=', hash)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Counts a code that is tried, before it is tried. @returns may it be: was this one of the first five? */
export async function countPoging(tx: Tx, hash: Buffer, hoogstens: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('aanmeldpoging')
    .set({ pogingen: sql`pogingen + 1` })
    .where('id_hash', '=', hash)
    .where('pogingen', '<', hoogstens)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every gemeente of this installation, to choose from before anybody is known. */
export async function listGemeentenamen(tx: Tx): Promise<{ id: string; naam: string }[]> {
  return tx.selectFrom('gemeente').select(['id', 'naam']).orderBy('naam').execute()
}

/**
 * The person with this BSN. Compares fingerprints and opens nothing; within a context of nobody.
 *
 * @param bsn nine digits; kept nowhere
 */
export async function findInwonerOpBsn(
  tx: Tx,
  gemeenteId: string,
  bsn: string,
): Promise<string | undefined> {
  const wijzer = await lezingVan(tx).kluis.fingerprint('bsn', gemeenteId, bsn)
  const { rows } = await sql<{
    id: string | null
  }>`select vind_inwoner_op_bsn(${wijzer}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** The fingerprint of an account; of another kind of person or another provider it is another account. */
export async function accountWijzer(
  tx: Tx,
  gemeenteId: string,
  wie: Aanmelder,
  { issuer, sub }: { issuer: string; sub: string },
): Promise<Buffer> {
  const account = JSON.stringify([wie, issuer, sub])
  return lezingVan(tx).kluis.fingerprint('account', gemeenteId, account)
}

interface Gevonden {
  medewerker_id: string | null
  partner_id: string | null
}

const doelVan = (rij: Gevonden | undefined): string | undefined =>
  rij?.medewerker_id ?? rij?.partner_id ?? undefined

/** Who of us has this account, when they still work here. */
export async function findAanmelding(tx: Tx, account: Buffer): Promise<string | undefined> {
  const { rows } = await sql<Gevonden>`select * from vind_aanmelding(${account})`.execute(tx)
  return doelVan(rows[0])
}

/**
 * Uses a code: from now on this account is that person.
 *
 * @returns who, or nothing when the code is unknown, used, over, or for another kind of person
 */
export async function linkAanmelding(
  tx: Tx,
  wie: Aanmelder,
  code: Buffer,
  account: Buffer,
  nu: Date,
): Promise<string | undefined> {
  const { rows } =
    await sql<Gevonden>`select * from koppel_aanmelding(${wie}, ${code}, ${account}, ${nu})`.execute(
      tx,
    )
  return doelVan(rows[0])
}

/** Whose account: somebody who works here, or somebody of a partner organisation. */
export type Genodigde = { medewerkerId: string } | { partnerId: string }

export interface Aanmelding {
  /** `null`: made when this installation began, before anybody was there. */
  gemaaktDoor: string | null
  gemaaktOp: Date
  /** Until when the code can be used; says nothing once there is an account. */
  codeTot: Date
  gekoppeldOp: Date | null
}

/** The running invitation or account of somebody. Beheerder only. */
export async function findLopendeAanmelding(
  tx: Tx,
  voor: Genodigde,
): Promise<Aanmelding | undefined> {
  const rij = await tx
    .selectFrom('aanmelding as a')
    .leftJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'a.gemeente_id').onRef('m.id', '=', 'a.gemaakt_door'),
    )
    .select(['m.naam', 'a.gemaakt_op', 'a.code_tot', 'a.gekoppeld_op'])
    .where('a.beeindigd_op', 'is', null)
    .$if('medewerkerId' in voor, (vraag) =>
      vraag.where('a.medewerker_id', '=', 'medewerkerId' in voor ? voor.medewerkerId : ''),
    )
    .$if('partnerId' in voor, (vraag) =>
      vraag.where('a.partner_id', '=', 'partnerId' in voor ? voor.partnerId : ''),
    )
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        gemaaktDoor: rij.naam,
        gemaaktOp: rij.gemaakt_op,
        codeTot: rij.code_tot,
        gekoppeldOp: rij.gekoppeld_op,
      }
}

/** @param door who invites; `null` for the installation itself, which only its owner can write */
export async function insertUitnodiging(
  tx: Tx,
  gemeenteId: string,
  voor: Genodigde,
  door: string | null,
  uitnodiging: { id: string; code: Buffer; codeTot: Date; op: Date },
): Promise<void> {
  await tx
    .insertInto('aanmelding')
    .values({
      gemeente_id: gemeenteId,
      id: uitnodiging.id,
      medewerker_id: 'medewerkerId' in voor ? voor.medewerkerId : null,
      partner_id: 'partnerId' in voor ? voor.partnerId : null,
      code_hash: uitnodiging.code,
      code_tot: uitnodiging.codeTot,
      gemaakt_door: door,
      gemaakt_op: uitnodiging.op,
      gekoppeld_op: null,
      beeindigd_op: null,
    })
    .execute()
}

/** Ends the invitation or account of somebody, and every session of theirs. @returns was there one? */
export async function endAanmelding(tx: Tx, voor: Genodigde, nu: Date): Promise<boolean> {
  const medewerkerId = 'medewerkerId' in voor ? voor.medewerkerId : null
  const partnerId = 'partnerId' in voor ? voor.partnerId : null
  const { rows } = await sql<{
    geeindigd: boolean
  }>`select beeindig_aanmelding(${medewerkerId}::uuid, ${partnerId}::uuid, ${nu}) as geeindigd`.execute(
    tx,
  )
  return rows[0]?.geeindigd ?? false
}
