import { isIngericht } from '../domein/inrichting.ts'
import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { isBreed } from '../domein/pet.ts'
import type { Organisatie, Taaknamen } from '../domein/petbeheer.ts'
import { checkTaken } from '../domein/petbeheer.ts'
import { standVan, type Petstand } from '../domein/petbeheer-stand.ts'
import { waarschuwingenBij, type Waarschuwing } from '../domein/petbeheer-waarschuwing.ts'
import type { PetSoort } from '../domein/pet.ts'
import { findConcept, deleteConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findPet,
  grantPet,
  listAllePetten,
  listOrganisaties,
  lockPetten,
  withdrawPetten,
  type PetRij,
} from '../opslag/petbeheer.ts'
import { listRegistraties, type RegistratieRij } from '../opslag/petbeheer-medewerker.ts'
import type { Taak } from '../recht/vocabulaire.ts'
import type { Regelset } from '../recht/regelset.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Soort, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { closeRegels } from './petcontrole.ts'

export type { PetRij, Organisatie }

/** Who may read who wears which pet. */
export const petlezers = [
  'beheerder',
  'leidinggevende',
  'privacy-officer',
] as const satisfies readonly PetSoort[]

const soort = {
  objectSoort: 'pet',
  doel: 'petten beheren',
  verwerkingsactiviteit: activiteiten.beheer,
}
export const petSoort = (handeling: Soort['handeling']): Soort => ({ ...soort, handeling })

/** A line about no resident: what was done with which pet. */
export function petSpoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** Longest reason for a withdrawal, in characters; the database has the same limit. */
export const langsteReden = 500

export type Petregel = PetRij & {
  stand: Petstand
  /** Tasks of this pet that are not arranged for its organisation today. */
  nietIngericht: readonly Taak[]
}

export function petregel(wie: Medewerker, pet: PetRij, nu: Date): Petregel {
  const { inrichting } = wie.gemeente
  const nietIngericht = isBreed(pet)
    ? []
    : pet.taken.filter(
        (taak) => inrichting === undefined || !isIngericht(inrichting, taak, pet.organisatieId),
      )
  return {
    ...pet,
    nietIngericht,
    stand: standVan(
      { geldigVan: pet.geldigVan, geldigTot: pet.geldigTot, toegekend: pet.toegekendOp !== null },
      nu,
    ),
  }
}

export function taaknamen(regelset: Regelset): Taaknamen {
  return {
    naam: (taak) => regelset.woorden.taken[taak].naam,
    petten: (taak) => regelset.woorden.taken[taak].petten ?? [],
  }
}

/** Every pet of the gemeente and the organisations to choose from. @throws NietGevonden */
export async function readPetten(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ petten: Petregel[]; organisaties: Organisatie[] }> {
  return doorDeDeur(deps, medewerker, petSoort('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const petten = (await listAllePetten(tx)).map((pet) => petregel(wie, pet, deps.nu()))
    return { uit: { petten, organisaties: await listOrganisaties(tx) }, spoor: petSpoor(null) }
  })
}

export interface PetBeeld {
  pet: Petregel
  registraties: RegistratieRij[]
  waarschuwingen: Waarschuwing[]
  concept: Concept | undefined
  /** May this reader grant it now, and if not: why? */
  toekennen: 'mag' | 'aanvrager' | 'eigen' | 'geen-beheerder' | 'kan-niet-meer'
  magIntrekken: boolean
  /** How many people are beheerder when this pet is gone; `undefined` when it is not such a pet. */
  beheerdersOver: number | undefined
}

/** One pet with everything somebody needs to grant or end it. @throws NietGevonden */
export async function readPet(deps: Deps, medewerker: Medewerker, id: string): Promise<PetBeeld> {
  return doorDeDeur(deps, medewerker, petSoort('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const rij = await findPet(tx, id)
    if (rij === undefined) throw new NietGevonden()
    const nu = deps.nu()
    const pet = petregel(wie, rij, nu)
    const registraties = await listRegistraties(tx, pet.medewerkerId)
    const uit: PetBeeld = {
      pet,
      registraties,
      waarschuwingen: await findWaarschuwingen(tx, deps, wie, pet, registraties),
      concept: await findConcept(tx, 'pet', id),
      toekennen: magToekennen(wie, pet),
      magIntrekken:
        pet.stand !== 'geeindigd' &&
        (wie.pet.soort === 'beheerder' || wie.pet.soort === 'leidinggevende'),
      beheerdersOver:
        pet.soort === 'beheerder' ? await countBeheerders(tx, nu, { petId: id }) : undefined,
    }
    return { uit, spoor: petSpoor(id) }
  })
}

function magToekennen(wie: MetPet, pet: Petregel): PetBeeld['toekennen'] {
  if (pet.toegekendOp !== null || pet.stand === 'geeindigd') return 'kan-niet-meer'
  if (wie.pet.soort !== 'beheerder') return 'geen-beheerder'
  if (pet.medewerkerId === wie.id) return 'eigen'
  if (pet.aangevraagdDoorId === wie.id) return 'aanvrager'
  return 'mag'
}

async function findWaarschuwingen(
  tx: Tx,
  deps: Deps,
  wie: Medewerker,
  pet: Petregel,
  registraties: readonly RegistratieRij[],
): Promise<Waarschuwing[]> {
  if (pet.stand === 'geeindigd') return []
  const nu = deps.nu()
  const andere = (await listAllePetten(tx, pet.medewerkerId))
    .map((ander) => petregel(wie, ander, nu))
    .filter((ander) => ander.id !== pet.id && ander.stand !== 'geeindigd')
  const van = laatsteDag(datumInNederland(pet.geldigVan), datumInNederland(nu))
  return waarschuwingenBij(pet, andere, registraties, wie.gemeente.inrichting, van)
}

function laatsteDag(a: Datum, b: Datum): Datum {
  return a > b ? a : b
}

/** How many people would still be beheerder today without this. */
export async function countBeheerders(
  tx: Tx,
  nu: Date,
  zonder: { petId: string } | { medewerkerId: string },
): Promise<number> {
  const over = (await listAllePetten(tx)).filter(
    (pet) =>
      pet.soort === 'beheerder' &&
      pet.toegekendOp !== null &&
      pet.geldigVan <= nu &&
      (pet.geldigTot === null || pet.geldigTot > nu) &&
      ('petId' in zonder ? pet.id !== zonder.petId : pet.medewerkerId !== zonder.medewerkerId),
  )
  return new Set(over.map((pet) => pet.medewerkerId)).size
}

/**
 * Grants a request of another beheerder, for somebody else than oneself. The database refuses the rest as well.
 *
 * @param gezien the codes of the warnings that were acknowledged
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function grantPetaanvraag(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  gezien: readonly string[],
): Promise<void> {
  await doorDeDeur(deps, medewerker, petSoort('besluiten'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockPetten(tx, wie.gemeente.id)
    const rij = await findPet(tx, id)
    if (rij === undefined) throw new NietGevonden()
    const nu = deps.nu()
    const pet = petregel(wie, rij, nu)
    // Sent twice: it is granted already, and stays as it is.
    if (pet.toegekendOp !== null) return { uit: undefined, spoor: petSpoor(id, 'was al toegekend') }
    const mag = magToekennen(wie, pet)
    if (mag === 'eigen' || mag === 'aanvrager') throw new NietGevonden()
    if (mag !== 'mag') {
      throw new OngeldigeInvoer({ toekennen: 'Deze aanvraag is ingetrokken of verlopen.' })
    }
    const organisatie = (await listOrganisaties(tx)).find(({ id: o }) => o === pet.organisatieId)
    if (organisatie === undefined) throw new NietGevonden()
    const fouten = checkTaken(pet, organisatie, wie.gemeente.inrichting, taaknamen(deps.regelset))
    const [fout] = Object.values(fouten)
    if (fout !== undefined) throw new OngeldigeInvoer({ toekennen: fout })
    const registraties = await listRegistraties(tx, pet.medewerkerId)
    const nodig = await findWaarschuwingen(tx, deps, wie, pet, registraties)
    checkGezien(nodig, gezien)
    if (!(await grantPet(tx, id, wie.id, nu))) throw new NietGevonden()
    await deleteConcept(tx, 'pet', id)
    const codes = nodig.map(({ code }) => code)
    return {
      uit: undefined,
      spoor: petSpoor(id, ['toegekend', ...codes.map((code) => `gezien: ${code}`)].join('; ')),
    }
  })
}

/** Every warning has its own tick. @throws OngeldigeInvoer */
export function checkGezien(nodig: readonly Waarschuwing[], gezien: readonly string[]): void {
  const fouten = Object.fromEntries(
    nodig
      .filter(({ code }) => !gezien.includes(code))
      .map(({ code, titel }) => [
        `gezien-${code}`,
        `Lees en bevestig: ${titel.charAt(0).toLowerCase()}${titel.slice(1)}.`,
      ]),
  )
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
}

/**
 * Ends a pet (or a request) at once: from the next click on there is no access. One person is enough, because
 * taking away must not wait.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function withdrawPet(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  reden: string,
): Promise<void> {
  await doorDeDeur(deps, medewerker, petSoort('besluiten'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder', 'leidinggevende')
    const pet = await findPet(tx, id)
    if (pet === undefined) throw new NietGevonden()
    await endPet(tx, deps, wie, pet, checkReden(reden, 'reden'))
    await deleteConcept(tx, 'pet', id)
    return { uit: undefined, spoor: petSpoor(id, 'ingetrokken') }
  })
}

/** Ends one pet within a transaction, and the question about it in a running control. @throws OngeldigeInvoer */
export async function endPet(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  pet: PetRij,
  reden: string,
): Promise<void> {
  const nu = deps.nu()
  await lockPetten(tx, wie.gemeente.id)
  if (pet.soort === 'beheerder' && (await countBeheerders(tx, nu, { petId: pet.id })) === 0) {
    throw new OngeldigeInvoer({ reden: laatsteBeheerder })
  }
  const geeindigd = await withdrawPetten(tx, { petId: pet.id }, wie.id, reden, nu)
  if (pet.medewerkerId !== wie.id) await closeRegels(tx, deps, wie, geeindigd, reden)
}

export const laatsteBeheerder =
  'Dit is de laatste beheerder. Laat eerst een andere collega beheerder worden.'

/** @throws OngeldigeInvoer */
export function checkReden(tekst: string, veld: string): string {
  const reden = tekst.trim()
  if (reden === '') throw new OngeldigeInvoer({ [veld]: 'Schrijf op waarom de pet eindigt.' })
  if (reden.length > langsteReden) {
    throw new OngeldigeInvoer({
      [veld]: `Deze tekst is te lang: ${reden.length} tekens. Gebruik er hoogstens ${langsteReden}.`,
    })
  }
  return reden
}
