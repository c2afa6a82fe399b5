import type { Tx } from './database.ts'

/** Name and birth date of who must answer, as far as the reader may know them. Who is not known is not in it. */
export async function listPartijnamen(
  tx: Tx,
  persoonIds: readonly string[],
): Promise<ReadonlyMap<string, { naam: string; geboortedatum: string | null }>> {
  if (persoonIds.length === 0) return new Map()
  const rijen = await tx
    .selectFrom('persoon')
    .select(['id', 'naam', 'geboortedatum'])
    .where('id', 'in', [...persoonIds])
    .execute()
  return new Map(rijen.map(({ id, naam, geboortedatum }) => [id, { naam, geboortedatum }]))
}
