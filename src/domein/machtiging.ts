import { een, isEen, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, verjaardag, type Datum } from './leeftijd.ts'

/** Which dossiers a helper sees: all that are of this person alone, or only those of the gemeente. */
export const omvangen = ['gemeente', 'alles'] as const
export type Omvang = (typeof omvangen)[number]

/** Only looking along, or asking under a right as well. Consent, stopping a share and passing it on are never theirs. */
export const bevoegdheden = ['meekijken', 'verzoeken'] as const
export type Bevoegdheid = (typeof bevoegdheden)[number]

/** How long: never more than a year, so that nobody keeps looking because it was forgotten. */
export const duren = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const
export type Duur = (typeof duren)[number]

const dagen = { maand: 30, kwartaal: 91, halfjaar: 182 } as const

/** The first day on which it does not count any more. */
export function eindeNa(duur: Duur, vandaag: Datum): Datum {
  return duur === 'jaar' ? verjaardag(vandaag, 1) : dagenLater(vandaag, dagen[duur])
}

export interface Machtigingsvraag {
  omvang: Omvang
  mag: Bevoegdheid
  duur: Duur
}

/**
 * @param hoogstens what this resident can give; a child under sixteen gives no more than looking along
 * @returns what is wrong, per field, when something is
 */
export function leesMachtiging(
  waarden: Waarden,
  hoogstens: Bevoegdheid,
): { vraag: Machtigingsvraag } | { fouten: Fouten } {
  const omvang = een(waarden, 'omvang')
  const mag = hoogstens === 'meekijken' ? 'meekijken' : een(waarden, 'mag')
  const duur = een(waarden, 'duur')
  const fouten: Fouten = {}
  if (!isEen(omvang, omvangen)) fouten['omvang'] = 'Kies wat de helper mag zien.'
  if (!isEen(mag, bevoegdheden)) fouten['mag'] = 'Kies wat de helper mag doen.'
  if (!isEen(duur, duren)) fouten['duur'] = 'Kies hoe lang het duurt.'
  if (!isEen(omvang, omvangen) || !isEen(mag, bevoegdheden) || !isEen(duur, duren)) {
    return { fouten }
  }
  return { vraag: { omvang, mag, duur } }
}

/** No I, O, 0 or 1: a code is read aloud and typed over. 32 signs, so five bits each. */
const tekens = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const lengte = 12
const vorm = /^[A-HJ-NP-Z2-9]{12}$/

/** A code of sixty bits in three groups. @param toeval twelve bytes of chance */
export function maakCode(toeval: Uint8Array): string {
  const code = [...toeval.subarray(0, lengte)].map((byte) => tekens[byte % 32] ?? '').join('')
  return (code.match(/.{4}/g) ?? []).join('-')
}

/** What somebody typed, as it was made; `undefined` when it cannot be a code. Capitals, spaces and dashes do not matter. */
export function leesCode(getypt: string): string | undefined {
  const code = getypt.toUpperCase().replaceAll(/[\s-]/g, '')
  if (!vorm.test(code)) return undefined
  return (code.match(/.{4}/g) ?? []).join('-')
}
