import type { Waarden } from '../domein/invoer.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Json, Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** How a guided weighing ended, in the words of the professional. */
export interface Eindinhoud {
  reden: string
  /** Steps left out because there was no time. */
  overgeslagen: readonly string[]
}

/** A guided weighing, its steps and how it ended. */
export interface AfwegingTabellen {
  afweging: {
    gemeente_id: string
    id: string
    nummer: string
    soort: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    plicht_id: string
    begonnen_op: Tijdstip
  }
  afweging_stap: {
    gemeente_id: string
    id: string
    afweging_id: string
    stap: string
    nr: number
    pet_id: string
    inhoud: VerzegeldJson<Waarden>
    op: Tijdstip
  }
  afweging_einde: {
    gemeente_id: string
    afweging_id: string
    uitkomst: string
    inhoud: VerzegeldJson<Eindinhoud>
    antwoord: Json<Antwoord> | null
    triage_id: string | null
    pet_id: string
    op: Tijdstip
  }
}
