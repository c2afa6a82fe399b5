import { bestaat, dagenLater, datumInNederland, leesDatum } from '../domein/leeftijd.ts'
import { geprivilegieerdePetten, type PetSoort } from '../domein/pet.ts'
import {
  controleDagen,
  controlesoorten,
  controleStand,
  type ControleStand,
  type Controlesoort,
} from '../domein/petbeheer-stand.ts'
import { isEen } from '../domein/invoer.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { findPet, listAllePetten, lockPetten } from '../opslag/petbeheer.ts'
import {
  findEerstePet,
  finishControle,
  insertControle,
  judgeRegel,
  listControleregels,
  listControles,
  listWachtend,
  type ControleregelRij,
  type ControleRij,
} from '../opslag/petcontrole.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { checkReden, endPet, petlezers, petregel, type Petregel } from './petbeheer.ts'

export type { ControleRij, ControleStand }

const soort = {
  objectSoort: 'petcontrole',
  doel: 'petten controleren',
  verwerkingsactiviteit: activiteiten.beheer,
}

function spoor(objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

const beoordelaars = ['beheerder', 'leidinggevende'] as const satisfies readonly PetSoort[]

/**
 * When the next controls are due and which one runs, for the start pages of beheerder, leidinggevende and privacy
 * officer. Numbers only, so it leaves no line in the log.
 *
 * @throws NietGevonden for any other pet
 */
export async function readControleStand(
  deps: Deps,
  medewerker: Medewerker,
): Promise<ControleStand[]> {
  const wie = vereisPetsoort(medewerker, ...petlezers)
  return binnenContext(deps, wie, async (tx) => standen(tx, deps, await listControles(tx)))
}

async function standen(
  tx: Tx,
  deps: Deps,
  controles: readonly ControleRij[],
): Promise<ControleStand[]> {
  const uit: ControleStand[] = []
  for (const soort of controlesoorten) {
    const loopt = controles.find((c) => c.soort === soort && c.afgerondOp === null)
    // Who looked at all petten, looked at those with more reach too.
    const gedaan = controles.find(
      (c) => c.afgerondOp !== null && (c.soort === soort || c.soort === 'alle'),
    )
    const laatste = gedaan?.begonnenOp ?? (await findEerstePet(tx, soort))
    uit.push(
      controleStand(
        soort,
        laatste === undefined ? undefined : datumInNederland(laatste),
        loopt === undefined
          ? undefined
          : { id: loopt.id, uiterlijk: loopt.uiterlijk, open: loopt.open, totaal: loopt.totaal },
        datumInNederland(deps.nu()),
      ),
    )
  }
  return uit
}

/** All controls and when the next ones are due. @throws NietGevonden */
export async function readControles(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ standen: ControleStand[]; controles: ControleRij[]; concept: Concept | undefined }> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const controles = await listControles(tx)
    const concept = await findConcept(tx, 'controle', wie.id)
    return {
      uit: { standen: await standen(tx, deps, controles), controles, concept },
      spoor: spoor(null),
    }
  })
}

export interface Controleregel {
  regel: ControleregelRij
  pet: Petregel
  /** Has more reach than its own dossiers. */
  geprivilegieerd: boolean
  /** May this reader judge it: still open, and not their own? */
  magOordelen: boolean
  eigen: boolean
}

export interface ControleBeeld {
  controle: ControleRij
  regels: Controleregel[]
  teLaat: boolean
  /** The judgement that was typed last with a mistake. */
  concept: { petId: string; concept: Concept } | undefined
}

/** One control with every pet in it. @param petId whose draft to bring along @throws NietGevonden */
export async function readControle(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  petId?: string,
): Promise<ControleBeeld> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, ...petlezers)
    const uit = await getControle(tx, deps, wie, id, petId)
    return { uit, spoor: spoor(id) }
  })
}

/**
 * The controls that run now, for who judges in the team.
 *
 * @param laatste the judgement whose draft to bring along
 * @throws NietGevonden for any other pet
 */
export async function readLopendeControles(
  deps: Deps,
  medewerker: Medewerker,
  laatste?: { controleId: string; petId: string },
): Promise<{ standen: ControleStand[]; controles: ControleBeeld[] }> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'leidinggevende')
    const alle = await listControles(tx)
    const controles: ControleBeeld[] = []
    for (const controle of alle.filter((c) => c.afgerondOp === null)) {
      const petId = laatste?.controleId === controle.id ? laatste.petId : undefined
      controles.push(await getControle(tx, deps, wie, controle.id, petId))
    }
    return { uit: { standen: await standen(tx, deps, alle), controles }, spoor: spoor(null) }
  })
}

async function getControle(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  id: string,
  petId: string | undefined,
): Promise<ControleBeeld> {
  const [controle] = await listControles(tx, id)
  if (controle === undefined) throw new NietGevonden()
  const perPet = new Map((await listControleregels(tx, id)).map((regel) => [regel.petId, regel]))
  const magRol = beoordelaars.some((rol) => rol === wie.pet.soort)
  const regels = (await listAllePetten(tx)).flatMap((rij): Controleregel[] => {
    const regel = perPet.get(rij.id)
    if (regel === undefined) return []
    const eigen = rij.medewerkerId === wie.id
    return [
      {
        regel,
        pet: petregel(wie, rij, deps.nu()),
        geprivilegieerd: geprivilegieerdePetten.includes(rij.soort),
        eigen,
        magOordelen: magRol && regel.uitkomst === null && !eigen,
      },
    ]
  })
  const concept =
    petId !== undefined && perPet.has(petId) ? await findConcept(tx, 'controle', petId) : undefined
  return {
    controle,
    regels,
    teLaat: controle.afgerondOp === null && controle.uiterlijk < datumInNederland(deps.nu()),
    concept: petId === undefined || concept === undefined ? undefined : { petId, concept },
  }
}

/**
 * Starts a control: every pet that is valid now gets a line that somebody else has to judge.
 *
 * @param uiterlijk dd-mm-jjjj; empty means four weeks
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function startControle(
  deps: Deps,
  medewerker: Medewerker,
  invoer: { soort: string; uiterlijk: string },
): Promise<{ id: string }> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockPetten(tx, wie.gemeente.id)
    const vandaag = datumInNederland(deps.nu())
    const { gekozen, uiterlijk } = checkStart(invoer, vandaag)
    if ((await listControles(tx)).some((c) => c.soort === gekozen && c.afgerondOp === null)) {
      throw new OngeldigeInvoer({ soort: 'Deze controle loopt al. Maak die eerst af.' })
    }
    const id = deps.id()
    const nu = deps.nu()
    const aantal = await insertControle(
      tx,
      wie.gemeente.id,
      { id, soort: gekozen, uiterlijk },
      wie.id,
      nu,
    )
    await deleteConcept(tx, 'controle', wie.id)
    return { uit: { id }, spoor: spoor(id, `begonnen: ${gekozen}, ${aantal} petten`) }
  })
}

function checkStart(
  invoer: { soort: string; uiterlijk: string },
  vandaag: string,
): { gekozen: Controlesoort; uiterlijk: string } {
  const fouten: Record<string, string> = {}
  const uiterlijk =
    invoer.uiterlijk.trim() === ''
      ? dagenLater(vandaag, controleDagen)
      : (leesDatum(invoer.uiterlijk) ?? '')
  if (!bestaat(uiterlijk)) {
    fouten['uiterlijk'] = 'Schrijf de datum als dag-maand-jaar, bijvoorbeeld 05-11-2026.'
  } else if (uiterlijk < vandaag || uiterlijk > dagenLater(vandaag, 92)) {
    fouten['uiterlijk'] = 'Kies een dag vanaf vandaag, hoogstens drie maanden later.'
  }
  const gekozen = invoer.soort
  if (!isEen(gekozen, controlesoorten)) {
    throw new OngeldigeInvoer({ soort: 'Kies welke petten u laat controleren.', ...fouten })
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return { gekozen, uiterlijk }
}

/**
 * Confirms or withdraws one pet in a control. Withdrawing ends the pet at once; judging the last pet finishes the
 * control. Nobody judges the own pet: that line is not there to be judged, and the database refuses it too.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function judgePet(
  deps: Deps,
  medewerker: Medewerker,
  welke: { controleId: string; petId: string },
  oordeel: string,
  reden: string,
): Promise<void> {
  await doorDeDeur(deps, medewerker, { ...soort, handeling: 'besluiten' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, ...beoordelaars)
    await lockPetten(tx, wie.gemeente.id)
    const beeld = await getControle(tx, deps, wie, welke.controleId, undefined)
    const gevonden = beeld.regels.find(({ pet }) => pet.id === welke.petId)
    if (gevonden === undefined || gevonden.eigen) throw new NietGevonden()
    const klaar = { uit: undefined, spoor: spoor(welke.controleId, 'was al beoordeeld') }
    if (gevonden.regel.uitkomst !== null) return klaar
    const uitkomst = checkOordeel(oordeel, gevonden)
    const tekst = uitkomst === 'ingetrokken' ? checkReden(reden, 'reden') : kort(reden)
    const op = deps.nu()
    await judgeRegel(tx, welke, {
      uitkomst,
      reden: tekst === '' ? null : tekst,
      door: wie.id,
      op,
    })
    const pet = await findPet(tx, welke.petId)
    if (uitkomst === 'ingetrokken' && pet !== undefined) await endPet(tx, deps, wie, pet, tekst)
    const af = await finishControle(tx, welke.controleId, op)
    await deleteConcept(tx, 'controle', welke.petId)
    return {
      uit: undefined,
      spoor: spoor(welke.petId, `${uitkomst}${af ? '; controle klaar' : ''}`),
    }
  })
}

function checkOordeel(oordeel: string, { pet }: Controleregel): 'bevestigd' | 'ingetrokken' {
  if (oordeel !== 'bevestigd' && oordeel !== 'ingetrokken') {
    throw new OngeldigeInvoer({ oordeel: 'Kies of de pet blijft of eindigt.' })
  }
  if (oordeel === 'bevestigd' && pet.stand === 'geeindigd') {
    throw new OngeldigeInvoer({ oordeel: 'Deze pet is al geëindigd. Kies voor intrekken.' })
  }
  return oordeel
}

function kort(reden: string): string {
  return reden.trim() === '' ? '' : checkReden(reden, 'reden')
}

/** A pet that ended outside the control does not have to be judged any more: who ended it did so. */
export async function closeRegels(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  petIds: readonly string[],
  reden: string,
): Promise<void> {
  const wachtend = await listWachtend(tx, petIds)
  const op = deps.nu()
  for (const regel of wachtend) {
    await judgeRegel(tx, regel, { uitkomst: 'ingetrokken', reden, door: wie.id, op })
  }
  for (const id of new Set(wachtend.map(({ controleId }) => controleId))) {
    await finishControle(tx, id, op)
  }
}
