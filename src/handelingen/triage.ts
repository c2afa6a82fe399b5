import type { Waarden } from '../domein/invoer.ts'
import { isEen } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { momenten, situatieVanTriage, vragenBijAntwoord, type Moment } from '../domein/triage.ts'
import { findConcept, saveConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listGezag,
  listPersonenInDossier,
  type Gezag,
  type PersoonInDossier,
} from '../opslag/dossier.ts'
import {
  findBesluit,
  findBesluitVanTriage,
  findTriage,
  insertTriage,
  type TriageRij,
} from '../opslag/triage.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Feit } from '../recht/vocabulaire.ts'
import type { Situatie } from '../recht/situatie.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { AlDefinitief, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'triage',
  doel: 'triage',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface TriageBeeld {
  triage: TriageRij
  dossier: Dossierregel
  personen: readonly (PersoonInDossier & { leeftijd: number | undefined })[]
  gezag: readonly Gezag[]
  concept: Concept | undefined
  /** The answer to what has been filled in so far; `undefined` while that is too little. */
  antwoord: Antwoord | undefined
  /** Facts to ask because the question is heavier than the steps alone. */
  vragen: readonly Feit[]
  /** The number of the besluit that this triage corrects. */
  herzietNummer: string | undefined
}

/** Everything a triage needs, within a transaction; a triage of another pet does not exist here. */
export async function getTriage(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  triageId: string,
): Promise<Omit<TriageBeeld, 'concept' | 'antwoord' | 'vragen'>> {
  const triage = await findTriage(tx, wie.pet.id, triageId)
  if (triage === undefined) throw new NietGevonden()
  const dossier = await getDossier(tx, deps, wie, triage.dossierId)
  const vandaag = datumInNederland(deps.nu())
  const personen = (await listPersonenInDossier(tx, dossier.id)).map((persoon) => ({
    ...persoon,
    leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
  }))
  const herziet = triage.herzietId === null ? undefined : await findBesluit(tx, triage.herzietId)
  return {
    triage,
    dossier,
    personen,
    gezag: await listGezag(
      tx,
      personen.map((persoon) => persoon.id),
    ),
    herzietNummer: herziet?.nummer,
  }
}

export function situatieBij(
  deps: Deps,
  wie: MetPet,
  beeld: Pick<TriageBeeld, 'dossier' | 'personen'>,
  waarden: Waarden,
): Situatie | undefined {
  return situatieVanTriage(
    waarden,
    beeld.dossier,
    wie.pet,
    (persoonId) => beeld.personen.find((persoon) => persoon.id === persoonId)?.leeftijd,
    wie.gemeente.naam,
    datumInNederland(deps.nu()),
  )
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
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const nu = deps.nu()
    const triage = {
      id: deps.id(),
      dossierId,
      moment: moment satisfies Moment,
      herzietId: herzietId ?? null,
      begonnenOp: nu,
    }
    if (herzietId !== undefined) await copyToConcept(tx, deps, wie, dossierId, herzietId, triage.id)
    await insertTriage(tx, wie.gemeente.id, wie.pet.id, triage)
    return {
      uit: { triageId: triage.id },
      spoor: {
        betrokkenen: [dossier.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: triage.id,
      },
    }
  })
}

/** A correction starts from what the old besluit said, so that only the mistake has to be changed. */
async function copyToConcept(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  dossierId: string,
  herzietId: string,
  triageId: string,
): Promise<void> {
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
}

/**
 * The triage as it stands, with the answer to it. Every look is a line in the log.
 *
 * @throws NietGevonden for the triage of somebody else; AlDefinitief when it ended in a besluit already
 */
export async function readTriage(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
): Promise<TriageBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const beeld = await getTriage(tx, deps, wie, triageId)
    const besluit = await findBesluitVanTriage(tx, triageId)
    if (besluit !== undefined) throw new AlDefinitief(besluit.id)
    const concept = await findConcept(tx, 'triage', triageId)
    const waarden = concept?.waarden ?? {}
    const situatie = situatieBij(deps, wie, beeld, waarden)
    const antwoord = situatie === undefined ? undefined : weighSituatie(deps, situatie)
    return {
      uit: {
        ...beeld,
        concept,
        antwoord,
        vragen: antwoord === undefined ? [] : vragenBijAntwoord(antwoord, waarden),
      },
      spoor: {
        betrokkenen: [beeld.dossier.persoonId],
        doel: beeld.dossier.doel,
        verwerkingsactiviteit: beeld.dossier.verwerkingsactiviteit,
        objectId: triageId,
      },
    }
  })
}
