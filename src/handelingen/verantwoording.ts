import type { Triagebesluit } from '../domein/besluit.ts'
import { findPersoonNaam } from '../opslag/dossier.ts'
import { findBesluit } from '../opslag/triage.ts'
import {
  findAnkerstand,
  isGenomenDoor,
  listLogregels,
  listPlichtenOnderBesluit,
  listVerstrekkingen,
  type Logregel,
  type PlichtOnderBesluit,
} from '../opslag/verstrekking.ts'
import type { Ankerstand } from '../domein/verstrekking.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'

export type { Logregel, PlichtOnderBesluit }

/** Everything that belongs to one besluit, for who has to answer for it before a disciplinary board (E-179). */
export interface Verantwoording {
  besluit: Triagebesluit
  persoonNaam: string
  plichten: readonly PlichtOnderBesluit[]
  verstrekkingen: Awaited<ReturnType<typeof listVerstrekkingen>>
  /** What professionals did around it, in the order of the log. */
  logregels: readonly Logregel[]
  anker: Ankerstand
  /** When this overview was made. */
  gemaaktOp: Date
}

/**
 * The verantwoordingsdossier of a besluit, for the pet that took it, as long as that pet reaches the dossier. For a
 * colleague it is not there: the log lines of others are theirs.
 *
 * @throws NietGevonden
 */
export async function readVerantwoording(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<Verantwoording> {
  const wie = vereisPet(medewerker)
  const soort = {
    handeling: 'raadplegen',
    objectSoort: 'verantwoording',
    doel: 'verantwoording afleggen',
    verwerkingsactiviteit: activiteiten.dossier,
  } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const besluit = await findBesluit(tx, besluitId)
    if (besluit === undefined || !(await isGenomenDoor(tx, wie.pet.id, besluitId))) {
      throw new NietGevonden()
    }
    return {
      uit: {
        besluit,
        persoonNaam: (await findPersoonNaam(tx, besluit.persoonId)) ?? '',
        plichten: await listPlichtenOnderBesluit(tx, besluitId),
        verstrekkingen: await listVerstrekkingen(tx, { besluitId }),
        logregels: await listLogregels(tx, besluitId),
        anker: await findAnkerstand(tx, besluitId),
        gemaaktOp: deps.nu(),
      },
      spoor: {
        betrokkenen: [besluit.persoonId],
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: besluitId,
        dossierId: besluit.dossierId,
        besluitId,
      },
    }
  })
}
