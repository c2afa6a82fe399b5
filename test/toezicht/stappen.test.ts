import fc from '../support/eigenschap.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signaalsoorten } from '../../src/domein/signaal.ts'
import { ineens } from './ineens.ts'
import { maakSignalenwereld, type Kijk, type Signalenwereld } from './wereld.ts'

/** Looking for signals in steps comes to the same as looking at everything at once, also when a step is broken off. */

let w: Signalenwereld
beforeAll(async () => {
  w = await maakSignalenwereld()
})
afterAll(() => w.stop())

const kijk: fc.Arbitrary<Kijk> = fc.record({
  wie: fc.nat(3),
  bij: fc.nat(11),
  wat: fc.constantFrom('dossier', 'zoekresultaat', 'zoekresultaat', 'werk', 'kring'),
  dag: fc.oneof(fc.nat(2), fc.nat(33)),
  minuut: fc.oneof(fc.integer({ min: 600, max: 640 }), fc.integer({ min: 0, max: 1439 })),
  samen: fc.nat(40),
})

/** One colleague, one hour, everybody. */
const drukte: fc.Arbitrary<Kijk[]> = fc
  .record({ wie: fc.nat(3), dag: fc.nat(33), minuut: fc.integer({ min: 600, max: 640 }) })
  .map((een) =>
    Array.from({ length: 12 }, (_, bij) => ({ ...een, bij, wat: 'dossier', samen: 99 })),
  )
const log = (minLength: number, maxLength: number): fc.Arbitrary<Kijk[]> =>
  fc
    .tuple(fc.array(kijk, { minLength, maxLength }), drukte, fc.nat())
    .map(([kijken, hoop, plek]) => kijken.toSpliced(plek % kijken.length, 0, ...hoop))

interface Rij {
  soort: string
  sleutel: string
}

async function stap(hoogstens: number): Promise<{ meer: boolean; gevorderd: boolean }> {
  const [uit] = await w.wereld.als<{ meer: boolean; gevorderd: boolean }>(
    'app',
    { gemeente: w.wereld.gemeente },
    'select * from vind_signalen($1)',
    [hoogstens],
    true,
  )
  if (uit === undefined) throw new Error('geen stap')
  return uit
}

/** Steps until there is nothing left. */
async function inhalen(hoogstens: number): Promise<number> {
  for (let keer = 1; ; keer++) {
    const { meer, gevorderd } = await stap(hoogstens)
    if (!meer) return keer
    expect(gevorderd).toBe(true)
  }
}

async function gevonden(): Promise<Rij[]> {
  const { rows } = await w.beheer.query<Rij>(
    `select soort, sleutel, medewerker_id, van, tot, regels, aantal::int, mensen::int, grond from signaal order by soort, sleutel`,
  )
  return rows
}

async function allemaal(): Promise<Rij[]> {
  const { rows } = await w.beheer.query<Rij>(ineens, [w.wereld.gemeente])
  return rows
}

describe('in steps', () => {
  it('finds what one look over everything finds, of every kind, whatever the size of a step', async () => {
    const gezien = new Set<string>()
    await fc.assert(
      fc.asyncProperty(log(40, 200), fc.integer({ min: 1, max: 60 }), async (kijken, hoogstens) => {
        await w.leeg()
        await w.schrijf(kijken)
        const keren = await inhalen(hoogstens)
        expect(keren).toBeGreaterThanOrEqual(Math.floor(kijken.length / hoogstens))
        const uit = await gevonden()
        expect(uit).toEqual(await allemaal())
        for (const { soort } of uit) gezien.add(soort)
      }),
      { numRuns: 15, seed: 4 },
    )
    expect([...gezien].toSorted()).toEqual([...signaalsoorten].toSorted())
  }, 120_000)

  it('finds the same while lines come in; work that follows later takes no question back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(log(10, 60), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (porties, hoogstens) => {
          await w.leeg()
          for (const portie of porties) {
            await w.schrijf(portie)
            await inhalen(hoogstens)
          }
          const [uit, hoort] = [await gevonden(), await allemaal()]
          const sleutels = new Set(hoort.map(({ soort, sleutel }) => `${soort} ${sleutel}`))
          const over = uit.filter(({ soort, sleutel }) => !sleutels.has(`${soort} ${sleutel}`))
          expect(over.filter(({ soort }) => soort !== 'nieuwsgierig')).toEqual([])
          expect(uit.filter((rij) => !over.includes(rij))).toEqual(hoort)
        },
      ),
      { numRuns: 10, seed: 4 },
    )
  }, 120_000)

  it('a run over lines that were looked at before changes nothing', async () => {
    const kijken = fc
      .sample(fc.array(kijk, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 8 })
      .flat()
    await w.leeg()
    await w.schrijf(kijken)
    await inhalen(40)
    const eerst = await gevonden()
    await w.beheer.query('delete from signaal_ronde')
    await inhalen(7)
    expect(await gevonden()).toEqual(eerst)
  })

  it('goes back five weeks the first time, and says at the end of which step there is more', async () => {
    await w.leeg()
    const een = { wie: 0, bij: 9, wat: 'dossier', minuut: 1_380, samen: 1 } as const
    await w.schrijf([{ ...een, dag: 40 }, { ...een, dag: 36 }, { ...een, dag: 30 }, { ...een, dag: 2 }]) // prettier-ignore
    expect(await stap(1)).toEqual({ meer: true, gevorderd: true })
    expect(await gevonden()).toHaveLength(1)
    expect(await inhalen(1)).toBe(2)
    expect(await gevonden()).toHaveLength(2)
  })
})

describe('broken off', () => {
  const laat = (bij: number): Kijk => ({
    wie: 1,
    bij,
    wat: 'dossier',
    dag: 5,
    minuut: 1_380,
    samen: bij,
  })

  it('keeps neither the signals nor the place when the connection dies before the end', async () => {
    await w.leeg()
    await w.schrijf([laat(4), laat(8), laat(9)])
    const dood = new Client({ connectionString: w.wereld.db.url('app') })
    dood.on('error', () => undefined)
    await dood.connect()
    await dood.query('begin')
    await dood.query(`select set_config('dw.gemeente', $1, true)`, [w.wereld.gemeente])
    await dood.query('select vind_signalen(2)')
    const { rows } = await dood.query<{ pid: number }>('select pg_backend_pid() as pid')
    await w.beheer.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await dood.end().catch(() => undefined)
    expect(await gevonden()).toEqual([])
    expect((await w.beheer.query('select from signaal_ronde')).rowCount).toBe(0)
    await inhalen(2)
    expect(await gevonden()).toEqual(await allemaal())
    expect(await gevonden()).toHaveLength(1)
  })

  it('does not pass a line with a lower number that is written later', async () => {
    await w.leeg()
    const traag = new Client({ connectionString: w.wereld.db.beheerUrl })
    await traag.connect()
    await traag.query('set search_path = deelwijzer')
    await traag.query('set session_replication_role = replica')
    await traag.query('begin')
    await w.schrijf([laat(4)], traag)
    await w.schrijf([laat(8)])
    // The later line is looked at, but the place stays before the line that is still coming; also the next time.
    for (const keer of [1, 2]) {
      expect(await stap(100), `${keer}`).toEqual({ meer: false, gevorderd: false })
      expect(await gevonden()).toMatchObject([{ aantal: 1 }])
    }
    await traag.query('commit')
    await traag.end()
    expect(await stap(100)).toEqual({ meer: false, gevorderd: true })
    expect(await gevonden()).toMatchObject([{ soort: 'buiten-uren', aantal: 2 }])
    expect(await gevonden()).toEqual(await allemaal())
  })

  it('is one at a time: two runs at once give every signal once', async () => {
    const kijken = fc
      .sample(fc.array(kijk, { minLength: 180, maxLength: 180 }), { numRuns: 1, seed: 15 })
      .flat()
    await w.leeg()
    await w.schrijf(kijken)
    await Promise.all([inhalen(20), inhalen(30)])
    expect(await gevonden()).toEqual(await allemaal())
  })
})

it('reads the log by its indexes, never as a whole', async () => {
  await w.leeg()
  await w.schrijf(
    Array.from({ length: 20_000 }, (_, n): Kijk => ({
      wie: n % 4,
      bij: (n * 7) % 12,
      wat: n % 5 === 0 ? 'zoekresultaat' : 'dossier',
      dag: 33 - Math.floor(n / 600),
      minuut: (n * 13) % 1_440,
      samen: n,
    })),
  )
  await inhalen(10_000)
  await w.beheer.query('analyze gebeurtenis')
  await w.schrijf(fc.sample(kijk, { numRuns: 50, seed: 3 }))
  const tel = `select coalesce(seq_scan, 0)::int as heel from pg_stat_xact_user_tables where relname = 'gebeurtenis'`
  await w.beheer.query('begin')
  await w.beheer.query(`select set_config('dw.gemeente', $1, true)`, [w.wereld.gemeente])
  const voor = await w.beheer.query<{ heel: number }>(tel)
  await w.beheer.query('select vind_signalen(20000)')
  const na = await w.beheer.query<{ heel: number }>(tel)
  // It can tell: this reads it whole.
  await w.beheer.query('select count(trace_id) from gebeurtenis')
  const ook = await w.beheer.query<{ heel: number }>(tel)
  await w.beheer.query('rollback')
  expect(na.rows[0]?.heel).toBe(voor.rows[0]?.heel)
  expect(ook.rows[0]?.heel).toBeGreaterThan(na.rows[0]?.heel ?? 0)
}, 120_000)
