import { datumInNederland, dagenLater, type Datum } from '../leeftijd.ts'
import type { Lengte } from './lengte.ts'
import { isGewoneDag } from './termijnenwet.ts'

/** The last day of a month; month 1–12. */
function laatsteDag(jaar: number, maand: number): number {
  return new Date(Date.UTC(2000 + (jaar % 400), maand, 0)).getUTCDate()
}

/**
 * The same day a number of months later. A month without that day ends the term on its last day: 31 January plus one
 * month is 28 or 29 February (Regulation 1182/71 art. 3 lid 2 c; Dutch case law counts likewise).
 */
export function maandenLater(vanaf: Datum, maanden: number): Datum {
  const [jaar = 0, maand = 0, dag = 0] = vanaf.split('-').map(Number)
  const telling = jaar * 12 + (maand - 1) + maanden
  const nieuwJaar = Math.floor(telling / 12)
  const nieuweMaand = telling - nieuwJaar * 12 + 1
  return [
    String(nieuwJaar).padStart(4, '0'),
    String(nieuweMaand).padStart(2, '0'),
    String(Math.min(dag, laatsteDag(nieuwJaar, nieuweMaand))).padStart(2, '0'),
  ].join('-')
}

/** The n-th ordinary day after a day; the day itself does not count. */
export function werkdagenLater(vanaf: Datum, werkdagen: number): Datum {
  let dag = vanaf
  for (let over = werkdagen; over > 0;) {
    dag = dagenLater(dag, 1)
    if (isGewoneDag(dag, 'awt')) over -= 1
  }
  return dag
}

/**
 * The moment at which a term in hours has run out. Hours are hours: a night in which the clock is moved makes the time
 * on the wall shift, not the term.
 */
export function eindmoment(uren: number, vanaf: Date): Date {
  return new Date(vanaf.getTime() + uren * 3_600_000)
}

/**
 * A moment from a day and a time on the Dutch clock. The hour that comes twice (October) is the first one; the hour that
 * does not come (March) is the hour after it.
 *
 * @param tijd `hh:mm`
 */
export function momentInNederland(dag: Datum, tijd: string): Date {
  const ruw = Date.parse(`${dag}T${tijd}:00Z`)
  // The Netherlands is one or two hours ahead; summer time first, so that of two moments the earlier one is taken.
  for (const voor of [2, 1]) {
    const moment = new Date(ruw - voor * 3_600_000)
    if (klok.format(moment) === `${dag} ${tijd}`) return moment
  }
  return new Date(ruw - 3_600_000)
}

const klok = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as `jjjj-mm-dd uu:mm` on the Dutch clock. */
export function klokInNederland(moment: Date): string {
  return klok.format(moment)
}

/**
 * The last day of a term, without looking at weekends: the day on which it starts does not count itself.
 * Weeks are 7 days; months and years end on the day with the same number, or on the last day of that month
 * (a year from 29 February ends on 28 February). `jarenNaJaarVan` counts from the end of the calendar year.
 *
 * @remarks For hours a day says too little. It is counted from noon; with the hour known, use `eindmoment`.
 */
export function einddag(lengte: Lengte, vanaf: Datum): Datum {
  if ('dagen' in lengte) return dagenLater(vanaf, lengte.dagen)
  if ('weken' in lengte) return dagenLater(vanaf, 7 * lengte.weken)
  if ('maanden' in lengte) return maandenLater(vanaf, lengte.maanden)
  if ('jaren' in lengte) return maandenLater(vanaf, 12 * lengte.jaren)
  if ('werkdagen' in lengte) return werkdagenLater(vanaf, lengte.werkdagen)
  if ('uren' in lengte) {
    return datumInNederland(eindmoment(lengte.uren, momentInNederland(vanaf, '12:00')))
  }
  return `${String(Number(vanaf.slice(0, 4)) + lengte.jarenNaJaarVan).padStart(4, '0')}-12-31`
}
