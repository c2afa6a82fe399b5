import type { Fouten, Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { feitenUit, leesNood, magNoodVragen, vormenVan, type Dossiervorm } from '../domein/nood.ts'
import { openPlichten } from '../domein/plicht.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import {
  listNoodplichten,
  listOpenVoorPet,
  type Doeltoegang,
  type Noodplicht,
} from '../opslag/doeltoegang.ts'
import { openInNood } from '../opslag/doeltoegang-openen.ts'
import { listDossiersMetId } from '../opslag/dossier.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { weighNood } from './nood-zicht.ts'
import { isToegestaan } from './weeg.ts'

export type { Doeltoegang, Noodplicht }

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'noodtoegang',
  doel: 'veiligheid',
  verwerkingsactiviteit: activiteiten.toegang,
}

export interface Noodregels {
  /** The longest that this gemeente allows, in hours. */
  meesteUren: number
  /** The last day on which the leidinggevende looks at it, when it opens today. */
  beoordelenVoor: Datum
}

export interface Noodformulier {
  regels: Noodregels
  concept: Concept | undefined
  /** What the rules said to what was sent last; `undefined` when they were not asked. */
  antwoord: Antwoord | undefined
  /** What is open now for this pet. */
  open: readonly Doeltoegang[]
  /** What still has to be done because of an emergency, also when it is over. */
  plichten: readonly Noodplicht[]
}

/** @throws NietGevonden for a pet without emergencies, or where nobody arranged how long it may take */
function vereisNood(deps: Deps, medewerker: Medewerker): { wie: MetWerkpet; regels: Noodregels } {
  const wie = vereisPet(medewerker)
  const nood = wie.gemeente.inrichting?.nood
  if (!magNoodVragen(wie.pet) || nood === undefined) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  return {
    wie,
    regels: {
      meesteUren: nood.uren,
      beoordelenVoor: dagenLater(vandaag, nood.beoordelenDagen),
    },
  }
}

/** The form for looking in an emergency, with the draft of it. About nobody yet, so it leaves no line. */
export async function readNood(deps: Deps, medewerker: Medewerker): Promise<Noodformulier> {
  const { wie, regels } = vereisNood(deps, medewerker)
  return binnenContext(deps, wie, async (tx) => {
    const concept = await findConcept(tx, 'nood', wie.pet.id)
    const geweigerd = concept !== undefined && 'antwoord' in concept.fouten
    return {
      regels,
      concept,
      antwoord: geweigerd ? strengste(deps, wie, feitenUit(concept.waarden)) : undefined,
      open: await listOpenVoorPet(tx, wie.pet.id, ['nood']),
      plichten: await listNoodplichten(tx, wie.pet.id),
    }
  })
}

/** The answer to show when nothing may open: that of the first kind of dossier of this pet. */
function strengste(deps: Deps, wie: MetWerkpet, feiten: FeitenInvoer): Antwoord | undefined {
  const [eerste] = vormenVan(wie.pet)
  return eerste === undefined ? undefined : weighNood(deps, wie, eerste, feiten)
}

/**
 * Opens in an emergency what the rules allow about one person. The rules speak first, about kinds of dossier, so that
 * their answer says nothing about who exists; then the database opens what there is, or nothing.
 *
 * Whether something opened is not in what this gives back: the next page shows what is open, for every cause the same.
 *
 * @param invoerfouten what was wrong with the characters that were sent
 * @throws OngeldigeInvoer, Geweigerd; Onmogelijk after five times in a day
 */
export async function openNood(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const { wie, regels } = vereisNood(deps, medewerker)
  const gelezen = leesNood(waarden, regels.meesteUren)
  const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...invoerfouten }
  if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const { gezocht, reden, uren, feiten } = gelezen.vraag
  await doorDeDeur(deps, wie, { ...soort, eenmalig: true }, async (tx) => {
    const mag = vormenVan(wie.pet).flatMap((vorm) => magOpen(deps, wie, vorm, feiten, uren))
    if (mag.length === 0) {
      const antwoord = strengste(deps, wie, feiten)
      if (antwoord === undefined) throw new NietGevonden()
      throw new Geweigerd(antwoord)
    }
    const ids = await openInNood(
      tx,
      { gemeenteId: wie.gemeente.id, petId: wie.pet.id },
      gezocht,
      reden,
      uren,
      regels.beoordelenVoor,
      mag,
    )
    const dossiers = await listDossiersMetId(tx, wie.pet.id, ids)
    await deleteConcept(tx, 'nood', wie.pet.id)
    const personen = [...new Set(dossiers.map((dossier) => dossier.persoonId))]
    return {
      uit: undefined,
      spoor: {
        // An attempt is always in the log; when something opened, the one it is about can see it.
        betrokkenen: personen.length === 0 ? [null] : personen,
        doel: soort.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: dossiers.length === 1 ? (dossiers[0]?.id ?? null) : null,
        dossierId: dossiers.length === 1 ? (dossiers[0]?.id ?? null) : null,
        grond: 'nood',
      },
    }
  })
}

function magOpen(
  deps: Deps,
  wie: MetWerkpet,
  vorm: Dossiervorm,
  feiten: FeitenInvoer,
  uren: number,
) {
  const antwoord = weighNood(deps, wie, vorm, feiten)
  if (!isToegestaan(antwoord)) return []
  const nu = deps.nu()
  // While it is open the professional can still find the resident in it; afterwards not.
  const einde = datumInNederland(new Date(nu.getTime() + uren * 3_600_000))
  const plichten = openPlichten(antwoord.plichten, [], datumInNederland(nu), einde)
  return [{ ...vorm, antwoord, plichten }]
}

/** What is open now in an emergency for this pet: numbers of dossiers, no names. */
export async function readNoodOpen(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly Doeltoegang[]> {
  const { wie } = vereisNood(deps, medewerker)
  return binnenContext(deps, wie, (tx) => listOpenVoorPet(tx, wie.pet.id, ['nood']))
}
