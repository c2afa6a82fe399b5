import type { Generated } from 'kysely'
import type { BronSoort, Vertegenwoordigersoort } from '../domein/vertegenwoordiging.ts'
import type { DatumTekst, VerzegeldOfLeeg } from './schema-kolom.ts'

/** People, how they belong together, and who decides for whom. */
export interface PersoonTabellen {
  gezin: { gemeente_id: string; id: string; naam: string }
  gezinslid: { gemeente_id: string; gezin_id: string; persoon_id: string; rol: string }
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
}
