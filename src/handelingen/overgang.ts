import { soortregels } from '../domein/dossiersoort.ts'
import { een, lijst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { samen, type Datumantwoord } from '../domein/overgang-antwoord.ts'
import { bestemmingVelden, leesKeuze } from '../domein/overgang-formulier.ts'
import { openBlokkades, openPlichten } from '../domein/plicht.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { bestaatOvergang, listKeuzegegevens, voerOvergangUit } from '../opslag/overgang.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
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
import {
  leesDoel,
  listBestaande,
  listDoelpetten,
  vanKant,
  type Doel,
  type Doelpet,
} from './overgang-bestemming.ts'
import {
  blokkadesVan,
  toestemmingsvragen,
  weegAlles,
  type Omstandigheden,
  type Persoon,
  type Toestemmingsvraag,
  type Weegregel,
} from './overgang-weging.ts'

const soort = {
  objectSoort: 'overgang',
  doel: 'overgang voorbereiden',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The first page: where to? */
export interface Bestemmingsbeeld {
  dossier: Dossierregel
  doelpetten: readonly Doelpet[]
  /** The pet that was chosen, when it is (still) possible. */
  gekozen: Doelpet | undefined
  /** Dossiers of this person under that pet; only for one's own. */
  bestaande: Awaited<ReturnType<typeof listBestaande>>
  concept: Concept | undefined
}

/** The selection screen. */
export interface Keuzebeeld {
  dossier: Dossierregel
  doel: Doel
  /** Two roles of the same person meet (E-075). */
  zelfdePersoon: boolean
  regels: readonly Weegregel[]
  /** Facts about this overgang that the answers depend on. */
  feiten: readonly Feit[]
  toestemming: readonly Toestemmingsvraag[]
  /** What comes first for what is chosen now. */
  blokkades: readonly Plicht[]
  concept: Concept
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

/** Where can data of this dossier go? Every look is a line in the log. @throws NietGevonden */
export async function readBestemmingen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  ingevuld?: Waarden,
): Promise<Bestemmingsbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const doelpetten = await listDoelpetten(tx, deps, wie, dossier)
    const concept = await findConcept(tx, 'overgang', dossierId)
    const naarPet = een(ingevuld ?? concept?.waarden ?? {}, 'naarPet')
    const gekozen = doelpetten.find((doel) => doel.pet.id === naarPet)
    const bestaande = gekozen === undefined ? [] : await listBestaande(tx, wie, dossier, gekozen)
    return { uit: { dossier, doelpetten, gekozen, bestaande, concept }, spoor: spoorVan(dossier) }
  })
}

/**
 * Keeps what was typed on either page, mistakes and all.
 *
 * @throws NietGevonden, ConceptVerouderd
 */
export async function keepOvergang(
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
    const eerder = await findConcept(tx, 'overgang', dossierId)
    const vanEerder = eerder?.waarden ?? {}
    const zelfdeDoel = (velden: readonly string[]): boolean =>
      velden.every((veld) => een(waarden, veld) === een(vanEerder, veld))
    // The second page belongs to one destination; in another tab it may have become another.
    if ('sleutel' in waarden && !zelfdeDoel(bestemmingVelden)) throw new ConceptVerouderd()
    // Consent and reasons hold for one destination only. The key is made once per overgang: with it a form that
    // arrives twice has one effect.
    const blijft = zelfdeDoel(['naarPet', 'bestemming'])
    const sleutel = (blijft && een(vanEerder, 'sleutel')) || deps.id()
    const alles = { ...(blijft ? vanEerder : {}), ...waarden, sleutel: [sleutel] }
    return {
      uit: await saveDraft(tx, deps, wie, 'overgang', dossierId, alles, fouten, verwacht),
      spoor: { ...spoorVan(dossier), betrokkenen: eerder === undefined ? [dossier.persoonId] : [] },
    }
  })
}

async function laadKeuze(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
  concept: Concept,
  waarden: Waarden,
): Promise<Keuzebeeld | undefined> {
  const doelpetten = await listDoelpetten(tx, deps, wie, dossier)
  const doel = await leesDoel(tx, wie, dossier, doelpetten, concept.waarden)
  if (doel === undefined) return undefined
  const vandaag = datumInNederland(deps.nu())
  const personen = (await listPersonenInDossier(tx, dossier.id)).map((persoon): Persoon => ({
    id: persoon.id,
    naam: persoon.naam,
    leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
  }))
  const zelfdePersoon = doel.doelpet.eigen && doel.naar.pet !== wie.pet.soort
  const om: Omstandigheden = {
    van: vanKant(wie, dossier),
    naar: doel.naar,
    weg: doel.weg,
    personenDaar: doel.bestaand?.personen ?? nieuwePersonen(dossier, doel, personen),
    rollen: zelfdePersoon,
    gemeente: wie.gemeente.beleid,
    vandaag,
  }
  const gegevens = await listKeuzegegevens(tx, dossier.id)
  const regels = weegAlles(deps, gegevens, personen, om, waarden)
  const gekozen = regels.filter((regel) => lijst(waarden, 'mee').includes(regel.gegeven.id))
  return {
    dossier,
    doel,
    zelfdePersoon,
    regels,
    feiten: doel.weg.feiten.filter((feit) => feit !== 'toestemmingDezeKeer'),
    toestemming: toestemmingsvragen(regels, personen, waarden),
    blokkades: blokkadesVan(gekozen),
    concept,
    waarden,
  }
}

/** Who will be in a new dossier: as the database makes it (`voer_overgang_uit`). */
function nieuwePersonen(dossier: Dossierregel, doel: Doel, personen: readonly Persoon[]): string[] {
  const alleen = dossier.soort === 'gezinsdossier' && doel.naar.dossier !== 'gezinsdossier'
  return alleen ? [dossier.persoonId] : personen.map((persoon) => persoon.id)
}

/**
 * The selection screen, with an answer for every datum.
 *
 * @param ingevuld what was typed here, when that is newer than the draft
 * @returns `undefined` while it is not chosen where to go
 * @throws NietGevonden
 */
export async function readKeuze(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  ingevuld?: Waarden,
): Promise<Keuzebeeld | undefined> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const concept = await findConcept(tx, 'overgang', dossierId)
    const uit =
      concept === undefined
        ? undefined
        : await laadKeuze(tx, deps, wie, dossier, concept, ingevuld ?? concept.waarden)
    const betrokkenen = [dossier.persoonId, ...(uit?.regels ?? []).map((r) => r.gegeven.persoonId)]
    return { uit, spoor: { ...spoorVan(dossier), betrokkenen, grond: dossier.bron } }
  })
}

function foutenIn(beeld: Keuzebeeld, waarden: Waarden, gekozen: readonly Weegregel[]): Fouten {
  const { fouten } = leesKeuze(
    waarden,
    gekozen.map((regel) => regel.gegeven.id),
    beeld.zelfdePersoon,
  )
  const niet = gekozen.filter((regel) => !regel.toegestaan)
  for (const regel of niet) {
    fouten[`mee-${regel.gegeven.id}`] =
      'Dit kan nu niet mee. Bij het antwoord staat waarom. Haal het weg, of vul aan wat ontbreekt.'
  }
  const open = openBlokkades(blokkadesVan(gekozen), lijst(waarden, 'gedaan'))
  if (open.length > 0) fouten['gedaan'] = 'Doe eerst wat hier staat en kruis het dan aan.'
  return fouten
}

/**
 * The guarded moment itself: what was chosen, together with the resident, goes to the other dossier; all the rest
 * stays. Everything in one transaction, and only what every rule allows.
 *
 * @param waarden the form, with the destination and the key that it was made with
 * @returns the id of the receipt; the same one when the form arrives twice
 * @throws OngeldigeInvoer with what is missing; ConceptVerouderd when another tab chose another destination
 */
export async function executeOvergang(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ overgangId: string }> {
  const wie = vereisPet(medewerker)
  try {
    return await doorDeDeur(deps, wie, { ...soort, handeling: 'verstrekken' }, (tx) =>
      voerUit(tx, deps, wie, dossierId, waarden),
    )
  } catch (fout) {
    if (!(fout instanceof Onmogelijk) || fout.reden !== 'pet-past-niet') throw fout
    // Why a colleague cannot take this on is between that colleague and the beheerder.
    throw new OngeldigeInvoer({
      naarPet: 'Met deze pet kan dit dossier nu niet. Kies een andere pet of collega.',
    })
  }
}

async function voerUit(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  waarden: Waarden,
): Promise<{ uit: { overgangId: string }; spoor: Spoor }> {
  const kern = await getSchrijfbareKern(tx, deps, wie, dossierId)
  const sleutel = een(waarden, 'sleutel')
  await lockSleutel(tx, sleutel)
  if (await bestaatOvergang(tx, sleutel, dossierId)) {
    return { uit: { overgangId: sleutel }, spoor: { ...spoorVan(kern), betrokkenen: [] } }
  }
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  const concept = await findConcept(tx, 'overgang', dossierId)
  if (concept === undefined) throw new ConceptVerouderd()
  if (bestemmingVelden.some((veld) => een(waarden, veld) !== een(concept.waarden, veld))) {
    throw new ConceptVerouderd()
  }
  const beeld = await laadKeuze(tx, deps, wie, dossier, concept, waarden)
  if (beeld === undefined) throw new ConceptVerouderd()
  const mee = lijst(waarden, 'mee')
  const gekozen = beeld.regels.filter((regel) => mee.includes(regel.gegeven.id))
  const fouten = foutenIn(beeld, waarden, gekozen)
  const { keuze } = leesKeuze(waarden, [], false)
  if (keuze === undefined || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const redenen = leesKeuze(waarden, mee, false).keuze?.nodig
  const { doel } = beeld
  await voerOvergangUit(
    tx,
    {
      id: sleutel,
      vanDossierId: dossierId,
      persoonId: dossier.persoonId,
      naarPetId: doel.doelpet.pet.id,
      naarDossierId: doel.bestaand?.id ?? deps.id(),
      metInwoner: keuze.metInwoner,
      rolVerteld: true,
      toelichting: keuze.toelichting,
    },
    doel.bestaand === undefined ? nieuwDossier(deps, doel) : undefined,
    beeld.regels.flatMap((regel) => {
      if (regel.antwoord === undefined) return []
      const gaat = gekozen.includes(regel)
      const nodig = redenen?.get(regel.gegeven.id)
      const antwoord: Datumantwoord =
        gaat && nodig !== undefined ? { ...regel.antwoord, nodig } : regel.antwoord
      return [{ gegeven: regel.gegeven.id, nieuw: gaat ? deps.id() : null, antwoord }]
    }),
  )
  await bewaarPlichten(tx, deps, wie, dossierId, gekozen, keuze.gedaan)
  await deleteConcept(tx, 'overgang', dossierId)
  return {
    uit: { overgangId: sleutel },
    spoor: {
      // Also about whom everything stays: to choose, it was opened.
      betrokkenen: [dossier.persoonId, ...beeld.regels.map((regel) => regel.gegeven.persoonId)],
      doel: doel.weg.doel,
      verwerkingsactiviteit: dossier.verwerkingsactiviteit,
      objectId: sleutel,
      dossierId,
      toelichting: doel.doelpet.pet.naam,
    },
  }
}

function nieuwDossier(deps: Deps, { naar }: Doel): Parameters<typeof voerOvergangUit>[2] {
  const regels = Object.entries(soortregels).find(([soort]) => soort === naar.dossier)?.[1]
  if (regels === undefined) throw new NietGevonden()
  return {
    nummer: makeNummer('D', Number(datumInNederland(deps.nu()).slice(0, 4)), deps.toeval(5)),
    soort: naar.dossier,
    taak: naar.taak,
    activiteit: `urn:deelwijzer:activiteit:${naar.taak}`,
    doel: regels.doel(naar.taak),
  }
}

/** What the answers still ask of who gave the data becomes a task in the first dossier, once. */
async function bewaarPlichten(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  gekozen: readonly Weegregel[],
  gedaan: readonly string[],
): Promise<void> {
  const staatOpen = new Set(
    (await listOpenPlichten(tx, wie.pet.id, dossierId)).map((plicht) => plicht.tekst),
  )
  const alle = samen(gekozen.flatMap((regel) => regel.antwoord?.plichten ?? []))
  const open = openPlichten(alle, gedaan, datumInNederland(deps.nu()), null)
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId, besluitId: null },
    open
      .filter((plicht) => !staatOpen.has(plicht.tekst))
      .map((plicht) => ({ ...plicht, id: deps.id() })),
  )
}
