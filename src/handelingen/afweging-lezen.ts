import { stappenplannen, planVan } from '../domein/afweging/index.ts'
import { openStappen } from '../domein/afweging/lezen.ts'
import type { Planstap, Stappenplan } from '../domein/afweging/stappenplan.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { listAfwegingen, type AfwegingRij } from '../opslag/afweging.ts'
import { findConcept, type Concept } from '../opslag/concept.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import {
  getAfweging,
  getLeesbaarDossier,
  plaatsVan,
  soort,
  spoorVan,
  weighAfweging,
  type Afwegingkern,
} from './afweging-kern.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'

export interface Afwegingenlijst {
  dossier: Dossierregel
  afwegingen: readonly (AfwegingRij & { plan: Stappenplan | undefined; naam: string })[]
  /** What there is to begin, with why it is not for who looks when it is not. */
  plannen: readonly { plan: Stappenplan; nietVoor: string | undefined }[]
  magSchrijven: boolean
}

/** The weighings of a dossier and what can be begun. Names of people stand beside them. @throws NietGevonden */
export async function readAfwegingen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Afwegingenlijst> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getLeesbaarDossier(tx, deps, wie, dossierId)
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const afwegingen = await listAfwegingen(tx, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const namen = new Map(personen.map(({ id, naam }) => [id, naam]))
    const plaats = await plaatsVan(tx, deps, wie, kern, kern.persoonId)
    return {
      uit: {
        dossier,
        afwegingen: afwegingen.map((rij) => ({
          ...rij,
          plan: planVan(rij.soort),
          naam: namen.get(rij.persoonId) ?? '',
        })),
        plannen: stappenplannen.map((plan) => ({ plan, nietVoor: plan.nietVoor(plaats) })),
        magSchrijven: magSchrijven(dossier.vlaggen) && dossier.status === 'open',
      },
      spoor: {
        betrokkenen: [...new Set([kern.persoonId, ...afwegingen.map((rij) => rij.persoonId)])],
        meegezien: personen.map(({ id }) => id),
        doel: kern.doel,
        verwerkingsactiviteit: kern.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: kern.bron,
      },
    }
  })
}

export interface Beginbeeld {
  dossier: Dossierregel
  plan: Stappenplan
  personen: readonly PersoonInDossier[]
  nietVoor: string | undefined
}

/** What somebody reads before they begin: for whom, the law, the steps. @throws NietGevonden */
export async function readBegin(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  welke: string,
): Promise<Beginbeeld> {
  const wie = vereisPet(medewerker)
  const plan = planVan(welke)
  if (plan === undefined) throw new NietGevonden()
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getLeesbaarDossier(tx, deps, wie, dossierId)
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!magSchrijven(dossier.vlaggen) || dossier.status !== 'open') throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const plaats = await plaatsVan(tx, deps, wie, kern, kern.persoonId)
    return {
      uit: { dossier, plan, personen, nietVoor: plan.nietVoor(plaats) },
      spoor: {
        betrokkenen: [kern.persoonId],
        meegezien: personen.map(({ id }) => id),
        doel: kern.doel,
        verwerkingsactiviteit: kern.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: kern.bron,
      },
    }
  })
}

export interface Afwegingbeeld extends Omit<Afwegingkern, 'dossier'> {
  dossier: Dossierregel
  naam: string
  /** The answer to what is known now; of one that ended, the answer of then. */
  antwoord: Antwoord | undefined
  /** What must still be finished before it can end without hurry. */
  open: readonly Planstap[]
  concept: Concept | undefined
  /** May this pet go on with it? */
  kanVerder: boolean
}

/** One weighing as a whole. Every look is a line in the log. @throws NietGevonden */
export async function readAfweging(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Afwegingbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getAfweging(tx, deps, wie, id)
    const dossier = await getDossier(tx, deps, wie, kern.dossier.id)
    const personen = await listPersonenInDossier(tx, dossier.id)
    const { afweging, einde, plan, stand } = kern
    return {
      uit: {
        ...kern,
        dossier,
        naam: personen.find((persoon) => persoon.id === afweging.persoonId)?.naam ?? '',
        antwoord:
          einde === undefined ? weighAfweging(deps, wie, kern) : (einde.antwoord ?? undefined),
        open: openStappen(plan, stand.gedaan, false),
        concept: await findConcept(tx, 'afweging', id),
        kanVerder:
          einde === undefined && magSchrijven(dossier.vlaggen) && dossier.status === 'open',
      },
      spoor: { ...spoorVan(kern), meegezien: personen.map((persoon) => persoon.id) },
    }
  })
}
