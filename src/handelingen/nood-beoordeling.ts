import { een, isEen, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { leesReden } from '../domein/nood.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import {
  countNood,
  findNood,
  listNoodBeoordeeld,
  listNoodTeBeoordelen,
  type Doeltoegang,
  type Noodtelling,
} from '../opslag/doeltoegang.ts'
import { judgeNood } from '../opslag/doeltoegang-openen.ts'
import { activiteiten, doorDeDeur, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { Doeltoegang, Noodtelling }

export const oordelen = ['terecht', 'niet-terecht'] as const

const soort = {
  objectSoort: 'noodbeoordeling',
  doel: 'noodtoegang beoordelen',
  verwerkingsactiviteit: activiteiten.toegang,
}

/** How many judged ones stand on the page of the leidinggevende; the privacy officer has them all. */
const hoogstensBeoordeeld = 50

/** Who judges sees who looked, when and why; not in whose dossier. So the line is about no person. */
function spoor(objectId: string | null): Spoor {
  return {
    betrokkenen: [null],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
  }
}

export interface Noodwachtrij {
  teDoen: readonly Doeltoegang[]
  gedaan: readonly Doeltoegang[]
}

/** Looks in an emergency that wait for a second look, overdue first, and what was judged before. */
export async function readNoodWachtrij(deps: Deps, medewerker: Medewerker): Promise<Noodwachtrij> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisPetsoort(medewerker, 'leidinggevende')
    return {
      uit: {
        teDoen: await listNoodTeBeoordelen(tx),
        gedaan: await listNoodBeoordeeld(tx, hoogstensBeoordeeld),
      },
      spoor: spoor(null),
    }
  })
}

/** How many wait, for the page of the team; numbers only, part of that page. */
export async function countNoodVoorTeam(deps: Deps, medewerker: Medewerker): Promise<Noodtelling> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisPetsoort(medewerker, 'leidinggevende')
    const uit = await countNood(tx, datumInNederland(deps.nu()))
    return { uit, spoor: { ...spoor(null), betrokkenen: [] } }
  })
}

export interface Noodbeoordeling {
  nood: Doeltoegang
  /** Did the reader look themselves? Then somebody else judges. */
  eigen: boolean
  concept: Concept | undefined
}

/** One look in an emergency, to judge. @throws NietGevonden */
export async function readNoodBeoordeling(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Noodbeoordeling> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'leidinggevende')
    const nood = await findNood(tx, id)
    if (nood === undefined) throw new NietGevonden()
    const concept = await findConcept(tx, 'beoordeling', id)
    return { uit: { nood, eigen: nood.medewerkerId === wie.id, concept }, spoor: spoor(id) }
  })
}

/**
 * Judges a look in an emergency, once, and never one's own. "Niet terecht" ends it at once.
 *
 * @throws OngeldigeInvoer; NietGevonden when it is not there, judged already, or one's own
 */
export async function judgeNoodtoegang(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  await doorDeDeur(deps, medewerker, { ...soort, handeling: 'besluiten' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'leidinggevende')
    const fouten: Fouten = {}
    const oordeel = een(waarden, 'oordeel')
    if (!isEen(oordeel, oordelen)) fouten['oordeel'] = 'Kies of dit terecht was.'
    const reden = leesReden(waarden, 'Schrijf op waarom u dit vindt.', fouten)
    Object.assign(fouten, invoerfouten)
    if (!isEen(oordeel, oordelen) || Object.keys(fouten).length > 0)
      throw new OngeldigeInvoer(fouten)
    await judgeNood(tx, wie.pet.id, id, oordeel, reden)
    await deleteConcept(tx, 'beoordeling', id)
    return { uit: undefined, spoor: { ...spoor(id), toelichting: oordeel } }
  })
}
