import type { FeitenInvoer } from '../recht/situatie.ts'
import { dossiers, taken, type DossierSoort, type Feit, type Taak } from '../recht/vocabulaire.ts'
import { checkLengte, driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import type { Weg } from './overgang-tabel.ts'

/** Where data go to: a dossier that is there, or a new one of a kind and a task. */
export type Bestemming =
  { soort: 'bestaand'; dossierId: string } | { soort: 'nieuw'; dossier: DossierSoort; taak: Taak }

/** How a destination stands in a form. */
export function bestemmingTekst(bestemming: Bestemming): string {
  return bestemming.soort === 'bestaand'
    ? `bestaand:${bestemming.dossierId}`
    : `nieuw:${bestemming.dossier}:${bestemming.taak}`
}

export function leesBestemming(tekst: string): Bestemming | undefined {
  const [soort, eerste = '', tweede = ''] = tekst.split(':')
  if (soort === 'bestaand') return { soort, dossierId: eerste }
  if (soort === 'nieuw' && isEen(eerste, dossiers) && isEen(tweede, taken)) {
    return { soort, dossier: eerste, taak: tweede }
  }
  return undefined
}

/** Fields of the first page; the second page sends them along, so that two tabs cannot mix two destinations. */
export const bestemmingVelden = ['naarPet', 'bestemming', 'sleutel'] as const

/** The fixed fields of the selection screen, in the order of the page. */
export const keuzeVelden = [
  'mee',
  'noodzakelijk',
  'metInwoner',
  'rolVerteld',
  'rolOnverenigbaar',
  'toelichting',
  'gedaan',
] as const

/** Field names are short on purpose: the last twelve digits of an id tell people in one dossier apart. */
const kort = (persoonId: string): string => persoonId.slice(-12)
export const nodigVeld = (gegevenId: string): string => `nodig.${gegevenId}`
export const feitVeld = (feit: Feit): string => `feit.${feit}`
export const toestemmingVeld = (persoonId: string, feit: Feit): string =>
  `ja.${kort(persoonId)}.${feit}`

/** Is this a field of one of the two pages? Anything else was not made by us and is not kept. */
export function isOvergangVeld(naam: string): boolean {
  return (
    isEen(naam, [...bestemmingVelden, ...keuzeVelden]) ||
    /^(nodig|feit|ja)\.[\w.-]{1,54}$/.test(naam)
  )
}

/** Whose yes is needed, by age (C-10): the person, the one with gezag, or both. */
function wieZegtJa(leeftijd: number | undefined): readonly Feit[] {
  if (leeftijd === undefined || leeftijd >= 18) return ['toestemming']
  if (leeftijd < 12) return ['toestemmingVertegenwoordiger']
  return leeftijd < 16
    ? ['toestemmingJeugdige', 'toestemmingVertegenwoordiger']
    : ['toestemmingJeugdige']
}

/** What consent must be besides given; worth nothing without it. */
const bijzonderJa = [
  'toestemmingSchriftelijk',
  'toestemmingUitdrukkelijk',
  'toestemmingDezeKeer',
] as const

/** The facts about consent that can be asked about somebody of this age. */
export function toestemmingFeitenVoor(leeftijd: number | undefined): Feit[] {
  return [...wieZegtJa(leeftijd), ...bijzonderJa]
}

/**
 * The consent of one person for this overgang, as the form has it. The yes of one person never counts for another, and
 * a written or explicit yes counts only beside the yes of everybody who has to say it.
 */
function toestemmingVan(
  waarden: Waarden,
  persoon: { id: string; leeftijd: number | undefined },
  weg: Pick<Weg, 'feiten'>,
): FeitenInvoer {
  const waarde = (feit: Feit): boolean | undefined =>
    driewaardig(een(waarden, toestemmingVeld(persoon.id, feit)))
  const uit: FeitenInvoer = {}
  const wie = wieZegtJa(persoon.leeftijd)
  for (const feit of wie) {
    const ja = waarde(feit)
    if (ja !== undefined) uit[feit] = ja
  }
  const iedereen = wie.every((feit) => uit[feit] === true)
  for (const feit of bijzonderJa) {
    const ja = waarde(feit)
    if (ja !== undefined) uit[feit] = ja && iedereen
  }
  // Consent that has to be asked each time is not there until somebody says that it is.
  if (weg.feiten.includes('toestemmingDezeKeer')) {
    uit.toestemmingDezeKeer = uit.toestemmingDezeKeer ?? false
  }
  return uit
}

/**
 * The facts behind a choice, as far as they were filled in. What was not answered stays unknown.
 *
 * @param persoon whom the datum is about
 * @param rollen do two roles of one person meet here? Only then can they clash
 */
export function feitenUit(
  waarden: Waarden,
  persoon: { id: string; leeftijd: number | undefined },
  weg: Pick<Weg, 'feiten'>,
  rollen: boolean,
): FeitenInvoer {
  const uit: FeitenInvoer = toestemmingVan(waarden, persoon, weg)
  const zet = (feit: Feit, waarde: boolean | undefined): void => {
    if (waarde !== undefined) uit[feit] = waarde
  }
  for (const feit of weg.feiten) {
    if (feit !== 'toestemmingDezeKeer') zet(feit, driewaardig(een(waarden, feitVeld(feit))))
  }
  zet('noodzakelijk', driewaardig(een(waarden, 'noodzakelijk')))
  zet('besprokenMetBetrokkene', isEen(een(waarden, 'metInwoner'), metInwoner) ? true : undefined)
  zet('rolKenbaar', driewaardig(een(waarden, 'rolVerteld')))
  if (rollen) zet('rolOnverenigbaar', driewaardig(een(waarden, 'rolOnverenigbaar')))
  return uit
}

export const metInwoner = ['samen', 'besproken'] as const

export interface Overgangskeuze {
  metInwoner: (typeof metInwoner)[number]
  toelichting: string
  /** Per chosen datum why it is needed. */
  nodig: ReadonlyMap<string, string>
  gedaan: readonly string[]
}

/**
 * Reads the selection screen when it is time to act.
 *
 * @param gekozen ids of the data that were ticked and that exist in the first dossier
 */
export function leesKeuze(
  waarden: Waarden,
  gekozen: readonly string[],
  rollen: boolean,
): { keuze: Overgangskeuze | undefined; fouten: Fouten } {
  const fouten: Fouten = {}
  const nodig = new Map<string, string>()
  for (const id of gekozen) {
    const veld = nodigVeld(id)
    nodig.set(id, vereisTekst(waarden, veld, fouten, 'Schrijf op waarom dit nodig is.', 500))
  }
  if (gekozen.length > 0 && driewaardig(een(waarden, 'noodzakelijk')) !== true) {
    fouten['noodzakelijk'] =
      'Alleen wat nodig is, gaat mee. Kies “Ja”, of haal weg wat niet nodig is.'
  }
  const hoe = een(waarden, 'metInwoner')
  if (!isEen(hoe, metInwoner)) {
    fouten['metInwoner'] =
      'Kies hoe u dit met de inwoner heeft gedaan. Nog niet gedaan? Doe dat eerst.'
  }
  if (driewaardig(een(waarden, 'rolVerteld')) !== true) {
    fouten['rolVerteld'] = 'Vertel de inwoner eerst over de nieuwe rol. Kies daarna “Ja”.'
  }
  const botst = driewaardig(een(waarden, 'rolOnverenigbaar'))
  if (rollen && botst !== false) {
    fouten['rolOnverenigbaar'] =
      botst === true
        ? 'Uw rollen gaan niet samen. Laat een collega dit doen: kies hierboven een andere pet.'
        : 'Kies of uw rollen samengaan. Twijfelt u? Overleg eerst, of kies een collega.'
  }
  const toelichting = een(waarden, 'toelichting').trim()
  checkLengte(toelichting, 'toelichting', fouten, 2000)
  if (!isEen(hoe, metInwoner)) return { keuze: undefined, fouten }
  return {
    keuze: { metInwoner: hoe, toelichting, nodig, gedaan: lijst(waarden, 'gedaan') },
    fouten,
  }
}
