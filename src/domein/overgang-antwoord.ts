import type { Antwoord, Plicht } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'

/** A datum that was chosen, with the answer that let it through and why it was needed. */
export interface Datumantwoord extends Antwoord {
  /** Why the other dossier needs this datum, in the words of the professional. */
  readonly nodig?: string
}

/** A prohibition says more than a gap; both stay closed. */
function strenger(deze: Antwoord, dan: Antwoord): boolean {
  const verschil = strengheid(deze.uitkomst) - strengheid(dan.uitkomst)
  return verschil > 0 || (verschil === 0 && dan.leemte && !deze.leemte)
}

/**
 * One answer out of several questions about the same datum: the strictest outcome, with the duties of all of them. So
 * a yes is only a yes when every question says yes, and no duty gets lost.
 *
 * @returns `undefined` when nothing was asked; that is never a yes
 */
export function strengste(antwoorden: readonly Antwoord[]): Antwoord | undefined {
  const [eerste, ...rest] = antwoorden
  if (eerste === undefined) return undefined
  const zwaarst = rest.reduce((tot, nu) => (strenger(nu, tot) ? nu : tot), eerste)
  const plichten = samen(antwoorden.flatMap((antwoord) => antwoord.plichten))
  // A yes is told in the words of the first question, the one that the professional asks.
  const ja = strengheid(zwaarst.uitkomst) <= strengheid('toegestaan-mits')
  if (!ja) return { ...zwaarst, plichten }
  const oordeel = plichten.some((plicht) => plicht.blokkerend) ? 'ja-als' : 'ja'
  return { ...eerste, uitkomst: zwaarst.uitkomst, plichten, oordeel }
}

/** Every duty once; blocking when it blocks anywhere. */
export function samen(plichten: readonly Plicht[]): Plicht[] {
  const uit = new Map<Plicht['code'], Plicht>()
  for (const plicht of plichten) {
    const eerder = uit.get(plicht.code)
    if (eerder === undefined || (plicht.blokkerend && !eerder.blokkerend)) {
      uit.set(plicht.code, plicht)
    }
  }
  return [...uit.values()]
}
