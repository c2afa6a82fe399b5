import { driewaardig, een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import {
  escalatiepartners,
  langsteVraag,
  type Antwoordkern,
  type Escalatiepartner,
  type Escalatievraag,
  type Vraaginhoud,
} from './ruggespraak.ts'
import type { Doel, Handeling } from '../recht/vocabulaire.ts'

/** The fields of the form, in the order of the page. */
export const escalatievelden = [
  'partner',
  'over',
  'vraag',
  'argumenten',
  'bezwaar',
  'zeerErnstig',
  'dringendHulpNodig',
  'metNummer',
  'waaromNummer',
] as const

/** The fields whose words go to the leidinggevende: none of them may lead to somebody. */
export const escalatieteksten = ['vraag', 'argumenten', 'waaromNummer'] as const

export interface Escalatieformulier {
  over: string
  inhoud: Vraaginhoud & { escalatie: Escalatievraag }
  metNummer: boolean
}

const langsteReden = 1000

/** Reads the question to go up with a case (S1 §4.3; when somebody objects also §5). */
export function leesEscalatie(
  waarden: Waarden,
  personen: readonly string[],
): { ok: true; waarde: Escalatieformulier } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const partner = een(waarden, 'partner')
  if (!isEen(partner, escalatiepartners)) fouten['partner'] = 'Kies waar u heen wilt opschalen.'
  const over = een(waarden, 'over')
  if (!personen.includes(over)) fouten['over'] = 'Kies over wie het gaat.'
  const vraag = vereisTekst(waarden, 'vraag', fouten, 'Schrijf op wat er speelt.', langsteVraag)
  const argumenten = vereisTekst(
    waarden,
    'argumenten',
    fouten,
    'Schrijf op waarom u wilt opschalen en waarom het niet lichter kan.',
    langsteVraag,
  )
  const bezwaar = driewaardig(een(waarden, 'bezwaar')) ?? null
  if (een(waarden, 'bezwaar') === '') fouten['bezwaar'] = 'Kies wat de inwoner ervan vindt.'
  const ernst = (veld: string): boolean | null => {
    if (bezwaar !== true) return null
    if (een(waarden, veld) === '') fouten[veld] = 'Beantwoord deze vraag. “Weet ik niet” mag ook.'
    return driewaardig(een(waarden, veld)) ?? null
  }
  const zeerErnstig = ernst('zeerErnstig')
  const dringendHulpNodig = ernst('dringendHulpNodig')
  const metNummer = een(waarden, 'metNummer')
  if (!isEen(metNummer, ['ja', 'nee'])) {
    fouten['metNummer'] = 'Kies of het nummer van het dossier mee moet.'
  }
  const waaromNummer =
    metNummer === 'ja'
      ? vereisTekst(
          waarden,
          'waaromNummer',
          fouten,
          'Schrijf op waarom het niet zonder het dossier kan.',
          langsteReden,
        )
      : ''
  if (!isEen(partner, escalatiepartners) || Object.keys(fouten).length > 0) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    waarde: {
      over,
      metNummer: metNummer === 'ja',
      inhoud: {
        versie: 1,
        vraag,
        eigenIdee: '',
        escalatie: { partner, argumenten, bezwaar, zeerErnstig, dringendHulpNodig, waaromNummer },
      },
    },
  }
}

/** What going up to this table is, in the words of the rules: a report to Veilig Thuis, or telling another table. */
export function escalatieDaad(partner: Escalatiepartner): { handeling: Handeling; doel: Doel } {
  return partner === 'veilig-thuis'
    ? { handeling: 'melden', doel: 'veiligheid' }
    : { handeling: 'verstrekken', doel: 'escalatie' }
}

/**
 * Does the decision go another way than the leidinggevende said? Going up after a no, or with something still to be done.
 * It may: the decision is the professional's (E-211). Not going up is never a deviation.
 */
export function wijktAfVanAdvies(opschalen: boolean, antwoorden: readonly Antwoordkern[]): boolean {
  const advies = antwoorden.findLast(
    ({ als, oordeel }) => als === 'leidinggevende' && oordeel !== 'privacy-officer',
  )
  return opschalen && advies?.oordeel !== 'eens'
}

export const besluitvelden = ['opschalen', 'argumenten', 'andersReden'] as const

/** What the professional decides after the answer. */
export function leesEscalatiebesluit(
  waarden: Waarden,
  antwoorden: readonly Antwoordkern[],
):
  | { ok: true; waarde: { opschalen: boolean; argumenten: string; anders: boolean } }
  | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const keuze = een(waarden, 'opschalen')
  if (!isEen(keuze, ['ja', 'nee'])) fouten['opschalen'] = 'Kies wat u besluit.'
  const argumenten = vereisTekst(
    waarden,
    'argumenten',
    fouten,
    'Schrijf op waarom u dit besluit.',
    langsteVraag,
  )
  const anders = wijktAfVanAdvies(keuze === 'ja', antwoorden)
  const reden = anders
    ? vereisTekst(
        waarden,
        'andersReden',
        fouten,
        'U besluit anders dan uw leidinggevende adviseerde. Schrijf op waarom.',
        langsteReden,
      )
    : ''
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    waarde: {
      opschalen: keuze === 'ja',
      anders,
      argumenten: anders ? `${argumenten}\n\nAnders dan het advies, omdat: ${reden}` : argumenten,
    },
  }
}
