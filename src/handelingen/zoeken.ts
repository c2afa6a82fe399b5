import type { Zoekvraag } from '../domein/zoekvraag.ts'
import { listDossiersMetId, type DossierRij } from '../opslag/dossier.ts'
import { searchPersonen } from '../opslag/zoeken.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

/** More than this is not searching but browsing. */
export const meesteResultaten = 50
/** A dossier has a handful of people; more hits than this fill the page whatever they are. */
const meesteTreffers = 500

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'zoekresultaat',
  doel: 'zoeken in eigen dossiers',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Zoekresultaat {
  dossier: Pick<
    DossierRij,
    'id' | 'nummer' | 'soort' | 'doel' | 'status' | 'persoonNaam' | 'geboortedatum'
  >
  /** Others in this dossier whom the question is about, with the role that they have there. */
  gevondenOp: readonly { naam: string; rol: string }[]
}

export interface Zoekuitkomst {
  resultaten: readonly Zoekresultaat[]
  /** Is there more than is shown? */
  meer: boolean
}

/**
 * Looks for somebody in the dossiers that the active pet reaches, never outside them. Seeing a result is a look: every
 * person whose name is shown gets a line in the log, and so does a question without a result (about nobody).
 */
export async function searchDossiers(
  deps: Deps,
  medewerker: Medewerker,
  vraag: Zoekvraag,
): Promise<Zoekuitkomst> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const treffers = await searchPersonen(tx, wie.pet.id, vraag, meesteTreffers)
    const ids = [...new Set(treffers.map((treffer) => treffer.dossierId))]
    const dossiers = await listDossiersMetId(tx, wie.pet.id, ids.slice(0, meesteResultaten))
    const getoond = dossiers.map((dossier) => ({
      dossier,
      anderen: treffers.filter(
        (treffer) => treffer.dossierId === dossier.id && treffer.persoonId !== dossier.persoonId,
      ),
    }))
    const mensen = new Set(
      getoond.flatMap(({ dossier, anderen }) => [
        dossier.persoonId,
        ...anderen.map((treffer) => treffer.persoonId),
      ]),
    )
    return {
      uit: {
        resultaten: getoond.map(({ dossier, anderen }) => ({
          dossier,
          gevondenOp: anderen.map(({ naam, rol }) => ({ naam, rol })),
        })),
        meer: ids.length > meesteResultaten || treffers.length === meesteTreffers,
      },
      spoor: {
        betrokkenen: mensen.size === 0 ? [null] : [...mensen],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: null,
      },
    }
  })
}
