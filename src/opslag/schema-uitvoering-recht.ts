import type { Generated } from 'kysely'
import type { Kennisgevingstand, Kennisgevingweg, KennisgevingWat } from '../domein/kennisgeving.ts'
import type { Handmatig, Uitvoeringsoort } from '../domein/uitvoering-recht.ts'
import type { DatumTekst, Tijdstip, Verzegeld, VerzegeldJson } from './schema-kolom.ts'

/** What was carried out of decisions on requests, and who was told. Written by functions in the database alone. */
export interface UitvoeringRechtTabellen {
  verzoekuitvoering: {
    gemeente_id: string
    id: string
    deel_id: string
    /** One of three: a datum of the decision, a notice that was followed, or the restriction that ended. */
    onderdeel_id: string | null
    kennisgeving_id: string | null
    einde_van: string | null
    soort: Uitvoeringsoort
    pet_id: string
    op: Tijdstip
    gegevens: Generated<number>
    documenten: Generated<number>
    delingen: Generated<number>
    inhoud: VerzegeldJson<Handmatig> | null
  }
  geraakt_gegeven: {
    gemeente_id: string
    uitvoering_id: string
    gegeven_id: string
    wat: 'verbeterd' | 'gewist' | 'beperkt' | 'opgeheven'
    nieuw_id: string | null
    was_overdracht: Generated<boolean>
    op: Tijdstip
  }
  kennisgeving: {
    gemeente_id: string
    id: string
    uitvoering_id: string
    deel_id: string
    dossier_id: string
    persoon_id: string
    wat: KennisgevingWat
    weg: Kennisgevingweg
    sleutel: string
    zeker: boolean
    verstrekking_id: string | null
    besluit_id: string | null
    organisatie_id: string | null
    delingen: Generated<string[]>
    naar_dossier_id: string | null
    naar_gegeven_id: string | null
    plicht_id: string | null
    tekst: Verzegeld | null
    klaargezet_op: Tijdstip
    stand: Generated<Kennisgevingstand>
    verteld_op: Tijdstip | null
    bevestigd_op: Tijdstip | null
    bevestigd_door: string | null
    pet_id: string | null
    reden: Verzegeld | null
  }
  beperking_einde: {
    gemeente_id: string
    id: string
    uitvoering_id: string
    pet_id: string
    aangekondigd_op: Tijdstip
    vanaf: DatumTekst
    reden: Verzegeld
  }
}
