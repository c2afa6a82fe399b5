import { machtigingWaarden } from '../domein/afweging/plannen/machtiging.ts'
import type { Waarden } from '../domein/invoer.ts'
import { getAfweging, soort, spoorVan } from './afweging-kern.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'

/**
 * What the form for asking consent starts with, after a weighing that ended in asking a machtiging: nothing is typed twice,
 * and nothing of it stands in an address (E-261).
 *
 * @throws NietGevonden for another dossier, a weighing that did not end that way, or who may not read it
 */
export async function readMachtiging(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  afwegingId: string,
): Promise<Waarden> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getAfweging(tx, deps, wie, afwegingId)
    const { afweging, plan, einde, stand } = kern
    const uitkomst = plan.uitkomsten.find(({ code }) => code === einde?.uitkomst)
    if (afweging.dossierId !== dossierId || uitkomst?.toestemming !== true) throw new NietGevonden()
    return { uit: machtigingWaarden(stand.waarden, afweging.persoonId), spoor: spoorVan(kern) }
  })
}
