/** Het antwoord op "Mag het?", zoals het contract het vastlegt. */
import type { FeitenInvoer } from './situatie.ts'
import type { Categorie, Feit, Grondslag, Oordeel, PlichtCode, Uitkomst } from './vocabulaire.ts'

export type { Oordeel } from './vocabulaire.ts'

/** Iets wat bij deze uitkomst gedaan moet worden. */
export interface Plicht {
  readonly code: PlichtCode
  /** Waar: eerst doen, dan pas handelen. Onwaar: mag erna, of is al gedaan. */
  readonly blokkerend: boolean
  readonly tekst: string
  /** Het feit dat laat zien dat de plicht al vervuld is (alleen als dat zo is). */
  readonly vervuldDoor?: Feit
}

/** Waar een regel op steunt. */
export interface Bron {
  readonly document: string
  readonly sectie: string | null
  readonly artikel: string | null
  readonly url: string | null
}

/** Een regel die aan het antwoord bijdroeg. De eerste is de beslissende. */
export interface Reden {
  readonly regel: string
  readonly titel: string
  readonly zin: string
  readonly bron: Bron
  /** `beslist`: bepaalt de uitkomst van minstens één gegeven. `plicht`: voegt alleen plichten toe. */
  readonly rol: 'beslist' | 'plicht'
  /** Alleen bij regels die nog juridisch bevestigd moeten worden. */
  readonly status?: 'advies'
}

/** Een regel die wel paste maar niet besliste, met de reden in gewoon Nederlands. */
export interface Verworpen {
  readonly regel: string
  readonly waarom: string
}

/** Een kleinste verzameling feiten die de uitkomst zou veranderen. */
export interface Omslag {
  readonly feiten: FeitenInvoer
  readonly uitkomst: Uitkomst
}

export interface PerGegeven {
  readonly uitkomst: Uitkomst
  /** `null` als geen regel over dit gegeven spreekt. */
  readonly beslissendeRegel: string | null
}

export interface Antwoord {
  readonly id?: string
  readonly uitkomst: Uitkomst
  readonly oordeel: Oordeel
  readonly grondslag: readonly Grondslag[]
  readonly doorbrekingsgrond: string | null
  readonly plichten: readonly Plicht[]
  readonly perGegeven: Readonly<Partial<Record<Categorie, PerGegeven>>>
  readonly beslissendeRegel: string | null
  /** Waar als geen regel over (het strengste deel van) de vraag spreekt: overleg, geen verbod. */
  readonly leemte: boolean
  readonly redenen: readonly Reden[]
  readonly verworpen: readonly Verworpen[]
  readonly ontbrekendeFeiten: readonly Feit[]
  readonly omslag: readonly Omslag[]
  readonly regelset: {
    readonly versie: string
    readonly peildatum: string
    readonly gemeente: string
  }
}
