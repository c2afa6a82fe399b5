import type { ColumnType, Generated } from 'kysely'
import type { BesluitInhoud } from '../domein/besluit.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import type { Moment } from '../domein/triage.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Beroepsgeheim, Doel, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'

/** A calendar date as `yyyy-mm-dd`; never a JavaScript Date, which would shift with the time zone. */
export type DatumTekst = string

type Tijdstip = ColumnType<Date, Date | string, Date | string>
/** JSON goes in as text that we made and comes out as what it was: only our own code writes these columns. */
type Json<T> = ColumnType<T, string, string>

export interface Schema {
  gemeente: { id: string; naam: string; code: string; keuze_vraagverheldering: number }
  organisatie: { gemeente_id: string; id: string; naam: string; soort: string }
  medewerker: { gemeente_id: string; id: string; naam: string; functie: string }
  pet: {
    gemeente_id: string
    id: string
    medewerker_id: string
    organisatie_id: string
    naam: string
    soort: Pet
    taken: Taak[]
    dossier_soorten: DossierSoort[]
    beroepsgeheim: Beroepsgeheim
    beroepscode: boolean
    uitleg: string
    geldig_van: Tijdstip
    geldig_tot: Tijdstip | null
  }
  verwerkingsactiviteit: {
    gemeente_id: string
    uri: string
    naam: string
    doel: string
    grondslag: string
  }
  persoon: {
    gemeente_id: string
    id: string
    naam: string
    geboortedatum: DatumTekst | null
    telefoon: string | null
  }
  vertegenwoordiging: {
    gemeente_id: string
    id: string
    persoon_id: string
    vertegenwoordiger_id: string
    soort: string
    gezag: 'ja' | 'nee' | 'onbekend'
    bron: string
    geldig_van: DatumTekst
    geldig_tot: DatumTekst | null
  }
  contacttelling: { gemeente_id: string; dag: DatumTekst; onderwerp: string; aantal: number }
  hulpvraag: {
    gemeente_id: string
    id: string
    nummer: string
    persoon_id: string
    pet_id: string
    route: string
    taak: string
    gemeld_door: string
    gesproken: boolean | null
    veiligheidsaanwijzing: boolean | null
    omschrijving: string
    besproken: string[]
    antwoord: Json<Antwoord>
    sleutel: string
    aangenomen_op: Tijdstip
  }
  dossier: {
    gemeente_id: string
    id: string
    nummer: string
    soort: DossierSoort
    taak: Taak
    persoon_id: string
    hulpvraag_id: string
    verwerkingsactiviteit: string
    status: Generated<string>
    geopend_op: Tijdstip
    laatst_gewijzigd: Tijdstip
  }
  dossier_persoon: { gemeente_id: string; dossier_id: string; persoon_id: string; rol: string }
  betrokkenheid: {
    gemeente_id: string
    id: string
    pet_id: string
    dossier_id: string
    doel: Doel
    vlaggen: number
    reden: string
    geldig_van: Tijdstip
    geldig_tot: Tijdstip | null
  }
  toegang: {
    gemeente_id: string
    pet_id: string
    dossier_id: string
    vlaggen: number
    geldig_van: Tijdstip
    geldig_tot: Tijdstip | null
    laatst_gewijzigd: Tijdstip
  }
  gegeven: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    aard: string
    dat_wat: string
    categorie: string
    bron_soort: string
    bron: string
    verkregen_in_pet: string
    inhoud: string
    antwoord: Json<Antwoord>
    sleutel: string
    vastgelegd_op: Tijdstip
  }
  triage: {
    gemeente_id: string
    id: string
    dossier_id: string
    pet_id: string
    moment: Moment
    herziet_id: string | null
    begonnen_op: Tijdstip
  }
  concept: {
    gemeente_id: string
    id: string
    pet_id: string
    soort: 'intake' | 'triage' | 'gegeven' | 'plicht'
    onderwerp_id: string
    waarden: Json<Waarden>
    fouten: Json<Fouten>
    versie: Generated<number>
    bijgewerkt_op: Tijdstip
  }
  triagebesluit: {
    gemeente_id: string
    id: string
    nummer: string
    triage_id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    vervangt_id: string | null
    inhoud: Json<BesluitInhoud>
    antwoorden: Json<Antwoord[]>
    regelset_versie: string
    genomen_op: Tijdstip
  }
  plicht: {
    gemeente_id: string
    id: string
    dossier_id: string
    besluit_id: string | null
    pet_id: string
    code: string
    tekst: string
    blokkerend: boolean
    uiterlijk: DatumTekst | null
    gedaan_op: Tijdstip | null
    bewijs: string | null
  }
  gebeurtenis: {
    gemeente_id: string
    id: string
    volgnummer: Generated<number>
    trace_id: string
    tijdstip: Tijdstip
    handeling: string
    actor_soort: string
    medewerker_id: string | null
    pet_id: string | null
    rol: string
    organisatie: string | null
    doel: string
    verwerkingsactiviteit: string
    betrokkene_id: string | null
    object_soort: string
    object_id: string | null
    uitkomst: string
    toelichting: string | null
  }
  sessie: {
    id_hash: Buffer
    gemeente_id: string
    medewerker_id: string | null
    persoon_id: string | null
    pet_id: string | null
    csrf: string
    begonnen_op: Tijdstip
    laatst_gezien: Tijdstip
    verloopt_op: Tijdstip
  }
  demo_login: {
    gemeente_id: string
    id: string
    volgorde: number
    soort: 'medewerker' | 'inwoner'
    doel_id: string
    naam: string
    omschrijving: string
  }
}
