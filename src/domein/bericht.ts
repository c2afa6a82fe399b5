import { een, isEen, type Fouten, type Waarden } from './invoer.ts'

/** Why something is sent. Only this code is kept, never a text; the mail itself does not even say this. */
export const aanleidingen = [
  'besluit',
  'toestemming-vraag',
  'toestemming-antwoord',
  'gedeeld',
  'vraag',
  'antwoord',
  'later-verteld',
  'termijn',
  'opschaling',
  'ruggespraak',
  'verzoek',
] as const
export type Aanleiding = (typeof aanleidingen)[number]

/** To whom: one person, or everybody that a pet, an organisation or a role stands for at that moment. */
export type Geadresseerde =
  | { soort: 'inwoner' | 'medewerker' | 'partner' | 'pet' | 'organisatie'; id: string }
  /** Whom it is about; about a child under twelve the parents with gezag. */
  | { soort: 'over'; id: string }
  /** Who asked for this consent, or asked a partner this. */
  | { soort: 'vrager-toestemming' | 'vrager-partner'; id: string }
  /** Who asked this under a right, as long as they may still read what comes of it. */
  | { soort: 'indiener'; id: string }
  | { soort: 'leidinggevende' | 'privacy-officer' | 'bezwaarbehandelaar' }

export const kanalen = ['email', 'post', 'telefoon', 'pagina'] as const
export type Kanaal = (typeof kanalen)[number]
export const veiligheden = ['ja', 'nee', 'onbekend'] as const
export type Veiligheid = (typeof veiligheden)[number]
export const wensen = ['uit', 'dagelijks', 'direct'] as const
export type Wens = (typeof wensen)[number]

/** What is typed as an address and taken as one. Nothing that can end a line, open a bracket or start a second address. */
const adresvorm =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i

/** @returns the address as it will be used, or `undefined` when it is none */
export function leesEmail(tekst: string): string | undefined {
  const schoon = tekst.trim()
  const plek = schoon.lastIndexOf('@')
  if (schoon.length > 254 || plek > 64 || !adresvorm.test(schoon)) return undefined
  return `${schoon.slice(0, plek)}@${schoon.slice(plek + 1).toLowerCase()}`
}

/** The only texts that are ever sent. They hold no name, no number and no word about help or care. */
export interface Mailtekst {
  onderwerp: string
  tekst: string
}

/**
 * @param adres of the start page, the same for everybody
 * @param code only in the mail that shows that an address is theirs
 */
export function mailtekst(
  aan: 'inwoner' | 'medewerker' | 'partner',
  gemeente: string,
  adres: string,
  code?: string,
): Mailtekst {
  const onderwerp = `Bericht van gemeente ${gemeente}`
  const slot = 'U kunt op dit bericht niet antwoorden.'
  if (code !== undefined) {
    const tekst = `Uw code is ${code}.\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen.\n\n${slot}\n`
    return { onderwerp, tekst }
  }
  const waar = aan === 'inwoner' ? 'op uw pagina van de gemeente' : 'in Deelwijzer'
  return {
    onderwerp,
    tekst: `Er staat iets voor u klaar ${waar}.\n\nGa naar ${adres} en log in.\n\n${slot}\n`,
  }
}

/** How somebody may be reached, as it was filled in. */
export interface Bereikbaarinvoer {
  geenBericht: boolean
  wil: Kanaal | null
  /** A new address; `undefined` = leave what is there. */
  email: string | undefined
  wis: boolean
  veilig: Readonly<Partial<Record<Kanaal, Veiligheid>>>
}

type Gelezen = { ok: true; waarde: Bereikbaarinvoer } | { ok: false; fouten: Fouten }

const geenAdres = 'Schrijf het adres zoals naam@voorbeeld.nl.'

function emailUit(waarden: Waarden, fouten: Fouten): string | undefined {
  const getypt = een(waarden, 'email').trim()
  if (getypt === '') return undefined
  const email = leesEmail(getypt)
  if (email === undefined) fouten['email'] = geenAdres
  return email
}

const woorden = {
  email: 'e-mail',
  post: 'een brief',
  telefoon: 'bellen',
  pagina: 'de eigen pagina',
}

/** What a professional wrote down, together with the resident or, when it is about danger, without. */
export function leesBereikbaar(
  waarden: Waarden,
  heeftEmail: boolean,
): Gelezen & { samen: boolean } {
  const fouten: Fouten = {}
  const samen = een(waarden, 'samen') === 'ja'
  const geenBericht = een(waarden, 'geenBericht') === 'ja'
  const wil = een(waarden, 'wil')
  const email = emailUit(waarden, fouten)
  const wis = een(waarden, 'wis') === 'ja' && email === undefined
  const veilig: Partial<Record<Kanaal, Veiligheid>> = {}
  for (const kanaal of kanalen) {
    const antwoord = een(waarden, `veilig-${kanaal}`)
    if (isEen(antwoord, veiligheden)) veilig[kanaal] = antwoord
    else fouten[`veilig-${kanaal}`] = `Kies of ${woorden[kanaal]} veilig is.`
  }
  if (!isEen(wil, kanalen)) fouten['wil'] = 'Kies hoe de inwoner bericht wil.'
  if (wil === 'email' && !geenBericht && !fouten['email'] && email === undefined) {
    if (!heeftEmail || wis) fouten['email'] = 'Vul een e-mailadres in, of kies iets anders.'
  }
  if (!samen && Object.values(veilig).includes('ja')) {
    fouten['samen'] = 'Alleen de inwoner kan zeggen dat iets veilig is. Bespreek het eerst samen.'
  }
  if (Object.keys(fouten).length > 0 || !isEen(wil, kanalen)) return { ok: false, fouten, samen }
  return { ok: true, waarde: { geenBericht, wil, email, wis, veilig }, samen }
}

/** What a resident chose on their own page: one channel, and whether somebody else can read it. */
export function leesMijnBericht(waarden: Waarden, heeftEmail: boolean): Gelezen {
  const fouten: Fouten = {}
  const wil = een(waarden, 'wil')
  if (!isEen(wil, kanalen)) return { ok: false, fouten: { wil: 'Kies waar u bericht wilt.' } }
  // What is typed for a channel that was not chosen is not kept.
  const email = wil === 'email' ? emailUit(waarden, fouten) : undefined
  const anderLeest = een(waarden, 'ander')
  if (wil === 'email' && email === undefined && !heeftEmail && !fouten['email']) {
    fouten['email'] = 'Vul uw e-mailadres in.'
  }
  if (wil !== 'pagina' && !isEen(anderLeest, veiligheden)) fouten['ander'] = 'Kies een antwoord.'
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  const veilig: Partial<Record<Kanaal, Veiligheid>> =
    wil === 'pagina' || !isEen(anderLeest, veiligheden) ? {} : { [wil]: omgekeerd[anderLeest] }
  const wis = een(waarden, 'wis') === 'ja' && email === undefined
  return { ok: true, waarde: { geenBericht: false, wil, email, wis, veilig } }
}

/** Whether somebody else can read it is the other way round from whether it is safe. */
const omgekeerd = { ja: 'nee', nee: 'ja', onbekend: 'onbekend' } as const
