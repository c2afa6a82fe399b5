import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { metClient } from '../../src/opslag/met-client.ts'
import { migreer } from '../../src/opslag/migreer.ts'
import { createRoles, databaseUrl, prepareDatabase, rolUrl } from '../../src/opslag/rollen.ts'
import { clusterVersion } from '../../src/opslag/server/cluster.ts'
import {
  canReach,
  isRoot,
  unprivilegedUser,
  type Procesgebruiker,
} from '../../src/opslag/server/gebruiker.ts'
import { foutCode, foutTekst } from '../../src/opslag/server/opstart-fout.ts'
import { stopPostmaster } from '../../src/opslag/server/postmaster.ts'
import { startServer, type Server } from '../../src/opslag/server/start-server.ts'

/** What the test files get to know about the one PostgreSQL of this run. */
export interface TestPostgres {
  beheerUrl: string
  rolGeheim: string
  sjabloon: string
  /** Starts the name of every database of this run, so that all can be removed at the end. */
  voorvoegsel: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres
  }
}

const MAP = 'deelwijzer-test-'

/**
 * One real PostgreSQL for the whole run, with one migrated template database.
 *
 *   (nothing)                       the machine's PostgreSQL, else the npm package
 *   TEST_POSTGRES=embedded          always the npm package
 *   DEELWIJZER_TEST_DATABASE_URL    a given cluster; the user in it is a superuser
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gegeven = process.env['DEELWIJZER_TEST_DATABASE_URL']
  const gebruiker = gegeven === undefined && isRoot() ? unprivilegedUser() : undefined
  await removeLeftovers()
  const map = temporaryFolder(gebruiker)
  let server: Server | undefined
  const voorvoegsel = `dw_test_${process.pid}_${Date.now().toString(36)}`

  async function teardown(): Promise<void> {
    if (server !== undefined && !server.eigen) await dropAll(server.beheerUrl, voorvoegsel)
    await server?.stop()
    rmSync(map, { recursive: true, force: true })
  }

  try {
    server = await startServer({
      dataFolder: map,
      databaseUrl: gegeven,
      // Two runs against the same given cluster must agree on the passwords of its roles.
      rolGeheim:
        gegeven === undefined ? undefined : createHash('sha256').update(gegeven).digest('hex'),
      soort: process.env['TEST_POSTGRES'] === 'embedded' ? 'ingebouwd' : undefined,
      duurzaam: false,
      log: () => undefined,
    })
    const sjabloon = `${voorvoegsel}_sjabloon`
    await makeTemplate(server, sjabloon)
    project.provide('postgres', {
      beheerUrl: server.beheerUrl,
      rolGeheim: server.rolGeheim,
      sjabloon,
      voorvoegsel,
    })
    return teardown
  } catch (fout) {
    await teardown()
    throw fout
  }
}

async function makeTemplate(server: Server, naam: string): Promise<void> {
  await metClient(server.beheerUrl, async (beheer) => {
    await createRoles(beheer, server.rolGeheim)
    await beheer.query(
      `create database ${naam} owner deelwijzer_eigenaar template template0 encoding 'UTF8'`,
    )
  })
  await metClient(databaseUrl(server.beheerUrl, naam), prepareDatabase)
  await migreer(rolUrl(server.beheerUrl, server.rolGeheim, 'deelwijzer_eigenaar', naam))
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

/** A folder that the user PostgreSQL runs as can reach, also when TMPDIR lies below /root. */
function temporaryFolder(gebruiker: Procesgebruiker | undefined): string {
  const ouder = [tmpdir(), '/tmp', '/var/tmp'].find(
    (map) => gebruiker === undefined || canReach(gebruiker, map),
  )
  const map = mkdtempSync(join(ouder ?? tmpdir(), `${MAP}${process.pid}-`))
  if (gebruiker !== undefined) chmodSync(map, 0o711)
  return map
}

/** A run that was killed leaves a server and a folder; its process number in the name is dead. */
async function removeLeftovers(): Promise<void> {
  for (const naam of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${MAP}(\\d+)-`).exec(naam)?.[1])
    if (!(pid > 0) || isRunning(pid)) continue
    const map = join(tmpdir(), naam)
    const cluster = join(map, 'postgres')
    try {
      if (clusterVersion(cluster) !== undefined) await stopPostmaster(cluster)
      rmSync(map, { recursive: true, force: true })
    } catch (fout) {
      // Of another user, or being removed by another run at this moment: not ours to worry about.
      process.stderr.write(`Oude testmap ${naam} blijft staan: ${foutTekst(fout)}\n`)
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return foutCode(fout) === 'EPERM'
  }
}
