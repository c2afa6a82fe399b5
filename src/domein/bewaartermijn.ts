import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { bewaren } from './termijn/register-bewaren.ts'

/** How long something is kept after the last change of its dossier, and from which row of the register that comes. */
export interface Bewaartermijn {
  code: 'T-22' | 'T-23' | 'T-24'
  jaren: number
}

/** Help that somebody of the house gives, under the Jeugdwet and under the Wmo. */
const jeugdhulp: readonly Taak[] = ['verlenen-jeugdhulp', 'uitvoering-ots']
const wmo: readonly Taak[] = ['toeleiding-wmo', 'maatschappelijk-werk', 'levering-maatwerk-wmo']

/**
 * Until when a datum is kept, as far as the register says it for sure (T-22…T-27): by the law under which the task falls.
 * Local terms (T-26, T-27) are of another gemeente, and for many dossiers no source gives one: then nothing is said.
 *
 * @param taak under which task the dossier was opened
 * @param beroepsgeheim under which the datum was learned: what a doctor wrote down has a term of its own
 * @returns nothing when it is not known; unknown is never a guess
 */
export function bewaartermijnVan(
  soort: DossierSoort,
  taak: Taak,
  beroepsgeheim: Beroepsgeheim,
): Bewaartermijn | undefined {
  const code = codeVan(soort, taak, beroepsgeheim)
  const lengte = code === undefined ? undefined : bewaren[code].wettelijk
  if (code === undefined || lengte === undefined || !('jaren' in lengte)) return undefined
  return { code, jaren: lengte.jaren }
}

function codeVan(
  soort: DossierSoort,
  taak: Taak,
  beroepsgeheim: Beroepsgeheim,
): Bewaartermijn['code'] | undefined {
  if (taak === 'geneeskundige-behandeling' || beroepsgeheim === 'wgbo') return 'T-23'
  if (soort === 'hulpverleningsdossier' && jeugdhulp.includes(taak)) return 'T-22'
  return wmo.includes(taak) ? 'T-24' : undefined
}
