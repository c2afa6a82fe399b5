import {
  listDelingenVoorInwoner,
  listLeesmomenten,
  type Delingkop,
  type VerstrektGegeven,
} from '../opslag/deling.ts'
import {
  listAntwoordenVanAnderen,
  listGrondslagen,
  listInhoudVanVerstrekkingen,
  listZichtbareNamen,
  type AntwoordVanAnder,
} from '../opslag/inwoner.ts'
import { listOverleggenVoorInwoner, type OverlegVoorInwoner } from '../opslag/overleg-verslag.ts'
import {
  listVerstrekkingenVoorInwoner,
  type VerstrekkingVoorInwoner,
} from '../opslag/verstrekking.ts'
import type { Grondslag } from '../recht/vocabulaire.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'

/** One time that something was told or asked, with all that a resident may know of it. */
export interface Gedeeldregel extends VerstrekkingVoorInwoner {
  /** What can be read elsewhere of it, now or before. */
  deling: Delingkop | undefined
  /** Exactly what was told; empty when it was told in an older version, or when something was asked. */
  gegevens: readonly VerstrektGegeven[]
  /** When somebody there read it for the first time. */
  gelezen: readonly Date[]
  /** Of a question to another organisation: whether they answered. */
  antwoord: AntwoordVanAnder | undefined
  /** On which law it rests, when it does not rest on a yes of the reader. */
  grondslag: readonly Grondslag[]
}

/** What was shared about one person, or asked of others. */
export interface GedeeldOver {
  id: string
  naam: string
  zelf: boolean
  regels: readonly Gedeeldregel[]
  /** When they were talked about with others. */
  overleggen: readonly OverlegVoorInwoner[]
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
    const overleggen = await listOverleggenVoorInwoner(tx)
    const verstrekkingen = await listVerstrekkingenVoorInwoner(tx)
    const ids = verstrekkingen.map(({ id }) => id)
    const inhoud = await listInhoudVanVerstrekkingen(tx, ids)
    const antwoorden = await listAntwoordenVanAnderen(tx, ids)
    const momenten = await listLeesmomenten(
      tx,
      delingen.map(({ id }) => id),
    )
    const grondslagen = await listGrondslagen(
      tx,
      verstrekkingen.map(({ besluitId }) => besluitId),
    )
    const regels = verstrekkingen.map((regel) => {
      const deling = delingen.find(({ verstrekkingId }) => verstrekkingId === regel.id)
      return {
        ...regel,
        deling,
        gegevens: inhoud.filter(({ verstrekkingId }) => verstrekkingId === regel.id),
        gelezen: momenten.flatMap(({ delingId, op }) => (delingId === deling?.id ? op : [])),
        antwoord: antwoorden.find(({ verstrekkingId }) => verstrekkingId === regel.id),
        grondslag: grondslagen.get(regel.besluitId) ?? [],
      }
    })
    const uit = personen.map(({ id, naam }) => ({
      id,
      naam,
      zelf: id === wie.id,
      regels: regels.filter((regel) => regel.persoonId === id),
      overleggen: overleggen.filter((overleg) => overleg.persoonId === id),
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
