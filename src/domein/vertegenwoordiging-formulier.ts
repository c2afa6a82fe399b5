import { checkLengte, een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import { hoedanigheden } from './toestemming.ts'
import {
  aangelegenheden,
  bronSoorten,
  gezagStanden,
  type Aangelegenheid,
  type BronSoort,
  type GezagStand,
  type Vertegenwoordigersoort,
} from './vertegenwoordiging.ts'

/** Somebody who is not in the dossier yet. */
export const iemandAnders = 'nieuw'

export const vertegenwoordigersoorten = hoedanigheden.filter(
  (soort): soort is Vertegenwoordigersoort => soort !== 'zelf',
)

export interface Vertegenwoordigervraag {
  /** Somebody in the dossier, or by name and birth date. */
  wie: { id: string } | { naam: string; geboortedatum: Datum }
  soort: Vertegenwoordigersoort
  gezag: GezagStand
  bronSoort: BronSoort
  bron: string
  van: Datum
  tot: Datum | null
}

/** What shows that somebody may represent another; for the rest of them any source will do. */
const bewijs: Readonly<Partial<Record<Vertegenwoordigersoort, readonly BronSoort[]>>> = {
  ouder: ['brp', 'gezagsregister', 'beschikking', 'verklaring'],
  voogd: ['brp', 'gezagsregister', 'beschikking'],
  curator: ['curateleregister', 'beschikking'],
  mentor: ['curateleregister', 'beschikking'],
  gemachtigde: ['machtiging'],
}

/**
 * @param inDossier who can be chosen
 * @returns what is wrong, per field, when something is
 */
export function leesVertegenwoordiger(
  waarden: Waarden,
  inDossier: readonly string[],
  vandaag: Datum,
): { vraag: Vertegenwoordigervraag } | { fouten: Fouten } {
  const fouten: Fouten = {}
  const wie = leesWie(waarden, inDossier, fouten, vandaag)
  const soort = een(waarden, 'soort')
  const gezag = een(waarden, 'gezag')
  const bronSoort = een(waarden, 'bronSoort')
  const bron = vereisTekst(
    waarden,
    'bron',
    fouten,
    'Schrijf op waar dit staat, bijvoorbeeld: beschikking van 3 maart 2024.',
    200,
  )
  const van = leesDag(waarden, 'van', fouten)
  const tot = een(waarden, 'tot').trim() === '' ? null : leesDag(waarden, 'tot', fouten)
  if (van !== undefined && van > vandaag) fouten['van'] = 'Kies een dag die er al is geweest.'
  if (tot !== undefined && tot !== null && van !== undefined && tot <= van) {
    fouten['tot'] = 'De laatste dag ligt na de eerste.'
  }
  if (!isEen(soort, vertegenwoordigersoorten))
    fouten['soort'] = 'Kies als wat deze persoon spreekt.'
  if (!isEen(gezag, gezagStanden)) fouten['gezag'] = 'Kies of deze persoon mag beslissen.'
  if (!isEen(bronSoort, bronSoorten)) fouten['bronSoort'] = 'Kies waar u dit hebt nagekeken.'
  if (
    isEen(soort, vertegenwoordigersoorten) &&
    isEen(bronSoort, bronSoorten) &&
    gezag === 'ja' &&
    !magJa(soort, bronSoort)
  ) {
    fouten['bronSoort'] =
      'Hieruit blijkt dit niet. Kies een andere bron, of kies bij de vraag hierboven dat het niet bekend is.'
  }
  if (
    Object.keys(fouten).length > 0 ||
    wie === undefined ||
    van === undefined ||
    tot === undefined ||
    !isEen(soort, vertegenwoordigersoorten) ||
    !isEen(gezag, gezagStanden) ||
    !isEen(bronSoort, bronSoorten)
  ) {
    return { fouten }
  }
  return { vraag: { wie, soort, gezag, bronSoort, bron, van, tot } }
}

/** A yes rests on something that shows it; without a source it is not known. */
export function magJa(soort: Vertegenwoordigersoort, bronSoort: BronSoort): boolean {
  if (bronSoort === 'onbekend') return false
  return bewijs[soort]?.includes(bronSoort) ?? true
}

function leesWie(
  waarden: Waarden,
  inDossier: readonly string[],
  fouten: Fouten,
  vandaag: Datum,
): Vertegenwoordigervraag['wie'] | undefined {
  const wie = een(waarden, 'wie')
  if (inDossier.includes(wie)) return { id: wie }
  if (wie !== iemandAnders) {
    fouten['wie'] = 'Kies wie het is.'
    return undefined
  }
  const naam = vereisTekst(waarden, 'naam', fouten, 'Vul de naam in.', 200)
  const geboortedatum = leesDag(waarden, 'geboortedatum', fouten)
  if (geboortedatum !== undefined && geboortedatum > vandaag) {
    fouten['geboortedatum'] = 'Deze dag moet nog komen. Controleer de geboortedatum.'
    return undefined
  }
  return naam === '' || geboortedatum === undefined ? undefined : { naam, geboortedatum }
}

function leesDag(waarden: Waarden, naam: string, fouten: Fouten): Datum | undefined {
  const dag = leesDatum(een(waarden, naam))
  if (dag === undefined) fouten[naam] = 'Vul een dag in, zoals 24-08-2026.'
  return dag
}

export interface Wilsvraag {
  aangelegenheid: Aangelegenheid
  oordeel: 'ja' | 'nee'
  waarover: string
  waarom: string
  geraadpleegd: string
  /** An earlier written refusal that is followed; empty when there is none, or there are good reasons not to (E-220). */
  weigering: string
}

export function leesWilsbekwaamheid(waarden: Waarden): { vraag: Wilsvraag } | { fouten: Fouten } {
  const fouten: Fouten = {}
  const aangelegenheid = een(waarden, 'aangelegenheid')
  const oordeel = een(waarden, 'oordeel')
  const waarover = vereisTekst(waarden, 'waarover', fouten, 'Schrijf op waar het precies om gaat.')
  const waarom = vereisTekst(waarden, 'waarom', fouten, 'Schrijf op waarom u dit vindt.')
  const geraadpleegd = vereisTekst(
    waarden,
    'geraadpleegd',
    fouten,
    'Schrijf op met wie u dit hebt besproken.',
  )
  const weigering = een(waarden, 'weigering').trim()
  checkLengte(weigering, 'weigering', fouten)
  if (!isEen(aangelegenheid, aangelegenheden)) {
    fouten['aangelegenheid'] = 'Kies waarover u oordeelt.'
  }
  if (oordeel !== 'ja' && oordeel !== 'nee') fouten['oordeel'] = 'Kies ja of nee.'
  if (
    Object.keys(fouten).length > 0 ||
    !isEen(aangelegenheid, aangelegenheden) ||
    (oordeel !== 'ja' && oordeel !== 'nee')
  ) {
    return { fouten }
  }
  return { vraag: { aangelegenheid, oordeel, waarover, waarom, geraadpleegd, weigering } }
}

export const gezinsrollen = ['ouder', 'kind', 'partner', 'overig'] as const
export type Gezinsrol = (typeof gezinsrollen)[number]

/** Who is in one household, each with a role; at least two of them. */
export function leesGezin(
  waarden: Waarden,
  inDossier: readonly string[],
  persoonId: string,
): { leden: { persoonId: string; rol: Gezinsrol }[] } | { fouten: Fouten } {
  const gekozen = [...new Set([persoonId, ...lijst(waarden, 'leden')])].filter((id) =>
    inDossier.includes(id),
  )
  if (gekozen.length < 2) {
    return { fouten: { leden: 'Kies minstens één ander die bij dit gezin hoort.' } }
  }
  const fouten: Fouten = {}
  const leden = gekozen.flatMap((id) => {
    const rol = een(waarden, `rol-${id}`)
    if (isEen(rol, gezinsrollen)) return [{ persoonId: id, rol }]
    fouten[`rol-${id}`] = 'Kies de rol in het gezin.'
    return []
  })
  return Object.keys(fouten).length > 0 ? { fouten } : { leden }
}
