import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

export interface VerklaringRij {
  id: string
  dossierId: string
  persoonId: string
  tekst: string
  toegevoegdDoor: 'inwoner' | 'medewerker'
  toegevoegdOp: Date
}

/**
 * Adds what a resident says. From here on nobody can change or remove it.
 *
 * @returns false when this very form was sent before: the first stands
 */
export async function insertVerklaring(
  tx: Tx,
  gemeenteId: string,
  v: VerklaringRij & { petId: string | null; sleutel: string },
): Promise<boolean> {
  const uit = await tx
    .insertInto('verklaring')
    .values({
      gemeente_id: gemeenteId,
      id: v.id,
      dossier_id: v.dossierId,
      persoon_id: v.persoonId,
      tekst: await verzegel(
        tx,
        'verklaring.tekst',
        v.id,
        { soort: 'persoon', id: v.persoonId },
        v.tekst,
      ),
      toegevoegd_door: v.toegevoegdDoor,
      pet_id: v.petId,
      sleutel: v.sleutel,
      toegevoegd_op: v.toegevoegdOp,
    })
    // Without naming the key: that would ask for the right to read it back.
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return uit.numInsertedOrUpdatedRows === 1n
}

/**
 * What residents say in these dossiers, newest first, as far as the reader may see it.
 *
 * @param van only what this person said; the others stay closed
 */
export async function listVerklaringen(
  tx: Tx,
  dossierIds: readonly string[],
  van?: string,
): Promise<VerklaringRij[]> {
  if (dossierIds.length === 0) return []
  let vraag = tx
    .selectFrom('verklaring')
    .select(['id', 'dossier_id', 'persoon_id', 'tekst', 'toegevoegd_door', 'toegevoegd_op'])
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('toegevoegd_op', 'desc')
    .limit(200)
  if (van !== undefined) vraag = vraag.where('persoon_id', '=', van)
  const rijen = await vraag.execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    tekst: r.tekst,
    toegevoegdDoor: r.toegevoegd_door,
    toegevoegdOp: r.toegevoegd_op,
  }))
}
