import { toestemmingStanden, type ToestemmingStand } from '../domein/toestemming.ts'
import { countToestemmingen, type Toestemmingtelling } from '../opslag/toestemming-telling.ts'
import type { Doel, OntvangerType } from '../recht/vocabulaire.ts'
import { activiteiten, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

export type { Toestemmingtelling }

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'toezicht',
  doel: 'toezicht op toegang',
  verwerkingsactiviteit: activiteiten.privacy,
}

/** What to look for; what is left out is not looked at. */
export interface Registerzoeker {
  ontvanger: OntvangerType | undefined
  doel: Doel | undefined
  stand: ToestemmingStand | undefined
}

export interface Toestemmingregister {
  /** How often each state occurs, over everything. */
  standen: readonly { stand: ToestemmingStand; aantal: number }[]
  /** What was found. */
  regels: readonly Toestemmingtelling[]
  /** Which parties and purposes there are to look for. */
  ontvangers: readonly OntvangerType[]
  doelen: readonly Doel[]
}

/**
 * The register of consents for the privacy officer: by party, purpose and state, in numbers (E-142). Whom it is about
 * stands in the dossier, for who works there.
 *
 * @throws NietGevonden for any other pet
 */
export async function readToestemmingregister(
  deps: Deps,
  medewerker: Medewerker,
  zoek: Registerzoeker,
): Promise<Toestemmingregister> {
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    const alles = await countToestemmingen(tx)
    return {
      uit: {
        standen: toestemmingStanden.map((stand) => ({
          stand,
          aantal: alles
            .filter((regel) => regel.stand === stand)
            .reduce((som, regel) => som + regel.aantal, 0),
        })),
        regels: alles.filter(
          (regel) =>
            (zoek.ontvanger === undefined || regel.ontvanger === zoek.ontvanger) &&
            (zoek.doel === undefined || regel.doel === zoek.doel) &&
            (zoek.stand === undefined || regel.stand === zoek.stand),
        ),
        ontvangers: [...new Set(alles.map((regel) => regel.ontvanger))],
        doelen: [...new Set(alles.map((regel) => regel.doel))],
      },
      spoor: {
        betrokkenen: [null],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
