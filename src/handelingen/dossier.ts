import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import type { Triagebesluit } from '../domein/besluit.ts'
import {
  findDossier,
  listGezag,
  listPersonenInDossier,
  type DossierRij,
  type Gezag,
  type PersoonInDossier,
} from '../opslag/dossier.ts'
import type { Tx } from '../opslag/database.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { findHulpvraagVanDossier, type HulpvraagRij } from '../opslag/hulpvraag.ts'
import {
  listBesluiten,
  listOpenPlichten,
  listOpenTriages,
  type PlichtRij,
  type TriageRij,
} from '../opslag/triage.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { categorieen, type Categorie } from '../recht/vocabulaire.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { weighOfWeiger } from './weeg.ts'

export type { Gezag, GegevenRij, HulpvraagRij, PersoonInDossier, PlichtRij, TriageRij }

export interface Dossierregel extends DossierRij {
  leeftijd: number | undefined
}

export interface Dossierbeeld {
  dossier: Dossierregel
  personen: readonly (PersoonInDossier & { leeftijd: number | undefined })[]
  gezag: readonly Gezag[]
  hulpvraag: HulpvraagRij | undefined
  gegevens: readonly GegevenRij[]
  besluiten: readonly Triagebesluit[]
  triages: readonly TriageRij[]
  plichten: readonly PlichtRij[]
}

/** A dossier that this pet may see, or nothing at all. */
export async function getDossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await findDossier(tx, wie.pet.id, dossierId)
  if (dossier === undefined) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  return { ...dossier, leeftijd: leeftijdOp(dossier.geboortedatum, vandaag) }
}

/** The categories of what is in a dossier, in the order of the vocabulary. */
function bundelVan(gegevens: readonly GegevenRij[]): Categorie[] {
  const aanwezig = new Set<string>(['identificatie'])
  for (const g of gegevens) aanwezig.add(g.categorie === 'gewoon' ? g.datWat : g.categorie)
  return categorieen.filter((categorie) => aanwezig.has(categorie))
}

/** What is known about talking with the resident, or about danger instead. What is not known stays unknown. */
function feitenVan(dossier: DossierRij): FeitenInvoer {
  return {
    ...(dossier.besproken === null ? {} : { besprokenMetBetrokkene: dossier.besproken }),
    ...(dossier.veiligheid === null ? {} : { concreteAanwijzingVeiligheid: dossier.veiligheid }),
  }
}

/**
 * Opens a dossier: may this pet reach it (database), may it be looked at for this purpose (rules), then the log.
 *
 * @throws NietGevonden when it does not exist or is not for this pet; Geweigerd when the rules forbid looking
 */
export async function readDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Dossierbeeld> {
  const wie = vereisPet(medewerker)
  const soort = {
    handeling: 'raadplegen' as const,
    objectSoort: 'dossier',
    doel: 'dossier openen',
    verwerkingsactiviteit: activiteiten.dossier,
  }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const gegevens = await listGegevens(tx, [dossierId])
    const hulpvraag = await findHulpvraagVanDossier(tx, dossierId)
    const vandaag = datumInNederland(deps.nu())
    weighOfWeiger(
      deps,
      {
        gemeente: wie.gemeente.beleid,
        peildatum: vandaag,
        input: {
          handeling: 'raadplegen',
          actor: {
            taak: dossier.taak,
            pet: wie.pet.soort,
            beroepsgeheim: wie.pet.beroepsgeheim,
            beroepscode: wie.pet.beroepscode,
            organisatie: wie.pet.organisatie,
          },
          gegevens: {
            categorie: bundelVan(gegevens),
            dossier: dossier.soort,
            verkregenInPet: wie.pet.soort,
          },
          ontvanger: { type: 'eigen-raadpleging' },
          doel: dossier.doel,
          ...(dossier.leeftijd === undefined ? {} : { betrokkene: { leeftijd: dossier.leeftijd } }),
          // Being involved is a fact in the database, and what one is involved for makes looking necessary.
          // Whether there was a talk, or danger instead, was written down when it opened; nothing is assumed.
          feiten: { directBetrokken: true, noodzakelijk: true, ...feitenVan(dossier) },
        },
      },
      [],
    )
    const personen = await listPersonenInDossier(tx, dossierId)
    const gezag = await listGezag(tx, [dossier.persoonId])
    return {
      uit: {
        dossier,
        personen: personen.map((persoon) => ({
          ...persoon,
          leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
        })),
        gezag,
        hulpvraag,
        gegevens,
        besluiten: await listBesluiten(tx, [dossierId]),
        triages: await listOpenTriages(tx, wie.pet.id, dossierId),
        plichten: await listOpenPlichten(tx, wie.pet.id, dossierId),
      },
      spoor: {
        betrokkenen: [
          ...new Set([dossier.persoonId, ...gegevens.map((gegeven) => gegeven.persoonId)]),
        ],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
      },
    }
  })
}
