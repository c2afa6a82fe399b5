import { schrijfDatum, type Datum } from './leeftijd.ts'

/** A date as the BRP knows it: whole, or `2010`, `2010-06` or `onbekend`. */
export interface BrpDatum {
  datum: Datum | null
  onvolledig: string | null
}

export const brpGezagSoorten = [
  'gezamenlijk-ouderlijk',
  'eenhoofdig',
  'gezamenlijk',
  'voogdij',
  'tijdelijk-geen',
  'niet-te-bepalen',
] as const
export type BrpGezagSoort = (typeof brpGezagSoorten)[number]

/** Somebody who has gezag according to the BRP. The number is only there to look them up, and goes no further. */
export interface BrpGezaghouder {
  bsn: string | null
  soort: 'ouder' | 'voogd'
}

export interface BrpGezag {
  soort: BrpGezagSoort
  /** Of which child; not there in every answer. */
  kindBsn: string | null
  mensen: readonly BrpGezaghouder[]
  /** Somebody has gezag who is not named. */
  onvolledig: boolean
  inOnderzoek: boolean
  toelichting: string | null
}

/** What we ask about somebody, as far as it is known. */
export interface BrpPersoon {
  bsn: string
  naam: string | null
  geslachtsnaam: string | null
  geboorte: BrpDatum | null
  geboorteInOnderzoek: boolean
  /** `null`: not known that this person died. */
  overleden: BrpDatum | null
  /** Why the registration stopped, in the words of the BRP. */
  opgeschort: string | null
  geheim: boolean
  curatele: boolean
  curateleInOnderzoek: boolean
  gezag: readonly BrpGezag[]
}

/** For which purpose is asked; it decides what is asked. */
export const brpVragen = ['gezag', 'curatele', 'persoon'] as const
export type BrpVraag = (typeof brpVragen)[number]

const persoonVelden = [
  'burgerservicenummer',
  'naam.voornamen',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte.datum',
  'overlijden.datum',
] as const

/** The fields that a question needs, and no more. What the BRP adds by itself (geheimhouding, opschorting) is not asked. */
export function veldenVoor(vragen: readonly BrpVraag[]): string[] {
  return [
    ...persoonVelden,
    ...(vragen.includes('gezag') ? ['gezag'] : []),
    ...(vragen.includes('curatele') ? ['indicatieCurateleRegister'] : []),
  ]
}

/** What stands over somebody in words, for who asks. */
export const brpVraagWoorden: Readonly<Record<BrpVraag, string>> = {
  persoon: 'naam, geboortedatum, geheimhouding, en of deze persoon is overleden',
  gezag: 'wie het gezag heeft',
  curatele: 'of er een curator is',
}

export const brpGezagWoorden: Readonly<Record<BrpGezagSoort, string>> = {
  'gezamenlijk-ouderlijk': 'Twee ouders hebben samen gezag.',
  eenhoofdig: 'Eén ouder heeft gezag.',
  gezamenlijk: 'Een ouder en een ander hebben samen gezag.',
  voogdij: 'Er is een voogd.',
  'tijdelijk-geen': 'Op dit moment heeft niemand gezag.',
  'niet-te-bepalen': 'De BRP kan niet bepalen wie gezag heeft.',
}

/** Is it certain who has gezag? Temporarily nobody, not to be determined, in onderzoek and somebody unnamed: never. */
export function isZeker(gezag: BrpGezag): boolean {
  return (
    gezag.soort !== 'tijdelijk-geen' &&
    gezag.soort !== 'niet-te-bepalen' &&
    !gezag.inOnderzoek &&
    !gezag.onvolledig &&
    gezag.mensen.length > 0
  )
}

/** `2 februari 2010`, `juni 2010`, `2010` or `onbekend`. */
export function schrijfBrpDatum({ datum, onvolledig }: BrpDatum): string {
  if (datum !== null) return schrijfDatum(datum)
  const [jaar = 'onbekend', maand] = (onvolledig ?? 'onbekend').split('-')
  if (maand === undefined) return jaar
  return schrijfDatum(`${jaar}-${maand}-01`).replace(/^1 /, '')
}

/** Why the BRP gave no answer; in words for who asked. Nothing about whom it was. */
export type BrpFoutcode =
  | 'niet-ingesteld'
  | 'onbereikbaar'
  | 'te-laat'
  | 'geweigerd'
  | 'druk'
  | 'vraag-fout'
  | 'antwoord-fout'
  | 'niet-gevonden'

export const brpFoutWoorden: Readonly<Record<BrpFoutcode, string>> = {
  'niet-ingesteld': 'Er is geen verbinding met de BRP. Vraag de beheerder om die in te stellen.',
  onbereikbaar: 'De BRP is nu niet bereikbaar. Er is niets veranderd. Probeer het later nog eens.',
  'te-laat': 'De BRP gaf niet op tijd antwoord. Er is niets veranderd. Probeer het later nog eens.',
  geweigerd:
    'De BRP laat deze gemeente dit niet opvragen. Vraag de beheerder om de autorisatie na te kijken.',
  druk: 'De BRP krijgt nu te veel vragen. Wacht een minuut en probeer het nog eens.',
  'vraag-fout': 'De BRP begreep de vraag niet. Geef dit door aan de beheerder.',
  'antwoord-fout':
    'Het antwoord van de BRP was niet te lezen. Er is niets overgenomen. Geef dit door aan de beheerder.',
  'niet-gevonden':
    'De BRP vindt niemand bij het BSN dat hier staat. Controleer het BSN op het identiteitsbewijs.',
}
