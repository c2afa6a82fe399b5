/**
 * What one act costs with everything around it — weighing, row security, sealing, log line with frozen bytes — against
 * the bare write of the same datum: one insert and one commit, no policy, no key, no log.
 *
 *     node --import tsx bench/handeling.ts --keer 400
 *
 * The server waits for the disk, as in production. Only the ratios within one run count.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import type { Deps, Medewerker } from '../src/handelingen/deps.ts'
import { seedDemo } from '../src/handelingen/demo.ts'
import { openDemo, waarden } from '../src/handelingen/demo-stappen.ts'
import { contextVan } from '../src/handelingen/deur.ts'
import { recordGegeven } from '../src/handelingen/gegeven.ts'
import { readDossier } from '../src/handelingen/dossier.ts'
import { loadRegelset } from '../src/koppelingen/regelbestanden.ts'
import { metContext, openDatabanken, sluitDatabanken } from '../src/opslag/database.ts'
import { verzegel } from '../src/opslag/lezing.ts'
import { loadDemo } from '../src/opslag/demo.ts'
import { openInstallatie } from '../src/opslag/installatie.ts'
import { temporaryFolder } from '../src/opslag/server/tijdelijke-server.ts'

const { values: opties } = parseArgs({
  options: { keer: { type: 'string', default: '400' }, tegelijk: { type: 'string', default: '8' } },
})
const keer = Number(opties.keer)
const meld = (regel: string) => process.stdout.write(`${regel}\n`)

const map = temporaryFolder()
const installatie = await openInstallatie({
  dataFolder: map,
  log: () => undefined,
  kluis: {
    map: join(map, 'sleutels'),
    sleutelbestand: join(map, 'wortel.sleutel'),
    wisjournaal: join(map, 'wisjournaal'),
  },
})
const databanken = openDatabanken(installatie.url, installatie.kluis)
const kaal = new Client({ connectionString: installatie.url('deelwijzer_eigenaar') })
try {
  await kaal.connect()
  await meet()
} finally {
  await kaal.end()
  await sluitDatabanken(databanken)
  await installatie.stop()
  rmSync(map, { recursive: true, force: true })
}

async function meet(): Promise<void> {
  await loadDemo(installatie.url('deelwijzer_eigenaar'), installatie.kluis)
  const deps: Deps = {
    databanken,
    regelset: await loadRegelset(),
    nu: () => new Date(),
    id: randomUUID,
    toeval: randomBytes,
    demo: true,
  }
  await seedDemo(deps)
  const demo = openDemo(deps)
  const wie = await demo.als('Sanne Bakker', 'Toeleider Jeugd en Wmo')
  const dossierId = await eersteDossier(deps, wie)
  const { personen } = await readDossier(deps, wie, dossierId)
  const persoon = personen[0]?.id ?? ''
  const tekst = 'Zij vertelt dat zij slecht slaapt en overdag moe is. '.repeat(4)
  await kaal.query(
    `create table deelwijzer.kaal (id uuid primary key, dossier_id uuid, persoon_id uuid, inhoud text, bron text, op timestamptz)`,
  )
  await kaal.query('create index on deelwijzer.kaal (dossier_id, op desc)')

  const schrijfKaal = async (client: Client) => {
    await client.query('begin')
    await client.query('insert into deelwijzer.kaal values ($1, $2, $3, $4, $5, now())', [
      randomUUID(),
      dossierId,
      persoon,
      tekst,
      'huisbezoek',
    ])
    await client.query('commit')
  }
  // The same row under the same policies, without weighing, log, duties or sealing of its own.
  const dicht = await metContext(databanken, contextVan(wie), (tx) =>
    verzegel(tx, 'gegeven.inhoud', randomUUID(), { soort: 'persoon', id: persoon }, tekst),
  )
  const schrijfOnderBeleid = () =>
    metContext(databanken, contextVan(wie), async (tx) => {
      const id = randomUUID()
      await tx
        .insertInto('gegeven')
        .values({
          gemeente_id: wie.gemeente.id,
          id,
          zegel_id: id,
          dossier_id: dossierId,
          persoon_id: persoon,
          pet_id: wie.pet?.id ?? '',
          aard: 'inwoner',
          dat_wat: 'wat',
          categorie: 'gewoon',
          bron_soort: 'inwoner',
          bron: dicht,
          verkregen_in_pet: 'toeleider',
          inhoud: dicht,
          antwoord: '{}',
          sleutel: id,
          vastgelegd_op: new Date(),
        })
        .execute()
    })
  const handel = () =>
    recordGegeven(
      deps,
      wie,
      dossierId,
      waarden({
        inhoud: tekst,
        persoon,
        aard: 'inwoner',
        datWat: 'wat',
        categorie: 'gewoon',
        bronSoort: 'inwoner',
        bron: 'huisbezoek',
      }),
      randomUUID(),
    )

  for (let i = 0; i < 30; i++) {
    await schrijfKaal(kaal)
    await handel()
  }
  const tijden: Record<'kaal' | 'beleid' | 'handeling', number[]> = {
    kaal: [],
    beleid: [],
    handeling: [],
  }
  for (let i = 0; i < keer; i++) {
    tijden.kaal.push(await duur(() => schrijfKaal(kaal)))
    tijden.beleid.push(await duur(schrijfOnderBeleid))
    tijden.handeling.push(await duur(handel))
  }
  meld(
    `een voor een (n = ${keer}): kaal ${ms(tijden.kaal)} · dezelfde rij onder beleid ${ms(tijden.beleid)} · handeling ${ms(tijden.handeling)} · verhouding ${(mediaan(tijden.handeling) / mediaan(tijden.kaal)).toFixed(2)} en ${(mediaan(tijden.handeling) / mediaan(tijden.beleid)).toFixed(2)}`,
  )

  const tegelijk = Number(opties.tegelijk)
  const clients = await Promise.all(
    Array.from({ length: tegelijk }, async () => {
      const client = new Client({ connectionString: installatie.url('deelwijzer_eigenaar') })
      await client.connect()
      return client
    }),
  )
  const kaalPerSeconde = await doorvoer(clients.map((client) => () => schrijfKaal(client)))
  const handelingPerSeconde = await doorvoer(clients.map(() => handel))
  await Promise.all(clients.map((client) => client.end()))
  meld(
    `${tegelijk} tegelijk: kaal ${kaalPerSeconde.toFixed(0)}/s · handeling ${handelingPerSeconde.toFixed(0)}/s · verhouding ${(kaalPerSeconde / handelingPerSeconde).toFixed(2)}`,
  )
  meld(`geheugen van dit proces: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
}

async function eersteDossier(deps: Deps, wie: Medewerker): Promise<string> {
  const { rows } = await kaal.query<{ id: string }>(
    `select d.id from deelwijzer.dossier d join deelwijzer.toegang t on t.dossier_id = d.id
     where t.pet_id = $1 and t.vlaggen & 8 > 0 and d.status = 'open' order by d.nummer limit 1`,
    [wie.pet?.id],
  )
  const [dossier] = rows
  if (dossier === undefined) throw new Error('geen dossier')
  await readDossier(deps, wie, dossier.id)
  return dossier.id
}

async function duur(werk: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await werk()
  return performance.now() - begin
}

/** How many per second when each of these goes on by itself for three seconds. */
async function doorvoer(lopers: readonly (() => Promise<unknown>)[]): Promise<number> {
  const begin = performance.now()
  let aantal = 0
  await Promise.all(
    lopers.map(async (loper) => {
      while (performance.now() - begin < 3000) {
        await loper()
        aantal++
      }
    }),
  )
  return (aantal * 1000) / (performance.now() - begin)
}

function mediaan(tijden: readonly number[]): number {
  return tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length / 2)] ?? 0
}

function ms(tijden: readonly number[]): string {
  const p99 = tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length * 0.99)] ?? 0
  return `${mediaan(tijden).toFixed(2)} ms (p99 ${p99.toFixed(1)})`
}
