import { een, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, dagenTussen, leesDatum, schrijfDatum, type Datum } from './leeftijd.ts'

/** Longest replacement, in days; the database has the same limit. Longer away is a handover. */
export const langsteVervanging = 92

export interface NieuweVervanging {
  petId: string
  vervangerPetId: string
  van: Datum
  totEnMet: Datum
}

/**
 * Reads the form "vervanging". Why somebody is away is not asked: it could be about health.
 *
 * @param petten who can be away
 * @param vervangers who can stand in, for the pet that was chosen
 */
export function leesVervanging(
  waarden: Waarden,
  petten: readonly string[],
  vervangers: readonly string[],
  vandaag: Datum,
): { ok: true; vervanging: NieuweVervanging } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const petId = een(waarden, 'pet')
  if (!petten.includes(petId)) fouten['pet'] = 'Kies wie er weg is.'
  const vervangerPetId = een(waarden, 'vervanger')
  if (!vervangers.includes(vervangerPetId)) fouten['vervanger'] = 'Kies wie het werk overneemt.'
  const van = leesDatum(een(waarden, 'van'))
  if (van === undefined) fouten['van'] = 'Vul een dag in die bestaat, bijvoorbeeld 01-12-2026.'
  else if (van < vandaag) fouten['van'] = 'De eerste dag kan niet voorbij zijn.'
  else if (van > dagenLater(vandaag, 366))
    fouten['van'] = 'Regel dit hoogstens een jaar van tevoren.'
  const totEnMet = leesDatum(een(waarden, 'totEnMet'))
  if (totEnMet === undefined)
    fouten['totEnMet'] = 'Vul een dag in die bestaat, bijvoorbeeld 24-12-2026.'
  else if (van !== undefined && totEnMet < van)
    fouten['totEnMet'] = 'De laatste dag ligt voor de eerste dag.'
  else if (van !== undefined && dagenTussen(van, totEnMet) + 1 > langsteVervanging)
    fouten['totEnMet'] =
      `Een vervanging duurt hoogstens ${langsteVervanging} dagen, dus tot en met ${schrijfDatum(dagenLater(van, langsteVervanging - 1))}. Duurt het langer? Draag de dossiers dan over.`
  if (Object.keys(fouten).length > 0 || van === undefined || totEnMet === undefined) {
    return { ok: false, fouten }
  }
  return { ok: true, vervanging: { petId, vervangerPetId, van, totEnMet } }
}
