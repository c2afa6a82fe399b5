import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import type { Lijstplek, Termijnrij, Termijnsoort } from '../domein/termijnlijst.ts'
import { listDossiersMetId } from '../opslag/dossier.ts'
import {
  countTeLaat,
  listTeamtermijnen,
  listTermijnen,
  type Teamtermijn,
} from '../opslag/plicht-termijnen.ts'
import { findPersoonVanPlicht } from '../opslag/plicht.ts'
import { activiteiten, doorDeDeur, vereisPet, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

export type { Teamtermijn }

/** Rows on one page. */
export const termijnenPerBlad = 50
/** How many weeks ahead the leidinggevende sees. */
export const wekenVooruit = 6

export interface Termijnregel extends Termijnrij {
  /** Nothing when the dossier is out of sight: after an emergency, or closed. */
  dossier: { nummer: string; persoonNaam: string; persoonIsHet: boolean } | undefined
}

export interface Termijnlijst {
  vandaag: Datum
  regels: readonly Termijnregel[]
  teLaat: number
  verder: Lijstplek | undefined
}

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'termijnlijst',
  doel: 'eigen werkvoorraad',
  verwerkingsactiviteit: activiteiten.dossier,
}

/**
 * Everything with a day for the active pet (issue 6, E-170). Seeing a name in a list is a look: everybody on the page
 * gets a line in the log.
 */
export async function readTermijnen(
  deps: Deps,
  medewerker: Medewerker,
  vraag: { soort?: Termijnsoort | undefined; na?: Lijstplek | undefined },
): Promise<Termijnlijst> {
  const wie = vereisPet(medewerker)
  const vandaag = datumInNederland(deps.nu())
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const alle = await listTermijnen(tx, wie.pet.id, vandaag, {
      ...vraag,
      hoogstens: termijnenPerBlad + 1,
    })
    const rijen = alle.slice(0, termijnenPerBlad)
    const dossiers = await listDossiersMetId(
      tx,
      wie.pet.id,
      rijen.map(({ dossierId }) => dossierId),
    )
    const perId = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
    const betrokkenen = new Set(dossiers.map(({ persoonId }) => persoonId))
    const regels: Termijnregel[] = []
    for (const rij of rijen) {
      const dossier = perId.get(rij.dossierId)
      if (dossier === undefined && rij.soort === 'plicht') {
        const persoon = await findPersoonVanPlicht(tx, rij.id)
        if (persoon !== undefined) betrokkenen.add(persoon)
      }
      // Apart from a duty of one's own, what belongs to a dossier out of reach would tell that it exists.
      if (dossier === undefined && rij.soort !== 'plicht') continue
      regels.push({
        ...rij,
        dossier:
          dossier === undefined
            ? undefined
            : {
                nummer: dossier.nummer,
                persoonNaam: dossier.persoonNaam,
                persoonIsHet: dossier.persoonId === rij.id,
              },
      })
    }
    return {
      uit: {
        vandaag,
        regels,
        teLaat: await countTeLaat(tx, vandaag),
        verder: alle.length > termijnenPerBlad ? rijen.at(-1) : undefined,
      },
      spoor: {
        betrokkenen: [...betrokkenen],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}

/** Terms of the team in numbers: per pet and week, never of whom. @throws NietGevonden for any other pet */
export async function readTeamtermijnen(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly Teamtermijn[]> {
  const team = {
    ...soort,
    objectSoort: 'teamoverzicht',
    doel: 'leidinggeven',
    verwerkingsactiviteit: activiteiten.team,
  }
  return doorDeDeur(deps, medewerker, team, async (tx) => {
    vereisPetsoort(medewerker, 'leidinggevende')
    return {
      uit: await listTeamtermijnen(tx, wekenVooruit),
      spoor: {
        betrokkenen: [null],
        doel: team.doel,
        verwerkingsactiviteit: team.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
