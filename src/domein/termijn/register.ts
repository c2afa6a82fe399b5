import { bewaren } from './register-bewaren.ts'
import { beleid, hulp, ingang } from './register-hulp-en-beleid.ts'
import { informeren } from './register-informeren.ts'
import { leeftijden, melden } from './register-melden.ts'
import { rechten, toestemming } from './register-rechten.ts'
import type { Termijn, Termijngegevens } from './termijn.ts'

const gegevens = {
  ...informeren,
  ...rechten,
  ...toestemming,
  ...bewaren,
  ...melden,
  ...leeftijden,
  ...hulp,
  ...beleid,
  ...ingang,
}

/** `T-01` … `T-57`, as in the list of terms. */
export type Termijncode = keyof typeof gegevens

/** Is this one of our terms? */
export function isTermijncode(code: string): code is Termijncode {
  return Object.hasOwn(gegevens, code)
}

/** All codes, in the order of their number. */
export const termijncodes: readonly Termijncode[] = Object.keys(gegevens)
  .filter(isTermijncode)
  .toSorted()

function metCode<Code extends string>(
  rijen: Record<Code, Termijngegevens>,
): Record<Code, Termijn & { code: Code }>
function metCode(rijen: Record<string, Termijngegevens>): Record<string, Termijn> {
  return Object.fromEntries(Object.entries(rijen).map(([code, rij]) => [code, { ...rij, code }]))
}

/** Every term we know: what starts it, how long it is by the law and by ourselves, and what happens at its end. */
export const termijnen: Readonly<Record<Termijncode, Termijn & { code: Termijncode }>> =
  metCode(gegevens)
