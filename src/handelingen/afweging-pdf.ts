import { vragerVan } from '../domein/afweging/plannen/verzoek-stappen.ts'
import { toezichthouders, vragers, type Vrager } from '../domein/afweging/plannen/vragers.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { een } from '../domein/invoer.ts'
import { findPersoonNaam } from '../opslag/dossier.ts'
import { findBesluit } from '../opslag/triage.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findAnkerstand,
  listAfwegingLogregels,
  listLogregels,
  listPlichtenOnderBesluit,
  listVerstrekkingen,
  type Logregel,
} from '../opslag/verstrekking.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { getAfweging, spoorVan, weighAfweging, type Afwegingkern } from './afweging-kern.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import type { Verantwoording } from './verantwoording.ts'

/** The whole file of one weighing, for who has to answer for it before a disciplinary board (E-179). */
export interface Afwegingstuk extends Afwegingkern {
  persoonNaam: string
  gemeente: string
  /** The answer of then; of one that runs, the answer of now. */
  antwoord: Antwoord | undefined
  /** What was decided after it and done under that, if it came so far. */
  vervolg: Omit<Verantwoording, 'gemaaktOp'> | undefined
  /** What was written in it, with its place in the log. */
  logregels: readonly Logregel[]
  gemaaktOp: Date
}

/**
 * Everything of one weighing on paper: every version of every step, who and when, the answer with its reasons, and what
 * came of it. For who may write in the dossier; that it was made is a line in the log of its own.
 *
 * @throws NietGevonden
 */
export async function readAfwegingstuk(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Afwegingstuk> {
  const wie = vereisPet(medewerker)
  const soort = {
    handeling: 'raadplegen',
    objectSoort: 'verantwoording',
    doel: 'verantwoording afleggen',
    verwerkingsactiviteit: activiteiten.dossier,
  } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const kern = await getAfweging(tx, deps, wie, id)
    if (!magSchrijven(kern.dossier.vlaggen)) throw new NietGevonden()
    const { afweging, einde } = kern
    const persoonNaam = (await findPersoonNaam(tx, afweging.persoonId)) ?? ''
    return {
      uit: {
        ...kern,
        persoonNaam,
        gemeente: wie.gemeente.naam,
        antwoord:
          einde === undefined ? weighAfweging(deps, wie, kern) : (einde.antwoord ?? undefined),
        vervolg: await readVervolg(tx, einde?.besluitId ?? null, persoonNaam),
        logregels: await listAfwegingLogregels(tx, id),
        gemaaktOp: deps.nu(),
      },
      spoor: {
        ...spoorVan(kern),
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        ...(typeof einde?.besluitId === 'string' ? { besluitId: einde.besluitId } : {}),
      },
    }
  })
}

async function readVervolg(
  tx: Tx,
  besluitId: string | null,
  persoonNaam: string,
): Promise<Afwegingstuk['vervolg']> {
  const besluit = besluitId === null ? undefined : await findBesluit(tx, besluitId)
  if (besluit === undefined) return undefined
  return {
    besluit,
    persoonNaam,
    plichten: await listPlichtenOnderBesluit(tx, besluit.id),
    verstrekkingen: await listVerstrekkingen(tx, { besluitId: besluit.id }),
    // Empty for who did not take it: the database keeps those lines for who did.
    logregels: await listLogregels(tx, besluit.id),
    anker: await findAnkerstand(tx, besluit.id),
  }
}

/** What goes into the letter with which a request for information is refused. Nothing in it is about the resident. */
export interface Weigerbrief {
  gemeente: string
  nummer: string
  op: Date
  vrager: Vrager
  aan: string
  gevraagdOp: string
  /** Is a part of it given? */
  deels: boolean
  eigenWoorden: string
  pet: string
}

/** How a request can end in a letter. */
export const metBrief: readonly string[] = ['weigeren', 'deels']

/**
 * The letter of a request that was refused, wholly or for a part. Before it ended like that there is none.
 *
 * @throws NietGevonden
 */
export async function readWeigerbrief(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Weigerbrief> {
  const wie = vereisPet(medewerker)
  const soort = {
    handeling: 'raadplegen',
    objectSoort: 'afweging',
    doel: 'afweging',
    verwerkingsactiviteit: activiteiten.dossier,
  } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const kern = await getAfweging(tx, deps, wie, id)
    const { afweging, einde, stand } = kern
    const vrager = vragerVan([...vragers, ...toezichthouders], stand)
    if (
      einde === undefined ||
      vrager === undefined ||
      !metBrief.includes(einde.uitkomst) ||
      !magSchrijven(kern.dossier.vlaggen)
    ) {
      throw new NietGevonden()
    }
    return {
      uit: {
        gemeente: wie.gemeente.naam,
        nummer: afweging.nummer,
        op: einde.op,
        vrager,
        aan: een(stand.waarden, 'ontvangerNaam'),
        gevraagdOp: een(stand.waarden, 'gevraagdOp'),
        deels: einde.uitkomst === 'deels',
        eigenWoorden: een(stand.waarden, 'briefTekst'),
        pet: einde.petNaam,
      },
      spoor: spoorVan(kern),
    }
  })
}
