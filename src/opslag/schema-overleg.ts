import type { Kader } from '../domein/kader.ts'
import type { Inwonerplek, Overleginhoud, Overlegsoort, Verslaginhoud } from '../domein/overleg.ts'
import type { Beroepsgeheim, Categorie, Doel, OntvangerType } from '../recht/vocabulaire.ts'
import type { DatumTekst, Json, Tijdstip, Verzegeld, VerzegeldJson } from './schema-kolom.ts'

/** Talking with others about a resident: the agenda and what came of it. */
export interface OverlegTabellen {
  overleg: {
    gemeente_id: string
    id: string
    nummer: string
    dossier_id: string
    pet_id: string
    soort: Overlegsoort
    doel: Doel
    dag: DatumTekst
    inwoner: Inwonerplek
    besluit_id: string | null
    inhoud: VerzegeldJson<Overleginhoud>
    gemaakt_op: Tijdstip
  }
  overleg_persoon: {
    gemeente_id: string
    overleg_id: string
    dossier_id: string
    persoon_id: string
  }
  overleg_deelnemer: {
    gemeente_id: string
    id: string
    overleg_id: string
    nr: number
    organisatie_id: string | null
    ontvanger_type: OntvangerType
    beroepsgeheim: Beroepsgeheim | null
    wie: Verzegeld
    kader: Json<Kader>
  }
  overleg_verslag: {
    gemeente_id: string
    id: string
    overleg_id: string
    pet_id: string
    gehouden_op: DatumTekst
    aanwezig: number[]
    inwoner_erbij: boolean
    inhoud: VerzegeldJson<Verslaginhoud>
    vastgelegd_op: Tijdstip
  }
  overleg_gedeeld: {
    gemeente_id: string
    id: string
    overleg_id: string
    deelnemer_nr: number
    richting: 'verteld' | 'gehoord'
    persoon_id: string
    categorie: Categorie
    verstrekking_id: string | null
    gegeven_id: string | null
  }
  overleg_afspraak: {
    gemeente_id: string
    id: string
    overleg_id: string
    persoon_id: string
    wie: Verzegeld
    uiterlijk: DatumTekst
    plicht_id: string
  }
}
