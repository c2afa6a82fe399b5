import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datumInNederland } from '../../src/domein/leeftijd.ts'
import { seedDemo } from '../../src/handelingen/demo.ts'
import { loadRegelset } from '../../src/koppelingen/regelbestanden.ts'
import { openDatabanken, sluitDatabanken } from '../../src/opslag/database.ts'
import { loadDemo } from '../../src/opslag/demo.ts'
import { openInstallatie, type Installatie } from '../../src/opslag/installatie.ts'
import { freeze } from '../../src/opslag/logboek/boom.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { temporaryFolder } from '../../src/opslag/server/tijdelijke-server.ts'
import { openTestVolgorde } from '../support/volgorde.ts'

/** The export as a command of its own over an installation that is in use: what comes out, and that the log says so. */

let map: string
let data: string
let inst: Installatie
const soort = process.env['TEST_POSTGRES'] === 'embedded' ? ('ingebouwd' as const) : undefined

beforeAll(async () => {
  map = temporaryFolder()
  data = join(map, 'data')
  inst = await openInstallatie({
    dataFolder: data,
    log: () => undefined,
    soort,
    duurzaam: false,
    kluis: {
      map: join(data, 'sleutels'),
      sleutelbestand: join(data, 'wortel.sleutel'),
      wisjournaal: join(data, 'wisjournaal'),
    },
  })
  await loadDemo(inst.url('deelwijzer_eigenaar'), inst.kluis)
  const databanken = openDatabanken(inst.url, inst.kluis, 2)
  await seedDemo({
    databanken,
    regelset: await loadRegelset(),
    nu: () => new Date(),
    id: randomUUID,
    toeval: randomBytes,
    demo: true,
  })
  await sluitDatabanken(databanken)
  const volgorde = openTestVolgorde({ url: (rol) => inst.url(`deelwijzer_${rol}`) }, data, () => new Date()) // prettier-ignore
  await volgorde.alles()
  await volgorde.sluit()
  if (process.getuid?.() === 0) chmodSync(map, 0o711)
})
afterAll(async () => {
  await inst.stop()
  await rm(map, { recursive: true, force: true })
})

// As the command reads days: after eleven in the evening UTC it is already tomorrow here.
const vandaag = datumInNederland(new Date())

async function voerUit(...args: string[]): Promise<{ code: number; uit: string; gezegd: string }> {
  const roep =
    "import('./src/cli/index.ts').then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)) })"
  const proces = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', roep, '--', 'logboek-uitvoer', ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        DEELWIJZER_POSTGRES: soort ?? '',
        DEELWIJZER_DATA: data,
        DEELWIJZER_LOGBOEK: join(data, 'logboek'),
        DEELWIJZER_LOGNAAM: 'deelwijzer.example/logboek',
      },
    },
  )
  const [uit, gezegd]: [Buffer[], Buffer[]] = [[], []]
  proces.stdout.on('data', (stuk: Buffer) => uit.push(stuk))
  proces.stderr.on('data', (stuk: Buffer) => gezegd.push(stuk))
  const [code] = await once(proces, 'close')
  return {
    code: Number(code),
    uit: Buffer.concat(uit).toString('utf8'),
    gezegd: Buffer.concat(gezegd).toString('utf8'),
  }
}

async function vraag<T extends object>(sql: string): Promise<T[]> {
  return metClient(
    inst.url('deelwijzer_eigenaar'),
    async (client) => (await client.query<T>(sql)).rows,
  )
}

it('writes the lines and nothing else, and the log says what left', async () => {
  const [telling] = await vraag<{ n: number }>('select count(*)::int as n from gebeurtenis')
  const { code, uit, gezegd } = await voerUit('--soort', 'ldv', '--van', '2026-01-01', '--tot', vandaag) // prettier-ignore
  expect(gezegd).toContain('staat in het logboek')
  expect(code).toBe(0)
  const regels = uit.trimEnd().split('\n')
  expect(regels).toHaveLength(telling?.n ?? 0)
  for (const regel of regels) expect(JSON.parse(regel)).toHaveProperty('trace_id')
  const berichten = await vraag<{ tekst: string; index: number; grootte: number }>(
    `select convert_from(l.bytes, 'UTF8') as tekst, b.index::int, (select max(c.grootte)::int from checkpoint c
       where c.boom = b.boom and c.gepubliceerd_op is not null) as grootte
     from logboek_bericht l join blad b on b.bericht_id = l.id where l.soort = 'uitvoer'`,
  )
  expect(berichten).toHaveLength(1)
  expect(JSON.parse(berichten[0]?.tekst ?? '')).toMatchObject({
    soort: 'uitvoer',
    projectie: 'ldv',
    regels: telling?.n,
  })
  // In the signed, published tree.
  expect(berichten[0]?.grootte).toBeGreaterThan(berichten[0]?.index ?? Infinity)
}, 60_000)

it('says how it is used, and then leaves nothing', async () => {
  const { code, uit, gezegd } = await voerUit('--soort', 'bytes')
  expect([code, uit]).toEqual([2, ''])
  expect(gezegd).toContain('Gebruik: deelwijzer logboek-uitvoer')
  expect(await vraag(`select from logboek_bericht`)).toHaveLength(1)
}, 60_000)

it('exports nothing while the log cannot say it', async () => {
  const volgorde = openTestVolgorde({ url: (rol) => inst.url(`deelwijzer_${rol}`) }, data, () => new Date()) // prettier-ignore
  await freeze(volgorde.db, 1, 'proef', new Date())
  await volgorde.sluit()
  const { code, uit, gezegd } = await voerUit('--soort', 'audit', '--van', vandaag, '--tot', vandaag) // prettier-ignore
  expect(code).not.toBe(0)
  expect(uit).toBe('')
  expect(gezegd).toContain('bevroren')
}, 60_000)
