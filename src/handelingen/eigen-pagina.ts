import type { Inwoner } from './deps.ts'
import { NietGevonden } from './fouten.ts'

/** Under twelve a child does not log in; the parents with gezag read for them (S1 §7). */
const jongsteEigenPagina = 12

/** @throws NietGevonden for who is too young for a page of their own, and for whose age nobody knows */
export function vereisLeeftijd(wie: Inwoner): void {
  if (wie.leeftijd === undefined || wie.leeftijd < jongsteEigenPagina) throw new NietGevonden()
}
