import type { Generated } from 'kysely'
import type {
  Beslisser,
  Besluitinhoud,
  Besluituitkomst,
  Deelstand,
  Kanaal,
  Klachtover,
  Onderdeelinhoud,
  Onderdeelsoort,
  Oordeel,
  Rechtsmiddel,
  Stapinhoud,
  Stapsoort,
  Uitvoering,
  Verzoekinhoud,
  Verzoekrol,
  Verzoeksoort,
  Verzoekstand,
} from '../domein/rechtsverzoek.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Json, Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** Requests under a right, their parts, steps and decisions. */
export interface RechtsverzoekTabellen {
  rechtsverzoek: {
    gemeente_id: string
    id: string
    nummer: string
    soort: Verzoeksoort
    persoon_id: string
    indiener_id: string
    hoedanigheid: Verzoekrol
    kanaal: Kanaal
    pet_id: string | null
    sleutel: string
    ontvangen_op: string
    ingediend_op: Tijdstip
    lokaal: string | null
    wettelijk: string
    verlengd_lokaal: Generated<string | null>
    verlengd_wettelijk: Generated<string | null>
    identiteit: Generated<boolean>
    stand: Generated<Verzoekstand>
    te_laat_op: Generated<Date | null>
    gebeurtenis_id: string | null
    tegen_id: string | null
    klacht_over: Klachtover | null
    organisatie_id: string | null
    inhoud: VerzegeldJson<Verzoekinhoud>
  }
  verzoekdeel: {
    gemeente_id: string
    id: string
    verzoek_id: string
    nr: number
    persoon_id: string
    dossier_id: string | null
    dossier_nummer: string | null
    dossier_soort: DossierSoort | null
    taak: Taak | null
    beslisser: Beslisser
    plicht_id: Generated<string | null>
    uitvoerplicht_id: Generated<string | null>
    stand: Generated<Deelstand>
  }
  verzoekonderdeel: {
    gemeente_id: string
    id: string
    deel_id: string
    nr: number
    soort: Onderdeelsoort
    gegeven_id: string | null
    document_id: string | null
    inhoud: VerzegeldJson<Onderdeelinhoud>
  }
  verzoekstap: {
    gemeente_id: string
    id: string
    verzoek_id: string
    nr: number
    deel_id: string | null
    soort: Stapsoort
    op: Tijdstip
    pet_id: string | null
    persoon_id: string | null
    zichtbaar: boolean
    lokaal: string | null
    wettelijk: string | null
    inhoud: VerzegeldJson<Stapinhoud> | null
  }
  verzoekbesluit: {
    gemeente_id: string
    id: string
    nummer: string
    deel_id: string
    pet_id: string
    uitkomst: Besluituitkomst
    mandaat: string | null
    rechtsmiddel: Rechtsmiddel
    rechtsmiddel_tot: string | null
    genomen_op: Tijdstip
    antwoord: Json<Antwoord> | null
    inhoud: VerzegeldJson<Besluitinhoud>
  }
  verzoekbesluit_onderdeel: {
    gemeente_id: string
    besluit_id: string
    deel_id: string
    onderdeel_id: string
    oordeel: Oordeel
    uitvoering: Uitvoering
    oude_weg: Generated<boolean>
  }
  verzoek_uitgesloten: {
    gemeente_id: string
    verzoek_id: string
    medewerker_id: string
    waarom: 'blik' | 'genoemd' | 'zelf'
    op: Generated<Date>
  }
}
