import { datumInNederland, leeftijdsgrenzen, nextGrens, verjaardag } from '../domein/leeftijd.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import {
  listMijnOuders,
  listVoorWie,
  type OuderVoorKind,
  type VoorWie,
} from '../opslag/machtiging.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'

export type { OuderVoorKind, VoorWie }

const soort = {
  handeling: 'raadplegen',
  objectSoort: 'zicht',
  doel: 'weten wie wat ziet',
  verwerkingsactiviteit: activiteiten.mijn,
} as const

export interface ZichtBeeld {
  /** For who is twelve to seventeen: the parents, and what the age of the reader means. */
  kind:
    | {
        ouders: readonly OuderVoorKind[]
        leeftijd: number
        /** The birthdays on which it changes, as `yyyy-mm-dd`; those that were as well. */
        twaalf: string
        zestien: string
        achttien: string
      }
    | undefined
  /** Whose page the reader sees, and as what. */
  anderen: readonly (VoorWie & { naam: string; volgende: ReturnType<typeof nextGrens> })[]
}

/** Who sees what of the reader, when they are young, and of whom the reader sees what (E-213, E-214, E-222). */
export async function readZicht(deps: Deps, wie: Inwoner): Promise<ZichtBeeld> {
  return doorDeDeur(deps, wie, soort, async (tx) => {
    vereisLeeftijd(wie)
    const vandaag = datumInNederland(deps.nu())
    const namen = await listZichtbareNamen(tx)
    const geboren = namen.find(({ id }) => id === wie.id)?.geboortedatum ?? null
    const leeftijd = leeftijdsgrenzen(geboren, null, vandaag)?.minstens
    const ouders = await listMijnOuders(tx)
    const anderen = (await listVoorWie(tx)).flatMap((ander) => {
      const persoon = namen.find(({ id }) => id === ander.persoonId)
      return ander.hoedanigheid === 'zelf' || persoon === undefined
        ? []
        : [{ ...ander, naam: persoon.naam, volgende: nextGrens(persoon.geboortedatum, vandaag) }]
    })
    const jong = geboren !== null && leeftijd !== undefined && leeftijd < 18
    return {
      uit: {
        kind: jong
          ? {
              ouders,
              leeftijd,
              twaalf: verjaardag(geboren, 12),
              zestien: verjaardag(geboren, 16),
              achttien: verjaardag(geboren, 18),
            }
          : undefined,
        anderen,
      },
      spoor: {
        betrokkenen: [...new Set([wie.id, ...anderen.map(({ persoonId }) => persoonId)])],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
