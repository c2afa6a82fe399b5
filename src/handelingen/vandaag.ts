import { datumInNederland, leeftijdOp, type Datum } from '../domein/leeftijd.ts'
import { listDossiers, listDossiersMetId, type DossierRij } from '../opslag/dossier.ts'
import {
  listOpenPlichten,
  listOpenTriages,
  type PlichtRij,
  type TriageRij,
} from '../opslag/triage.ts'
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

/** How many dossiers the start page shows; the list of dossiers shows them all. */
const opStartpagina = 10
/** More dossiers than one pet works with at the same time. */
const inDeLijst = 500

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
    const plichten = await listOpenPlichten(tx, wie.pet.id, undefined)
    const triages = await listOpenTriages(tx, wie.pet.id, undefined)
    const dossiers = await listDossiers(tx, wie.pet.id, opStartpagina)
    const erbij = await listDossiersMetId(
      tx,
      wie.pet.id,
      [...plichten, ...triages].map((rij) => rij.dossierId),
    )
    const perId = new Map([...dossiers, ...erbij].map((dossier) => [dossier.id, dossier]))
    // A duty in a dossier that is no longer within reach stays out: it would tell that it exists.
    const bijDossier = <T extends { dossierId: string }>(rij: T): (T & BijDossier)[] => {
      const dossier = perId.get(rij.dossierId)
      return dossier === undefined
        ? []
        : [{ ...rij, dossierNummer: dossier.nummer, persoonNaam: dossier.persoonNaam }]
    }
    return {
      uit: {
        dossiers: metLeeftijd(dossiers, datumInNederland(deps.nu())),
        plichten: plichten.flatMap(bijDossier),
        triages: triages.flatMap(bijDossier),
      },
      spoor: spoor([...perId.values()]),
    }
  })
}

/** All dossiers of the active pet, last changed first; at most five hundred. */
export async function readDossiers(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly Dossierregel[]> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossiers = await listDossiers(tx, wie.pet.id, inDeLijst)
    return {
      uit: metLeeftijd(dossiers, datumInNederland(deps.nu())),
      spoor: spoor(dossiers),
    }
  })
}
