import { checkLengte, een } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'

export interface NieuweVerklaring {
  persoonId: string
  /** Word for word: nothing is weighed, shortened or made nicer (E-093). */
  tekst: string
}

/**
 * Reads the words of a resident. Only that there are words is checked, and about whom they are.
 *
 * @param personen ids of the people in this dossier
 */
export function leesVerklaring(
  waarden: Waarden,
  personen: readonly string[],
): { ok: true; verklaring: NieuweVerklaring } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const persoonId = een(waarden, 'persoon')
  if (!personen.includes(persoonId)) fouten['persoon'] = 'Kies wie dit zegt.'
  const tekst = leesTekst(waarden, fouten)
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : { ok: true, verklaring: { persoonId, tekst } }
}

/** The words alone, for a resident who writes for themselves. */
export function leesTekst(waarden: Waarden, fouten: Fouten): string {
  const tekst = een(waarden, 'tekst')
  if (tekst.trim() === '') fouten['tekst'] = 'Schrijf op wat er gezegd wordt.'
  checkLengte(tekst, 'tekst', fouten)
  return tekst
}
