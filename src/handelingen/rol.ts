import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { leesRol } from '../domein/rol.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'

import {
  listPersonenInDossier,
  listPersoonkernen,
  type PersoonInDossier,
} from '../opslag/dossier.ts'
import { insertRol, listRollen, type RolRij } from '../opslag/rol.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { conceptSoort, saveDraft } from './concept.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getSchrijfbaarDossier, getSchrijfbareKern, type Dossierregel } from './dossier.ts'
import { OngeldigeInvoer, Onmogelijk } from './fouten.ts'

export type { RolRij }

const soort = {
  objectSoort: 'rolkenbaarheid',
  doel: 'rol kenbaar maken',
  verwerkingsactiviteit: activiteiten.dossier,
}

export type Luisteraar = PersoonInDossier & { leeftijd: number | undefined }

export interface Rolbeeld {
  dossier: Dossierregel
  personen: readonly Luisteraar[]
  /** What was told by whoever wears this pet. */
  verteld: readonly RolRij[]
  /** What others told, in their roles. */
  doorAnderen: readonly RolRij[]
  concept: Concept | undefined
}

/** Who in this dossier was told in which role one speaks. @throws NietGevonden */
export async function readRol(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Rolbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const rollen = await listRollen(tx, [dossierId])
    const vandaag = datumInNederland(deps.nu())
    const personen = await listPersonenInDossier(tx, dossierId)
    return {
      uit: {
        dossier,
        personen: personen.map((persoon) => ({
          ...persoon,
          leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
        })),
        verteld: rollen.filter((rol) => rol.petId === wie.pet.id),
        doorAnderen: rollen.filter((rol) => rol.petId !== wie.pet.id),
        concept: await findConcept(tx, 'rol', dossierId),
      },
      spoor: {
        betrokkenen: [dossier.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: dossier.bron,
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/** Keeps what was filled in. @throws NietGevonden, ConceptVerouderd */
export async function keepRolConcept(
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
    const nieuw = (await findConcept(tx, 'rol', dossierId)) === undefined
    await saveDraft(tx, deps, wie, 'rol', dossierId, waarden, fouten, verwacht)
    return {
      uit: undefined,
      spoor: {
        betrokkenen: nieuw ? [dossier.persoonId] : [],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
      },
    }
  })
}

/**
 * Records that one told in which role one speaks, how and when (E-063). The same thing twice is once.
 *
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function recordRol(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const personen = await listPersoonkernen(tx, dossierId)
    const gelezen = leesRol(
      waarden,
      personen.map((persoon) => persoon.id),
      datumInNederland(deps.nu()),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { hoe, verteldOp } = gelezen.rol
    await lockSleutel(tx, `rol ${dossierId}`)
    const eerder = (await listRollen(tx, [dossierId])).filter((rol) => rol.petId === wie.pet.id)
    const nieuw = gelezen.rol.personen.filter(
      (persoonId) =>
        !eerder.some(
          (rol) => rol.persoonId === persoonId && rol.hoe === hoe && rol.verteldOp === verteldOp,
        ),
    )
    for (const persoonId of nieuw) {
      await insertRol(tx, wie.gemeente.id, {
        id: deps.id(),
        dossierId,
        persoonId,
        petId: wie.pet.id,
        hoe,
        verteldOp,
        vastgelegdOp: deps.nu(),
      })
    }
    await deleteConcept(tx, 'rol', dossierId)
    return {
      uit: undefined,
      spoor: {
        betrokkenen: nieuw,
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
      },
    }
  })
}
