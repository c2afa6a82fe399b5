import type { ConceptSoort } from '../domein/concept.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import {
  deleteConcept,
  findConcept,
  listConcepten,
  saveConcept,
  type Concept,
} from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisEenPet } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { ConceptVerouderd } from './fouten.ts'

export type { Concept, ConceptSoort }

/** The draft of this pet for this form; somebody else's draft does not exist here. */
export async function readConcept(
  deps: Deps,
  medewerker: Medewerker,
  soort: ConceptSoort,
  onderwerpId: string,
): Promise<Concept | undefined> {
  const wie = vereisEenPet(medewerker)
  return binnenContext(deps, wie, (tx) => findConcept(tx, soort, onderwerpId))
}

/**
 * Saves what was typed, mistakes and all: nothing is lost by a reload, a timeout or an error.
 *
 * @param verwacht the version that the form was made from; 0 when there was no draft yet
 * @returns the new version
 * @throws ConceptVerouderd when another tab saved something else in between; nothing is overwritten then
 */
export async function keepConcept(
  deps: Deps,
  medewerker: Medewerker,
  soort: ConceptSoort,
  onderwerpId: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const wie = vereisEenPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const nieuw = (await findConcept(tx, soort, onderwerpId)) === undefined
    const uit = await saveDraft(tx, deps, wie, soort, onderwerpId, waarden, fouten, verwacht)
    return {
      uit,
      spoor: {
        // An intake is about nobody we know yet, and may still end in route a, of which nothing stays behind (E-046).
        betrokkenen: nieuw && soort !== 'intake' ? [null] : [],
        doel: conceptSoort.doel,
        verwerkingsactiviteit: conceptSoort.verwerkingsactiviteit,
        objectId: onderwerpId,
      },
    }
  })
}

/**
 * How the beginning of a draft is logged. One line when it begins: what follows within a form that was opened (and
 * logged) is one and the same act, and a line per keystroke would hide who really looked.
 */
export const conceptSoort = {
  handeling: 'vastleggen' as const,
  objectSoort: 'concept',
  doel: 'concept bewaren',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Saves a draft within a transaction that is under way. @throws ConceptVerouderd */
export async function saveDraft(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  soort: ConceptSoort,
  onderwerpId: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const nu = deps.nu()
  const sleutel = { gemeenteId: wie.gemeente.id, petId: wie.pet.id, soort, onderwerpId }
  const bewaar = (op: number): Promise<number | undefined> =>
    saveConcept(tx, sleutel, deps.id(), waarden, fouten, op, nu)
  const versie = (await bewaar(verwacht)) ?? (await bewaar(await zelfdeTekst(tx, sleutel, waarden)))
  if (versie === undefined) throw new ConceptVerouderd()
  return { versie, bewaardOp: nu }
}

/** The version of a draft that says the same: a form that arrives twice is not a conflict. @throws ConceptVerouderd */
async function zelfdeTekst(
  tx: Tx,
  { soort, onderwerpId }: { soort: ConceptSoort; onderwerpId: string },
  waarden: Waarden,
): Promise<number> {
  const concept = await findConcept(tx, soort, onderwerpId)
  if (concept === undefined || !gelijk(concept.waarden, waarden)) throw new ConceptVerouderd()
  return concept.versie
}

function gelijk(a: Waarden, b: Waarden): boolean {
  const velden = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...velden].every(
    (veld) => JSON.stringify(a[veld] ?? []) === JSON.stringify(b[veld] ?? []),
  )
}

/** Throws a draft away, on request of its owner. */
export async function dropConcept(
  deps: Deps,
  medewerker: Medewerker,
  soort: ConceptSoort,
  onderwerpId: string,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await binnenContext(deps, wie, (tx) => deleteConcept(tx, soort, onderwerpId))
}

/** A draft without its text, for "verder waar u was". */
export interface Conceptverwijzing {
  soort: 'intake' | 'gegeven'
  onderwerpId: string
  /** The dossier that a datum was being written for. */
  dossierId: string | undefined
  bijgewerktOp: Date
}

/** The drafts of this pet that have no page of their own elsewhere, newest first. No text leaves the store. */
export async function listDrafts(deps: Deps, medewerker: Medewerker): Promise<Conceptverwijzing[]> {
  const wie = vereisEenPet(medewerker)
  const rijen = await binnenContext(deps, wie, (tx) => listConcepten(tx, ['intake', 'gegeven']))
  return rijen.map((rij) => ({
    soort: rij.soort === 'gegeven' ? 'gegeven' : 'intake',
    onderwerpId: rij.onderwerpId,
    dossierId: rij.waarden['dossier']?.[0],
    bijgewerktOp: rij.bijgewerktOp,
  }))
}

/**
 * Refuses to act on a form while another tab wrote something else in the draft.
 *
 * @param verwacht the version that the form was made from; `undefined` skips the check
 * @throws ConceptVerouderd
 */
export async function vereisVersie(
  tx: Tx,
  soort: ConceptSoort,
  onderwerpId: string,
  waarden: Waarden,
  verwacht: number | undefined,
): Promise<void> {
  if (verwacht === undefined) return
  const concept = await findConcept(tx, soort, onderwerpId)
  if (concept === undefined || concept.versie === verwacht) return
  if (!gelijk(concept.waarden, waarden)) throw new ConceptVerouderd()
}
