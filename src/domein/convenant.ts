import type { Antwoord, PerGegeven, Reden } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Categorie, Doel, Oordeel, Uitkomst } from '../recht/vocabulaire.ts'
import type { Bepaling } from './convenant-bepaling.ts'
import type { Datum } from './leeftijd.ts'

export const convenantsoorten = [
  'convenant',
  'verwerkersovereenkomst',
  'gegevensleveringsovereenkomst',
  'inkoopcontract',
] as const
export type Convenantsoort = (typeof convenantsoorten)[number]

/** The points that a privacyconvenant arranges in any case (S0 bijlage 1 a–h). */
export const checklistpunten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type Checklistpunt = (typeof checklistpunten)[number]
/** Per point where in the agreement it stands; empty is not yet. */
export type Checklist = Readonly<Record<Checklistpunt, string>>

/** What holds for a purpose or kind of data of which the agreement does not speak. */
export const buitenkeuzes = ['overleg', 'verboden'] as const
export type Buiten = (typeof buitenkeuzes)[number]

/** What an agreement says. Nothing in it is about a resident. */
export interface ConvenantInhoud {
  soort: Convenantsoort
  titel: string
  /** Where the signed text is kept. */
  vindplaats: string
  /** Organisation ids. */
  partijen: readonly string[]
  doelen: readonly Doel[]
  categorieen: readonly Categorie[]
  /** Kinds of data that never go between these parties. */
  nooit: readonly Categorie[]
  buiten: Buiten
  checklist: Checklist
  bepalingen: readonly Bepaling[]
  ingangsdatum: Datum
  einddatum: Datum | null
  /** On which day the parties look at it again. */
  evaluatie: Datum | null
}

/** These say what may flow between parties; the other two narrow only by what they forbid. */
const overGegevens: readonly Convenantsoort[] = ['convenant', 'gegevensleveringsovereenkomst']

export const isOverGegevens = (soort: Convenantsoort): boolean => overGegevens.includes(soort)

const overNiemand: readonly Categorie[] = ['geen', 'anoniem']

export const regelNooit = 'convenant-nooit'
export const regelBuiten = 'convenant-buiten'

/** Did an agreement decide, and not a rule? */
export const isAfspraakregel = (regel: string | null): boolean =>
  regel === regelNooit || regel === regelBuiten

/** The part of an agreement that narrows. */
export type Afspraak = Pick<
  ConvenantInhoud,
  'soort' | 'titel' | 'vindplaats' | 'partijen' | 'doelen' | 'categorieen' | 'nooit' | 'buiten'
>

export interface Beperkvraag {
  /** What the law says. */
  antwoord: Antwoord
  /** The organisation it goes to, or is asked of. */
  organisatie: { id: string; naam: string }
  doel: Doel
  categorieen: readonly Categorie[]
  /** Agreements that hold today, of any organisation. */
  convenanten: readonly Afspraak[]
  /** May an agreement narrow what this rule decides? Not a duty, danger, or a right of the resident. */
  magBeperken: (regelId: string) => boolean
}

export interface Beperking {
  /** Never looser than what came in. */
  antwoord: Antwoord
  /** What a professional should know about the agreement, in plain sentences. */
  zinnen: readonly string[]
  beperkt: boolean
  /** An agreement would forbid it, and the law goes before it. */
  wetGaatVoor: boolean
  /** No rule speaks and an agreement does: then the agreement is the only basis, and the rules are to be asked with that. */
  enigeBasisConvenant: boolean
}

const wordt: Readonly<Record<Buiten, Uitkomst>> = {
  overleg: 'eigen-afweging',
  verboden: 'verboden',
}
const oordelen: Partial<Readonly<Record<Uitkomst, Oordeel>>> = {
  'eigen-afweging': 'overleg',
  verboden: 'nee-nu',
}

function strengste(a: Uitkomst, b: Uitkomst): Uitkomst {
  return strengheid(b) > strengheid(a) ? b : a
}

interface Bevinding {
  uitkomst: Uitkomst
  reden: Reden
}

function reden(regel: string, titel: string, zin: string, afspraak: Afspraak): Reden {
  const bron = { document: afspraak.titel, sectie: afspraak.vindplaats, artikel: null, url: null }
  return { regel, titel, zin, bron, rol: 'beslist' }
}

/** What the agreements say about one kind of data; nothing when they leave it as the law has it. */
function bevindingOver(
  { organisatie, doel }: Beperkvraag,
  afspraken: readonly Afspraak[],
  categorie: Categorie,
): Bevinding | undefined {
  const verbod = afspraken.find((afspraak) => afspraak.nooit.includes(categorie))
  if (verbod !== undefined) {
    const zin = `In “${verbod.titel}” staat dat deze gegevens nooit naar of van ${organisatie.naam} gaan.`
    return {
      uitkomst: 'verboden',
      reden: reden(regelNooit, 'De overeenkomst verbiedt dit', zin, verbod),
    }
  }
  const [eerste, ...rest] = afspraken.filter(({ soort }) => isOverGegevens(soort))
  if (eerste === undefined || [eerste, ...rest].some((a) => dekt(a, doel, categorie))) return
  const streng = rest.find(({ buiten }) => buiten === 'verboden')
  const afspraak = eerste.buiten === 'verboden' ? eerste : (streng ?? eerste)
  const zin =
    afspraak.buiten === 'verboden'
      ? `Dit doel of deze gegevens staan niet in “${afspraak.titel}”. Wat daar niet in staat, mag onder die afspraak niet.`
      : `Dit doel of deze gegevens staan niet in “${afspraak.titel}”. Overleg eerst met de privacy officer.`
  return {
    uitkomst: wordt[afspraak.buiten],
    reden: reden(regelBuiten, 'Niet in het convenant', zin, afspraak),
  }
}

function dekt(afspraak: Afspraak, doel: Doel, categorie: Categorie): boolean {
  return afspraak.doelen.includes(doel) && afspraak.categorieen.includes(categorie)
}

/**
 * What the agreements with an organisation leave of what the law says. An agreement narrows, and never widens (E-006).
 * What the law orders, or allows against danger, no agreement narrows.
 */
export function restrictByConvenant(vraag: Beperkvraag): Beperking {
  const { antwoord, organisatie, categorieen, doel } = vraag
  const afspraken = vraag.convenanten.filter(({ partijen }) => partijen.includes(organisatie.id))
  const overGegeven = afspraken.filter(({ soort }) => isOverGegevens(soort))
  const perGegeven: Partial<Record<Categorie, PerGegeven>> = { ...antwoord.perGegeven }
  const redenen: Reden[] = []
  const gezegd = new Set<string>()
  let uitkomst = antwoord.uitkomst
  let wetGaatVoor = false
  let verbodDoorAfspraak = false
  for (const categorie of categorieen) {
    // What is about nobody is free.
    if (overNiemand.includes(categorie)) continue
    const nu = antwoord.perGegeven[categorie] ?? antwoord
    const bevinding = bevindingOver(vraag, afspraken, categorie)
    if (bevinding === undefined) continue
    const regel = nu.beslissendeRegel
    if (nu.uitkomst === 'verplicht' || (regel !== null && !vraag.magBeperken(regel))) {
      wetGaatVoor = true
      continue
    }
    gezegd.add(bevinding.reden.zin)
    const streng = strengste(nu.uitkomst, bevinding.uitkomst)
    const doorAfspraak = streng !== nu.uitkomst || (regel === null && streng === 'verboden')
    if (!doorAfspraak || bevinding.uitkomst !== streng) continue
    perGegeven[categorie] = { uitkomst: streng, beslissendeRegel: bevinding.reden.regel }
    if (streng === 'verboden') verbodDoorAfspraak = true
    if (!redenen.some(({ zin }) => zin === bevinding.reden.zin)) redenen.push(bevinding.reden)
    uitkomst = strengste(uitkomst, streng)
  }
  const beperkt = redenen.length > 0
  return {
    antwoord: beperkt
      ? {
          ...antwoord,
          perGegeven,
          ...nieuwOordeel(antwoord, uitkomst, verbodDoorAfspraak, redenen),
          redenen: [...redenen, ...antwoord.redenen],
          // What would change the law, does not change the agreement.
          omslag: [],
        }
      : antwoord,
    zinnen: zinnenOver(organisatie.naam, overGegeven, [...gezegd], wetGaatVoor),
    beperkt,
    wetGaatVoor,
    enigeBasisConvenant:
      antwoord.leemte &&
      antwoord.grondslag.length === 0 &&
      categorieen.length > 0 &&
      categorieen.every((categorie) => overGegeven.some((a) => dekt(a, doel, categorie))),
  }
}

function nieuwOordeel(
  antwoord: Antwoord,
  uitkomst: Uitkomst,
  verbod: boolean,
  redenen: readonly Reden[],
): Pick<Antwoord, 'uitkomst' | 'oordeel' | 'leemte' | 'beslissendeRegel'> {
  const zelfde = uitkomst === antwoord.uitkomst && !(antwoord.leemte && verbod)
  const { leemte, beslissendeRegel, oordeel } = antwoord
  if (zelfde) return { uitkomst, oordeel, leemte, beslissendeRegel }
  return {
    uitkomst,
    oordeel: oordelen[uitkomst] ?? oordeel,
    leemte: false,
    beslissendeRegel: redenen[0]?.regel ?? beslissendeRegel,
  }
}

const geenConvenant = (naam: string): string =>
  `Er geldt nu geen convenant met ${naam}. De wet bepaalt wat mag. Deelt u vaker met ${naam}? Vraag de privacy officer om een convenant.`

/** What a professional should know before anything is chosen. @param afspraken those that hold today with this organisation */
export function introOver(naam: string, afspraken: readonly Afspraak[]): string {
  const over = afspraken.filter(({ soort }) => isOverGegevens(soort))
  if (over.length === 0) return geenConvenant(naam)
  const titels = over.map(({ titel }) => `“${titel}”`).join(' en ')
  return `Met ${naam} geldt ${titels}. Dat kan strenger zijn dan de wet, nooit ruimer.`
}

function zinnenOver(
  naam: string,
  overGegeven: readonly Afspraak[],
  gezegd: readonly string[],
  wetGaatVoor: boolean,
): string[] {
  if (wetGaatVoor) {
    return [
      ...gezegd,
      `Een overeenkomst met ${naam} zegt iets anders dan de wet. De wet gaat voor.`,
    ]
  }
  if (gezegd.length > 0) return [...gezegd]
  const [eerste] = overGegeven
  return eerste === undefined
    ? [geenConvenant(naam)]
    : [
        `Dit past bij wat is afgesproken in “${eerste.titel}”. De wet bepaalt of u het nu mag delen.`,
      ]
}
