/**
 * The two clocks of a request on every day of 2018–2035, against the calendar of PostgreSQL and a table of free days that
 * was written by hand. Nothing here uses our functions for what is expected.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { klokkenVan, verlengVerzoek, type Verzoeksoort } from './rechtsverzoek.ts'
import { verzoekNu } from './rechtsverzoek-formulier-stand.ts'

let db: TestDatabase

/** Goede Vrijdag, Tweede Paasdag, Hemelvaartsdag, Tweede Pinksterdag, Koningsdag per year, from printed calendars. */
const bewegend = `2018 03-30 04-02 05-10 05-21 04-27
2019 04-19 04-22 05-30 06-10 04-27
2020 04-10 04-13 05-21 06-01 04-27
2021 04-02 04-05 05-13 05-24 04-27
2022 04-15 04-18 05-26 06-06 04-27
2023 04-07 04-10 05-18 05-29 04-27
2024 03-29 04-01 05-09 05-20 04-27
2025 04-18 04-21 05-29 06-09 04-26
2026 04-03 04-06 05-14 05-25 04-27
2027 03-26 03-29 05-06 05-17 04-27
2028 04-14 04-17 05-25 06-05 04-27
2029 03-30 04-02 05-10 05-21 04-27
2030 04-19 04-22 05-30 06-10 04-27
2031 04-11 04-14 05-22 06-02 04-26
2032 03-26 03-29 05-06 05-17 04-27
2033 04-15 04-18 05-26 06-06 04-27
2034 04-07 04-10 05-18 05-29 04-27
2035 03-23 03-26 05-03 05-14 04-27
2036 04-11 04-14 05-22 06-02 04-26`

/** Equated by royal decree (Algemene termijnenwet 3 lid 3). */
const doorBesluit = `2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30
2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26`

interface Dag {
  vanaf: string
  vierWeken: string
  maand: string
  maandEu: string
  zesWeken: string
}
let dagen: Dag[]

beforeAll(async () => {
  db = await createTestDatabase({ leeg: true })
  const client = await db.pool('eigenaar').connect()
  try {
    // Regulation 1182/71 knows weekends and public holidays; the Algemene termijnenwet Goede Vrijdag and the decrees too.
    await client.query(`create temp table vrij (dag date, eu boolean);
      insert into vrij select make_date(j, m, d), true from generate_series(2018, 2036) j, (values (1, 1), (5, 5), (12, 25), (12, 26)) v (m, d)`)
    for (const regel of bewegend.split('\n')) {
      const [jaar = '', goedeVrijdag = '', ...rest] = regel.split(' ')
      await client.query('insert into vrij values ($1, false)', [`${jaar}-${goedeVrijdag}`])
      for (const dag of rest) {
        await client.query('insert into vrij values ($1, true)', [`${jaar}-${dag}`])
      }
    }
    for (const dag of doorBesluit.split(/\s/)) {
      await client.query('insert into vrij values ($1, false)', [dag])
    }
    const eerst = (einde: string, eu: boolean): string =>
      `(select min(k) from generate_series(${einde}, ${einde} + 12, '1 day') k
        where extract(isodow from k) < 6 and not exists (select from vrij v where v.dag = k::date ${eu ? 'and v.eu' : ''}))`
    const dag = (uitdrukking: string): string => `to_char(${uitdrukking}, 'YYYY-MM-DD')`
    const { rows } = await client.query<Dag>(
      `select ${dag('d')} as vanaf, ${dag(`d + interval '28 days'`)} as "vierWeken",
         ${dag(`d + interval '1 month'`)} as maand,
         ${dag(eerst(`(d + interval '1 month')::date`, true))} as "maandEu",
         ${dag(eerst(`(d + interval '6 weeks')::date`, false))} as "zesWeken"
       from generate_series(date '2018-01-01', date '2035-12-31', '1 day') d order by d`,
    )
    dagen = rows
  } finally {
    client.release()
  }
})
afterAll(() => db.drop())

describe('on every day of 2018–2035', () => {
  it('four weeks is promised and a calendar month is the law, with weekends and holidays', () => {
    expect(dagen).toHaveLength(6574)
    const anders = dagen.filter(({ vanaf, vierWeken, maandEu }) => {
      const klok = klokkenVan('inzage', vanaf)
      return klok.lokaal !== vierWeken || klok.wettelijk !== maandEu
    })
    expect(anders).toEqual([])
  })

  it('every other kind about data has the same two clocks', () => {
    const soorten: Verzoeksoort[] = ['verwijderen', 'verbeteren', 'bezwaar', 'overdracht']
    for (const { vanaf } of dagen) {
      const eerste = klokkenVan('inzage', vanaf)
      for (const soort of soorten) expect(klokkenVan(soort, vanaf)).toEqual(eerste)
    }
  })

  it('a complaint and an objection have six weeks, and no promise of their own', () => {
    const anders = dagen.filter(({ vanaf, zesWeken }) => {
      const klok = klokkenVan('bezwaar-besluit', vanaf)
      return klok.lokaal !== null || klok.wettelijk !== zesWeken
    })
    expect(anders).toEqual([])
    expect(
      dagen.filter(({ vanaf, zesWeken }) => klokkenVan('klacht', vanaf).wettelijk !== zesWeken),
    ).toEqual([])
  })

  it('the promise never comes after the law, and is told only when the two differ', () => {
    let gelijk = 0
    for (const { vanaf } of dagen) {
      const klok = klokkenVan('inzage', vanaf)
      expect(klok.lokaal !== null && klok.lokaal <= klok.wettelijk, vanaf).toBe(true)
      const nu = verzoekNu(
        { soort: 'inzage', stand: 'open', ...klok, verlengdLokaal: null, verlengdWettelijk: null },
        [{ stand: 'open', beslisser: 'college' }],
        vanaf,
      )
      expect(nu.uiterlijk).toBe(klok.wettelijk)
      expect(nu.belofte).toBe(klok.lokaal === klok.wettelijk ? null : klok.lokaal)
      if (nu.belofte === null) gelijk += 1
    }
    // In February of a common year four weeks and a month are the same day, unless that day is in a weekend.
    expect(gelijk).toBeGreaterThan(0)
  })

  it('an extension is later than the month, and two more at the most', () => {
    for (const { vanaf } of dagen) {
      const uit = verlengVerzoek('inzage', vanaf, vanaf, 'ingewikkeld', 0)
      expect(uit.mag && uit.tot > klokkenVan('inzage', vanaf).wettelijk, vanaf).toBe(true)
    }
  })
})

describe('month ends and leap years', () => {
  // Received, promised, by law; weekdays looked up in a printed calendar.
  it.each([
    ['2027-01-29', '2027-02-26', '2027-03-01'],
    ['2027-01-31', '2027-02-28', '2027-03-01'],
    ['2027-02-01', '2027-03-01', '2027-03-01'],
    ['2027-02-28', '2027-03-28', '2027-03-30'],
    ['2028-01-29', '2028-02-26', '2028-02-29'],
    ['2028-01-30', '2028-02-27', '2028-02-29'],
    ['2028-01-31', '2028-02-28', '2028-02-29'],
    ['2028-02-01', '2028-02-29', '2028-03-01'],
    ['2028-02-29', '2028-03-28', '2028-03-29'],
    ['2026-03-31', '2026-04-28', '2026-04-30'],
    ['2026-05-31', '2026-06-28', '2026-06-30'],
    ['2026-08-31', '2026-09-28', '2026-09-30'],
    ['2026-10-31', '2026-11-28', '2026-11-30'],
    ['2026-11-30', '2026-12-28', '2026-12-30'],
    ['2026-12-31', '2027-01-28', '2027-02-01'],
  ])('received %s: promised %s, by law %s', (ontvangen, lokaal, wettelijk) => {
    expect(klokkenVan('inzage', ontvangen)).toEqual({ lokaal, wettelijk })
  })
})
