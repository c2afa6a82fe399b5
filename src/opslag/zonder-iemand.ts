import { sql } from 'kysely'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** An open dossier in which nobody can write any more: never about whom, whose it was or why. */
export interface DossierZonderIemand {
  id: string
  nummer: string
  soort: DossierSoort
  taak: Taak
}

/**
 * Open dossiers that nobody keeps, the oldest first; for the leidinggevende only, the database gives nobody else a row.
 *
 * @param hoogstens how many to give; `aantal` counts all
 */
export async function listZonderIemand(
  tx: Tx,
  hoogstens: number,
): Promise<{ dossiers: DossierZonderIemand[]; aantal: number }> {
  const { rows } = await sql<DossierZonderIemand & { aantal: number }>`
    select id, nummer, soort, taak, aantal from dossiers_zonder_iemand(${hoogstens}::integer)`.execute(
    tx,
  )
  return {
    dossiers: rows.map(({ aantal: _aantal, ...dossier }) => dossier),
    aantal: rows[0]?.aantal ?? 0,
  }
}

/**
 * Involves a pet in a dossier that nobody keeps.
 *
 * @returns about whom the dossier is, for the log; `undefined` when somebody keeps it by now, or when it is not there
 */
export async function wijsToe(
  tx: Tx,
  toewijzing: { id: string; dossierId: string; petId: string; doel: Doel },
): Promise<string | undefined> {
  const { rows } = await sql<{ persoon: string | null }>`
    select wijs_dossier_toe(${toewijzing.id}::uuid, ${toewijzing.dossierId}::uuid, ${toewijzing.petId}::uuid,
      ${toewijzing.doel}) as persoon`.execute(tx)
  return rows[0]?.persoon ?? undefined
}
