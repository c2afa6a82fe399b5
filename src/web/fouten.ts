import type { Fouten } from '../domein/invoer.ts'
import type { Fout } from './ui/index.ts'

/**
 * Mistakes in the order of the fields on the page; what belongs to no field (the answer of the rules) comes first. A
 * draft gives them back in an order of its own.
 */
export function opVolgorde(fouten: Fouten, velden: readonly string[]): Fout[] {
  return Object.entries(fouten)
    .map(([veld, tekst]) => ({ veld, tekst }))
    .toSorted((a, b) => velden.indexOf(a.veld) - velden.indexOf(b.veld))
}
