import type { Organisatie } from '../domein/inrichting-controle.ts'
import { leesOrganisatie } from '../domein/inrichting-organisatie.ts'
import type { Waarden } from '../domein/invoer.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import { insertOrganisatie, listOrganisaties } from '../opslag/inrichting.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'
import { inrichtingSoort, inrichtingSpoor } from './inrichting.ts'

const soort = { ...inrichtingSoort, objectSoort: 'organisatie' }

/** The organisations of this gemeente, and the draft of a new one. @throws NietGevonden for anybody but a beheerder */
export async function readOrganisaties(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ organisaties: Organisatie[]; concept: Concept | undefined }> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: {
      organisaties: await listOrganisaties(tx, wie.gemeente.id),
      // The draft belongs to the pet: a new organisation has no id before it is there.
      concept: await findConcept(tx, 'inrichting', wie.pet.id),
    },
    spoor: inrichtingSpoor(null),
  }))
}

/**
 * Adds an organisation. It gets no access by this: only an inrichting and a pet can give that.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function addOrganisatie(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'beheerder')
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await lockSleutel(tx, `organisaties ${wie.gemeente.id}`)
    const gelezen = leesOrganisatie(waarden, await listOrganisaties(tx, wie.gemeente.id))
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const id = deps.id()
    await insertOrganisatie(tx, wie.gemeente.id, { id, ...gelezen.uit })
    await deleteConcept(tx, 'inrichting', wie.pet.id)
    return { uit: undefined, spoor: inrichtingSpoor(id) }
  })
}
