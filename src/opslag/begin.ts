import { sql } from 'kysely'
import type { Kluis } from '../kluis/kluis.ts'
import type { PetSoort } from '../domein/pet.ts'
import type { Db, Tx } from './database.ts'
import { Lezing, bindLezing } from './lezing.ts'

/** Whoever fills an empty database takes this one, so that of two at once the second finds it filled. */
export const SLOT_BEGIN = 4_871_003

/**
 * A transaction of the owner of the schema, for what no role of the application may do: making a gemeente. One at a time
 * in this database; if we crash anywhere inside, nothing has happened.
 *
 * @param db pool of deelwijzer_eigenaar
 * @param gemeenteId on whose behalf
 * @throws KluisFout when something was opened that no log line tells about
 */
export async function metEigenaar<T>(
  db: Db,
  kluis: Kluis,
  gemeenteId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (kaal) => {
    const lezing = new Lezing(kluis)
    const tx = bindLezing(kaal, lezing)
    await sql`select pg_advisory_xact_lock(${SLOT_BEGIN}::bigint)`.execute(tx)
    await sql`select set_config('dw.gemeente', ${gemeenteId}, true)`.execute(tx)
    const uit = await work(tx)
    lezing.assertAccounted()
    return uit
  })
}

/** Does anybody work here already, or is there a gemeente? */
export async function isLeeg(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ leeg: boolean }>`
    select not exists (select from gemeente) and not exists (select from medewerker)
      and not exists (select from pet) as leeg`.execute(tx)
  return rows[0]?.leeg === true
}

export async function insertGemeente(
  tx: Tx,
  gemeente: { id: string; naam: string; code: string },
): Promise<void> {
  await tx.insertInto('gemeente').values(gemeente).execute()
}

/** A pet that holds from now on and that nobody asked for or granted: only the installation makes one like this. */
export async function insertEerstePet(
  tx: Tx,
  gemeenteId: string,
  pet: {
    id: string
    medewerkerId: string
    organisatieId: string
    naam: string
    soort: PetSoort
    uitleg: string
  },
  nu: Date,
): Promise<void> {
  await tx
    .insertInto('pet')
    .values({
      gemeente_id: gemeenteId,
      id: pet.id,
      medewerker_id: pet.medewerkerId,
      organisatie_id: pet.organisatieId,
      naam: pet.naam,
      soort: pet.soort,
      taken: [],
      dossier_soorten: [],
      beroepsgeheim: 'geen',
      beroepscode: false,
      uitleg: pet.uitleg,
      // Its policies look at the clock of the database; ours may be ahead of it.
      geldig_van: sql`least(now(), ${nu}::timestamptz)`,
      toegekend_op: nu,
    })
    .execute()
}
