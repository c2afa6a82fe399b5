/** Verzamelt de plichten bij een uitkomst en zegt welke eerst moeten. */
import type { Plicht } from './antwoord.ts'
import { plichtCodes } from './vocabulaire.ts'
import type { Feit, PlichtCode } from './vocabulaire.ts'
import { plaatsVan, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'
import type { Woorden } from './woorden.ts'

/** Plichten die over het vragen van toestemming gaan; ze zijn gedaan als toestemming er is. */
const vraagt: ReadonlySet<PlichtCode> = new Set<PlichtCode>([
  'vraag-toestemming',
  'vraag-toestemming-schriftelijk',
  'vraag-specifieke-toestemming',
  'vraag-opnieuw-toestemming',
  'vraag-instemming',
])

export function isVraagOmToestemming(code: PlichtCode): boolean {
  return vraagt.has(code)
}

const gegeven = [
  'toestemming',
  'toestemmingJeugdige',
  'toestemmingVertegenwoordiger',
  'toestemmingSchriftelijk',
  'toestemmingUitdrukkelijk',
  'toestemmingDezeKeer',
  'instemmingMondeling',
] as const satisfies readonly Feit[]

/**
 * Zet codes om in plichten met tekst, in de volgorde van de vocabulaire. Een plicht die al vervuld is,
 * blijft staan maar houdt niets meer op.
 * @param alGevraagd vragen om toestemming waarop het antwoord al ja is
 */
export function maakPlichten(
  codes: ReadonlySet<PlichtCode>,
  alGevraagd: ReadonlySet<PlichtCode>,
  woorden: Woorden,
  stand: FeitenStand,
): Plicht[] {
  const isWaar = (feit: Feit): boolean => stand[plaatsVan(feit)] === WAAR
  const uit: Plicht[] = []
  for (const code of plichtCodes) {
    if (!codes.has(code)) continue
    const { tekst, blokkerend, vervuldDoor } = woorden.plichten[code]
    const feit =
      vervuldDoor.find(isWaar) ?? (alGevraagd.has(code) ? gegeven.find(isWaar) : undefined)
    uit.push(
      feit === undefined
        ? { code, blokkerend, tekst }
        : { code, blokkerend: false, tekst, vervuldDoor: feit },
    )
  }
  return uit
}
