import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import type { DossierSoort } from '../recht/vocabulaire.ts'
import type { Waarden } from './invoer.ts'
import type { Taakplicht } from './plicht.ts'
import type { Aanpak, Besluitvorming, Informeren, Moment, Weging } from './triage.ts'

/**
 * The content of a triagebesluit as it is kept for ever: what was asked, weighed and decided, in the words of then.
 * A new rule set or a renamed word never changes what an old besluit says, so texts are stored and not looked up.
 */
export interface BesluitInhoud {
  versie: 1
  nummer: string
  /** The besluit that this one corrects. */
  vervangtNummer: string | null
  moment: Moment
  dossierNummer: string
  dossierSoort: DossierSoort
  /** In which capacity: shown to the resident instead of a name. */
  rol: string
  organisatie: string
  aanpak: Aanpak
  weging: Weging
  informeren: Informeren
  besluitvorming: Besluitvorming
  afgeweken: boolean
  feiten: FeitenInvoer
  plichten: readonly Taakplicht[]
  /** Plain words at the moment of deciding, keyed by code. */
  woorden: Readonly<Record<string, string>>
  /** The form as it was filled in: where a correction starts from. */
  waarden: Waarden
}

export interface Triagebesluit {
  id: string
  nummer: string
  dossierId: string
  persoonId: string
  vervangtId: string | null
  /** The number of the besluit that replaced this one, when there is one. */
  vervangenDoor: string | null
  vervangenDoorId: string | null
  genomenOp: Date
  regelsetVersie: string
  inhoud: BesluitInhoud
  antwoord: Antwoord
}
