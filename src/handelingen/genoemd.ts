import type { Tx } from '../opslag/database.ts'
import { findToestemming } from '../opslag/toestemming.ts'
import { zelfdeVeld } from '../domein/deling.ts'
import { OngeldigeInvoer } from './fouten.ts'

/** Whom a consent names, to hold a typed name against. */
export interface Genoemd {
  toestemmingId: string
  /** Who may get it, in the words of the consent; nothing when they cannot be read any more. */
  aan: string | undefined
}

/** Opens whom these consents name; the caller has a line about whom they are about. */
export async function listGenoemd(
  tx: Tx,
  toestemmingen: readonly { id: string }[],
): Promise<readonly Genoemd[]> {
  const uit: Genoemd[] = []
  for (const { id } of toestemmingen) {
    uit.push({ toestemmingId: id, aan: (await findToestemming(tx, id))?.feiten?.aan })
  }
  return uit
}

/** Nobody said yet that who was typed is whom the consent names. */
export const nietBevestigd = (): OngeldigeInvoer =>
  new OngeldigeInvoer({ [zelfdeVeld]: 'Kruis aan dat dit dezelfde is als in de toestemming.' })
