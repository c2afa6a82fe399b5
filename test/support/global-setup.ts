import { createHash } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { metClient } from '../../src/opslag/met-client.ts'
import {
  createMigratedDatabase,
  startTemporaryServer,
} from '../../src/opslag/server/tijdelijke-server.ts'

/** What the test files get to know about the one PostgreSQL of this run. */
export interface TestPostgres {
  beheerUrl: string
  rolGeheim: string
  /** The migrated template that `createTestDatabase` clones. */
  sjabloon: string
  /** Starts the name of every database of this run, so that all can be removed at the end. */
  voorvoegsel: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres
  }
}

/**
 * One real PostgreSQL for the whole run, with one migrated template database.
 *
 *   (nothing)                       the machine's PostgreSQL, else the npm package
 *   TEST_POSTGRES=embedded          always the npm package
 *   DEELWIJZER_TEST_DATABASE_URL    a given cluster; the user in it is a superuser
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const { beheerUrl, rolGeheim } = server
  const voorvoegsel = `dw_test_${process.pid}_${Date.now().toString(36)}`
  const sjabloon = `${voorvoegsel}_sjabloon`

  async function teardown(): Promise<void> {
    if (!server.eigen) await dropAll(beheerUrl, voorvoegsel)
    await server.stop()
  }

  try {
    await createMigratedDatabase(server, sjabloon)
  } catch (fout) {
    await teardown()
    throw fout
  }
  project.provide('postgres', { beheerUrl, rolGeheim, sjabloon, voorvoegsel })
  return teardown
}

function startTestServer() {
  const databaseUrl = process.env['DEELWIJZER_TEST_DATABASE_URL']
  if (databaseUrl === undefined) {
    const soort = process.env['TEST_POSTGRES'] === 'embedded' ? 'ingebouwd' : undefined
    return startTemporaryServer({ soort })
  }
  // Two runs against the same cluster must agree on the passwords of its roles.
  const rolGeheim = createHash('sha256').update(databaseUrl).digest('hex')
  return startTemporaryServer({ databaseUrl, rolGeheim })
}

async function dropAll(beheerUrl: string, voorvoegsel: string): Promise<void> {
  await metClient(beheerUrl, async (beheer) => {
    const { rows } = await beheer.query<{ naam: string }>(
      'select datname as naam from pg_database where starts_with(datname, $1)',
      [voorvoegsel],
    )
    for (const { naam } of rows) await beheer.query(`drop database "${naam}" with (force)`)
  })
}
