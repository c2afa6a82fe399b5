import type { BesluitInhoud } from '../domein/besluit.ts'
import { isTegenDeWil } from '../domein/tegen-de-wil.ts'
import type { Tx } from './database.ts'

/**
 * Which of these besluiten were taken while the resident objected or refused. Opens them: the caller has a line about whom
 * they are about.
 */
export async function listTegenDeWil(tx: Tx, besluitIds: readonly string[]): Promise<Set<string>> {
  if (besluitIds.length === 0) return new Set()
  const rijen = await tx
    .selectFrom('triagebesluit')
    .select('id')
    .select((eb) => eb.ref('inhoud').$castTo<BesluitInhoud | null>().as('inhoud'))
    .where('id', 'in', [...new Set(besluitIds)])
    .execute()
  return new Set(
    rijen
      .filter(({ inhoud }) => inhoud !== null && isTegenDeWil(inhoud.feiten))
      .map(({ id }) => id),
  )
}

/** Which besluiten of a dossier something was told under. */
export async function listVerteldOnder(tx: Tx, dossierId: string): Promise<Set<string>> {
  const rijen = await tx
    .selectFrom('verstrekking')
    .select('besluit_id')
    .where('dossier_id', '=', dossierId)
    .where('soort', '=', 'verstrekken')
    .execute()
  return new Set(rijen.map((rij) => rij.besluit_id))
}
