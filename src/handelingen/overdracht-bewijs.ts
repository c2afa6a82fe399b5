import type { Tx } from '../opslag/database.ts'
import { findDossier } from '../opslag/dossier.ts'
import {
  bevestigOverdracht,
  findOverdracht,
  findOverdrachtRij,
  listEigenOverdrachten,
  type Overdracht,
  type OverdrachtRij,
} from '../opslag/overdracht.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { kantVan, type Kant } from './overgang-lijst.ts'

export type { OverdrachtRij }

const soort = {
  objectSoort: 'overdracht',
  doel: 'overdracht lezen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The receipt, and on which side the reader is. Only the giver reads what stayed. */
export interface Overdrachtstuk {
  overdracht: Overdracht
  kant: Kant
  /** The reader can open the dossier now. */
  bereikbaar: boolean
}

/** Also for who cannot open the dossier any more: the receipt says something about somebody's dossier. */
async function vanOverdracht(
  tx: Tx,
  wie: MetWerkpet,
  overdracht: OverdrachtRij,
): Promise<{ bereikbaar: boolean; spoor: Spoor }> {
  const dossier = await findDossier(tx, wie.pet.id, overdracht.dossierId)
  return {
    bereikbaar: dossier !== undefined,
    spoor: {
      betrokkenen: [overdracht.persoonId],
      doel: soort.doel,
      verwerkingsactiviteit: dossier?.verwerkingsactiviteit ?? soort.verwerkingsactiviteit,
      objectId: overdracht.id,
      dossierId: overdracht.dossierId,
      ...(dossier === undefined ? {} : { grond: dossier.bron }),
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
    const overdracht = await findOverdracht(tx, id)
    if (overdracht === undefined) throw new NietGevonden()
    const { bereikbaar, spoor } = await vanOverdracht(tx, wie, overdracht)
    return { uit: { overdracht, kant: kantVan(overdracht, wie), bereikbaar }, spoor }
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
    const overdracht = await findOverdrachtRij(tx, id)
    if (overdracht === undefined || kantVan(overdracht, wie) !== 'ontvanger') {
      throw new NietGevonden()
    }
    if (overdracht.ontvangenOp !== null) {
      return { uit: undefined, spoor: { ...soort, betrokkenen: [], objectId: id } }
    }
    const { spoor } = await vanOverdracht(tx, wie, overdracht)
    await bevestigOverdracht(tx, id)
    return { uit: undefined, spoor }
  })
}

/** What this pet gave away, or received and did not confirm yet. It says nothing about a person, so it leaves no line. */
export async function listReceipts(deps: Deps, medewerker: Medewerker): Promise<OverdrachtRij[]> {
  const wie = vereisPet(medewerker)
  return binnenContext(deps, wie, (tx) => listEigenOverdrachten(tx, wie.pet.id))
}
