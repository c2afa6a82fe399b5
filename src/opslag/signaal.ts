import { sql } from 'kysely'
import {
  gewoneInstelling,
  type Signaalinstelling,
  type Signaalsoort,
  type Signaalstaat,
} from '../domein/signaal.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** Says that a refused look was about the own circle, when it was. Nothing comes back. */
export async function reportKringpoging(
  tx: Tx,
  gebeurtenisId: string,
  dossierId: string,
): Promise<void> {
  await sql`select meld_kring_poging(${gebeurtenisId}::uuid, ${dossierId}::uuid)`.execute(tx)
}

/** Lines in one step: well within the time that one statement may take, also on a busy machine. */
export const regelsPerStap = 10_000

export interface Stap {
  /** Are there more lines than this step took? */
  meer: boolean
  /** Not when a transaction that is still going on can bring a line before these; they are looked at again then. */
  gevorderd: boolean
}

/** Looks for signals in the next lines of this gemeente; see `vind_signalen` in db/migrations/0013_toezicht.sql. */
export async function findNewSignalen(tx: Tx, hoogstens = regelsPerStap): Promise<Stap> {
  const { rows } = await sql<Stap>`select * from vind_signalen(${hoogstens}::integer)`.execute(tx)
  const [stap] = rows
  if (stap === undefined) throw new Error('geen stap')
  return stap
}

/** Did the database end it because it took longer than a statement may? Then nothing of it was kept. */
export function isTooSlow(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === '57014'
}

export interface Signaal {
  id: string
  soort: Signaalsoort
  medewerkerId: string
  medewerker: string
  functie: string
  van: Date
  tot: Date
  /** Ids of the lines it rests on, at most 200 of `aantal`. */
  regels: readonly string[]
  aantal: number
  mensen: number
  grond: string | null
  /** Of a look without being involved: is there a reason, and did somebody judge it? */
  redenAanwezig: boolean | null
  beoordeeld: boolean | null
  staat: Signaalstaat
  toelichting: string | null
  door: string | null
  op: Date | null
}

function selectSignalen(tx: Tx) {
  return tx
    .selectFrom('signaal as s')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 's.gemeente_id').onRef('m.id', '=', 's.medewerker_id'),
    )
    .leftJoin('medewerker as b', (join) =>
      join.onRef('b.gemeente_id', '=', 's.gemeente_id').onRef('b.id', '=', 's.door'),
    )
    .leftJoin('doeltoegang as d', (join) =>
      join.onRef('d.gemeente_id', '=', 's.gemeente_id').onRef('d.id', '=', 's.doeltoegang_id'),
    )
    .select(['s.id', 's.soort', 's.medewerker_id', 'm.naam as medewerker', 'm.functie'])
    .select(['s.van', 's.tot', 's.regels', 's.aantal', 's.mensen', 's.grond', 's.staat', 's.op'])
    .select(['b.naam as door', 's.doeltoegang_id'])
    .select(sql<boolean | null>`d.reden <> ''`.as('reden_aanwezig'))
    .select(sql<boolean | null>`d.beoordeeld_op is not null`.as('beoordeeld'))
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectSignalen>['execute']>>[number]

function vanRij(r: Rij, toelichting: string | null): Signaal {
  return {
    id: r.id,
    soort: r.soort,
    medewerkerId: r.medewerker_id,
    medewerker: r.medewerker,
    functie: r.functie,
    van: r.van,
    tot: r.tot,
    regels: r.regels,
    aantal: r.aantal,
    mensen: r.mensen,
    grond: r.grond,
    redenAanwezig: r.doeltoegang_id === null ? null : (r.reden_aanwezig ?? false),
    beoordeeld: r.doeltoegang_id === null || r.grond !== 'nood' ? null : (r.beoordeeld ?? false),
    staat: r.staat,
    toelichting,
    door: r.door,
    op: r.op,
  }
}

/** The signals in one state, the latest first. Never ordered by person. */
export async function listSignalen(
  tx: Tx,
  staat: Signaalstaat,
  soort: Signaalsoort | undefined,
  hoogstens: number,
): Promise<Signaal[]> {
  let query = selectSignalen(tx)
    .where('s.staat', '=', staat)
    .orderBy('s.tot', 'desc')
    .orderBy('s.id')
    .limit(hoogstens)
  if (soort !== undefined) query = query.where('s.soort', '=', soort)
  return (await query.execute()).map((rij) => vanRij(rij, null))
}

/** One signal, with what was said about it. */
export async function findSignaal(tx: Tx, id: string): Promise<Signaal | undefined> {
  const rij = await selectSignalen(tx)
    .select('s.toelichting')
    .where('s.id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij, rij.toelichting)
}

/** How many there are of each kind in each state. */
export async function countSignalen(
  tx: Tx,
): Promise<readonly { soort: Signaalsoort; staat: Signaalstaat; aantal: number }[]> {
  return tx
    .selectFrom('signaal')
    .select(['soort', 'staat'])
    .select(sql<number>`count(*)`.as('aantal'))
    .groupBy(['soort', 'staat'])
    .execute()
}

/**
 * Answers a new signal, once. The words are sealed under the key of the pet that wrote them.
 * @returns false when it is not there, was answered already, or is about the one who answers
 */
export async function answerSignaal(
  tx: Tx,
  wie: { medewerkerId: string; petId: string },
  id: string,
  staat: 'verklaard' | 'melden',
  toelichting: string,
  nu: Date,
): Promise<boolean> {
  const voor = { soort: 'werk' as const, id: wie.petId }
  const uit = await tx
    .updateTable('signaal')
    .set({
      staat,
      toelichting: await verzegel(tx, 'signaal.toelichting', id, voor, toelichting),
      door: wie.medewerkerId,
      op: nu,
    })
    .where('id', '=', id)
    .where('staat', '=', 'nieuw')
    .where('medewerker_id', '<>', wie.medewerkerId)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

export async function getSignaalinstelling(tx: Tx): Promise<Signaalinstelling> {
  const rij = await tx
    .selectFrom('signaal_instelling')
    .select(['van_uur', 'tot_uur', 'weekend', 'mensen_per_uur'])
    .executeTakeFirst()
  if (rij === undefined) return gewoneInstelling
  return {
    vanUur: rij.van_uur,
    totUur: rij.tot_uur,
    weekend: rij.weekend,
    mensenPerUur: rij.mensen_per_uur,
  }
}

export async function setSignaalinstelling(
  tx: Tx,
  gemeenteId: string,
  instelling: Signaalinstelling,
): Promise<void> {
  const waarden = {
    van_uur: instelling.vanUur,
    tot_uur: instelling.totUur,
    weekend: instelling.weekend,
    mensen_per_uur: instelling.mensenPerUur,
  }
  await tx
    .insertInto('signaal_instelling')
    .values({ gemeente_id: gemeenteId, ...waarden })
    .onConflict((botsing) => botsing.column('gemeente_id').doUpdateSet(waarden))
    .execute()
}
