import { execFile, spawn } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { countErasures } from '../../src/opslag/reservekopie/wissingen.ts'
import { checkBackup } from '../../src/opslag/reservekopie/controle.ts'
import { backupData } from '../../src/opslag/reservekopie/gegevens.ts'
import {
  restore,
  type Hersteld,
  type HerstelOpties,
} from '../../src/opslag/reservekopie/herstel.ts'
import { readManifest, writeManifest } from '../../src/opslag/reservekopie/manifest.ts'
import { backupKeys } from '../../src/opslag/reservekopie/sleutels.ts'
import { temporaryFolder } from '../../src/opslag/server/tijdelijke-server.ts'
import { plekken, startTestInstallatie, type TestInstallatie } from '../support/installatie.ts'

/** Real servers: copies made while one works, put back, started, and asked whether anything is missing. */

const sanne = 'a6000000-0000-4000-8000-000000000001'
const toeleider = 'a3000000-0000-4000-8000-000000000001'
const noor = 'a6000000-0000-4000-8000-000000000004'
const soort = process.env['TEST_POSTGRES'] === 'embedded' ? ('ingebouwd' as const) : undefined

let basis: string
let t: TestInstallatie | undefined
let teller = 0

beforeAll(() => {
  basis = temporaryFolder()
})
afterEach(async () => {
  await t?.stop()
  t = undefined
})
afterAll(() => rmSync(basis, { recursive: true, force: true }))

/** A folder of this test that PostgreSQL's user can pass through. */
function map(naam: string): string {
  const pad = join(basis, `${naam}-${++teller}`)
  mkdirSync(pad, { mode: 0o711 })
  return pad
}
const nieuwDoel = () => join(basis, `kopie-${++teller}`)

async function start(data: string, welke = soort): Promise<TestInstallatie> {
  t = await startTestInstallatie(data, welke)
  return t
}
async function stop(): Promise<void> {
  await t?.stop()
  t = undefined
}

function kopieerGegevens(data: string, doel = nieuwDoel()) {
  const { kluis, ...opties } = plekken(data, soort)
  const { wisjournaal } = kluis
  return backupData(doel, { ...opties, wisjournaal, verboden: [data] }, new Date()).then(() => doel)
}
function kopieerSleutels(data: string, metWortel = false, doel = nieuwDoel()) {
  const { kluis } = plekken(data)
  return backupKeys(doel, { ...kluis, metWortel, verboden: [data] }, new Date()).then(() => doel)
}
function herstel(data: string, anders: Partial<HerstelOpties>): Promise<Hersteld> {
  return restore(
    { ...plekken(data, soort), ondanksVermist: false, journaalKwijt: false, ...anders },
    new Date(),
  )
}

/** A copy of a copy in no time: the same files under other names. Who changes one removes it first. */
function linkTree(van: string, naar: string): void {
  mkdirSync(naar, { mode: 0o700 })
  for (const item of readdirSync(van, { withFileTypes: true })) {
    const [een, ander] = [join(van, item.name), join(naar, item.name)]
    if (item.isDirectory()) linkTree(een, ander)
    else if (item.name.startsWith('manifest')) writeFileSync(ander, readFileSync(een))
    else linkSync(een, ander)
  }
}

/** Everything there is, in numbers. */
async function tel(van: TestInstallatie): Promise<Record<string, number>> {
  const tabellen = await van.vraag<{ naam: string }>(
    `select table_name as naam from information_schema.tables where table_schema = 'deelwijzer' and table_type = 'BASE TABLE'
       and table_name not in ('sessie') order by 1`,
  )
  const uit: Record<string, number> = {}
  for (const { naam } of tabellen) {
    const [rij] = await van.vraag<{ n: number }>(
      `select count(*)::int as n from deelwijzer."${naam}"`,
    )
    uit[naam] = rij?.n ?? 0
  }
  return uit
}

/** Every page that Sanne reaches by following links from her day. */
async function bezoekAlles(van: TestInstallatie): Promise<string[]> {
  const wie = await van.login(sanne, toeleider)
  const gezien = new Set<string>()
  const wacht = ['/werk', '/werk/dossiers']
  for (let pad = wacht.pop(); pad !== undefined; pad = wacht.pop()) {
    if (gezien.has(pad)) continue
    gezien.add(pad)
    const blad = await wie.get(pad)
    expect(blad.status, pad).toBe(200)
    for (const a of blad.$('main a[href^="/werk"]').get()) {
      const [naar = ''] = (blad.$(a).attr('href') ?? '').split(/[?#]/)
      if (!gezien.has(naar) && !/pdf|verantwoording/.test(naar)) wacht.push(naar)
    }
  }
  return [...gezien]
}

/** Money that moves between rows: at every moment the sum is nought, however many moved. */
async function belast(url: string, signaal: AbortSignal): Promise<() => Promise<number>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(
    'create table belasting (id int primary key, saldo bigint not null, vulling text not null)',
  )
  await client.query(
    `insert into belasting select g, 0, repeat('x', 200) from generate_series(1, 20000) g`,
  )
  let aantal = 0
  const klaar = (async () => {
    for (; !signaal.aborted; aantal++) {
      const van = (aantal * 7919) % 20_000
      await client.query(
        `update belasting set saldo = saldo + case when id % 2 = 0 then 1 else -1 end, vulling = md5(random()::text) || repeat('y', 150)
         where id between $1 and $1 + 399`,
        [Math.min(van + 1, 19_600)],
      )
      // Files that come and go while they are copied.
      if (aantal % 20 === 0)
        await client.query(
          'drop table if exists vluchtig; create table vluchtig as select * from belasting limit 5000',
        )
    }
    await client.end()
  })()
  return async () => {
    await klaar
    return aantal
  }
}

test('a copy made under load holds everything that was confirmed before, and is one moment', async () => {
  const data = map('last')
  const eerst = await start(data)
  const voor = await tel(eerst)
  const einde = new AbortController()
  const klaar = await belast(
    eerst.server.beheerUrl.replace('/postgres?', '/deelwijzer?'),
    einde.signal,
  )
  // People work meanwhile as well; each page is a line in the log.
  const werk = (async () => {
    const wie = await eerst.login(sanne, toeleider)
    let paginas = 0
    for (; !einde.signal.aborted; paginas++) await wie.get('/werk/dossiers')
    return paginas
  })()
  await new Promise((verder) => setTimeout(verder, 300))
  const doel = await kopieerGegevens(data)
  einde.abort()
  const [stappen, paginas] = await Promise.all([klaar(), werk])
  expect(stappen).toBeGreaterThan(5)
  expect(paginas).toBeGreaterThan(5)
  const na = await tel(eerst)
  await stop()

  const manifest = await readManifest(doel)
  const wal = manifest.bestanden.filter(({ pad }) => pad.startsWith('postgres/pg_wal/'))
  expect(wal.length).toBeGreaterThan(0)
  expect(statSync(doel).mode & 0o777).toBe(0o700)

  const uit = await herstel(data, { gegevens: doel })
  expect(uit.vermist).toEqual([])
  const terug = await start(data)
  const nu = await tel(terug)
  for (const [tabel, aantal] of Object.entries(voor)) {
    expect(nu[tabel], tabel).toBeGreaterThanOrEqual(aantal)
    expect(nu[tabel], tabel).toBeLessThanOrEqual(na[tabel] ?? 0)
  }
  expect(nu['gebeurtenis']).toBe(nu['gebeurtenis_bewijs'])
  const beheer = new Client({
    connectionString: terug.server.beheerUrl.replace('/postgres?', '/deelwijzer?'),
  })
  await beheer.connect()
  const { rows } = await beheer.query(
    'select sum(saldo)::int as som, count(*)::int as aantal from belasting',
  )
  expect(rows).toEqual([{ som: 0, aantal: 20_000 }])
  await beheer.query('drop table belasting; drop table if exists vluchtig')
  await beheer.end()
  expect((await bezoekAlles(terug)).length).toBeGreaterThan(4)
  // Nothing was thrown away.
  expect(uit.bewaard.some((pad) => existsSync(join(pad, 'PG_VERSION')))).toBe(true)
}, 300_000)

test('who was erased stays erased after an older copy of the keys', async () => {
  const data = map('wis')
  const eerst = await start(data)
  const [iemand] = await eerst.vraag<{ persoon: string; dossier: string }>(
    `select g.persoon_id as persoon, g.dossier_id as dossier from deelwijzer.gegeven g
       join deelwijzer.betrokkenheid b on b.dossier_id = g.dossier_id where b.pet_id = $1 and b.geldig_tot is null order by g.id desc limit 1`,
    [toeleider],
  )
  expect(iemand).toBeDefined()
  if (iemand === undefined) return
  const oud = await kopieerSleutels(data)
  await eerst.kluis.sleutels.destroyPerson(iemand.persoon, 'proef', new Date())
  expect(await countErasures(join(data, 'wisjournaal'))).toBe(1)
  await stop()

  const uit = await herstel(data, { sleutels: oud })
  expect(uit).toMatchObject({ opnieuwGewist: 1, vermist: [] })
  const terug = await start(data)
  const blad = await (await terug.login(sanne, toeleider)).get(`/werk/dossiers/${iemand.dossier}`)
  expect(blad.status).toBe(200)
  expect(blad.tekst).toContain('(vernietigd)')
  await stop()

  // Without the line in the journal that key would have come back, so a shorter journal is refused.
  const later = await kopieerSleutels(data)
  writeFileSync(join(data, 'wisjournaal'), '')
  await expect(herstel(data, { sleutels: later })).rejects.toThrow(/wisjournaal/i)
}, 300_000)

test('an older copy of the keys beside newer data says which keys are missing, and changes nothing', async () => {
  const data = map('vermist')
  const eerst = await start(data)
  const oud = await kopieerSleutels(data)
  const id = crypto.randomUUID()
  const telefoon = await eerst.kluis.sealText(
    { kolom: 'persoon.telefoon', rij: id },
    { soort: 'persoon', id },
    '0600000000',
  )
  await eerst.vraag(
    `insert into deelwijzer.persoon (gemeente_id, id, naam, naam_ix, telefoon)
     select id, $1, 'Verzonnen Nieuweling', sha256('x'), $2 from deelwijzer.gemeente limit 1`,
    [id, telefoon],
  )
  await stop()
  const voor = readdirSync(data).toSorted()
  const uit = await herstel(data, { sleutels: oud })
  expect(uit.bewaard).toEqual([])
  expect(uit.vermist.map(({ onderwerp }) => onderwerp)).toEqual([{ soort: 'persoon', id }])
  expect(
    readdirSync(data)
      .filter((naam) => naam !== 'herstel.log')
      .toSorted(),
  ).toEqual(voor)
  expect(existsSync(join(data, 'sleutels', 'persoon', id.slice(-2), id))).toBe(true)

  const toch = await herstel(data, { sleutels: oud, ondanksVermist: true })
  expect(toch.bewaard).toHaveLength(1)
  expect(existsSync(join(data, 'sleutels', 'persoon', id.slice(-2), id))).toBe(false)
}, 300_000)

test('a copy that is damaged, of somewhere else, of a newer version or in the wrong place is refused', async () => {
  const data = map('weiger')
  await start(data)
  const gegevens = await kopieerGegevens(data)
  const sleutels = await kopieerSleutels(data)
  await expect(herstel(data, { gegevens })).rejects.toThrow('draait nog')
  await expect(kopieerGegevens(data, join(data, 'x'))).rejects.toThrow('hoort niet in')
  await expect(kopieerSleutels(data, false, join(data, 'sleutels', 'x'))).rejects.toThrow(
    'hoort niet in',
  )
  await expect(kopieerGegevens(data, gegevens)).rejects.toThrow('bestaat al')
  await expect(kopieerGegevens(data, join(basis, 'er', 'niet'))).rejects.toThrow('map die bestaat')
  await stop()
  const voor = readdirSync(data).toSorted()

  const stuk = async (bederf: (kopie: string) => Promise<void> | void): Promise<string> => {
    const kopie = nieuwDoel()
    linkTree(gegevens, kopie)
    await bederf(kopie)
    return kopie
  }
  const omgekeerd = herstel(data, { gegevens: sleutels, sleutels: gegevens })
  await expect(omgekeerd).rejects.toThrow('verwisseld')
  const groot = 'postgres/base'
  const eenBit = await stuk((kopie) => {
    const [db = ''] = readdirSync(join(kopie, groot)).toSorted()
    const pad = join(kopie, groot, db, 'PG_VERSION')
    const anders = `${readFileSync(pad, 'utf8').slice(0, 1)}9\n`
    rmSync(pad)
    writeFileSync(pad, anders)
  })
  await expect(herstel(data, { gegevens: eenBit })).rejects.toThrow(/PG_VERSION is veranderd/)
  await expect(checkBackup(eenBit, plekken(data, soort))).rejects.toThrow('beschadigd')
  const weg = await stuk((kopie) => rmSync(join(kopie, 'postgres/global/pg_control')))
  await expect(herstel(data, { gegevens: weg })).rejects.toThrow(/pg_control is er niet/)
  const manifest = await stuk((kopie) => {
    const pad = join(kopie, 'manifest.json')
    writeFileSync(pad, readFileSync(pad, 'utf8').replace('"wissingen": 0', '"wissingen": 1'))
  })
  await expect(herstel(data, { gegevens: manifest })).rejects.toThrow('manifest')
  const buiten = await stuk(async (kopie) => {
    const m = await readManifest(kopie)
    m.bestanden[0] = { pad: 'postgres/../../x', grootte: 0, sha256: '0'.repeat(64) }
    await writeManifest(kopie, m)
  })
  await expect(herstel(data, { gegevens: buiten })).rejects.toThrow('manifest')
  const nieuwer = await stuk(async (kopie) => {
    await writeManifest(kopie, { ...(await readManifest(kopie)), schema: 9999, versie: '99.0.0' })
  })
  await expect(herstel(data, { gegevens: nieuwer })).rejects.toThrow('99.0.0')
  const elders = await stuk(async (kopie) => {
    await writeManifest(kopie, { ...(await readManifest(kopie)), installatie: crypto.randomUUID() })
  })
  await expect(herstel(data, { gegevens: elders })).rejects.toThrow('andere installatie')
  // WAL that misses its end: PostgreSQL itself refuses, and nothing of ours changed.
  const zonderWal = await stuk(async (kopie) => {
    const m = await readManifest(kopie)
    const wal = m.bestanden
      .filter(({ pad }) => /pg_wal\/[0-9A-F]{24}$/.test(pad))
      .map(({ pad }) => pad)
    for (const pad of wal) rmSync(join(kopie, pad))
    await writeManifest(kopie, {
      ...m,
      bestanden: m.bestanden.filter(({ pad }) => !wal.includes(pad)),
    })
  })
  await expect(herstel(data, { gegevens: zonderWal })).rejects.toThrow('PostgreSQL start niet')
  expect(
    readdirSync(data)
      .filter((naam) => naam !== 'herstel.log')
      .toSorted(),
  ).toEqual(voor)
  await start(data)
}, 300_000)

const opdracht = (...args: string[]) => [
  '--import',
  'tsx',
  '--input-type=module',
  '-e',
  `import { main } from './src/cli/index.ts'; process.exitCode = await main(${JSON.stringify(args)})`,
]
const omgeving = (data: string) => ({
  ...process.env,
  DEELWIJZER_DATA: data,
  ...(soort === undefined ? {} : { DEELWIJZER_POSTGRES: soort }),
})
const uitvoeren = promisify(execFile)
async function deelwijzer(data: string, ...args: string[]) {
  const { stdout } = await uitvoeren(process.execPath, opdracht(...args), {
    env: omgeving(data),
  })
  return stdout
}

test('as commands: an older copy of the data makes the signer refuse, and the command says what next', async () => {
  const data = map('vork')
  const eerst = await start(data)
  await eerst.volgorde()
  const gegevens = nieuwDoel()
  expect(await deelwijzer(data, 'reservekopie', '--gegevens', gegevens)).toContain('PostgreSQL')
  expect(await deelwijzer(data, 'controleer-reservekopie', gegevens)).toContain('alles is gelezen')
  await (await eerst.login(noor)).get('/mijn')
  expect(await eerst.volgorde()).toMatchObject({ soort: 'gedaan' })
  await stop()
  const grendel = readFileSync(join(data, 'logboek', 'laatste-checkpoint'))
  const gezegd = await deelwijzer(data, 'herstel', '--gegevens', gegevens)
  expect(gezegd).toContain('herstel-logboek')
  expect(gezegd).toContain('Wisjournaal nagespeeld: 0')
  expect(readFileSync(join(data, 'logboek', 'laatste-checkpoint'))).toEqual(grendel)
  const terug = await start(data)
  expect(await terug.volgorde()).toMatchObject({ soort: 'bevroren' })
}, 300_000)

test('a full disk and a killed copy leave nothing half, and the server as it was', async () => {
  const data = map('vol')
  const eerst = await start(data)
  const doel = nieuwDoel()
  const [node, ...args] = [process.execPath, ...opdracht('reservekopie', '--gegevens', doel)]
  // No file longer than a few hundred kilobytes can be written: a real error of the disk, halfway.
  const vol = await uitvoeren('/bin/sh', ['-c', 'ulimit -f 400; exec "$0" "$@"', node, ...args], {
    env: { ...omgeving(data), TSX_DISABLE_CACHE: '1' },
  }).catch((fout: { code: number; stderr: string }) => fout)
  expect(vol).toMatchObject({ code: 1 })
  expect(vol.stderr).toContain('geen ruimte genoeg')
  expect(readdirSync(basis).filter((naam) => join(basis, naam).startsWith(doel))).toEqual([])

  const half = () =>
    readdirSync(basis).find((naam) => join(basis, naam).startsWith(`${doel}.half-`))
  const proces = spawn(node, args, { env: omgeving(data), stdio: 'ignore' })
  const over = new Promise((klaar) => proces.once('exit', klaar))
  while (half() === undefined && proces.exitCode === null)
    await new Promise((v) => setTimeout(v, 20))
  proces.kill('SIGKILL')
  await over
  expect(existsSync(doel)).toBe(false)
  expect(half()).toBeDefined()
  await kopieerGegevens(data, doel)
  expect(half()).toBeUndefined()
  const beheer = new Client({ connectionString: eerst.server.beheerUrl })
  await beheer.connect()
  const { rows } = await beheer.query('select count(*)::int as n from pg_replication_slots')
  await beheer.end()
  expect(rows).toEqual([{ n: 0 }])
}, 300_000)

test('the server of the npm package: copied, and put back on a machine where nothing is', async () => {
  const data = map('npm')
  const eerst = await start(data, 'ingebouwd')
  const voor = await tel(eerst)
  const { kluis, ...opties } = plekken(data, 'ingebouwd')
  const gegevens = nieuwDoel()
  await backupData(
    gegevens,
    { ...opties, wisjournaal: kluis.wisjournaal, verboden: [] },
    new Date(),
  )
  const sleutels = await kopieerSleutels(data, true)
  await stop()
  expect((await checkBackup(gegevens, { kluis, soort: 'ingebouwd' })).manifest.soort).toBe(
    'gegevens',
  )

  const ander = map('ander')
  const leeg = plekken(ander, 'ingebouwd')
  const uit = await checkBackup(sleutels, leeg).catch((fout: Error) => fout.message)
  expect(uit).toContain('sleutelbestand')
  await expect(herstel(ander, { ...leeg, gegevens })).rejects.toThrow('Geef ook --sleutels')
  await herstel(ander, { ...leeg, gegevens, sleutels })
  expect(statSync(join(ander, 'wortel.sleutel')).mode & 0o077).toBe(0)
  const terug = await start(ander, 'ingebouwd')
  expect(await tel(terug)).toMatchObject(voor)
  expect((await bezoekAlles(terug)).length).toBeGreaterThan(4)
}, 300_000)
