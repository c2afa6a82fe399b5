import { sql } from 'kysely'
import { opNaam } from '../domein/op-naam.ts'
import type { VerstrektGegeven } from './deling.ts'
import type { DossierSoort, Grondslag, Taak } from '../recht/vocabulaire.ts'
import { gewistTekst } from '../domein/uitvoering-recht.ts'
import type { Tx } from './database.ts'

export interface PersoonVoorInwoner {
  id: string
  naam: string
  geboortedatum: string | null
  telefoon: string | null
}

const zelf = sql<boolean>`id = huidige_persoon()`

/** The reader first, then the others by name. */
function eerstZelf<T extends { id: string; naam: string }>(
  rijen: readonly (T & { zelf: boolean })[],
): T[] {
  return rijen.toSorted((a, b) => Number(b.zelf) - Number(a.zelf) || opNaam(a, b))
}

/** The same people by name alone: enough to know who is here. */
export async function listZichtbareNamen(tx: Tx): Promise<Omit<PersoonVoorInwoner, 'telefoon'>[]> {
  const rijen = await tx
    .selectFrom('persoon')
    .select(['id', 'naam', 'geboortedatum'])
    .select(zelf.as('zelf'))
    .execute()
  return eerstZelf(rijen)
}

/** Who this resident may read about: themselves and children for whom gezag is certain (row security decides). */
export async function listZichtbarePersonen(tx: Tx): Promise<PersoonVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('persoon')
    .select(['id', 'naam', 'geboortedatum', 'telefoon'])
    .select(zelf.as('zelf'))
    .execute()
  return eerstZelf(rijen)
}

export interface DossierVoorInwoner {
  id: string
  nummer: string
  soort: DossierSoort
  /** Under which task it was opened: that says what it is for. */
  taak: Taak
  persoonId: string
  status: string
  geopendOp: Date
  /** May the reader add words of their own? A curator, mentor or helper reads alone. */
  schrijfbaar: boolean
}

export async function listDossiersVoorInwoner(tx: Tx): Promise<DossierVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('dossier')
    .select(['id', 'nummer', 'soort', 'taak', 'persoon_id', 'status', 'geopend_op'])
    .select(sql<boolean>`id = any (array(select mijn_schrijfdossiers()))`.as('schrijfbaar'))
    .orderBy('geopend_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    nummer: r.nummer,
    soort: r.soort,
    taak: r.taak,
    persoonId: r.persoon_id,
    status: r.status,
    geopendOp: r.geopend_op,
    schrijfbaar: r.schrijfbaar,
  }))
}

/** The role that works in a dossier now, and for which organisation; a resident never gets a name here. */
export interface ContactVoorInwoner {
  dossierId: string
  rol: string
  organisatie: string
}

export async function listContacten(tx: Tx, nu: Date): Promise<ContactVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('betrokkenheid as b')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'b.gemeente_id').onRef('p.id', '=', 'b.pet_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .select(['b.dossier_id', 'p.naam as rol', 'o.naam as organisatie'])
    .distinct()
    .where((eb) => eb.or([eb('b.geldig_tot', 'is', null), eb('b.geldig_tot', '>', nu)]))
    .orderBy('p.naam')
    .execute()
  return rijen.map((r) => ({
    dossierId: r.dossier_id,
    rol: r.rol,
    organisatie: r.organisatie,
  }))
}

/** The question as it was written down when it was taken in. */
export interface HulpvraagVoorInwoner {
  id: string
  nummer: string
  persoonId: string
  gemeldDoor: string
  omschrijving: string
  aangenomenOp: Date
}

export async function listHulpvragenVoorInwoner(tx: Tx): Promise<HulpvraagVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('hulpvraag')
    .select(['id', 'nummer', 'persoon_id', 'gemeld_door', 'omschrijving', 'aangenomen_op'])
    .orderBy('aangenomen_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    nummer: r.nummer,
    persoonId: r.persoon_id,
    gemeldDoor: r.gemeld_door,
    omschrijving: r.omschrijving,
    aangenomenOp: r.aangenomen_op,
  }))
}

/** A datum that was told to somebody, and to whom; what is deferred is not there yet. */
export interface Verteld {
  gegevenId: string
  ontvanger: string
  op: Date
}

/** To whom each datum was told: a datum may have been told often, and what was told need not stand in a dossier. */
export async function listVerteldeGegevens(tx: Tx): Promise<Verteld[]> {
  const verstrekkingen = await tx
    .selectFrom('verstrekking')
    .select(['id', 'ontvanger', 'gedaan_op'])
    .orderBy('gedaan_op', 'desc')
    .limit(500)
    .execute()
  if (verstrekkingen.length === 0) return []
  const ids = verstrekkingen.map(({ id }) => id)
  const rijen = await tx
    .selectFrom('verstrekt_gegeven')
    .select(['verstrekking_id', 'gegeven_id'])
    .where('verstrekking_id', 'in', ids)
    .execute()
  return verstrekkingen.flatMap((v) =>
    rijen.flatMap(({ verstrekking_id: bij, gegeven_id: gegevenId }) =>
      bij !== v.id || gegevenId === null
        ? []
        : [{ gegevenId, ontvanger: v.ontvanger, op: v.gedaan_op }],
    ),
  )
}

/** What was told under these, in words. */
export async function listInhoudVanVerstrekkingen(
  tx: Tx,
  verstrekkingIds: readonly string[],
): Promise<(VerstrektGegeven & { verstrekkingId: string })[]> {
  if (verstrekkingIds.length === 0) return []
  const rijen = await tx
    .selectFrom('verstrekt_gegeven')
    .select(['id', 'nr', 'categorie', 'dat_wat', 'tekst', 'waarom', 'stand', 'verstrekking_id'])
    .where('verstrekking_id', 'in', [...verstrekkingIds])
    .orderBy('verstrekking_id')
    .orderBy('nr')
    .execute()
  return rijen.map(({ dat_wat: datWat, verstrekking_id: verstrekkingId, ...rest }) => ({
    ...rest,
    datWat,
    tekst: rest.tekst ?? gewistTekst,
    waarom: rest.waarom ?? '',
    verstrekkingId,
  }))
}

/**
 * Is there a plan in an open dossier on which this reader has not said whether they agree, or that the team changed since?
 * Opens nothing.
 */
export async function isPlanTeLezen(tx: Tx, persoonId: string): Promise<boolean> {
  const uit = await sql<{ wacht: boolean }>`
    select exists (
      select from dossier d
      join plan_regel r on r.gemeente_id = d.gemeente_id and r.dossier_id = d.id and r.door = 'medewerker'
      where d.status = 'open'
        and exists (select from plan_regel o where o.gemeente_id = d.gemeente_id and o.dossier_id = d.id and o.soort = 'opzet')
        and not exists (select from plan_reactie x where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id
          and x.persoon_id = ${persoonId}::uuid and x.soort in ('akkoord', 'niet-akkoord') and x.op >= r.op)
    ) as wacht`.execute(tx)
  return uit.rows[0]?.wacht ?? false
}

/** What came of a question to another organisation: whether they answered, never the words. */
export interface AntwoordVanAnder {
  verstrekkingId: string
  antwoord: 'ja' | 'deels' | 'nee' | null
  op: Date | null
  ingetrokkenOp: Date | null
}

/** Of questions that went with these. */
export async function listAntwoordenVanAnderen(
  tx: Tx,
  verstrekkingIds: readonly string[],
): Promise<AntwoordVanAnder[]> {
  if (verstrekkingIds.length === 0) return []
  const rijen = await tx
    .selectFrom('informatievraag as i')
    .leftJoin('informatieantwoord as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'i.gemeente_id').onRef('a.vraag_id', '=', 'i.id'),
    )
    .select(['i.verstrekking_id', 'i.ingetrokken_op', 'a.antwoord', 'a.op'])
    .where('i.verstrekking_id', 'in', [...verstrekkingIds])
    .execute()
  return rijen.map((r) => ({
    verstrekkingId: r.verstrekking_id,
    antwoord: r.antwoord,
    op: r.op,
    ingetrokkenOp: r.ingetrokken_op,
  }))
}

/** On which basis in law each of these besluiten rests. Opens nothing. */
export async function listGrondslagen(
  tx: Tx,
  besluitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Grondslag[]>> {
  if (besluitIds.length === 0) return new Map()
  const rijen = await tx
    .selectFrom('triagebesluit')
    .select(['id', 'antwoorden'])
    .where('id', 'in', [...besluitIds])
    .execute()
  return new Map(rijen.map(({ id, antwoorden }) => [id, antwoorden[0]?.grondslag ?? []]))
}

/** What a besluit asked of the professional, and whether it is done. */
export interface PlichtVoorInwoner {
  code: string
  uiterlijk: string | null
  gedaanOp: Date | null
}

export async function listPlichtenVoorInwoner(
  tx: Tx,
  besluitId: string,
): Promise<PlichtVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('plicht')
    .select(['code', 'uiterlijk', 'gedaan_op'])
    .where('besluit_id', '=', besluitId)
    .orderBy('uiterlijk', (ob) => ob.asc().nullsLast())
    .orderBy('code')
    .execute()
  return rijen.map((r) => ({ code: r.code, uiterlijk: r.uiterlijk, gedaanOp: r.gedaan_op }))
}

/** Since when this installation keeps a log at all. */
export async function findLogboekSinds(tx: Tx): Promise<Date | undefined> {
  const uit = await sql<{ sinds: Date | null }>`select logboek_sinds() as sinds`.execute(tx)
  return uit.rows[0]?.sinds ?? undefined
}

export interface Teamtelling {
  petNaam: string
  dossiers: number
  triagesOpen: number
  besluiten: number
  /** `null` while there are too few besluiten to tell without telling about somebody. */
  afwijkingen: number | null
  plichtenOpen: number
  plichtenTeLaat: number
}

/** Numbers for the leidinggevende; the database gives no row to anybody else. */
export async function listTeamtelling(tx: Tx): Promise<Teamtelling[]> {
  const uit = await sql<{
    pet_naam: string
    dossiers: number
    triages_open: number
    besluiten: number
    afwijkingen: number | null
    plichten_open: number
    plichten_te_laat: number
  }>`select * from teamtelling()`.execute(tx)
  return uit.rows.map((r) => ({
    petNaam: r.pet_naam,
    dossiers: r.dossiers,
    triagesOpen: r.triages_open,
    besluiten: r.besluiten,
    afwijkingen: r.afwijkingen,
    plichtenOpen: r.plichten_open,
    plichtenTeLaat: r.plichten_te_laat,
  }))
}
