import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { isWerkpet } from '../domein/pet.ts'
import { leesVervanging } from '../domein/vervanging.ts'
import { listVervangbarePetten, listWerkpetten, type PetMetNaam } from '../opslag/betrokkenheid.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import {
  eindigVervanging,
  findVervanging,
  listVervangingen,
  regelVervanging,
  type VervangingRij,
} from '../opslag/vervanging.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisEenPet, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { VervangingRij }

const soort = {
  objectSoort: 'vervanging',
  doel: 'vervanging regelen',
  verwerkingsactiviteit: activiteiten.toegang,
}
/** A replacement is about colleagues; it says nothing about a resident. */
const spoor = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
}

export interface Vervangingbeeld {
  vervangingen: readonly VervangingRij[]
  /** Who can be away: the own pet, or for a leidinggevende everybody. */
  petten: readonly PetMetNaam[]
  /** Who can stand in for the pet that was chosen. */
  vervangers: readonly PetMetNaam[]
  /** The pet that was chosen. */
  gekozen: string | undefined
  concept: Concept | undefined
}

/** The own pet, or for a leidinggevende any pet; for all others this is not there. */
function vereisRegelaar(medewerker: Medewerker): MetPet {
  const wie = vereisEenPet(medewerker)
  if (wie.pet.soort !== 'leidinggevende' && !isWerkpet(wie.pet)) throw new NietGevonden()
  return wie
}

const isLeidinggevende = (wie: MetPet): boolean => wie.pet.soort === 'leidinggevende'

/**
 * Replacements of now and later, and what the form needs.
 *
 * @param petId the pet to find somebody for; only a leidinggevende chooses, for others it is the own one
 * @throws NietGevonden
 */
export async function readVervanging(
  deps: Deps,
  medewerker: Medewerker,
  petId: string | undefined,
): Promise<Vervangingbeeld> {
  const wie = vereisRegelaar(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const alle = isLeidinggevende(wie)
    const concept = await findConcept(tx, 'vervanging', wie.pet.id)
    const petten = alle ? await listWerkpetten(tx) : []
    const keuze = petId ?? een(concept?.waarden ?? {}, 'pet')
    const gekozen = alle ? petten.find((pet) => pet.petId === keuze)?.petId : wie.pet.id
    return {
      uit: {
        vervangingen: await listVervangingen(tx, alle ? undefined : wie.pet.id),
        petten,
        vervangers: gekozen === undefined ? [] : await listVervangbarePetten(tx, gekozen),
        gekozen,
        concept,
      },
      spoor: { ...spoor, objectId: null },
    }
  })
}

/**
 * Arranges a replacement for a period. The reason of being away is neither asked nor kept.
 *
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when the petten do not fit
 */
export async function arrangeVervanging(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  mistekens: Fouten,
): Promise<void> {
  const wie = vereisRegelaar(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const petten = isLeidinggevende(wie)
      ? (await listWerkpetten(tx)).map((pet) => pet.petId)
      : [wie.pet.id]
    const pet = isLeidinggevende(wie) ? een(waarden, 'pet') : wie.pet.id
    const vervangers = petten.includes(pet) ? await listVervangbarePetten(tx, pet) : []
    const gelezen = leesVervanging(
      { ...waarden, pet: [pet] },
      petten,
      vervangers.map((v) => v.petId),
      datumInNederland(deps.nu()),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer({ ...gelezen.fouten, ...mistekens })
    const id = deps.id()
    await regelVervanging(tx, { id, ...gelezen.vervanging })
    await deleteConcept(tx, 'vervanging', wie.pet.id)
    return { uit: undefined, spoor: { ...spoor, objectId: id } }
  })
}

/** One replacement that may be ended: of the own pet, or any for a leidinggevende. @throws NietGevonden */
export async function readEindeVervanging(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<VervangingRij> {
  const wie = vereisRegelaar(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const rij = await findVervanging(tx, id)
    const eigen = rij?.petId === wie.pet.id || rij?.vervangerPetId === wie.pet.id
    if (rij === undefined || !(eigen || isLeidinggevende(wie))) {
      throw new NietGevonden()
    }
    return { uit: rij, spoor: { ...spoor, objectId: id } }
  })
}

/** Ends a replacement now; what did not begin yet is taken away. @throws NietGevonden */
export async function endVervanging(deps: Deps, medewerker: Medewerker, id: string): Promise<void> {
  const wie = vereisRegelaar(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await eindigVervanging(tx, id)
    return { uit: undefined, spoor: { ...spoor, objectId: id } }
  })
}

/** Whom the active pet stands in for today, and who stands in for it; for the banner on the pages of the work. */
export async function readEigenVervangingen(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ vervangt: VervangingRij[]; wordtVervangen: VervangingRij[] }> {
  const wie = vereisPet(medewerker)
  const rijen = await binnenContext(deps, wie, (tx) => listVervangingen(tx, wie.pet.id))
  const lopend = rijen.filter((rij) => rij.begonnen)
  return {
    vervangt: lopend.filter((rij) => rij.vervangerPetId === wie.pet.id),
    wordtVervangen: lopend.filter((rij) => rij.petId === wie.pet.id),
  }
}
