import type { Antwoord } from '../recht/antwoord.ts'
import type { Json, Tijdstip, Verzegeld, VerzegeldJson } from './schema-kolom.ts'

/** From one pet to another. */
export interface OvergangTabellen {
  overgang: {
    gemeente_id: string
    id: string
    soort: 'schakelen' | 'taak-overdragen'
    van_dossier_id: string
    van_pet_id: string
    naar_dossier_id: string
    naar_pet_id: string
    zelfde_persoon: boolean
    met_inwoner: 'samen' | 'besproken'
    rol_verteld: boolean
    persoon_id: string
    toelichting: Verzegeld
    op: Tijdstip
  }
  overgang_gegeven: {
    gemeente_id: string
    overgang_id: string
    gegeven_id: string
    mee: boolean
    nieuw_id: string | null
    antwoord: Json<Antwoord>
  }
  overdracht: {
    gemeente_id: string
    id: string
    dossier_id: string
    van_pet_id: string
    naar_pet_id: string
    reden: Verzegeld
    /** What it holds is decided by src/handelingen/overdracht.ts. */
    bewijs: VerzegeldJson<unknown>
    /** What stayed behind, for the giver alone. */
    blijft: VerzegeldJson<unknown>
    persoon_id: string
    dossier_nummer: string
    op: Tijdstip
    ontvangen_op: Tijdstip | null
    ontvangen_door: string | null
  }
}
