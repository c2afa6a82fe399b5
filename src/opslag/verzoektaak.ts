import {
  beslisRechtsverzoek,
  herzieAfscherming,
  informeerOntvanger,
  voerVerzoekUit,
} from '../domein/plicht.ts'
import type { Tx } from './database.ts'
import { findKennisgevingVanPlicht } from './kennisgeving.ts'

/** The page on which a task is done that has a page of its own, and its id. */
export type Verzoektaak =
  | { soort: 'beslissen' | 'uitvoeren' | 'vertellen'; id: string }
  | { soort: 'herzien'; persoonId: string; wieId: string }

/** Where a duty that came from a request of a resident or from a shielding is done; nothing for any other duty. */
export async function findVerzoektaak(
  tx: Tx,
  plicht: { id: string; code: string },
): Promise<Verzoektaak | undefined> {
  if (plicht.code === informeerOntvanger) {
    const id = await findKennisgevingVanPlicht(tx, plicht.id)
    return id === undefined ? undefined : { soort: 'vertellen', id }
  }
  if (plicht.code === herzieAfscherming) {
    const rij = await tx
      .selectFrom('afscherming')
      .select(['persoon_id', 'vertegenwoordiger_id'])
      .where('plicht_id', '=', plicht.id)
      .executeTakeFirst()
    return rij === undefined
      ? undefined
      : { soort: 'herzien', persoonId: rij.persoon_id, wieId: rij.vertegenwoordiger_id }
  }
  if (plicht.code !== beslisRechtsverzoek && plicht.code !== voerVerzoekUit) return undefined
  const beslist = plicht.code === beslisRechtsverzoek
  const rij = await tx
    .selectFrom('verzoekdeel')
    .select('id')
    .where(beslist ? 'plicht_id' : 'uitvoerplicht_id', '=', plicht.id)
    .executeTakeFirst()
  return rij === undefined ? undefined : { soort: beslist ? 'beslissen' : 'uitvoeren', id: rij.id }
}
