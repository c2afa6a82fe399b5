import { een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import {
  categorieen,
  doelen,
  handelingen,
  ontvangers,
  type Categorie,
  type Doel,
  type Handeling,
  type OntvangerType,
} from '../recht/vocabulaire.ts'

/** A question, or a question about going up to another table (S1 §4.3). */
export const ruggespraaksoorten = ['vraag', 'escalatie'] as const
export type Ruggespraaksoort = (typeof ruggespraaksoorten)[number]

/** Whom one asks. `team`: whoever of the own organisation can. */
export const gevraagden = ['collega', 'team', 'leidinggevende', 'privacy-officer'] as const
export type Gevraagde = (typeof gevraagden)[number]

/** In which capacity somebody answered. */
export type Antwoorder = 'collega' | 'leidinggevende' | 'privacy-officer'

/** What somebody answers. `privacy-officer` is no answer yet: it passes the question on. */
export const ruggespraakoordelen = ['eens', 'anders', 'eerst-nog', 'privacy-officer'] as const
export type Ruggespraakoordeel = (typeof ruggespraakoordelen)[number]

/** Other tables that a case can go up to (E-195). */
export const escalatiepartners = ['veiligheidshuis', 'interventieteam', 'veilig-thuis'] as const
export type Escalatiepartner = (typeof escalatiepartners)[number]

/** What a question is about, in codes of the rules: what can be told without telling about whom. */
export interface Vraagcodes {
  handeling: Handeling | null
  ontvanger: OntvangerType | null
  doel: Doel | null
  categorieen: readonly Categorie[]
}

/** The question as it is kept for ever. */
export interface Vraaginhoud {
  versie: 1
  vraag: string
  /** What the asker thinks of it. */
  eigenIdee: string
  /** Only for going up. */
  escalatie: Escalatievraag | null
}

export interface Escalatievraag {
  partner: Escalatiepartner
  /** Why this table and not a lighter way. */
  argumenten: string
  /** Does the resident object? Then the two questions of S1 §5 stand beside it; `null` is not known. */
  bezwaar: boolean | null
  zeerErnstig: boolean | null
  dringendHulpNodig: boolean | null
  /** Why it cannot be asked without the number of the dossier; empty when it can. */
  waaromNummer: string
}

/** Where a question stands. */
export type Ruggespraakstand = 'open' | 'beantwoord' | 'ingetrokken'

/** One answer, without its words. */
export interface Antwoordkern {
  als: Antwoorder
  oordeel: Ruggespraakoordeel
  gegevenOp: Date
}

/**
 * Who is to answer now. Passed on to the privacy officer it waits for them; when a case goes up, their advice does not end
 * it: the leidinggevende still answers (E-194). Says the same as `ruggespraak_bij_wie` in the database.
 */
export function bijWie(
  vraag: { soort: Ruggespraaksoort; aan: Gevraagde; ingetrokkenOp: Date | null },
  antwoorden: readonly Antwoordkern[],
): Gevraagde | undefined {
  if (vraag.ingetrokkenOp !== null) return undefined
  const klaar = antwoorden.some(
    ({ als, oordeel }) =>
      oordeel !== 'privacy-officer' && (vraag.soort !== 'escalatie' || als !== 'privacy-officer'),
  )
  if (klaar) return undefined
  const doorgezet = antwoorden.some(({ oordeel }) => oordeel === 'privacy-officer')
  const geadviseerd = antwoorden.some(({ als }) => als === 'privacy-officer')
  return doorgezet && !geadviseerd ? 'privacy-officer' : vraag.aan
}

export function standVan(
  vraag: Parameters<typeof bijWie>[0],
  antwoorden: readonly Antwoordkern[],
): Ruggespraakstand {
  if (vraag.ingetrokkenOp !== null) return 'ingetrokken'
  return bijWie(vraag, antwoorden) === undefined ? 'beantwoord' : 'open'
}

/** How long an answer counts as having consulted somebody, in days: a situation changes. */
export const geldigDagen = 90

/** An answered question of a dossier, without any words: what the rules are told of it. */
export interface Ruggespraakkern {
  id: string
  nummer: string
  soort: Ruggespraaksoort
  /** About whom the asker asked it; `null`: about the dossier as a whole. */
  persoonId: string | null
  antwoorden: readonly Antwoordkern[]
}

/** Somebody answered, and is not waiting for something else to be done first. */
const telt = ({ oordeel }: Antwoordkern): boolean => oordeel === 'eens' || oordeel === 'anders'

/** The answers that count as consulting, of the last ninety days, about this person or the dossier as a whole. */
export function geldigeAntwoorden(
  kernen: readonly Ruggespraakkern[],
  persoonId: string | undefined,
  nu: Date,
): { kern: Ruggespraakkern; antwoord: Antwoordkern }[] {
  const vanaf = nu.getTime() - geldigDagen * 86_400_000
  return kernen
    .filter((kern) => kern.persoonId === null || kern.persoonId === persoonId)
    .flatMap((kern) =>
      kern.antwoorden
        .filter((antwoord) => telt(antwoord) && antwoord.gegevenOp.getTime() >= vanaf)
        .map((antwoord) => ({ kern, antwoord })),
    )
}

/**
 * Which facts the answers make true (E-194, E-201). Only ever true: that nobody was asked here does not say that nobody was
 * asked, so without an answer the fact stays what it was.
 */
export function feitenUitRuggespraken(
  kernen: readonly Ruggespraakkern[],
  persoonId: string | undefined,
  nu: Date,
): FeitenInvoer {
  const geldig = geldigeAntwoorden(kernen, persoonId, nu)
  const feiten: FeitenInvoer = {}
  if (geldig.some(({ antwoord }) => antwoord.als === 'collega')) feiten.collegaGeconsulteerd = true
  if (geldig.some(({ antwoord }) => antwoord.als === 'leidinggevende')) {
    feiten.leidinggevendeGeconsulteerd = true
  }
  return feiten
}

export const langsteVraag = 3000

/** The codes in a form or in an address; what is no code of the rules is left out. */
export function leesCodes(waarden: Waarden): Vraagcodes {
  const handeling = een(waarden, 'handeling')
  const ontvanger = een(waarden, 'ontvanger')
  const doel = een(waarden, 'doel')
  // In an address they stand behind each other with commas.
  const gekozen = lijst(waarden, 'categorie').flatMap((deel) => deel.split(','))
  return {
    handeling: isEen(handeling, handelingen) ? handeling : null,
    ontvanger: isEen(ontvanger, ontvangers) ? ontvanger : null,
    doel: isEen(doel, doelen) ? doel : null,
    categorieen: categorieen.filter((c) => gekozen.includes(c)),
  }
}

/** The fields of a question, in the order of the page. */
export const vraagvelden = [
  'aan',
  'collega',
  'vraag',
  'eigenIdee',
  'handeling',
  'ontvanger',
  'doel',
  'categorie',
  'dossier',
  'over',
  'triage',
  'afweging',
] as const

export interface Vraagformulier {
  aan: Gevraagde
  collega: string | null
  inhoud: Vraaginhoud
  codes: Vraagcodes
}

/** @param collegas petten that can be asked */
export function leesVraag(
  waarden: Waarden,
  collegas: readonly string[],
): { ok: true; waarde: Vraagformulier } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const aan = een(waarden, 'aan')
  const collega = een(waarden, 'collega')
  if (!isEen(aan, gevraagden)) fouten['aan'] = 'Kies aan wie u het vraagt.'
  if (aan === 'collega' && !collegas.includes(collega)) {
    fouten['collega'] = 'Kies een collega uit de lijst.'
  }
  const vraag = vereisTekst(waarden, 'vraag', fouten, 'Schrijf uw vraag op.', langsteVraag)
  const eigenIdee = een(waarden, 'eigenIdee').trim()
  if (eigenIdee.length > langsteVraag) fouten['eigenIdee'] = 'Gebruik hoogstens 3.000 tekens.'
  if (!isEen(aan, gevraagden) || Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    waarde: {
      aan,
      collega: aan === 'collega' ? collega : null,
      inhoud: { versie: 1, vraag, eigenIdee, escalatie: null },
      codes: leesCodes(waarden),
    },
  }
}

export const antwoordvelden = ['oordeel', 'tekst'] as const

/** @param magDoorzetten may this one pass it on to the privacy officer? */
export function leesAntwoord(
  waarden: Waarden,
  magDoorzetten: boolean,
):
  | { ok: true; waarde: { oordeel: Ruggespraakoordeel; tekst: string } }
  | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const oordeel = een(waarden, 'oordeel')
  const mag =
    isEen(oordeel, ruggespraakoordelen) && (magDoorzetten || oordeel !== 'privacy-officer')
  if (!mag) fouten['oordeel'] = 'Kies wat u vindt.'
  const tekst = vereisTekst(
    waarden,
    'tekst',
    fouten,
    'Schrijf op waarom u dit vindt.',
    langsteVraag,
  )
  if (!isEen(oordeel, ruggespraakoordelen) || Object.keys(fouten).length > 0) {
    return { ok: false, fouten }
  }
  return { ok: true, waarde: { oordeel, tekst } }
}
