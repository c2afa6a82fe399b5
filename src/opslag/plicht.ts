import { sql } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import type { Plichtafloop, Verloopregel } from '../domein/plicht-verloop.ts'
import type { Taakplicht } from '../domein/plicht.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

export interface PlichtRij {
  id: string
  dossierId: string
  besluitId: string | null
  code: string
  tekst: string
  blokkerend: boolean
  /** The day agreed here; every open duty has one. */
  uiterlijk: string | null
  /** The row of the register of terms, and the last day that the law gives. */
  termijn: string | null
  wettelijk: string | null
  ontstaanOp: Date
  /** When it ended, done or withdrawn. */
  gedaanOp: Date | null
  afloop: Plichtafloop | null
  /** Of another pet: one that the active pet stands in for, or that can do nothing here any more. */
  vervangt: boolean
}

/**
 * Records duties of the active pet. In a dossier where that pet only stands in, the database gives them to the pet that
 * is replaced: a duty belongs to the place. Without a day the database fills in the local maximum for 'as soon as
 * possible', never later than the law.
 */
export async function insertPlichten(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  waarvoor: { dossierId: string; besluitId: string | null },
  plichten: readonly (Omit<Taakplicht, 'code'> & { code: string; id: string })[],
): Promise<void> {
  if (plichten.length === 0) return
  await tx
    .insertInto('plicht')
    .values(
      plichten.map((p) => ({
        gemeente_id: gemeenteId,
        id: p.id,
        dossier_id: waarvoor.dossierId,
        besluit_id: waarvoor.besluitId,
        pet_id: petId,
        code: p.code,
        tekst: p.tekst,
        blokkerend: p.blokkerend,
        uiterlijk: p.uiterlijk,
        termijn: p.termijn ?? null,
        wettelijk: p.wettelijk ?? null,
      })),
    )
    .execute()
}

function selectPlicht(tx: Tx) {
  return tx
    .selectFrom('plicht')
    .select(['id', 'dossier_id', 'besluit_id', 'pet_id', 'code', 'tekst', 'blokkerend'])
    .select(['uiterlijk', 'termijn', 'wettelijk', 'ontstaan_op', 'gedaan_op', 'afloop'])
}

type Plichtuitkomst = Awaited<ReturnType<ReturnType<typeof selectPlicht>['execute']>>[number]

function vanPlichtRij(r: Plichtuitkomst, petId: string): PlichtRij {
  return {
    id: r.id,
    dossierId: r.dossier_id,
    besluitId: r.besluit_id,
    code: r.code,
    tekst: r.tekst,
    blokkerend: r.blokkerend,
    uiterlijk: r.uiterlijk,
    termijn: r.termijn,
    wettelijk: r.wettelijk,
    ontstaanOp: r.ontstaan_op,
    gedaanOp: r.gedaan_op,
    afloop: r.afloop,
    vervangt: r.pet_id !== petId,
  }
}

/** After which row a list goes on. */
export interface Termijnplaats {
  dag: Datum
  id: string
}

/**
 * Open duties that the active pet has to do: its own, those of whom it stands in for, and those in its dossiers whose
 * pet can do nothing any more. The first day first.
 */
export async function listOpenPlichten(
  tx: Tx,
  petId: string,
  dossierId: string | undefined,
  bladzijde: { na?: Termijnplaats | undefined; hoogstens: number } = { hoogstens: 100 },
): Promise<PlichtRij[]> {
  let vraag = selectPlicht(tx)
    .where(sql<boolean>`plicht.id = any (array(select mijn_open_plichten()))`)
    .where('gedaan_op', 'is', null)
    .orderBy('uiterlijk')
    .limit(bladzijde.hoogstens)
  const { na } = bladzijde
  if (na !== undefined) {
    vraag = vraag.where(sql<boolean>`(uiterlijk, id) > (${na.dag}::date, ${na.id}::uuid)`)
    vraag = vraag.orderBy('id')
  } else {
    vraag = bladzijde.hoogstens === 100 ? vraag.orderBy('blokkerend', 'desc') : vraag.orderBy('id')
  }
  if (dossierId !== undefined) vraag = vraag.where('dossier_id', '=', dossierId)
  return (await vraag.execute()).map((rij) => vanPlichtRij(rij, petId))
}

/** One duty that the active pet has (or had) to do, open or not. */
export async function findPlicht(
  tx: Tx,
  petId: string,
  id: string,
): Promise<PlichtRij | undefined> {
  const rij = await selectPlicht(tx)
    .where('id', '=', id)
    .where(sql<boolean>`is_mijn_plicht(plicht.pet_id, plicht.dossier_id)`)
    .executeTakeFirst()
  return rij === undefined ? undefined : vanPlichtRij(rij, petId)
}

/** What keeps a dossier open, of anybody: for who wants to close it. */
export async function listOpenBijSluiten(
  tx: Tx,
  petId: string,
  dossierId: string,
): Promise<PlichtRij[]> {
  const rijen = await selectPlicht(tx)
    .where(sql<boolean>`plicht.id = any (array(select open_bij_sluiten(${dossierId}::uuid)))`)
    .orderBy('uiterlijk')
    .execute()
  return rijen.map((rij) => vanPlichtRij(rij, petId))
}

/** Whom a duty of the active pet is about, also when the dossier itself is out of its sight. */
export async function findPersoonVanPlicht(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    persoon: string | null
  }>`select persoon_van_plicht(${id}::uuid) as persoon`.execute(tx)
  return rows[0]?.persoon ?? undefined
}

/** How a duty ended, in the words of who ended it. */
export async function findPlichtbewijs(tx: Tx, id: string): Promise<string | null> {
  const rij = await tx
    .selectFrom('plicht')
    .select(['id', 'bewijs'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij?.bewijs ?? null
}

/**
 * Marks a duty as done.
 *
 * @param persoonId whose key seals the proof
 * @returns whether it was done now; not when it is not (or no longer) an open duty of this pet
 */
export async function finishPlicht(
  tx: Tx,
  id: string,
  persoonId: string,
  bewijs: string,
  nu: Date,
): Promise<boolean> {
  const voor = { soort: 'persoon' as const, id: persoonId }
  const uit = await tx
    .updateTable('plicht')
    .set({ gedaan_op: nu, bewijs: await verzegel(tx, 'plicht.bewijs', id, voor, bewijs) })
    .where('id', '=', id)
    .where('gedaan_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows === 1n
}

/**
 * Moves the day of an open duty.
 * @throws DatabaseError DW015 past the law or past the deferral
 */
export async function movePlicht(
  tx: Tx,
  id: string,
  persoonId: string,
  naar: { dag: Datum; verloopId: string; reden: string },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: persoonId }
  const reden = await verzegel(tx, 'plicht_verloop.reden', naar.verloopId, voor, naar.reden)
  await sql`select verzet_plicht(${id}::uuid, ${naar.dag}::date, ${naar.verloopId}::uuid, ${reden})`.execute(
    tx,
  )
}

/** Lets a duty lapse with a reason. @throws DatabaseError DW016 when this duty never lapses */
export async function withdrawPlicht(
  tx: Tx,
  id: string,
  persoonId: string,
  reden: string,
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: persoonId }
  const dicht = await verzegel(tx, 'plicht.bewijs', id, voor, reden)
  await sql`select trek_plicht_in(${id}::uuid, ${dicht}, ${nu}::timestamptz)`.execute(tx)
}

/** The history of one duty, oldest first. */
export async function listVerloop(tx: Tx, plichtId: string): Promise<Verloopregel[]> {
  const rijen = await tx
    .selectFrom('plicht_verloop as v')
    .leftJoin('pet as d', (j) =>
      j.onRef('d.gemeente_id', '=', 'v.gemeente_id').onRef('d.id', '=', 'v.door_pet'),
    )
    .leftJoin('pet as van', (j) =>
      j.onRef('van.gemeente_id', '=', 'v.gemeente_id').onRef('van.id', '=', 'v.van_pet'),
    )
    .leftJoin('pet as naar', (j) =>
      j.onRef('naar.gemeente_id', '=', 'v.gemeente_id').onRef('naar.id', '=', 'v.naar_pet'),
    )
    .leftJoin('medewerker as dm', (j) =>
      j.onRef('dm.gemeente_id', '=', 'd.gemeente_id').onRef('dm.id', '=', 'd.medewerker_id'),
    )
    .leftJoin('medewerker as vm', (j) =>
      j.onRef('vm.gemeente_id', '=', 'van.gemeente_id').onRef('vm.id', '=', 'van.medewerker_id'),
    )
    .leftJoin('medewerker as nm', (j) =>
      j.onRef('nm.gemeente_id', '=', 'naar.gemeente_id').onRef('nm.id', '=', 'naar.medewerker_id'),
    )
    .select(['v.id', 'v.soort', 'v.op', 'v.van_dag', 'v.naar_dag', 'v.reden'])
    .select(['dm.naam as door', 'vm.naam as van', 'nm.naam as naar'])
    .select(['d.naam as door_pet', 'van.naam as van_pet', 'naar.naam as naar_pet'])
    .where('v.plicht_id', '=', plichtId)
    .orderBy('v.nr')
    .execute()
  const wie = (naam: string | null, pet: string | null): string | null =>
    naam === null ? null : `${naam}, ${pet ?? ''}`
  return rijen.map((r) => ({
    soort: r.soort,
    op: r.op,
    door: wie(r.door, r.door_pet),
    van: wie(r.van, r.van_pet),
    naar: wie(r.naar, r.naar_pet),
    vanDag: r.van_dag,
    naarDag: r.naar_dag,
    reden: r.reden,
  }))
}
