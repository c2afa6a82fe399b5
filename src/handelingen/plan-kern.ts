import { een, type Waarden } from '../domein/invoer.ts'
import { isPlancategorie, type Planonderdeelsoort, type Planvraag } from '../domein/plan.ts'
import { leeftijdOp, datumInNederland, type Datum } from '../domein/leeftijd.ts'
import type { Persoonkern } from '../opslag/dossier.ts'
import type { listPlankoppen } from '../opslag/plan.ts'
import { activiteiten, type Spoor } from './deur.ts'
import type { Deps } from './deps.ts'
import type { Dossierkern } from './dossier.ts'
import { NietGevonden } from './fouten.ts'

/** How a plan is named in the log. */
export const plansoort = {
  objectSoort: 'plan',
  doel: 'plan van aanpak',
  verwerkingsactiviteit: activiteiten.dossier,
}

export type Plankop = Awaited<ReturnType<typeof listPlankoppen>>[number]

/**
 * What may be filled in, from the people and the plan as they are now.
 *
 * @param onderdeelId the part that changes; left out for a new one
 * @throws NietGevonden when that part is not of this plan, or is of another kind
 */
export function planvraag(
  soort: Planonderdeelsoort,
  dossier: Pick<Dossierkern, 'id' | 'soort'>,
  personen: readonly Pick<Persoonkern, 'id'>[],
  koppen: readonly Plankop[],
  onderdeelId: string | undefined,
): Planvraag & { nr: number; onderdeelId: string | undefined } {
  // There is one purpose; writing it again is changing it.
  const bestaand = soort === 'opzet' ? dossier.id : onderdeelId
  const kop = koppen.findLast((k) => k.onderdeelId === bestaand)
  if (kop !== undefined && kop.soort !== soort) throw new NietGevonden()
  if (kop === undefined && onderdeelId !== undefined && onderdeelId !== dossier.id)
    throw new NietGevonden()
  // Without a purpose there is no plan to put something in.
  if (soort !== 'opzet' && !koppen.some((k) => k.onderdeelId === dossier.id))
    throw new NietGevonden()
  return {
    soort,
    personen: personen.map((persoon) => persoon.id),
    gezin: dossier.soort === 'gezinsdossier',
    doelen: [...new Set(koppen.filter((k) => k.soort === 'doel').map((k) => k.onderdeelId))],
    vast:
      kop === undefined || !isPlancategorie(kop.categorie)
        ? undefined
        : { persoonId: kop.persoonId, categorie: kop.categorie, datWat: kop.datWat },
    nr: kop?.nr ?? 0,
    onderdeelId: kop?.onderdeelId,
  }
}

/** Age in years of somebody in the dossier; of the whole family it is nobody's, so it stays unknown. */
export function leeftijdIn(
  deps: Deps,
  personen: readonly Persoonkern[],
): (persoonId: string | null) => number | undefined {
  const vandaag: Datum = datumInNederland(deps.nu())
  return (id) =>
    leeftijdOp(personen.find((persoon) => persoon.id === id)?.geboortedatum ?? null, vandaag)
}

/** Which kind of part a draft is of. */
export function soortUit(waarden: Waarden): Planonderdeelsoort {
  const soort = een(waarden, 'soort')
  return soort === 'doel' || soort === 'afspraak' ? soort : 'opzet'
}

/** A line in the log about a plan: of a dossier, and about these people. */
export function planspoor(dossier: Dossierkern, betrokkenen: readonly string[]): Spoor {
  return {
    betrokkenen: [...new Set(betrokkenen)],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: dossier.id,
    dossierId: dossier.id,
  }
}
