import { sql } from 'kysely'
import type { Tx } from './database.ts'

export interface PersoonVoorInwoner {
  id: string
  naam: string
  geboortedatum: string | null
}

/** Who this resident may read about: themselves and children for whom gezag is certain (row security decides). */
export async function listZichtbarePersonen(tx: Tx): Promise<PersoonVoorInwoner[]> {
  return tx
    .selectFrom('persoon')
    .select(['id', 'naam', 'geboortedatum'])
    .orderBy(sql`id = huidige_persoon() desc`)
    .orderBy('naam')
    .execute()
}

export interface DossierVoorInwoner {
  id: string
  nummer: string
  soort: string
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

export interface Teamtelling {
  petNaam: string
  dossiers: number
  triagesOpen: number
  besluiten: number
  afwijkingen: number
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
    afwijkingen: number
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
