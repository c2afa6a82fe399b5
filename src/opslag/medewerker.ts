import type { ActievePet } from '../domein/pet.ts'
import type { Tx } from './database.ts'

export interface GemeenteRij {
  id: string
  naam: string
  /** Choice 1, 2 or 3 for vraagverheldering (E-050). */
  keuzeVraagverheldering: number
}

export async function getGemeente(tx: Tx, id: string): Promise<GemeenteRij> {
  const rij = await tx
    .selectFrom('gemeente')
    .select(['id', 'naam', 'keuze_vraagverheldering'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id: rij.id, naam: rij.naam, keuzeVraagverheldering: rij.keuze_vraagverheldering }
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

/** The petten that somebody may put on at this moment, in a fixed order. */
export async function listPetten(
  tx: Tx,
  gemeenteId: string,
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
    .selectAll('pet')
    .select('organisatie.naam as organisatie_naam')
    .where('pet.gemeente_id', '=', gemeenteId)
    .where('pet.medewerker_id', '=', medewerkerId)
    .where('pet.geldig_van', '<=', nu)
    .where((eb) => eb.or([eb('pet.geldig_tot', 'is', null), eb('pet.geldig_tot', '>', nu)]))
    .orderBy('pet.naam')
    .execute()
  return rijen.map((rij) => ({
    id: rij.id,
    naam: rij.naam,
    soort: rij.soort,
    taken: rij.taken,
    dossierSoorten: rij.dossier_soorten,
    beroepsgeheim: rij.beroepsgeheim,
    beroepscode: rij.beroepscode,
    uitleg: rij.uitleg,
    organisatie: rij.organisatie_naam,
  }))
}

export interface DemoLogin {
  id: string
  soort: 'medewerker' | 'inwoner'
  doelId: string
  gemeenteId: string
  naam: string
  omschrijving: string
}

/** The fictional people of the demo; empty in every other installation. */
export async function listDemoLogins(tx: Tx): Promise<DemoLogin[]> {
  const rijen = await tx.selectFrom('demo_login').selectAll().orderBy('volgorde').execute()
  return rijen.map((rij) => ({
    id: rij.id,
    soort: rij.soort,
    doelId: rij.doel_id,
    gemeenteId: rij.gemeente_id,
    naam: rij.naam,
    omschrijving: rij.omschrijving,
  }))
}
