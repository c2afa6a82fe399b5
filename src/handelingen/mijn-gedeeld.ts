import { listDelingenVoorInwoner, type Delingkop } from '../opslag/deling.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import {
  listVerstrekkingenVoorInwoner,
  type VerstrekkingVoorInwoner,
} from '../opslag/verstrekking.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'

/** One line, with what can be read elsewhere of it. */
export interface Gedeeldregel extends VerstrekkingVoorInwoner {
  deling: Delingkop | undefined
}

/** What was shared about one person, or asked of others. */
export interface GedeeldOver {
  id: string
  naam: string
  zelf: boolean
  regels: readonly Gedeeldregel[]
}

/**
 * With whom data were shared, and of whom they were asked (S0 §3.2 C): about the reader and about a child for whom the
 * reader has certain gezag. As long as informing is deferred, the database does not give it.
 */
export async function readMijnGedeeld(deps: Deps, wie: Inwoner): Promise<readonly GedeeldOver[]> {
  const soort = {
    handeling: 'raadplegen',
    objectSoort: 'verstrekkingenregister',
    doel: 'eigen gegevens inzien',
    verwerkingsactiviteit: activiteiten.mijn,
  } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    vereisLeeftijd(wie)
    const personen = await listZichtbareNamen(tx)
    const delingen = await listDelingenVoorInwoner(tx)
    const regels = (await listVerstrekkingenVoorInwoner(tx)).map((regel) => ({
      ...regel,
      deling: delingen.find(({ verstrekkingId }) => verstrekkingId === regel.id),
    }))
    const uit = personen.map(({ id, naam }) => ({
      id,
      naam,
      zelf: id === wie.id,
      regels: regels.filter((regel) => regel.persoonId === id),
    }))
    return {
      uit,
      spoor: {
        betrokkenen: [...new Set([wie.id, ...personen.map((persoon) => persoon.id)])],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
