import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { leesRelatie } from '../domein/relatie.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import {
  insertRelatie,
  listEerstOverTeDragen,
  listRelaties,
  vervalRelatie,
  type RelatieRij,
} from '../opslag/relatie.ts'
import { findStraatVerteld } from '../opslag/straat.ts'
import { activiteiten, doorDeDeur, vereisEenPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type { RelatieRij }

const soort = {
  objectSoort: 'relatie',
  doel: 'eigen kring',
  verwerkingsactiviteit: activiteiten.toegang,
}
/** The log says that somebody told something about their own circle, never about whom: that is nobody else's to know. */
const spoor = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: null,
}

/** Dossiers of the own caseload that somebody else must look after before this person can be told. */
export class EerstOverdragen extends OngeldigeInvoer {
  override name = 'EerstOverdragen'
}

export interface EigenKring {
  relaties: readonly RelatieRij[]
  concept: Concept | undefined
  /** When the own street was told; the street itself cannot be read back. */
  straatVerteld: Date | undefined
}

/** Whom this medewerker told about; only they themselves can ask. @throws NietGevonden without a pet */
export async function readEigenKring(deps: Deps, medewerker: Medewerker): Promise<EigenKring> {
  const wie = vereisEenPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: {
      relaties: await listRelaties(tx),
      concept: await findConcept(tx, 'relatie', wie.id),
      straatVerteld: await findStraatVerteld(tx),
    },
    spoor,
  }))
}

/**
 * Tells that one knows somebody in private life. From that moment nothing about that person can be reached, in any own
 * pet. Whether such a person is known here is not told: the same words, in both cases. A dossier that nobody else looks
 * after is handed over first; only one's own file (`zelf`) closes at once.
 *
 * @throws EerstOverdragen with the numbers of those dossiers (all in the own caseload); OngeldigeInvoer, NietGevonden
 */
export async function tellRelatie(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  mistekens: Fouten,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const gelezen = leesRelatie(waarden, datumInNederland(deps.nu()))
    if (!gelezen.ok) throw new OngeldigeInvoer({ ...gelezen.fouten, ...mistekens })
    if (Object.keys(mistekens).length > 0) throw new OngeldigeInvoer(mistekens)
    const { relatie } = gelezen
    // Asked in every case, so that the work is the same; only what is somebody else's may wait.
    const eerst = await listEerstOverTeDragen(
      tx,
      wie.gemeente.id,
      relatie.naam,
      relatie.geboortedatum,
    )
    if (relatie.soort !== 'zelf' && eerst.length > 0) {
      const welke = eerst.map((d) => `${d.nummer} (in uw pet ${d.petNaam})`).join(', ')
      throw new EerstOverdragen({
        naam: `Draag eerst over of betrek een collega: dossier ${welke}. Anders blijft een inwoner zonder iemand achter. Kom daarna hier terug. Bel uw leidinggevende als u niemand kunt vinden, en kijk tot die tijd niet in het dossier.`,
      })
    }
    await insertRelatie(tx, wie.gemeente.id, wie.id, {
      ...relatie,
      id: deps.id(),
      gemeldOp: deps.nu(),
    })
    await deleteConcept(tx, 'relatie', wie.id)
    return { uit: undefined, spoor }
  })
}

/** Takes one back. @throws NietGevonden also when it is somebody else's */
export async function withdrawRelatie(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    if (!(await vervalRelatie(tx, id, deps.nu()))) throw new NietGevonden()
    return { uit: undefined, spoor }
  })
}
