import type { KeyObject } from 'node:crypto'
import { openSigningKey, ondertekeningBestand } from '../../kluis/ondertekening.ts'
import type { Db } from '../database.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { newestBoom, vkeyVan } from './boom.ts'

/**
 * The signing key that belongs to the log in this database; makes it at the first start, when there is no tree yet.
 *
 * @throws OpstartFout when it is missing, readable by others, or another key than the one of the newest tree
 */
export async function openLogKey(db: Db, map: string): Promise<KeyObject> {
  const boom = await newestBoom(db)
  const sleutel = await openSigningKey(map, { nieuw: boom === undefined })
  if (boom !== undefined && vkeyVan(boom.origin, sleutel) !== boom.vkey) {
    throw new OpstartFout(
      `De sleutel ${ondertekeningBestand(map)} is een andere dan die waarmee het logboek in deze database is ` +
        'ondertekend. Zet de map van het logboek terug die bij deze database hoort.',
    )
  }
  return sleutel
}
