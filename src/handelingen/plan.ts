import { een } from '../domein/invoer.ts'
import { bouwPlan, type Onderdeel, type Plan } from '../domein/plan-beeld.ts'
import { isRegieplek, kanPlan, type Planonderdeelsoort } from '../domein/plan.ts'
import { listConcepten } from '../opslag/concept.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  insertPlanreactie,
  listGedeeldInPlan,
  listPlanreacties,
  listPlanregels,
  listRegieplekken,
  type Gedeeldregel,
} from '../opslag/plan.ts'
import type { DossierSoort } from '../recht/vocabulaire.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, getSchrijfbareKern, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'
import { plansoort, planspoor, soortUit } from './plan-kern.ts'

export type { Gedeeldregel, Plan, Onderdeel }

export interface Planbeeld {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  /** `undefined` as long as nobody wrote what it is for. */
  plan: Plan | undefined
  gedeeld: readonly Gedeeldregel[]
  /** Drafts of this pet for this plan. */
  concepten: readonly { soort: Planonderdeelsoort; sleutel: string; bijgewerktOp: Date }[]
  /** Where there is regie over this person or family: there the plan belongs. Empty when this is such a place. */
  regieplekken: readonly { id: string; nummer: string; soort: DossierSoort }[]
  magSchrijven: boolean
}

const schrijven = 8

/**
 * The plan in one view, with what is shared for it as the register says it.
 *
 * @throws NietGevonden for who may only know that there is something, in an emergency, and where no plan can be kept
 */
export async function readPlan(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Planbeeld> {
  const wie = vereisPet(medewerker)
  const soort = { ...plansoort, handeling: 'raadplegen' as const, dossier: dossierId }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier) || !kanPlan(dossier.soort)) throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const regels = await listPlanregels(tx, dossierId)
    const reacties = await listPlanreacties(tx, dossierId)
    const magSchrijven = (dossier.vlaggen & schrijven) > 0 && dossier.status === 'open'
    const concepten = magSchrijven ? await listConcepten(tx, ['plan']) : []
    return {
      uit: {
        dossier,
        personen,
        plan: bouwPlan(regels, reacties),
        gedeeld: await listGedeeldInPlan(tx, [dossierId]),
        concepten: concepten
          .filter((concept) => een(concept.waarden, 'dossier') === dossierId)
          .map(({ waarden, onderwerpId, bijgewerktOp }) => ({
            soort: soortUit(waarden),
            sleutel: onderwerpId,
            bijgewerktOp,
          })),
        regieplekken: isRegieplek(dossier.soort)
          ? []
          : await listRegieplekken(tx, wie.pet.id, dossierId),
        magSchrijven,
      },
      spoor: {
        ...planspoor(dossier, [
          dossier.persoonId,
          ...[...regels, ...reacties].flatMap((iets) => iets.persoonId ?? []),
        ]),
        grond: dossier.bron,
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/** The team has read what residents wrote and said; from here on only what comes later is new. @throws NietGevonden */
export async function markPlanGezien(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  sleutel: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...plansoort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    if (!zietRegister(dossier) || !kanPlan(dossier.soort)) throw new NietGevonden()
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const id = deps.id()
    const nieuw = await insertPlanreactie(tx, wie.gemeente.id, {
      id,
      dossierId,
      onderdeelId: null,
      persoonId: null,
      soort: 'gezien',
      tekst: null,
      petId: wie.pet.id,
      sleutel,
      op: deps.nu(),
    })
    return {
      uit: undefined,
      spoor: { ...planspoor(dossier, nieuw ? [dossier.persoonId] : []), objectId: id },
    }
  })
}
