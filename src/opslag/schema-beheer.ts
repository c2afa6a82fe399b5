import type { Generated } from 'kysely'
import type { Inrichting } from '../domein/inrichting.ts'
import type { PetSoort } from '../domein/pet.ts'
import type { Beroepsgeheim, DossierSoort, OntvangerType, Taak } from '../recht/vocabulaire.ts'
import type { DatumTekst, Json, Tijdstip } from './schema-kolom.ts'

/** How a gemeente is arranged, who works there and in which pet: about nobody's dossier. */
export interface BeheerTabellen {
  gemeente: { id: string; naam: string; code: string }
  organisatie: {
    gemeente_id: string
    id: string
    naam: string
    soort: string
    bestuursorgaan: Generated<boolean>
    ontvanger_type: OntvangerType | null
  }
  inrichting: {
    gemeente_id: string
    id: string
    nummer: number
    status: 'voorstel' | 'vastgesteld' | 'ingetrokken'
    ingangsdatum: DatumTekst
    inhoud: Json<Inrichting>
    toelichting: Generated<string>
    versie: Generated<number>
    gemaakt_door: string | null
    gemaakt_op: Tijdstip
    besloten_door: string | null
    besloten_op: Tijdstip | null
    reden: Generated<string>
  }
  medewerker: {
    gemeente_id: string
    id: string
    naam: string
    functie: string
    uit_dienst_op: Tijdstip | null
  }
  pet: {
    gemeente_id: string
    id: string
    medewerker_id: string
    organisatie_id: string
    naam: string
    soort: PetSoort
    taken: Taak[]
    dossier_soorten: DossierSoort[]
    beroepsgeheim: Beroepsgeheim
    beroepscode: boolean
    uitleg: string
    geldig_van: Tijdstip
    geldig_tot: Tijdstip | null
    mandaat: string | null
    beslissen: Generated<boolean>
    aangevraagd_door: string | null
    aangevraagd_op: Tijdstip | null
    toegekend_door: string | null
    toegekend_op: Tijdstip | null
    ingetrokken_door: string | null
    intrekreden: string | null
  }
  registratie: {
    gemeente_id: string
    id: string
    medewerker_id: string
    soort: string
    nummer: string
    geldig_tot: DatumTekst | null
    gecontroleerd_op: DatumTekst
    vervallen_op: Tijdstip | null
  }
  autorisatiedocument: {
    gemeente_id: string
    id: string
    nummer: number
    /** What it holds is decided by src/handelingen/autorisatie.ts. */
    inhoud: Json<unknown>
    gemaakt_door: string
    gemaakt_op: Tijdstip
  }
  petcontrole: {
    gemeente_id: string
    id: string
    soort: 'alle' | 'geprivilegieerd'
    begonnen_door: string
    begonnen_op: Tijdstip
    uiterlijk: DatumTekst
    afgerond_op: Tijdstip | null
  }
  petcontrole_regel: {
    gemeente_id: string
    controle_id: string
    pet_id: string
    uitkomst: 'bevestigd' | 'ingetrokken' | null
    reden: string | null
    door: string | null
    op: Tijdstip | null
  }
}
