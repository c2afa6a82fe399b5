import type { Categorie, Doel, OntvangerType } from '../recht/vocabulaire.ts'
import type { Datum } from './leeftijd.ts'

/**
 * Toestemming lifts secrecy or is what a law asks, and is written. Instemming is agreeing with what a public task carries
 * anyway; a note of the conversation is enough (E-125, S2 art. 4 lid 3–4).
 */
export const toestemmingsoorten = ['toestemming', 'instemming'] as const
export type Toestemmingsoort = (typeof toestemmingsoorten)[number]

export const toestemmingHandelingen = ['verstrekken', 'opvragen', 'vastleggen'] as const
export type ToestemmingHandeling = (typeof toestemmingHandelingen)[number]

/** The law whose consent is asked; it decides who must answer (C-10). */
export const regimes = ['jeugdwet', 'wmo', 'wgbo', 'pw', 'wgs', 'avg'] as const
export type Regime = (typeof regimes)[number]

/** As what somebody answers. */
export const hoedanigheden = [
  'zelf',
  'ouder',
  'voogd',
  'curator',
  'mentor',
  'gemachtigde',
  'partner',
  'kind',
  'broer-zus',
  'grootouder',
] as const
export type Hoedanigheid = (typeof hoedanigheden)[number]

export const toestemmingAntwoorden = [
  'ja',
  'nee',
  'later',
  'ingetrokken',
  'buiten-beschouwing',
] as const
export type ToestemmingAntwoord = (typeof toestemmingAntwoorden)[number]

/** How an answer was given. Everything but the first two counts as written. */
export const antwoordwijzen = [
  'mondeling',
  'telefoon',
  'handtekening',
  'papier',
  'getuige',
  'eigen-pagina',
] as const
export type Antwoordwijze = (typeof antwoordwijzen)[number]

/** What a consent is worth now; the database function `toestemming_stand` says the same. */
export const toestemmingStanden = [
  'gevraagd',
  'verleend',
  'geweigerd',
  'ingetrokken',
  'verlopen',
  'gebruikt',
  'te-herzien',
] as const
export type ToestemmingStand = (typeof toestemmingStanden)[number]

/** The four facts that somebody says yes or no to, in plain words (E-130, E-134). */
export interface ToestemmingFeiten {
  versie: 1
  /** Per kind of data what exactly. */
  wat: Readonly<Partial<Record<Categorie, string>>>
  /** From whom and to whom, by name: an organisation and who there. */
  van: string
  aan: string
  waarom: string
  /** How long, in words: "eenmalig" or "tot en met 1 maart 2027". */
  hoelang: string
  /** What happens when the answer is no. */
  bijNee: string
}

/** What was answered, with how it was shown. A photo and a signature are base64 of PNG or JPEG. */
export interface AntwoordInhoud {
  versie: 1
  /** The text of the form as it was shown, line by line. */
  getoond: readonly string[]
  handtekening: string | null
  foto: { soort: 'image/png' | 'image/jpeg'; base64: string } | null
  getuige: string
  toelichting: string
}

/** Somebody who must answer. */
export interface Partij {
  persoonId: string
  hoedanigheid: Hoedanigheid
}

/** What is asked: exactly these data, to exactly them, for exactly that, once or until a day. */
export interface Toestemmingvraag {
  soort: Toestemmingsoort
  handeling: ToestemmingHandeling
  regime: Regime
  ontvanger: OntvangerType
  organisatieId: string | null
  doel: Doel
  categorieen: readonly Categorie[]
  /** Without a day it is for one time. */
  geldigTot: Datum | null
  feiten: ToestemmingFeiten
  partijen: readonly Partij[]
}
