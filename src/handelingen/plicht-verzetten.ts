import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import {
  dagenLater,
  datumInNederland,
  leesDatum,
  schrijfDatum,
  type Datum,
} from '../domein/leeftijd.ts'
import { directcodes, informeercodes, isIntrekbaar } from '../domein/plicht.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import { listVerloop, movePlicht, withdrawPlicht, type PlichtRij } from '../opslag/plicht.ts'
import { listMijnUitstel } from '../opslag/plicht-uitstel.ts'
import type { Tx } from '../opslag/database.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { NietGevonden, Onmogelijk, OngeldigeInvoer } from './fouten.ts'
import { getPlicht } from './plicht.ts'

const verzet = {
  objectSoort: 'plichtverzet',
  doel: 'plicht verzetten',
  verwerkingsactiviteit: activiteiten.dossier,
}
const intrekking = {
  objectSoort: 'plichtintrekking',
  doel: 'plicht intrekken',
  verwerkingsactiviteit: activiteiten.dossier,
}
const lezen = {
  ...verzet,
  objectSoort: 'plicht',
  doel: 'plicht afronden',
  handeling: 'raadplegen' as const,
}

/** Shortest and longest reason, in characters. */
export const kortsteReden = 10
export const langsteReden = 1000
/** How far a day may move at one time: a year. */
const hoogstensDagen = 366

export interface Wijzigbeeld {
  plicht: PlichtRij
  dossier: Dossierregel | undefined
  concept: Concept | undefined
  /** The last day that may be chosen. */
  tot: Datum
  /** Why not later: the law, the deferral, or that a year is the longest step. */
  waarom: 'wet' | 'uitstel' | 'jaar'
}

async function grens(
  tx: Tx,
  plicht: PlichtRij,
  vandaag: Datum,
): Promise<Pick<Wijzigbeeld, 'tot' | 'waarom'>> {
  const jaar = dagenLater(
    plicht.uiterlijk !== null && plicht.uiterlijk > vandaag ? plicht.uiterlijk : vandaag,
    hoogstensDagen,
  )
  const uitstel = informeercodes.includes(plicht.code)
    ? (await listMijnUitstel(tx)).find(({ besluitId }) => besluitId === plicht.besluitId)?.einde
    : undefined
  if (uitstel !== undefined && uitstel < (plicht.wettelijk ?? jaar))
    return { tot: uitstel, waarom: 'uitstel' }
  // Nothing else says until when: then it stays the day that it began with.
  const vast = informeercodes.includes(plicht.code) || directcodes.includes(plicht.code)
  if (vast && uitstel === undefined && plicht.wettelijk === null) {
    const eerste = (await listVerloop(tx, plicht.id)).find(({ soort }) => soort === 'ontstaan')
    return { tot: eerste?.naarDag ?? vandaag, waarom: 'uitstel' }
  }
  if (plicht.wettelijk !== null && plicht.wettelijk < jaar)
    return { tot: plicht.wettelijk, waarom: 'wet' }
  return { tot: jaar, waarom: 'jaar' }
}

/** Before changing the day of a duty, or letting it lapse. @throws NietGevonden when it is not an open duty of this pet */
export async function readWijziging(
  deps: Deps,
  medewerker: Medewerker,
  plichtId: string,
  wat: 'plicht-verzetten' | 'plicht-intrekken',
): Promise<Wijzigbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    const { plicht, dossier, spoor } = await getPlicht(tx, deps, wie, plichtId)
    if (plicht.gedaanOp !== null) throw new NietGevonden()
    if (wat === 'plicht-intrekken' && !isIntrekbaar(plicht)) throw new Onmogelijk('plicht-blijft')
    return {
      uit: {
        plicht,
        dossier,
        concept: await findConcept(tx, wat, plichtId),
        ...(await grens(tx, plicht, datumInNederland(deps.nu()))),
      },
      spoor,
    }
  })
}

/** A reason that says something. */
export function leesReden(waarden: Waarden, fouten: Fouten): string {
  const reden = een(waarden, 'reden').trim()
  if (reden.length < kortsteReden) fouten['reden'] = 'Schrijf in een zin waarom.'
  else if (reden.length > langsteReden)
    fouten['reden'] =
      `Deze tekst is te lang. Gebruik hoogstens ${langsteReden.toLocaleString('nl-NL')} tekens.`
  return reden
}

/**
 * Another day for an open duty, with a reason. Never later than the law or the deferral.
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function postponePlicht(
  deps: Deps,
  medewerker: Medewerker,
  plichtId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...verzet, handeling: 'vastleggen' }, async (tx) => {
    const { plicht, persoonId, spoor } = await getPlicht(tx, deps, wie, plichtId)
    if (plicht.gedaanOp !== null || persoonId === undefined) throw new NietGevonden()
    const vandaag = datumInNederland(deps.nu())
    const { tot, waarom } = await grens(tx, plicht, vandaag)
    const fouten: Fouten = {}
    const reden = leesReden(waarden, fouten)
    const dag = leesDatum(een(waarden, 'dag'))
    if (dag === undefined) fouten['dag'] = 'Vul een dag in, bijvoorbeeld 31-12-2026.'
    else if (dag < vandaag) fouten['dag'] = 'Kies vandaag of een dag die nog komt.'
    else if (dag === plicht.uiterlijk)
      fouten['dag'] = 'Dit is al de afgesproken dag. Kies een andere.'
    else if (dag > tot) fouten['dag'] = `${teLaat[waarom]} Kies uiterlijk ${schrijfDatum(tot)}.`
    if (dag === undefined || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await movePlicht(tx, plichtId, persoonId, { dag, verloopId: deps.id(), reden })
    await deleteConcept(tx, 'plicht-verzetten', plichtId)
    return { uit: plichtId, spoor: { ...spoor, doel: verzet.doel } }
  })
}

const teLaat: Readonly<Record<Wijzigbeeld['waarom'], string>> = {
  wet: 'De wet geeft niet meer tijd.',
  uitstel:
    'Zo lang mag de inwoner hier niet op wachten. Kijk eerst bij het besluit of langer nodig is.',
  jaar: 'Verzet het hoogstens een jaar.',
}

/**
 * Lets a duty lapse with a reason. What comes before an act, and what is owed to the resident, never lapses.
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function lapsePlicht(
  deps: Deps,
  medewerker: Medewerker,
  plichtId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...intrekking, handeling: 'vastleggen' }, async (tx) => {
    const { plicht, persoonId, spoor } = await getPlicht(tx, deps, wie, plichtId)
    if (plicht.gedaanOp !== null || persoonId === undefined) throw new NietGevonden()
    if (!isIntrekbaar(plicht)) throw new Onmogelijk('plicht-blijft')
    const fouten: Fouten = {}
    const reden = leesReden(waarden, fouten)
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await withdrawPlicht(tx, plichtId, persoonId, reden, deps.nu())
    await deleteConcept(tx, 'plicht-intrekken', plichtId)
    return { uit: plichtId, spoor: { ...spoor, doel: intrekking.doel } }
  })
}
