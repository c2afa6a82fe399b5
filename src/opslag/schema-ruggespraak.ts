import type { Afwijkreden } from '../domein/afwijking.ts'
import type {
  Antwoorder,
  Escalatiepartner,
  Gevraagde,
  Ruggespraakoordeel,
  Ruggespraaksoort,
  Vraaginhoud,
} from '../domein/ruggespraak.ts'
import type { Categorie, Doel, Handeling, OntvangerType } from '../recht/vocabulaire.ts'
import type { DatumTekst, Tijdstip, Verzegeld, VerzegeldJson } from './schema-kolom.ts'

/** Asking somebody without names, what is answered, and the guidance that comes of it. */
export interface RuggespraakTabellen {
  ruggespraak: {
    gemeente_id: string
    id: string
    nummer: string
    soort: Ruggespraaksoort
    aan: Gevraagde
    aan_pet_id: string | null
    pet_id: string
    medewerker_id: string
    organisatie_id: string
    handeling: Handeling | null
    ontvanger_type: OntvangerType | null
    doel: Doel | null
    categorieen: Categorie[]
    vraag: VerzegeldJson<Vraaginhoud>
    gesteld_op: Tijdstip
    uiterlijk: DatumTekst
  }
  ruggespraak_bij: {
    gemeente_id: string
    ruggespraak_id: string
    dossier_id: string
    persoon_id: string | null
    triage_id: string | null
    afweging_id: string | null
  }
  ruggespraak_nummer: {
    gemeente_id: string
    ruggespraak_id: string
    dossier_nummer: string
  }
  ruggespraak_antwoord: {
    gemeente_id: string
    id: string
    ruggespraak_id: string
    als: Antwoorder
    pet_id: string
    medewerker_id: string
    oordeel: Ruggespraakoordeel
    tekst: Verzegeld
    gegeven_op: Tijdstip
  }
  ruggespraak_intrekking: {
    gemeente_id: string
    ruggespraak_id: string
    ingetrokken_op: Tijdstip
  }
  ruggespraak_besluit: {
    gemeente_id: string
    id: string
    ruggespraak_id: string
    pet_id: string
    opschalen: boolean
    ontvanger_type: Escalatiepartner
    anders_dan_advies: boolean
    argumenten: Verzegeld
    besloten_op: Tijdstip
  }
  leidraad: {
    gemeente_id: string
    id: string
    reeks_id: string
    versie: number
    titel: string
    vraag: string
    antwoord: string
    handeling: Handeling | null
    ontvanger_type: OntvangerType | null
    doel: Doel | null
    categorieen: Categorie[]
    ruggespraak_id: string | null
    pet_id: string
    medewerker_id: string
    vastgesteld_op: Tijdstip
  }
  leidraad_intrekking: {
    gemeente_id: string
    reeks_id: string
    versie: number
    reden: string
    pet_id: string
    ingetrokken_op: Tijdstip
  }
  afwijking: {
    gemeente_id: string
    besluit_id: string
    persoon_id: string
    handeling: Handeling
    ontvanger_type: OntvangerType
    doel: Doel
    reden: Afwijkreden
    genomen_op: Tijdstip
  }
}
