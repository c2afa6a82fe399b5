import type { Tx } from './database.ts'

export interface PartnerMedewerker {
  id: string
  naam: string
  functie: string
  organisatie: { id: string; naam: string }
}

/** Somebody of a partner organisation whose invitation still stands; within the context of their gemeente. */
export async function findPartnerMedewerker(
  tx: Tx,
  id: string,
): Promise<PartnerMedewerker | undefined> {
  const rij = await tx
    .selectFrom('partner_medewerker as pm')
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'pm.gemeente_id').onRef('o.id', '=', 'pm.organisatie_id'),
    )
    .select(['pm.id', 'pm.naam', 'pm.functie', 'o.id as organisatieId', 'o.naam as organisatie'])
    .where('pm.id', '=', id)
    .where('pm.ingetrokken_op', 'is', null)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  const { organisatieId, organisatie, ...rest } = rij
  return { ...rest, organisatie: { id: organisatieId, naam: organisatie } }
}
