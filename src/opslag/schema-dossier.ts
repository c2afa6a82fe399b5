import type { Generated } from 'kysely'
import type { ConceptSoort } from '../domein/concept.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Beroepsgeheim, Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type {
  DatumTekst,
  Json,
  Tijdstip,
  Verzegeld,
  VerzegeldJson,
  VerzegeldOfLeeg,
} from './schema-kolom.ts'

/** A question for help, its dossiers and what stands in them. */
export interface DossierTabellen {
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
}
