import {
  feitenUitRecords,
  type Recordfeiten,
  type Toestemmingzoeker,
} from '../domein/toestemming-feiten.ts'
import type { Tx } from '../opslag/database.ts'
import { listToestemmingkernen, type ToestemmingKern } from '../opslag/toestemming.ts'

/**
 * What the records of a dossier say about consent for one sharing. Opens no words of anybody, so it needs no line in the
 * log; who shares holds a lock through the guard of the verstrekking.
 *
 * @returns facts to put over those that were typed, and the consents that are valid now for (a part of) these data
 */
export async function toestemmingFeitenBij(
  tx: Tx,
  vraag: Toestemmingzoeker & { dossierId: string },
): Promise<Recordfeiten<ToestemmingKern>> {
  const records = await listToestemmingkernen(tx, { dossierId: vraag.dossierId })
  return feitenUitRecords(records, vraag)
}
