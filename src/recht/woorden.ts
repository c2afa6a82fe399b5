/** Woorden in gewoon Nederlands bij de vocabulaire, uit `regels/woorden/*.yaml`. */
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

/** Naam en uitleg van een woord. */
export interface Woord {
  readonly naam: string
  readonly uitleg?: string | null
  readonly [extra: string]: unknown
}

/** Een taak met wat daar gewoonlijk bij hoort; gebruikt om leemtes te tellen en keuzelijsten te vullen. */
export interface TaakWoord extends Woord {
  readonly petten?: readonly Pet[]
  readonly doelen?: readonly Doel[]
  readonly dossiers?: readonly DossierSoort[]
}

/** Een ontvanger met waarvoor en door welke taak hij in beeld komt; alleen om leemtes te tellen. */
export interface OntvangerWoord extends Woord {
  readonly doelen?: readonly Doel[]
  readonly taken?: readonly Taak[]
}

/** Een feit als vraag, met wat ja en nee betekenen. */
export interface FeitWoord {
  readonly vraag: string
  readonly uitleg?: string | null
  readonly ja?: string
  readonly nee?: string
  readonly groep?: string
  readonly [extra: string]: unknown
}

/** Een plicht als opdracht; `blokkerend` is waar als zij vóór de handeling moet. */
export interface PlichtWoord {
  readonly tekst: string
  readonly kort?: string
  /** Waaruit blijkt dat het gedaan is. */
  readonly bewijs: string
  /** Wat er gebeurt als het niet gebeurt. */
  readonly gevolg: string
  readonly blokkerend: boolean
  /** Eén van deze feiten, als het waar is, laat zien dat de plicht gedaan is. */
  readonly vervuldDoor: readonly Feit[]
  /** Iets wat u de inwoner vooraf vertelt; vervalt als dat niet veilig is. */
  readonly vooraf?: boolean
  readonly inwoner?: string
  readonly [extra: string]: unknown
}

export interface Woorden {
  readonly handelingen: Readonly<Record<Handeling, Woord>>
  readonly taken: Readonly<Record<Taak, TaakWoord>>
  readonly petten: Readonly<Record<Pet, Woord>>
  readonly beroepsgeheimen: Readonly<Record<Beroepsgeheim, Woord>>
  readonly categorieen: Readonly<Record<Categorie, Woord>>
  readonly dossiers: Readonly<Record<DossierSoort, Woord>>
  readonly ontvangers: Readonly<Record<OntvangerType, OntvangerWoord>>
  readonly doelen: Readonly<Record<Doel, Woord>>
  readonly uitkomsten: Readonly<Record<Uitkomst, Woord>>
  readonly grondslagen: Readonly<Record<Grondslag, Woord>>
  readonly feiten: Readonly<Record<Feit, FeitWoord>>
  readonly plichten: Readonly<Record<PlichtCode, PlichtWoord>>
}
