import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, MetWerkpet } from './deps.ts'

/** That a case without names was made: a line about nobody. Nothing of the case goes with it. */
export async function noteCasusZonderNamen(deps: Deps, wie: MetWerkpet): Promise<void> {
  const soort = {
    handeling: 'raadplegen' as const,
    objectSoort: 'casus-zonder-namen',
    doel: 'overleg zonder namen',
    verwerkingsactiviteit: activiteiten.dossier,
  }
  await doorDeDeur(deps, wie, soort, async () => ({
    uit: undefined,
    spoor: {
      betrokkenen: [null],
      doel: soort.doel,
      verwerkingsactiviteit: soort.verwerkingsactiviteit,
      objectId: null,
    },
  }))
}
