import type { Leeftijdsgrens } from './leeftijd.ts'
import type { Hoedanigheid, Partij, Regime } from './toestemming.ts'
import { naamVan, regimeWoorden, soortWoorden } from './vertegenwoordiging-woorden.ts'

/** Gezag is never yes or no alone: `onbekend` is an answer of its own, and never becomes a yes. */
export const gezagStanden = ['ja', 'nee', 'onbekend'] as const
export type GezagStand = (typeof gezagStanden)[number]

/** Where it was looked up who represents somebody. */
export const bronSoorten = [
  'brp',
  'gezagsregister',
  'curateleregister',
  'beschikking',
  'machtiging',
  'verklaring',
  'onbekend',
] as const
export type BronSoort = (typeof bronSoorten)[number]

/** About what somebody can weigh their interests. Only the first says who answers when data are shared (E-215). */
export const aangelegenheden = ['gegevens-delen', 'hulp', 'geld', 'anders'] as const
export type Aangelegenheid = (typeof aangelegenheden)[number]

export type Vertegenwoordigersoort = Exclude<Hoedanigheid, 'zelf'>

/** Somebody who may represent a resident, as it stands in the register today. */
export interface Vertegenwoordiger {
  persoonId: string
  naam?: string | undefined
  soort: Hoedanigheid
  gezag: GezagStand
  /** In words where it was looked up. */
  bron: string
  bronSoort?: BronSoort | undefined
  /** Kept from everything about this person (E-218): is not asked, and does not count as somebody who has to be. */
  afgeschermd?: boolean | undefined
}

export type { Leeftijdsgrens }

/** What must be found out first. `persoonId`: about whom; `null` when nobody is known yet. */
export interface VraagNa {
  persoonId: string | null
  zin: string
}

export interface Beslissers {
  /** Everybody who must answer. Empty as long as something must be asked first. */
  partijen: Partij[]
  /** As long as this is not empty, consent cannot be asked. */
  vraagNa: VraagNa[]
  /** Why, in plain Dutch. */
  zinnen: string[]
}

export interface WieInvoer {
  leeftijd: Leeftijdsgrens
  regime: Regime
  /** About this matter; `undefined` when nobody wrote down a judgement. */
  wilsbekwaam: boolean | undefined
  vertegenwoordigers: readonly Vertegenwoordiger[]
  persoonId: string
}

/** Whose consent counts: of who it is about, of who represents them, or of both. The same words as the rules use. */
export type Wie = 'zelf' | 'vertegenwoordiger' | 'samen'

/**
 * From twelve to fifteen years the law whose consent it is decides (C-10). Jeugdwet and WGBO: both. Wmo 5.3.3: a child who
 * can weigh it alone. AVG: the representative instead (UAVG 5). The other laws say nothing; there the stricter guideline of
 * the sources holds: both.
 */
const vanTwaalf: Readonly<Record<Regime, Wie>> = {
  jeugdwet: 'samen',
  wgbo: 'samen',
  wmo: 'zelf',
  avg: 'vertegenwoordiger',
  pw: 'samen',
  wgs: 'samen',
}

/**
 * @param leeftijd in whole years
 * @param wilsbekwaam can they weigh this matter?
 */
export function wieAntwoordt(leeftijd: number, regime: Regime, wilsbekwaam: boolean): Wie {
  if (leeftijd < 12 || !wilsbekwaam) return 'vertegenwoordiger'
  return leeftijd >= 16 ? 'zelf' : vanTwaalf[regime]
}

/** Kinds of representatives of an adult, those who come first in front. Within one step nobody comes first. */
export type Volgorde = readonly (readonly Vertegenwoordigersoort[])[]

const wettelijk = ['curator', 'mentor'] as const

/** The order of Jeugdwet 7.3.15 lid 3; the WGBO has the same one (BW 7:465). */
const naDeWet: Volgorde = [
  wettelijk,
  ['gemachtigde'],
  ['partner'],
  ['ouder', 'kind', 'broer-zus', 'grootouder'],
]

/** Only who represents by law (Wmo 5.3.3 lid 2, UAVG 5 lid 2); elsewhere also who was authorised in writing (Awb 2:1). */
export const volgordes: Readonly<Record<Regime, Volgorde>> = {
  jeugdwet: naDeWet,
  wgbo: naDeWet,
  wmo: [wettelijk],
  avg: [wettelijk],
  pw: [wettelijk, ['gemachtigde']],
  wgs: [wettelijk, ['gemachtigde']],
}

/** The order of a local protocol (S2 art. 12.2): only for rights that this protocol gives, never for consent (C-21). */
export const lokaleVolgorde: Volgorde = [wettelijk, ['partner'], ['ouder', 'broer-zus', 'kind']]

/**
 * Who must answer for somebody, under one law, today (E-212…E-217, C-10, C-21).
 *
 * Nobody is guessed: an age that may be on either side of a limit, gezag that is not known and a representative who is not
 * there give a question to ask first, and nobody who may answer.
 */
export function decideWie(invoer: WieInvoer): Beslissers {
  const { leeftijd, persoonId, regime } = invoer
  if (leeftijd === undefined || leeftijd.minstens > leeftijd.hoogstens) {
    return eerst([
      { persoonId, zin: 'De geboortedatum is niet bekend. Vraag na hoe oud deze persoon is.' },
    ])
  }
  const routes = new Set(
    [leeftijd.minstens, 12, 16, 18, leeftijd.hoogstens]
      .filter((jaren) => jaren >= leeftijd.minstens && jaren <= leeftijd.hoogstens)
      .map((jaren) => routeVan(jaren, invoer)),
  )
  const [route] = routes
  if (route === undefined || routes.size > 1) {
    return eerst([
      {
        persoonId,
        zin: `Deze persoon is tussen ${leeftijd.minstens} en ${leeftijd.hoogstens} jaar. Vraag de geboortedatum na: daarvan hangt af wie beslist.`,
      },
    ])
  }
  const alle = invoer.vertegenwoordigers.filter((v) => v.persoonId !== persoonId)
  const ander = alle.filter((v) => v.afgeschermd !== true)
  const dicht = alle.filter((v) => v.afgeschermd === true)
  const zelf: Partij = { persoonId, hoedanigheid: 'zelf' }
  const waarom = [...redenen(route, regime), ...dicht.map(zinBijAfgeschermd)]
  if (dicht.length > 0 && ander.every((v) => v.gezag === 'nee') && vraagtAnder(route)) {
    return eerst([
      {
        persoonId,
        zin: 'Wie mag beslissen, is afgeschermd. Toestemming vragen kan nu niet. Overleg met de leidinggevende of de privacy officer.',
      },
    ])
  }
  switch (route) {
    case 'zelf':
      return { partijen: [zelf], vraagNa: [], zinnen: waarom }
    case 'mentor-eerst':
      return eerst([
        {
          persoonId,
          zin: 'Er is een mentor. Leg eerst vast of deze persoon zelf kan overzien welke gegevens worden gedeeld.',
        },
      ])
    case 'gezag':
      return vul(kiesGezag(ander), [], waarom)
    case 'samen':
      return vul(kiesGezag(ander), [zelf], waarom)
    case 'volwassen':
      return vul(kiesUit(volgordes[regime], ander), [], waarom)
  }
}

type Route = 'zelf' | 'samen' | 'gezag' | 'volwassen' | 'mentor-eerst'

function routeVan(
  jaren: number,
  {
    regime,
    wilsbekwaam,
    vertegenwoordigers,
  }: Pick<WieInvoer, 'regime' | 'wilsbekwaam' | 'vertegenwoordigers'>,
): Route {
  const heeft = (soort: Hoedanigheid) =>
    vertegenwoordigers.some((v) => v.soort === soort && v.gezag !== 'nee')
  // Under curatele the curator decides, unless somebody judged that in this matter it is not needed (BW 1:381).
  const bekwaam = wilsbekwaam ?? !(jaren >= 18 && heeft('curator'))
  const wie = wieAntwoordt(jaren, regime, bekwaam)
  if (wie === 'samen') return 'samen'
  if (wie === 'vertegenwoordiger') return jaren < 18 ? 'gezag' : 'volwassen'
  return jaren >= 18 && wilsbekwaam === undefined && heeft('mentor') ? 'mentor-eerst' : 'zelf'
}

/** Those with gezag over a child: all of them. That one speaks for both is not assumed (BW 1:247, 1:253a). */
export function kiesGezag(vertegenwoordigers: readonly Vertegenwoordiger[]): Keus {
  return kies(
    vertegenwoordigers.filter((v) => v.soort === 'ouder' || v.soort === 'voogd'),
    'Niet bekend is wie gezag heeft. Kijk in het gezagsregister of haal het op uit de BRP.',
    (v) => `Niet bekend is of ${naamVan(v)} gezag heeft. Vraag dat na.`,
  )
}

/** The first step of the order in which somebody stands. Whoever is in doubt there keeps those after them out. */
export function kiesUit(orde: Volgorde, vertegenwoordigers: readonly Vertegenwoordiger[]): Keus {
  // Parental responsibility ends at eighteen; that a parent had it says nothing about representing an adult.
  const volwassen = vertegenwoordigers.filter(
    (v) => v.soort !== 'ouder' || (v.bronSoort !== 'brp' && v.bronSoort !== 'gezagsregister'),
  )
  const stap = orde
    .map((soorten) =>
      volwassen.filter((v) => soorten.some((s) => s === v.soort) && v.gezag !== 'nee'),
    )
    .find((gevonden) => gevonden.length > 0)
  return kies(
    stap ?? [],
    'Niet bekend is wie deze persoon mag vertegenwoordigen. Vraag dat na.',
    (v) =>
      `Niet zeker is of ${naamVan(v)} mag beslissen als ${soortWoorden[v.soort]}. Vraag dat na.`,
  )
}

interface Keus {
  partijen: Partij[]
  vraagNa: VraagNa[]
}

function kies(
  mensen: readonly Vertegenwoordiger[],
  alsNiemand: string,
  alsOnbekend: (v: Vertegenwoordiger) => string,
): Keus {
  const onbekend = mensen.filter((v) => v.gezag === 'onbekend')
  const ja = mensen.filter((v) => v.gezag === 'ja')
  if (onbekend.length > 0) {
    const vraagNa = onbekend.map((v) => ({ persoonId: v.persoonId, zin: alsOnbekend(v) }))
    return { partijen: [], vraagNa }
  }
  if (ja.length === 0) return { partijen: [], vraagNa: [{ persoonId: null, zin: alsNiemand }] }
  const perPersoon = new Map<string, Partij>()
  for (const { persoonId, soort } of ja) {
    if (!perPersoon.has(persoonId)) perPersoon.set(persoonId, { persoonId, hoedanigheid: soort })
  }
  return { partijen: [...perPersoon.values()], vraagNa: [] }
}

function vul(keus: Keus, voorop: readonly Partij[], zinnen: string[]): Beslissers {
  if (keus.vraagNa.length > 0) return { partijen: [], vraagNa: keus.vraagNa, zinnen }
  return { partijen: [...voorop, ...keus.partijen], vraagNa: [], zinnen }
}

function eerst(vraagNa: VraagNa[]): Beslissers {
  return { partijen: [], vraagNa, zinnen: [] }
}

/** Does somebody else have to answer? */
const vraagtAnder = (route: Route): boolean =>
  route === 'gezag' || route === 'samen' || route === 'volwassen'

/** Jeugdwet 7.3.15 and BW 7:465 lid 4: not towards a representative with whom good care does not agree (S2 art. 12.3). */
const zinBijAfgeschermd = (v: Vertegenwoordiger): string =>
  `Voor ${naamVan(v)} is deze persoon afgeschermd: vraag en vertel ${naamVan(v)} niets.`

function redenen(route: Route, regime: Regime): string[] {
  const wet = regimeWoorden[regime]
  switch (route) {
    case 'zelf':
      return [`Volgens ${wet} beslist deze persoon zelf.`]
    case 'samen':
      return [
        'Deze jongere is 12 tot en met 15 jaar.',
        `Bij ${wet} beslissen de jongere en iedereen met gezag samen.`,
        'Zeggen zij niet allemaal ja, dan is er geen toestemming.',
      ]
    case 'gezag':
      return [
        `Volgens ${wet} beslist wie gezag heeft, in plaats van deze persoon.`,
        'Hebben twee mensen gezag, dan antwoorden zij allebei.',
      ]
    case 'volwassen':
      return [
        'Deze persoon kan dit niet zelf overzien of staat onder curatele.',
        `Dan beslist de vertegenwoordiger die volgens ${wet} als eerste komt.`,
        'Betrek deze persoon er zo veel mogelijk bij.',
      ]
    case 'mentor-eerst':
      return []
  }
}
