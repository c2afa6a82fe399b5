/** The check as a command: over the installation, a copy of its folder, a dump and an address. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../../src/handelingen/deps.ts'
import { loadRegelset } from '../../src/koppelingen/regelbestanden.ts'
import { openDatabank, sluitDatabanken } from '../../src/opslag/database.ts'
import { loadDemo } from '../../src/opslag/demo.ts'
import { openInstallatie } from '../../src/opslag/installatie.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import { databaseUrl } from '../../src/opslag/rollen.ts'
import { startServer } from '../../src/opslag/server/start-server.ts'
import { temporaryFolder } from '../../src/opslag/server/tijdelijke-server.ts'
import { createApp } from '../../src/web/app.tsx'
import { maakBezoeker } from '../support/app.ts'
import { openTestVolgorde } from '../support/volgorde.ts'
import { openDossier } from '../support/werk.ts'

let map: string
/** The data folder of a real installation that was used and stopped. */
let data: string
const soort = process.env['TEST_POSTGRES'] === 'embedded' ? ('ingebouwd' as const) : undefined
const server = () => ({ dataFolder: data, log: () => undefined, soort, duurzaam: false })

beforeAll(async () => {
  map = temporaryFolder()
  data = join(map, 'data')
  const kluis = {
    map: join(data, 'sleutels'),
    sleutelbestand: join(data, 'wortel.sleutel'),
    wisjournaal: join(data, 'wisjournaal'),
  }
  const installatie = await openInstallatie({ ...server(), kluis })
  const url = (rol: string) => databaseUrlFor(installatie, rol)
  await loadDemo(url('eigenaar'), installatie.kluis)
  const databanken = {
    app: openDatabank(url('app'), 2),
    inwoner: openDatabank(url('inwoner'), 1),
    breed: openDatabank(url('breed'), 1),
    partner: openDatabank(url('partner'), 1),
    kluis: installatie.kluis,
  }
  const deps: Deps = {
    databanken,
    regelset: await loadRegelset(),
    nu: () => new Date(),
    id: randomUUID,
    toeval: randomBytes,
    demo: true,
  }
  const sanne = maakBezoeker(createApp(deps, () => undefined))
  await sanne.get('/inloggen')
  await sanne.verstuur({ wie: 'a6000000-0000-4000-8000-000000000001' })
  await sanne.post('/pet', { pet: 'a3000000-0000-4000-8000-000000000001' })
  await openDossier(sanne)
  const volgorde = openTestVolgorde({ url }, data, deps.nu)
  await volgorde.alles()
  await volgorde.sluit()
  await sluitDatabanken(databanken)
  await installatie.stop()
  // As root everything below must be reachable for who the server runs as.
  if (process.getuid?.() === 0) chmodSync(map, 0o711)
})
afterAll(() => rm(map, { recursive: true, force: true }))

function databaseUrlFor({ url }: Awaited<ReturnType<typeof openInstallatie>>, rol: string): string {
  switch (rol) {
    case 'eigenaar':
    case 'app':
    case 'breed':
    case 'inwoner':
    case 'partner':
    case 'sequencer':
      return url(`deelwijzer_${rol}`)
    default:
      throw new Error(rol)
  }
}

interface Uitkomst {
  code: number | null
  uit: string
  fout: string
}

async function run(args: string[], omgeving: Record<string, string> = {}): Promise<Uitkomst> {
  const code = `import('./src/cli/index.ts').then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)) })`
  const proces = spawn(
    process.execPath,
    ['--import', 'tsx', '-e', code, 'controleer-logboek', ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        DEELWIJZER_DATA: data,
        DEELWIJZER_POSTGRES: soort ?? '',
        ...omgeving,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let [uit, fout] = ['', '']
  proces.stdout.on('data', (deel: Buffer) => (uit += deel.toString()))
  proces.stderr.on('data', (deel: Buffer) => (fout += deel.toString()))
  await once(proces, 'close')
  return { code: proces.exitCode, uit, fout }
}

/** Every file with its content and its time. */
async function fingerprint(waar: string): Promise<string> {
  const som = createHash('sha256')
  const bestanden = await readdir(waar, { recursive: true, withFileTypes: true })
  for (const bestand of bestanden.toSorted((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    const pad = join(bestand.parentPath, bestand.name)
    if (!bestand.isFile()) continue
    som.update(`${pad} ${(await stat(pad)).mtimeMs}\n`).update(await readFile(pad))
  }
  return som.digest('hex')
}

test('the installation itself: right, with its own keys and lock file', async () => {
  const { code, uit, fout } = await run([])
  expect([code, fout]).toEqual([0, ''])
  expect(uit).toContain('Het logboek klopt.')
  expect(uit).toMatch(/\d+ bladeren/)
  expect(uit).toMatch(/[1-9]\d* geopend/)
  // With a lock file it does not say that there was none.
  expect(uit).not.toContain('Geen checkpoint van buiten')
})

test('a copy of the folder: read only, keys from elsewhere, and what was changed in it is found', async () => {
  const kopie = join(map, 'kopie')
  await cp(join(data, 'postgres'), join(kopie, 'postgres'), {
    recursive: true,
    preserveTimestamps: true,
  })
  const voor = await fingerprint(kopie)
  const slot = join(data, 'logboek')
  const goed = await run(['--map', kopie, '--slot', slot, '--json'])
  expect([goed.code, goed.fout]).toEqual([0, ''])
  const verslag: unknown = JSON.parse(goed.uit)
  expect(verslag).toMatchObject({ klopt: true, totaal: 0, bevindingen: [] })
  expect(verslag).toHaveProperty(['aantallen', 'geopend'])
  expect(await fingerprint(kopie)).toBe(voor)

  // Other keys than asked for, and none.
  const leeg = join(map, 'leeg')
  const anders = await run(['--map', kopie, '--sleutels', leeg])
  expect([anders.code, anders.uit]).toEqual([2, ''])
  expect(anders.fout).toContain('Geef met --sleutels de goede map')
  const zonder = await run(['--map', kopie], { DEELWIJZER_SLEUTELS: leeg })
  expect(zonder.code).toBe(0)
  expect(zonder.uit).toContain('Zonder sleutels')

  const eigen = await startServer(server())
  await metClient(databaseUrl(eigen.beheerUrl, 'deelwijzer'), async (client) => {
    // While it runs it is no copy.
    const draait = await run(['--map', data])
    expect(draait.code).toBe(2)
    expect(draait.fout).toContain('draait (proces')
    const eerste = `where volgnummer = (select min(volgnummer) from deelwijzer.gebeurtenis)`
    const { rows } = await client.query<{ rol: string }>(
      `select rol from deelwijzer.gebeurtenis ${eerste}`,
    )
    const setRol = async (rol: string | undefined) => {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      await client.query(`update deelwijzer.gebeurtenis set rol = $1 ${eerste}`, [rol])
      await client.query('commit')
    }
    await setRol('een ander')
    // A guest of a running installation finds it as well.
    const gast = await run([])
    expect(gast.code).toBe(1)
    expect(gast.uit).toMatch(/^FOUT regel-anders: gebeurtenis \S+, kolom rol: /m)
    expect(gast.uit).toContain('1 bevinding(en)')
    await setRol(rows[0]?.rol)
  })
  await eigen.stop()
}, 120_000)

test('a dump, as text and as an archive; or a clear word when the program for it is not here', async () => {
  const eigen = await startServer(server())
  const url = new URL(databaseUrl(eigen.beheerUrl, 'deelwijzer'))
  const dump = (...args: string[]) =>
    spawnSync('pg_dump', [...args, '--dbname', url.href], { maxBuffer: 1 << 28 })
  const tekst = dump('--format=plain')
  const archief = dump('--format=custom')
  await eigen.stop()
  const [sql, pak] = [join(map, 'log.sql'), join(map, 'log.dump')]
  const er = tekst.error === undefined && tekst.status === 0
  await writeFile(sql, er ? tekst.stdout : 'select 1;\n')
  await writeFile(pak, er ? archief.stdout : 'PGDMP')
  for (const bestand of [sql, pak]) {
    const { code, uit, fout } = await run(['--dump', bestand, '--slot', join(data, 'logboek')])
    if (er) {
      expect([code, fout]).toEqual([0, ''])
      expect(uit).toContain('Het logboek klopt.')
      expect(uit).toMatch(/[1-9]\d* geopend/)
    } else {
      expect(code).toBe(2)
      expect(fout).toMatch(/is het programma|laat zich niet laden|geen logboek|programma \S+ nodig/)
    }
  }
  const geen = await run(['--dump', sql], { PATH: join(map, 'niets') })
  if (!existsSync('/usr/lib/postgresql')) {
    expect(geen.fout).toContain('programma psql nodig')
    expect(geen.code).toBe(2)
  }
  await writeFile(sql, 'create table geheim (x text);\ninsert into niets values (1);\n')
  const kapot = await run(['--dump', sql])
  expect([kapot.code, kapot.uit]).toEqual([2, ''])
  expect(kapot.fout).toMatch(/^De controle kon niet worden gedaan\./)
}, 120_000)

test.each([
  [['--bestaat-niet'], 'Gebruik:'],
  [['--map', 'a', '--dump', 'b'], 'Gebruik:'],
  [['--map', '/bestaat/niet'], 'geen map postgres'],
  [['--dump', '/bestaat/niet'], 'niet te lezen (ENOENT)'],
  [['--database', 'postgresql://localhost:1/niets'], 'kon niet worden gedaan'],
  [['--slot', '/bestaat/niet'], 'niet te lezen (ENOENT)'],
  [['--getuige', 'a+b'], 'geen sleutel van een getuige'],
])('says what is wrong and ends with 2: %j', async (args, zin) => {
  const { code, uit, fout } = await run(args)
  expect([code, uit]).toEqual([2, ''])
  expect(fout).toContain(zin)
  expect(fout).not.toContain('    at ')
})

test('is not started by a folder without an installation', async () => {
  const leeg = join(map, 'geen')
  const { code, fout } = await run([], { DEELWIJZER_DATA: leeg })
  expect(code).toBe(2)
  expect(fout).toContain('is geen installatie van Deelwijzer')
  expect(existsSync(leeg)).toBe(false)
})
