import type { Generated } from 'kysely'
import type { Tijdstip } from './schema-kolom.ts'

/** Which account of a provider is which medewerker or partner, and logins that are under way. */
export interface AanmeldTabellen {
  aanmelding: {
    gemeente_id: string
    id: string
    medewerker_id: string | null
    partner_id: string | null
    code_hash: Buffer | null
    code_tot: Tijdstip
    gemaakt_door: string | null
    gemaakt_op: Tijdstip
    account_ix: Generated<Buffer | null>
    gekoppeld_op: Tijdstip | null
    beeindigd_door: Generated<string | null>
    beeindigd_op: Tijdstip | null
  }
  aanmeldpoging: {
    id_hash: Buffer
    gemeente_id: string
    wie: 'inwoner' | 'medewerker' | 'partner'
    terug: string
    begonnen_op: Tijdstip
    account_ix: Generated<Buffer | null>
    pogingen: Generated<number>
  }
}
