import { sql } from 'kysely'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

export interface DossierRij {
  id: string
  nummer: string
  soort: DossierSoort
  taak: Taak
  persoonId: string
  persoonNaam: string
  geboortedatum: string | null
  status: string
  geopendOp: Date
  laatstGewijzigd: Date
  verwerkingsactiviteit: string
  doel: Doel
}

function selectDossier(tx: Tx, petId: string) {
  return tx
    .selectFrom('dossier as d')
    .innerJoin('persoon as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'd.gemeente_id').onRef('p.id', '=', 'd.persoon_id'),
    )
    .innerJoin('betrokkenheid as b', (join) =>
      join
        .onRef('b.gemeente_id', '=', 'd.gemeente_id')
        .onRef('b.dossier_id', '=', 'd.id')
        .on('b.pet_id', '=', petId)
        .on('b.geldig_tot', 'is', null),
    )
    .select(['d.id', 'd.nummer', 'd.soort', 'd.taak', 'd.persoon_id', 'd.status', 'd.geopend_op'])
    .select([
      'd.laatst_gewijzigd',
      'd.verwerkingsactiviteit',
      'p.naam',
      'p.geboortedatum',
      'b.doel',
    ])
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectDossier>['execute']>>[number]

function vanRij(rij: Rij): DossierRij {
  return {
    id: rij.id,
    nummer: rij.nummer,
    soort: rij.soort,
    taak: rij.taak,
    persoonId: rij.persoon_id,
    persoonNaam: rij.naam,
    geboortedatum: rij.geboortedatum,
    status: rij.status,
    geopendOp: rij.geopend_op,
    laatstGewijzigd: rij.laatst_gewijzigd,
    verwerkingsactiviteit: rij.verwerkingsactiviteit,
    doel: rij.doel,
  }
}

/** The dossiers of the active pet, last changed first. Row security decides; there is no filter to forget. */
export async function listDossiers(
  tx: Tx,
  petId: string,
  hoogstens: number,
): Promise<DossierRij[]> {
  const rijen = await selectDossier(tx, petId)
    .orderBy('d.laatst_gewijzigd', 'desc')
    .limit(hoogstens)
    .execute()
  return rijen.map(vanRij)
}

/** These dossiers, as far as the active pet reaches them. */
export async function listDossiersMetId(
  tx: Tx,
  petId: string,
  ids: readonly string[],
): Promise<DossierRij[]> {
  if (ids.length === 0) return []
  const rijen = await selectDossier(tx, petId)
    .where('d.id', 'in', [...new Set(ids)])
    .execute()
  return rijen.map(vanRij)
}

/** One dossier, or nothing: a dossier of somebody else and one that does not exist look the same. */
export async function findDossier(
  tx: Tx,
  petId: string,
  id: string,
): Promise<DossierRij | undefined> {
  const rij = await selectDossier(tx, petId).where('d.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

export interface PersoonInDossier {
  id: string
  naam: string
  geboortedatum: string | null
  rol: string
}

export async function listPersonenInDossier(
  tx: Tx,
  dossierId: string,
): Promise<PersoonInDossier[]> {
  return tx
    .selectFrom('dossier_persoon as dp')
    .innerJoin('persoon as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'dp.gemeente_id').onRef('p.id', '=', 'dp.persoon_id'),
    )
    .select(['p.id', 'p.naam', 'p.geboortedatum', 'dp.rol'])
    .where('dp.dossier_id', '=', dossierId)
    .orderBy(sql`case dp.rol when 'betrokkene' then 0 when 'ouder' then 1 else 2 end`)
    .orderBy('p.naam')
    .execute()
}

/** The name of a person whom the reader may see. */
export async function findPersoonNaam(tx: Tx, id: string): Promise<string | undefined> {
  const rij = await tx.selectFrom('persoon').select('naam').where('id', '=', id).executeTakeFirst()
  return rij?.naam
}

export interface Gezag {
  persoonId: string
  vertegenwoordigerId: string
  vertegenwoordigerNaam: string
  soort: string
  gezag: 'ja' | 'nee' | 'onbekend'
  bron: string
}

/** Who represents the people in this dossier; `onbekend` stays `onbekend`. */
export async function listGezag(tx: Tx, persoonIds: readonly string[]): Promise<Gezag[]> {
  if (persoonIds.length === 0) return []
  const rijen = await tx
    .selectFrom('vertegenwoordiging as v')
    .innerJoin('persoon as p', (join) =>
      join
        .onRef('p.gemeente_id', '=', 'v.gemeente_id')
        .onRef('p.id', '=', 'v.vertegenwoordiger_id'),
    )
    .select(['v.persoon_id', 'v.vertegenwoordiger_id', 'p.naam', 'v.soort', 'v.gezag', 'v.bron'])
    .where('v.persoon_id', 'in', [...persoonIds])
    .where('v.geldig_van', '<=', sql<string>`current_date`)
    .where((eb) =>
      eb.or([eb('v.geldig_tot', 'is', null), eb('v.geldig_tot', '>', sql<string>`current_date`)]),
    )
    .orderBy('p.naam')
    .execute()
  return rijen.map((r) => ({
    persoonId: r.persoon_id,
    vertegenwoordigerId: r.vertegenwoordiger_id,
    vertegenwoordigerNaam: r.naam,
    soort: r.soort,
    gezag: r.gezag,
    bron: r.bron,
  }))
}

/** Finds a person by exact name and birth date or makes one; which of the two stays hidden (no browsing). */
export async function vindOfMaakPersoon(
  tx: Tx,
  id: string,
  naam: string,
  geboortedatum: string,
  telefoon: string | null,
): Promise<string> {
  const uit = await sql<{ id: string }>`
    select vind_of_maak_persoon(${id}::uuid, ${naam}, ${geboortedatum}::date, ${telefoon}) as id`.execute(
    tx,
  )
  const [rij] = uit.rows
  if (rij === undefined) throw new Error('vind_of_maak_persoon gaf geen rij')
  return rij.id
}

/** Opens a dossier together with the first involvement: the only way in (see the function in the database). */
export async function openDossier(
  tx: Tx,
  dossier: {
    id: string
    nummer: string
    soort: DossierSoort
    taak: Taak
    hulpvraagId: string
    verwerkingsactiviteit: string
    doel: Doel
    betrokkenheidId: string
  },
): Promise<void> {
  await sql`select open_dossier(${dossier.id}::uuid, ${dossier.nummer}, ${dossier.soort}, ${dossier.taak},
    ${dossier.hulpvraagId}::uuid, ${dossier.verwerkingsactiviteit}, ${dossier.doel},
    ${dossier.betrokkenheidId}::uuid)`.execute(tx)
}
