import type { ColumnType, Generated } from 'kysely'
import type { BesluitInhoud } from '../domein/besluit.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import type { ConceptSoort } from '../domein/concept.ts'
import type { Plichtafloop } from '../domein/plicht-verloop.ts'
import type { Conclusie, Moment } from '../domein/triage.ts'
import type { Geinformeerd, Inhoud, Verstrekkingsoort } from '../domein/verstrekking.ts'
import type { BronSoort, Vertegenwoordigersoort } from '../domein/vertegenwoordiging.ts'
import type { ToestemmingNodig } from '../domein/verstrekking-toestemming.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  DossierSoort,
  Grondslag,
  Handeling,
  OntvangerType,
  Taak,
} from '../recht/vocabulaire.ts'
import type { AanmeldTabellen } from './schema-aanmelding.ts'
import type { BeheerTabellen } from './schema-beheer.ts'
import type { BerichtTabellen } from './schema-bericht.ts'
import type { ConvenantTabellen, DelenTabellen } from './schema-delen.ts'
import type {
  DatumTekst,
  Json,
  Tijdstip,
  Verzegeld,
  VerzegeldJson,
  VerzegeldOfLeeg,
} from './schema-kolom.ts'
import type { AfschriftTabellen } from './schema-afschrift.ts'
import type { AfwegingTabellen } from './schema-afweging.ts'
import type { GeslotenRegimeTabellen } from './schema-gesloten-regime.ts'
import type { RechtsverzoekTabellen } from './schema-rechtsverzoek.ts'
import type { InwonersessieTabellen } from './schema-inwonersessie.ts'
import type { LogboekTabellen } from './schema-logboek.ts'
import type { MeldregisterTabellen } from './schema-meldregister.ts'
import type { OverlegTabellen } from './schema-overleg.ts'
import type { PlichtTabellen } from './schema-plicht.ts'
import type { RuggespraakTabellen } from './schema-ruggespraak.ts'
import type { ToezichtTabellen } from './schema-toezicht.ts'
import type { UitvoeringRechtTabellen } from './schema-uitvoering-recht.ts'
import type { VertegenwoordigerTabellen } from './schema-vertegenwoordiger.ts'

/** Every table, as the product reads and writes it; how the gemeente is arranged stands in a file of its own. */
export interface Schema
  extends
    AanmeldTabellen,
    BeheerTabellen,
    BerichtTabellen,
    VertegenwoordigerTabellen,
    UitvoeringRechtTabellen,
    LogboekTabellen,
    ToezichtTabellen,
    DelenTabellen,
    ConvenantTabellen,
    RuggespraakTabellen,
    OverlegTabellen,
    PlichtTabellen,
    RechtsverzoekTabellen,
    MeldregisterTabellen,
    AfwegingTabellen,
    AfschriftTabellen,
    GeslotenRegimeTabellen,
    InwonersessieTabellen {
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
  gezin: { gemeente_id: string; id: string; naam: string }
  gezinslid: { gemeente_id: string; gezin_id: string; persoon_id: string; rol: string }
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
  verklaring: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    tekst: Verzegeld
    toegevoegd_door: 'inwoner' | 'medewerker'
    pet_id: string | null
    sleutel: string
    toegevoegd_op: Tijdstip
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
  document: {
    gemeente_id: string
    id: string
    gegeven_id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    naam: Verzegeld
    soort: 'application/pdf' | 'image/png' | 'image/jpeg' | 'message/rfc822'
    grootte: number
    sha256: Buffer
    inhoud: Buffer
    sleutel: string
    toegevoegd_op: Tijdstip
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
    /** Sealed when the address is secret. */
    naam: string
    naam_ix: Buffer | null
    geboortedatum: DatumTekst | null
    telefoon: VerzegeldOfLeeg
    /** No role reads it; `adres_van` gives what may be shown. */
    adres: VerzegeldOfLeeg
    adres_ix: Buffer | null
    straat_ix: Buffer | null
    bsn: VerzegeldOfLeeg
    bsn_ix: Buffer | null
    geheim_adres: Generated<boolean>
    /** `2010`, `2010-06` or `onbekend`; then there is no whole date. */
    geboorte_onvolledig: Generated<string | null>
    overleden_op: Generated<DatumTekst | null>
    brp_op: Generated<Date | null>
    /** The BRP says that there is a curator. */
    curatele: Generated<boolean>
  }
  vertegenwoordiging: {
    gemeente_id: string
    id: string
    persoon_id: string
    vertegenwoordiger_id: string
    soort: Vertegenwoordigersoort
    gezag: 'ja' | 'nee' | 'onbekend'
    bron: string
    bron_soort: Generated<BronSoort>
    geldig_van: DatumTekst
    geldig_tot: DatumTekst | null
    vastgesteld_op: Generated<Date | null>
    vastgesteld_door: Generated<string | null>
    einde_bron: Generated<string | null>
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
    omschrijving: Verzegeld
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
    hulpvraag_id: string | null
    verwerkingsactiviteit: string
    status: Generated<'open' | 'gesloten'>
    geopend_op: Tijdstip
    laatst_gewijzigd: Tijdstip
    afgeschermd: Generated<boolean>
    gesloten_op: Tijdstip | null
    gezin_id: string | null
    besproken: boolean | null
    veiligheid: boolean | null
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
    doel: Doel
    bron: 'betrokkenheid' | 'vervanging' | 'leidinggevende' | 'klacht' | 'nood'
    bron_id: string
    via_id: string
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
    bron: VerzegeldOfLeeg
    verkregen_in_pet: string
    /** Empty when it was erased, or corrected with the old words gone: rows that no professional sees (0033). */
    inhoud: VerzegeldOfLeeg
    /** The row in which inhoud and bron were sealed: its own, or that of the datum it is a copy of. */
    zegel_id: string
    antwoord: Json<Antwoord>
    sleutel: string
    vastgelegd_op: Tijdstip
    gezinszaak: Generated<boolean>
    beroepsgeheim: Generated<Beroepsgeheim>
    herkomst_id: string | null
    overgang_id: string | null
    afgeschermd: 'overdracht' | 'verbeterd' | 'gewist' | 'beperkt' | null
    /** The datum that this one corrects, and when it was corrected, restricted or erased itself (0033). */
    vervangt_id: Generated<string | null>
    geraakt_op: Generated<Date | null>
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
    soort: ConceptSoort
    onderwerp_id: string
    waarden: VerzegeldJson<Waarden>
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
    inhoud: VerzegeldJson<BesluitInhoud>
    conclusie: Conclusie
    afgeweken: boolean
    handeling: Handeling
    ontvanger_type: OntvangerType
    categorieen: Categorie[]
    informeren_wanneer: 'vooraf' | 'achteraf'
    informeren_redenen: string[]
    informeren_uiterlijk: DatumTekst | null
    antwoorden: Json<Antwoord[]>
    regelset_versie: string
    genomen_op: Tijdstip
  }
  verstrekking: {
    gemeente_id: string
    id: string
    soort: Verstrekkingsoort
    dossier_id: string
    persoon_id: string
    pet_id: string
    besluit_id: string
    ontvanger_type: OntvangerType
    ontvanger: Verzegeld
    doel: Doel
    categorieen: Categorie[]
    inhoud: VerzegeldJson<Inhoud>
    grondslag: Grondslag[]
    doorbrekingsgrond: string | null
    antwoord: Json<Antwoord>
    geinformeerd: Geinformeerd
    verteld_op: DatumTekst | null
    sleutel: string
    gedaan_op: Tijdstip
    toestemming_nodig: Generated<ToestemmingNodig>
    wet_gaat_voor: Generated<boolean>
    toestemmingen: Generated<string[]>
    organisatie_id: string | null
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
    bewijs: VerzegeldOfLeeg
    ontstaan_op: Generated<Date>
    afloop: Generated<Plichtafloop | null>
    termijn: Generated<string | null>
    wettelijk: Generated<DatumTekst | null>
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
