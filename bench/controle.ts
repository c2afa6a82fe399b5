/**
 * How long does `controleer-logboek` take, and how much memory? `tsx bench/controle.ts [events] [people]`: fills a
 * temporary database with real frozen events, gives them their place with the real sequencer, and checks in a process
 * of its own.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabank } from '../src/opslag/database.ts'
import { freeze, type Gebeurtenis } from '../src/opslag/gebeurtenis.ts'
import { openInstallatie } from '../src/opslag/installatie.ts'
import { openLogKey } from '../src/opslag/logboek/sleutel.ts'
import { runVolgorde } from '../src/opslag/logboek/volgorde.ts'
import { metClient } from '../src/opslag/met-client.ts'
import { databaseUrl } from '../src/opslag/rollen.ts'
import { temporaryFolder } from '../src/opslag/server/tijdelijke-server.ts'

const [aantal = 100_000, mensen = 5_000] = process.argv.slice(2).map(Number)
const map = temporaryFolder()
const data = join(map, 'data')
const gemeente = randomUUID()
const say = (regel: string) => process.stdout.write(`${regel}\n`)

function event(persoon: string): Gebeurtenis {
  const nu = new Date()
  return {
    id: randomUUID(),
    traceId: randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    begonnen: nu,
    tijdstip: nu,
    handeling: 'raadplegen',
    actor: { soort: 'medewerker', medewerkerId: randomUUID(), petId: randomUUID() },
    rol: 'Toeleider',
    organisatie: 'Wijkteam',
    doel: 'toeleiding naar hulp',
    verwerkingsactiviteit: 'toegang-jeugdhulp',
    betrokkeneId: persoon,
    objectSoort: 'dossier',
    objectId: randomUUID(),
    dossierId: randomUUID(),
    besluitId: null,
    besloten: false,
    grond: 'betrokkenheid',
    uitkomst: 'gedaan',
    toelichting: null,
    regelset: null,
    netwerk: null,
  }
}

const installatie = await openInstallatie({
  dataFolder: data,
  log: () => undefined,
  duurzaam: false,
  kluis: {
    map: join(data, 'sleutels'),
    sleutelbestand: join(data, 'wortel.sleutel'),
    wisjournaal: join(data, 'wisjournaal'),
  },
})
try {
  const { kluis, server } = installatie
  const ids = Array.from({ length: mensen }, () => randomUUID())
  const standen = new Map<string, { nr: number; vorige: Buffer | null }>()
  let begin = performance.now()
  await metClient(databaseUrl(server.beheerUrl, 'deelwijzer'), async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(`set search_path = deelwijzer`)
    for (let gedaan = 0; gedaan < aantal; gedaan += 1000) {
      const regels: Record<string, unknown>[] = []
      const bewijzen: unknown[] = []
      for (let i = 0; i < 1000; i += 1) {
        const persoon = ids[(gedaan + i) % mensen] ?? ''
        const g = event(persoon)
        const stand = standen.get(persoon) ?? { nr: 1, vorige: null }
        const b = await freeze(kluis, gemeente, g, { id: persoon, ...stand })
        standen.set(persoon, { nr: stand.nr + 1, vorige: b.commitment })
        const wie = g.actor.soort === 'medewerker' ? g.actor : undefined
        regels.push({
          gemeente_id: gemeente,
          id: g.id,
          trace_id: g.traceId,
          span_id: g.spanId,
          begonnen: g.begonnen,
          tijdstip: g.tijdstip,
          handeling: g.handeling,
          actor_soort: g.actor.soort,
          medewerker_id: wie?.medewerkerId,
          pet_id: wie?.petId,
          rol: g.rol,
          organisatie: g.organisatie,
          doel: g.doel,
          verwerkingsactiviteit: g.verwerkingsactiviteit,
          betrokkene_id: persoon,
          object_soort: g.objectSoort,
          object_id: g.objectId,
          dossier_id: g.dossierId,
          besloten: false,
          grond: g.grond,
          uitkomst: g.uitkomst,
        })
        bewijzen.push({
          ...b,
          vorige: hex(b.vorige),
          bytes: hex(b.bytes),
          commitment: hex(b.commitment),
        })
      }
      const namen = Object.keys(regels[0] ?? {}).join(', ')
      await client.query(
        `insert into gebeurtenis (${namen}) select ${namen} from json_populate_recordset(null::gebeurtenis, $1)`,
        [JSON.stringify(regels)],
      )
      await client.query(
        `insert into gebeurtenis_bewijs select * from json_populate_recordset(null::gebeurtenis_bewijs, $1)`,
        [JSON.stringify(bewijzen)],
      )
    }
    await client.query(`insert into logboek_keten select distinct on (gemeente_id, persoon_id, keten) gemeente_id, persoon_id, keten, nr, commitment
      from gebeurtenis_bewijs order by gemeente_id, persoon_id, keten, nr desc`)
    await client.query(
      `insert into wachtrij (gemeente_id, gebeurtenis_id, commitment) select gemeente_id, gebeurtenis_id, commitment from gebeurtenis_bewijs`,
    )
    await client.query('analyze')
  })
  say(`${aantal} gebeurtenissen van ${mensen} mensen gemaakt in ${seconds(begin)} s`)

  begin = performance.now()
  const logboek = join(data, 'logboek')
  mkdirSync(logboek, { recursive: true, mode: 0o700 })
  const db = openDatabank(installatie.url('deelwijzer_sequencer'), 2)
  const sleutel = await openLogKey(db, logboek)
  for (;;) {
    const uit = await runVolgorde({
      db,
      map: logboek,
      lognaam: 'bench.example/logboek',
      sleutel,
      nu: () => new Date(),
    })
    if (uit.soort !== 'gedaan') throw new Error(uit.soort)
    if (uit.aantal === 0) break
  }
  await db.destroy()
  say(`in de boom in ${seconds(begin)} s`)

  for (const extra of [[], ['--zonder-sleutels']]) {
    begin = performance.now()
    const code = `import('./src/cli/index.ts').then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); process.stderr.write(String(process.resourceUsage().maxRSS)) })`
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '-e', code, 'controleer-logboek', ...extra],
      { env: { ...process.env, DEELWIJZER_DATA: data, DATABASE_URL: '' }, encoding: 'utf8' },
    )
    say(stdout.trim())
    say(
      `controle ${extra.join(' ')}: ${seconds(begin)} s, ${Math.round(Number(stderr) / 1024)} MB, uitkomst ${status}`,
    )
  }
} finally {
  await installatie.stop()
  rmSync(map, { recursive: true, force: true })
}

function hex(bytes: Buffer | null): string | null {
  return bytes === null ? null : `\\x${bytes.toString('hex')}`
}

function seconds(begin: number): string {
  return ((performance.now() - begin) / 1000).toFixed(1)
}
