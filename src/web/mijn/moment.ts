import { schrijfDatum } from '../../domein/leeftijd.ts'

/** `2026-12` → `december 2026`. */
export function maandInWoorden(maand: string): string {
  return schrijfDatum(`${maand}-01`).replace(/^1 /, '')
}

/** Is this a month that exists, written `yyyy-mm`? */
export function isMaand(tekst: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(tekst)
}
