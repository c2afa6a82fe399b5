import type { ConceptSoort } from '../domein/concept.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

export interface Concept {
  id: string
  waarden: Waarden
  fouten: Fouten
  /** Goes up with every save; two tabs see each other by it. */
  versie: number
  bijgewerktOp: Date
}

/** The draft of this pet for this form, if there is one. Another pet's draft does not exist here. */
export async function findConcept(
  tx: Tx,
  soort: ConceptSoort,
  onderwerpId: string,
): Promise<Concept | undefined> {
  const rij = await tx
    .selectFrom('concept')
    .select(['id', 'waarden', 'fouten', 'versie', 'bijgewerkt_op'])
    .where('soort', '=', soort)
    .where('onderwerp_id', '=', onderwerpId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        id: rij.id,
        waarden: rij.waarden,
        fouten: rij.fouten,
        versie: rij.versie,
        bijgewerktOp: rij.bijgewerkt_op,
      }
}

export interface ConceptSleutel {
  gemeenteId: string
  petId: string
  soort: ConceptSoort
  onderwerpId: string
}

/**
 * Saves a draft, unless somebody saved another version in the meantime.
 *
 * @param verwacht the version that the form was made from; 0 for a new draft
 * @returns the new version, or `undefined` when the draft was changed elsewhere
 */
export async function saveConcept(
  tx: Tx,
  sleutel: ConceptSleutel,
  id: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
  nu: Date,
): Promise<number | undefined> {
  const voor = { soort: 'werk' as const, id: sleutel.petId }
  if (verwacht === 0) {
    const nieuw = await tx
      .insertInto('concept')
      .values({
        gemeente_id: sleutel.gemeenteId,
        id,
        pet_id: sleutel.petId,
        soort: sleutel.soort,
        onderwerp_id: sleutel.onderwerpId,
        waarden: await verzegelJson(tx, 'concept.waarden', id, voor, waarden),
        fouten: JSON.stringify(fouten),
        bijgewerkt_op: nu,
      })
      .onConflict((oc) =>
        oc.columns(['gemeente_id', 'pet_id', 'soort', 'onderwerp_id']).doNothing(),
      )
      .returning('versie')
      .executeTakeFirst()
    return nieuw?.versie
  }
  const er = await tx
    .selectFrom('concept')
    .select('id')
    .where('soort', '=', sleutel.soort)
    .where('onderwerp_id', '=', sleutel.onderwerpId)
    .executeTakeFirst()
  if (er === undefined) return undefined
  const dicht = await verzegelJson(tx, 'concept.waarden', er.id, voor, waarden)
  const bij = await tx
    .updateTable('concept')
    .set((eb) => ({
      waarden: dicht,
      fouten: JSON.stringify(fouten),
      versie: eb('versie', '+', 1),
      bijgewerkt_op: nu,
    }))
    .where('soort', '=', sleutel.soort)
    .where('onderwerp_id', '=', sleutel.onderwerpId)
    .where('versie', '=', verwacht)
    .returning('versie')
    .executeTakeFirst()
  return bij?.versie
}

/** Throws a draft away. @returns whether there was one */
export async function deleteConcept(
  tx: Tx,
  soort: ConceptSoort,
  onderwerpId: string,
): Promise<boolean> {
  const uit = await tx
    .deleteFrom('concept')
    .where('soort', '=', soort)
    .where('onderwerp_id', '=', onderwerpId)
    .executeTakeFirst()
  return uit.numDeletedRows > 0n
}

export interface Conceptregel {
  soort: ConceptSoort
  onderwerpId: string
  waarden: Waarden
  bijgewerktOp: Date
}

/** Drafts of this pet, newest first: "verder waar u was". At most twenty. */
export async function listConcepten(
  tx: Tx,
  soorten: readonly ConceptSoort[],
): Promise<Conceptregel[]> {
  const rijen = await tx
    .selectFrom('concept')
    .select(['id', 'soort', 'onderwerp_id', 'waarden', 'bijgewerkt_op'])
    .where('soort', 'in', [...soorten])
    .orderBy('bijgewerkt_op', 'desc')
    .limit(20)
    .execute()
  return rijen.map((r) => ({
    soort: r.soort,
    onderwerpId: r.onderwerp_id,
    waarden: r.waarden,
    bijgewerktOp: r.bijgewerkt_op,
  }))
}
