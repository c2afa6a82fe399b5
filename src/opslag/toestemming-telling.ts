import { sql } from 'kysely'
import type {
  ToestemmingHandeling,
  Toestemmingsoort,
  ToestemmingStand,
} from '../domein/toestemming.ts'
import type { Doel, OntvangerType } from '../recht/vocabulaire.ts'
import type { Tx } from './database.ts'

/** How often the same was asked of the same kind of party, with the same outcome. About nobody. */
export interface Toestemmingtelling {
  soort: Toestemmingsoort
  handeling: ToestemmingHandeling
  ontvanger: OntvangerType
  /** By name, when it is a partner organisation. */
  organisatie: string | null
  doel: Doel
  stand: ToestemmingStand
  aantal: number
}

/** The register in numbers; the database gives it to a privacy officer alone. */
export async function countToestemmingen(tx: Tx): Promise<Toestemmingtelling[]> {
  const { rows } = await sql<Omit<Toestemmingtelling, 'aantal'> & { aantal: string }>`
    select soort, handeling, ontvanger_type as ontvanger, organisatie, doel, stand, aantal from tel_toestemmingen()`.execute(
    tx,
  )
  return rows.map((rij) => ({ ...rij, aantal: Number(rij.aantal) }))
}
