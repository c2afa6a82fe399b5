import { meldcode } from './plannen/meldcode.ts'
import { calamiteitJeugd } from './plannen/calamiteit-jeugd.ts'
import { calamiteitWmo } from './plannen/calamiteit-wmo.ts'
import { conflictVanPlichten } from './plannen/conflict-van-plichten.ts'
import { informatieverzoek } from './plannen/informatieverzoek.ts'
import { toezichthouder } from './plannen/toezichthouder.ts'
import { verwijsindex } from './plannen/verwijsindex.ts'
import { verwijsindexMatch } from './plannen/verwijsindex-match.ts'
import type { Stappenplan } from './stappenplan.ts'

/** Every guided weighing there is, in the order of the page. */
export const stappenplannen: readonly Stappenplan[] = [
  meldcode,
  verwijsindex,
  verwijsindexMatch,
  calamiteitJeugd,
  calamiteitWmo,
  informatieverzoek,
  toezichthouder,
  conflictVanPlichten,
]

const opSoort = new Map(stappenplannen.map((plan) => [plan.soort, plan]))

/** The plan of this kind, or nothing: a tampered address is simply not there. */
export function planVan(soort: string): Stappenplan | undefined {
  return opSoort.get(soort)
}
