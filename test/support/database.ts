import { Pool } from 'pg'
import { inject } from 'vitest'
import { metClient } from '../../src/opslag/met-client.ts'
import { databaseUrl, prepareDatabase, rolUrl, type Rol } from '../../src/opslag/rollen.ts'

/** `app` for `deelwijzer_app`, and so on. */
export type RolNaam = Rol extends `deelwijzer_${infer Naam}` ? Naam : never

/** A migrated, empty database of a test file's own, and the ways into it. */
export interface TestDatabase {
  naam: string
  /** Connection string per role: the same roles and rights as in production. */
  url: (rol: RolNaam) => string
  /** Connection string with all rights, for looking from outside; never for the code under test. */
  beheerUrl: string
  /** A small pool of that role, made at first use and closed by `drop`. */
  pool: (rol: RolNaam) => Pool
  /** Closes the pools and removes the database, also when a test left a connection open. */
  drop: () => Promise<void>
}

/**
 * Clones the migrated template, in about 0.1 s. Call it in `beforeAll` and `drop` in `afterAll`.
 *
 *     const db = await createTestDatabase()
 *     await db.pool('app').query('select …')
 *
 * @param leeg true for a database without our schema and without migrations
 */
export async function createTestDatabase({ leeg = false } = {}): Promise<TestDatabase> {
  const { beheerUrl, rolGeheim, sjabloon, voorvoegsel } = inject('postgres')
  const naam = `${voorvoegsel}_${crypto.randomUUID().replaceAll('-', '')}`
  const eigenUrl = databaseUrl(beheerUrl, naam)
  await metClient(beheerUrl, (beheer) =>
    beheer.query(
      `create database ${naam} owner deelwijzer_eigenaar template ${leeg ? 'template0' : sjabloon}`,
    ),
  )
  await metClient(eigenUrl, prepareDatabase)

  const url = (rol: RolNaam) => rolUrl(beheerUrl, rolGeheim, `deelwijzer_${rol}`, naam)
  const pools = new Map<RolNaam, Pool>()
  return {
    naam,
    url,
    beheerUrl: eigenUrl,
    pool(rol) {
      const bestaand = pools.get(rol)
      if (bestaand !== undefined) return bestaand
      const pool = new Pool({ connectionString: url(rol), max: 4 })
      // Dropping the database ends a connection that was just handed back; that is no failure of a test.
      pool.on('error', () => undefined)
      pools.set(rol, pool)
      return pool
    },
    async drop() {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      pools.clear()
      await metClient(beheerUrl, (beheer) => beheer.query(`drop database ${naam} with (force)`))
    },
  }
}

export const rolNamen: readonly RolNaam[] = [
  'eigenaar',
  'app',
  'breed',
  'inwoner',
  'partner',
  'sequencer',
  'vernietiger',
]
