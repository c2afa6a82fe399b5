import { sql } from 'kysely'
import type { Organisatie } from '../domein/inrichting-controle.ts'
import { InrichtingSchema, type Inrichting } from '../domein/inrichting.ts'
import type { PetInZicht } from '../domein/inrichting-verschil.ts'
import type { Datum } from '../domein/leeftijd.ts'
import type { Tx } from './database.ts'

export interface VersieRij {
  id: string
  nummer: number
  status: 'voorstel' | 'vastgesteld' | 'ingetrokken'
  ingangsdatum: Datum
  toelichting: string
  /** Goes up with every change of the proposal. */
  versie: number
  gemaaktDoorId: string | null
  /** Name of who made it; `null` for the one that came with the installation. */
  gemaaktDoor: string | null
  gemaaktOp: Date
  beslotenDoor: string | null
  beslotenOp: Date | null
  /** Why it was sent back or withdrawn. */
  reden: string
}
export interface Versie extends VersieRij {
  inhoud: Inrichting
}

function versies(tx: Tx, gemeenteId: string) {
  return tx
    .selectFrom('inrichting as i')
    .leftJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'i.gemeente_id').onRef('m.id', '=', 'i.gemaakt_door'),
    )
    .leftJoin('medewerker as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'i.gemeente_id').onRef('b.id', '=', 'i.besloten_door'),
    )
    .where('i.gemeente_id', '=', gemeenteId)
    .select([
      'i.id',
      'i.nummer',
      'i.status',
      'i.ingangsdatum',
      'i.toelichting',
      'i.versie',
      'i.gemaakt_door as gemaaktDoorId',
      'm.naam as gemaaktDoor',
      'i.gemaakt_op as gemaaktOp',
      'b.naam as beslotenDoor',
      'i.besloten_op as beslotenOp',
      'i.reden',
    ])
}

/** Every version, newest first, without what is in it. */
export async function listVersies(tx: Tx, gemeenteId: string): Promise<VersieRij[]> {
  return versies(tx, gemeenteId).orderBy('i.nummer', 'desc').execute()
}

/** One version as a whole; another gemeente's version does not exist here. */
export async function findVersie(
  tx: Tx,
  gemeenteId: string,
  id: string,
): Promise<Versie | undefined> {
  const rij = await versies(tx, gemeenteId)
    .select('i.inhoud')
    .where('i.id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : { ...rij, inhoud: InrichtingSchema.parse(rij.inhoud) }
}

/**
 * The version that holds on a day, as `inrichting_op` finds it; without a day the day of the database itself, which
 * is what row security goes by.
 */
export async function findGeldend(
  tx: Tx,
  gemeenteId: string,
  dag: Datum | undefined,
): Promise<Versie | undefined> {
  const rij = await versies(tx, gemeenteId)
    .select('i.inhoud')
    .where('i.status', '=', 'vastgesteld')
    .where('i.ingangsdatum', '<=', dag ?? sql<string>`current_date`)
    .orderBy('i.ingangsdatum', 'desc')
    .orderBy('i.nummer', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rij === undefined ? undefined : { ...rij, inhoud: InrichtingSchema.parse(rij.inhoud) }
}

export async function insertVoorstel(
  tx: Tx,
  voorstel: {
    gemeenteId: string
    id: string
    nummer: number
    ingangsdatum: Datum
    toelichting: string
    inhoud: Inrichting
    gemaaktDoor: string
    gemaaktOp: Date
  },
): Promise<void> {
  await tx
    .insertInto('inrichting')
    .values({
      gemeente_id: voorstel.gemeenteId,
      id: voorstel.id,
      nummer: voorstel.nummer,
      status: 'voorstel',
      ingangsdatum: voorstel.ingangsdatum,
      toelichting: voorstel.toelichting,
      inhoud: JSON.stringify(voorstel.inhoud),
      gemaakt_door: voorstel.gemaaktDoor,
      gemaakt_op: voorstel.gemaaktOp,
    })
    .execute()
}

/**
 * Writes a change of a proposal, unless it was changed in the meantime.
 *
 * @param verwacht the version that the form was made from
 * @returns whether it was written
 */
export async function updateVoorstel(
  tx: Tx,
  gemeenteId: string,
  id: string,
  verwacht: number,
  wordt: { inhoud: Inrichting; ingangsdatum: Datum; toelichting: string },
): Promise<boolean> {
  const uit = await tx
    .updateTable('inrichting')
    .set((eb) => ({
      inhoud: JSON.stringify(wordt.inhoud),
      ingangsdatum: wordt.ingangsdatum,
      toelichting: wordt.toelichting,
      versie: eb('versie', '+', 1),
    }))
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .where('status', '=', 'voorstel')
    .where('versie', '=', verwacht)
    .executeTakeFirst()
  return uit.numUpdatedRows === 1n
}

/** Ends a proposal, unless it was changed in the meantime. @returns whether it was written */
export async function decideVersie(
  tx: Tx,
  gemeenteId: string,
  id: string,
  verwacht: number,
  besluit: { status: 'vastgesteld' | 'ingetrokken'; door: string; op: Date; reden: string },
): Promise<boolean> {
  const uit = await tx
    .updateTable('inrichting')
    .set({
      status: besluit.status,
      besloten_door: besluit.door,
      besloten_op: besluit.op,
      reden: besluit.reden,
    })
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .where('status', '=', 'voorstel')
    .where('versie', '=', verwacht)
    .executeTakeFirst()
  return uit.numUpdatedRows === 1n
}

/** Adds what is missing in the register of processing activities; what is there stays as it is. */
export async function addActiviteiten(
  tx: Tx,
  gemeenteId: string,
  activiteiten: readonly { uri: string; naam: string; doel: string; grondslag: string }[],
): Promise<void> {
  if (activiteiten.length === 0) return
  await tx
    .insertInto('verwerkingsactiviteit')
    .values(activiteiten.map((activiteit) => ({ gemeente_id: gemeenteId, ...activiteit })))
    .onConflict((oc) => oc.columns(['gemeente_id', 'uri']).doNothing())
    .execute()
}

export async function listOrganisaties(tx: Tx, gemeenteId: string): Promise<Organisatie[]> {
  return tx
    .selectFrom('organisatie')
    .select(['id', 'naam', 'soort', 'bestuursorgaan'])
    .where('gemeente_id', '=', gemeenteId)
    .orderBy('naam')
    .execute()
}

export async function insertOrganisatie(
  tx: Tx,
  gemeenteId: string,
  organisatie: Organisatie,
): Promise<void> {
  await tx
    .insertInto('organisatie')
    .values({ gemeente_id: gemeenteId, ...organisatie })
    .execute()
}

/** Every pet that is worn now or later, to see what a change means for it. @param nu the moment to look at */
export async function listPettenInZicht(
  tx: Tx,
  gemeenteId: string,
  nu: Date,
): Promise<PetInZicht[]> {
  const rijen = await tx
    .selectFrom('pet as p')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .where('p.gemeente_id', '=', gemeenteId)
    .where('p.toegekend_op', 'is not', null)
    .where((eb) => eb.or([eb('p.geldig_tot', 'is', null), eb('p.geldig_tot', '>', nu)]))
    .select([
      'p.id',
      'm.naam as medewerker',
      'p.naam',
      'p.soort',
      'p.taken',
      'p.organisatie_id as organisatieId',
      'o.naam as organisatie',
      'p.beslissen',
    ])
    .orderBy('m.naam')
    .orderBy('p.naam')
    .execute()
  return rijen
}

/** How much work is under way for one task: numbers only. */
export interface LopendWerk {
  taak: string
  dossiers: number
  triages: number
  /** Besluiten of which a duty is still open. */
  besluiten: number
  plichten: number
}

/** Work under way per task; empty for everybody but the beheerder, because the database says so. */
export async function listLopendWerk(tx: Tx): Promise<LopendWerk[]> {
  const { rows } = await sql<Record<keyof LopendWerk, string>>`
    select taak, dossiers, triages, besluiten, plichten from inrichting_raakt()`.execute(tx)
  return rows.map((rij) => ({
    taak: rij.taak,
    dossiers: Number(rij.dossiers),
    triages: Number(rij.triages),
    besluiten: Number(rij.besluiten),
    plichten: Number(rij.plichten),
  }))
}
