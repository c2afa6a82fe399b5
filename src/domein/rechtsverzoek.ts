import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { dagenLater, type Datum } from './leeftijd.ts'
import { isVanCollege } from './rechtsmiddel.ts'
import { bereken, einddag, metTermijnenwet, verleng, type Verlengoordeel } from './termijn/index.ts'

/** What somebody can ask about their data (E-223…E-229, AVG 15–21), and how they say that they do not agree. */
export const verzoeksoorten = [
  'inzage',
  'afschrift',
  'informatie',
  'verbeteren',
  'aanvullen',
  'verwijderen',
  'beperken',
  'bezwaar',
  'overdracht',
  'klacht',
  'bezwaar-besluit',
] as const
export type Verzoeksoort = (typeof verzoeksoorten)[number]

export const kanalen = ['mijn', 'post', 'balie', 'telefoon'] as const
export type Kanaal = (typeof kanalen)[number]

/** In which quality somebody asks; other representatives first show a written mandate (`gemachtigde`). */
export const verzoekrollen = ['zelf', 'ouder', 'voogd', 'curator', 'mentor', 'gemachtigde'] as const
export type Verzoekrol = (typeof verzoekrollen)[number]

/** Does somebody ask for another person? Who was given a mandate acts as the resident does. */
export function isVertegenwoordiger(rol: Verzoekrol): boolean {
  return rol !== 'zelf' && rol !== 'gemachtigde'
}

export const onderdeelsoorten = [
  'alles',
  'gegeven',
  'document',
  'verklaring',
  'contact',
  'besluit',
  'deling',
  'anders',
] as const
export type Onderdeelsoort = (typeof onderdeelsoorten)[number]

export type Verzoekstand =
  'open' | 'wacht' | 'besloten' | 'afgerond' | 'ingetrokken' | 'doorgezonden'
export type Deelstand = 'open' | 'voorstel' | 'besloten' | 'uitgevoerd' | 'vervallen'
/** Who decides follows from the dossier and not from the employer (C-22). */
export type Beslisser = 'college' | 'hulpverlener' | 'klachtbehandelaar'
export type Klachtover = 'gemeente' | 'organisatie' | 'onbekend'

export type Stapsoort =
  | 'ontvangen'
  | 'identiteit'
  | 'vraag'
  | 'antwoord'
  | 'verlengd'
  | 'voorstel'
  | 'gehoord'
  | 'besloten'
  | 'uitgevoerd'
  | 'verteld'
  | 'te-laat'
  | 'doorgezonden'
  | 'ingetrokken'
  | 'afgerond'

/** What a resident wrote: the question in their own words, and the answers that belong to this kind. */
export interface Verzoekinhoud {
  tekst: string
  /** Answers to the questions of this kind, by the name of the field. */
  antwoorden: Readonly<Record<string, string | readonly string[]>>
}

/** About one datum: what is wrong, and what should stand there. */
export interface Onderdeelinhoud {
  /** What it is about, as the asker named it. */
  waarover: string
  watIsEr: string
  voorstel: string
}

/** A step in words; what belongs to a kind of step only stands there. */
export interface Stapinhoud {
  tekst: string
  /** With a proposal: per onderdeel what should be decided. */
  oordelen?: readonly Onderdeeloordeel[]
  /** With a proposal: what should stand in the letter before the reasons. */
  brief?: string
  /** With 'identiteit': how it was established. */
  hoe?: string
  /** On which day it was, when it was written down afterwards. */
  dag?: Datum
}

export const uitvoeringen = [
  'verbeteren',
  'aanvullen',
  'wissen',
  'beperken',
  'stoppen',
  'verstrekken',
  'geen',
] as const
export type Uitvoering = (typeof uitvoeringen)[number]
export type Oordeel = 'ja' | 'nee' | 'deels'

/** What is decided about one datum, with the reason that the resident reads. */
export interface Onderdeeloordeel {
  onderdeelId: string
  oordeel: Oordeel
  uitvoering: Uitvoering
  /** The ground of a no, as a code of `weigergronden`. */
  grond: string | null
  reden: string
  /** With 'verbeteren': what stands there from now on. */
  nieuweTekst?: string
  /** With 'verbeteren': the old text goes as well; otherwise it stays to be read as history. */
  oudeTekstWeg?: boolean
  /** When everything is asked: what in it is about somebody else and so is left out or made unrecognisable. */
  uitzonderingen?: readonly Uitzondering[]
}

/** One datum that is not given as it stands; the resident is told that it is there (AVG 15 lid 4). */
export interface Uitzondering {
  gegevenId: string
  hoe: 'weg' | 'onherkenbaar'
}

/** Who decided, as the letter names them: frozen, because names and petten change. */
export interface Namens {
  naam: string
  pet: string
  organisatie: string
}

export interface Besluitinhoud {
  oordelen: readonly Onderdeeloordeel[]
  /** What the desk says to the resident, before the reasons per datum. */
  tekst: string
  /** What was weighed: third parties, safety, weighty interest, law that forbids. */
  weging: string
  namens: Namens
}

export type Besluituitkomst = 'toegewezen' | 'deels' | 'afgewezen' | 'niet-behandeld'
export type Rechtsmiddel = 'bezwaar' | 'beroep' | 'rechtbank' | 'ombudsman' | 'klachtregeling'

export interface Klokken {
  /** What the gemeente agreed with itself; nothing when only the law runs. */
  lokaal: Datum | null
  wettelijk: Datum
}

/**
 * The two clocks of a request from the day it came in (C-11): four weeks by local agreement beside the calendar month of
 * AVG 12 lid 3; a complaint six weeks (Awb 9:11); an objection to a decision six weeks (Awb 7:10), counted from the day it
 * came in, which is never later than the law counts.
 *
 * @param ontvangen the day on which it came in, also when it was entered later
 */
export function klokkenVan(soort: Verzoeksoort, ontvangen: Datum): Klokken {
  if (soort === 'bezwaar-besluit') {
    return { lokaal: null, wettelijk: metTermijnenwet(einddag({ weken: 6 }, ontvangen)) }
  }
  const { lokaal, wettelijk } = bereken(soort === 'klacht' ? 'T-17' : 'T-10', ontvangen)
  if (wettelijk === null) throw new Error(`Geen wettelijke termijn voor ${soort}`)
  return { lokaal, wettelijk }
}

/**
 * May this request take longer, and until when? Once, with a reason, and said before the first term ended.
 *
 * @param op the day on which it is told
 */
export function verlengVerzoek(
  soort: Verzoeksoort,
  ontvangen: Datum,
  op: Datum,
  reden: string,
  eerder: number,
): Verlengoordeel {
  if (soort !== 'bezwaar-besluit') {
    return verleng(soort === 'klacht' ? 'T-17' : 'T-10', ontvangen, op, { reden, eerder })
  }
  const { wettelijk } = klokkenVan(soort, ontvangen)
  if (reden.trim() === '') return { mag: false, waarom: 'reden-ontbreekt' }
  if (eerder > 0) return { mag: false, waarom: 'al-verlengd' }
  if (op > wettelijk) return { mag: false, waarom: 'te-laat' }
  const tot = metTermijnenwet(einddag({ weken: 6 }, einddag({ weken: 6 }, ontvangen)))
  return { mag: true, tot, meedelen: 'betrokkene' }
}

/** Who decides about a request that concerns this dossier; a complaint and an objection are of somebody else (Awb 9:7). */
export function beslisserVan(
  soort: Verzoeksoort,
  dossier: { soort: DossierSoort; taak: Taak } | undefined,
): Beslisser {
  if (soort === 'klacht' || soort === 'bezwaar-besluit') return 'klachtbehandelaar'
  if (dossier === undefined) return 'college'
  return isVanCollege(dossier.soort) && dossier.taak !== 'regie-vanuit-hulp'
    ? 'college'
    : 'hulpverlener'
}

export interface Rechtsmiddelkeuze {
  soort: Rechtsmiddel
  /** The last day; nothing when the law sets none. */
  tot: Datum | null
}

/**
 * Which road is open against a decision (E-231, C-22): the college decides as bestuursorgaan, so bezwaar within six weeks
 * (UAVG 34, Awb 6:7); a hulpverlener does not, also when the gemeente employs them, so the rechtbank within six weeks
 * (UAVG 35, Jeugdwet 7.3.17); against a decision on bezwaar there is beroep; after a complaint the ombudsman, or the
 * regulation of the organisation.
 *
 * @param bekend the day on which the decision was made known
 */
export function rechtsmiddelVan(
  soort: Verzoeksoort,
  beslisser: Beslisser,
  klachtOver: Klachtover | null,
  bekend: Datum,
): Rechtsmiddelkeuze {
  const tot = metTermijnenwet(einddag({ weken: 6 }, bekend))
  if (soort === 'klacht') {
    return { soort: klachtOver === 'organisatie' ? 'klachtregeling' : 'ombudsman', tot: null }
  }
  if (soort === 'bezwaar-besluit') return { soort: 'beroep', tot }
  return { soort: beslisser === 'hulpverlener' ? 'rechtbank' : 'bezwaar', tot }
}

/** By post or at the counter it may have come in earlier; never so long ago that nobody can have waited for it. */
export const langstGeleden = 90

/** @returns what is wrong with the day on which it came in, in words; nothing when it can be */
export function controleerOntvangst(dag: Datum, vandaag: Datum): string | undefined {
  if (dag > vandaag) return 'Deze dag is nog niet geweest. Vul de dag in waarop het binnenkwam.'
  if (dag < dagenLater(vandaag, -langstGeleden)) {
    return `Dit is meer dan ${langstGeleden} dagen geleden. Overleg met de privacy officer wat nu kan.`
  }
  return undefined
}
