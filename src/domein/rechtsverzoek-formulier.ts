import { checkLengte, een, lijst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import {
  controleerOntvangst,
  kanalen,
  type Kanaal,
  type Klachtover,
  type Onderdeelinhoud,
  type Onderdeelsoort,
  type Verzoekinhoud,
  type Verzoeksoort,
} from './rechtsverzoek.ts'
import type { Identiteitswijze } from './rechtenbalie.ts'
import { gaatOverGegevens, vragenVan, type Vraagveld } from './rechtsverzoek-formulier-vragen.ts'

/** Longest answer to one question, in characters. */
export const langsteAntwoord = 4000

/** More than anybody points out one by one; who wants more asks about the whole dossier. */
export const meesteOnderdelen = 100

/** What somebody may point at: nothing that they do not see. */
export interface Keuzeruimte {
  dossiers: readonly string[]
  /** Per datum or document that can be seen: in which dossier, and how it is called without telling what is in it. */
  gegevens: ReadonlyMap<string, { dossierId: string; naam: string }>
  documenten: ReadonlyMap<string, { dossierId: string; naam: string }>
  /** Decisions that an objection can be made to, with the last day for it. */
  besluiten: ReadonlyMap<string, { tot: Datum | null }>
  /** The line of the log that the question is about: who decides must know which one, and where it lies. */
  gebeurtenis?: { dossierId: string | null; naam: string } | undefined
}

/** The part of a request that lies in one dossier, with what in it is meant. */
export interface Deelkeuze {
  /** `null`: not in a dossier, or of the gemeente as a whole. */
  dossierId: string | null
  onderdelen: readonly Onderdeelkeuze[]
}

export interface Onderdeelkeuze {
  soort: Onderdeelsoort
  gegevenId: string | null
  documentId: string | null
  inhoud: Onderdeelinhoud
}

export interface GelezenVerzoek {
  inhoud: Verzoekinhoud
  delen: readonly Deelkeuze[]
  klachtOver: Klachtover | null
  tegenId: string | null
}

type Gelezen<T> = { ok: true; verzoek: T } | { ok: false; fouten: Fouten }

/**
 * Reads the form of one kind. What is not chosen is not guessed: about which data stays a question until it is answered.
 *
 * @param vandaag the day on which it comes in, for an objection that may be late
 */
export function leesVerzoek(
  soort: Verzoeksoort,
  waarden: Waarden,
  ruimte: Keuzeruimte,
  vandaag: Datum,
): Gelezen<GelezenVerzoek> {
  const fouten: Fouten = {}
  const antwoorden: Record<string, string | readonly string[]> = {}
  for (const veld of vragenVan[soort]) {
    const antwoord = leesVeld(veld, waarden, fouten)
    if (veld.naam !== 'tekst' && antwoord.length > 0) antwoorden[veld.naam] = antwoord
  }
  const tekst = een(waarden, 'tekst').trim()
  // A question that was chosen from the list needs no woorden of one's own.
  if (soort === 'informatie' && lijst(waarden, 'wat').length > 0 && tekst === '') {
    delete fouten['tekst']
  }
  if (
    soort === 'klacht' &&
    antwoorden['over'] === 'organisatie' &&
    antwoorden['wie'] === undefined
  ) {
    fouten['wie'] = 'Schrijf op welke organisatie het is.'
  }
  if (
    soort === 'overdracht' &&
    antwoorden['hoe'] === 'ander' &&
    antwoorden['naarWie'] === undefined
  ) {
    fouten['naarWie'] = 'Schrijf op welke organisatie het is.'
  }
  // Who means something that is not in the list says what; a question from the list says enough.
  if (tekst === '' && lijst(waarden, 'waarover').includes('anders') && soort !== 'informatie') {
    fouten['tekst'] ??= 'Schrijf op wat het is.'
  }
  const tegenId = soort === 'bezwaar-besluit' ? leesTegen(waarden, ruimte, vandaag, fouten) : null
  const woorden = { watIsEr: tekst, voorstel: een(waarden, 'voorstel').trim() }
  const delen = gaatOverGegevens(soort)
    ? leesOver(soort, waarden, ruimte, woorden, fouten)
    : [{ dossierId: null, onderdelen: [anders('', woorden)] }]
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    verzoek: {
      inhoud: { tekst, antwoorden },
      delen,
      klachtOver: soort === 'klacht' ? klachtOver(antwoorden['over']) : null,
      tegenId,
    },
  }
}

function klachtOver(antwoord: unknown): Klachtover {
  return antwoord === 'gemeente' || antwoord === 'organisatie' ? antwoord : 'onbekend'
}

function leesVeld(veld: Vraagveld, waarden: Waarden, fouten: Fouten): string | readonly string[] {
  if (veld.soort === 'keuzes') {
    const gekozen = [...new Set(lijst(waarden, veld.naam))]
    const bekend = gekozen.filter((code) => Object.hasOwn(veld.keuzes, code))
    if (bekend.length < gekozen.length || (veld.verplicht && bekend.length === 0)) {
      fouten[veld.naam] = veld.leeg === '' ? 'Kies iets uit de lijst.' : veld.leeg
    }
    return bekend
  }
  const tekst = een(waarden, veld.naam).trim()
  if (veld.soort === 'keuze') {
    if (tekst === '' ? veld.verplicht : !Object.hasOwn(veld.keuzes, tekst)) {
      fouten[veld.naam] = veld.leeg === '' ? 'Kies iets uit de lijst.' : veld.leeg
      return ''
    }
    return tekst
  }
  if (tekst === '' && veld.verplicht) fouten[veld.naam] = veld.leeg
  checkLengte(tekst, veld.naam, fouten, langsteAntwoord)
  return tekst
}

/** An objection says against what; after the last day it says why it is late, and is not refused here (Awb 6:11). */
function leesTegen(
  waarden: Waarden,
  ruimte: Keuzeruimte,
  vandaag: Datum,
  fouten: Fouten,
): string | null {
  const id = een(waarden, 'tegen')
  const besluit = ruimte.besluiten.get(id)
  if (besluit === undefined) {
    fouten['tegen'] = 'Kies over welk besluit het gaat.'
    return null
  }
  if (besluit.tot !== null && vandaag > besluit.tot && een(waarden, 'laat').trim() === '') {
    fouten['laat'] = 'De zes weken zijn voorbij. Schrijf op waarom het later is.'
  }
  return id
}

const anders = (
  waarover: string,
  woorden: { watIsEr: string; voorstel: string },
): Onderdeelkeuze => ({
  soort: 'anders',
  gegevenId: null,
  documentId: null,
  inhoud: { waarover, ...woorden },
})

/**
 * About which data. Named by what kind of thing it is and never by what is in it: a copy here would stay behind when the
 * datum itself is erased.
 */
function leesOver(
  soort: Verzoeksoort,
  waarden: Waarden,
  ruimte: Keuzeruimte,
  woorden: { watIsEr: string; voorstel: string },
  fouten: Fouten,
): Deelkeuze[] {
  const gekozen = [...new Set(lijst(waarden, 'waarover'))]
  const delen = new Map<string | null, Onderdeelkeuze[]>()
  const zet = (dossierId: string | null, onderdeel: Onderdeelkeuze): void => {
    delen.set(dossierId, [...(delen.get(dossierId) ?? []), onderdeel])
  }
  for (const keuze of gekozen) {
    const [wat = '', id = ''] = keuze.split(':')
    const gegeven = wat === 'gegeven' ? ruimte.gegevens.get(id) : undefined
    const document = wat === 'document' ? ruimte.documenten.get(id) : undefined
    if (gegeven !== undefined) {
      const inhoud = { waarover: gegeven.naam, ...woorden }
      zet(gegeven.dossierId, { soort: 'gegeven', gegevenId: id, documentId: null, inhoud })
    } else if (document !== undefined) {
      const inhoud = { waarover: document.naam, ...woorden }
      zet(document.dossierId, { soort: 'document', gegevenId: null, documentId: id, inhoud })
    } else if (wat === 'dossier' && ruimte.dossiers.includes(id)) {
      const inhoud = { waarover: 'Alles in dit dossier', ...woorden }
      zet(id, { soort: 'alles', gegevenId: null, documentId: null, inhoud })
    } else if (keuze === 'anders' && ruimte.gebeurtenis !== undefined) {
      zet(ruimte.gebeurtenis.dossierId, anders(ruimte.gebeurtenis.naam, woorden))
    } else if (keuze === 'anders') {
      zet(null, anders('Iets wat niet in een dossier te zien is', woorden))
    } else {
      fouten['waarover'] = 'Deze keuze is er niet meer. Kies opnieuw waar het over gaat.'
    }
  }
  if (gekozen.length === 0) fouten['waarover'] = 'Kies waar het over gaat.'
  if (gekozen.length > meesteOnderdelen) {
    fouten['waarover'] = `Kies er hoogstens ${meesteOnderdelen}, of kies het hele dossier.`
  }
  if (soort === 'verbeteren' && gekozen.length > 1) fouten['waarover'] = 'Kies er één.'
  return [...delen].map(([dossierId, onderdelen]) => ({ dossierId, onderdelen }))
}

/** How a professional can know who it is; a login is none of theirs. */
export const gezienAls = ['document', 'bekend', 'machtiging'] as const satisfies Identiteitswijze[]

/** How a request came in that a professional enters for somebody. */
export interface Binnenkomst {
  kanaal: Exclude<Kanaal, 'mijn'>
  ontvangenOp: Datum
  /** How it was established that it is really them; `null` as long as that has to be done. */
  identiteit: (typeof gezienAls)[number] | null
}

/** By post, at the counter or by phone, on which day, and whether we know who it is. */
export function leesBinnenkomst(waarden: Waarden, vandaag: Datum): Gelezen<Binnenkomst> {
  const fouten: Fouten = {}
  const kanaal = kanalen.find((k) => k === een(waarden, 'kanaal') && k !== 'mijn')
  if (kanaal === undefined || kanaal === 'mijn') fouten['kanaal'] = 'Kies hoe het binnenkwam.'
  const ontvangenOp = leesDatum(een(waarden, 'ontvangen'))
  const mis =
    ontvangenOp === undefined
      ? 'Vul een dag in, bijvoorbeeld 05-11-2026.'
      : controleerOntvangst(ontvangenOp, vandaag)
  if (mis !== undefined) fouten['ontvangen'] = mis
  const gezien = een(waarden, 'identiteit')
  const wijze = gezienAls.find((w) => w === gezien)
  if (wijze === undefined && gezien !== 'nee') {
    fouten['identiteit'] = 'Kies of u weet wie het is.'
  }
  if (Object.keys(fouten).length > 0 || ontvangenOp === undefined) return { ok: false, fouten }
  if (kanaal === undefined || kanaal === 'mijn') return { ok: false, fouten }
  return { ok: true, verzoek: { kanaal, ontvangenOp, identiteit: wijze ?? null } }
}
