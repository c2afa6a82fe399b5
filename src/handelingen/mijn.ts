import type { Triagebesluit } from '../domein/besluit.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { listGebeurtenissenOver, type GelezenGebeurtenis } from '../opslag/gebeurtenis.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import {
  listDossiersVoorInwoner,
  listZichtbarePersonen,
  type DossierVoorInwoner,
  type PersoonVoorInwoner,
} from '../opslag/inwoner.ts'
import { findBesluit, listBesluiten } from '../opslag/triage.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { DossierVoorInwoner, GegevenRij, GelezenGebeurtenis, PersoonVoorInwoner }

/** Under twelve a child does not log in; the parents with gezag read for them (S1 §7). */
const jongsteEigenPagina = 12

const soort = {
  handeling: 'raadplegen' as const,
  doel: 'eigen gegevens inzien',
  verwerkingsactiviteit: activiteiten.mijn,
}

function spoor(persoonIds: readonly string[]): Spoor {
  return {
    betrokkenen: persoonIds,
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: null,
  }
}

function vereisLeeftijd(wie: Inwoner): void {
  if (wie.leeftijd === undefined || wie.leeftijd < jongsteEigenPagina) throw new NietGevonden()
}

export interface MijnBeeld {
  personen: readonly (PersoonVoorInwoner & { leeftijd: number | undefined; zelf: boolean })[]
  dossiers: readonly DossierVoorInwoner[]
  besluiten: readonly Triagebesluit[]
  gegevens: readonly GegevenRij[]
}

/** What this resident may know: their own, and of a child for whom gezag is certain. Reading is logged as well. */
export async function readMijn(deps: Deps, wie: Inwoner): Promise<MijnBeeld> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'eigen-pagina' }, async (tx) => {
    vereisLeeftijd(wie)
    const vandaag = datumInNederland(deps.nu())
    const personen = (await listZichtbarePersonen(tx)).map((persoon) => ({
      ...persoon,
      leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
      zelf: persoon.id === wie.id,
    }))
    const dossiers = await listDossiersVoorInwoner(tx)
    const ids = dossiers.map((dossier) => dossier.id)
    const besluiten = await listBesluiten(tx, ids)
    const gegevens = await listGegevens(tx, ids)
    const over = [wie.id, ...dossiers.map((dossier) => dossier.persoonId)]
    return {
      uit: { personen, dossiers, besluiten, gegevens },
      spoor: spoor([...new Set(over)]),
    }
  })
}

export interface BesluitVoorInwoner {
  besluit: Triagebesluit
  /** Is it about the reader, or about a child of the reader? */
  overZelf: boolean
  naam: string
}

/** One besluit, for the resident it is about or who represents them. @throws NietGevonden */
export async function readMijnBesluit(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
): Promise<BesluitVoorInwoner> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'triagebesluit' }, async (tx) => {
    vereisLeeftijd(wie)
    const besluit = await findBesluit(tx, besluitId)
    if (besluit === undefined) throw new NietGevonden()
    const personen = await listZichtbarePersonen(tx)
    const over = personen.find((persoon) => persoon.id === besluit.persoonId)
    if (over === undefined) throw new NietGevonden()
    return {
      uit: { besluit, overZelf: over.id === wie.id, naam: over.naam },
      spoor: { ...spoor([over.id]), objectId: besluit.id },
    }
  })
}

/** Who looked, when, in which role and why (E-248…E-249). At most the last 500 lines about this resident. */
export async function readWieKeekEr(deps: Deps, wie: Inwoner): Promise<GelezenGebeurtenis[]> {
  return doorDeDeur(deps, wie, { ...soort, objectSoort: 'inzagelog' }, async (tx) => {
    vereisLeeftijd(wie)
    return {
      uit: await listGebeurtenissenOver(tx, wie.id, 500),
      spoor: spoor([wie.id]),
    }
  })
}
