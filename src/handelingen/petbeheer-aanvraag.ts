import { een, isEen, lijst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leesDatum, toonDatum, type Datum } from '../domein/leeftijd.ts'
import { isBreed, type PetSoort } from '../domein/pet.ts'
import {
  aanvraagbarePetten,
  checkAanvraag,
  checkTaken,
  dossiersVoor,
  takenVanBredePet,
  uitInrichting,
  type Organisatie,
} from '../domein/petbeheer.ts'
import { stelNaamVoor, uitlegBeheerPet } from '../domein/petbeheer-naam.ts'
import { waarschuwingenBij, type Waarschuwing } from '../domein/petbeheer-waarschuwing.ts'
import type { Werkdossier } from '../domein/dossiersoort.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { insertPet, listAllePetten, listOrganisaties, lockPetten } from '../opslag/petbeheer.ts'
import {
  listMedewerkers,
  listRegistraties,
  type MedewerkerRij,
} from '../opslag/petbeheer-medewerker.ts'
import { beroepsgeheimen, taken, type Beroepsgeheim, type Taak } from '../recht/vocabulaire.ts'
import { doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'
import { checkGezien, petregel, petSoort, petSpoor, taaknamen, type Petregel } from './petbeheer.ts'

/** The fields of the two halves of the form. */
export const eersteHelft = ['medewerker', 'soort', 'organisatie', 'taken'] as const
export const tweedeHelft = [
  'naam',
  'dossierSoorten',
  'beroepsgeheim',
  'beroepscode',
  'beslissen',
  'mandaat',
  'van',
  'tot',
  'gezien',
] as const

export const langsteNaam = 80
export const langsteMandaat = 200

interface Keuze {
  medewerker: MedewerkerRij
  soort: PetSoort
  organisatie: Organisatie
  taken: readonly Taak[]
}

/** What follows from the first half, to begin the second half with. */
export interface Voorstel {
  keuze: Keuze
  naam: string
  dossiers: readonly Werkdossier[]
  beroepsgeheim: Beroepsgeheim
  /** Names of the codes that the inrichting gives for these tasks. */
  codes: readonly string[]
  waarschuwingen: readonly Waarschuwing[]
  /** The other petten of this person that did not end. */
  andere: readonly Petregel[]
}

export interface AanvraagBeeld {
  concept: Concept | undefined
  medewerkers: readonly MedewerkerRij[]
  organisaties: readonly Organisatie[]
  /** Missing while the first half is not right. */
  voorstel: Voorstel | undefined
  vandaag: Datum
}

/** The form for a new pet, with what was filled in before. @throws NietGevonden for who is no beheerder */
export async function readAanvraag(deps: Deps, medewerker: Medewerker): Promise<AanvraagBeeld> {
  return doorDeDeur(deps, medewerker, petSoort('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    const lijsten = await readLijsten(tx)
    const concept = await findConcept(tx, 'pet', wie.id)
    const waarden = concept?.waarden ?? {}
    const { keuze } = leesKeuze(deps, wie, waarden, lijsten)
    return {
      uit: {
        concept,
        ...lijsten,
        voorstel: keuze && (await maakVoorstel(tx, deps, wie, keuze, waarden)),
        vandaag: datumInNederland(deps.nu()),
      },
      spoor: petSpoor(null),
    }
  })
}

/**
 * Checks the first half: who, which soort, for whom, which tasks.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function checkKeuze(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, petSoort('raadplegen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    const { fouten } = leesKeuze(deps, wie, waarden, await readLijsten(tx))
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    return { uit: undefined, spoor: petSpoor(null) }
  })
}

/**
 * Asks for a pet with the draft and what was just filled in. Sent twice it is asked for once.
 *
 * @returns the id, or nothing when this draft was sent already
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function askPet(
  deps: Deps,
  medewerker: Medewerker,
  ingevuld: Waarden,
): Promise<string | undefined> {
  return doorDeDeur(deps, medewerker, petSoort('vastleggen'), async (tx) => {
    const wie = vereisPetsoort(medewerker, 'beheerder')
    await lockPetten(tx, wie.gemeente.id)
    const concept = await findConcept(tx, 'pet', wie.id)
    if (concept === undefined) return { uit: undefined, spoor: petSpoor(null, 'al verstuurd') }
    const waarden = { ...concept.waarden, ...ingevuld }
    const { keuze, fouten } = leesKeuze(deps, wie, waarden, await readLijsten(tx))
    if (keuze === undefined) throw new OngeldigeInvoer(fouten)
    const voorstel = await maakVoorstel(tx, deps, wie, keuze, waarden)
    const id = deps.id()
    const pet = leesPet(deps, wie, voorstel, waarden)
    checkGezien(voorstel.waarschuwingen, lijst(waarden, 'gezien'))
    await insertPet(tx, wie.gemeente.id, { id, ...pet }, wie.id, deps.nu())
    await deleteConcept(tx, 'pet', wie.id)
    const codes = voorstel.waarschuwingen.map(({ code }) => `gezien: ${code}`)
    return { uit: id, spoor: petSpoor(id, ['aangevraagd', ...codes].join('; ')) }
  })
}

interface Lijsten {
  medewerkers: MedewerkerRij[]
  organisaties: Organisatie[]
}

async function readLijsten(tx: Tx): Promise<Lijsten> {
  const medewerkers = (await listMedewerkers(tx)).filter(({ uitDienstOp }) => uitDienstOp === null)
  return { medewerkers, organisaties: await listOrganisaties(tx) }
}

function leesKeuze(
  deps: Deps,
  wie: MetPet,
  waarden: Waarden,
  { medewerkers, organisaties }: Lijsten,
): { keuze: Keuze | undefined; fouten: Fouten } {
  const fouten: Fouten = {}
  const medewerker = medewerkers.find(({ id }) => id === een(waarden, 'medewerker'))
  const organisatie = organisaties.find(({ id }) => id === een(waarden, 'organisatie'))
  const soort = aanvraagbarePetten.find((pet) => pet === een(waarden, 'soort'))
  if (medewerker === undefined) fouten['medewerker'] = 'Kies een medewerker.'
  if (soort === undefined) fouten['soort'] = 'Kies een soort pet.'
  if (organisatie === undefined) fouten['organisatie'] = 'Kies voor welke organisatie.'
  if (medewerker === undefined || organisatie === undefined || soort === undefined) {
    return { keuze: undefined, fouten }
  }
  const gekozen = isBreed({ soort })
    ? (takenVanBredePet[soort] ?? [])
    : lijst(waarden, 'taken').filter((taak) => isEen(taak, taken))
  const keuze = { medewerker, soort, organisatie, taken: gekozen }
  const namen = taaknamen(deps.regelset)
  Object.assign(fouten, checkTaken(keuze, organisatie, wie.gemeente.inrichting, namen))
  return { keuze: Object.keys(fouten).length === 0 ? keuze : undefined, fouten }
}

async function maakVoorstel(
  tx: Tx,
  deps: Deps,
  wie: MetPet,
  keuze: Keuze,
  waarden: Waarden,
): Promise<Voorstel> {
  const { inrichting } = wie.gemeente
  const { woorden } = deps.regelset
  const { geheimen, codes } =
    inrichting === undefined || isBreed(keuze)
      ? { geheimen: [], codes: [] }
      : uitInrichting(inrichting, keuze.taken)
  const nu = deps.nu()
  const andere = (await listAllePetten(tx, keuze.medewerker.id))
    .map((pet) => petregel(wie, pet, nu))
    .filter(({ stand }) => stand !== 'geeindigd')
  const voorstel = {
    keuze,
    naam: stelNaamVoor(
      keuze.soort,
      isBreed(keuze) ? [] : keuze.taken.map((taak) => wetVan(woorden.taken[taak]['wet'])),
    ),
    dossiers: dossiersVoor(keuze.soort, keuze.taken),
    beroepsgeheim: geheimen[0] ?? ('geen' as const),
    codes,
    andere,
  }
  const geheim = een(waarden, 'beroepsgeheim')
  const code = een(waarden, 'beroepscode')
  const waarschuwingen = waarschuwingenBij(
    {
      soort: keuze.soort,
      taken: keuze.taken,
      beroepsgeheim: isEen(geheim, beroepsgeheimen) ? geheim : voorstel.beroepsgeheim,
      beroepscode: code === '' ? codes.length > 0 : code === 'ja',
    },
    andere,
    await listRegistraties(tx, keuze.medewerker.id),
    inrichting,
    leesDatum(een(waarden, 'van')) ?? datumInNederland(nu),
  )
  return { ...voorstel, waarschuwingen }
}

function wetVan(wet: unknown): string | null {
  return typeof wet === 'string' ? wet : null
}

type NieuwePet = Omit<Parameters<typeof insertPet>[2], 'id'>

/** Reads the second half. @throws OngeldigeInvoer */
function leesPet(deps: Deps, wie: MetPet, voorstel: Voorstel, waarden: Waarden): NieuwePet {
  const { keuze } = voorstel
  const breed = isBreed(keuze)
  const fouten: Fouten = {}
  const geheim = breed ? 'geen' : een(waarden, 'beroepsgeheim')
  const code = breed ? 'nee' : een(waarden, 'beroepscode')
  const beslissen = breed ? 'nee' : een(waarden, 'beslissen')
  if (!isEen(geheim, beroepsgeheimen)) fouten['beroepsgeheim'] = 'Kies welk beroepsgeheim geldt.'
  if (code !== 'ja' && code !== 'nee') fouten['beroepscode'] = 'Kies ja of nee.'
  if (beslissen !== 'ja' && beslissen !== 'nee') {
    fouten['beslissen'] = 'Kies of deze pet beslist of voorbereidt.'
  }
  const naam = leesTekst(waarden, 'naam', langsteNaam, fouten)
  if (naam === '') fouten['naam'] = 'Geef de pet een naam, bijvoorbeeld Toeleider Jeugd.'
  const mandaat = leesTekst(waarden, 'mandaat', langsteMandaat, fouten)
  const { van, totEnMet } = leesPeriode(waarden, datumInNederland(deps.nu()), fouten)
  const aanvraag = {
    medewerkerId: keuze.medewerker.id,
    soort: keuze.soort,
    taken: keuze.taken,
    dossierSoorten: breed
      ? []
      : voorstel.dossiers.filter((dossier) => lijst(waarden, 'dossierSoorten').includes(dossier)),
    beroepsgeheim: isEen(geheim, beroepsgeheimen) ? geheim : ('geen' as const),
    beroepscode: code === 'ja',
    beslissen: beslissen === 'ja',
    mandaat,
  }
  const { inrichting } = wie.gemeente
  const namen = taaknamen(deps.regelset)
  const onmogelijk = checkAanvraag(aanvraag, keuze.organisatie, inrichting, namen)
  for (const [veld, tekst] of Object.entries(onmogelijk)) fouten[veld] ??= tekst
  const dubbel = voorstel.andere.find(
    (pet) =>
      pet.soort === keuze.soort &&
      pet.organisatieId === keuze.organisatie.id &&
      (pet.taken.length === 0 || pet.taken.some((taak) => keuze.taken.includes(taak))) &&
      (pet.geldigTot === null || datumInNederland(pet.geldigTot) > van),
  )
  if (dubbel !== undefined) {
    fouten['van'] ??=
      `Deze collega heeft dan al de pet ${dubbel.naam} (of die is al aangevraagd). Trek die eerst in, of begin later.`
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const woorden: Readonly<Record<string, { uitleg?: string | null }>> = deps.regelset.woorden.petten
  return {
    ...aanvraag,
    mandaat: mandaat === '' ? null : mandaat,
    organisatieId: keuze.organisatie.id,
    naam,
    uitleg: uitlegBeheerPet[keuze.soort] ?? woorden[keuze.soort]?.uitleg ?? naam,
    van,
    totEnMet,
  }
}

function leesTekst(waarden: Waarden, veld: string, langste: number, fouten: Fouten): string {
  const tekst = een(waarden, veld).trim()
  if (tekst.length > langste) {
    fouten[veld] = `Deze tekst is te lang: ${tekst.length} tekens. Gebruik er hoogstens ${langste}.`
  }
  return tekst
}

function leesPeriode(
  waarden: Waarden,
  vandaag: Datum,
  fouten: Fouten,
): { van: Datum; totEnMet: Datum | null } {
  const tekst = een(waarden, 'tot').trim()
  const van = leesDatum(een(waarden, 'van'))
  const tot = tekst === '' ? null : leesDatum(tekst)
  const vorm = `Schrijf de datum als dag-maand-jaar, bijvoorbeeld ${toonDatum(vandaag)}.`
  if (van === undefined) fouten['van'] = vorm
  else if (van < vandaag)
    fouten['van'] = 'Een pet begint niet in het verleden. Kies vandaag of later.'
  if (tot === undefined) fouten['tot'] = vorm
  else if (tot !== null && van !== undefined && tot < van) {
    fouten['tot'] = 'De laatste dag ligt voor de eerste dag.'
  }
  return { van: van ?? vandaag, totEnMet: tot ?? null }
}
