import type { Situatie } from '../recht/situatie.ts'
import type { Categorie, Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import {
  bronSoorten,
  gegevenCategorieen,
  situatieVanGegeven,
  situatieUitGegevenvelden,
  type BronSoort,
} from './gegeven.ts'
import { driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'

/** What a plan is made of (E-097, E-098): its purpose, the goals, and who does what by when. */
export const planonderdeelsoorten = ['opzet', 'doel', 'afspraak'] as const
export type Planonderdeelsoort = (typeof planonderdeelsoorten)[number]

export const planstatussen = ['loopt', 'klaar', 'gestopt'] as const
export type Planstatus = (typeof planstatussen)[number]

export const wieDoetHet = ['inwoner', 'naaste', 'medewerker', 'organisatie'] as const
export type WieDoet = (typeof wieDoetHet)[number]

/** What a resident says about the plan; `gezien` is the team that has read it. */
export const reactiesoorten = [
  'akkoord',
  'niet-akkoord',
  'klopt-niet',
  'anders',
  'gedaan',
  'gezien',
] as const
export type Reactiesoort = (typeof reactiesoorten)[number]

/** The sealed part of one version. */
export interface Planinhoud {
  versie: 1
  tekst: string
  /** What the resident says themselves, as a professional wrote it down; empty when nobody did. */
  eigenWoorden: string
  /** Who exactly, for an agreement: a function or a name. */
  naam: string
  /** Why it ended or changed. */
  reden: string
}

/** The choice "about the whole family", in a gezinsdossier. */
export const heelGezin = 'gezin'
/** Longest texts in a plan, in characters. */
export const langstePlantekst = 2000
export const langsteNaam = 200

/** What does not change from version to version: about whom it is, and who may see it. */
export interface Planvast {
  persoonId: string | null
  categorie: (typeof gegevenCategorieen)[number]
  datWat: 'dat' | 'wat'
}

export interface Planinvoer extends Planvast {
  doelId: string | null
  status: Planstatus
  wie: WieDoet | null
  uiterlijk: Datum | null
  inhoud: Planinhoud
  noodzakelijk: boolean | undefined
  instemming: boolean | undefined
  rolKenbaar: boolean | undefined
  bronSoort: BronSoort
  gedaan: readonly string[]
}

export interface Planvraag {
  soort: Planonderdeelsoort
  /** Ids of people in the dossier. */
  personen: readonly string[]
  /** Is this the dossier of a family? */
  gezin: boolean
  /** Goals of this plan. */
  doelen: readonly string[]
  /** What an earlier version fixed, when this is a change. */
  vast: Planvast | undefined
}

/** Can a plan be kept in this kind of dossier? What only takes dát-information has no room for one. */
export function kanPlan(soort: DossierSoort): boolean {
  return soort !== 'gezamenlijk-bestand' && soort !== 'geen' && soort !== 'verwijsindex'
}

/** A plan belongs where there is regie over all help; elsewhere only when there is none (S1 §4.2, E-098). */
export function isRegieplek(soort: DossierSoort): boolean {
  return soort === 'regiedossier' || soort === 'gezinsdossier'
}

/** Reads the form of one part of a plan. What an earlier version fixed is not read from the form again. */
export function leesPlan(
  waarden: Waarden,
  vraag: Planvraag,
): { ok: true; plan: Planinvoer } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const vast = vraag.vast ?? leesVast(waarden, vraag, fouten)
  const tekst = vereisTekst(waarden, 'tekst', fouten, leegTekst[vraag.soort], langstePlantekst)
  const eigenWoorden =
    vraag.soort === 'doel' ? kort(waarden, 'eigenWoorden', fouten, langstePlantekst) : ''
  const naam = vraag.soort === 'afspraak' ? kort(waarden, 'naam', fouten, langsteNaam) : ''
  const reden = kort(waarden, 'reden', fouten, langstePlantekst)
  const bronSoort = een(waarden, 'bronSoort')
  if (!isEen(bronSoort, bronSoorten)) fouten['bronSoort'] = 'Kies van wie u dit weet.'
  if (een(waarden, 'noodzakelijk') === '')
    fouten['noodzakelijk'] = 'Kies of het nodig is om dit in het plan te zetten.'
  const status = leesStatus(waarden, vraag, reden, fouten)
  const uiterlijk = leesUiterlijk(waarden, vraag.soort, fouten)
  const { wie, doelId } = leesAfspraak(waarden, vraag, fouten)
  if (Object.keys(fouten).length > 0 || vast === undefined || !isEen(bronSoort, bronSoorten)) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    plan: {
      ...vast,
      doelId,
      status,
      wie,
      uiterlijk,
      inhoud: { versie: 1, tekst, eigenWoorden, naam, reden },
      bronSoort,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      instemming: driewaardig(een(waarden, 'instemming')),
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      gedaan: lijst(waarden, 'gedaan'),
    },
  }
}

const leegTekst: Readonly<Record<Planonderdeelsoort, string>> = {
  opzet: 'Schrijf op waarvoor dit plan is.',
  doel: 'Schrijf op wat het doel is.',
  afspraak: 'Schrijf op wat is afgesproken.',
}

function kort(waarden: Waarden, naam: string, fouten: Fouten, langste: number): string {
  const tekst = een(waarden, naam).trim()
  if (tekst.length > langste)
    fouten[naam] = `Deze tekst is te lang: ${tekst.length} tekens. Gebruik er hoogstens ${langste}.`
  return tekst
}

function leesVast(waarden: Waarden, vraag: Planvraag, fouten: Fouten): Planvast | undefined {
  const persoon = een(waarden, 'persoon')
  const gezin = persoon === heelGezin && vraag.gezin
  if (!gezin && !vraag.personen.includes(persoon)) {
    fouten['persoon'] = 'Kies over wie dit gaat.'
  }
  const persoonId = gezin ? null : persoon
  // The purpose says what is going on; it is never more than an ordinary datum.
  if (vraag.soort === 'opzet') return { persoonId, categorie: 'gewoon', datWat: 'wat' }
  const datWat = een(waarden, 'datWat')
  if (!isEen(datWat, ['dat', 'wat']))
    fouten['datWat'] = 'Kies of het gaat om dát er iets speelt, of om wát er speelt.'
  const categorie = een(waarden, 'categorie')
  if (!isEen(categorie, gegevenCategorieen))
    fouten['categorie'] = 'Kies om welke gegevens het gaat.'
  if (!isEen(datWat, ['dat', 'wat']) || !isEen(categorie, gegevenCategorieen)) return undefined
  return { persoonId, categorie, datWat }
}

function leesStatus(waarden: Waarden, vraag: Planvraag, reden: string, fouten: Fouten): Planstatus {
  const status = een(waarden, 'status')
  if (vraag.vast === undefined || vraag.soort === 'opzet') return 'loopt'
  if (!isEen(status, planstatussen)) {
    fouten['status'] = 'Kies of dit nog loopt, klaar is of gestopt is.'
    return 'loopt'
  }
  if (status === 'gestopt' && reden === '') fouten['reden'] = 'Schrijf op waarom dit is gestopt.'
  return status
}

function leesUiterlijk(waarden: Waarden, soort: Planonderdeelsoort, fouten: Fouten): Datum | null {
  const tekst = een(waarden, 'uiterlijk').trim()
  if (soort === 'doel' || (tekst === '' && soort === 'afspraak')) return null
  const datum = leesDatum(tekst)
  if (datum === undefined)
    fouten['uiterlijk'] =
      soort === 'opzet'
        ? 'Schrijf op welke dag u het plan samen bekijkt, bijvoorbeeld 15-03-2027.'
        : 'Schrijf de dag als 15-03-2027, of laat het leeg.'
  return datum ?? null
}

function leesAfspraak(
  waarden: Waarden,
  vraag: Planvraag,
  fouten: Fouten,
): { wie: WieDoet | null; doelId: string | null } {
  if (vraag.soort !== 'afspraak') return { wie: null, doelId: null }
  const wie = een(waarden, 'wie')
  if (!isEen(wie, wieDoetHet)) fouten['wie'] = 'Kies wie dit doet.'
  const doel = een(waarden, 'doel')
  if (doel !== '' && !vraag.doelen.includes(doel)) fouten['doel'] = 'Kies een doel uit dit plan.'
  return { wie: isEen(wie, wieDoetHet) ? wie : null, doelId: doel === '' ? null : doel }
}

type Plek = { soort: DossierSoort; taak: Taak; doel: Doel }

/** The question behind writing this in the plan: the same as writing it in the dossier. A plan is no way around it. */
export function situatieVanPlan(
  plan: Planinvoer,
  dossier: Plek,
  pet: Werkpet,
  leeftijd: number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return situatieVanGegeven(
    {
      ...plan,
      verkregenVanClientOfZelf: plan.bronSoort === 'inwoner' || plan.bronSoort === 'naaste',
    },
    dossier,
    pet,
    leeftijd,
    gemeente,
    peildatum,
  )
}

/** The same for a form that is not finished; `undefined` while it is not clear what kind of datum it is. */
export function situatieUitPlanvelden(
  waarden: Waarden,
  vraag: Planvraag,
  ...rest: [
    dossier: Plek,
    pet: Werkpet,
    leeftijdVan: (persoonId: string) => number | undefined,
    gemeente: string,
    peildatum: Datum,
  ]
): Situatie | undefined {
  const { soort, vast } = vraag
  const bekend = vast ?? (soort === 'opzet' ? { categorie: 'gewoon', datWat: 'wat' } : undefined)
  const volledig: Waarden =
    bekend === undefined
      ? waarden
      : { ...waarden, categorie: [bekend.categorie], datWat: [bekend.datWat] }
  const metPersoon =
    vast === undefined ? volledig : { ...volledig, persoon: [vast.persoonId ?? heelGezin] }
  return situatieUitGegevenvelden(metPersoon, ...rest)
}

export function isPlancategorie(code: string): code is Planvast['categorie'] {
  const codes: readonly Categorie[] = gegevenCategorieen
  return codes.some((categorie) => categorie === code)
}
