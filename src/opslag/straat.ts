import { straatWijzer } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan } from './lezing.ts'

/** Did this medewerker tell in which street they live? The street itself was never kept. */
export async function findStraatVerteld(tx: Tx): Promise<Date | undefined> {
  const rij = await tx.selectFrom('eigen_straat').select('verteld_op').executeTakeFirst()
  return rij?.verteld_op
}

/** Keeps a keyed fingerprint of the street, in the place of an earlier one; a number that was typed too is left out. */
export async function replaceStraat(
  tx: Tx,
  gemeenteId: string,
  medewerkerId: string,
  straat: string,
  nu: Date,
): Promise<void> {
  await deleteStraat(tx)
  const { kluis } = lezingVan(tx)
  await tx
    .insertInto('eigen_straat')
    .values({
      gemeente_id: gemeenteId,
      medewerker_id: medewerkerId,
      straat_ix: await kluis.fingerprint('adres', gemeenteId, straatWijzer(straat)),
      verteld_op: nu,
    })
    .execute()
}

export async function deleteStraat(tx: Tx): Promise<void> {
  await tx.deleteFrom('eigen_straat').execute()
}
