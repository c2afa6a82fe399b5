import { sql } from 'kysely'
import type { Db } from './database.ts'

/** How the database sees this installation: numbers and moments over all gemeenten, nothing about anybody. */
export interface DatabaseToestand {
  /** Number of the newest migration. */
  migraties: number
  /** Events that wait for their place in the log, at most 100,000. */
  wachtrij: number
  /** How long the first of them waits, in seconds. */
  wachtrijSeconden: number | undefined
  /** How many trees there are; more than one after a fork. */
  bomen: number
  boom: number | undefined
  bevrorenOp: Date | undefined
  checkpointOp: Date | undefined
  checkpointGrootte: number | undefined
  /** When the newest checkpoint was made that a witness confirmed. */
  getuigdOp: Date | undefined
  getuigeVereist: boolean
  laatsteRegel: Date | undefined
  /** Signals that no privacy officer answered yet. */
  signalen: number
  /** How long ago the oldest line was written in which no signals were looked for yet, in seconds. */
  signalenAchterSeconden: number
}

interface Rij {
  migraties: number
  wachtrij: number
  wachtrij_seconden: number | null
  bomen: number
  boom: number | null
  bevroren_op: Date | null
  checkpoint_op: Date | null
  checkpoint_grootte: number | null
  getuigd_op: Date | null
  getuige_vereist: boolean
  laatste_regel: Date | null
  signalen: number
  signalen_achter_seconden: number
}

/**
 * Asks for the state of the system (db/migrations/0014_bedrijf.sql).
 * @param db of deelwijzer_app; outside a context, because a monitor acts for nobody
 */
export async function readDatabaseToestand(db: Db): Promise<DatabaseToestand> {
  const { rows } = await sql<Rij>`select * from toestand_van_systeem()`.execute(db)
  const [rij] = rows
  if (rij === undefined) throw new Error('geen toestand')
  return {
    migraties: rij.migraties,
    wachtrij: rij.wachtrij,
    wachtrijSeconden: rij.wachtrij_seconden ?? undefined,
    bomen: rij.bomen,
    boom: rij.boom ?? undefined,
    bevrorenOp: rij.bevroren_op ?? undefined,
    checkpointOp: rij.checkpoint_op ?? undefined,
    checkpointGrootte: rij.checkpoint_grootte ?? undefined,
    getuigdOp: rij.getuigd_op ?? undefined,
    getuigeVereist: rij.getuige_vereist,
    laatsteRegel: rij.laatste_regel ?? undefined,
    signalen: rij.signalen,
    signalenAchterSeconden: rij.signalen_achter_seconden,
  }
}
