import type { Afschermbesluit, Afschermgrond } from '../domein/afscherming.ts'
import type { Bevoegdheid, Omvang } from '../domein/machtiging.ts'
import type { DatumTekst, Tijdstip, Verzegeld } from './schema-kolom.ts'

/** Whom a resident lets help, and from whom somebody is shielded. */
export interface VertegenwoordigerTabellen {
  machtiging: {
    gemeente_id: string
    id: string
    persoon_id: string
    omvang: Omvang
    mag: Bevoegdheid
    gegeven_op: Tijdstip
    geldig_tot: DatumTekst
    code_hash: Buffer | null
    code_tot: Tijdstip
    helper_id: string | null
    aanvaard_op: Tijdstip | null
    gestopt_op: Tijdstip | null
    gestopt_door: 'inwoner' | 'helper' | null
  }
  machtiging_poging: { gemeente_id: string; id: string; persoon_id: string; op: Tijdstip }
  afscherming: {
    gemeente_id: string
    id: string
    persoon_id: string
    vertegenwoordiger_id: string
    begonnen_op: Tijdstip
    herzien_op: DatumTekst
    beeindigd_op: Tijdstip | null
    plicht_id: string | null
  }
  afscherming_besluit: {
    gemeente_id: string
    id: string
    afscherming_id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    soort: Afschermbesluit
    grond: Afschermgrond
    reden: Verzegeld
    herzien_op: DatumTekst | null
    op: Tijdstip
  }
}
