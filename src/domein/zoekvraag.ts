import { leesDatum } from './leeftijd.ts'

/** How somebody is looked for: by words of the name, by birth date, or by the number of the dossier. */
export type Zoekvraag =
  | { soort: 'naam'; woorden: readonly string[] }
  | { soort: 'geboortedatum'; datum: string }
  | { soort: 'nummer'; nummer: string }

/** Longer than any name, number or date. */
export const langsteZoektekst = 100
const meesteWoorden = 8

/**
 * Reads one search field: a day is a birth date, anything else with a digit in it is a number, the rest is a name.
 *
 * @returns the question, or what to do when it cannot be one. Three letters at least: fewer would be browsing.
 */
export function leesZoekvraag(tekst: string): Zoekvraag | { fout: string } {
  const kort = tekst.trim()
  if (kort === '') {
    return { fout: 'Vul een naam, een geboortedatum of een dossiernummer in.' }
  }
  if (kort.length > langsteZoektekst) {
    return { fout: `Dit is te lang. Gebruik hoogstens ${langsteZoektekst} tekens.` }
  }
  const datum = leesDatum(kort)
  if (datum !== undefined) return { soort: 'geboortedatum', datum }
  if (/^[\d\s./-]+$/.test(kort)) {
    return { fout: 'Deze datum bestaat niet. Vul een geboortedatum in als 05-11-1980.' }
  }
  if (/\d/.test(kort)) {
    return { soort: 'nummer', nummer: kort.replaceAll(/\s+/g, '').toUpperCase() }
  }
  const woorden = kort.split(/[\s,]+/).filter((woord) => woord !== '')
  if (woorden.length > meesteWoorden) {
    return { fout: `Gebruik hoogstens ${meesteWoorden} woorden van de naam.` }
  }
  const langste = Math.max(...woorden.map((woord) => woord.match(/\p{L}/gu)?.length ?? 0))
  if (langste < 3) {
    return {
      fout: 'Vul minstens drie letters van één deel van de naam in. Of zoek op geboortedatum of dossiernummer.',
    }
  }
  return { soort: 'naam', woorden }
}
