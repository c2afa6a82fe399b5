import type { Situatie } from '../recht/situatie.ts'
import {
  bespreekpunten,
  leesBesproken,
  leesMelding,
  leesRoute,
  melders,
  type Intake,
} from './intake.ts'
import { driewaardig, een, isEen } from './invoer.ts'
import type { Waarden } from './invoer.ts'
import { leeftijdOp, leesDatum, type Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'
import { bepaalBestemming, voorlopigeBestemming } from './route.ts'

/**
 * The question behind a form that is not finished: names and texts play no part in it. `undefined` while it is not
 * clear yet under which task it falls.
 *
 * @param voorlopig weigh before the statute and the age are known, with the first task of the route
 */
export function situatieUitVelden(
  waarden: Waarden,
  pet: Werkpet,
  gemeente: string,
  vandaag: Datum,
  keuze: number,
  voorlopig: boolean,
): Situatie | undefined {
  const route = leesRoute(waarden)
  const gemeldDoor = een(waarden, 'gemeldDoor')
  if (route === undefined || route === 'a' || !isEen(gemeldDoor, melders)) return undefined
  const geboortedatum = leesDatum(een(waarden, 'geboortedatum'))
  const leeftijd = geboortedatum === undefined ? undefined : leeftijdOp(geboortedatum, vandaag)
  const uitkomst = voorlopig
    ? voorlopigeBestemming(route, keuze, pet)
    : bepaalBestemming(
        route,
        een(waarden, 'wet'),
        keuze,
        leeftijd,
        pet,
        driewaardig(een(waarden, 'schulden')),
      )
  if (!uitkomst.ok) return undefined
  const { bestemming } = uitkomst
  return situatieVanIntake(
    {
      bestemming,
      gemeldDoor,
      ...leesMelding(waarden),
      leeftijd,
      besproken: leesBesproken(waarden),
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      akkoordHulproute: bestemming.vraagtAkkoord ? driewaardig(een(waarden, 'akkoord')) : undefined,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      instemming: driewaardig(een(waarden, 'instemming')),
    },
    pet,
    gemeente,
    vandaag,
  )
}

/** The question behind an intake: may I write this down? (E-045…E-059) */
export function situatieVanIntake(
  intake: Pick<
    Intake,
    | 'bestemming'
    | 'gemeldDoor'
    | 'gesproken'
    | 'veiligheid'
    | 'besproken'
    | 'rolKenbaar'
    | 'akkoordHulproute'
    | 'noodzakelijk'
    | 'instemming'
  > & { leeftijd: number | undefined },
  pet: Werkpet,
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
      ...(intake.leeftijd === undefined ? {} : { betrokkene: { leeftijd: intake.leeftijd } }),
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
        ...(intake.instemming === undefined ? {} : { instemmingMondeling: intake.instemming }),
        ...(intake.rolKenbaar === undefined ? {} : { rolKenbaar: intake.rolKenbaar }),
        ...(intake.akkoordHulproute === undefined
          ? {}
          : { akkoordHulproute: intake.akkoordHulproute }),
        besprokenMetBetrokkene: intake.besproken.length === bespreekpunten.length,
      },
    },
  }
}
