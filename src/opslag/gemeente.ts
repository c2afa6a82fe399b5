import type { Tx } from './database.ts'

/** The ids of all gemeenten of this installation. */
export async function listGemeenten(tx: Tx): Promise<string[]> {
  const rijen = await tx.selectFrom('gemeente').select('id').orderBy('id').execute()
  return rijen.map((rij) => rij.id)
}
