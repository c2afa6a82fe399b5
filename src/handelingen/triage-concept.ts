import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import {
  leesTriage,
  mergeStap,
  stapVan,
  zelfdeWaarden,
  type StapFouten,
} from '../domein/triage-stappen.ts'
import type { Stap } from '../domein/triage.ts'
import { findConcept, saveConcept, type Concept } from '../opslag/concept.ts'
import { activiteiten, doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import { conceptSoort } from './concept.ts'
import type { Deps, Medewerker } from './deps.ts'
import { ConceptVerouderd } from './fouten.ts'
import { situatieBij } from './triage-situatie.ts'
import { getTriage, vereisOpen } from './triage.ts'
import { weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'triage',
  doel: 'triage',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Stapinvoer {
  stap: Stap
  waarden: Waarden
  /** Mistakes that reading the form found already. */
  fouten: Fouten
  /** The version of the draft that the page was made from; 0 when there was none. */
  versie: number
  /** Look for mistakes, or only keep what is there (a draft may be half done). */
  controleer: boolean
}

export interface StapBewaard {
  /** All steps together, as kept. */
  waarden: Waarden
  versie: number
  bewaardOp: Date
  /** What is wrong in this step. */
  fouten: Fouten
}

/**
 * Keeps what was typed in one step, mistakes and all, and leaves the other steps as they were.
 *
 * The same text arriving twice (the script saves on leaving a field, the button saves again) is no conflict.
 *
 * @throws NietGevonden, AlDefinitief; ConceptVerouderd when another tab kept something else in the meantime
 */
export async function saveStap(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  invoer: Stapinvoer,
): Promise<StapBewaard> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const kern = await getTriage(tx, deps, wie, triageId)
    await vereisOpen(tx, triageId)
    const concept = await findConcept(tx, 'triage', triageId)
    const waarden = mergeStap(concept?.waarden ?? {}, invoer.stap, invoer.waarden)
    const spoor = {
      betrokkenen: concept === undefined ? [kern.dossier.persoonId] : [],
      doel: kern.dossier.doel,
      verwerkingsactiviteit: kern.dossier.verwerkingsactiviteit,
      objectId: triageId,
      dossierId: kern.dossier.id,
    }

    const actueel = concept?.versie ?? 0
    if (actueel !== invoer.versie) {
      if (concept === undefined || !zelfdeWaarden(waarden, concept.waarden)) {
        throw new ConceptVerouderd()
      }
      if (!invoer.controleer) {
        const { versie, bijgewerktOp } = concept
        return { uit: { waarden, versie, bewaardOp: bijgewerktOp, fouten: {} }, spoor }
      }
    }

    const nu = deps.nu()
    const controle = (): StapFouten => {
      const situatie = situatieBij(deps, wie, kern, waarden)
      const gelezen = leesTriage(
        waarden,
        kern.personen.map((persoon) => persoon.id),
        situatie === undefined ? undefined : weighSituatie(deps, situatie),
        datumInNederland(nu),
      )
      return gelezen.ok ? {} : gelezen.fouten
    }
    const fouten = {
      ...(invoer.controleer ? controle()[invoer.stap] : nogFout(concept, waarden, invoer.stap)),
      ...eigenFouten(invoer.fouten, invoer.stap),
    }
    const versie = await saveConcept(
      tx,
      { gemeenteId: wie.gemeente.id, petId: wie.pet.id, soort: 'triage', onderwerpId: triageId },
      deps.id(),
      waarden,
      { ...andereFouten(concept?.fouten ?? {}, invoer.stap), ...fouten },
      actueel,
      nu,
    )
    if (versie === undefined) throw new ConceptVerouderd()
    return { uit: { waarden, versie, bewaardOp: nu, fouten }, spoor }
  })
}

function kies(fouten: Fouten, houd: (veld: string) => boolean): Fouten {
  return Object.fromEntries(Object.entries(fouten).filter(([veld]) => houd(veld)))
}

function eigenFouten(fouten: Fouten, stap: Stap): Fouten {
  return kies(fouten, (veld) => stapVan(veld) === stap)
}

function andereFouten(fouten: Fouten, stap: Stap): Fouten {
  return kies(fouten, (veld) => stapVan(veld) !== stap)
}

/** A message stays until its field changes: saving a draft does not wipe what still has to be done. */
function nogFout(concept: Concept | undefined, waarden: Waarden, stap: Stap): Fouten {
  const eerder = concept?.waarden ?? {}
  return kies(eigenFouten(concept?.fouten ?? {}, stap), (veld) =>
    zelfdeWaarden({ [veld]: eerder[veld] ?? [] }, { [veld]: waarden[veld] ?? [] }),
  )
}

/** Keeps the mistakes that taking the besluit found, so that every step can show its own. @throws NietGevonden */
export async function keepFouten(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  perStap: StapFouten,
): Promise<void> {
  const wie = vereisPet(medewerker)
  const fouten: Fouten = Object.assign({}, ...Object.values(perStap))
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await getTriage(tx, deps, wie, triageId)
    const concept = await findConcept(tx, 'triage', triageId)
    const sleutel = {
      gemeenteId: wie.gemeente.id,
      petId: wie.pet.id,
      soort: 'triage' as const,
      onderwerpId: triageId,
    }
    const { waarden = {}, versie = 0 } = concept ?? {}
    await saveConcept(tx, sleutel, deps.id(), waarden, fouten, versie, deps.nu())
    return { uit: undefined, spoor: { ...zonderBetrokkene, objectId: triageId } }
  })
}
