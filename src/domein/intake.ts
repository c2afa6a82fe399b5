import { checkLengte, driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { dagenLater, leeftijdOp, leesDatum, type Datum } from './leeftijd.ts'
import type { ActievePet } from './pet.ts'
import type { Taakplicht } from './plicht.ts'
import { bepaalBestemming, routes, type Bestemming, type Route } from './route.ts'

export const onderwerpen = [
  'jeugd',
  'wmo',
  'werk-en-inkomen',
  'schulden',
  'wonen',
  'overig',
] as const
export type Onderwerp = (typeof onderwerpen)[number]

export const melders = ['inwoner', 'naaste', 'verwijzer'] as const
export type Melder = (typeof melders)[number]

/** What must be discussed with the resident before anything is written down (E-054). */
export const bespreekpunten = ['dat', 'soort-en-doel', 'rechten', 'bij-wie'] as const

const bespreekpuntTekst: Readonly<Record<(typeof bespreekpunten)[number], string>> = {
  dat: 'dat u iets heeft opgeschreven',
  'soort-en-doel': 'wat u opschreef en waarvoor',
  rechten: 'welke rechten de inwoner heeft',
  'bij-wie': 'bij wie de inwoner met vragen terecht kan',
}

/**
 * What of E-054 was not discussed yet stays behind as a task; recording it is allowed, forgetting it is not.
 *
 * @param besproken the points that were discussed
 */
export function bespreekplicht(
  besproken: readonly string[],
  vandaag: Datum,
): Taakplicht | undefined {
  const nog = bespreekpunten.filter((punt) => !besproken.includes(punt))
  if (nog.length === 0) return undefined
  const punten = nog.map((punt) => bespreekpuntTekst[punt])
  const laatste = punten.pop() ?? ''
  const opsomming = punten.length === 0 ? laatste : `${punten.join(', ')} en ${laatste}`
  return {
    code: 'informeer-achteraf',
    tekst: `Vertel de inwoner bij het volgende contact: ${opsomming}.`,
    blokkerend: false,
    uiterlijk: dagenLater(vandaag, 14),
  }
}

export interface Intake {
  route: 'b' | 'c' | 'd'
  bestemming: Bestemming
  gemeldDoor: Melder
  gesproken: boolean | undefined
  veiligheid: boolean | undefined
  naam: string
  geboortedatum: Datum
  leeftijd: number
  telefoon: string
  omschrijving: string
  besproken: readonly string[]
  rolKenbaar: boolean | undefined
  akkoordHulproute: boolean | undefined
  noodzakelijk: boolean | undefined
  /** Local policy can ask for a spoken yes besides the task in law. */
  instemming: boolean | undefined
  /** Duties the professional says are done; free text codes from the answer card. */
  gedaan: readonly string[]
}

export type IntakeUitkomst =
  | { soort: 'telling'; onderwerp: Onderwerp }
  | { soort: 'intake'; intake: Intake }
  | { soort: 'fout'; fouten: Fouten }

export function leesRoute(waarden: Waarden): Route | undefined {
  const route = een(waarden, 'route')
  return isEen(route, routes) ? route : undefined
}

/**
 * Reads the intake form. Every mistake gets a message at its own field; nothing of what was typed is lost,
 * because the caller keeps the raw values in the draft.
 *
 * @param vandaag the date in the Netherlands
 * @param keuze the choice of the gemeente for vraagverheldering (1, 2 or 3)
 */
export function leesIntake(
  waarden: Waarden,
  pet: ActievePet,
  vandaag: Datum,
  keuze: number,
): IntakeUitkomst {
  const fouten: Fouten = {}
  const route = leesRoute(waarden)
  if (!route) return { soort: 'fout', fouten: { route: 'Kies welke route bij de vraag past.' } }

  if (route === 'a') {
    const onderwerp = een(waarden, 'onderwerp')
    if (isEen(onderwerp, onderwerpen)) return { soort: 'telling', onderwerp }
    return { soort: 'fout', fouten: { onderwerp: 'Kies waar de vraag over ging.' } }
  }

  const gemeldDoor = een(waarden, 'gemeldDoor')
  if (!isEen(gemeldDoor, melders)) fouten['gemeldDoor'] = 'Kies wie de vraag stelt.'
  if (gemeldDoor === 'verwijzer' && een(waarden, 'gesproken') === '') {
    fouten['gesproken'] = 'Kies of er al met de inwoner is gesproken.'
  }

  const naam = vereisTekst(waarden, 'naam', fouten, 'Vul de naam in.', 200)
  const ingevuld = een(waarden, 'geboortedatum')
  const geboortedatum = leesDatum(ingevuld)
  const leeftijd = geboortedatum === undefined ? undefined : leeftijdOp(geboortedatum, vandaag)
  if (ingevuld.trim() === '') {
    fouten['geboortedatum'] = 'Vul de geboortedatum in, bijvoorbeeld 04-05-2013.'
  } else if (geboortedatum === undefined) {
    fouten['geboortedatum'] = 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-05-2013.'
  } else if (leeftijd === undefined) {
    fouten['geboortedatum'] = 'Met deze datum klopt de leeftijd niet. Kijk de datum na.'
  }
  const telefoon = een(waarden, 'telefoon').trim()
  if (telefoon !== '' && !/^[+0-9()\- ]{6,40}$/.test(telefoon)) {
    fouten['telefoon'] = 'Schrijf een telefoonnummer met cijfers, bijvoorbeeld 06 12345678.'
  }
  const omschrijving = vereisTekst(
    waarden,
    'omschrijving',
    fouten,
    'Schrijf in een of twee zinnen wat de vraag is.',
  )
  checkLengte(omschrijving, 'omschrijving', fouten)

  const uitkomst = bepaalBestemming(
    route,
    een(waarden, 'wet'),
    keuze,
    leeftijd,
    pet,
    driewaardig(een(waarden, 'schulden')),
  )
  if (!uitkomst.ok) fouten[uitkomst.veld] ??= uitkomst.melding
  const akkoordHulproute = driewaardig(een(waarden, 'akkoord'))
  // Hulp that nobody decided about starts with the resident's yes, or not at all; not known is not a yes (E-048).
  if (uitkomst.ok && uitkomst.bestemming.vraagtAkkoord && akkoordHulproute !== true) {
    fouten['akkoord'] =
      een(waarden, 'akkoord') === ''
        ? 'Kies of de inwoner deze hulp wil.'
        : 'Deze route kan alleen als de inwoner deze hulp wil. Vraag het eerst, of kies de route “Een aanvraag”.'
  }
  if (een(waarden, 'noodzakelijk') === '') {
    fouten['noodzakelijk'] = 'Kies of het nodig is om dit op te schrijven.'
  }

  if (
    Object.keys(fouten).length > 0 ||
    !uitkomst.ok ||
    geboortedatum === undefined ||
    leeftijd === undefined ||
    !isEen(gemeldDoor, melders)
  ) {
    return { soort: 'fout', fouten }
  }
  return {
    soort: 'intake',
    intake: {
      route,
      bestemming: uitkomst.bestemming,
      gemeldDoor,
      ...leesMelding(waarden),
      naam,
      geboortedatum,
      leeftijd,
      telefoon,
      omschrijving,
      besproken: leesBesproken(waarden),
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      akkoordHulproute: uitkomst.bestemming.vraagtAkkoord ? akkoordHulproute : undefined,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      instemming: driewaardig(een(waarden, 'instemming')),
      gedaan: lijst(waarden, 'gedaan'),
    },
  }
}

export function leesBesproken(waarden: Waarden): readonly string[] {
  return bespreekpunten.filter((punt) => lijst(waarden, 'besproken').includes(punt))
}

/** What is known about a report: only a referrer can have spoken with the resident or not (E-056, E-058). */
export function leesMelding(waarden: Waarden): {
  gesproken: boolean | undefined
  veiligheid: boolean | undefined
} {
  if (een(waarden, 'gemeldDoor') !== 'verwijzer') return { gesproken: true, veiligheid: undefined }
  const gesproken = driewaardig(een(waarden, 'gesproken'))
  return {
    gesproken,
    veiligheid: gesproken === true ? undefined : driewaardig(een(waarden, 'veiligheid')),
  }
}
