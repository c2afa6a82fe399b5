import { sql } from 'kysely'
import { InrichtingSchema, isIngericht, type Inrichting } from '../domein/inrichting.ts'
import { isBreed, type ActievePet } from '../domein/pet.ts'
import type { Tx } from './database.ts'

export interface GemeenteRij {
  id: string
  naam: string
  /** The gemeente whose local policy the rules apply; without local policy its own name. */
  beleid: string
  /** Choice 1, 2 or 3 for vraagverheldering (E-050). */
  keuzeVraagverheldering: number
  /** How the work is arranged here today; `undefined` when nobody has decided that yet. */
  inrichting: Inrichting | undefined
}

export async function getGemeente(tx: Tx, id: string): Promise<GemeenteRij> {
  const rij = await tx
    .selectFrom('gemeente')
    .select(['id', 'naam', sql`inrichting_op(current_date)`.as('inrichting')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const inrichting = rij.inrichting === null ? undefined : InrichtingSchema.parse(rij.inrichting)
  return {
    id: rij.id,
    naam: rij.naam,
    beleid: inrichting?.lokaleRegels ?? rij.naam,
    // Without a decision the strictest choice: everything is toeleiding, nothing is taken for help.
    keuzeVraagverheldering: inrichting?.keuzeVraagverheldering ?? 1,
    inrichting,
  }
}

export async function getMedewerker(
  tx: Tx,
  gemeenteId: string,
  id: string,
): Promise<{ naam: string; functie: string }> {
  return tx
    .selectFrom('medewerker')
    .select(['naam', 'functie'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/**
 * The petten that somebody may put on at this moment, in a fixed order. A task that is no longer arranged for its
 * organisation begins nothing new; what was begun can be finished or handed over, so the pet itself stays.
 */
export async function listPetten(
  tx: Tx,
  gemeente: GemeenteRij,
  medewerkerId: string,
  nu: Date,
): Promise<ActievePet[]> {
  const rijen = await tx
    .selectFrom('pet')
    .innerJoin('organisatie', (join) =>
      join
        .onRef('organisatie.gemeente_id', '=', 'pet.gemeente_id')
        .onRef('organisatie.id', '=', 'pet.organisatie_id'),
    )
    .select(['pet.id', 'pet.naam', 'pet.soort', 'pet.taken', 'pet.dossier_soorten'])
    .select(['pet.beroepsgeheim', 'pet.beroepscode', 'pet.uitleg', 'pet.organisatie_id'])
    .select('pet.beslissen')
    .select(['organisatie.naam as organisatie_naam', 'organisatie.soort as organisatie_soort'])
    .where('pet.gemeente_id', '=', gemeente.id)
    .where('pet.toegekend_op', 'is not', null)
    .where('pet.medewerker_id', '=', medewerkerId)
    .where('pet.geldig_van', '<=', nu)
    .where((eb) => eb.or([eb('pet.geldig_tot', 'is', null), eb('pet.geldig_tot', '>', nu)]))
    .orderBy('pet.naam')
    .execute()
  const { inrichting } = gemeente
  return rijen.map((rij): ActievePet => ({
    id: rij.id,
    naam: rij.naam,
    soort: rij.soort,
    taken: isBreed(rij)
      ? rij.taken
      : rij.taken.filter(
          (taak) => inrichting !== undefined && isIngericht(inrichting, taak, rij.organisatie_id),
        ),
    dossierSoorten: rij.dossier_soorten,
    beroepsgeheim: rij.beroepsgeheim,
    beroepscode: rij.beroepscode,
    uitleg: rij.uitleg,
    organisatie: rij.organisatie_naam,
    organisatieSoort: rij.organisatie_soort,
    organisatieId: rij.organisatie_id,
    beslissen: rij.beslissen,
  }))
}

export interface DemoLogin {
  id: string
  soort: 'medewerker' | 'inwoner' | 'partner'
  doelId: string
  gemeenteId: string
  gemeente: string
  naam: string
  omschrijving: string
}

/** The fictional people of the demo; empty in every other installation. */
export async function listDemoLogins(tx: Tx): Promise<DemoLogin[]> {
  const rijen = await tx
    .selectFrom('demo_login')
    .innerJoin('gemeente', 'gemeente.id', 'demo_login.gemeente_id')
    .selectAll('demo_login')
    .select('gemeente.naam as gemeente')
    .orderBy('volgorde')
    .execute()
  return rijen.map((rij) => ({
    id: rij.id,
    soort: rij.soort,
    doelId: rij.doel_id,
    gemeenteId: rij.gemeente_id,
    gemeente: rij.gemeente,
    naam: rij.naam,
    omschrijving: rij.omschrijving,
  }))
}
