import type { ColumnType, Generated } from 'kysely'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Doel } from '../recht/vocabulaire.ts'
import type { DatumTekst, Json, Tijdstip, Verzegeld, VerzegeldOfLeeg } from './schema-kolom.ts'

/** Who may come where: relations, replacement, opened for a purpose, sessions. */
export interface ToegangTabellen {
  relatie: {
    gemeente_id: string
    id: string
    medewerker_id: string
    soort: 'zelf' | 'huishouden' | 'familie' | 'bekende'
    naam: Verzegeld
    naam_ix: Buffer | null
    geboortedatum: DatumTekst
    gemeld_op: Tijdstip
    vervallen_op: Tijdstip | null
  }
  vervanging: {
    gemeente_id: string
    id: string
    pet_id: string
    vervanger_pet_id: string
    geldig_van: Tijdstip
    geldig_tot: Tijdstip
    geregeld_door: string
    geregeld_op: Tijdstip
  }
  doeltoegang: {
    gemeente_id: string
    id: string
    soort: 'leidinggevende' | 'klacht' | 'nood'
    pet_id: string
    dossier_id: string
    dossier_nummer: string
    doel: Doel
    reden: Verzegeld
    /** The seal of the reason; one reason can open several dossiers. */
    zegel_id: string
    vlaggen: number
    antwoord: Json<Antwoord>
    geldig_van: Tijdstip
    geldig_tot: Tijdstip
    beoordelen_voor: DatumTekst | null
    beoordeeld_door: string | null
    beoordeeld_op: Tijdstip | null
    oordeel: 'terecht' | 'niet-terecht' | null
    oordeel_reden: VerzegeldOfLeeg
  }
  toegang: {
    gemeente_id: string
    pet_id: string
    dossier_id: string
    doel: Doel
    bron: 'betrokkenheid' | 'vervanging' | 'leidinggevende' | 'klacht' | 'nood'
    bron_id: string
    via_id: string
    vlaggen: number
    geldig_van: Tijdstip
    geldig_tot: Tijdstip | null
    laatst_gewijzigd: Tijdstip
  }
  rolkenbaarheid: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    hoe: 'gesprek' | 'telefoon' | 'brief' | 'bericht'
    verteld_op: DatumTekst
    vastgelegd_op: Tijdstip
  }
  sessie: {
    id_hash: Buffer
    gemeente_id: string
    medewerker_id: string | null
    persoon_id: string | null
    partner_id: Generated<string | null>
    pet_id: string | null
    /** The tablet lies on the kitchen table: only this form can be seen until the PIN is given. */
    tafel_id: Generated<string | null>
    tafel_pin: Generated<Buffer | null>
    tafel_pogingen: Generated<number>
    /** Answers from this moment on were given at the table. */
    tafel_sinds: ColumnType<Date | null, Date | null | undefined, Date | null>
    csrf: string
    begonnen_op: Tijdstip
    laatst_gezien: Tijdstip
    verloopt_op: Tijdstip
  }
  demo_login: {
    gemeente_id: string
    id: string
    volgorde: number
    soort: 'medewerker' | 'inwoner' | 'partner'
    doel_id: string
    naam: string
    omschrijving: string
  }
}
