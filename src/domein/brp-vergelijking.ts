import {
  brpGezagWoorden,
  isZeker,
  schrijfBrpDatum,
  type BrpDatum,
  type BrpPersoon,
  type BrpVraag,
} from './brp.ts'
import { dagenLater, bestaat, schrijfDatum, type Datum } from './leeftijd.ts'
import { vouwNaam } from './op-naam.ts'
import { soortWoorden } from './vertegenwoordiging-woorden.ts'
import type { GezagStand, Vertegenwoordiger, Vertegenwoordigersoort } from './vertegenwoordiging.ts'

/** Somebody of whom the BRP says that they have gezag, and who that is with us. */
export interface BrpMens {
  bsn: string
  naam: string
  geboorte: BrpDatum | null
  overleden: boolean
  geheim: boolean
  /** `null`: not known here. */
  bekendId: string | null
}

/** What we have ourselves. */
export interface Bekend {
  naam: string
  geboortedatum: Datum | null
  geboorteOnvolledig: string | null
  overledenOp: Datum | null
  geheimAdres: boolean
  curatele: boolean
  /** Who represents this person now. */
  vertegenwoordigers: readonly Vertegenwoordiger[]
}

export type BrpEffect =
  | { doe: 'vertegenwoordiger'; bsn: string; soort: 'ouder' | 'voogd'; gezag: GezagStand }
  | { doe: 'gezag'; persoonId: string; soort: Vertegenwoordigersoort; gezag: 'nee' | 'onbekend' }
  | { doe: 'geheim' }
  | { doe: 'geboorte'; geboorte: BrpDatum }
  | { doe: 'overleden'; op: Datum }
  | { doe: 'curatele'; curatele: boolean }

/** One difference between the BRP and us, to take over or not. */
export interface BrpRegel {
  id: string
  wat: string
  brp: string
  wij: string
  effect: BrpEffect
}

export interface Vergelijking {
  regels: BrpRegel[]
  /** What the BRP cannot tell either. */
  vraagNa: string[]
  /** What is the same, or what is not for us to change. */
  gelijk: string[]
  /** The surname is another one: perhaps the number is somebody else's. */
  naamAnders: boolean
}

const gezagWoorden: Readonly<Record<GezagStand, string>> = {
  ja: 'heeft gezag',
  nee: 'heeft geen gezag',
  onbekend: 'gezag niet bekend',
}

/**
 * Lays what the BRP says beside what we have (E-222). Gezag becomes `ja` in one case only: the BRP is certain, about
 * everybody who has it, and all of them can be written down. In every other case what stood as `ja` becomes `onbekend`.
 *
 * @param vandaag for a death of which the day is not known
 */
export function vergelijkMetBrp(
  bekend: Bekend,
  brp: BrpPersoon,
  mensen: readonly BrpMens[],
  vragen: readonly BrpVraag[],
  vandaag: Datum,
): Vergelijking {
  const uit: Vergelijking = { regels: [], vraagNa: [], gelijk: [], naamAnders: false }
  vergelijkPersoon(bekend, brp, vandaag, uit)
  if (vragen.includes('curatele')) vergelijkCuratele(bekend, brp, uit)
  if (vragen.includes('gezag')) vergelijkGezag(bekend, brp, mensen, uit)
  return uit
}

function vergelijkPersoon(bekend: Bekend, brp: BrpPersoon, vandaag: Datum, uit: Vergelijking) {
  // A wrong number gives the right answer about somebody else.
  if (!vouwNaam(bekend.naam).includes(vouwNaam(brp.geslachtsnaam ?? ''))) {
    uit.naamAnders = true
    uit.vraagNa.push(
      `De BRP noemt deze persoon ${brp.naam ?? 'anders'}. Kijk eerst na of dit het goede BSN is.`,
    )
  }
  if (brp.geheim && !bekend.geheimAdres) {
    uit.regels.push({
      id: 'geheim',
      wat: 'Adres',
      brp: 'Geheimhouding',
      wij: 'Niet geheim',
      effect: { doe: 'geheim' },
    })
  } else if (bekend.geheimAdres) {
    uit.gelijk.push('Het adres is bij ons geheim, en dat blijft zo.')
  }
  const wij = { datum: bekend.geboortedatum, onvolledig: bekend.geboorteOnvolledig }
  const { geboorte } = brp
  if (brp.geboorteInOnderzoek || geboorte === null) {
    uit.vraagNa.push('De BRP is niet zeker van de geboortedatum. Vraag die na.')
  } else if (geboorte.datum !== wij.datum || geboorte.onvolledig !== wij.onvolledig) {
    uit.regels.push({
      id: 'geboorte',
      wat: 'Geboortedatum',
      brp: schrijfBrpDatum(geboorte),
      wij: schrijfBrpDatum(wij),
      effect: { doe: 'geboorte', geboorte },
    })
  } else uit.gelijk.push('De geboortedatum is gelijk.')
  if (brp.overleden !== null && bekend.overledenOp === null) {
    uit.regels.push({
      id: 'overleden',
      wat: 'Overleden',
      brp: schrijfBrpDatum(brp.overleden),
      wij: 'Niet bekend',
      effect: { doe: 'overleden', op: laatsteDag(brp.overleden, vandaag) },
    })
  } else if (brp.overleden === null && bekend.overledenOp !== null) {
    uit.vraagNa.push('Bij ons staat dat deze persoon is overleden. De BRP zegt dat niet.')
  }
  if (brp.opgeschort !== null && brp.overleden === null) {
    uit.vraagNa.push(
      `De BRP wordt voor deze persoon niet meer bijgehouden (${brp.opgeschort}). Wat er staat, kan oud zijn.`,
    )
  }
}

function vergelijkCuratele(bekend: Bekend, brp: BrpPersoon, uit: Vergelijking) {
  if (brp.curateleInOnderzoek) {
    uit.vraagNa.push('De BRP onderzoekt nog of er een curator is. Kijk in het curateleregister.')
    return
  }
  const curator = bekend.vertegenwoordigers.some((v) => v.soort === 'curator' && v.gezag === 'ja')
  if (brp.curatele !== bekend.curatele) {
    uit.regels.push({
      id: 'curatele',
      wat: 'Curatele',
      brp: brp.curatele ? 'Er is een curator' : 'Er is geen curator',
      wij: bekend.curatele ? 'Er is een curator' : 'Niet bekend',
      effect: { doe: 'curatele', curatele: brp.curatele },
    })
  }
  if (brp.curatele && !curator) {
    uit.vraagNa.push(
      'De BRP zegt niet wie de curator is. Zoek dat op in het curateleregister en voeg de curator toe.',
    )
  }
  if (!brp.curatele && curator) {
    uit.vraagNa.push('Bij ons staat een curator. De BRP kent die niet. Vraag dat na.')
  }
}

function vergelijkGezag(
  bekend: Bekend,
  brp: BrpPersoon,
  mensen: readonly BrpMens[],
  uit: Vergelijking,
) {
  // Who is asked about can also have gezag over a child of their own; that is not about them.
  const relaties = brp.gezag.filter((g) => g.kindBsn === null || g.kindBsn === brp.bsn)
  const nu = bekend.vertegenwoordigers.filter((v) => v.soort === 'ouder' || v.soort === 'voogd')
  const houders = relaties.flatMap((g) => g.mensen)
  const perBsn = new Map(mensen.map((mens) => [mens.bsn, mens]))
  const teSchrijven = houders.flatMap((houder) => {
    const mens = perBsn.get(houder.bsn ?? '')
    return mens !== undefined && isTeSchrijven(mens) ? [{ mens, soort: houder.soort }] : []
  })
  const zeker =
    relaties.length > 0 && relaties.every(isZeker) && teSchrijven.length === houders.length
  if (!zeker) {
    uit.vraagNa.push(...twijfel(relaties, teSchrijven.length < houders.length))
  }
  const gezag: GezagStand = zeker ? 'ja' : 'onbekend'
  const gezien = new Set<string>()
  for (const { mens, soort } of teSchrijven) {
    if (gezien.has(`${mens.bsn} ${soort}`)) continue
    gezien.add(`${mens.bsn} ${soort}`)
    const al = nu.find((v) => v.persoonId === mens.bekendId && v.soort === soort)
    if (al?.gezag === gezag) {
      uit.gelijk.push(`${mens.naam}: ${gezagWoorden[gezag]}, als ${soort}.`)
      continue
    }
    uit.regels.push({
      id: `gezag-${gezien.size}`,
      wat: `${mens.naam} als ${soort}`,
      brp: gezagWoorden[gezag],
      wij: al === undefined ? 'Staat er niet' : gezagWoorden[al.gezag],
      effect: { doe: 'vertegenwoordiger', bsn: mens.bsn, soort, gezag },
    })
  }
  const genoemd = (v: Vertegenwoordiger) =>
    teSchrijven.some(({ mens, soort }) => mens.bekendId === v.persoonId && soort === v.soort)
  for (const [plaats, v] of nu.entries()) {
    const dan = zeker ? 'nee' : 'onbekend'
    if (genoemd(v) || v.gezag === dan || v.gezag === 'nee') continue
    uit.regels.push({
      id: `anders-${plaats}`,
      wat: `${v.naam ?? 'Iemand'} als ${soortWoorden[v.soort]}`,
      brp: gezagWoorden[dan],
      wij: gezagWoorden[v.gezag],
      effect: {
        doe: 'gezag',
        persoonId: v.persoonId,
        soort: v.soort === 'voogd' ? 'voogd' : 'ouder',
        gezag: dan,
      },
    })
  }
}

/** Without a whole birth date somebody cannot be told from another of the same name. */
function isTeSchrijven({ bekendId, geboorte, overleden }: BrpMens): boolean {
  return !overleden && (bekendId !== null || (geboorte?.datum ?? null) !== null)
}

function twijfel(relaties: BrpPersoon['gezag'], iemandOnbekend: boolean): string[] {
  if (relaties.length === 0) return ['De BRP zegt niets over gezag. Kijk in het gezagsregister.']
  const zinnen = relaties.flatMap((g) => {
    if (isZeker(g)) return []
    const over = g.inOnderzoek ? 'De BRP onderzoekt het gezag nog.' : brpGezagWoorden[g.soort]
    return [`${over} Vraag na wie mag beslissen, bijvoorbeeld in het gezagsregister.`]
  })
  if (iemandOnbekend) {
    zinnen.push('De BRP noemt iemand die niet zeker te vinden is. Vraag na wie dat is.')
  }
  return [...new Set(zinnen)]
}

/** The last day on which it can have been. */
function laatsteDag({ datum, onvolledig }: BrpDatum, vandaag: Datum): Datum {
  if (datum !== null) return datum
  const [jaar = '', maand = '12'] = (onvolledig ?? '').split('-')
  const eerste = `${jaar}-${maand}-01`
  if (!bestaat(eerste)) return vandaag
  const laatste = Array.from({ length: 31 }, (_, dag) => dagenLater(eerste, dag))
    .filter((dag) => dag.startsWith(`${jaar}-${maand}`))
    .at(-1)
  return laatste === undefined || laatste > vandaag ? vandaag : laatste
}

/** Where it comes from, for the register. */
export function bronBrp(vandaag: Datum): string {
  return `BRP, ${schrijfDatum(vandaag)}`
}
