import { sql } from 'kysely'
import type { Doel } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

export interface Doeltoegang {
  id: string
  soort: 'leidinggevende' | 'klacht' | 'nood'
  dossierId: string
  dossierNummer: string
  doel: Doel
  reden: string
  van: Date
  tot: Date
  /** Is it open at this moment, on the clock of the database (the one that decides)? */
  loopt: boolean
  medewerkerId: string
  medewerkerNaam: string
  functie: string
  petNaam: string
  organisatie: string
  beoordelenVoor: string | null
  oordeel: 'terecht' | 'niet-terecht' | null
  oordeelReden: string | null
  beoordeeldOp: Date | null
  beoordeeldDoor: string | null
}

function selectDoeltoegang(tx: Tx) {
  return tx
    .selectFrom('doeltoegang as d')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'd.gemeente_id').onRef('p.id', '=', 'd.pet_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .leftJoin('medewerker as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'd.gemeente_id').onRef('b.id', '=', 'd.beoordeeld_door'),
    )
    .select([
      'd.id',
      'd.zegel_id',
      'd.soort',
      'd.dossier_id',
      'd.dossier_nummer',
      'd.doel',
      'd.reden',
    ])
    .select(['d.geldig_van', 'd.geldig_tot', 'm.id as medewerker_id', 'm.naam as medewerker_naam'])
    .select(['m.functie', 'p.naam as pet_naam', 'o.naam as organisatie', 'd.beoordelen_voor'])
    .select(['d.oordeel', 'd.oordeel_reden', 'd.beoordeeld_op', 'b.naam as beoordelaar'])
    .select(sql<boolean>`d.geldig_tot > now()`.as('loopt'))
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectDoeltoegang>['execute']>>[number]

function vanRij(r: Rij): Doeltoegang {
  return {
    id: r.id,
    soort: r.soort,
    dossierId: r.dossier_id,
    dossierNummer: r.dossier_nummer,
    doel: r.doel,
    reden: r.reden,
    van: r.geldig_van,
    tot: r.geldig_tot,
    loopt: r.loopt,
    medewerkerId: r.medewerker_id,
    medewerkerNaam: r.medewerker_naam,
    functie: r.functie,
    petNaam: r.pet_naam,
    organisatie: r.organisatie,
    beoordelenVoor: r.beoordelen_voor,
    oordeel: r.oordeel,
    oordeelReden: r.oordeel_reden,
    beoordeeldOp: r.beoordeeld_op,
    beoordeeldDoor: r.beoordelaar,
  }
}

/** What is open at this moment for this pet, the last opened first. */
export async function listOpenVoorPet(
  tx: Tx,
  petId: string,
  soorten: readonly Doeltoegang['soort'][],
): Promise<Doeltoegang[]> {
  const rijen = await selectDoeltoegang(tx)
    .where('d.pet_id', '=', petId)
    .where('d.soort', 'in', [...soorten])
    .where('d.geldig_tot', '>', sql<Date>`now()`)
    .orderBy('d.geldig_van', 'desc')
    .orderBy('d.dossier_nummer')
    .limit(100)
    .execute()
  return rijen.map(vanRij)
}

/** Who looked in this dossier with a purpose or in an emergency, newest first; for who is involved in it. */
export async function listDoeltoegangVanDossier(tx: Tx, dossierId: string): Promise<Doeltoegang[]> {
  const rijen = await selectDoeltoegang(tx)
    .where('d.dossier_id', '=', dossierId)
    .orderBy('d.geldig_van', 'desc')
    .limit(100)
    .execute()
  return rijen.map(vanRij)
}

/** One look in an emergency. */
export async function findNood(tx: Tx, id: string): Promise<Doeltoegang | undefined> {
  const rij = await selectDoeltoegang(tx)
    .where('d.id', '=', id)
    .where('d.soort', '=', 'nood')
    .executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Looks in an emergency without a verdict, the term that ends first on top. */
export async function listNoodTeBeoordelen(tx: Tx): Promise<Doeltoegang[]> {
  const rijen = await selectDoeltoegang(tx)
    .where('d.soort', '=', 'nood')
    .where('d.beoordeeld_op', 'is', null)
    .orderBy('d.beoordelen_voor')
    .orderBy('d.geldig_van')
    .limit(500)
    .execute()
  return rijen.map(vanRij)
}

/** Looks in an emergency with a verdict, the last judged first. */
export async function listNoodBeoordeeld(tx: Tx, hoogstens: number): Promise<Doeltoegang[]> {
  const rijen = await selectDoeltoegang(tx)
    .where('d.soort', '=', 'nood')
    .where('d.beoordeeld_op', 'is not', null)
    .orderBy('d.beoordeeld_op', 'desc')
    .limit(hoogstens)
    .execute()
  return rijen.map(vanRij)
}

const maandVan = sql<string>`to_char(d.geldig_van at time zone 'Europe/Amsterdam', 'YYYY-MM')`

export interface Noodfilter {
  /** `yyyy-mm` in the Netherlands. */
  maand?: string | undefined
  oordeel?: 'terecht' | 'niet-terecht' | 'open' | undefined
}

/** All looks in an emergency, newest first. */
export async function listNood(
  tx: Tx,
  filter: Noodfilter,
  hoogstens: number,
): Promise<Doeltoegang[]> {
  let vraag = selectDoeltoegang(tx).where('d.soort', '=', 'nood')
  if (filter.maand !== undefined) {
    const begin = `${filter.maand}-01`
    vraag = vraag
      .where('d.geldig_van', '>=', sql<Date>`${begin}::timestamp at time zone 'Europe/Amsterdam'`)
      .where(
        'd.geldig_van',
        '<',
        sql<Date>`(${begin}::timestamp + interval '1 month') at time zone 'Europe/Amsterdam'`,
      )
  }
  if (filter.oordeel === 'open') vraag = vraag.where('d.beoordeeld_op', 'is', null)
  else if (filter.oordeel !== undefined) vraag = vraag.where('d.oordeel', '=', filter.oordeel)
  const rijen = await vraag.orderBy('d.geldig_van', 'desc').limit(hoogstens).execute()
  return rijen.map(vanRij)
}

/** Months in which somebody looked in an emergency, newest first, as `yyyy-mm`; at most ten years back. */
export async function listMaandenMetNood(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ maand: string }>`
    select to_char(m, 'YYYY-MM') as maand
    from generate_series(
      date_trunc('month', (select greatest(min(d.geldig_van), now() - interval '10 years') from doeltoegang d
        where d.soort = 'nood') at time zone 'Europe/Amsterdam'),
      now() at time zone 'Europe/Amsterdam', interval '1 month') m
    where exists (select from doeltoegang d where d.soort = 'nood'
      and d.geldig_van >= m at time zone 'Europe/Amsterdam'
      and d.geldig_van < (m + interval '1 month') at time zone 'Europe/Amsterdam')
    order by m desc`.execute(tx)
  return rows.map((rij) => rij.maand)
}

export interface Noodtelling {
  lopend: number
  teBeoordelen: number
  teLaat: number
  /** In the last year. */
  nietTerecht: number
}

/** How it stands with the looks in an emergency. @param vandaag the day in the Netherlands, `yyyy-mm-dd` */
export async function countNood(tx: Tx, vandaag: string): Promise<Noodtelling> {
  const { rows } = await sql<Noodtelling>`
    select
      (select count(*)::int from doeltoegang d where d.soort = 'nood'
        and d.geldig_van > now() - interval '73 hours' and d.geldig_tot > now()) as lopend,
      (select count(*)::int from doeltoegang d where d.soort = 'nood' and d.beoordeeld_op is null) as "teBeoordelen",
      (select count(*)::int from doeltoegang d where d.soort = 'nood' and d.beoordeeld_op is null
        and d.beoordelen_voor < ${vandaag}::date) as "teLaat",
      (select count(*)::int from doeltoegang d where d.soort = 'nood' and d.oordeel = 'niet-terecht'
        and d.geldig_van > now() - interval '1 year') as "nietTerecht"`.execute(tx)
  return rows[0] ?? { lopend: 0, teBeoordelen: 0, teLaat: 0, nietTerecht: 0 }
}

/** How often a leidinggevende or klachtbehandelaar looked, per month and purpose. */
export async function countDoelen(
  tx: Tx,
  sinds: string,
): Promise<{ maand: string; soort: 'leidinggevende' | 'klacht'; doel: Doel; aantal: number }[]> {
  const { rows } = await sql<{
    maand: string
    soort: 'leidinggevende' | 'klacht'
    doel: Doel
    aantal: number
  }>`select ${maandVan} as maand, d.soort, d.doel, count(*)::int as aantal
    from doeltoegang d where d.soort <> 'nood' and d.geldig_van >= ${sinds}::date
    group by 1, 2, 3 order by 1 desc, 2, 3`.execute(tx)
  return rows
}

export interface Privacysignaal {
  signaal: 'zelfde-persoon' | 'overgang' | 'geweigerd'
  /** `yyyy-mm` or `yyyy-mm-dd`. */
  periode: string
  aantal: number
}

/** Counts that only the privacy officer gets; without a person, without a dossier. */
export async function listPrivacysignalen(tx: Tx, sinds: string): Promise<Privacysignaal[]> {
  const { rows } = await sql<Privacysignaal>`
    select signaal, periode, aantal::int as aantal from privacy_signalen(${sinds}::date) order by periode desc`.execute(
    tx,
  )
  return rows
}

/** That somebody looked in an emergency, as the resident may know it: a role, never a name or a reason. */
export interface NoodVoorInwoner {
  id: string
  dossierId: string
  persoonId: string
  rol: string
  organisatie: string
  van: Date
  tot: Date
}

/** The last year; what was earlier stands in the list of who looked. */
export async function listNoodVoorInwoner(tx: Tx): Promise<NoodVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('doeltoegang as n')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'n.gemeente_id').onRef('d.id', '=', 'n.dossier_id'),
    )
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'n.gemeente_id').onRef('p.id', '=', 'n.pet_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .select(['n.id', 'n.dossier_id', 'd.persoon_id', 'p.naam as rol', 'o.naam as organisatie'])
    .select(['n.geldig_van', 'n.geldig_tot'])
    .where('n.soort', '=', 'nood')
    .where('n.geldig_van', '>', sql<Date>`now() - interval '1 year'`)
    .orderBy('n.geldig_van', 'desc')
    .limit(50)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    rol: r.rol,
    organisatie: r.organisatie,
    van: r.geldig_van,
    tot: r.geldig_tot,
  }))
}

/** Is there something in this dossier that the active pet may not see? One bit: not how much, not what. */
export async function isIetsVerborgen(tx: Tx, dossierId: string): Promise<boolean> {
  const { rows } = await sql<{
    ja: boolean
  }>`select is_iets_verborgen(${dossierId}::uuid) as ja`.execute(tx)
  return rows[0]?.ja === true
}

/** Names of people whom the reader may see; no address, no telephone. */
export async function listNamen(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; naam: string }[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('persoon')
    .select(['id', 'naam'])
    .where('id', 'in', [...ids])
    .execute()
}

/** What this pet still has to do after an emergency, by the number of the dossier. */
export interface Noodplicht {
  id: string
  tekst: string
  uiterlijk: string | null
  dossierNummer: string
}

export async function listNoodplichten(tx: Tx, petId: string): Promise<Noodplicht[]> {
  const rijen = await tx
    .selectFrom('plicht as p')
    .innerJoin('doeltoegang as d', (join) =>
      join
        .onRef('d.gemeente_id', '=', 'p.gemeente_id')
        .onRef('d.dossier_id', '=', 'p.dossier_id')
        .onRef('d.pet_id', '=', 'p.pet_id'),
    )
    .select(['p.id', 'p.tekst', 'p.uiterlijk', 'd.dossier_nummer'])
    .distinctOn(['p.uiterlijk', 'p.id'])
    .where('p.pet_id', '=', petId)
    .where('p.gedaan_op', 'is', null)
    .where('d.soort', '=', 'nood')
    .orderBy('p.uiterlijk')
    .orderBy('p.id')
    .limit(100)
    .execute()
  return rijen.map(({ dossier_nummer: dossierNummer, ...rij }) => ({ ...rij, dossierNummer }))
}
