import { isWerkdossier, soortregels } from '../domein/dossiersoort.ts'
import { listPassendePetten, type PetMetNaam } from '../opslag/betrokkenheid.ts'
import { listZonderIemand, wijsToe, type DossierZonderIemand } from '../opslag/zonder-iemand.ts'
import { activiteiten, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'

/** So many at a time: who arranged these sees the next. */
export const meesteZonderIemand = 20
/** Looked for when one is chosen; more than the page shows, because others may have come before it. */
const alle = 500

const soort = {
  objectSoort: 'betrokkenheid',
  doel: 'toegang regelen',
  verwerkingsactiviteit: activiteiten.toegang,
}
const spoor = { doel: soort.doel, verwerkingsactiviteit: soort.verwerkingsactiviteit }

export interface ZonderIemand {
  aantal: number
  /** The oldest, each with the petten of colleagues that fit. */
  dossiers: readonly (DossierZonderIemand & { kandidaten: readonly PetMetNaam[] })[]
}

/** Open dossiers that nobody keeps, and who could: numbers and kinds only. @throws NietGevonden for any other pet */
export async function readZonderIemand(deps: Deps, medewerker: Medewerker): Promise<ZonderIemand> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende')
  const lezen = { ...soort, objectSoort: 'teamoverzicht', handeling: 'raadplegen' as const }
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    const { dossiers, aantal } = await listZonderIemand(tx, meesteZonderIemand)
    // Many dossiers are of few kinds: who fits is asked once for each.
    const perVorm = new Map<string, readonly PetMetNaam[]>()
    for (const dossier of dossiers) {
      const vorm = `${dossier.soort} ${dossier.taak}`
      if (!perVorm.has(vorm)) perVorm.set(vorm, await listPassendePetten(tx, dossier, wie.id))
    }
    return {
      uit: {
        aantal,
        dossiers: dossiers.map((dossier) => ({
          ...dossier,
          kandidaten: perVorm.get(`${dossier.soort} ${dossier.taak}`) ?? [],
        })),
      },
      spoor: { ...spoor, betrokkenen: [null], objectId: null },
    }
  })
}

/**
 * Lets a colleague keep a dossier that nobody keeps. Whom it is about is only for the log, so that this person can see
 * that somebody else got in.
 *
 * @returns `false` when somebody keeps it by now: then nothing changed
 * @throws NietGevonden for any other pet; Onmogelijk when the pet does not fit
 */
export async function assignDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  petId: string,
): Promise<boolean> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende')
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { dossiers } = await listZonderIemand(tx, alle)
    const dossier = dossiers.find(({ id }) => id === dossierId)
    const klaar = { uit: false, spoor: { ...spoor, betrokkenen: [null], objectId: null } }
    if (dossier === undefined) return klaar
    if (!isWerkdossier(dossier.soort)) throw new NietGevonden()
    const persoonId = await wijsToe(tx, {
      id: deps.id(),
      dossierId,
      petId,
      doel: soortregels[dossier.soort].doel(dossier.taak),
    })
    if (persoonId === undefined) return klaar
    return { uit: true, spoor: { ...spoor, betrokkenen: [persoonId], objectId: dossierId } }
  })
}
