import { sql } from 'kysely'
import { isIngericht, type Inrichting } from '../domein/inrichting.ts'
import { bredePetten } from '../domein/pet.ts'
import type { ActievePet } from '../domein/pet.ts'
import type { Tx } from './database.ts'

/** A pet of somebody in the own gemeente, as one chooses it to give a task to. */
export interface Petkeuze extends ActievePet {
  medewerkerId: string
  medewerkerNaam: string
  /** Is the organisation of this pet an administrative body? Then it is the college (E-095). */
  bestuursorgaan: boolean
}

/**
 * Everybody's petten that work in dossiers and may be worn now, with the tasks that are arranged for their
 * organisation. It says who works here in which role, never in which dossier.
 */
export async function listPetkeuzes(
  tx: Tx,
  gemeente: { id: string; inrichting: Inrichting | undefined },
  nu: Date,
): Promise<Petkeuze[]> {
  const { inrichting } = gemeente
  if (inrichting === undefined) return []
  const rijen = await tx
    .selectFrom('pet as p')
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .innerJoin('medewerker as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'p.gemeente_id').onRef('m.id', '=', 'p.medewerker_id'),
    )
    .select(['p.id', 'p.naam', 'p.soort', 'p.taken', 'p.dossier_soorten', 'p.beroepsgeheim'])
    .select(['p.beroepscode', 'p.uitleg', 'p.beslissen', 'p.organisatie_id', 'p.medewerker_id'])
    .select(['o.naam as organisatie', 'o.bestuursorgaan', 'm.naam as medewerker'])
    .where('p.gemeente_id', '=', gemeente.id)
    .where('p.soort', 'not in', [...bredePetten])
    .where('p.toegekend_op', 'is not', null)
    .where('p.geldig_van', '<=', nu)
    .where((eb) => eb.or([eb('p.geldig_tot', 'is', null), eb('p.geldig_tot', '>', nu)]))
    .orderBy('m.naam')
    .orderBy('p.naam')
    .orderBy('p.id')
    .execute()
  return rijen.flatMap((r): Petkeuze[] => {
    const taken = r.taken.filter((taak) => isIngericht(inrichting, taak, r.organisatie_id))
    if (taken.length === 0) return []
    return [
      {
        id: r.id,
        naam: r.naam,
        soort: r.soort,
        taken,
        dossierSoorten: r.dossier_soorten,
        beroepsgeheim: r.beroepsgeheim,
        beroepscode: r.beroepscode,
        uitleg: r.uitleg,
        organisatie: r.organisatie,
        organisatieId: r.organisatie_id,
        beslissen: r.beslissen,
        medewerkerId: r.medewerker_id,
        medewerkerNaam: r.medewerker,
        bestuursorgaan: r.bestuursorgaan,
      },
    ]
  })
}

/**
 * Reads as another pet of the same medewerker, within the same transaction, and puts the first one on again. Only for
 * a question whose answer the medewerker may know in the pet that is on.
 */
export async function metEigenPet<T>(
  tx: Tx,
  petId: string,
  huidig: string,
  werk: () => Promise<T>,
): Promise<T> {
  const zet = (id: string): Promise<unknown> =>
    sql`select set_config('dw.pet', ${id}, true)`.execute(tx)
  await zet(petId)
  // When the work fails the transaction is over, and the setting with it.
  const uit = await werk()
  await zet(huidig)
  return uit
}
