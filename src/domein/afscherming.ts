import { een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, leesDatum, type Datum } from './leeftijd.ts'

/** Why somebody is kept from everything about a person (S1 §7, S2 art. 12.3, AVG 23 lid 1 onder i). */
export const afschermgronden = ['veiligheid', 'zwaarwegend-belang'] as const
export type Afschermgrond = (typeof afschermgronden)[number]

/** What can be decided about it; it never ends by itself. */
export const afschermbesluiten = ['begin', 'verlengd', 'beeindigd'] as const
export type Afschermbesluit = (typeof afschermbesluiten)[number]

/** Looked at again within half a year. The database holds six calendar months. */
const hoogstensDagen = 181

export type Afschermvraag =
  | { soort: 'begin' | 'verlengd'; grond: Afschermgrond; reden: string; herzienOp: Datum }
  | { soort: 'beeindigd'; grond: Afschermgrond; reden: string; herzienOp: null }

/**
 * @param loopt is there a shielding that runs? Then it is extended or ended, else it begins
 * @returns what is wrong, per field, when something is
 */
export function leesAfscherming(
  waarden: Waarden,
  loopt: boolean,
  vandaag: Datum,
): { vraag: Afschermvraag } | { fouten: Fouten } {
  const fouten: Fouten = {}
  const soort = loopt ? een(waarden, 'soort') : 'begin'
  const grond = een(waarden, 'grond')
  const reden = vereisTekst(waarden, 'reden', fouten, 'Schrijf op waarom u dit besluit.', 2000)
  const herzienOp = leesDatum(een(waarden, 'herzien'))
  if (!isEen(grond, afschermgronden)) fouten['grond'] = 'Kies waar het om gaat.'
  if (!isEen(soort, afschermbesluiten) || (loopt && soort === 'begin')) {
    fouten['soort'] = 'Kies of u verlengt of stopt.'
    return { fouten }
  }
  if (soort !== 'beeindigd') {
    if (herzienOp === undefined) fouten['herzien'] = 'Vul een dag in, bijvoorbeeld 03-03-2027.'
    else if (herzienOp <= vandaag || herzienOp > dagenLater(vandaag, hoogstensDagen)) {
      fouten['herzien'] = 'Kies een dag na vandaag, en binnen een half jaar.'
    }
  }
  if (Object.keys(fouten).length > 0 || !isEen(grond, afschermgronden)) return { fouten }
  if (soort === 'beeindigd') return { vraag: { soort, grond, reden, herzienOp: null } }
  if (herzienOp === undefined) return { fouten }
  return { vraag: { soort, grond, reden, herzienOp } }
}
