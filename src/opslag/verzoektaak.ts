import { beslisRechtsverzoek, informeerOntvanger, voerVerzoekUit } from '../domein/plicht.ts'
import type { Tx } from './database.ts'
import { findKennisgevingVanPlicht } from './kennisgeving.ts'

/** The page on which a task about a request is done, and its id. */
export interface Verzoektaak {
  soort: 'beslissen' | 'uitvoeren' | 'vertellen'
  id: string
}

/** Where a duty that came from a request of a resident is done; nothing for any other duty. */
export async function findVerzoektaak(
  tx: Tx,
  plicht: { id: string; code: string },
): Promise<Verzoektaak | undefined> {
  if (plicht.code === informeerOntvanger) {
    const id = await findKennisgevingVanPlicht(tx, plicht.id)
    return id === undefined ? undefined : { soort: 'vertellen', id }
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
