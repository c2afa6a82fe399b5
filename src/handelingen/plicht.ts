import { datumInNederland } from '../domein/leeftijd.ts'
import type { Verloopregel } from '../domein/plicht-verloop.ts'
import { informeercodes, isIntrekbaar, rondAfwegingAf } from '../domein/plicht.ts'
import { bereken } from '../domein/termijn/index.ts'
import { findAfweging, findAfwegingBij } from '../opslag/afweging.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { findVerzoektaak, type Verzoektaak } from '../opslag/verzoektaak.ts'
import {
  findPersoonVanPlicht,
  findPlicht,
  findPlichtbewijs,
  finishPlicht,
  insertPlichten,
  listVerloop,
  type PlichtRij,
} from '../opslag/plicht.ts'
import { magSchrijven } from '../domein/toegang.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
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
  /** What happened to it, oldest first. */
  verloop: readonly Verloopregel[]
  /** In the words of who ended it: how it was done, or why it lapsed. */
  bewijs: string | null
  /** May it lapse with a reason? */
  intrekbaar: boolean
  /** Telling about a deferred besluit: waiting longer is decided there. */
  uitstelBesluitId: string | null
  /** The guided weighing that this task belongs to. */
  afweging: { id: string; nummer: string } | undefined
  /** Where a task about a request is done: carrying it out, or telling who got something. */
  verzoek: Verzoektaak | undefined
}

export interface Plichtplek {
  plicht: PlichtRij
  dossier: Dossierregel | undefined
  persoonId: string | undefined
  spoor: Spoor
}

/** One duty of the active pet in its dossier, when that can be seen. @throws NietGevonden */
export async function getPlicht(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  plichtId: string,
): Promise<Plichtplek> {
  const plicht = await findPlicht(tx, wie.pet.id, plichtId)
  if (plicht === undefined) throw new NietGevonden()
  const dossier = await zichtbaar(() => getDossier(tx, deps, wie, plicht.dossierId))
  const persoonId = await findPersoonVanPlicht(tx, plichtId)
  return { plicht, dossier, persoonId, spoor: spoorVan(dossier, persoonId, plicht) }
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
    // A duty outside a besluit has nothing that keeps its line back, so its code stays out: `volg-melding` would tell.
    ...(plicht.besluitId === null ? {} : { toelichting: plicht.code }),
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
    const { plicht, dossier, spoor } = await getPlicht(tx, deps, wie, plichtId)
    return {
      uit: {
        plicht,
        dossier,
        concept: await findConcept(tx, 'plicht', plichtId),
        verloop: await listVerloop(tx, plichtId),
        bewijs: await findPlichtbewijs(tx, plichtId),
        intrekbaar: isIntrekbaar(plicht),
        uitstelBesluitId: informeercodes.includes(plicht.code) ? plicht.besluitId : null,
        afweging: await findAfwegingBij(tx, { plichtId }),
        verzoek: await findVerzoektaak(tx, plicht),
      },
      spoor,
    }
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
      (await vereisAfwegingKlaar(tx, plicht)) &&
      (await finishPlicht(tx, plichtId, persoonId, checkBewijs(bewijs), deps.nu()))
    await deleteConcept(tx, 'plicht', plichtId)
    if (nu) await repeatKindcheck(tx, deps, wie, plicht, dossier)
    // What was done before is not done again, and leaves no second line.
    return { uit: { dossierId: dossier?.id }, spoor: nu ? spoor : { ...spoor, betrokkenen: [] } }
  })
}

/** The task of a guided weighing is done when that is. @throws OngeldigeInvoer while it runs; the database refuses it too */
async function vereisAfwegingKlaar(tx: Tx, { id, code }: PlichtRij): Promise<true> {
  if (code !== rondAfwegingAf) return true
  const bij = await findAfwegingBij(tx, { plichtId: id })
  const afweging = bij === undefined ? undefined : await findAfweging(tx, bij.id)
  if (afweging !== undefined && afweging.uitkomst === null) {
    throw new OngeldigeInvoer({
      bewijs: 'Deze afweging is nog niet klaar. Ga naar de afweging en neem daar uw besluit.',
    })
  }
  return true
}

/** A kindcheck comes back (T-37): the next one begins the moment that this one is done, as long as the dossier is open. */
async function repeatKindcheck(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  plicht: PlichtRij,
  dossier: Dossierkern | undefined,
): Promise<void> {
  if (plicht.code !== 'kindcheck' || dossier === undefined) return
  if (dossier.status !== 'open' || !magSchrijven(dossier.vlaggen)) return
  const volgende = {
    id: deps.id(),
    code: 'kindcheck' as const,
    tekst: plicht.tekst,
    blokkerend: false,
    uiterlijk: bereken('T-37', datumInNederland(deps.nu())).lokaal,
    termijn: 'T-37' as const,
  }
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId: plicht.dossierId, besluitId: null },
    [volgende],
  )
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
