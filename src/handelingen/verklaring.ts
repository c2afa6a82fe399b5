import type { Fouten, Waarden } from '../domein/invoer.ts'
import { leesTekst, leesVerklaring } from '../domein/verklaring.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  listPersonenInDossier,
  listPersoonkernen,
  type PersoonInDossier,
} from '../opslag/dossier.ts'
import { listDossiersVoorInwoner, type DossierVoorInwoner } from '../opslag/inwoner.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertVerklaring, listVerklaringen, type VerklaringRij } from '../opslag/verklaring.ts'
import { conceptSoort, saveDraft } from './concept.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Inwoner, Medewerker } from './deps.ts'
import {
  getSchrijfbaarDossier,
  getSchrijfbareKern,
  type Dossierkern,
  type Dossierregel,
} from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { sleutelMetInhoud } from './sleutel.ts'

export type { VerklaringRij }

const soort = {
  objectSoort: 'verklaring',
  doel: 'verklaring van de inwoner',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface VerklaringFormulier {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  verklaringen: readonly VerklaringRij[]
  concept: Concept | undefined
}

function spoorVan(dossier: Dossierkern, betrokkenen: readonly string[], objectId: string): Spoor {
  return {
    betrokkenen,
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
  }
}

/** The form for adding what a resident says, with what they said before. @throws NietGevonden */
export async function readVerklaringFormulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<VerklaringFormulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const verklaringen = await listVerklaringen(tx, [dossierId])
    const personen = await listPersonenInDossier(tx, dossierId)
    return {
      uit: {
        dossier,
        personen,
        verklaringen,
        concept: await findConcept(tx, 'verklaring', dossierId),
      },
      spoor: {
        ...spoorVan(
          dossier,
          [dossier.persoonId, ...verklaringen.map((v) => v.persoonId)],
          dossierId,
        ),
        grond: dossier.bron,
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/** Keeps what was typed, for this dossier. @throws NietGevonden, ConceptVerouderd */
export async function keepVerklaringConcept(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    const nieuw = (await findConcept(tx, 'verklaring', dossierId)) === undefined
    await saveDraft(tx, deps, wie, 'verklaring', dossierId, waarden, fouten, verwacht)
    return {
      uit: undefined,
      spoor: spoorVan(dossier, nieuw ? [dossier.persoonId] : [], dossierId),
    }
  })
}

/**
 * Adds the words of a resident at their request (E-093). Never weighed and never refused: it is theirs.
 *
 * @param sleutel made with the form; posting twice has one effect
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function addVerklaring(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  sleutel: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const personen = await listPersoonkernen(tx, dossierId)
    const gelezen = leesVerklaring(
      waarden,
      personen.map((persoon) => persoon.id),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { persoonId, tekst } = gelezen.verklaring
    const id = deps.id()
    await lockSleutel(tx, sleutel)
    const nieuw = await insertVerklaring(tx, wie.gemeente.id, {
      id,
      dossierId,
      persoonId,
      tekst,
      toegevoegdDoor: 'medewerker',
      petId: wie.pet.id,
      sleutel: sleutelMetInhoud(sleutel, persoonId, tekst),
      toegevoegdOp: deps.nu(),
    })
    await deleteConcept(tx, 'verklaring', dossierId)
    return { uit: undefined, spoor: spoorVan(dossier, nieuw ? [persoonId] : [], id) }
  })
}

export interface MijnVerklaringen {
  dossier: DossierVoorInwoner
  /** What the reader said in this dossier before. */
  verklaringen: readonly VerklaringRij[]
}

const eigen = {
  ...soort,
  doel: 'eigen verklaring',
  verwerkingsactiviteit: activiteiten.mijn,
}

async function getMijnDossier(tx: Tx, dossierId: string): Promise<DossierVoorInwoner> {
  const dossier = (await listDossiersVoorInwoner(tx)).find((d) => d.id === dossierId)
  // Words of one's own are about oneself: who reads for somebody else has none to add here.
  if (dossier?.schrijfbaar !== true) throw new NietGevonden()
  return dossier
}

/** The form for a resident, with what they said before. @throws NietGevonden */
export async function readMijnVerklaring(
  deps: Deps,
  wie: Inwoner,
  dossierId: string,
): Promise<MijnVerklaringen> {
  return doorDeDeur(deps, wie, { ...eigen, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getMijnDossier(tx, dossierId)
    return {
      uit: { dossier, verklaringen: await listVerklaringen(tx, [dossierId], wie.id) },
      spoor: { ...eigen, betrokkenen: [wie.id], objectId: dossierId, dossierId },
    }
  })
}

/**
 * A resident adds their own words, about themselves only; also when the dossier is closed.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function addMijnVerklaring(
  deps: Deps,
  wie: Inwoner,
  dossierId: string,
  waarden: Waarden,
  sleutel: string,
): Promise<void> {
  await doorDeDeur(deps, wie, { ...eigen, handeling: 'vastleggen' }, async (tx) => {
    await getMijnDossier(tx, dossierId)
    const fouten: Fouten = {}
    const tekst = leesTekst(waarden, fouten)
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const id = deps.id()
    await lockSleutel(tx, sleutel)
    const nieuw = await insertVerklaring(tx, wie.gemeente.id, {
      id,
      dossierId,
      persoonId: wie.id,
      tekst,
      toegevoegdDoor: 'inwoner',
      petId: null,
      sleutel: sleutelMetInhoud(sleutel, wie.id, tekst),
      toegevoegdOp: deps.nu(),
    })
    return {
      uit: undefined,
      spoor: { ...eigen, betrokkenen: nieuw ? [wie.id] : [], objectId: id, dossierId },
    }
  })
}
