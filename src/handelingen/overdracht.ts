import { isWerkdossier, soortregels } from '../domein/dossiersoort.ts'
import { driewaardig, een, lijst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { samen } from '../domein/overgang-antwoord.ts'
import {
  leesOverdracht,
  overdrachtsweg,
  telPerSoort,
  type Misplaatst,
  type Overdrachtbewijs,
  type Overdrachtsweg,
} from '../domein/overdracht.ts'
import { openBlokkades, openPlichten } from '../domein/plicht.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { draagOver, findOverdrachtRij, houdVast } from '../opslag/overdracht.ts'
import { listKeuzegegevens } from '../opslag/overgang.ts'
import { listPetkeuzes, type Petkeuze } from '../opslag/overgang-petten.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import { listOpenTriages } from '../opslag/triage.ts'
import type { Plicht } from '../recht/antwoord.ts'
import type { Feit } from '../recht/vocabulaire.ts'
import { conceptSoort, saveDraft } from './concept.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import {
  getSchrijfbaarDossier,
  getSchrijfbareKern,
  type Dossierkern,
  type Dossierregel,
} from './dossier.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { weegOverdracht, type Overdrachtregel } from './overdracht-weging.ts'
import { vanKant } from './overgang-bestemming.ts'
import {
  blokkadesVan,
  toestemmingsvragen,
  type Persoon,
  type Toestemmingsvraag,
} from './overgang-weging.ts'

const soort = {
  objectSoort: 'overdracht',
  doel: 'overdracht voorbereiden',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The page on which a dossier is handed over. */
export interface Overdrachtsbeeld {
  dossier: Dossierregel
  /** Can this kind of dossier be handed over, by who is in it now? */
  kan: boolean
  ontvangers: readonly Petkeuze[]
  naar: Petkeuze | undefined
  regels: readonly Overdrachtregel[]
  feiten: readonly Feit[]
  toestemming: readonly Toestemmingsvraag[]
  blokkades: readonly Plicht[]
  plichten: number
  triages: number
  concept: Concept | undefined
  waarden: Waarden
}

function spoorVan(dossier: Dossierkern): Spoor {
  return {
    betrokkenen: [dossier.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: dossier.id,
    dossierId: dossier.id,
  }
}

/** Only who is involved hands over; a replacement keeps the place of somebody else. */
function kanOverdragen(wie: MetWerkpet, dossier: Dossierkern): boolean {
  const weg = overdrachtsweg(vanKant(wie, dossier), false)
  return weg !== undefined && dossier.bron === 'betrokkenheid'
}

/** Is the receiver the college, seen from here? (E-095) */
export function isCollege(pet: Petkeuze, wie: MetWerkpet): boolean {
  return pet.bestuursorgaan && pet.organisatieId !== wie.pet.organisatieId
}

async function laad(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
  concept: Concept | undefined,
  waarden: Waarden,
): Promise<Overdrachtsbeeld> {
  const van = vanKant(wie, dossier)
  const kan = kanOverdragen(wie, dossier)
  const ontvangers = kan
    ? (await listPetkeuzes(tx, wie.gemeente, deps.nu())).filter(
        (pet) =>
          pet.medewerkerId !== wie.id &&
          pet.soort === wie.pet.soort &&
          pet.dossierSoorten.includes(dossier.soort) &&
          pet.taken.includes(dossier.taak),
      )
    : []
  const naar = ontvangers.find((pet) => pet.id === een(waarden, 'naarPet'))
  const weg: Overdrachtsweg | undefined =
    naar === undefined ? undefined : overdrachtsweg(van, isCollege(naar, wie))
  const vandaag = datumInNederland(deps.nu())
  const personen = (await listPersonenInDossier(tx, dossier.id)).map((persoon): Persoon => ({
    id: persoon.id,
    naam: persoon.naam,
    leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
  }))
  const regels =
    weg === undefined
      ? []
      : weegOverdracht(
          deps,
          await listKeuzegegevens(tx, dossier.id),
          personen,
          { van, weg, gemeente: wie.gemeente.beleid, vandaag },
          waarden,
        )
  return {
    dossier,
    kan,
    ontvangers,
    naar,
    regels,
    feiten: weg?.feiten.filter((feit) => feit !== 'toestemmingDezeKeer') ?? [],
    toestemming: toestemmingsvragen(regels, personen, waarden),
    blokkades: blokkadesVan(regels.filter((regel) => regel.gaat)),
    plichten: (await listOpenPlichten(tx, wie.pet.id, dossier.id)).length,
    triages: (await listOpenTriages(tx, wie.pet.id, dossier.id)).length,
    concept,
    waarden,
  }
}

/**
 * The page, with what goes along and what stays for the receiver that was chosen. Every look is a line in the log.
 *
 * @param ingevuld what was typed here, when that is newer than the draft
 * @throws NietGevonden
 */
export async function readOverdrachtsbeeld(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  ingevuld?: Waarden,
): Promise<Overdrachtsbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const concept = await findConcept(tx, 'overdracht', dossierId)
    const uit = await laad(tx, deps, wie, dossier, concept, ingevuld ?? concept?.waarden ?? {})
    const betrokkenen = [dossier.persoonId, ...uit.regels.map((r) => r.gegeven.persoonId)]
    return { uit, spoor: { ...spoorVan(dossier), betrokkenen, grond: dossier.bron } }
  })
}

/** Keeps what was typed, mistakes and all. @throws NietGevonden, ConceptVerouderd */
export async function keepOverdracht(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  fouten: Fouten,
  verwacht: number,
): Promise<{ versie: number; bewaardOp: Date }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, dossierId)
    // The page says why it cannot be; there is nothing to keep then.
    if (!kanOverdragen(wie, dossier)) throw new Onmogelijk('past-niet-in-dossier')
    const eerder = await findConcept(tx, 'overdracht', dossierId)
    const vanEerder = eerder?.waarden ?? {}
    const sleutel = een(vanEerder, 'sleutel') || deps.id()
    // Another receiver is another question: what was ticked for the first does not hold for the second.
    const zelfde = een(waarden, 'naarPet') === een(vanEerder, 'naarPet')
    const alles = { ...waarden, sleutel: [sleutel] }
    const bewaren = zelfde ? alles : { ...alles, mee: [], getoond: [], gedaan: [] }
    return {
      uit: await saveDraft(tx, deps, wie, 'overdracht', dossierId, bewaren, fouten, verwacht),
      spoor: { ...spoorVan(dossier), betrokkenen: eerder === undefined ? [dossier.persoonId] : [] },
    }
  })
}

const misplaatstZin: Readonly<Record<Misplaatst, string>> = {
  'uit-hulp': 'Gehoord in de rol van hulpverlener, en niet gekozen voor dit dossier.',
  behandeling: 'Gegevens over behandeling en diagnose horen niet in dit dossier.',
}

/** Why a datum stays, in one sentence for the receipt. */
export function blijfzin(regel: Overdrachtregel): string {
  if (regel.misplaatst !== undefined) return misplaatstZin[regel.misplaatst]
  if (regel.toegestaan) return 'Niet aangekruist door wie overdroeg.'
  return regel.antwoord?.redenen[0]?.zin ?? 'Geen regel staat toe dat dit meegaat.'
}

function foutenIn(beeld: Overdrachtsbeeld, waarden: Waarden): Fouten {
  const { fouten } = leesOverdracht(waarden)
  if (beeld.naar === undefined) fouten['naarPet'] = 'Kies wie het dossier overneemt.'
  const getoond = lijst(waarden, 'getoond')
  const nieuw = beeld.regels.some((r) => r.gaat && !getoond.includes(r.gegeven.id))
  if (nieuw && beeld.naar !== undefined) {
    fouten['mee'] = 'Kijk eerst na wat meegaat en wat blijft. Het staat nu hieronder.'
  }
  const open = openBlokkades(beeld.blokkades, lijst(waarden, 'gedaan'))
  if (open.length > 0) fouten['gedaan'] = 'Doe eerst wat hier staat en kruis het dan aan.'
  return fouten
}

function maakBewijs(beeld: Overdrachtsbeeld): Overdrachtbewijs {
  const kort = ({ gegeven }: Overdrachtregel) => ({
    aard: gegeven.aard,
    datWat: gegeven.datWat,
    categorie: gegeven.categorie,
  })
  return {
    dossierNummer: beeld.dossier.nummer,
    dossierSoort: beeld.dossier.soort,
    taak: beeld.dossier.taak,
    besproken: driewaardig(een(beeld.waarden, 'besproken')) ?? null,
    mee: telPerSoort(beeld.regels.filter((r) => r.gaat).map(kort)),
    blijft: telPerSoort(
      beeld.regels.filter((r) => !r.gaat).map((r) => ({ ...kort(r), reden: blijfzin(r) })),
    ),
    plichten: beeld.plichten,
    triages: beeld.triages,
  }
}

/**
 * Hands over: what does not go along is shielded, open duties and triages move, and the giver is out at once.
 *
 * @returns the id of the receipt; the same one when the form arrives twice
 * @throws OngeldigeInvoer, NietGevonden; ConceptVerouderd when the draft is of another tab
 */
export async function executeOverdracht(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ overdrachtId: string }> {
  const wie = vereisPet(medewerker)
  try {
    return await doorDeDeur(deps, wie, { ...soort, handeling: 'verstrekken' }, (tx) =>
      voerUit(tx, deps, wie, dossierId, waarden),
    )
  } catch (fout) {
    if (!(fout instanceof Onmogelijk) || fout.reden !== 'pet-past-niet') throw fout
    // Why a colleague cannot take this on is between that colleague and the beheerder.
    throw new OngeldigeInvoer({ naarPet: 'Deze collega kan dit dossier nu niet overnemen.' })
  }
}

async function voerUit(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  waarden: Waarden,
): Promise<{ uit: { overdrachtId: string }; spoor: Spoor }> {
  const sleutel = een(waarden, 'sleutel')
  await lockSleutel(tx, sleutel)
  // The second time the dossier is out of reach already; the receipt is not.
  const eerder = await findOverdrachtRij(tx, sleutel)
  if (eerder?.dossierId === dossierId && eerder.vanPetId === wie.pet.id) {
    const spoor = { ...soort, betrokkenen: [], objectId: sleutel }
    return { uit: { overdrachtId: sleutel }, spoor }
  }
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  // What somebody adds while this is weighed would go along without being weighed.
  await houdVast(tx, dossierId)
  const concept = await findConcept(tx, 'overdracht', dossierId)
  if (een(concept?.waarden ?? {}, 'sleutel') !== sleutel) throw new ConceptVerouderd()
  const zelfde = een(concept?.waarden ?? {}, 'naarPet') === een(waarden, 'naarPet')
  const invoer = zelfde ? waarden : { ...waarden, mee: [], getoond: [], gedaan: [] }
  const beeld = await laad(tx, deps, wie, dossier, concept, invoer)
  if (!beeld.kan) throw new NietGevonden()
  const fouten = foutenIn(beeld, invoer)
  const { naar } = beeld
  if (naar === undefined || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const nieuwe = await bewaarPlichten(tx, deps, wie, beeld, lijst(invoer, 'gedaan'))
  await deleteConcept(tx, 'overdracht', dossierId)
  await draagOver(
    tx,
    {
      id: sleutel,
      dossierId,
      persoonId: dossier.persoonId,
      naarPetId: naar.id,
      doel: isWerkdossier(dossier.soort)
        ? soortregels[dossier.soort].doel(dossier.taak)
        : dossier.doel,
      reden: leesOverdracht(invoer).reden,
    },
    beeld.regels.filter((regel) => !regel.gaat).map((regel) => regel.gegeven.id),
    maakBewijs({ ...beeld, plichten: beeld.plichten + nieuwe }),
  )
  return {
    uit: { overdrachtId: sleutel },
    spoor: {
      ...spoorVan(dossier),
      // Also about whom everything stays: to choose, it was opened.
      betrokkenen: [dossier.persoonId, ...beeld.regels.map((regel) => regel.gegeven.persoonId)],
      objectId: sleutel,
      toelichting: naar.naam,
    },
  }
}

/** What the answers still ask becomes a task in the dossier, and moves along with the others. */
async function bewaarPlichten(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  beeld: Overdrachtsbeeld,
  gedaan: readonly string[],
): Promise<number> {
  const dossierId = beeld.dossier.id
  const staatOpen = new Set(
    (await listOpenPlichten(tx, wie.pet.id, dossierId)).map((plicht) => plicht.tekst),
  )
  const alle = samen(beeld.regels.flatMap((r) => (r.gaat ? (r.antwoord?.plichten ?? []) : [])))
  const open = openPlichten(alle, gedaan, datumInNederland(deps.nu()), null)
    .filter((plicht) => !staatOpen.has(plicht.tekst))
    .map((plicht) => ({ ...plicht, id: deps.id() }))
  await insertPlichten(tx, wie.gemeente.id, wie.pet.id, { dossierId, besluitId: null }, open)
  return open.length
}
