import { listAfwegingen } from '../opslag/afweging.ts'
import type { Tx } from '../opslag/database.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'

/** Outreach that runs: the normal rules come back with contact (E-199, T-36). */
export interface LopendeBemoeizorg {
  afwegingId: string
  sinds: Date
}

/** The outreach of this dossier that has not ended; `undefined` when there is none, or none that this pet may see. */
export async function findBemoeizorg(
  tx: Tx,
  dossierId: string,
): Promise<LopendeBemoeizorg | undefined> {
  const rijen = await listAfwegingen(tx, dossierId)
  const loopt = rijen.find(({ soort, uitkomst }) => soort === 'bemoeizorg' && uitkomst === null)
  return loopt === undefined ? undefined : { afwegingId: loopt.id, sinds: loopt.begonnenOp }
}

/**
 * That there is contact is a record, and then nobody can still say that there is none. As long as no outreach ended that
 * way, the record says nothing.
 */
export async function bemoeizorgFeitenBij(
  tx: Tx,
  bij: { dossierId: string; persoonId: string | undefined },
): Promise<FeitenInvoer> {
  const rijen = await listAfwegingen(tx, bij.dossierId)
  const eigen = rijen
    .filter(({ soort, persoonId }) => soort === 'bemoeizorg' && persoonId === bij.persoonId)
    .toSorted((a, b) => b.begonnenOp.getTime() - a.begonnenOp.getTime())
  return eigen[0]?.uitkomst === 'contact' ? { contactGelegd: true } : {}
}
