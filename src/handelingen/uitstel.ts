import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import {
  dagenLater,
  datumInNederland,
  leesDatum,
  schrijfDatum,
  type Datum,
} from '../domein/leeftijd.ts'
import { herzienredenen, hoogstensVerlengd, type Herzienreden } from '../domein/uitstel.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { findPersoonNaam } from '../opslag/dossier.ts'
import {
  extendUitstel,
  listHerzieningen,
  listMijnUitstel,
  type Herziening,
  type MijnUitstel,
} from '../opslag/plicht-uitstel.ts'
import { findBesluit } from '../opslag/triage.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { langsteReden, leesReden } from './plicht-verzetten.ts'

export type { Herziening }

const soort = {
  objectSoort: 'herziening',
  doel: 'uitstel herzien',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Uitstelbeeld {
  dossier: Dossierregel
  besluit: { id: string; nummer: string; genomenOp: Date }
  persoonNaam: string
  /** Why, when the besluit was taken: the codes of the triage, and the words. */
  redenen: readonly string[]
  toelichting: string
  /** As it stands now; nothing when it was told, or is not for this pet to tell. */
  uitstel: MijnUitstel | undefined
  /** Is the end over? Then the resident reads it, and it still has to be told. */
  voorbij: boolean
  herzieningen: readonly Herziening[]
  concept: Concept | undefined
}

async function plek(tx: Tx, deps: Deps, wie: MetWerkpet, besluitId: string) {
  const besluit = await findBesluit(tx, besluitId)
  if (besluit === undefined || besluit.inhoud.informeren.wanneer !== 'achteraf')
    throw new NietGevonden()
  const dossier = await getDossier(tx, deps, wie, besluit.dossierId)
  const spoor: Spoor = {
    betrokkenen: [besluit.persoonId],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId: besluitId,
    dossierId: besluit.dossierId,
    // What is not told yet, is not told through this line either.
    besluitId,
    grond: dossier.bron,
  }
  const uitstel = (await listMijnUitstel(tx)).find((rij) => rij.besluitId === besluitId)
  return { besluit, dossier, spoor, uitstel }
}

/** A deferral: why, until when, how often extended, and what now. @throws NietGevonden */
export async function readUitstelBesluit(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<Uitstelbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { besluit, dossier, spoor, uitstel } = await plek(tx, deps, wie, besluitId)
    const { informeren } = besluit.inhoud
    return {
      uit: {
        dossier,
        besluit: { id: besluit.id, nummer: besluit.nummer, genomenOp: besluit.genomenOp },
        persoonNaam: (await findPersoonNaam(tx, besluit.persoonId)) ?? '',
        redenen: informeren.redenen,
        toelichting: informeren.redenTekst,
        uitstel,
        voorbij: uitstel !== undefined && uitstel.einde < datumInNederland(deps.nu()),
        herzieningen: await listHerzieningen(tx, besluitId),
        concept: await findConcept(tx, 'uitstel', besluitId),
      },
      spoor,
    }
  })
}

/** Until when at the latest, for each reason. */
export function uitersteDagen(einde: Datum): Readonly<Record<Herzienreden, Datum>> {
  return {
    veiligheid: dagenLater(einde, hoogstensVerlengd.veiligheid),
    onderzoek: dagenLater(einde, hoogstensVerlengd.onderzoek),
  }
}

function lees(waarden: Waarden, einde: Datum) {
  const fouten: Fouten = {}
  const toelichting = leesReden(waarden, fouten)
  const geraadpleegd = een(waarden, 'geraadpleegd').trim()
  if (geraadpleegd.length < 2)
    fouten['geraadpleegd'] =
      'Schrijf op met wie u dit besprak. Wacht niet alleen op eigen gezag langer.'
  else if (geraadpleegd.length > 200) fouten['geraadpleegd'] = 'Gebruik hoogstens 200 tekens.'
  const reden = herzienredenen.find((code) => code === een(waarden, 'waarom'))
  if (reden === undefined) fouten['waarom'] = 'Kies waarom wachten nog nodig is.'
  const tot = leesDatum(een(waarden, 'tot'))
  if (tot === undefined) fouten['tot'] = 'Vul een dag in, bijvoorbeeld 31-12-2026.'
  else if (tot <= einde) fouten['tot'] = `Kies een dag na ${schrijfDatum(einde)}.`
  else if (reden !== undefined && tot > uitersteDagen(einde)[reden])
    fouten['tot'] =
      `Zo ver mag niet in één keer. Kies uiterlijk ${schrijfDatum(uitersteDagen(einde)[reden])}.`
  if (reden === undefined || tot === undefined || Object.keys(fouten).length > 0)
    throw new OngeldigeInvoer(fouten)
  return { reden, tot, inhoud: { toelichting: toelichting.slice(0, langsteReden), geraadpleegd } }
}

/**
 * Defers what the resident is told once more, before the end, with a fresh reason and somebody else who looked at it.
 * Once for each end: what was extended and did not begin yet is not extended again, or one sitting could last for ever.
 *
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when the end is over
 */
export async function renewUitstel(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { besluit, spoor, uitstel } = await plek(tx, deps, wie, besluitId)
    if (uitstel === undefined) throw new NietGevonden()
    const vandaag = datumInNederland(deps.nu())
    const lopend = (await listHerzieningen(tx, besluitId)).find(({ vanDag }) => vanDag >= vandaag)
    if (lopend !== undefined) {
      throw new OngeldigeInvoer({
        tot: `U verlengde dit al. Kijk opnieuw vanaf ${schrijfDatum(dagenLater(lopend.vanDag, 1))}.`,
      })
    }
    const nieuw = lees(waarden, uitstel.einde)
    await extendUitstel(tx, besluitId, besluit.persoonId, {
      id: deps.id(),
      verloopId: deps.id(),
      ...nieuw,
    })
    await deleteConcept(tx, 'uitstel', besluitId)
    return { uit: besluitId, spoor }
  })
}
