import type { Generated } from 'kysely'
import type { BesluitInhoud } from '../domein/besluit.ts'
import type { Plichtafloop } from '../domein/plicht-verloop.ts'
import type { Conclusie, Moment } from '../domein/triage.ts'
import type { ToestemmingNodig } from '../domein/verstrekking-toestemming.ts'
import type { Geinformeerd, Inhoud, Verstrekkingsoort } from '../domein/verstrekking.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Categorie, Doel, Grondslag, Handeling, OntvangerType } from '../recht/vocabulaire.ts'
import type {
  DatumTekst,
  Json,
  Tijdstip,
  Verzegeld,
  VerzegeldJson,
  VerzegeldOfLeeg,
} from './schema-kolom.ts'

/** From triage to a besluit, what was shared on it and what it obliges to. */
export interface BesluitTabellen {
  verwerkingsactiviteit: {
    gemeente_id: string
    uri: string
    naam: string
    doel: string
    grondslag: string
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
}
