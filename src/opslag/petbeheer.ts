import { sql, type RawBuilder } from 'kysely'
import type { Datum } from '../domein/leeftijd.ts'
import type { PetSoort } from '../domein/pet.ts'
import type { Organisatie } from '../domein/petbeheer.ts'
import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** A pet with everybody who had a hand in it. */
export interface PetRij {
  id: string
  medewerkerId: string
  medewerker: string
  functie: string
  organisatieId: string
  organisatie: string
  naam: string
  soort: PetSoort
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  beslissen: boolean
  mandaat: string | null
  geldigVan: Date
  geldigTot: Date | null
  aangevraagdDoor: string | null
  aangevraagdDoorId: string | null
  aangevraagdOp: Date | null
  toegekendDoor: string | null
  toegekendOp: Date | null
  ingetrokkenDoor: string | null
  intrekreden: string | null
}

function naamVan(kolom: string): RawBuilder<string | null> {
  return sql<
    string | null
  >`(select m.naam from medewerker m where m.gemeente_id = pet.gemeente_id and m.id = ${sql.ref(kolom)})`
}

function selectPetten(tx: Tx) {
  return tx
    .selectFrom('pet')
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'pet.gemeente_id').onRef('m.id', '=', 'pet.medewerker_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'pet.gemeente_id').onRef('o.id', '=', 'pet.organisatie_id'),
    )
    .selectAll('pet')
    .select(['m.naam as medewerker', 'm.functie', 'o.naam as organisatie'])
    .select([
      naamVan('pet.aangevraagd_door').as('aanvrager'),
      naamVan('pet.toegekend_door').as('toekenner'),
      naamVan('pet.ingetrokken_door').as('intrekker'),
    ])
}

type Rij = Awaited<ReturnType<ReturnType<typeof selectPetten>['execute']>>[number]

function vanRij(rij: Rij): PetRij {
  return {
    id: rij.id,
    medewerkerId: rij.medewerker_id,
    medewerker: rij.medewerker,
    functie: rij.functie,
    organisatieId: rij.organisatie_id,
    organisatie: rij.organisatie,
    naam: rij.naam,
    soort: rij.soort,
    taken: rij.taken,
    dossierSoorten: rij.dossier_soorten,
    beroepsgeheim: rij.beroepsgeheim,
    beroepscode: rij.beroepscode,
    beslissen: rij.beslissen,
    mandaat: rij.mandaat,
    geldigVan: rij.geldig_van,
    geldigTot: rij.geldig_tot,
    aangevraagdDoor: rij.aanvrager,
    aangevraagdDoorId: rij.aangevraagd_door,
    aangevraagdOp: rij.aangevraagd_op,
    toegekendDoor: rij.toekenner,
    toegekendOp: rij.toegekend_op,
    ingetrokkenDoor: rij.intrekker,
    intrekreden: rij.intrekreden,
  }
}

/** All petten of the gemeente, or of one person, by person and name. At most two thousand. */
export async function listAllePetten(tx: Tx, medewerkerId?: string): Promise<PetRij[]> {
  let vraag = selectPetten(tx).orderBy('m.naam').orderBy('pet.naam').orderBy('pet.id').limit(2000)
  if (medewerkerId !== undefined) vraag = vraag.where('pet.medewerker_id', '=', medewerkerId)
  return (await vraag.execute()).map(vanRij)
}

export async function findPet(tx: Tx, id: string): Promise<PetRij | undefined> {
  const rij = await selectPetten(tx).where('pet.id', '=', id).executeTakeFirst()
  return rij === undefined ? undefined : vanRij(rij)
}

/** Midnight in the Netherlands at the beginning of that day. */
function beginVan(dag: Datum): RawBuilder<Date> {
  return sql<Date>`(${dag}::date::timestamp at time zone 'Europe/Amsterdam')`
}

export interface NieuwePet {
  id: string
  medewerkerId: string
  organisatieId: string
  naam: string
  soort: PetSoort
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  beslissen: boolean
  mandaat: string | null
  uitleg: string
  van: Datum
  /** The last day; `null` when it does not end by itself. */
  totEnMet: Datum | null
}

/** Stores a request; the pet gives nothing until somebody else grants it. */
export async function insertPet(
  tx: Tx,
  gemeenteId: string,
  pet: NieuwePet,
  door: string,
  nu: Date,
): Promise<void> {
  await tx
    .insertInto('pet')
    .values({
      gemeente_id: gemeenteId,
      id: pet.id,
      medewerker_id: pet.medewerkerId,
      organisatie_id: pet.organisatieId,
      naam: pet.naam,
      soort: pet.soort,
      taken: [...pet.taken],
      dossier_soorten: [...pet.dossierSoorten],
      beroepsgeheim: pet.beroepsgeheim,
      beroepscode: pet.beroepscode,
      beslissen: pet.beslissen,
      mandaat: pet.mandaat,
      uitleg: pet.uitleg,
      geldig_van: beginVan(pet.van),
      geldig_tot:
        pet.totEnMet === null
          ? null
          : sql<Date>`((${pet.totEnMet}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`,
      aangevraagd_door: door,
      aangevraagd_op: nu,
    })
    .execute()
}

/** Grants a request. @returns whether there still was one */
export async function grantPet(tx: Tx, id: string, door: string, nu: Date): Promise<boolean> {
  const uit = await tx
    .updateTable('pet')
    .set({ toegekend_door: door, toegekend_op: nu })
    .where('id', '=', id)
    .where('toegekend_op', 'is', null)
    .where('ingetrokken_door', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

/**
 * Ends petten at once. The clock of the database counts too: its policies look at that one.
 *
 * @returns the ids of the petten that ended now; those that were over already stay as they were
 */
export async function withdrawPetten(
  tx: Tx,
  welke: { petId: string } | { medewerkerId: string },
  door: string,
  reden: string,
  nu: Date,
): Promise<string[]> {
  let vraag = tx
    .updateTable('pet')
    .set({ geldig_tot: sql`least(now(), ${nu}::timestamptz)`, ingetrokken_door: door })
    .set({ intrekreden: reden })
    .where('ingetrokken_door', 'is', null)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', nu)]))
    .returning('id')
  vraag =
    'petId' in welke
      ? vraag.where('id', '=', welke.petId)
      : vraag.where('medewerker_id', '=', welke.medewerkerId)
  return (await vraag.execute()).map(({ id }) => id)
}

/** Makes everybody who changes petten or controls of one gemeente wait for each other until the transaction is over. */
export async function lockPetten(tx: Tx, gemeenteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`petten ${gemeenteId}`}, 0))`.execute(
    tx,
  )
}

export async function listOrganisaties(tx: Tx): Promise<Organisatie[]> {
  return tx
    .selectFrom('organisatie')
    .select(['id', 'naam', 'soort', 'bestuursorgaan'])
    .orderBy('naam')
    .execute()
}

export interface ActiviteitRij {
  taak: string
  doel: string
  grondslag: string
}

/** Purpose and basis per task, from the register of processing activities. */
export async function listActiviteiten(tx: Tx): Promise<ActiviteitRij[]> {
  const begin = 'urn:deelwijzer:activiteit:'
  const rijen = await tx
    .selectFrom('verwerkingsactiviteit')
    .select(['uri', 'doel', 'grondslag'])
    .where('uri', 'like', `${begin}%`)
    .execute()
  return rijen.map(({ uri, doel, grondslag }) => ({
    taak: uri.slice(begin.length),
    doel,
    grondslag,
  }))
}
