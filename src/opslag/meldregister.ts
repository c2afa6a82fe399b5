import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import {
  standOp,
  type Bevoegdheidsaanvraag,
  type Meldingsdomein,
} from '../domein/meldingsbevoegd.ts'
import type { Tx } from './database.ts'

/** An appointment to report to the verwijsindex, with everybody who had a hand in it. */
export interface BevoegdheidRij {
  id: string
  medewerkerId: string
  medewerker: string
  domein: Meldingsdomein
  van: Datum
  tot: Datum | null
  aangevraagdDoor: string
  aanvrager: string
  toegekendDoor: string | null
  toegekendOp: Date | null
  ingetrokkenOp: Date | null
  intrekreden: string
}

/** Who may, might or could report; the newest request first. At most 1.000. */
export async function listBevoegdheden(tx: Tx): Promise<BevoegdheidRij[]> {
  const rijen = await tx
    .selectFrom('meldingsbevoegdheid as b')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'b.gemeente_id').onRef('m.id', '=', 'b.medewerker_id'),
    )
    .innerJoin('medewerker as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'b.gemeente_id').onRef('v.id', '=', 'b.aangevraagd_door'),
    )
    .leftJoin('medewerker as t', (join) =>
      join.onRef('t.gemeente_id', '=', 'b.gemeente_id').onRef('t.id', '=', 'b.toegekend_door'),
    )
    .selectAll('b')
    .select(['m.naam as medewerker', 'v.naam as aanvrager', 't.naam as toekenner'])
    .orderBy('b.aangevraagd_op', 'desc')
    .orderBy('b.id')
    .limit(1000)
    .execute()
  return rijen.map((rij) => ({
    id: rij.id,
    medewerkerId: rij.medewerker_id,
    medewerker: rij.medewerker,
    domein: rij.domein,
    van: rij.van,
    tot: rij.tot,
    aangevraagdDoor: rij.aangevraagd_door,
    aanvrager: rij.aanvrager,
    toegekendDoor: rij.toekenner,
    toegekendOp: rij.toegekend_op,
    ingetrokkenOp: rij.ingetrokken_op,
    intrekreden: rij.intrekreden,
  }))
}

/** May this colleague report today? Reads their own rows only; `is_meldingsbevoegd` guards it once more. */
export async function isMeldingsbevoegd(
  tx: Tx,
  medewerkerId: string,
  vandaag: Datum,
): Promise<boolean> {
  const rijen = await tx
    .selectFrom('meldingsbevoegdheid')
    .select(['van', 'tot', 'toegekend_op', 'ingetrokken_op'])
    .where('medewerker_id', '=', medewerkerId)
    .execute()
  return rijen.some(
    (rij) =>
      standOp(
        {
          van: rij.van,
          tot: rij.tot,
          toegekendOp: rij.toegekend_op,
          ingetrokkenOp: rij.ingetrokken_op,
        },
        vandaag,
      ) === 'geldig',
  )
}

/** One change of the register at a time, until the transaction ends. */
export async function lockMeldregister(tx: Tx, gemeenteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('meldregister:' || ${gemeenteId}::text, 0))`.execute(
    tx,
  )
}

export async function insertBevoegdheid(
  tx: Tx,
  gemeenteId: string,
  rij: Bevoegdheidsaanvraag & { id: string; door: string; op: Date },
): Promise<void> {
  await tx
    .insertInto('meldingsbevoegdheid')
    .values({
      gemeente_id: gemeenteId,
      id: rij.id,
      medewerker_id: rij.medewerkerId,
      domein: rij.domein,
      van: rij.van,
      tot: rij.tot,
      aangevraagd_door: rij.door,
      aangevraagd_op: rij.op,
      intrekreden: '',
    })
    .execute()
}

export async function grantBevoegdheid(tx: Tx, id: string, door: string, op: Date): Promise<void> {
  await tx
    .updateTable('meldingsbevoegdheid')
    .set({ toegekend_door: door, toegekend_op: op })
    .where('id', '=', id)
    .execute()
}

export async function withdrawBevoegdheid(
  tx: Tx,
  id: string,
  door: string,
  reden: string,
  op: Date,
): Promise<void> {
  await tx
    .updateTable('meldingsbevoegdheid')
    .set({ ingetrokken_door: door, ingetrokken_op: op, intrekreden: reden })
    .where('id', '=', id)
    .execute()
}
