import type { FeitenInvoer } from '../recht/situatie.ts'

/**
 * Was this decided while the resident objected or refused? Sharing then stays visible for ever (S1 §5, T-49).
 *
 * @param feiten the facts of the besluit as it was taken
 */
export function isTegenDeWil(feiten: FeitenInvoer): boolean {
  return feiten.bezwaarGeuit === true || feiten.toestemmingGeweigerd === true
}
