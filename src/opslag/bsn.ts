import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

/** Is there a BSN of this person? Looks at the fingerprint alone and opens nothing. */
export async function hasBsn(tx: Tx, persoonId: string): Promise<boolean> {
  const rij = await tx
    .selectFrom('persoon')
    .select('id')
    .where('id', '=', persoonId)
    .where('bsn_ix', 'is not', null)
    .executeTakeFirst()
  return rij !== undefined
}

/** Opens the BSN of one person; the log has to tell about it before this transaction can end. */
export async function findBsn(tx: Tx, persoonId: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('persoon')
    .select(['id', 'bsn'])
    .where('id', '=', persoonId)
    .executeTakeFirst()
  return rij?.bsn ?? undefined
}

/**
 * Seals a BSN for somebody in this dossier, in place of the one that stood there.
 *
 * @param bsn nine digits that pass the elfproef
 * @throws DatabaseError DW010 when somebody else in the gemeente has it; whose it is, is not told
 */
export async function saveBsn(
  tx: Tx,
  gemeenteId: string,
  dossierId: string,
  persoonId: string,
  bsn: string,
): Promise<void> {
  const dicht = await verzegel(
    tx,
    'persoon.bsn',
    persoonId,
    { soort: 'persoon', id: persoonId },
    bsn,
  )
  const wijzer = await lezingVan(tx).kluis.fingerprint('bsn', gemeenteId, bsn)
  await sql`select zet_bsn(${dossierId}::uuid, ${persoonId}::uuid, ${dicht}, ${wijzer})`.execute(tx)
}
