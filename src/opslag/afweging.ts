import { sql } from 'kysely'
import type { Waarden } from '../domein/invoer.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'
import type { Eindinhoud } from './schema-afweging.ts'

export type { Eindinhoud }

/** Which weighing it is; what was written in it stays closed. */
export interface AfwegingRij {
  id: string
  nummer: string
  soort: string
  dossierId: string
  persoonId: string
  /** The task that stays as long as it runs. */
  plichtId: string
  begonnenOp: Date
  /** How it ended; `null` while it runs. */
  uitkomst: string | null
  geeindigdOp: Date | null
}

/** One finished step, as it was kept on that day. */
export interface StapRij {
  stap: string
  nr: number
  /** `null` when the key of whom it is about is destroyed. */
  waarden: Waarden | null
  op: Date
  /** In which pet, as people say it. */
  petNaam: string
  medewerker: string
}

export interface EindeRij {
  uitkomst: string
  inhoud: Eindinhoud | null
  antwoord: Antwoord | null
  triageId: string | null
  /** The besluit that this triage ended in, if it did. */
  besluitId: string | null
  besluitNummer: string | null
  op: Date
  petNaam: string
  medewerker: string
}

export async function insertAfweging(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  afweging: Omit<AfwegingRij, 'uitkomst' | 'geeindigdOp'>,
): Promise<void> {
  await tx
    .insertInto('afweging')
    .values({
      gemeente_id: gemeenteId,
      id: afweging.id,
      nummer: afweging.nummer,
      soort: afweging.soort,
      dossier_id: afweging.dossierId,
      persoon_id: afweging.persoonId,
      pet_id: petId,
      plicht_id: afweging.plichtId,
      begonnen_op: afweging.begonnenOp,
    })
    .execute()
}

function selectAfweging(tx: Tx) {
  return tx
    .selectFrom('afweging as a')
    .leftJoin('afweging_einde as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'a.gemeente_id').onRef('e.afweging_id', '=', 'a.id'),
    )
    .select([
      'a.id',
      'a.nummer',
      'a.soort',
      'a.dossier_id',
      'a.persoon_id',
      'a.plicht_id',
      'a.begonnen_op',
    ])
    .select(['e.uitkomst', 'e.op'])
}

function vanRij(
  rij: Awaited<ReturnType<ReturnType<typeof selectAfweging>['execute']>>[number],
): AfwegingRij {
  return {
    id: rij.id,
    nummer: rij.nummer,
    soort: rij.soort,
    dossierId: rij.dossier_id,
    persoonId: rij.persoon_id,
    plichtId: rij.plicht_id,
    begonnenOp: rij.begonnen_op,
    uitkomst: rij.uitkomst,
    geeindigdOp: rij.op,
  }
}

export async function findAfweging(tx: Tx, id: string): Promise<AfwegingRij | undefined> {
  const rij = await selectAfweging(tx).where('a.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Which weighing this task belongs to, or this besluit follows from. Nothing for who may not read it. */
export async function findAfwegingBij(
  tx: Tx,
  bij: { plichtId: string } | { besluitId: string },
): Promise<{ id: string; nummer: string; soort: string } | undefined> {
  let vraag = tx
    .selectFrom('afweging as a')
    .leftJoin('afweging_einde as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'a.gemeente_id').onRef('e.afweging_id', '=', 'a.id'),
    )
    .select(['a.id', 'a.nummer', 'a.soort'])
  vraag =
    'plichtId' in bij
      ? vraag.where('a.plicht_id', '=', bij.plichtId)
      : vraag.where('e.triage_id', 'in', (eb) =>
          eb.selectFrom('triagebesluit').select('triage_id').where('id', '=', bij.besluitId),
        )
  return vraag.executeTakeFirst()
}

/** Those of a dossier: what runs first, then the newest. At most 200. */
export async function listAfwegingen(tx: Tx, dossierId: string): Promise<AfwegingRij[]> {
  const rijen = await selectAfweging(tx)
    .where('a.dossier_id', '=', dossierId)
    .orderBy((eb) => eb('e.op', 'is not', null))
    .orderBy('a.begonnen_op', 'desc')
    .limit(200)
    .execute()
  return rijen.map(vanRij)
}

/** One post at a time on this weighing, until the transaction ends. The database takes the same lock. */
export async function lockAfweging(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('afweging:' || ${id}::text, 0))`.execute(
    tx,
  )
}

/** Every version of every step, oldest first. Opens what was written about this person. */
export async function listStappen(tx: Tx, afwegingId: string): Promise<StapRij[]> {
  const rijen = await tx
    .selectFrom('afweging_stap as s')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 's.gemeente_id').onRef('p.id', '=', 's.pet_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .select(['s.id', 's.stap', 's.nr', 's.op', 'p.naam as pet_naam', 'm.naam as medewerker'])
    .select((eb) => eb.ref('s.inhoud').$castTo<Waarden | null>().as('inhoud'))
    .where('s.afweging_id', '=', afwegingId)
    .orderBy('s.op')
    .orderBy('s.nr')
    .execute()
  return rijen.map((rij) => ({
    stap: rij.stap,
    nr: rij.nr,
    waarden: rij.inhoud,
    op: rij.op,
    petNaam: rij.pet_naam,
    medewerker: rij.medewerker,
  }))
}

export async function insertStap(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  stap: {
    id: string
    afwegingId: string
    persoonId: string
    stap: string
    waarden: Waarden
    op: Date
  },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: stap.persoonId }
  await tx
    .insertInto('afweging_stap')
    .values({
      gemeente_id: gemeenteId,
      id: stap.id,
      afweging_id: stap.afwegingId,
      stap: stap.stap,
      nr: sql<number>`(select coalesce(max(x.nr), 0) + 1 from afweging_stap x
        where x.afweging_id = ${stap.afwegingId}::uuid and x.stap = ${stap.stap})`,
      pet_id: petId,
      inhoud: await verzegelJson(tx, 'afweging_stap.inhoud', stap.id, voor, stap.waarden),
      op: stap.op,
    })
    .execute()
}

export async function findEinde(tx: Tx, afwegingId: string): Promise<EindeRij | undefined> {
  const rij = await tx
    .selectFrom('afweging_einde as e')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'e.gemeente_id').onRef('p.id', '=', 'e.pet_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .leftJoin('triagebesluit as tb', (join) =>
      join.onRef('tb.gemeente_id', '=', 'e.gemeente_id').onRef('tb.triage_id', '=', 'e.triage_id'),
    )
    .select(['e.afweging_id', 'e.uitkomst', 'e.antwoord', 'e.triage_id', 'e.op'])
    .select(['tb.id as besluit_id', 'tb.nummer as besluit_nummer'])
    .select(['p.naam as pet_naam', 'm.naam as medewerker'])
    .select((eb) => eb.ref('e.inhoud').$castTo<Eindinhoud | null>().as('inhoud'))
    .where('e.afweging_id', '=', afwegingId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        uitkomst: rij.uitkomst,
        inhoud: rij.inhoud,
        antwoord: rij.antwoord,
        triageId: rij.triage_id,
        besluitId: rij.besluit_id,
        besluitNummer: rij.besluit_nummer,
        op: rij.op,
        petNaam: rij.pet_naam,
        medewerker: rij.medewerker,
      }
}

export async function insertEinde(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  einde: {
    afwegingId: string
    persoonId: string
    uitkomst: string
    inhoud: Eindinhoud
    antwoord: Antwoord | undefined
    triageId: string | null
    op: Date
  },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: einde.persoonId }
  await tx
    .insertInto('afweging_einde')
    .values({
      gemeente_id: gemeenteId,
      afweging_id: einde.afwegingId,
      uitkomst: einde.uitkomst,
      inhoud: await verzegelJson(tx, 'afweging_einde.inhoud', einde.afwegingId, voor, einde.inhoud),
      antwoord: einde.antwoord === undefined ? null : JSON.stringify(einde.antwoord),
      triage_id: einde.triageId,
      pet_id: petId,
      op: einde.op,
    })
    .execute()
}
