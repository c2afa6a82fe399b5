import { randomBytes, randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemo } from '../../src/handelingen/demo.ts'
import { readDossier } from '../../src/handelingen/dossier.ts'
import type { Deps, Medewerker } from '../../src/handelingen/deps.ts'
import { findWie, listLogins, loginDemo } from '../../src/handelingen/inloggen.ts'
import { readMijn, readWieKeekEr } from '../../src/handelingen/mijn.ts'
import { readVandaag } from '../../src/handelingen/vandaag.ts'
import type { Schema } from '../../src/opslag/schema.ts'
import { createTestApp, petten, type TestApp } from '../support/app.ts'
import { findDossier } from '../support/triage.ts'

/**
 * Row security that is written the wrong way passes every other test and reads a whole table on every page. So the
 * statements of the pages are caught on the way and explained on a filled database: no big table is read whole.
 */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const groot = [
  'persoon',
  'dossier',
  'dossier_persoon',
  'hulpvraag',
  'gegeven',
  'gebeurtenis',
  'toegang',
  'betrokkenheid',
]

let t: TestApp
let vangst: { sql: string; parameters: readonly unknown[] }[] = []
const pools: Pool[] = []

beforeAll(async () => {
  t = await createTestApp()
  await seedDemo(t.deps)
  await fill(5_000)
}, 120_000)
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await t.stop()
})

/** Many other people with a dossier, a datum and a log line each, in the hands of an old pet. */
async function fill(aantal: number): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  const oud = randomUUID()
  await eigenaar.query(
    `insert into deelwijzer.pet select gemeente_id, $1, medewerker_id, organisatie_id, 'Oud', soort, taken, dossier_soorten, beroepsgeheim, beroepscode, '', now() - interval '2 years', null
     from deelwijzer.pet where id = 'a3000000-0000-4000-8000-000000000003'`,
    [oud],
  )
  await eigenaar.query(
    `create temporary table nieuw as select gen_random_uuid() p, gen_random_uuid() h, gen_random_uuid() d, n from generate_series(1, ${aantal}) n`,
  )
  for (const doe of [
    `insert into deelwijzer.persoon select '${gemeente}', p, 'Mens ' || n, date '1950-01-01' + (n % 20000), null from nieuw`,
    `insert into deelwijzer.hulpvraag select '${gemeente}', h, 'HX' || n, p, '${oud}', 'b', 'toeleiding-wmo', 'inwoner', null, null, 'x', '{}', '{}', gen_random_uuid(), now() from nieuw`,
    `insert into deelwijzer.dossier select '${gemeente}', d, 'DX' || n, 'toeleidingsdossier', 'toeleiding-wmo', p, h, 'urn:deelwijzer:activiteit:toeleiding-wmo', 'open', now(), now() - (n || ' minutes')::interval from nieuw`,
    `insert into deelwijzer.dossier_persoon select '${gemeente}', d, p, 'betrokkene' from nieuw`,
    `insert into deelwijzer.betrokkenheid select '${gemeente}', gen_random_uuid(), '${oud}', d, 'toeleiding', 15, 'oud', now() - interval '1 year', null from nieuw`,
    `insert into deelwijzer.gegeven select '${gemeente}', gen_random_uuid(), d, p, '${oud}', 'feit', 'dat', 'gewoon', 'inwoner', '', 'toeleider', 'x', '{}', gen_random_uuid(), now() from nieuw`,
    `insert into deelwijzer.gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, rol, doel, verwerkingsactiviteit, betrokkene_id, object_soort, uitkomst)
     select '${gemeente}', gen_random_uuid(), repeat('a', 32), now(), 'raadplegen', 'medewerker', 'x', 'x', 'x', p, 'dossier', 'gedaan' from nieuw`,
    'analyze deelwijzer.persoon, deelwijzer.hulpvraag, deelwijzer.dossier, deelwijzer.dossier_persoon, deelwijzer.betrokkenheid, deelwijzer.toegang, deelwijzer.gegeven, deelwijzer.gebeurtenis',
  ]) {
    await eigenaar.query(doe)
  }
}

/** The same databases, with every statement written down. */
function metVangst(): Deps {
  const open = (rol: 'app' | 'inwoner' | 'breed'): Kysely<Schema> => {
    const pool = new Pool({ connectionString: t.db.url(rol), max: 1 })
    pools.push(pool)
    return new Kysely<Schema>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query: { sql, parameters } }) => {
        vangst.push({ sql, parameters })
      },
    })
  }
  return {
    ...t.deps,
    toeval: randomBytes,
    databanken: { app: open('app'), inwoner: open('inwoner'), breed: open('breed') },
  }
}

async function session(deps: Deps, naam: string) {
  const login = (await listLogins(deps)).find((l) => l.naam === naam)
  const geheim = await loginDemo(deps, login?.id ?? '', 'b'.repeat(32))
  const sessie = await findWie(deps, geheim, 'b'.repeat(32))
  if (sessie === undefined) throw new Error('niet ingelogd')
  return sessie.wie
}

/** Explains what was caught, in the same context, and names every big table that is read whole. */
async function heleTabellen(
  rol: 'app' | 'inwoner',
  context: Record<string, string>,
): Promise<string[]> {
  const client = await t.db.pool(rol).connect()
  const uit: string[] = []
  try {
    for (const { sql, parameters } of vangst.filter(
      ({ sql }) => sql.startsWith('select') && sql.includes('from "'),
    )) {
      await client.query('begin')
      for (const [naam, waarde] of Object.entries(context)) {
        await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
      }
      const { rows } = await client.query<Record<string, string>>(`explain ${sql}`, [...parameters])
      await client.query('rollback')
      const plan = rows.map((rij) => rij['QUERY PLAN'] ?? '').join('\n')
      for (const tabel of groot) {
        if (new RegExp(`Seq Scan on ${tabel}\\b`).test(plan)) uit.push(`${tabel}: ${sql}\n${plan}`)
      }
    }
  } finally {
    client.release()
  }
  return uit
}

it('lists and opens dossiers without reading a whole table', async () => {
  const deps = metVangst()
  const wie = await session(deps, 'Sanne Bakker')
  if (wie.soort !== 'medewerker') throw new Error('geen medewerker')
  const pet = wie.petten.find((p) => p.id === petten.toeleider)
  const metPet: Medewerker = { ...wie, pet }
  vangst = []
  await readVandaag(deps, metPet)
  await readDossier(deps, metPet, await findDossier(t, 'Noor de Vries'))
  expect(vangst.length).toBeGreaterThan(8)
  const context = { gemeente, medewerker: wie.id, pet: petten.toeleider }
  expect(await heleTabellen('app', context)).toEqual([])
})

it("shows a resident's own pages without reading a whole table", async () => {
  const deps = metVangst()
  const wie = await session(deps, 'Noor de Vries')
  if (wie.soort !== 'inwoner') throw new Error('geen inwoner')
  vangst = []
  await readMijn(deps, wie)
  await readWieKeekEr(deps, wie, undefined)
  expect(vangst.length).toBeGreaterThan(4)
  expect(await heleTabellen('inwoner', { gemeente, persoon: wie.id })).toEqual([])
})
