/**
 * The same terms, computed by PostgreSQL: its own calendar arithmetic, and holidays from a table written by hand.
 * Nothing here uses our functions for what is expected.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import {
  bereken,
  einddag,
  gevalVan,
  termijncodes,
  termijnen,
  verschuif,
  type Lengte,
} from './index.ts'

let db: TestDatabase

/** Goede Vrijdag, Tweede Paasdag, Hemelvaartsdag, Tweede Pinksterdag, Koningsdag per year, from printed calendars. */
const bewegend = `
2018 03-30 04-02 05-10 05-21 04-27
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

const doorBesluit = `2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30
2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26`

const bouw = `
create temp table vrij (dag date, eu boolean);
insert into vrij select make_date(j, m, d), true
  from generate_series(2018, 2036) j, (values (1, 1), (5, 5), (12, 25), (12, 26)) v (m, d);
create temp table gewoon as
  select dag::date, extract(isodow from dag) < 6 as door_de_week
  from generate_series(date '2018-01-01', date '2036-12-31', '1 day') dag;`

const tel = `
create temp table kalender as
  with k as (
    select g.dag,
      g.door_de_week and not exists (select from vrij v where v.dag = g.dag) as awt,
      g.door_de_week and not exists (select from vrij v where v.dag = g.dag and v.eu) as eu
    from gewoon g)
  select dag, awt, eu,
    count(*) filter (where awt) over (order by dag) as awt_nr,
    count(*) filter (where eu) over (order by dag) as eu_nr,
    min(dag) filter (where awt) over (order by dag desc) as awt_eerst,
    min(dag) filter (where eu) over (order by dag desc) as eu_eerst
  from k;
create index on kalender (dag);
create index on kalender (awt_nr) where awt;
create index on kalender (eu_nr) where eu;`

interface Rij {
  vanaf: string
  einde: string
}

/** Reads on one connection: the tables above are of one session. */
let vraag: (tekst: string) => Promise<Rij[]>
let klaar: () => void

beforeAll(async () => {
  db = await createTestDatabase({ leeg: true })
  const client = await db.pool('eigenaar').connect()
  klaar = () => client.release()
  await client.query(bouw)
  for (const regel of bewegend.trim().split('\n')) {
    const [jaar = '', goedeVrijdag = '', ...rest] = regel.split(' ')
    await client.query('insert into vrij values ($1, false)', [`${jaar}-${goedeVrijdag}`])
    for (const dag of rest)
      await client.query('insert into vrij values ($1, true)', [`${jaar}-${dag}`])
  }
  for (const dag of doorBesluit.split(/\s/)) {
    await client.query('insert into vrij values ($1, false)', [dag])
  }
  await client.query(tel)
  vraag = async (tekst) => (await client.query<Rij>(tekst)).rows
})
afterAll(async () => {
  klaar()
  await db.drop()
})

/** The computed end in SQL, before days off. */
function sqlEinde(lengte: Lengte): string {
  if ('dagen' in lengte) return `(d + ${lengte.dagen})`
  if ('weken' in lengte) return `(d + interval '${lengte.weken} weeks')::date`
  if ('maanden' in lengte) return `(d + interval '${lengte.maanden} months')::date`
  if ('jaren' in lengte) return `(d + interval '${lengte.jaren} years')::date`
  if ('jarenNaJaarVan' in lengte) {
    return `make_date(extract(year from d)::int + ${lengte.jarenNaJaarVan}, 12, 31)`
  }
  if ('uren' in lengte) {
    return `(((d + time '12:00') at time zone 'Europe/Amsterdam' + interval '${lengte.uren} hours')
      at time zone 'Europe/Amsterdam')::date`
  }
  return `(select k.dag from kalender k, kalender b
    where b.dag = d and k.awt and k.awt_nr = b.awt_nr + ${lengte.werkdagen})`
}

const dagen = `select d::date from generate_series(date '2018-01-01', date '2035-12-31', '1 day') d`

/** The end by the rule: the first ordinary day, and at least two of them after the start. */
function sqlVerschoven(lengte: Lengte, regel: 'awt' | 'eu'): string {
  return `select to_char(d, 'YYYY-MM-DD') as vanaf, to_char(greatest(k.${regel}_eerst, twee.dag), 'YYYY-MM-DD') as einde
    from (select d, ${sqlEinde(lengte)} as e from (${dagen}) x (d)) y
    join kalender k on k.dag = y.e
    join kalender b on b.dag = y.d
    join kalender twee on twee.${regel} and twee.${regel}_nr = b.${regel}_nr + 2
    order by d`
}

const sqlOnverschoven = (lengte: Lengte): string =>
  `select to_char(d, 'YYYY-MM-DD') as vanaf, to_char(${sqlEinde(lengte)}, 'YYYY-MM-DD') as einde
   from (${dagen}) x (d) order by d`

const lengtes: readonly Lengte[] = [
  ...new Map(
    termijncodes
      .flatMap((code) => {
        const { wettelijk, lokaal, verlenging, varianten = [] } = termijnen[code]
        const eigen = varianten.flatMap((variant) => [variant.wettelijk, variant.lokaal])
        return [wettelijk, lokaal, verlenging?.lengte, ...eigen]
      })
      .concat([{ maanden: 11 }, { jaren: 7 }, { dagen: 90 }, { weken: 12 }, { werkdagen: 10 }])
      .flatMap((lengte) =>
        lengte === undefined ? [] : [[JSON.stringify(lengte), lengte] as const],
      ),
  ).values(),
]

describe('PostgreSQL agrees on every day of 2018–2035', () => {
  it.each(lengtes)('%o', async (lengte) => {
    const rijen = await vraag(sqlOnverschoven(lengte))
    expect(rijen).toHaveLength(6574)
    expect(rijen.filter(({ vanaf, einde }) => einddag(lengte, vanaf) !== einde)).toEqual([])
  })

  const metWet = termijncodes.filter((code) => termijnen[code].wettelijk !== undefined)
  it.each(metWet)('%s by law, with days off', async (code) => {
    const { wettelijk, regel } = termijnen[code]
    if (wettelijk === undefined) throw new Error(`${code} has no length`)
    const schuift = regel !== 'geen' && !('uren' in wettelijk)
    const rijen = await vraag(
      schuift ? sqlVerschoven(wettelijk, regel) : sqlOnverschoven(wettelijk),
    )
    // Before 28 July 2018 the older length of T-20 held; that one has an example of its own.
    const zelfde = rijen.filter(({ vanaf }) => gevalVan(code, vanaf).variant === undefined)
    expect(zelfde.length).toBeGreaterThan(code === 'T-20' ? 6300 : 6573)
    const anders = zelfde.filter(({ vanaf, einde }) => bereken(code, vanaf).wettelijk !== einde)
    expect(anders).toEqual([])
  })

  it('three days over a long weekend get their two ordinary days', async () => {
    for (const regel of ['awt', 'eu'] as const) {
      for (const lengte of [{ dagen: 3 }, { dagen: 5 }, { weken: 1 }, { maanden: 2 }]) {
        const rijen = await vraag(sqlVerschoven(lengte, regel))
        const anders = rijen.filter(
          ({ vanaf, einde }) => verschuif(lengte, regel, vanaf, einddag(lengte, vanaf)) !== einde,
        )
        expect(anders, `${regel} ${JSON.stringify(lengte)}`).toEqual([])
      }
    }
  })
})
