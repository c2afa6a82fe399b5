import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import { geprivilegieerdePetten } from '../domein/pet.ts'
import type { Controlesoort } from '../domein/petbeheer-stand.ts'
import type { Tx } from './database.ts'

export interface ControleRij {
  id: string
  soort: Controlesoort
  begonnenDoor: string
  begonnenOp: Date
  uiterlijk: Datum
  afgerondOp: Date | null
  open: number
  totaal: number
}

/** The controls, newest first; at most a hundred. */
export async function listControles(tx: Tx, id?: string): Promise<ControleRij[]> {
  let vraag = tx
    .selectFrom('petcontrole as c')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'c.gemeente_id').onRef('m.id', '=', 'c.begonnen_door'),
    )
    .selectAll('c')
    .select('m.naam as begonnen_naam')
    .select([
      sql<number>`(select count(*) from petcontrole_regel r where r.gemeente_id = c.gemeente_id and r.controle_id = c.id)`.as(
        'totaal',
      ),
      sql<number>`(select count(*) from petcontrole_regel r where r.gemeente_id = c.gemeente_id and r.controle_id = c.id and r.uitkomst is null)`.as(
        'open',
      ),
    ])
    .orderBy('c.begonnen_op', 'desc')
    .orderBy('c.id')
    .limit(100)
  if (id !== undefined) vraag = vraag.where('c.id', '=', id)
  return (await vraag.execute()).map((rij) => ({
    id: rij.id,
    soort: rij.soort,
    begonnenDoor: rij.begonnen_naam,
    begonnenOp: rij.begonnen_op,
    uiterlijk: rij.uiterlijk,
    afgerondOp: rij.afgerond_op,
    open: rij.open,
    totaal: rij.totaal,
  }))
}

/** When somebody got the first pet here, of all kinds or of those with more reach; before that there is nothing to look at. */
export async function findEerstePet(tx: Tx, soort: Controlesoort): Promise<Date | undefined> {
  let vraag = tx
    .selectFrom('pet')
    .select((eb) => eb.fn.min('toegekend_op').as('eerste'))
    .where('toegekend_op', 'is not', null)
  if (soort === 'geprivilegieerd') vraag = vraag.where('soort', 'in', [...geprivilegieerdePetten])
  return (await vraag.executeTakeFirst())?.eerste ?? undefined
}

/** Starts a control with one line per pet that is valid at this moment. @returns how many */
export async function insertControle(
  tx: Tx,
  gemeenteId: string,
  controle: { id: string; soort: Controlesoort; uiterlijk: Datum },
  door: string,
  nu: Date,
): Promise<number> {
  await tx
    .insertInto('petcontrole')
    .values({
      gemeente_id: gemeenteId,
      id: controle.id,
      soort: controle.soort,
      begonnen_door: door,
      begonnen_op: nu,
      uiterlijk: controle.uiterlijk,
    })
    .execute()
  let petten = tx
    .selectFrom('pet')
    .select('id')
    .where('toegekend_op', 'is not', null)
    .where('geldig_van', '<=', nu)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', nu)]))
  if (controle.soort === 'geprivilegieerd') {
    petten = petten.where('soort', 'in', [...geprivilegieerdePetten])
  }
  const rijen = (await petten.execute()).map(({ id }) => ({
    gemeente_id: gemeenteId,
    controle_id: controle.id,
    pet_id: id,
  }))
  if (rijen.length > 0) await tx.insertInto('petcontrole_regel').values(rijen).execute()
  return rijen.length
}

export interface ControleregelRij {
  controleId: string
  petId: string
  uitkomst: 'bevestigd' | 'ingetrokken' | null
  reden: string | null
  door: string | null
  op: Date | null
}

export async function listControleregels(tx: Tx, controleId: string): Promise<ControleregelRij[]> {
  const rijen = await tx
    .selectFrom('petcontrole_regel as r')
    .leftJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'r.gemeente_id').onRef('m.id', '=', 'r.door'),
    )
    .select(['r.controle_id', 'r.pet_id', 'r.uitkomst', 'r.reden', 'r.op', 'm.naam as door'])
    .where('r.controle_id', '=', controleId)
    .execute()
  return rijen.map((rij) => ({
    controleId: rij.controle_id,
    petId: rij.pet_id,
    uitkomst: rij.uitkomst,
    reden: rij.reden,
    door: rij.door,
    op: rij.op,
  }))
}

/** The controls in which these petten still wait for a judgement. */
export async function listWachtend(
  tx: Tx,
  petIds: readonly string[],
): Promise<{ controleId: string; petId: string }[]> {
  if (petIds.length === 0) return []
  const rijen = await tx
    .selectFrom('petcontrole_regel')
    .select(['controle_id', 'pet_id'])
    .where('pet_id', 'in', [...petIds])
    .where('uitkomst', 'is', null)
    .execute()
  return rijen.map((rij) => ({ controleId: rij.controle_id, petId: rij.pet_id }))
}

/** Writes the judgement over one pet. @returns whether it was still open */
export async function judgeRegel(
  tx: Tx,
  regel: { controleId: string; petId: string },
  oordeel: { uitkomst: 'bevestigd' | 'ingetrokken'; reden: string | null; door: string; op: Date },
): Promise<boolean> {
  const uit = await tx
    .updateTable('petcontrole_regel')
    .set(oordeel)
    .where('controle_id', '=', regel.controleId)
    .where('pet_id', '=', regel.petId)
    .where('uitkomst', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

/** Closes a control in which nothing is open any more. @returns whether it is finished now */
export async function finishControle(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const uit = await tx
    .updateTable('petcontrole as c')
    .set({ afgerond_op: nu })
    .where('c.id', '=', id)
    .where('c.afgerond_op', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('petcontrole_regel as r')
            .select('r.pet_id')
            .whereRef('r.controle_id', '=', 'c.id')
            .where('r.uitkomst', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}
