import type { Tx } from './database.ts'

/** A gemeente as everybody may know it. */
export interface PubliekeGemeente {
  id: string
  naam: string
  /** Short name for in an address. */
  code: string
}

/** Every gemeente of this installation. Its name is no secret and no personal data. */
export async function listGemeenten(tx: Tx): Promise<PubliekeGemeente[]> {
  return tx.selectFrom('gemeente').select(['id', 'naam', 'code']).orderBy('id').execute()
}

/** One line of the register of processing activities (AVG 30), as the gemeente keeps it. */
export interface Activiteit {
  uri: string
  naam: string
  doel: string
  grondslag: string
}

/** The register of one gemeente. */
export async function listActiviteiten(tx: Tx, gemeenteId: string): Promise<Activiteit[]> {
  return tx
    .selectFrom('verwerkingsactiviteit')
    .select(['uri', 'naam', 'doel', 'grondslag'])
    .where('gemeente_id', '=', gemeenteId)
    .orderBy('uri')
    .execute()
}
