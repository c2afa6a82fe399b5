import { isBsn } from './bsn.ts'
import { checkLengte, een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import type {
  Beslisser,
  Deelstand,
  Klachtover,
  Verzoeksoort,
  Verzoekstand,
} from './rechtsverzoek.ts'

/** On what a request waits now, as the desk sees it. */
export type WachtOp =
  'identiteit' | 'inwoner' | 'voorstel' | 'besluit' | 'hulpverlener' | 'uitvoeren' | 'niets'

export function wachtOp(
  verzoek: { soort: Verzoeksoort; stand: Verzoekstand; identiteit: boolean },
  delen: readonly { stand: Deelstand; beslisser: Beslisser; dossierId: string | null }[],
): WachtOp {
  if (verzoek.stand === 'besloten') return 'uitvoeren'
  if (verzoek.stand !== 'open' && verzoek.stand !== 'wacht') return 'niets'
  if (!verzoek.identiteit && verzoek.soort !== 'klacht') return 'identiteit'
  if (verzoek.stand === 'wacht') return 'inwoner'
  const open = delen.filter(({ stand }) => stand === 'open' || stand === 'voorstel')
  // A hulpverlener proposes nothing, but for the account of an own look: somebody else then answers.
  const klaarVoorBesluit = open.some((deel) =>
    deel.beslisser === 'hulpverlener' ? deel.stand === 'voorstel' : !wachtOpVoorstel(deel),
  )
  if (klaarVoorBesluit) return 'besluit'
  return open.some(wachtOpVoorstel) ? 'voorstel' : 'hulpverlener'
}

/** A part of the college in a dossier first gets a proposal of who knows that dossier. */
export function wachtOpVoorstel(deel: {
  stand: Deelstand
  beslisser: Beslisser
  dossierId: string | null
}): boolean {
  return deel.beslisser === 'college' && deel.dossierId !== null && deel.stand === 'open'
}

/** The day that comes first: what was promised, or what the law says. */
export function eersteDag(verzoek: {
  lokaal: Datum | null
  wettelijk: Datum
  verlengdLokaal: Datum | null
  verlengdWettelijk: Datum | null
}): Datum {
  const wettelijk = verzoek.verlengdWettelijk ?? verzoek.wettelijk
  const lokaal = verzoek.verlengdWettelijk === null ? verzoek.lokaal : verzoek.verlengdLokaal
  return lokaal !== null && lokaal < wettelijk ? lokaal : wettelijk
}

/** How somebody showed who they are. Of a document nothing is copied, and no number is written down. */
export const identiteitswijzen = ['document', 'bekend', 'machtiging', 'ingelogd'] as const
export type Identiteitswijze = (typeof identiteitswijzen)[number]

/** Longest text in the small forms of the desk, in characters. */
export const langsteBalietekst = 3000

type Gelezen<T> = { ok: true; waarde: T } | { ok: false; fouten: Fouten }

const klaar = <T>(fouten: Fouten, waarde: T): Gelezen<T> =>
  Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, waarde }

/** A number that could be a BSN does not belong in a text, whatever is written around it (UAVG 46). */
function heeftBsn(tekst: string): boolean {
  return (tekst.match(/\d(?:[\s.-]?\d){7,8}/g) ?? []).some((getal) =>
    isBsn(getal.replaceAll(/\D/g, '').padStart(9, '0')),
  )
}

export function leesIdentiteit(
  waarden: Waarden,
): Gelezen<{ hoe: Identiteitswijze; tekst: string }> {
  const fouten: Fouten = {}
  const hoe = een(waarden, 'hoe')
  const tekst = een(waarden, 'identiteitTekst').trim()
  checkLengte(tekst, 'identiteitTekst', fouten, 500)
  if (heeftBsn(tekst)) {
    fouten['identiteitTekst'] = 'Hier staat een nummer dat een BSN kan zijn. Haal het weg.'
  }
  if (!isEen(hoe, identiteitswijzen)) {
    fouten['hoe'] = 'Kies hoe u weet wie dit vraagt.'
    return { ok: false, fouten }
  }
  if (hoe === 'bekend' && tekst === '') {
    fouten['identiteitTekst'] = 'Schrijf op waarvan u deze persoon kent.'
  }
  return klaar(fouten, { hoe, tekst })
}

/** A question to who asked, and until when we wait for it; the clock of the law runs on meanwhile. */
export function leesVraagAanInwoner(
  waarden: Waarden,
  vandaag: Datum,
  laatste: Datum,
): Gelezen<{ tekst: string; tot: Datum }> {
  const fouten: Fouten = {}
  const tekst = vereisTekst(waarden, 'vraag', fouten, 'Schrijf uw vraag op.', langsteBalietekst)
  const tot = leesDatum(een(waarden, 'vraagTot'))
  if (tot === undefined) {
    fouten['vraagTot'] = 'Vul een dag in, bijvoorbeeld 05-12-2026.'
    return { ok: false, fouten }
  }
  if (tot <= vandaag) fouten['vraagTot'] = 'Deze dag moet nog komen.'
  else if (tot > laatste && laatste > vandaag) {
    fouten['vraagTot'] = 'Dit is na de laatste dag om te antwoorden. Kies een eerdere dag.'
  }
  return klaar(fouten, { tekst, tot })
}

/** Hearing somebody about a complaint or an objection, or why not (Awb 9:10, 7:2, 7:3). */
export function leesGehoord(
  waarden: Waarden,
  vandaag: Datum,
): Gelezen<{ gehoord: boolean; tekst: string; dag: Datum | null }> {
  const fouten: Fouten = {}
  const keuze = een(waarden, 'gehoord')
  const tekst = vereisTekst(
    waarden,
    'verslag',
    fouten,
    keuze === 'nee'
      ? 'Schrijf op waarom u niet heeft gehoord.'
      : 'Schrijf kort op wat er is gezegd.',
    langsteBalietekst,
  )
  if (keuze === 'nee') return klaar(fouten, { gehoord: false, tekst, dag: null })
  if (keuze !== 'ja') fouten['gehoord'] = 'Kies of u heeft gehoord.'
  const dag = leesDatum(een(waarden, 'dag'))
  if (dag === undefined) {
    fouten['dag'] = 'Vul in op welke dag, bijvoorbeeld 05-12-2026.'
    return { ok: false, fouten }
  }
  if (dag > vandaag) fouten['dag'] = 'Deze dag is nog niet geweest.'
  return klaar(fouten, { gehoord: true, tekst, dag })
}

/** How an answer reached who cannot read it on a page of their own. */
export const vertelwijzen = ['post', 'hand', 'gesprek'] as const
export type Vertelwijze = (typeof vertelwijzen)[number]

/**
 * Which parts were decided and not told yet: who asked on their own page read it there at once. The desk tells what it
 * decided, a hulpverlener what they did.
 */
export function nogTeVertellen<T extends { id: string; beslisser: Beslisser }>(
  delen: readonly T[],
  stappen: readonly { soort: string; deelId: string | null }[],
  balie: boolean,
): T[] {
  const met = (soort: string, id: string): boolean =>
    stappen.some((stap) => stap.soort === soort && stap.deelId === id)
  return delen.filter(
    ({ id, beslisser }) =>
      (beslisser === 'hulpverlener') !== balie && met('besloten', id) && !met('verteld', id),
  )
}

/** @param besloten the first of the decisions: before that day there was nothing to tell */
export function leesVerteld(
  waarden: Waarden,
  besloten: Datum,
  vandaag: Datum,
): Gelezen<{ hoe: Vertelwijze; dag: Datum }> {
  const fouten: Fouten = {}
  const hoe = een(waarden, 'verteldHoe')
  const dag = leesDatum(een(waarden, 'verteldDag'))
  if (!isEen(hoe, vertelwijzen)) fouten['verteldHoe'] = 'Kies hoe de inwoner het antwoord kreeg.'
  if (dag === undefined) fouten['verteldDag'] = 'Vul in op welke dag, bijvoorbeeld 05-12-2026.'
  else if (dag > vandaag) fouten['verteldDag'] = 'Deze dag is nog niet geweest.'
  else if (dag < besloten) fouten['verteldDag'] = 'Toen was er nog niet besloten.'
  if (!isEen(hoe, vertelwijzen) || dag === undefined) return { ok: false, fouten }
  return klaar(fouten, { hoe, dag })
}

/** May this complaint be sent on? Only when it is, or may be, about another organisation (Awb 2:3). */
export function magDoorzenden(soort: Verzoeksoort, over: Klachtover | null): boolean {
  return soort === 'klacht' && over !== 'gemeente'
}

export function leesDoorzenden(
  waarden: Waarden,
  organisaties: readonly { id: string; naam: string }[],
): Gelezen<{ naar: string; tekst: string }> {
  const fouten: Fouten = {}
  const gekozen = organisaties.find(({ id }) => id === een(waarden, 'organisatie'))
  const anders = een(waarden, 'organisatieAnders').trim()
  checkLengte(anders, 'organisatieAnders', fouten, 200)
  const tekst = een(waarden, 'doorzendTekst').trim()
  checkLengte(tekst, 'doorzendTekst', fouten, langsteBalietekst)
  const naar = gekozen?.naam ?? anders
  if (naar === '') fouten['organisatie'] = 'Kies of schrijf naar welke organisatie het gaat.'
  return klaar(fouten, { naar, tekst })
}
