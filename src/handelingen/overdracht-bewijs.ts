import type { Tx } from '../opslag/database.ts'
import { findDossier } from '../opslag/dossier.ts'
import {
  bevestigOverdracht,
  findOverdracht,
  listEigenOverdrachten,
  type OverdrachtRij,
} from '../opslag/overdracht.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { kantVan, zichtbaar, type Kant } from './overgang-lijst.ts'

export type { OverdrachtRij }

const soort = {
  objectSoort: 'overdracht',
  doel: 'overdracht lezen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The receipt, and on which side the reader is. Only the giver reads what stayed. */
export interface Overdrachtstuk {
  overdracht: OverdrachtRij
  kant: Kant
  /** The reader can open the dossier now. */
  bereikbaar: boolean
}

async function getStuk(tx: Tx, wie: MetWerkpet, id: string) {
  const overdracht = await findOverdracht(tx, id)
  if (overdracht === undefined) throw new NietGevonden()
  const dossier = await findDossier(tx, wie.pet.id, overdracht.dossierId)
  return {
    stuk: {
      overdracht: zichtbaar(overdracht, wie),
      kant: kantVan(overdracht, wie),
      bereikbaar: dossier !== undefined,
    },
    spoor: {
      // Without the dossier one reads counts about nobody in particular.
      betrokkenen: [dossier?.persoonId ?? null],
      doel: soort.doel,
      verwerkingsactiviteit: dossier?.verwerkingsactiviteit ?? soort.verwerkingsactiviteit,
      objectId: id,
    },
  }
}

/** The receipt of a handover, also for the giver who cannot open the dossier any more. @throws NietGevonden */
export async function readOverdracht(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Overdrachtstuk> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { stuk, spoor } = await getStuk(tx, wie, id)
    return { uit: stuk, spoor }
  })
}

/** The receiver confirms. Doing it twice changes nothing: the first moment stands. @throws NietGevonden */
export async function confirmOverdracht(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await lockSleutel(tx, id)
    const { stuk, spoor } = await getStuk(tx, wie, id)
    if (stuk.kant !== 'ontvanger') throw new NietGevonden()
    if (stuk.overdracht.ontvangenOp !== null) {
      return { uit: undefined, spoor: { ...spoor, betrokkenen: [] } }
    }
    await bevestigOverdracht(tx, id)
    return { uit: undefined, spoor }
  })
}

/** What this pet gave away, or received and did not confirm yet. It says nothing about a person, so it leaves no line. */
export async function listReceipts(deps: Deps, medewerker: Medewerker): Promise<OverdrachtRij[]> {
  const wie = vereisPet(medewerker)
  const rijen = await binnenContext(deps, wie, (tx) => listEigenOverdrachten(tx, wie.pet.id))
  return rijen.map((overdracht) => zichtbaar(overdracht, wie))
}
