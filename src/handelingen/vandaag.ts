import { datumInNederland, leeftijdOp, type Datum } from '../domein/leeftijd.ts'
import { listDossiersMetId, type DossierRij } from '../opslag/dossier.ts'
import {
  countDossiers,
  listPlaatsen,
  type Lijstfilter,
  type Lijstplaats,
  type Lijstvraag,
} from '../opslag/dossierlijst.ts'
import { listOpenPlichten, type PlichtRij } from '../opslag/plicht.ts'
import { listOpenTriages, type TriageRij } from '../opslag/triage.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import type { Dossierregel } from './dossier.ts'

interface BijDossier {
  dossierNummer: string
  persoonNaam: string
}

export interface Vandaag {
  /** The dossiers that changed last. */
  dossiers: readonly Dossierregel[]
  plichten: readonly (PlichtRij & BijDossier)[]
  triages: readonly (TriageRij & BijDossier)[]
}

/** How many duties the start page shows; the list of terms shows them all. */
const opVandaag = 15
/** How many dossiers the start page shows; the list of dossiers shows them all. */
const opStartpagina = 10
/** How many dossiers one page of the list shows. */
export const perPagina = 50

export type { Lijstfilter, Lijstplaats }

export interface Dossierlijst {
  dossiers: readonly Dossierregel[]
  /** How many there are with this filter, of what this pet may see. */
  aantal: number
  /** Where the next page begins; `undefined` on the last page. */
  verder: Lijstplaats | undefined
}

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'dossierlijst',
  doel: 'eigen werkvoorraad',
  verwerkingsactiviteit: activiteiten.dossier,
}

function spoor(dossiers: readonly DossierRij[]): Spoor {
  return {
    betrokkenen: [...new Set(dossiers.map((dossier) => dossier.persoonId))],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: null,
  }
}

function metLeeftijd(dossiers: readonly DossierRij[], vandaag: Datum): Dossierregel[] {
  return dossiers.map((dossier) => ({
    ...dossier,
    leeftijd: leeftijdOp(dossier.geboortedatum, vandaag),
  }))
}

/**
 * The work of the active pet: open duties, open triages and the dossiers that changed last. Seeing a name in a list
 * is a look, and every person on the page gets a line in the log.
 */
export async function readVandaag(deps: Deps, medewerker: Medewerker): Promise<Vandaag> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const plichten = await listOpenPlichten(tx, wie.pet.id, undefined, { hoogstens: opVandaag })
    const triages = await listOpenTriages(tx, wie.pet.id, undefined)
    const plaatsen = await listPlaatsen(tx, wie.pet.id, {
      sorteer: 'gewijzigd',
      hoogstens: opStartpagina,
    })
    const laatste = new Set(plaatsen.map((plaats) => plaats.dossierId))
    const alle = await listDossiersMetId(tx, wie.pet.id, [
      ...laatste,
      ...[...plichten, ...triages].map((rij) => rij.dossierId),
    ])
    const perId = new Map(alle.map((dossier) => [dossier.id, dossier]))
    // A duty in a dossier that is no longer within reach stays out: it would tell that it exists.
    const bijDossier = <T extends { dossierId: string }>(rij: T): (T & BijDossier)[] => {
      const dossier = perId.get(rij.dossierId)
      return dossier === undefined
        ? []
        : [{ ...rij, dossierNummer: dossier.nummer, persoonNaam: dossier.persoonNaam }]
    }
    return {
      uit: {
        dossiers: metLeeftijd(
          alle.filter((dossier) => laatste.has(dossier.id)),
          datumInNederland(deps.nu()),
        ),
        plichten: plichten.flatMap(bijDossier),
        triages: triages.flatMap(bijDossier),
      },
      spoor: spoor([...perId.values()]),
    }
  })
}

/** One page of the dossiers of the active pet. Everybody whose name is on it gets a line in the log. */
export async function readDossiers(
  deps: Deps,
  medewerker: Medewerker,
  vraag: Omit<Lijstvraag, 'hoogstens'>,
): Promise<Dossierlijst> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const plaatsen = await listPlaatsen(tx, wie.pet.id, { ...vraag, hoogstens: perPagina + 1 })
    const getoond = plaatsen.slice(0, perPagina)
    const dossiers = await listDossiersMetId(
      tx,
      wie.pet.id,
      getoond.map((plaats) => plaats.dossierId),
    )
    return {
      uit: {
        dossiers: metLeeftijd(dossiers, datumInNederland(deps.nu())),
        aantal: await countDossiers(tx, wie.pet.id, vraag),
        verder: plaatsen.length > perPagina ? getoond.at(-1) : undefined,
      },
      spoor: spoor(dossiers),
    }
  })
}
