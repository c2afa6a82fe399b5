import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import { findPersoonVanPlicht, findPlicht, finishPlicht, type PlichtRij } from '../opslag/triage.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, getDossierkern, type Dossierkern, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

const soort = {
  objectSoort: 'plicht',
  doel: 'plicht afronden',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Longest proof, in characters; the database has the same limit. */
export const langsteBewijs = 2000

export interface PlichtBeeld {
  plicht: PlichtRij
  /** `undefined` when an emergency is over: what had to be told stays to be done, the dossier is out of sight. */
  dossier: Dossierregel | undefined
  concept: Concept | undefined
}

/** A duty is seen in its dossier; only the one that stayed after an emergency is not. */
async function zichtbaar<T>(werk: () => Promise<T>): Promise<T | undefined> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof NietGevonden) return undefined
    throw fout
  }
}

function spoorVan(
  dossier: Dossierkern | undefined,
  persoonId: string | undefined,
  plicht: PlichtRij,
): Spoor {
  return {
    betrokkenen: [persoonId ?? null],
    doel: dossier?.doel ?? soort.doel,
    verwerkingsactiviteit: dossier?.verwerkingsactiviteit ?? soort.verwerkingsactiviteit,
    objectId: plicht.id,
    toelichting: plicht.code,
    dossierId: plicht.dossierId,
    besluitId: plicht.besluitId,
    ...(dossier === undefined ? {} : { grond: dossier.bron }),
  }
}

/** One duty of the active pet, with the draft of its proof. @throws NietGevonden */
export async function readPlicht(
  deps: Deps,
  medewerker: Medewerker,
  plichtId: string,
): Promise<PlichtBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const plicht = await findPlicht(tx, wie.pet.id, plichtId)
    if (plicht === undefined) throw new NietGevonden()
    const dossier = await zichtbaar(() => getDossier(tx, deps, wie, plicht.dossierId))
    const concept = await findConcept(tx, 'plicht', plichtId)
    const persoonId = await findPersoonVanPlicht(tx, plichtId)
    return { uit: { plicht, dossier, concept }, spoor: spoorVan(dossier, persoonId, plicht) }
  })
}

/**
 * Marks a duty as done, with a word on how. Doing it twice changes nothing: the first proof stands.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function completePlicht(
  deps: Deps,
  medewerker: Medewerker,
  plichtId: string,
  bewijs: string,
): Promise<{ dossierId: string | undefined }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plicht = await findPlicht(tx, wie.pet.id, plichtId)
    if (plicht === undefined) throw new NietGevonden()
    const dossier = await zichtbaar(() => getDossierkern(tx, deps, wie, plicht.dossierId))
    const persoonId = await findPersoonVanPlicht(tx, plichtId)
    const spoor = spoorVan(dossier, persoonId, plicht)
    const nu =
      plicht.gedaanOp === null &&
      persoonId !== undefined &&
      (await finishPlicht(tx, plichtId, persoonId, checkBewijs(bewijs), deps.nu()))
    await deleteConcept(tx, 'plicht', plichtId)
    // What was done before is not done again, and leaves no second line.
    return { uit: { dossierId: dossier?.id }, spoor: nu ? spoor : { ...spoor, betrokkenen: [] } }
  })
}

function checkBewijs(bewijs: string): string {
  const tekst = bewijs.trim()
  if (tekst === '') throw new OngeldigeInvoer({ bewijs: 'Schrijf kort op hoe u dit heeft gedaan.' })
  if (tekst.length > langsteBewijs) {
    throw new OngeldigeInvoer({
      bewijs: `Deze tekst is te lang: ${tekst.length.toLocaleString('nl-NL')} tekens. Gebruik er hoogstens 2.000.`,
    })
  }
  return tekst
}
