import { sql } from 'kysely'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** Opens an empty dossier beside one's own (see the function in the database, which refuses everything else). */
export async function openErnaast(
  tx: Tx,
  vanDossierId: string,
  nieuw: {
    id: string
    nummer: string
    soort: DossierSoort
    taak: Taak
    verwerkingsactiviteit: string
    doel: Doel
  },
): Promise<void> {
  await sql`select open_ernaast(${nieuw.id}::uuid, ${vanDossierId}::uuid, ${nieuw.nummer}, ${nieuw.soort},
    ${nieuw.taak}, ${nieuw.verwerkingsactiviteit}, ${nieuw.doel})`.execute(tx)
}
