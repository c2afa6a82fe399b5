import type { DatumTekst, Tijdstip, VerzegeldJson, VerzegeldOfLeeg } from './schema-kolom.ts'
import type { Herzieninginhoud, Herzienreden } from '../domein/uitstel.ts'
import type { Verloopsoort } from '../domein/plicht-verloop.ts'

/** What happened to a duty, deferring once more, and the calendar of a pet. */
export interface PlichtTabellen {
  plicht_verloop: {
    gemeente_id: string
    id: string
    plicht_id: string
    nr: number
    soort: Verloopsoort
    op: Tijdstip
    door_pet: string | null
    van_pet: string | null
    naar_pet: string | null
    van_dag: DatumTekst | null
    naar_dag: DatumTekst | null
    reden: VerzegeldOfLeeg
  }
  uitstel_herziening: {
    gemeente_id: string
    id: string
    besluit_id: string
    dossier_id: string
    pet_id: string
    nr: number
    reden: Herzienreden
    van_dag: DatumTekst
    tot_dag: DatumTekst
    op: Tijdstip
    inhoud: VerzegeldJson<Herzieninginhoud>
  }
  agenda_link: {
    gemeente_id: string
    id: string
    pet_id: string
    gemaakt_op: Tijdstip
    geeindigd_op: Tijdstip | null
  }
}
