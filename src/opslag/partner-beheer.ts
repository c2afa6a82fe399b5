import { sql } from 'kysely'
import type { Beroepsgeheim, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** An organisation outside, and as what kind of party the wijkteam shares with it. */
export interface Partnerorganisatie {
  id: string
  naam: string
  soort: string
  /** `null`: no partner, nothing can be shared with it. */
  ontvangerType: OntvangerType | null
  /** How many people of it may log in. */
  mensen: number
}

export interface Uitgenodigde {
  id: string
  naam: string
  functie: string
  beroepsgeheim: Beroepsgeheim
  /** Who invited them; `null` when they came with the installation. */
  door: string | null
  op: Date
  ingetrokkenOp: Date | null
}

/** Our own organisations are no partner of ourselves. */
const eigen = ['gemeente', 'wijkteam']

function organisaties(tx: Tx) {
  return tx
    .selectFrom('organisatie as o')
    .select(['o.id', 'o.naam', 'o.soort', 'o.ontvanger_type as ontvangerType'])
    .select((eb) =>
      eb
        .selectFrom('partner_medewerker as pm')
        .select(sql<number>`count(*)`.as('aantal'))
        .whereRef('pm.gemeente_id', '=', 'o.gemeente_id')
        .whereRef('pm.organisatie_id', '=', 'o.id')
        .where('pm.ingetrokken_op', 'is', null)
        .as('mensen'),
    )
    .where('o.soort', 'not in', eigen)
}

export async function listPartnerorganisaties(
  tx: Tx,
  gemeenteId: string,
): Promise<Partnerorganisatie[]> {
  const rijen = await organisaties(tx)
    .where('o.gemeente_id', '=', gemeenteId)
    .orderBy('o.naam')
    .execute()
  return rijen.map((rij) => ({ ...rij, mensen: rij.mensen ?? 0 }))
}

export async function findPartnerorganisatie(
  tx: Tx,
  gemeenteId: string,
  id: string,
): Promise<Partnerorganisatie | undefined> {
  const rij = await organisaties(tx)
    .where('o.gemeente_id', '=', gemeenteId)
    .where('o.id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : { ...rij, mensen: rij.mensen ?? 0 }
}

/** Who was invited, those who may log in first. */
export async function listUitgenodigden(tx: Tx, organisatieId: string): Promise<Uitgenodigde[]> {
  return tx
    .selectFrom('partner_medewerker as pm')
    .leftJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'pm.gemeente_id').onRef('m.id', '=', 'pm.uitgenodigd_door'),
    )
    .select(['pm.id', 'pm.naam', 'pm.functie', 'pm.beroepsgeheim', 'm.naam as door'])
    .select(['pm.uitgenodigd_op as op', 'pm.ingetrokken_op as ingetrokkenOp'])
    .where('pm.organisatie_id', '=', organisatieId)
    .orderBy((eb) => eb('pm.ingetrokken_op', 'is not', null))
    .orderBy('pm.naam')
    .orderBy('pm.id')
    .limit(500)
    .execute()
}

/** @returns was it there? */
export async function updateOntvangerType(
  tx: Tx,
  gemeenteId: string,
  id: string,
  type: OntvangerType | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisatie')
    .set({ ontvanger_type: type })
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .where('soort', 'not in', eigen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertUitgenodigde(
  tx: Tx,
  gemeenteId: string,
  organisatieId: string,
  door: string,
  wie: Pick<Uitgenodigde, 'id' | 'naam' | 'functie' | 'beroepsgeheim' | 'op'>,
): Promise<void> {
  await tx
    .insertInto('partner_medewerker')
    .values({
      gemeente_id: gemeenteId,
      id: wie.id,
      organisatie_id: organisatieId,
      naam: wie.naam,
      functie: wie.functie,
      beroepsgeheim: wie.beroepsgeheim,
      uitgenodigd_door: door,
      uitgenodigd_op: wie.op,
      ingetrokken_door: null,
      ingetrokken_op: null,
    })
    .execute()
}

/** Ends an invitation; every policy of that person is empty from the next statement on. @returns was it running? */
export async function endUitnodiging(
  tx: Tx,
  organisatieId: string,
  id: string,
  door: string,
  op: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partner_medewerker')
    .set({ ingetrokken_door: door, ingetrokken_op: op })
    .where('organisatie_id', '=', organisatieId)
    .where('id', '=', id)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
