import type { Waarden } from '../domein/invoer.ts'
import { een, isEen } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { leesTriage, mergeStap, type StapFouten } from '../domein/triage-stappen.ts'
import { momenten, vragenBijAntwoord, type Moment, type Stap } from '../domein/triage.ts'
import { leesCodes } from '../domein/ruggespraak.ts'
import { type Recordfeiten } from '../domein/toestemming-feiten.ts'
import { findConcept, saveConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listGezag,
  listPersonenInDossier,
  listPersoonkernen,
  type Gezag,
  type PersoonInDossier,
} from '../opslag/dossier.ts'
import {
  findBesluit,
  findBesluitkop,
  findBesluitVanTriage,
  findTriage,
  insertTriage,
  listOpenTriages,
  lockTriage,
} from '../opslag/triage.ts'
import { isMeldingsbevoegd } from '../opslag/meldregister.ts'
import { listHerkomsten } from '../opslag/overgang.ts'
import { listRuggespraken } from '../opslag/ruggespraak.ts'
import { listToestemmingkernen, type ToestemmingKern } from '../opslag/toestemming.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Feit } from '../recht/vocabulaire.ts'
import { weighMetAfspraken } from './convenant-weging.ts'
import { activiteiten, doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getDossierkern, type Dossierregel } from './dossier.ts'
import { AlDefinitief, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { eerderVoor, type Leidraadregel } from './leidraad.ts'
import { situatieBij, toestemmingBij, type TriageKern } from './triage-situatie.ts'

const soort = {
  objectSoort: 'triage',
  doel: 'triage',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The answer to what has been filled in so far. */
interface TriageStand extends TriageKern {
  concept: Concept | undefined
  /** What has been filled in so far. */
  waarden: Waarden
  /** What is still missing or wrong, per step; a step that is not in here is done. */
  open: StapFouten
  /** The answer to what has been filled in so far; `undefined` while that is too little. */
  antwoord: Antwoord | undefined
  /** Facts to ask because the question is heavier than the steps alone. */
  vragen: readonly Feit[]
  /** Consents and refusals that are about what is filled in. */
  records: Recordfeiten<ToestemmingKern>
  /** What was answered earlier in this gemeente to the same question; it never changes the answer. */
  eerder: readonly Leidraadregel[]
  /** The moment of looking: an answer of long ago counts no more. */
  nu: Date
}

/** A triage on the page, with the people in its dossier by name. */
export interface TriageBeeld extends TriageStand {
  dossier: Dossierregel
  personen: readonly (PersoonInDossier & { leeftijd: number | undefined })[]
  gezag: readonly Gezag[]
}

/** What stands on the screen but was not saved: a step with what was typed into it. */
export interface Getypt {
  stap: Stap
  waarden: Waarden
}

/** Everything a triage needs, within a transaction; a triage of another pet does not exist here. */
export async function getTriage(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  triageId: string,
): Promise<TriageKern> {
  const triage = await findTriage(tx, wie.pet.id, triageId)
  if (triage === undefined) throw new NietGevonden()
  const dossier = await getDossierkern(tx, deps, wie, triage.dossierId)
  const vandaag = datumInNederland(deps.nu())
  const personen = (await listPersoonkernen(tx, dossier.id)).map((persoon) => ({
    ...persoon,
    leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
  }))
  const herziet = triage.herzietId === null ? undefined : await findBesluitkop(tx, triage.herzietId)
  return {
    triage,
    dossier,
    personen,
    herzietNummer: herziet?.nummer,
    herkomsten: await listHerkomsten(tx, dossier.id),
    toestemmingen: await listToestemmingkernen(tx, { dossierId: dossier.id }),
    ruggespraken: await listRuggespraken(tx, dossier.id),
    meldingsbevoegd: await isMeldingsbevoegd(tx, wie.id, vandaag),
  }
}

/**
 * Starts a triage in a dossier.
 *
 * @param herzietId the besluit that this triage will correct; its answers are the start of the new draft
 * @throws NietGevonden, OngeldigeInvoer
 */
export async function startTriage(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  moment: string,
  herzietId: string | undefined,
): Promise<{ triageId: string }> {
  const wie = vereisPet(medewerker)
  if (!isEen(moment, momenten)) {
    throw new OngeldigeInvoer({ moment: 'Kies op welk moment u afweegt.' })
  }
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getDossierkern(tx, deps, wie, dossierId)
    const spoor = {
      doel: dossier.doel,
      verwerkingsactiviteit: dossier.verwerkingsactiviteit,
      dossierId,
    }
    await lockTriage(tx, dossierId)
    const begonnen = await findBegonnen(tx, wie, dossierId, moment, herzietId)
    if (begonnen !== undefined) {
      return {
        uit: { triageId: begonnen },
        spoor: { ...spoor, betrokkenen: [], objectId: begonnen },
      }
    }
    const triage = {
      id: deps.id(),
      dossierId,
      moment: moment satisfies Moment,
      herzietId: herzietId ?? null,
      begonnenOp: deps.nu(),
    }
    // A correction starts from the words of the besluit, so those of whom it is about are opened.
    const over =
      herzietId === undefined
        ? []
        : [await copyToConcept(tx, deps, wie, dossierId, herzietId, triage.id)]
    await insertTriage(tx, wie.gemeente.id, wie.pet.id, triage)
    return {
      uit: { triageId: triage.id },
      spoor: {
        ...spoor,
        betrokkenen: [dossier.persoonId, ...over],
        objectId: triage.id,
        // That there is something to correct is told when the besluit is.
        ...(herzietId === undefined ? {} : { besluitId: herzietId }),
      },
    }
  })
}

/**
 * The triage that this same button started a moment ago: one of this moment in which nothing was typed yet, or an open
 * correction of the same besluit. So a form sent twice leaves no empty triage behind.
 */
async function findBegonnen(
  tx: Tx,
  wie: MetWerkpet,
  dossierId: string,
  moment: Moment,
  herzietId: string | undefined,
): Promise<string | undefined> {
  for (const triage of await listOpenTriages(tx, wie.pet.id, dossierId)) {
    if (triage.herzietId !== (herzietId ?? null)) continue
    if (herzietId !== undefined) return triage.id
    const leeg = (await findConcept(tx, 'triage', triage.id)) === undefined
    if (leeg && triage.moment === moment) return triage.id
  }
  return undefined
}

/**
 * A correction starts from what the old besluit said, so that only the mistake has to be changed.
 *
 * @returns whom that besluit is about
 */
async function copyToConcept(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  herzietId: string,
  triageId: string,
): Promise<string> {
  const oud = await findBesluit(tx, herzietId)
  if (oud === undefined || oud.dossierId !== dossierId) throw new NietGevonden()
  if (oud.vervangenDoor !== null) throw new AlDefinitief(oud.id)
  await saveConcept(
    tx,
    { gemeenteId: wie.gemeente.id, petId: wie.pet.id, soort: 'triage', onderwerpId: triageId },
    deps.id(),
    oud.inhoud.waarden,
    {},
    0,
    deps.nu(),
  )
  return oud.persoonId
}

/** Refuses a triage that ended: what is final has one page, that of its besluit. @throws AlDefinitief */
export async function vereisOpen(tx: Tx, triageId: string): Promise<void> {
  const besluit = await findBesluitVanTriage(tx, triageId)
  if (besluit !== undefined) throw new AlDefinitief(besluit)
}

/** The triage with what is filled in, the answer to that, and what is still missing. */
async function getStand(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  triageId: string,
  getypt: Getypt | undefined,
): Promise<TriageStand> {
  const kern = await getTriage(tx, deps, wie, triageId)
  await vereisOpen(tx, triageId)
  const concept = await findConcept(tx, 'triage', triageId)
  const bewaard = concept?.waarden ?? {}
  const waarden = getypt === undefined ? bewaard : mergeStap(bewaard, getypt.stap, getypt.waarden)
  const situatie = situatieBij(deps, wie, kern, waarden)
  const antwoord =
    situatie === undefined
      ? undefined
      : await weighMetAfspraken(tx, deps, wie.gemeente.id, situatie, waarden)
  const gelezen = leesTriage(
    waarden,
    kern.personen.map((persoon) => persoon.id),
    antwoord,
    datumInNederland(deps.nu()),
  )
  return {
    ...kern,
    concept,
    waarden,
    open: gelezen.ok ? {} : gelezen.fouten,
    antwoord,
    vragen: antwoord === undefined ? [] : vragenBijAntwoord(antwoord, waarden),
    records:
      situatie === undefined
        ? { feiten: {}, geldig: [], nee: [] }
        : toestemmingBij(kern, situatie, een(waarden, 'over')),
    eerder: await eerderVoor(tx, leesCodes(waarden)),
    nu: deps.nu(),
  }
}

/**
 * The triage as it stands, with the answer to it. Every look is a line in the log.
 *
 * @param getypt shown instead of what was saved, when it could not be saved
 * @throws NietGevonden for the triage of somebody else; AlDefinitief when it ended in a besluit already
 */
export async function readTriage(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  getypt?: Getypt,
): Promise<TriageBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const stand = await getStand(tx, deps, wie, triageId, getypt)
    const dossier = await getDossier(tx, deps, wie, stand.dossier.id)
    const leeftijden = new Map(stand.personen.map(({ id, leeftijd }) => [id, leeftijd]))
    const personen = (await listPersonenInDossier(tx, dossier.id)).map((persoon) => ({
      ...persoon,
      leeftijd: leeftijden.get(persoon.id),
    }))
    const ids = personen.map((persoon) => persoon.id)
    const gezag = await listGezag(tx, ids)
    return {
      uit: { ...stand, dossier, personen, gezag },
      spoor: {
        betrokkenen: [dossier.persoonId],
        meegezien: [...ids, ...gezag.map((wie) => wie.vertegenwoordigerId)],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: triageId,
        dossierId: dossier.id,
        grond: dossier.bron,
      },
    }
  })
}

/**
 * The answer to what is being typed, while the page of this triage is on the screen. That page was a look and stands in
 * the log; weighing what the reader typed shows nothing more about anybody, so only a refusal makes a new line.
 *
 * @throws NietGevonden, AlDefinitief
 */
export async function weighTriage(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  getypt: Getypt,
): Promise<
  Pick<TriageBeeld, 'antwoord' | 'vragen' | 'waarden' | 'eerder'> & { dossierId: string }
> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { antwoord, vragen, waarden, dossier, eerder } = await getStand(
      tx,
      deps,
      wie,
      triageId,
      getypt,
    )
    return {
      uit: { antwoord, vragen, waarden, eerder, dossierId: dossier.id },
      spoor: { ...zonderBetrokkene, objectId: triageId },
    }
  })
}
