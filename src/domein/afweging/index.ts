import { meldcode } from './plannen/meldcode.ts'
import type { Stappenplan } from './stappenplan.ts'

/** Every guided weighing there is, in the order of the page. */
export const stappenplannen: readonly Stappenplan[] = [meldcode]

const opSoort = new Map(stappenplannen.map((plan) => [plan.soort, plan]))

/** The plan of this kind, or nothing: a tampered address is simply not there. */
export function planVan(soort: string): Stappenplan | undefined {
  return opSoort.get(soort)
}
