import { een, isEen, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leesDatum } from '../domein/leeftijd.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listAllePetten, lockPetten, withdrawPetten } from '../opslag/petbeheer.ts'
import {
  endDienst,
  findMedewerker,
  insertMedewerker,
  insertRegistratie,
  lapseRegistratie,
  listMedewerkers,
  listRegistraties,
  type MedewerkerRij,
  type RegistratieRij,
} from '../opslag/petbeheer-medewerker.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Soort, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { closeRegels } from './petcontrole.ts'
import {
  countBeheerders,
  laatsteBeheerder,
  petlezers,
  petregel,
  type Petregel,
} from './petbeheer.ts'

export type { MedewerkerRij, RegistratieRij }

/** The registers that count; the same words as in the database. */
export const registratiesoorten = ['SKJ', 'BIG', 'NIP', 'NVO', 'BPSW', 'overig'] as const

const soort = {
  objectSoort: 'collega',
  doel: 'petten beheren',
  verwerkingsactiviteit: activiteiten.beheer,
}
const metHandeling = (handeling: Soort['handeling']): Soort => ({ ...soort, handeling })

function spoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

export interface MedewerkerRegel {
  medewerker: MedewerkerRij
  /** Petten that did not end. */
  petten: readonly Petregel[]
}

/** Everybody who works or worked here, with the petten that did not end. @throws NietGevonden */
export async function readMedewerkers(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ regels: MedewerkerRegel[]; concept: Concept | undefined }> {
  return doorDeDeur(deps, medewerker, metHandeling('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const nu = deps.nu()
    const petten = (await listAllePetten(tx)).map((pet) => petregel(wie, pet, nu))
    const regels = (await listMedewerkers(tx)).map((rij) => ({
      medewerker: rij,
      petten: petten.filter((pet) => pet.medewerkerId === rij.id && pet.stand !== 'geeindigd'),
    }))
    const concept = await findConcept(tx, 'registratie', wie.pet.id)
    return { uit: { regels, concept }, spoor: spoor(null) }
  })
}

export interface MedewerkerBeeld {
  medewerker: MedewerkerRij
  petten: readonly Petregel[]
  registraties: readonly RegistratieRij[]
  concept: Concept | undefined
}

/** One person with all petten, also those that ended, and all registrations. @throws NietGevonden */
export async function readMedewerker(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<MedewerkerBeeld> {
  return doorDeDeur(deps, medewerker, metHandeling('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const rij = await getMedewerkerRij(tx, id)
    const nu = deps.nu()
    const petten = (await listAllePetten(tx, id)).map((pet) => petregel(wie, pet, nu))
    return {
      uit: {
        medewerker: rij,
        petten,
        registraties: await listRegistraties(tx, id),
        concept: await findConcept(tx, 'registratie', id),
      },
      spoor: spoor(id),
    }
  })
}

async function getMedewerkerRij(tx: Tx, id: string): Promise<MedewerkerRij> {
  const rij = await findMedewerker(tx, id)
  if (rij === undefined) throw new NietGevonden()
  return rij
}

/**
 * Adds somebody who works here; without a pet there is nothing to see yet.
 *
 * @param sleutel id made with the form, so that a form sent twice adds one person
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function addMedewerker(
  deps: Deps,
  medewerker: Medewerker,
  sleutel: string,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, metHandeling('vastleggen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockPetten(tx, wie.gemeente.id)
    if ((await findMedewerker(tx, sleutel)) !== undefined) {
      return { uit: undefined, spoor: spoor(sleutel, 'was al toegevoegd') }
    }
    const naam = een(waarden, 'naam').trim()
    const functie = een(waarden, 'functie').trim()
    const fouten: Fouten = {}
    checkKort(naam, 'naam', 'Vul de naam van de collega in.', fouten)
    checkKort(functie, 'functie', 'Vul de functie in, bijvoorbeeld wijkteamprofessional.', fouten)
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await insertMedewerker(tx, wie.gemeente.id, { id: sleutel, naam, functie })
    await deleteConcept(tx, 'registratie', wie.pet.id)
    return { uit: undefined, spoor: spoor(sleutel, 'in dienst') }
  })
}

function checkKort(tekst: string, veld: string, leeg: string, fouten: Fouten, langste = 120): void {
  if (tekst === '') fouten[veld] = leeg
  if (tekst.length > langste) {
    fouten[veld] = `Deze tekst is te lang: ${tekst.length} tekens. Gebruik er hoogstens ${langste}.`
  }
}

/**
 * Out of service: every pet and every request ends now. What the person did stays under the name.
 *
 * @returns how many petten ended
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function endMedewerker(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  zeker: boolean,
): Promise<number> {
  return doorDeDeur(deps, medewerker, metHandeling('besluiten'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder', 'leidinggevende')
    await lockPetten(tx, wie.gemeente.id)
    await getMedewerkerRij(tx, id)
    const nu = deps.nu()
    if (id === wie.id) {
      throw new OngeldigeInvoer({ zeker: 'Uw eigen vertrek legt een collega vast.' })
    }
    if (!zeker) throw new OngeldigeInvoer({ zeker: 'Zet een kruisje als dit klopt.' })
    if ((await countBeheerders(tx, nu, { medewerkerId: id })) === 0) {
      throw new OngeldigeInvoer({ zeker: laatsteBeheerder })
    }
    const reden = 'Uit dienst.'
    const geeindigd = await withdrawPetten(tx, { medewerkerId: id }, wie.id, reden, nu)
    await closeRegels(tx, deps, wie, geeindigd, reden)
    await endDienst(tx, id, nu)
    await deleteConcept(tx, 'registratie', id)
    return { uit: geeindigd.length, spoor: spoor(id, `uit dienst, ${geeindigd.length} petten`) }
  })
}

/** Adds a registration that somebody looked up in its public register. @throws OngeldigeInvoer, NietGevonden */
export async function addRegistratie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, metHandeling('vastleggen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockPetten(tx, wie.gemeente.id)
    await getMedewerkerRij(tx, id)
    const registratie = leesRegistratie(waarden, datumInNederland(deps.nu()))
    const bestaande = await listRegistraties(tx, id)
    // A form that arrives twice adds nothing.
    const dubbel = bestaande.some(
      (r) =>
        !r.vervallen &&
        r.soort === registratie.soort &&
        r.nummer === registratie.nummer &&
        r.geldigTot === registratie.geldigTot &&
        r.gecontroleerdOp === registratie.gecontroleerdOp,
    )
    if (!dubbel) {
      await insertRegistratie(tx, wie.gemeente.id, id, { id: deps.id(), ...registratie })
    }
    await deleteConcept(tx, 'registratie', id)
    return { uit: undefined, spoor: spoor(id, `registratie ${registratie.soort}`) }
  })
}

function leesRegistratie(
  waarden: Waarden,
  vandaag: string,
): { soort: string; nummer: string; geldigTot: string | null; gecontroleerdOp: string } {
  const fouten: Fouten = {}
  const soort = een(waarden, 'soort')
  if (!isEen(soort, registratiesoorten)) fouten['soort'] = 'Kies een register.'
  const nummer = een(waarden, 'nummer').trim()
  checkKort(nummer, 'nummer', 'Vul het registratienummer in.', fouten, 40)
  const tekst = een(waarden, 'geldigTot').trim()
  const geldigTot = tekst === '' ? null : leesDatum(tekst)
  const vorm = 'Schrijf de datum als dag-maand-jaar, bijvoorbeeld 05-11-2026.'
  if (geldigTot === undefined) fouten['geldigTot'] = vorm
  const gecontroleerdOp = leesDatum(een(waarden, 'gecontroleerdOp'))
  if (gecontroleerdOp === undefined) fouten['gecontroleerdOp'] = vorm
  else if (gecontroleerdOp > vandaag) {
    fouten['gecontroleerdOp'] = 'Deze dag moet nog komen. Kies de dag waarop u keek.'
  }
  if (geldigTot === undefined || gecontroleerdOp === undefined || Object.keys(fouten).length > 0) {
    throw new OngeldigeInvoer(fouten)
  }
  return { soort, nummer, geldigTot, gecontroleerdOp }
}

/** Lets a registration lapse; it stays readable. @throws NietGevonden */
export async function endRegistratie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  registratieId: string,
): Promise<void> {
  await doorDeDeur(deps, medewerker, metHandeling('vastleggen'), async (tx) => {
    vereisPetsoort(medewerker, 'beheerder')
    const nu = deps.nu()
    if (!(await lapseRegistratie(tx, id, registratieId, nu))) {
      const bekend = (await listRegistraties(tx, id)).some((r) => r.id === registratieId)
      if (!bekend) throw new NietGevonden()
    }
    return { uit: undefined, spoor: spoor(id, 'registratie vervallen') }
  })
}
