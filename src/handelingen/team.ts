import { countAfschermingen } from '../opslag/afscherming.ts'
import { listTeamtelling, type Teamtelling } from '../opslag/inwoner.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { Teamtelling }

export interface Teambeeld {
  petten: readonly Teamtelling[]
  /** How many residents are shielded from somebody, and of how many the day to look again is past (E-218). */
  afgeschermd: { lopend: number; teLaat: number }
}

/** How the team is doing, in numbers: no person, no text, nothing to open. @throws NietGevonden for any other pet */
export async function readTeam(deps: Deps, wie: Medewerker): Promise<Teambeeld> {
  const soort = {
    handeling: 'raadplegen' as const,
    objectSoort: 'teamoverzicht',
    doel: 'leidinggeven',
    verwerkingsactiviteit: activiteiten.team,
  }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    if (wie.pet?.soort !== 'leidinggevende') throw new NietGevonden()
    return {
      uit: { petten: await listTeamtelling(tx), afgeschermd: await countAfschermingen(tx) },
      spoor: {
        betrokkenen: [null],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
