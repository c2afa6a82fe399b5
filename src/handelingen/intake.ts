import { bespreekplicht, leesIntake } from '../domein/intake.ts'
import { situatieUitVelden, situatieVanIntake } from '../domein/intake-situatie.ts'
import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { openPlichten } from '../domein/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { openDossier, vindOfMaakPersoon } from '../opslag/dossier.ts'
import { countContact, findDossierBijSleutel, insertHulpvraag } from '../opslag/hulpvraag.ts'
import { deleteConcept } from '../opslag/concept.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { vereisVersie } from './concept.ts'
import { Onmogelijk, OngeldigeInvoer } from './fouten.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

/** The activity in the register that a dossier of this kind belongs to; seeded with every gemeente. */
function activiteitVoor(taak: string): string {
  return `urn:deelwijzer:activiteit:${taak}`
}

/**
 * What the intake form would get as an answer right now; nothing is stored.
 *
 * @param voorlopig before the statute and the age are known: weigh under the first task of the route
 * @returns `undefined` as long as too little is filled in to ask anything
 */
export function weighIntake(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  voorlopig = false,
): Antwoord | undefined {
  const wie = vereisPet(medewerker)
  const situatie = situatieUitVelden(
    waarden,
    wie.pet,
    wie.gemeente.beleid,
    datumInNederland(deps.nu()),
    wie.gemeente.keuzeVraagverheldering,
    voorlopig,
  )
  return situatie === undefined ? undefined : weighSituatie(deps, situatie)
}

/** The dossier that this form opened before, if it did: going back in the browser does not ask the same again. */
export async function findIntake(
  deps: Deps,
  medewerker: Medewerker,
  sleutel: string,
): Promise<string | undefined> {
  const wie = vereisPet(medewerker)
  return binnenContext(deps, wie, (tx) => findDossierBijSleutel(tx, sleutel))
}

export type IntakeGedaan = { soort: 'geteld' } | { soort: 'dossier'; dossierId: string }

/**
 * Takes in a question. Route a adds one to an anonymous count and stores nothing about a person (E-046). The other
 * routes record the question and open a dossier, if the rules allow it (E-045…E-059).
 *
 * @param sleutel made with the form; the same form posted twice has one effect
 * @param verwacht the version of the draft that the form was made from; left out when there is no draft
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden; ConceptVerouderd when another tab changed the draft
 */
export async function takeInHulpvraag(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  sleutel: string,
  verwacht?: number,
): Promise<IntakeGedaan> {
  const wie = vereisPet(medewerker)
  const nu = deps.nu()
  const vandaag = datumInNederland(nu)
  const gelezen = leesIntake(waarden, wie.pet, vandaag, wie.gemeente.keuzeVraagverheldering)
  if (gelezen.soort === 'fout') throw new OngeldigeInvoer(gelezen.fouten)
  if (gelezen.soort === 'telling') {
    await binnenContext(deps, wie, async (tx) => {
      await lockSleutel(tx, sleutel)
      // A count leaves nothing to recognise a second post by; the draft that it ends is what makes it count once.
      const eerste = await deleteConcept(tx, 'intake', sleutel)
      if (eerste || verwacht === undefined) {
        await countContact(tx, wie.gemeente.id, vandaag, gelezen.onderwerp)
      }
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
  return zonderEigenKring(deps, wie, sleutel, () =>
    doorDeDeur(deps, wie, soort, async (tx) => {
      await lockSleutel(tx, sleutel)
      const eerder = await findDossierBijSleutel(tx, sleutel)
      if (eerder !== undefined) {
        await deleteConcept(tx, 'intake', sleutel)
        return {
          uit: { soort: 'dossier' as const, dossierId: eerder },
          spoor: { ...soort, betrokkenen: [], objectId: eerder },
        }
      }
      await vereisVersie(tx, 'intake', sleutel, waarden, verwacht)
      const situatie = situatieVanIntake(intake, wie.pet, wie.gemeente.beleid, vandaag)
      const antwoord = weighOfWeiger(deps, situatie, intake.gedaan)
      const persoonId = await vindOfMaakPersoon(
        tx,
        wie.gemeente.id,
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
      const bespreken = bespreekplicht(intake.besproken, vandaag)
      const plichten = [
        ...openPlichten(antwoord.plichten, intake.gedaan, vandaag, null),
        ...(bespreken === undefined ? [] : [bespreken]),
      ]
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
    }),
  )
}

/** About somebody of the own circle nothing stays behind, also not what was typed. @throws what `werk` throws */
async function zonderEigenKring<T>(
  deps: Deps,
  wie: MetWerkpet,
  sleutel: string,
  werk: () => Promise<T>,
): Promise<T> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof Onmogelijk && fout.reden === 'eigen-kring') {
      await binnenContext(deps, wie, (tx) => deleteConcept(tx, 'intake', sleutel))
    }
    throw fout
  }
}
