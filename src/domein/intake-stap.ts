import { driewaardig, een, isEen } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { leesRoute, melders } from './intake.ts'
import { pastBijPet } from './route.ts'
import type { ActievePet } from './pet.ts'

/** The intake asks in small parts, and only what belongs to the route and to who asks. */
export const intakeStappen = ['begin', 'melding', 'telling', 'vraag'] as const
export type IntakeStap = (typeof intakeStappen)[number]

/** Which fields belong to which part. A field that is not in here is not ours and is not kept. */
const velden: Readonly<Record<IntakeStap, readonly string[]>> = {
  begin: ['route', 'gemeldDoor'],
  melding: ['gesproken', 'veiligheid'],
  telling: ['onderwerp'],
  vraag: [
    'wet',
    'schulden',
    'besproken',
    'rolKenbaar',
    'naam',
    'geboortedatum',
    'telefoon',
    'omschrijving',
    'noodzakelijk',
    'instemming',
    'akkoord',
    'gedaan',
  ],
}

/**
 * The part that is next, given what has been answered. A report by a referrer goes no further before there has been
 * a conversation, or concrete signs of danger: nothing about the resident is even asked for (E-057, E-058).
 */
export function intakeStap(waarden: Waarden): IntakeStap {
  const route = leesRoute(waarden)
  if (route === undefined) return 'begin'
  if (route === 'a') return 'telling'
  const gemeldDoor = een(waarden, 'gemeldDoor')
  if (!isEen(gemeldDoor, melders)) return 'begin'
  const gesproken = driewaardig(een(waarden, 'gesproken')) === true
  const onveilig = driewaardig(een(waarden, 'veiligheid')) === true
  return gemeldDoor === 'verwijzer' && !gesproken && !onveilig ? 'melding' : 'vraag'
}

/** The part to show: the next one, or an earlier one that somebody went back to. */
export function gevraagdeStap(waarden: Waarden, terugNaar: string): IntakeStap {
  const nu = intakeStap(waarden)
  if (terugNaar === 'begin') return 'begin'
  const verwezen = een(waarden, 'gemeldDoor') === 'verwijzer'
  return terugNaar === 'melding' && nu === 'vraag' && verwezen ? 'melding' : nu
}

/**
 * Puts the answers of one part into the draft. Under route a nothing about a person stays behind, also not what was
 * typed before the route was changed (E-046).
 */
export function voegSamen(eerder: Waarden, stap: IntakeStap, nieuw: Waarden): Waarden {
  const samen: Record<string, readonly string[]> = { ...eerder }
  for (const veld of velden[stap]) {
    delete samen[veld]
    const waarde = nieuw[veld]
    if (waarde !== undefined) samen[veld] = waarde
  }
  if (leesRoute(samen) !== 'a') return samen
  return Object.fromEntries(
    ['route', 'onderwerp'].flatMap((veld) => {
      const waarde = samen[veld]
      return waarde === undefined ? [] : [[veld, waarde]]
    }),
  )
}

/** Has anything about a person been typed in this draft? */
export function noemtPersoon(waarden: Waarden): boolean {
  return ['naam', 'geboortedatum', 'telefoon', 'omschrijving'].some(
    (veld) => een(waarden, veld).trim() !== '',
  )
}

/** Mistakes of the fields of one part, in the order of the page. */
export function foutenVan(stap: IntakeStap, fouten: Fouten): { veld: string; tekst: string }[] {
  return ['antwoord', ...velden[stap]].flatMap((veld) => {
    const tekst = fouten[veld]
    return tekst === undefined ? [] : [{ veld, tekst }]
  })
}

/** The first part in which something is wrong; somebody is led back there. */
export function stapMetFout(fouten: Fouten): IntakeStap | undefined {
  return intakeStappen.find((stap) => velden[stap].some((veld) => fouten[veld] !== undefined))
}

/** What is missing before the next part can be shown. The last part is checked when it is saved. */
export function checkStap(
  stap: IntakeStap,
  waarden: Waarden,
  keuze: number,
  pet: ActievePet,
): Fouten {
  const fouten: Fouten = {}
  if (stap === 'begin') {
    const route = leesRoute(waarden)
    if (route === undefined) fouten['route'] = 'Kies welke route bij de vraag past.'
    else if (route !== 'a') {
      const melding = pastBijPet(route, keuze, pet)
      if (melding !== undefined) fouten['route'] = melding
      if (!isEen(een(waarden, 'gemeldDoor'), melders)) {
        fouten['gemeldDoor'] = 'Kies wie de vraag stelt.'
      }
    }
  }
  if (stap === 'melding') {
    const gesproken = een(waarden, 'gesproken')
    if (gesproken === '') fouten['gesproken'] = 'Kies of er al met de inwoner is gesproken.'
    else if (driewaardig(gesproken) !== true && een(waarden, 'veiligheid') === '') {
      fouten['veiligheid'] = 'Kies of er concrete aanwijzingen voor gevaar zijn.'
    }
  }
  return fouten
}
