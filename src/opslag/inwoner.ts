import { sql } from 'kysely'
import { opNaam } from '../domein/op-naam.ts'
import type { DossierSoort } from '../recht/vocabulaire.ts'
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
  persoonId: string
  status: string
  geopendOp: Date
}

export async function listDossiersVoorInwoner(tx: Tx): Promise<DossierVoorInwoner[]> {
  const rijen = await tx
    .selectFrom('dossier')
    .select(['id', 'nummer', 'soort', 'persoon_id', 'status', 'geopend_op'])
    .orderBy('geopend_op', 'desc')
    .limit(100)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    nummer: r.nummer,
    soort: r.soort,
    persoonId: r.persoon_id,
    status: r.status,
    geopendOp: r.geopend_op,
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
