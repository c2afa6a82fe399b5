import type { Meldingsdomein } from '../domein/meldingsbevoegd.ts'
import type { Meldinginhoud, Verwijderreden } from '../domein/verwijsindex.ts'
import type { DatumTekst, Tijdstip, Verzegeld, VerzegeldJson } from './schema-kolom.ts'

/** Who may report to the verwijsindex, and what was reported. */
export interface MeldregisterTabellen {
  meldingsbevoegdheid: {
    gemeente_id: string
    id: string
    medewerker_id: string
    domein: Meldingsdomein
    van: DatumTekst
    tot: DatumTekst | null
    aangevraagd_door: string
    aangevraagd_op: Tijdstip
    toegekend_door: string | null
    toegekend_op: Tijdstip | null
    ingetrokken_door: string | null
    ingetrokken_op: Tijdstip | null
    intrekreden: string
  }
  verwijsindex_melding: {
    gemeente_id: string
    id: string
    afweging_id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    inhoud: VerzegeldJson<Meldinginhoud>
    gemeld_op: DatumTekst
    uiterlijk: DatumTekst
    vastgelegd_op: Tijdstip
  }
  verwijsindex_verwijdering: {
    gemeente_id: string
    melding_id: string
    reden: Verwijderreden
    verwijderd_op: DatumTekst
    archief_tot: DatumTekst | null
    inhoud: Verzegeld
    pet_id: string
    vastgelegd_op: Tijdstip
  }
}
