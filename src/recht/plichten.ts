/** Verzamelt de plichten bij een uitkomst en zegt welke eerst moeten. */
import type { Plicht } from './antwoord.ts'
import { plichtCodes } from './vocabulaire.ts'
import type { PlichtCode } from './vocabulaire.ts'
import { plaatsVan, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'
import type { Woorden } from './woorden.ts'

/** Plichten die over het vragen van toestemming gaan; ze vervallen als toestemming er is. */
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

/** Zet codes om in plichten met tekst, in de volgorde van de vocabulaire. */
export function maakPlichten(
  codes: ReadonlySet<PlichtCode>,
  woorden: Woorden,
  stand: FeitenStand,
): Plicht[] {
  const uit: Plicht[] = []
  for (const code of plichtCodes) {
    if (!codes.has(code)) continue
    const { tekst, blokkerend, vervuldDoor } = woorden.plichten[code]
    const feit = vervuldDoor.find((mogelijk) => stand[plaatsVan(mogelijk)] === WAAR)
    uit.push(
      feit === undefined
        ? { code, blokkerend, tekst }
        : { code, blokkerend: false, tekst, vervuldDoor: feit },
    )
  }
  return uit
}
