import type { FeitenInvoer } from '../../recht/situatie.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  DossierSoort,
  Feit,
  Handeling,
  OntvangerType,
  Pet,
  Taak,
} from '../../recht/vocabulaire.ts'
import type { Waarden } from '../invoer.ts'

/** Asked only when an earlier field of the same step has this value. */
export interface Als {
  veld: string
  waarde: string
}

interface VeldBasis {
  /** Name of the field; once per plan. A name that the triage knows too (`categorie`, `doelTekst`) goes along to it. */
  naam: string
  label: string
  hint?: string
  /** May stay empty. */
  optioneel?: true
  als?: Als
}

export interface Optie {
  waarde: string
  tekst: string
  hint?: string
}

/** One question in a step. */
export type Veld = VeldBasis &
  (
    | { soort: 'tekst'; max?: number }
    | { soort: 'regel' }
    /** A calendar day. `voorbij`: today at the latest; `komt`: today or later. */
    | { soort: 'datum'; wanneer?: 'voorbij' | 'komt' }
    | { soort: 'keuze'; keuzes: readonly Optie[] }
    | { soort: 'keuzes'; keuzes: readonly Optie[]; minstens?: number }
    /** Which kinds of data, in the words of the rules; goes to the triage as `categorie`. */
    | { soort: 'categorieen'; uit?: readonly Categorie[] }
    /** Yes, no or not known; when `feit` is given it is that fact of the rules. */
    | { soort: 'driewaardig'; feit?: Feit }
  )

/** A part that is finished and kept by itself, on its own day. */
export interface Planstap {
  /** Part of the address: kebab-case. */
  code: string
  titel: string
  /** What is asked of the professional here and why, in short paragraphs. */
  uitleg: readonly string[]
  velden: readonly Veld[]
  /** May be left out; `spoed`: only when there is no time, and the end says so. */
  overslaan?: 'altijd' | 'spoed'
}

/** What a plan rests on. */
export interface Wetsplaats {
  wet: string
  artikel: string
  /** What it means here, in one sentence. */
  zin: string
}

/** Who is at work, in what dossier: decides whether this plan is for them. */
export interface Plaats {
  pet: Pet
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  taken: readonly Taak[]
  dossier: DossierSoort
  taak: Taak
  /** Age in whole years of whom it is about; `undefined` when not known. */
  leeftijd: number | undefined
}

/** What has been filled in so far. */
export interface Afwegingstand {
  plaats: Plaats
  /** All fields of the steps that were finished, the last time each. */
  waarden: Waarden
  /** Codes of the steps that were finished. */
  gedaan: readonly string[]
  /** What follows from records: a colleague or leidinggevende that answered. */
  records: FeitenInvoer
}

/** A question to the rules, as far as it is not simply what was filled in. */
export interface Regelvraag {
  handeling: Handeling
  ontvanger: OntvangerType
  doel: Doel
  categorieen: readonly Categorie[]
  feiten?: FeitenInvoer
  /** When it is another task of this pet than that of the dossier: outreach. */
  taak?: Taak
}

/** A duty that stays behind, as a task with a day. */
export interface Planplicht {
  code: string
  tekst: string
  /** Days from the end; 0 is today. */
  dagen: number
}

/** One way in which it can end. */
export interface Planuitkomst {
  code: string
  tekst: string
  hint?: string
  /** Goes on as a triage, prefilled with everything that is known: something will be told to or asked from somebody. */
  triage?: true
  /** Goes on as asking consent of exactly this: a machtiging. */
  toestemming?: true
  plichten?: readonly Planplicht[]
  /** Why this cannot be chosen yet, in a sentence that says what to do; `undefined`: it can. */
  beletsel?: (stand: Afwegingstand) => string | undefined
}

/** A guided act: who may, why, step by step, and how it can end. */
export interface Stappenplan {
  soort: string
  titel: string
  groep: Plangroep
  /** For whom and when, in one or two sentences. */
  kort: string
  wet: readonly Wetsplaats[]
  /** What nobody may demand here (S3 chapter 3: "kan niet eisen"). */
  kanNietEisen?: string
  /** What a lawyer still has to confirm. */
  teBevestigen?: string
  /** Why it is not for who is here, and what they can do instead; `undefined`: it is. */
  nietVoor: (plaats: Plaats) => string | undefined
  stappen: readonly Planstap[]
  /** What to ask the rules; `undefined` while there is too little, or when this asks them nothing. */
  vraag?: (stand: Afwegingstand) => Regelvraag | undefined
  uitkomsten: readonly Planuitkomst[]
  /** Within how many days it should end; a task with this day stays until it does. */
  binnenDagen: number
  /** After how many days it is asked again, when it ends in one of these ways (E-186). */
  herhaal?: { naDagen: number; bij: readonly string[]; tekst: string }
}

export const plangroepen = [
  'veiligheid',
  'melden',
  'geheim',
  'fraude',
  'uitzondering',
  'werk-en-inkomen',
] as const
export type Plangroep = (typeof plangroepen)[number]

export const groepnamen: Readonly<Record<Plangroep, string>> = {
  veiligheid: 'Veiligheid en meldcode',
  melden: 'Melden en informatie geven',
  geheim: 'Beroepsgeheim',
  fraude: 'Fraude en strafbare feiten',
  uitzondering: 'Uitzonderingen',
  'werk-en-inkomen': 'Werk en inkomen, politie en justitie',
}
