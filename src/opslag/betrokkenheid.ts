import { sql } from 'kysely'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** A pet and who wears it, as colleagues know each other. */
export interface PetMetNaam {
  petId: string
  petNaam: string
  medewerkerId: string
  medewerkerNaam: string
  organisatie: string
}

export interface BetrokkenheidRij extends PetMetNaam {
  id: string
  doel: Doel
  vlaggen: number
  reden: string
  geldigVan: Date
  geldigTot: Date | null
  /** Is it so now? By the clock of the database, which also decides about access. */
  loopt: boolean
}

export interface DoeltoegangRij extends PetMetNaam {
  id: string
  soort: 'leidinggevende' | 'klacht' | 'nood'
  doel: Doel
  geldigVan: Date
  geldigTot: Date
  loopt: boolean
}

function selectPet(tx: Tx) {
  return tx
    .selectFrom('pet as p')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .select(['p.id as petId', 'p.naam as petNaam', 'p.medewerker_id as medewerkerId'])
    .select(['m.naam as medewerkerNaam', 'o.naam as organisatie'])
}

/** Only what can be worn now: granted, begun and not ended. */
function selectPetNu(tx: Tx) {
  return selectPet(tx)
    .where('p.toegekend_op', 'is not', null)
    .where('p.geldig_van', '<=', sql<Date>`now()`)
    .where((eb) =>
      eb.or([eb('p.geldig_tot', 'is', null), eb('p.geldig_tot', '>', sql<Date>`now()`)]),
    )
    .orderBy('m.naam')
    .orderBy('p.naam')
}

/** Who is and was involved in a dossier that the active pet reaches, newest first. */
export async function listBetrokkenheden(tx: Tx, dossierId: string): Promise<BetrokkenheidRij[]> {
  return selectPet(tx)
    .innerJoin('betrokkenheid as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'p.gemeente_id').onRef('b.pet_id', '=', 'p.id'),
    )
    .select(['b.id', 'b.doel', 'b.vlaggen', 'b.reden', 'b.geldig_van as geldigVan'])
    .select('b.geldig_tot as geldigTot')
    .select(
      sql<boolean>`b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())`.as(
        'loopt',
      ),
    )
    .where('b.dossier_id', '=', dossierId)
    .orderBy('b.geldig_van', 'desc')
    .orderBy('b.id')
    .limit(200)
    .execute()
}

/** Who looked in this dossier with a purpose or in an emergency, newest first; only told to who is involved. */
export async function listDoeltoegang(tx: Tx, dossierId: string): Promise<DoeltoegangRij[]> {
  return selectPet(tx)
    .innerJoin('doeltoegang as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'p.gemeente_id').onRef('d.pet_id', '=', 'p.id'),
    )
    .select(['d.id', 'd.soort', 'd.doel', 'd.geldig_van as geldigVan', 'd.geldig_tot as geldigTot'])
    .select(sql<boolean>`d.geldig_van <= now() and d.geldig_tot > now()`.as('loopt'))
    .where('d.dossier_id', '=', dossierId)
    .orderBy('d.geldig_van', 'desc')
    .orderBy('d.id')
    .limit(200)
    .execute()
}

/** Petten of others that fit this kind of dossier and this task. */
export async function listPassendePetten(
  tx: Tx,
  dossier: { soort: DossierSoort; taak: Taak },
  behalveMedewerker: string,
): Promise<PetMetNaam[]> {
  return selectPetNu(tx)
    .where(sql<boolean>`${dossier.soort} = any (p.dossier_soorten)`)
    .where(sql<boolean>`${dossier.taak} = any (p.taken)`)
    .where(sql<boolean>`taak_ingericht(${dossier.taak}, p.organisatie_id)`)
    .where('p.medewerker_id', '<>', behalveMedewerker)
    .limit(500)
    .execute()
}

/** Petten that can stand in for this one: of the same soort and organisatie, with work in common. */
export async function listVervangbarePetten(tx: Tx, petId: string): Promise<PetMetNaam[]> {
  return (
    selectPetNu(tx)
      .innerJoin('pet as a', (join) => join.onRef('a.gemeente_id', '=', 'p.gemeente_id'))
      .where('a.id', '=', petId)
      .whereRef('p.soort', '=', 'a.soort')
      .whereRef('p.organisatie_id', '=', 'a.organisatie_id')
      .whereRef('p.medewerker_id', '<>', 'a.medewerker_id')
      // Who arranges it for somebody else does not choose a second pet of their own.
      .where(sql<boolean>`p.medewerker_id <> huidige_medewerker()`)
      .where(sql<boolean>`p.dossier_soorten && a.dossier_soorten and p.taken && a.taken`)
      .limit(500)
      .execute()
  )
}

/** Every pet of this gemeente that works in dossiers now, for who arranges a replacement for somebody. */
export async function listWerkpetten(tx: Tx): Promise<PetMetNaam[]> {
  return selectPetNu(tx)
    .where(sql<boolean>`cardinality(p.dossier_soorten) > 0`)
    .limit(1000)
    .execute()
}

/** Was it told to somebody in this dossier in which role this pet speaks? */
export async function isRolVerteld(tx: Tx, dossierId: string, petId: string): Promise<boolean> {
  const rij = await tx
    .selectFrom('rolkenbaarheid')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('pet_id', '=', petId)
    .limit(1)
    .executeTakeFirst()
  return rij !== undefined
}

/**
 * Lets a colleague into a dossier, with no more than the active pet has itself.
 *
 * @param tot until and with this day (`yyyy-mm-dd`); `null` for no end
 */
export async function betrek(
  tx: Tx,
  b: {
    id: string
    dossierId: string
    petId: string
    doel: Doel
    vlaggen: number
    reden: string
    tot: string | null
  },
): Promise<void> {
  await sql`select betrek(${b.id}::uuid, ${b.dossierId}::uuid, ${b.petId}::uuid, ${b.doel}, ${b.vlaggen}::integer,
    ${b.reden}, (${b.tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`.execute(tx)
}

/** Ends an involvement, own or a colleague's; what had to be done goes to who stays. */
export async function eindigBetrokkenheid(tx: Tx, id: string, reden: string): Promise<void> {
  await sql`select eindig_betrokkenheid(${id}::uuid, ${reden})`.execute(tx)
}

/**
 * Closes a dossier; what may lapse, lapses with this reason.
 *
 * @param vervalt the duties that lapse by it, and whose key seals the reason
 * @throws DatabaseError DW016 when something stays open that has to be done
 */
export async function sluitDossier(
  tx: Tx,
  dossierId: string,
  vervalt: { plichten: readonly string[]; persoonId: string; reden: string },
  nu: Date,
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: vervalt.persoonId }
  const regels = await Promise.all(
    vervalt.plichten.map(async (id) => ({
      id,
      reden: await verzegel(tx, 'plicht.bewijs', id, voor, vervalt.reden),
    })),
  )
  await sql`select sluit_dossier(${dossierId}::uuid, ${JSON.stringify(regels)}::jsonb, ${nu}::timestamptz)`.execute(
    tx,
  )
}

export async function schermAf(tx: Tx, dossierId: string, afgeschermd: boolean): Promise<void> {
  await sql`select scherm_dossier_af(${dossierId}::uuid, ${afgeschermd})`.execute(tx)
}
