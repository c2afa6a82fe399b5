import { leesEmail } from './bericht.ts'
import type { Fouten } from './invoer.ts'

/** Somebody who is beheerder from the first moment. */
export interface EersteBeheerder {
  naam: string
  functie: string
  /** Work address, for mail that says that something waits; nobody logs in with it. */
  email: string
}

/** What an empty installation begins with. */
export interface Begin {
  gemeente: { naam: string; code: string }
  /** Two: a pet and an inrichting are decided about by another beheerder than who asked. One could do nothing alone. */
  beheerders: readonly [EersteBeheerder, EersteBeheerder]
}

/** The options of the command, without their dashes. */
export const beginvelden = [
  'gemeente',
  'code',
  'naam',
  'mail',
  'functie',
  'tweede-naam',
  'tweede-mail',
  'tweede-functie',
] as const
export type Beginveld = (typeof beginvelden)[number]
export type Begininvoer = Readonly<Partial<Record<Beginveld, string>>>

const langsteNaam = 120
const gewoneFunctie = 'Applicatiebeheerder'
/** It stands in addresses of public pages; 0363 is one, and so is voorbeeldstad. */
const codevorm = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/

/** Reads what was typed. All mistakes at once, each with what to do. */
export function leesBegin(
  invoer: Begininvoer,
): { ok: true; uit: Begin } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const naam = leesTekst(invoer, 'gemeente', 'de naam van de gemeente', fouten)
  if (/^gemeente\s/i.test(naam)) {
    fouten['gemeente'] = 'Schrijf de naam zonder het woord gemeente ervoor.'
  }
  const code = (invoer.code ?? '').trim()
  if (!codevorm.test(code)) {
    fouten['code'] =
      'Kies een korte code van kleine letters, cijfers en streepjes, zoals voorbeeldstad. Die staat straks in adressen.'
  }
  const eerste = leesBeheerder(invoer, ['naam', 'mail', 'functie'], fouten)
  const tweede = leesBeheerder(invoer, ['tweede-naam', 'tweede-mail', 'tweede-functie'], fouten)
  if (eerste.email !== '' && eerste.email.toLowerCase() === tweede.email.toLowerCase()) {
    fouten['tweede-mail'] =
      'Dit is het adres van de eerste beheerder. Kies als tweede beheerder iemand anders.'
  }
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  return { ok: true, uit: { gemeente: { naam, code }, beheerders: [eerste, tweede] } }
}

function leesBeheerder(
  invoer: Begininvoer,
  [naamveld, mailveld, functieveld]: readonly [Beginveld, Beginveld, Beginveld],
  fouten: Fouten,
): EersteBeheerder {
  const naam = leesTekst(invoer, naamveld, 'de naam van deze beheerder', fouten)
  const email = leesEmail(invoer[mailveld] ?? '') ?? ''
  if (email === '') {
    fouten[mailveld] = 'Vul het werkadres van deze beheerder in, zoals naam@voorbeeldstad.nl.'
  }
  const functie =
    invoer[functieveld] === undefined
      ? gewoneFunctie
      : leesTekst(invoer, functieveld, 'de functie van deze beheerder', fouten)
  return { naam, functie, email }
}

function leesTekst(invoer: Begininvoer, veld: Beginveld, wat: string, fouten: Fouten): string {
  const tekst = (invoer[veld] ?? '').trim()
  if (tekst === '') fouten[veld] = `Vul ${wat} in.`
  else if (/\p{C}/u.test(tekst))
    fouten[veld] = `In ${wat} staat een teken dat geen letter is. Typ de tekst opnieuw.`
  else if (tekst.length > langsteNaam) {
    fouten[veld] =
      `Deze tekst is te lang: ${tekst.length} tekens. Gebruik er hoogstens ${langsteNaam}.`
  }
  return tekst
}
