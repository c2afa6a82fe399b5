import type { Bestandstoets, Vergelijkingsoort } from '../domein/bestandsvergelijking.ts'
import type { Suwinetdoel, Suwinetinhoud } from '../domein/suwinet.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/** One look in Suwinet, as it was written down at that moment. */
export interface SuwinetRij {
  id: string
  nummer: string
  persoonId: string
  doel: Suwinetdoel
  /** `null` when the key of whom it is about is destroyed. */
  inhoud: Suwinetinhoud | null
  op: Date
  petNaam: string
  medewerker: string
}

/** @throws DW022 when this task, pet or answer does not carry it; DW006 when the dossier is closed */
export async function insertSuwinet(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  rij: {
    id: string
    nummer: string
    dossierId: string
    persoonId: string
    doel: Suwinetdoel
    inhoud: Suwinetinhoud
    antwoord: Antwoord
    op: Date
  },
): Promise<void> {
  const voor = { soort: 'persoon' as const, id: rij.persoonId }
  await tx
    .insertInto('suwinet_raadpleging')
    .values({
      gemeente_id: gemeenteId,
      id: rij.id,
      nummer: rij.nummer,
      dossier_id: rij.dossierId,
      persoon_id: rij.persoonId,
      pet_id: petId,
      doel: rij.doel,
      inhoud: await verzegelJson(tx, 'suwinet_raadpleging.inhoud', rij.id, voor, rij.inhoud),
      antwoord: JSON.stringify(rij.antwoord),
      op: rij.op,
    })
    .execute()
}

/** Those of one dossier, newest first; at most 200. */
export async function listSuwinet(tx: Tx, dossierId: string): Promise<SuwinetRij[]> {
  const rijen = await tx
    .selectFrom('suwinet_raadpleging as s')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 's.gemeente_id').onRef('p.id', '=', 's.pet_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .select(['s.id', 's.nummer', 's.persoon_id', 's.doel', 's.op'])
    .select(['p.naam as pet_naam', 'm.naam as medewerker'])
    .select((eb) => eb.ref('s.inhoud').$castTo<Suwinetinhoud | null>().as('inhoud'))
    .where('s.dossier_id', '=', dossierId)
    .orderBy('s.op', 'desc')
    .limit(200)
    .execute()
  return rijen.map((rij) => ({
    id: rij.id,
    nummer: rij.nummer,
    persoonId: rij.persoon_id,
    doel: rij.doel,
    inhoud: rij.inhoud,
    op: rij.op,
    petNaam: rij.pet_naam,
    medewerker: rij.medewerker,
  }))
}

/** A comparison of files that was allowed; about nobody. */
export interface VergelijkingRij {
  id: string
  nummer: string
  soort: Vergelijkingsoort
  onderwerp: string
  bestanden: string
  toets: Bestandstoets
  op: Date
  petNaam: string
}

/** @throws DW023 when this pet or answer does not carry it */
export async function insertVergelijking(
  tx: Tx,
  gemeenteId: string,
  petId: string,
  rij: Omit<VergelijkingRij, 'petNaam'> & { antwoord: Antwoord },
): Promise<void> {
  await tx
    .insertInto('bestandsvergelijking')
    .values({
      gemeente_id: gemeenteId,
      id: rij.id,
      nummer: rij.nummer,
      pet_id: petId,
      soort: rij.soort,
      onderwerp: rij.onderwerp,
      bestanden: rij.bestanden,
      toets: JSON.stringify(rij.toets),
      antwoord: JSON.stringify(rij.antwoord),
      op: rij.op,
    })
    .execute()
}

/** Newest first; at most 200. */
export async function listVergelijkingen(tx: Tx): Promise<VergelijkingRij[]> {
  const rijen = await tx
    .selectFrom('bestandsvergelijking as b')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'b.gemeente_id').onRef('p.id', '=', 'b.pet_id'),
    )
    .select(['b.id', 'b.nummer', 'b.soort', 'b.onderwerp', 'b.bestanden', 'b.toets', 'b.op'])
    .select('p.naam as pet_naam')
    .orderBy('b.op', 'desc')
    .limit(200)
    .execute()
  return rijen.map(({ pet_naam: petNaam, ...rij }) => ({ ...rij, petNaam }))
}
