import { collegeJeugdwet, collegeWmo } from './plannen/college.ts'
import { fraudeEnInkomen } from './plannen/fraude-en-inkomen.ts'
import { gedwongenKader } from './plannen/gedwongen-kader.ts'
import { kindcheck } from './plannen/kindcheck.ts'
import { meldcode } from './plannen/meldcode.ts'
import { ondertoezichtstelling } from './plannen/ondertoezichtstelling.ts'
import { informatieRaad, verzoekRaad } from './plannen/raad.ts'
import {
  adviesVeiligThuis,
  informatieVeiligThuis,
  meldingVeiligThuis,
} from './plannen/veilig-thuis.ts'
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
  kindcheck,
  adviesVeiligThuis,
  meldingVeiligThuis,
  informatieVeiligThuis,
  informatieRaad,
  verzoekRaad,
  ondertoezichtstelling,
  collegeJeugdwet,
  collegeWmo,
  gedwongenKader,
  verwijsindex,
  verwijsindexMatch,
  calamiteitJeugd,
  calamiteitWmo,
  informatieverzoek,
  toezichthouder,
  conflictVanPlichten,
  ...fraudeEnInkomen,
]

const opSoort = new Map(stappenplannen.map((plan) => [plan.soort, plan]))

/** The plan of this kind, or nothing: a tampered address is simply not there. */
export function planVan(soort: string): Stappenplan | undefined {
  return opSoort.get(soort)
}
