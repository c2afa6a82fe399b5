import type { Bestandstoets, Vergelijkingsoort } from '../domein/bestandsvergelijking.ts'
import type { Suwinetdoel, Suwinetinhoud } from '../domein/suwinet.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Json, Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** The closed regimes of work and income. */
export interface GeslotenRegimeTabellen {
  suwinet_raadpleging: {
    gemeente_id: string
    id: string
    nummer: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    doel: Suwinetdoel
    inhoud: VerzegeldJson<Suwinetinhoud>
    antwoord: Json<Antwoord>
    op: Tijdstip
  }
  /** About no person. */
  bestandsvergelijking: {
    gemeente_id: string
    id: string
    nummer: string
    pet_id: string
    soort: Vergelijkingsoort
    onderwerp: string
    bestanden: string
    toets: Json<Bestandstoets>
    antwoord: Json<Antwoord>
    op: Tijdstip
  }
}
