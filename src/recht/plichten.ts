/** Verzamelt de plichten bij een uitkomst en zegt welke eerst moeten. */
import type { Plicht } from './antwoord.ts'
import { plichtCodes } from './vocabulaire.ts'
import type { Feit, PlichtCode, Uitkomst } from './vocabulaire.ts'
import { ONWAAR, plaatsVan, WAAR } from './voorwaarden.ts'
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

export interface PlichtenBij {
  readonly codes: ReadonlySet<PlichtCode>
  /** De codes die iets mogen ophouden; de andere mogen erna. */
  readonly streng: ReadonlySet<PlichtCode>
  /** Vragen om toestemming waarop het antwoord al ja is. */
  readonly alGevraagd: ReadonlySet<PlichtCode>
  readonly uitkomst: Uitkomst
  readonly stand: FeitenStand
  readonly woorden: Woorden
}

/**
 * Zet codes om in plichten met tekst, in de volgorde van de vocabulaire. Een plicht die al vervuld is,
 * blijft staan maar houdt niets meer op. Is vooraf vertellen niet veilig, dan vervalt wat vooraf
 * moest (E-117); alleen een slechtere band is daarvoor geen reden. Wat zonder meer is toegestaan,
 * wordt door geen enkele plicht opgehouden.
 */
export function maakPlichten(bij: PlichtenBij): Plicht[] {
  const { codes, streng, alGevraagd, uitkomst, stand, woorden } = bij
  const isWaar = (feit: Feit): boolean => stand[plaatsVan(feit)] === WAAR
  const nietVooraf =
    stand[plaatsVan('informerenVoorafVeilig')] === ONWAAR && !isWaar('alleenRelatieschade')
  const meteen = isWaar('ernstigGevaar') && isWaar('dringendHulpNodig')
  const uit: Plicht[] = []
  for (const code of plichtCodes) {
    if (!codes.has(code)) continue
    const { tekst, vervuldDoor, vooraf, ...woord } = woorden.plichten[code]
    if (vooraf === true && nietVooraf) continue
    const houdtOp = streng.has(code) && uitkomst !== 'toegestaan' && !(vooraf === true && meteen)
    const blokkerend = woord.blokkerend && houdtOp
    // Wie eerst nog toestemming moet vragen, heeft die vraag niet al beantwoord gekregen.
    const teVragen = uitkomst === 'toestemming-vereist' && isVraagOmToestemming(code)
    const feit = alGevraagd.has(code)
      ? (vervuldDoor.find(isWaar) ?? gegeven.find(isWaar))
      : teVragen
        ? undefined
        : vervuldDoor.find(isWaar)
    uit.push(
      feit === undefined
        ? { code, blokkerend, tekst }
        : { code, blokkerend: false, tekst, vervuldDoor: feit },
    )
  }
  return uit
}
