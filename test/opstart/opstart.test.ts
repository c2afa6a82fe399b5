import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { metClient } from '../../src/opslag/met-client.ts'
import { findPostmaster } from '../../src/opslag/server/postmaster.ts'
import { temporaryFolder } from '../../src/opslag/server/tijdelijke-server.ts'
import { createTestDatabase } from '../support/database.ts'

/** The whole program as a process of its own, as `npm start` runs it after building. */
interface Programma {
  proces: ChildProcess
  uitvoer: () => string
  /** Resolves with the exit code. */
  einde: Promise<number | null>
}

// Each starts the program, and the first start makes a whole municipality.
vi.setConfig({ testTimeout: 180_000 })

let data: string
let port: number
beforeAll(async () => {
  data = temporaryFolder()
  port = await freePort()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  await new Promise((klaar) => server.close(klaar))
  return typeof adres === 'object' && adres !== null ? adres.port : 0
}

function launch(extra: Record<string, string> = {}): Programma {
  const soort = process.env['TEST_POSTGRES'] === 'embedded' ? 'ingebouwd' : ''
  const proces = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DEELWIJZER_DATA: data,
      DEELWIJZER_POSTGRES: soort,
      PORT: String(port),
      ...extra,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let uitvoer = ''
  const verzamel = (deel: Buffer) => {
    uitvoer += deel.toString()
  }
  proces.stdout.on('data', verzamel)
  proces.stderr.on('data', verzamel)
  const einde = once(proces, 'close').then(() => proces.exitCode)
  return { proces, uitvoer: () => uitvoer, einde }
}

/** Waits until it says that it runs. @throws with all it said when it ends before that */
async function running(programma: Programma): Promise<void> {
  const gestopt = programma.einde.then(() => 'gestopt')
  while (!programma.uitvoer().includes('Stoppen: Ctrl-C')) {
    const wat = await Promise.race([gestopt, new Promise((klaar) => setTimeout(klaar, 50))])
    if (wat === 'gestopt') throw new Error(programma.uitvoer())
  }
}

const postmaster = () => findPostmaster(join(data, 'postgres'))

test('starts, shows whom to log in as, stops at Ctrl-C, and finds its data the second time', async () => {
  const eerste = launch()
  await running(eerste)
  expect(eerste.uitvoer()).toContain(`Deelwijzer draait op http://localhost:${port}`)
  expect(eerste.uitvoer()).toContain('Inloggen als')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBeLessThan(400)

  eerste.proces.kill('SIGINT')
  // Impatient: a second time changes nothing.
  eerste.proces.kill('SIGINT')
  expect(await eerste.einde, eerste.uitvoer()).toBe(0)
  expect(postmaster()).toBeUndefined()

  const tweede = launch()
  await running(tweede)
  expect(tweede.uitvoer()).not.toContain('alleen de eerste keer')
  expect(tweede.uitvoer()).not.toContain('klaargezet')
  expect(tweede.uitvoer()).toContain('Inloggen als')
  tweede.proces.kill('SIGTERM')
  expect(await tweede.einde).toBe(0)
})

test('after a kill the next start takes over the server that was left', async () => {
  const gedood = launch()
  await running(gedood)
  const pid = postmaster()?.pid
  gedood.proces.kill('SIGKILL')
  await gedood.einde
  expect(postmaster()?.pid).toBe(pid)

  const volgende = launch()
  await running(volgende)
  expect(postmaster()?.pid).toBe(pid)
  volgende.proces.kill('SIGINT')
  expect(await volgende.einde).toBe(0)
  expect(postmaster()).toBeUndefined()
})

test('stops with a message when PostgreSQL goes away', async () => {
  const programma = launch()
  await running(programma)
  const pid = postmaster()?.pid
  if (pid === undefined) throw new Error('geen PostgreSQL gevonden')
  process.kill(pid, 'SIGINT')
  expect(await programma.einde).toBe(1)
  expect(programma.uitvoer()).toContain('PostgreSQL is onverwacht gestopt')
})

test('a busy port is told before a database is made', async () => {
  const bezet = createServer()
  await new Promise<void>((klaar) => bezet.listen(port, '127.0.0.1', klaar))
  const nieuw = join(data, 'nieuw')
  const programma = launch({ DEELWIJZER_DATA: nieuw })
  expect(await programma.einde).toBe(1)
  expect(programma.uitvoer().trim()).toBe(
    `Poort ${port} is al in gebruik door een ander programma. Kies een andere met PORT, ` +
      `bijvoorbeeld: PORT=${port + 1} npm start`,
  )
  expect(existsSync(nieuw)).toBe(false)
  await new Promise((klaar) => bezet.close(klaar))
})

test('settings that are wrong are all named at once, without their values', async () => {
  const programma = launch({ PORT: 'drie', DATABASE_URL: 'mysql://geheim', DEELWIJZER_DEMO: 'x' })
  expect(await programma.einde).toBe(1)
  for (const naam of ['PORT', 'DATABASE_URL', 'DEELWIJZER_DEMO']) {
    expect(programma.uitvoer()).toContain(naam)
  }
  expect(programma.uitvoer()).not.toContain('geheim')
})

test('DATABASE_URL: runs on a given PostgreSQL, and never shows a login without password for real people', async () => {
  const db = await createTestDatabase({ leeg: true })
  const omgeving = {
    DATABASE_URL: db.beheerUrl,
    DEELWIJZER_ROLGEHEIM: inject('postgres').rolGeheim,
    DEELWIJZER_DATA: join(data, 'bij-url'),
  }
  const programma = launch(omgeving)
  await running(programma)
  programma.proces.kill('SIGINT')
  expect(await programma.einde).toBe(0)

  await metClient(db.url('eigenaar'), (client) =>
    client.query(
      `insert into gemeente (id, naam, code) values (gen_random_uuid(), 'Echt', '9999')`,
    ),
  )
  const echt = launch(omgeving)
  expect(await echt.einde).toBe(1)
  expect(echt.uitvoer()).toContain('een gemeente die niet verzonnen is')
  await db.drop()
})
