import type { Datum } from '../domein/leeftijd.ts'
import type { Registratie } from '../domein/petbeheer-waarschuwing.ts'
import type { Tx } from './database.ts'

export interface MedewerkerRij {
  id: string
  naam: string
  functie: string
  uitDienstOp: Date | null
}

export async function listMedewerkers(tx: Tx): Promise<MedewerkerRij[]> {
  const rijen = await tx
    .selectFrom('medewerker')
    .select(['id', 'naam', 'functie', 'uit_dienst_op'])
    .orderBy('naam')
    .orderBy('id')
    .limit(5000)
    .execute()
  return rijen.map(vanRij)
}

export async function findMedewerker(tx: Tx, id: string): Promise<MedewerkerRij | undefined> {
  const rij = await tx
    .selectFrom('medewerker')
    .select(['id', 'naam', 'functie', 'uit_dienst_op'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

function vanRij(rij: {
  id: string
  naam: string
  functie: string
  uit_dienst_op: Date | null
}): MedewerkerRij {
  return { id: rij.id, naam: rij.naam, functie: rij.functie, uitDienstOp: rij.uit_dienst_op }
}

export async function insertMedewerker(
  tx: Tx,
  gemeenteId: string,
  medewerker: { id: string; naam: string; functie: string },
): Promise<void> {
  await tx
    .insertInto('medewerker')
    .values({ gemeente_id: gemeenteId, ...medewerker })
    .execute()
}

/** Marks somebody as gone. @returns whether this was new */
export async function endDienst(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const uit = await tx
    .updateTable('medewerker')
    .set({ uit_dienst_op: nu })
    .where('id', '=', id)
    .where('uit_dienst_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

export type RegistratieRij = Registratie & { medewerkerId: string }

/** Registrations, the lapsed ones too, of everybody or of one person. */
export async function listRegistraties(tx: Tx, medewerkerId?: string): Promise<RegistratieRij[]> {
  let vraag = tx
    .selectFrom('registratie')
    .selectAll()
    .orderBy('soort')
    .orderBy('gecontroleerd_op', 'desc')
    .orderBy('id')
    .limit(5000)
  if (medewerkerId !== undefined) vraag = vraag.where('medewerker_id', '=', medewerkerId)
  return (await vraag.execute()).map((rij) => ({
    id: rij.id,
    medewerkerId: rij.medewerker_id,
    soort: rij.soort,
    nummer: rij.nummer,
    geldigTot: rij.geldig_tot,
    gecontroleerdOp: rij.gecontroleerd_op,
    vervallen: rij.vervallen_op !== null,
  }))
}

export async function insertRegistratie(
  tx: Tx,
  gemeenteId: string,
  medewerkerId: string,
  registratie: {
    id: string
    soort: string
    nummer: string
    geldigTot: Datum | null
    gecontroleerdOp: Datum
  },
): Promise<void> {
  await tx
    .insertInto('registratie')
    .values({
      gemeente_id: gemeenteId,
      id: registratie.id,
      medewerker_id: medewerkerId,
      soort: registratie.soort,
      nummer: registratie.nummer,
      geldig_tot: registratie.geldigTot,
      gecontroleerd_op: registratie.gecontroleerdOp,
    })
    .execute()
}

/** A registration is never removed: what held when a pet was granted stays readable. */
export async function lapseRegistratie(
  tx: Tx,
  medewerkerId: string,
  id: string,
  nu: Date,
): Promise<boolean> {
  const uit = await tx
    .updateTable('registratie')
    .set({ vervallen_op: nu })
    .where('id', '=', id)
    .where('medewerker_id', '=', medewerkerId)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}
