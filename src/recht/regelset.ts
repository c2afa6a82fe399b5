/** De regels zoals de motor ze leest: patroon, voorwaarden, uitkomst, bron en plaats in de rangorde. */
import type { Bron } from './antwoord.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  DossierSoort,
  Feit,
  Grondslag,
  Handeling,
  OntvangerType,
  Pet,
  PlichtCode,
  Taak,
  Uitkomst,
} from './vocabulaire.ts'
import type { Woorden } from './woorden.ts'

/** Op welke situaties een regel ziet. Een veld dat ontbreekt, beperkt niet. */
export interface Patroon {
  readonly handeling?: readonly Handeling[]
  readonly taak?: readonly Taak[]
  readonly pet?: readonly Pet[]
  readonly beroepsgeheim?: readonly Beroepsgeheim[]
  readonly beroepscode?: boolean
  readonly organisatie?: readonly string[]
  readonly categorie?: readonly Categorie[]
  readonly dossier?: readonly DossierSoort[]
  readonly verkregenInPet?: readonly Pet[]
  readonly ontvanger?: readonly OntvangerType[]
  readonly doel?: readonly Doel[]
  /** Leeftijd in jaren, beide grenzen inbegrepen. Onbekende leeftijd past niet. */
  readonly leeftijd?: { readonly vanaf: number; readonly tot: number }
  readonly wilsbekwaam?: boolean
}

/** Waarden waarvoor de regel juist niet geldt, ook als het patroon past. */
export interface Uitzondering {
  readonly handeling?: readonly Handeling[]
  readonly taak?: readonly Taak[]
  readonly pet?: readonly Pet[]
  readonly beroepsgeheim?: readonly Beroepsgeheim[]
  readonly categorie?: readonly Categorie[]
  readonly dossier?: readonly DossierSoort[]
  readonly verkregenInPet?: readonly Pet[]
  readonly ontvanger?: readonly OntvangerType[]
  readonly doel?: readonly Doel[]
}

/** `is`: alleen die waarde voldoet. `niet`: alles behalve die waarde voldoet, ook onbekend. */
export type Voorwaarde =
  | { readonly feit: Feit; readonly is: boolean }
  | { readonly feit: Feit; readonly niet: boolean }
  | { readonly een_van: readonly Voorwaarde[] }
  /** Niet al deze feiten zijn waar (onbekend telt als niet waar). */
  | { readonly niet_alle: readonly Feit[] }

/**
 * Wiens toestemming telt (C-10): `samen` is de strengere leidraad (12 tot en met 15 jaar: jeugdige én
 * vertegenwoordiger), `zelf` de Jeugdwet en de Wmo (vanaf 12 jaar alleen zelf), `vertegenwoordiger` de
 * UAVG (tot 16 jaar de vertegenwoordiger in plaats van de jeugdige).
 */
export type ToestemmingRegime = 'samen' | 'zelf' | 'vertegenwoordiger'

export interface Toestemmingseis {
  /** Het feit dat telt, in plaats van de gewone toestemming. */
  readonly feit?: Feit
  readonly regime?: ToestemmingRegime
  /** Toestemming geldt voor één keer: een bekend "niet voor deze keer" maakt haar ongeldig. */
  readonly eenmalig?: boolean
  /** Bij een recht van de inwoner: noodzaak is dan geen voorwaarde naast toestemming. */
  readonly zonderNoodzaak?: boolean
}

export interface Invulling {
  /** De open norm, in gewoon Nederlands. */
  readonly norm: string
  /** De landelijke regels die de norm bevatten; leeg als landelijk geen regel erover spreekt. */
  readonly regels: readonly string[]
}

/** Een verklaarde uitzondering: deze regel gaat vóór de genoemde, om deze reden. */
export interface Voorrang {
  readonly regel: string
  readonly reden: string
}

/** `advies`: nog juridisch te bevestigen. `buiten-toepassing`: bekend, maar telt niet mee (te ruim). */
export type RegelStatus = 'actueel' | 'advies' | 'buiten-toepassing'

export interface Regel {
  readonly id: string
  readonly titel: string
  /** Eén zin in gewoon Nederlands, voor de kaart. */
  readonly zin: string
  readonly toelichting?: string
  /** `beslis` bepaalt een uitkomst; `plicht` voegt alleen plichten toe. */
  readonly soort: 'beslis' | 'plicht'
  /** Plaats in de rangorde; alleen bij `beslis`. */
  readonly laag?: string
  readonly geldt: Patroon
  readonly behalve?: Uitzondering
  readonly voorwaarden: readonly Voorwaarde[]
  /** Alleen bij `beslis`. */
  readonly uitkomst?: Uitkomst
  readonly grondslag: readonly Grondslag[]
  readonly doorbrekingsgrond?: string | null
  readonly plichten: readonly PlichtCode[]
  /** Alleen bij `plicht`: onwaar als deze regel niets ophoudt, ook als het woord dat wel zegt. */
  readonly blokkerend?: boolean
  /** Alleen bij `plicht`: de plicht geldt alleen bij deze uitkomsten. */
  readonly bijUitkomst?: readonly Uitkomst[]
  /** Bij `toestemming-vereist`: het feit dat telt, of wiens toestemming telt. */
  readonly toestemming?: Toestemmingseis
  readonly gaatVoor?: readonly Voorrang[]
  /** Gemeente waarvoor de regel geldt; ontbreekt bij landelijke regels. */
  readonly gemeente?: string
  /** Bij een gemeentelijke regel die iets toestaat: de landelijke open norm die hij invult. */
  readonly invulling?: Invulling
  /** Eerste en laatste dag (jjjj-mm-dd) waarop de norm geldt. */
  readonly geldigVan?: string | null
  readonly geldigTot?: string | null
  readonly status: RegelStatus
  readonly bron: Bron
  readonly wetsbron: readonly string[]
  /** Nummers in het bronmateriaal waar deze regel uit voortkomt; leeg bij eigen regels. */
  readonly herkomst: readonly string[]
}

/** Eén trede van de rangorde. De eerste in de lijst gaat voor. */
export interface Laag {
  readonly id: string
  readonly naam: string
  /** Waarom deze trede hier staat, in gewoon Nederlands. */
  readonly reden: string
  /** `cumuleert`: de strengste geldt. `verklaard`: tegenspraak vraagt om een verklaarde volgorde. */
  readonly gelijken: 'cumuleert' | 'verklaard'
  /** Of gemeentelijk beleid een uitkomst van deze trede strenger mag maken. */
  readonly lokaalMagBeperken: boolean
}

export interface Regelset {
  /** Datum en korte hash van de inhoud, bijvoorbeeld `2026-11-22-1a2b3c4d`. */
  readonly versie: string
  readonly lagen: readonly Laag[]
  readonly regels: readonly Regel[]
  readonly woorden: Woorden
}
