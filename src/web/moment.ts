import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'

const klok = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** The clock in the Netherlands: `14:02`. */
export function schrijfTijd(moment: Date): string {
  return klok.format(moment)
}

/** The day in the Netherlands: `22 november 2026`. */
export function schrijfDag(moment: Date): string {
  return schrijfDatum(datumInNederland(moment))
}

/** `22 november 2026, 14:02 uur` */
export function schrijfMoment(moment: Date): string {
  return `${schrijfDag(moment)}, ${schrijfTijd(moment)} uur`
}
