import type { Generated } from 'kysely'
import type { Signaalsoort, Signaalstaat } from '../domein/signaal.ts'
import type { Tijdstip, VerzegeldOfLeeg } from './schema-kolom.ts'

/** Supervision: signals, what counts as ordinary, and how far the log was sent. */
export interface ToezichtTabellen {
  /** A view: a line of the log with what the projections need. */
  gebeurtenis_uitvoer: {
    gemeente_id: string
    gemeente: string
    id: string
    volgnummer: number
    trace_id: string
    span_id: string | null
    begonnen: Date | null
    tijdstip: Tijdstip
    handeling: string
    actor_soort: string
    medewerker_id: string | null
    pet_id: string | null
    lezer_id: string | null
    rol: string
    organisatie: string | null
    doel: string
    verwerkingsactiviteit: string
    betrokkene_id: string | null
    object_soort: string
    object_id: string | null
    dossier_id: string | null
    besluit_id: string | null
    besloten: boolean
    grond: string | null
    uitkomst: string
    toelichting: string | null
    regelset: string | null
    netwerk: string | null
    eerste: boolean
  }
  eigen_straat: {
    gemeente_id: string
    medewerker_id: string
    straat_ix: Buffer
    verteld_op: Tijdstip
  }
  signaal_instelling: {
    gemeente_id: string
    van_uur: number
    tot_uur: number
    weekend: boolean
    mensen_per_uur: number
  }
  signaal: {
    gemeente_id: string
    id: string
    soort: Signaalsoort
    sleutel: string
    medewerker_id: string
    van: Tijdstip
    tot: Tijdstip
    regels: string[]
    aantal: number
    mensen: number
    doeltoegang_id: string | null
    grond: string | null
    staat: Generated<Signaalstaat>
    toelichting: VerzegeldOfLeeg
    door: string | null
    op: Tijdstip | null
    gevonden_op: Generated<Date>
  }
  uitvoer_stand: { ontvanger: string; boom: number; index: number; op: Tijdstip }
}
