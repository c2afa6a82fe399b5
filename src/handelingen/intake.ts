import { leesIntake, situatieVanIntake } from '../domein/intake.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { openPlichten } from '../domein/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { openDossier, vindOfMaakPersoon } from '../opslag/dossier.ts'
import { countContact, findDossierBijSleutel, insertHulpvraag } from '../opslag/hulpvraag.ts'
import { deleteConcept } from '../opslag/concept.ts'
import { insertPlichten } from '../opslag/triage.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

/** The activity in the register that a dossier of this kind belongs to; seeded with every gemeente. */
function activiteitVoor(taak: string): string {
  return `urn:deelwijzer:activiteit:${taak}`
}

export interface IntakeBeeld {
  /** `undefined` as long as too little is filled in to ask anything. */
  antwoord: Antwoord | undefined
  fouten: Fouten
}

/** What the intake form would get as an answer right now; nothing is stored. */
export function weighIntake(deps: Deps, medewerker: Medewerker, waarden: Waarden): IntakeBeeld {
  const wie = vereisPet(medewerker)
  const vandaag = datumInNederland(deps.nu())
  const gelezen = leesIntake(waarden, wie.pet, vandaag, wie.gemeente.keuzeVraagverheldering)
  if (gelezen.soort === 'fout') return { antwoord: undefined, fouten: gelezen.fouten }
  if (gelezen.soort === 'telling') return { antwoord: undefined, fouten: {} }
  const situatie = situatieVanIntake(gelezen.intake, wie.pet, wie.gemeente.naam, vandaag)
  return { antwoord: weighSituatie(deps, situatie), fouten: {} }
}

export type IntakeGedaan = { soort: 'geteld' } | { soort: 'dossier'; dossierId: string }

/**
 * Takes in a question. Route a adds one to an anonymous count and stores nothing about a person (E-046). The other
 * routes record the question and open a dossier, if the rules allow it (E-045…E-059).
 *
 * @param sleutel made with the form; the same form posted twice has one effect
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden
 */
export async function takeInHulpvraag(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  sleutel: string,
): Promise<IntakeGedaan> {
  const wie = vereisPet(medewerker)
  const nu = deps.nu()
  const vandaag = datumInNederland(nu)
  const gelezen = leesIntake(waarden, wie.pet, vandaag, wie.gemeente.keuzeVraagverheldering)
  if (gelezen.soort === 'fout') throw new OngeldigeInvoer(gelezen.fouten)
  if (gelezen.soort === 'telling') {
    await binnenContext(deps, wie, async (tx) => {
      await countContact(tx, wie.gemeente.id, vandaag, gelezen.onderwerp)
      await deleteConcept(tx, 'intake', sleutel)
    })
    return { soort: 'geteld' }
  }

  const { intake } = gelezen
  const soort = {
    handeling: 'vastleggen' as const,
    objectSoort: 'hulpvraag',
    doel: intake.bestemming.doel,
    verwerkingsactiviteit: activiteiten.intake,
  }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const eerder = await findDossierBijSleutel(tx, sleutel)
    if (eerder !== undefined) {
      return {
        uit: { soort: 'dossier' as const, dossierId: eerder },
        spoor: { ...soort, betrokkenen: [], objectId: eerder },
      }
    }
    const situatie = situatieVanIntake(intake, wie.pet, wie.gemeente.naam, vandaag)
    const antwoord = weighOfWeiger(deps, situatie, intake.gedaan)
    const persoonId = await vindOfMaakPersoon(
      tx,
      deps.id(),
      intake.naam,
      intake.geboortedatum,
      intake.telefoon === '' ? null : intake.telefoon,
    )
    const hulpvraagId = deps.id()
    const jaar = Number(vandaag.slice(0, 4))
    await insertHulpvraag(tx, wie.gemeente.id, {
      id: hulpvraagId,
      nummer: makeNummer('H', jaar, deps.toeval(5)),
      persoonId,
      petId: wie.pet.id,
      route: intake.route,
      taak: intake.bestemming.taak,
      gemeldDoor: intake.gemeldDoor,
      gesproken: intake.gesproken,
      veiligheid: intake.veiligheid,
      omschrijving: intake.omschrijving,
      besproken: intake.besproken,
      antwoord,
      sleutel,
      aangenomenOp: nu,
    })
    const dossierId = deps.id()
    const verwerkingsactiviteit = activiteitVoor(intake.bestemming.taak)
    await openDossier(tx, {
      id: dossierId,
      nummer: makeNummer('D', jaar, deps.toeval(5)),
      soort: intake.bestemming.dossier,
      taak: intake.bestemming.taak,
      hulpvraagId,
      verwerkingsactiviteit,
      doel: intake.bestemming.doel,
      betrokkenheidId: deps.id(),
    })
    const plichten = openPlichten(antwoord.plichten, intake.gedaan, vandaag, null)
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId, besluitId: null },
      plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
    )
    await deleteConcept(tx, 'intake', sleutel)
    return {
      uit: { soort: 'dossier' as const, dossierId },
      spoor: {
        betrokkenen: [persoonId],
        doel: intake.bestemming.doel,
        verwerkingsactiviteit,
        objectId: hulpvraagId,
      },
    }
  })
}
