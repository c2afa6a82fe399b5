import { describe, expect, it } from 'vitest'
import { besluitenBekend, feestdagen, paaszondag, weekdag } from './feestdagen.ts'

/** From printed calendars, not from a formula: Easter Sunday, Hemelvaartsdag, Tweede Pinksterdag, Koningsdag. */
const kalender: readonly (readonly [number, string, string, string, string])[] = [
  [2018, '04-01', '05-10', '05-21', '04-27'],
  [2019, '04-21', '05-30', '06-10', '04-27'],
  [2020, '04-12', '05-21', '06-01', '04-27'],
  [2021, '04-04', '05-13', '05-24', '04-27'],
  [2022, '04-17', '05-26', '06-06', '04-27'],
  [2023, '04-09', '05-18', '05-29', '04-27'],
  [2024, '03-31', '05-09', '05-20', '04-27'],
  [2025, '04-20', '05-29', '06-09', '04-26'],
  [2026, '04-05', '05-14', '05-25', '04-27'],
  [2027, '03-28', '05-06', '05-17', '04-27'],
  [2028, '04-16', '05-25', '06-05', '04-27'],
  [2029, '04-01', '05-10', '05-21', '04-27'],
  [2030, '04-21', '05-30', '06-10', '04-27'],
  [2031, '04-13', '05-22', '06-02', '04-26'],
  [2032, '03-28', '05-06', '05-17', '04-27'],
  [2033, '04-17', '05-26', '06-06', '04-27'],
  [2034, '04-09', '05-18', '05-29', '04-27'],
  [2035, '03-25', '05-03', '05-14', '04-27'],
]

/** Gauss: another road to the same Sunday, with its two exceptions by hand. */
function pasenVolgensGauss(jaar: number): string {
  const k = Math.floor(jaar / 100)
  const p = Math.floor((13 + 8 * k) / 25)
  const q = Math.floor(k / 4)
  const m = (15 - p + k - q) % 30
  const n = (4 + k - q) % 7
  const d = (19 * (jaar % 19) + m) % 30
  const e = (2 * (jaar % 4) + 4 * (jaar % 7) + 6 * d + n) % 7
  const maart = 22 + d + e
  const dag = maart - 31
  if (maart <= 31) return `${jaar}-03-${String(maart).padStart(2, '0')}`
  if (d === 29 && e === 6) return `${jaar}-04-19`
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return `${jaar}-04-18`
  return `${jaar}-04-${String(dag).padStart(2, '0')}`
}

describe('feestdagen', () => {
  it.each(kalender)(
    '%i as the printed calendar has it',
    (jaar, pasen, hemelvaart, pinkster, koning) => {
      const op = (naam: string) => feestdagen(jaar).find((dag) => dag.naam === naam)?.dag
      expect(paaszondag(jaar)).toBe(`${jaar}-${pasen}`)
      expect(op('Hemelvaartsdag')).toBe(`${jaar}-${hemelvaart}`)
      expect(op('Tweede Pinksterdag')).toBe(`${jaar}-${pinkster}`)
      expect(op('Koningsdag')).toBe(`${jaar}-${koning}`)
      expect(op('Bevrijdingsdag')).toBe(`${jaar}-05-05`)
      expect(op('Eerste Kerstdag')).toBe(`${jaar}-12-25`)
      expect(feestdagen(jaar).filter(({ soort }) => soort !== 'gelijk-door-besluit')).toHaveLength(
        9,
      )
    },
  )

  it('Easter is the Sunday that Gauss finds, four centuries long', () => {
    const anders: string[] = []
    for (let jaar = 1800; jaar < 2200; jaar += 1) {
      const dag = paaszondag(jaar)
      if (dag !== pasenVolgensGauss(jaar) || weekdag(dag) !== 7) anders.push(dag)
    }
    expect(anders).toEqual([])
  })

  it('the known extremes and exceptions of Easter', () => {
    expect([1818, 1943, 1954, 1981, 2038, 2049, 2076].map(paaszondag)).toEqual([
      '1818-03-22',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
    ])
  })

  it('the days by royal decree fall on weekdays, beside a holiday, in the years we know', () => {
    const dagen: string[] = []
    for (let jaar = 2015; jaar <= 2040; jaar += 1) {
      for (const { dag, soort } of feestdagen(jaar)) {
        if (soort === 'gelijk-door-besluit') dagen.push(dag)
      }
    }
    expect(dagen).toHaveLength(10)
    expect(dagen.filter((dag) => weekdag(dag) >= 6)).toEqual([])
    expect(Number(dagen[0]?.slice(0, 4))).toBe(besluitenBekend.van)
    expect(Number(dagen.at(-1)?.slice(0, 4))).toBe(besluitenBekend.totEnMet)
  })

  it('before 2014 it was Koninginnedag on 30 April, on a Saturday when that was a Sunday', () => {
    const van = (jaar: number) => feestdagen(jaar).find(({ naam }) => naam === 'Koninginnedag')?.dag
    expect([van(2013), van(2006)]).toEqual(['2013-04-30', '2006-04-29'])
  })
})
