import { sql } from 'kysely'
import type { Aanleiding, Geadresseerde } from '../domein/bericht.ts'
import type { Db, Tx } from './database.ts'

const SLOT_RONDE = 4_871_026

/**
 * Does this work only when no other process is at it (an advisory lock of one connection; it falls away with that).
 * @returns `undefined` when another one is
 */
export async function withRondeslot<T>(db: Db, werk: () => Promise<T>): Promise<T | undefined> {
  return db.connection().execute(async (verbinding) => {
    const { rows } = await sql<{
      ok: boolean
    }>`select pg_try_advisory_lock(${SLOT_RONDE}) as ok`.execute(verbinding)
    if (rows[0]?.ok !== true) return undefined
    try {
      return await werk()
    } finally {
      await sql`select pg_advisory_unlock(${SLOT_RONDE})`.execute(verbinding)
    }
  })
}

export async function startRondedeel(db: Db, deel: string, nu: Date): Promise<void> {
  await sql`select begin_ronde(${deel}, ${nu}::timestamptz)`.execute(db)
}

/** @param aantal how much it did; `undefined` = it failed */
export async function endRondedeel(
  db: Db,
  deel: string,
  aantal: number | undefined,
  nu: Date,
): Promise<void> {
  await sql`select eindig_ronde(${deel}, ${aantal ?? null}::integer, ${nu}::timestamptz)`.execute(
    db,
  )
}

/** One part of the round: when it last ran and how that went. */
export interface Rondestand {
  deel: string
  begonnenOp: Date
  geluktOp: Date | undefined
  misluktOp: Date | undefined
  /** Failures in a row. */
  mislukt: number
  aantal: number
}

export async function listRondestand(db: Db): Promise<Rondestand[]> {
  const { rows } = await sql<{
    deel: string
    begonnen_op: Date
    gelukt_op: Date | null
    mislukt_op: Date | null
    mislukt: number
    aantal: number
  }>`select * from stand_van_ronde()`.execute(db)
  return rows.map((r) => ({
    deel: r.deel,
    begonnenOp: r.begonnen_op,
    geluktOp: r.gelukt_op ?? undefined,
    misluktOp: r.mislukt_op ?? undefined,
    mislukt: r.mislukt,
    aantal: r.aantal,
  }))
}

/** @returns how many messages wait because of this */
export async function insertBericht(
  tx: Tx,
  aan: Geadresseerde,
  aanleiding: Aanleiding,
  besluitId: string | null,
  nu: Date,
): Promise<number> {
  const id = 'id' in aan ? aan.id : null
  const { rows } = await sql<{ n: number }>`
    select zet_bericht_klaar(${aan.soort}, ${id}::uuid, ${aanleiding}, ${besluitId}::uuid, ${nu}::timestamptz) as n
  `.execute(tx)
  return rows[0]?.n ?? 0
}

/** A message that is ours to send now. The address comes open; the line about opening it goes in the same transaction. */
export interface Onderweg {
  id: string
  aanSoort: 'inwoner' | 'medewerker' | 'partner'
  aanId: string
  vorm: 'klaar' | 'code'
  email: string
}

/** Takes the next one; see `pak_bericht` in db/migrations/0026_bericht.sql for what may stand in the way. */
export async function takeBericht(tx: Tx, nu: Date): Promise<Onderweg | undefined> {
  const { rows } = await sql<{
    id: string
    aan_soort: Onderweg['aanSoort']
    aan_id: string
    vorm: Onderweg['vorm']
    email: string
  }>`select * from pak_bericht(${nu}::timestamptz)`.execute(tx)
  const [r] = rows
  if (r === undefined) return undefined
  return { id: r.id, aanSoort: r.aan_soort, aanId: r.aan_id, vorm: r.vorm, email: r.email }
}

export async function setCode(tx: Tx, persoonId: string, hash: Buffer, nu: Date): Promise<void> {
  await sql`select zet_code(${persoonId}::uuid, ${hash}, ${nu}::timestamptz)`.execute(tx)
}

export type Berichtuitkomst =
  'verstuurd' | 'niet-verstuurd' | 'later' | 'mislukt' | 'vervallen' | 'onbekend'

export async function finishBericht(
  tx: Tx,
  id: string,
  uit: Berichtuitkomst,
  reden: string | undefined,
  nu: Date,
): Promise<void> {
  await sql`select meld_bericht(${id}::uuid, ${uit}, ${reden ?? null}, ${nu}::timestamptz)`.execute(
    tx,
  )
}

/** Ends what was left halfway, and throws away what is long done. @returns how many ended without being sent */
export async function cleanUpBerichten(tx: Tx, nu: Date): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select ruim_berichten_op(${nu}::timestamptz) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

/** @param dagen how many days before its day a duty is reminded of */
export async function insertHerinneringen(tx: Tx, dagen: number, nu: Date): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select maak_herinneringen(${dagen}::integer, ${nu}::timestamptz) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

/** How many, per kind of person, state and reason. Empty for everybody but a beheerder. */
export interface Berichttelling {
  aanSoort: Onderweg['aanSoort']
  staat: string
  reden: string | null
  aantal: number
  laatst: Date
}

export async function countBerichten(tx: Tx): Promise<Berichttelling[]> {
  const { rows } = await sql<{
    aan_soort: Onderweg['aanSoort']
    staat: string
    reden: string | null
    aantal: number
    laatst: Date
  }>`select * from tel_berichten()`.execute(tx)
  return rows.map((r) => ({
    aanSoort: r.aan_soort,
    staat: r.staat,
    reden: r.reden,
    aantal: r.aantal,
    laatst: r.laatst,
  }))
}

/** Work addresses that do not take mail, for the beheerder to put right. */
export async function listMisluktAdres(
  tx: Tx,
): Promise<{ soort: 'medewerker' | 'partner'; id: string; reden: string | null; laatst: Date }[]> {
  const { rows } = await sql<{
    aan_soort: 'medewerker' | 'partner'
    aan_id: string
    reden: string | null
    laatst: Date
  }>`select * from mislukte_werkadressen()`.execute(tx)
  return rows.map((r) => ({ soort: r.aan_soort, id: r.aan_id, reden: r.reden, laatst: r.laatst }))
}
