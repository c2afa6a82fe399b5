import type { Generated } from 'kysely'
import type { Bepaling } from '../domein/convenant-bepaling.ts'
import type { Buiten, Checklist, Convenantsoort } from '../domein/convenant.ts'
import type { Regime } from '../domein/toestemming.ts'
import type {
  Antwoordwijze,
  AntwoordInhoud,
  Hoedanigheid,
  ToestemmingAntwoord,
  ToestemmingFeiten,
  ToestemmingHandeling,
  Toestemmingsoort,
} from '../domein/toestemming.ts'
import type { Aangelegenheid } from '../domein/vertegenwoordiging.ts'
import type {
  Planinhoud,
  Planonderdeelsoort,
  Planstatus,
  Reactiesoort,
  WieDoet,
} from '../domein/plan.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  Grondslag,
  OntvangerType,
} from '../recht/vocabulaire.ts'
import type {
  DatumTekst,
  Json,
  Tijdstip,
  Verzegeld,
  VerzegeldJson,
  VerzegeldOfLeeg,
} from './schema-kolom.ts'

/** Consent, sharing with partners, and who decides for somebody. */
export interface DelenTabellen {
  partner_medewerker: {
    gemeente_id: string
    id: string
    organisatie_id: string
    naam: string
    functie: string
    beroepsgeheim: Generated<Beroepsgeheim>
    uitgenodigd_door: string | null
    uitgenodigd_op: Tijdstip
    ingetrokken_door: string | null
    ingetrokken_op: Tijdstip | null
  }
  toestemming: {
    gemeente_id: string
    id: string
    nummer: string
    soort: Toestemmingsoort
    dossier_id: string
    persoon_id: string
    pet_id: string
    handeling: ToestemmingHandeling
    regime: Regime
    ontvanger_type: OntvangerType
    organisatie_id: string | null
    doel: Doel
    categorieen: Categorie[]
    eenmalig: boolean
    geldig_tot: DatumTekst | null
    feiten: VerzegeldJson<ToestemmingFeiten>
    vervangt_id: string | null
    gevraagd_op: Tijdstip
  }
  toestemming_partij: {
    gemeente_id: string
    toestemming_id: string
    persoon_id: string
    hoedanigheid: Hoedanigheid
  }
  toestemming_antwoord: {
    gemeente_id: string
    id: string
    toestemming_id: string
    betrokkene_id: string
    persoon_id: string
    volgnummer: Generated<number>
    antwoord: ToestemmingAntwoord
    wijze: Antwoordwijze
    inhoud: VerzegeldJson<AntwoordInhoud>
    sha256: Buffer | null
    pet_id: string | null
    gegeven_op: Tijdstip
  }
  toestemming_gebruik: {
    gemeente_id: string
    toestemming_id: string
    verstrekking_id: string
  }
  verstrekt_gegeven: {
    gemeente_id: string
    id: string
    verstrekking_id: string
    nr: number
    gegeven_id: string | null
    categorie: Categorie
    dat_wat: 'dat' | 'wat'
    /** Empty when it was erased: that it was told stays, what was told goes (0033). */
    tekst: VerzegeldOfLeeg
    waarom: VerzegeldOfLeeg
    stand: Generated<'verbeterd' | 'gewist' | 'beperkt' | null>
  }
  deling: {
    gemeente_id: string
    id: string
    nummer: string
    verstrekking_id: string
    dossier_id: string
    persoon_id: string
    besluit_id: string
    soort: 'partner' | 'link'
    organisatie_id: string | null
    link_hash: Buffer | null
    over: Verzegeld
    waarom: Verzegeld
    voorwaarden: Verzegeld
    afzender: string
    doel: Doel
    geldig_tot: DatumTekst
    gedeeld_op: Tijdstip
  }
  deling_stop: {
    gemeente_id: string
    deling_id: string
    door: 'medewerker' | 'inwoner' | 'intrekking' | 'partner' | 'gelezen'
    op: Tijdstip
  }
  deling_lezing: {
    gemeente_id: string
    deling_id: string
    partner_medewerker_id: string | null
    op: Tijdstip
  }
  deling_bericht: {
    gemeente_id: string
    id: string
    deling_id: string
    soort: 'aanvaard' | 'afgewezen' | 'vraag' | 'antwoord'
    partner_medewerker_id: string | null
    pet_id: string | null
    tekst: Verzegeld
    op: Tijdstip
  }
  informatievraag: {
    gemeente_id: string
    id: string
    nummer: string
    verstrekking_id: string
    dossier_id: string
    persoon_id: string
    besluit_id: string
    organisatie_id: string
    over: Verzegeld
    vraag: VerzegeldJson<Informatievraagtekst>
    afzender: string
    vrager: OntvangerType
    doel: Doel
    categorieen: Categorie[]
    grondslag: Grondslag[]
    uiterlijk: DatumTekst | null
    gevraagd_op: Tijdstip
    ingetrokken_op: Tijdstip | null
  }
  informatieantwoord: {
    gemeente_id: string
    id: string
    vraag_id: string
    partner_medewerker_id: string
    antwoord: 'ja' | 'deels' | 'nee'
    reden: Verzegeld
    inhoud: VerzegeldJson<Readonly<Partial<Record<Categorie, string>>>>
    mag_het: Json<Antwoord>
    op: Tijdstip
  }
  wilsbekwaamheid: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    oordeel: 'ja' | 'nee'
    aangelegenheid: Aangelegenheid
    inhoud: VerzegeldJson<WilsbekwaamheidInhoud>
    eerdere_weigering: boolean
    volgnummer: Generated<number>
    op: Tijdstip
  }
  plan_regel: {
    gemeente_id: string
    id: string
    dossier_id: string
    onderdeel_id: string
    nr: number
    soort: Planonderdeelsoort
    doel_id: string | null
    persoon_id: string | null
    categorie: string
    dat_wat: 'dat' | 'wat'
    status: Planstatus
    wie: WieDoet | null
    uiterlijk: DatumTekst | null
    inhoud: VerzegeldJson<Planinhoud>
    door: 'inwoner' | 'medewerker'
    pet_id: string | null
    antwoord: Json<Antwoord> | null
    sleutel: string
    op: Tijdstip
  }
  plan_reactie: {
    gemeente_id: string
    id: string
    dossier_id: string
    onderdeel_id: string | null
    persoon_id: string | null
    soort: Reactiesoort
    tekst: VerzegeldOfLeeg
    pet_id: string | null
    sleutel: string
    op: Tijdstip
  }
}

/** Agreements between organisations. */
export interface ConvenantTabellen {
  convenant: {
    gemeente_id: string
    id: string
    reeks_id: string
    versie: number
    soort: Convenantsoort
    titel: string
    vindplaats: string
    partijen: string[]
    doelen: Doel[]
    categorieen: Categorie[]
    nooit: Categorie[]
    buiten: Buiten
    checklist: Json<Checklist>
    bepalingen: Json<readonly Bepaling[]>
    ingangsdatum: DatumTekst
    einddatum: DatumTekst | null
    evaluatie: DatumTekst | null
    gemaakt_door: string
    gemaakt_op: Tijdstip
    bevestigd_door: string | null
    bevestigd_op: Tijdstip | null
    beeindigd_per: DatumTekst | null
    beeindigd_door: string | null
    beeindigreden: Generated<string>
  }
  convenant_handtekening: {
    gemeente_id: string
    convenant_id: string
    organisatie_id: string
    naam: string
    functie: string
    getekend_op: DatumTekst
    vastgelegd_door: string
    vastgelegd_op: Tijdstip
  }
}

/** What the wijkteam asks a partner, and why. */
export interface Informatievraagtekst {
  versie: 1
  wat: Readonly<Partial<Record<Categorie, string>>>
  waarom: string
}

/** Whether somebody can weigh their interests in one matter. */
export interface WilsbekwaamheidInhoud {
  versie: 1
  waarover: string
  waarom: string
  geraadpleegd: string
  /** An earlier written refusal, in a few words; it is followed unless there are good reasons (E-220). */
  weigering: string
}
