import type { Generated, GeneratedAlways } from 'kysely'
import type { Kanaal, Veiligheid, Wens } from '../domein/bericht.ts'
import type { DatumTekst, Tijdstip, Verzegeld, VerzegeldOfLeeg } from './schema-kolom.ts'

/** Where somebody may be reached. What waits to be sent has no table here: only functions reach it. */
export interface BerichtTabellen {
  bereikbaar: {
    gemeente_id: string
    persoon_id: string
    geen_bericht: boolean
    wil: Kanaal | null
    email: VerzegeldOfLeeg
    heeft_email: GeneratedAlways<boolean>
    email_bevestigd_op: Tijdstip | null
    code_op: Tijdstip | null
    gewijzigd_op: Tijdstip
  }
  bereikbaar_kanaal: {
    gemeente_id: string
    persoon_id: string
    kanaal: Kanaal
    veilig: Veiligheid
    bron: 'inwoner' | 'professional'
    samen: boolean
    geheim_bekend: boolean
    dag: DatumTekst
  }
  berichtadres: {
    gemeente_id: string
    soort: 'medewerker' | 'partner'
    id: string
    email: Verzegeld
    wens: Generated<Wens>
    gewijzigd_op: Tijdstip
  }
}
