import type { Situatie } from '../recht/situatie.ts'
import { checkLengte, driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { leeftijdOp, leesDatum, type Datum } from './leeftijd.ts'
import type { ActievePet } from './pet.ts'
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
  const gesproken = driewaardig(een(waarden, 'gesproken'))
  if (gemeldDoor === 'verwijzer' && gesproken === undefined) {
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

  const uitkomst = bepaalBestemming(route, een(waarden, 'wet'), keuze, leeftijd, pet)
  if (!uitkomst.ok) fouten[uitkomst.veld] ??= uitkomst.melding
  const akkoordHulproute = driewaardig(een(waarden, 'akkoord'))
  if (uitkomst.ok && uitkomst.bestemming.vraagtAkkoord && een(waarden, 'akkoord') === '') {
    fouten['akkoord'] = 'Kies of de inwoner het eens is met deze hulp.'
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
  const besproken = bespreekpunten.filter((punt) => lijst(waarden, 'besproken').includes(punt))
  return {
    soort: 'intake',
    intake: {
      route,
      bestemming: uitkomst.bestemming,
      gemeldDoor,
      gesproken: gemeldDoor === 'verwijzer' ? gesproken : true,
      veiligheid:
        gemeldDoor === 'verwijzer' && gesproken !== true
          ? driewaardig(een(waarden, 'veiligheid'))
          : undefined,
      naam,
      geboortedatum,
      leeftijd,
      telefoon,
      omschrijving,
      besproken,
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      akkoordHulproute: uitkomst.bestemming.vraagtAkkoord ? akkoordHulproute : undefined,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      gedaan: lijst(waarden, 'gedaan'),
    },
  }
}

/** The question behind an intake: may I write this down? (E-045…E-059) */
export function situatieVanIntake(
  intake: Pick<
    Intake,
    | 'bestemming'
    | 'gemeldDoor'
    | 'gesproken'
    | 'veiligheid'
    | 'leeftijd'
    | 'besproken'
    | 'rolKenbaar'
    | 'akkoordHulproute'
    | 'noodzakelijk'
  >,
  pet: ActievePet,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  const verwezen = intake.gemeldDoor === 'verwijzer'
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'vastleggen',
      actor: {
        taak: intake.bestemming.taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatie,
      },
      gegevens: {
        categorie: ['identificatie', 'gewoon'],
        dossier: intake.bestemming.dossier,
        verkregenInPet: pet.soort,
      },
      ontvanger: { type: 'eigen-dossier' },
      doel: intake.bestemming.doel,
      betrokkene: { leeftijd: intake.leeftijd },
      feiten: {
        enkelvoudigeVraag: false,
        meldingDoorVerwijzer: verwezen,
        ...(verwezen && intake.gesproken !== undefined
          ? { gesprokenMetBetrokkene: intake.gesproken }
          : {}),
        ...(intake.veiligheid === undefined
          ? {}
          : { concreteAanwijzingVeiligheid: intake.veiligheid }),
        ...(intake.noodzakelijk === undefined ? {} : { noodzakelijk: intake.noodzakelijk }),
        ...(intake.rolKenbaar === undefined ? {} : { rolKenbaar: intake.rolKenbaar }),
        ...(intake.akkoordHulproute === undefined
          ? {}
          : { akkoordHulproute: intake.akkoordHulproute }),
        besprokenMetBetrokkene: intake.besproken.length === bespreekpunten.length,
      },
    },
  }
}
