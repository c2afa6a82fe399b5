import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openInstallatie } from '../installatie.ts'
import { metClient } from '../met-client.ts'
import { isRoot } from './gebruiker.ts'
import { findPostmaster } from './postmaster.ts'
import { startServer, type Server, type ServerOpties } from './start-server.ts'
import type { Kluisplaats } from '../installatie.ts'
import { temporaryFolder } from './tijdelijke-server.ts'

let map: string
let servers: Server[] = []
beforeEach(() => {
  map = temporaryFolder()
})
afterEach(async () => {
  for (const server of servers.toReversed()) await server.stop()
  servers = []
  rmSync(map, { recursive: true, force: true })
})

const soort = process.env['TEST_POSTGRES'] === 'embedded' ? ('ingebouwd' as const) : undefined
function options(extra: Partial<ServerOpties> = {}): ServerOpties & { kluis: Kluisplaats } {
  const kluis = {
    map: join(map, 'sleutels'),
    sleutelbestand: join(map, 'wortel.sleutel'),
    wisjournaal: join(map, 'wisjournaal'),
  }
  return { kluis, dataFolder: map, duurzaam: false, soort, log: () => undefined, ...extra }
}
async function start(extra: Partial<ServerOpties> = {}): Promise<Server> {
  const server = await startServer(options(extra))
  servers.push(server)
  return server
}
async function stop(server: Server): Promise<void> {
  await server.stop()
  servers = servers.filter((kandidaat) => kandidaat !== server)
}
const cluster = () => join(map, 'postgres')

test('a second start finds what the first one stored', async () => {
  const eerste = await start()
  await metClient(eerste.beheerUrl, (client) =>
    client.query('create table blijft as select 42 as a'),
  )
  await stop(eerste)
  expect(findPostmaster(cluster())).toBeUndefined()

  const tweede = await start()
  const { rows } = await metClient(tweede.beheerUrl, (client) =>
    client.query('select a from blijft'),
  )
  expect(rows).toEqual([{ a: 42 }])
})

test('a server left by a killed start is found, used and stopped', async () => {
  const tsx = ['--import', 'tsx', 'test/support/houd-server-open.ts', map]
  const proces = spawn(process.execPath, tsx, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(proces.stdout, 'data')
  const pid = findPostmaster(cluster())?.pid
  proces.kill('SIGKILL')
  await once(proces, 'exit')
  expect(findPostmaster(cluster())?.pid).toBe(pid)

  const server = await start()
  expect(findPostmaster(cluster())?.pid).toBe(pid)
  await stop(server)
  expect(findPostmaster(cluster())).toBeUndefined()
})

test('a server that another Deelwijzer runs is refused, except as a guest who leaves it running', async () => {
  const server = await start()
  await expect(startServer(options())).rejects.toThrow('Deelwijzer draait al met de gegevens')
  const gast = await startServer(options({ teGast: true }))
  await gast.stop()
  const { rows } = await metClient(server.beheerUrl, (client) => client.query('select 1 as een'))
  expect(rows).toEqual([{ een: 1 }])
})

test('two starts at the same moment: one owns the server, the other is told so', async () => {
  await stop(await start())
  const uitkomsten = await Promise.allSettled([start(), start()])
  expect(uitkomsten.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a process number from before a reboot, now of another program, does not stop a start', async () => {
  await stop(await start())
  writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n\n\n`)
  const server = await start()
  expect(server.versie).toBeGreaterThanOrEqual(15)
})

test('a postmaster.pid that is being written is left alone, one left empty by a crash is not', async () => {
  await stop(await start())
  const bestand = join(cluster(), 'postmaster.pid')
  writeFileSync(bestand, '')
  expect(findPostmaster(cluster())).toBeUndefined()
  expect(existsSync(bestand)).toBe(true)
  const gisteren = new Date(Date.now() - 86_400_000)
  utimesSync(bestand, gisteren, gisteren)
  const server = await start()
  expect(server.eigen).toBe(true)
})

test('an interrupted first start leaves nothing that a next one trips over', async () => {
  mkdirSync(join(map, 'postgres.half', 'base'), { recursive: true })
  writeFileSync(join(map, 'postgres.half', 'PG_VERSION'), '15')
  const server = await start()
  expect(server.eigen).toBe(true)
  expect(existsSync(join(map, 'postgres.half'))).toBe(false)
})

test('passwords stand only in one file that nobody else may read, and the server asks for them', async () => {
  const { beheerUrl } = await start()
  expect(statSync(join(map, 'geheim-database')).mode & 0o777).toBe(0o600)
  expect(lstatSync(cluster()).mode & 0o077).toBe(0)
  const url = new URL(beheerUrl)
  url.password = 'anders'
  await expect(metClient(url.href, async () => undefined)).rejects.toThrow(
    'password authentication',
  )
})

test('below a folder with a long name it listens on 127.0.0.1 instead of a socket', async () => {
  const diep = join(map, 'x'.repeat(60), 'y'.repeat(60))
  const server = await start({ dataFolder: diep })
  expect(new URL(server.beheerUrl).searchParams.get('host')).toBe('127.0.0.1')
})

test('data of a newer Deelwijzer are left alone', async () => {
  writeFileSync(join(map, 'versie.json'), '{"schema":9999,"postgres":15}')
  await expect(openInstallatie(options())).rejects.toThrow('nieuwere versie van Deelwijzer')
  expect(existsSync(cluster())).toBe(false)
})

test('data of a PostgreSQL that is not here are left alone', async () => {
  await stop(await start())
  writeFileSync(join(cluster(), 'PG_VERSION'), '14\n')
  await expect(startServer(options())).rejects.toThrow('gemaakt met PostgreSQL 14')
})

test('a lost secret is told, not replaced', async () => {
  await stop(await start())
  rmSync(join(map, 'geheim-database'))
  await expect(startServer(options())).rejects.toThrow('geheim-database is weg')
})

test('a folder that cannot be written is told', async () => {
  writeFileSync(join(map, 'bestand'), '')
  const dataFolder = join(map, 'bestand', 'var')
  await expect(startServer(options({ dataFolder }))).rejects.toThrow('kan niet schrijven in de map')
})

test('below a folder that only root can enter, PostgreSQL gets a place it can reach', async () => {
  const dicht = join(map, 'dicht')
  mkdirSync(dicht, { mode: 0o700 })
  const dataFolder = join(dicht, 'var')
  const verwijzing = join(dataFolder, 'postgres-plaats')
  const server = await start({ dataFolder })
  // As an ordinary user the server runs as that same user, and there is nothing to move.
  expect(existsSync(verwijzing)).toBe(isRoot())
  if (!isRoot()) return

  const plaats = readFileSync(verwijzing, 'utf8').trim()
  expect(dirname(plaats)).toBe('/var/lib/deelwijzer')
  await stop(server)
  await stop(await start({ dataFolder }))
  rmSync(plaats, { recursive: true })
})

test('DATABASE_URL: the given server is used and left running, whoever we are there', async () => {
  const { beheerUrl, voorvoegsel } = inject('postgres')
  const naam = `${voorvoegsel}_gegeven`
  const beheerder = `${voorvoegsel}_beheerder`
  await metClient(beheerUrl, async (client) => {
    await client.query(`create role ${beheerder} login createrole password 'p'`)
    await client.query(`create database ${naam} owner ${beheerder}`)
    // PostgreSQL 16 and newer: without superuser rights one only manages roles one may give away.
    await client.query(`grant deelwijzer_eigenaar to ${beheerder} with admin option`)
    for (const rol of ['app', 'breed', 'inwoner', 'partner', 'sequencer', 'vernietiger']) {
      await client.query(`grant deelwijzer_${rol} to ${beheerder} with admin option`)
    }
  })
  const url = new URL(beheerUrl)
  url.username = beheerder
  url.password = 'p'
  url.pathname = `/${naam}`
  const rolGeheim = inject('postgres').rolGeheim
  try {
    const installatie = await openInstallatie(options({ databaseUrl: url.href, rolGeheim }))
    expect(installatie.gemigreerd).not.toEqual([])
    const { rows } = await metClient(installatie.url('deelwijzer_app'), (client) =>
      client.query('select session_user, current_database()'),
    )
    expect(rows).toEqual([{ session_user: 'deelwijzer_app', current_database: naam }])
    await installatie.stop()
  } finally {
    await metClient(beheerUrl, async (client) => {
      await client.query(`drop database ${naam} with (force)`)
      await client.query(`drop owned by ${beheerder}`)
      await client.query(`drop role ${beheerder}`)
    })
  }
})

test('DATABASE_URL that does not answer is told without the password', async () => {
  const databaseUrl = 'postgresql://a:zeer-geheim@127.0.0.1:1/x'
  const poging = startServer(options({ databaseUrl }))
  await expect(poging).rejects.toThrow('DATABASE_URL is niet bereikbaar')
  await expect(poging).rejects.not.toThrow('zeer-geheim')
})
