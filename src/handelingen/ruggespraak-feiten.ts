import { feitenUitRuggespraken } from '../domein/ruggespraak.ts'
import type { Tx } from '../opslag/database.ts'
import { listRuggespraken } from '../opslag/ruggespraak.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'

/**
 * Which facts about consulting somebody are true by a record (E-194, E-201): a colleague or the leidinggevende answered a
 * question that belongs to this dossier, in the last ninety days. Without such an answer the fact is not in it.
 *
 * @param nu the clock of the action
 */
export async function ruggespraakFeitenBij(
  tx: Tx,
  bij: { dossierId: string; persoonId: string | undefined },
  nu: Date,
): Promise<FeitenInvoer> {
  return feitenUitRuggespraken(await listRuggespraken(tx, bij.dossierId), bij.persoonId, nu)
}
