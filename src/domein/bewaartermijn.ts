import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { bewaren } from './termijn/register-bewaren.ts'

/** How long something is kept after the last change of its dossier, and from which row of the register that comes. */
export interface Bewaartermijn {
  code: 'T-22' | 'T-23' | 'T-24'
  jaren: number
}

/**
 * The dossier of who gives help under the Jeugdwet, and that of the certified institution which carries out a measure of the
 * judge (Jeugdwet 7.3.8 lid 3).
 */
const jeugdhulp: readonly { soort: DossierSoort; taak: Taak }[] = [
  { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' },
  { soort: 'gedwongen-kader-dossier', taak: 'uitvoering-ots' },
]
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
  if (jeugdhulp.some((een) => een.soort === soort && een.taak === taak)) return 'T-22'
  return wmo.includes(taak) ? 'T-24' : undefined
}
