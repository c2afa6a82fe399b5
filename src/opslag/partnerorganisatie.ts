import type { OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** An organisation that the gemeente shares with, and to what kind of party telling it something is telling. */
export interface Partnerorganisatie {
  id: string
  naam: string
  ontvanger: OntvangerType
}

/** The organisations with which something can be shared, by name. */
export async function listPartnerorganisaties(
  tx: Tx,
  ontvanger?: OntvangerType,
): Promise<Partnerorganisatie[]> {
  let vraag = tx
    .selectFrom('organisatie')
    .select(['id', 'naam', 'ontvanger_type'])
    .where('ontvanger_type', 'is not', null)
    .orderBy('naam')
  if (ontvanger !== undefined) vraag = vraag.where('ontvanger_type', '=', ontvanger)
  return (await vraag.execute()).flatMap(({ id, naam, ontvanger_type: type }) =>
    type === null ? [] : [{ id, naam, ontvanger: type }],
  )
}
