import {
  feitenUit,
  leesBetrokkenheid,
  situatiesVanBetrekken,
  vlaggenUit,
  waarvoorKeuzes,
  type DeelbaarGegeven,
} from '../domein/betrokkenheid.ts'
import { isWerkdossier, soortregels } from '../domein/dossiersoort.ts'
import { een, isEen, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { openBlokkades, openPlichten, vervaltBijSluiten } from '../domein/plicht.ts'
import { magSchrijven } from '../domein/toegang.ts'
import {
  betrek,
  eindigBetrokkenheid,
  isRolVerteld,
  listBetrokkenheden,
  listDoeltoegang,
  listPassendePetten,
  schermAf,
  sluitDossier,
  type BetrokkenheidRij,
  type DoeltoegangRij,
  type PetMetNaam,
} from '../opslag/betrokkenheid.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listGegevens } from '../opslag/gegeven.ts'
import {
  insertPlichten,
  listOpenBijSluiten,
  listOpenPlichten,
  type PlichtRij,
} from '../opslag/plicht.ts'
import { listVervangersVan, type VervangingRij } from '../opslag/vervanging.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Situatie } from '../recht/situatie.ts'
import { petten as petSoorten } from '../recht/vocabulaire.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

export type { BetrokkenheidRij, DoeltoegangRij, PetMetNaam, VervangingRij }

const soort = {
  objectSoort: 'betrokkenheid',
  doel: 'toegang regelen',
  verwerkingsactiviteit: activiteiten.toegang,
}
const dossierSoort = { ...soort, objectSoort: 'dossierstatus' }

export interface Betrokkenen {
  dossier: Dossierregel
  /** Everybody who is or was involved, newest first. */
  betrokkenheden: readonly BetrokkenheidRij[]
  /** Who stands in for them, now or later. */
  vervangers: readonly VervangingRij[]
  /** Who looked with a purpose or in an emergency. */
  doeltoegang: readonly DoeltoegangRij[]
  /** For letting a colleague in; only for who may write here. */
  formulier: BetrekFormulier | undefined
}

export interface BetrekFormulier {
  kandidaten: readonly PetMetNaam[]
  concept: Concept | undefined
  /** The answer to what is filled in; `undefined` while that is too little. */
  antwoord: Antwoord | undefined
}

function spoorVan(dossier: Dossierregel, objectId: string, toelichting?: string): Spoor {
  return {
    betrokkenen: [dossier.persoonId],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
    grond: dossier.bron,
    ...(toelichting === undefined ? {} : { toelichting: toelichting.slice(0, 500) }),
  }
}

/** Who can reach a dossier, could before, and why. @throws NietGevonden for who cannot reach it */
export async function readBetrokkenen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Betrokkenen> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const formulier = magSchrijven(dossier.vlaggen)
      ? await laadFormulier(tx, deps, wie, dossier)
      : undefined
    return {
      uit: { ...(await laad(tx, dossier)), formulier },
      spoor: spoorVan(dossier, dossierId),
    }
  })
}

async function laadFormulier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
): Promise<BetrekFormulier> {
  const concept = await findConcept(tx, 'betrokkenheid', dossier.id)
  const situaties = await situatiesUit(tx, deps, wie, dossier, concept?.waarden ?? {})
  return {
    kandidaten: await listPassendePetten(tx, dossier, wie.id),
    concept,
    antwoord: strengste(situaties.map((s) => weighSituatie(deps, s))),
  }
}

async function laad(tx: Tx, dossier: Dossierregel): Promise<Omit<Betrokkenen, 'formulier'>> {
  const betrokkenheden = await listBetrokkenheden(tx, dossier.id)
  return {
    dossier,
    betrokkenheden,
    vervangers: await listVervangersVan(
      tx,
      betrokkenheden.map((b) => b.petId),
    ),
    doeltoegang: await listDoeltoegang(tx, dossier.id),
  }
}

/** A dossier that the active pet may write in, or nothing. */
async function getSchrijfbaar(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getDossier(tx, deps, wie, dossierId)
  if (!magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  return dossier
}

async function situatiesUit(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
  waarden: Waarden,
): Promise<Situatie[]> {
  const waarvoor = een(waarden, 'waarvoor')
  if (!isEen(waarvoor, waarvoorKeuzes)) return []
  const gegevens = (await listGegevens(tx, [dossier.id])).flatMap((g): DeelbaarGegeven[] =>
    isEen(g.verkregenInPet, petSoorten) ? [{ ...g, verkregenInPet: g.verkregenInPet }] : [],
  )
  return situatiesVanBetrekken(
    { waarvoor, vlaggen: vlaggenUit(waarden, dossier.vlaggen), feiten: feitenUit(waarden) },
    gegevens,
    dossier,
    wie.pet,
    await isRolVerteld(tx, dossier.id, wie.pet.id),
    wie.gemeente.beleid,
    datumInNederland(deps.nu()),
  )
}

/** The answer that stands in the way most; of equal ones the first. */
function strengste(antwoorden: readonly Antwoord[]): Antwoord | undefined {
  return antwoorden.find((a) => !isToegestaan(a)) ?? antwoorden[0]
}

/**
 * Lets a colleague into a dossier: weighed first, with no more than one has, and never oneself.
 *
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden; Onmogelijk when the colleague is in already or does not fit (whom a
 *   colleague knows in private life is not told: that does not fit either)
 */
export async function involveCollega(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
  mistekens: Fouten,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbaar(tx, deps, wie, dossierId)
    const vandaag = datumInNederland(deps.nu())
    const kandidaten = await listPassendePetten(tx, dossier, wie.id)
    const gelezen = leesBetrokkenheid(
      waarden,
      kandidaten.map((pet) => pet.petId),
      dossier.vlaggen,
      vandaag,
    )
    if (!gelezen.ok) throw new OngeldigeInvoer({ ...gelezen.fouten, ...mistekens })
    if (Object.keys(mistekens).length > 0) throw new OngeldigeInvoer(mistekens)
    const { nieuw } = gelezen
    const antwoorden = (await situatiesUit(tx, deps, wie, dossier, waarden)).map((situatie) =>
      weighSituatie(deps, situatie),
    )
    const dicht = antwoorden.find(
      (a) => !isToegestaan(a) || openBlokkades(a.plichten, nieuw.gedaan).length > 0,
    )
    if (dicht !== undefined) throw new Geweigerd(dicht)
    const id = deps.id()
    await betrek(tx, {
      id,
      dossierId,
      petId: nieuw.petId,
      doel: isWerkdossier(dossier.soort)
        ? soortregels[dossier.soort].doel(dossier.taak)
        : dossier.doel,
      vlaggen: nieuw.vlaggen,
      reden: nieuw.reden,
      tot: nieuw.totEnMet,
    })
    const plichten = antwoorden.flatMap((a) =>
      openPlichten(a.plichten, nieuw.gedaan, vandaag, null),
    )
    // What is open already is one thing to do, not two.
    const staatOpen = (await listOpenPlichten(tx, wie.pet.id, dossierId)).map(({ tekst }) => tekst)
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId, besluitId: null },
      [...new Map(plichten.map((p) => [p.tekst, { ...p, id: deps.id() }])).values()].filter(
        ({ tekst }) => !staatOpen.includes(tekst),
      ),
    )
    await deleteConcept(tx, 'betrokkenheid', dossierId)
    return { uit: undefined, spoor: spoorVan(dossier, id, 'collega betrokken') }
  })
}

export interface EindBeeld {
  dossier: Dossierregel
  betrokkenheid: BetrokkenheidRij
  eigen: boolean
}

async function getBetrokkenheid(
  tx: Tx,
  wie: MetWerkpet,
  dossier: Dossierregel,
  id: string,
): Promise<EindBeeld> {
  const betrokkenheid = (await listBetrokkenheden(tx, dossier.id)).find((b) => b.id === id)
  const eigen = betrokkenheid?.petId === wie.pet.id
  if (betrokkenheid?.loopt !== true || !(eigen || magSchrijven(dossier.vlaggen)))
    throw new NietGevonden()
  return { dossier, betrokkenheid, eigen }
}

/** One involvement that this pet may end. @throws NietGevonden */
export async function readEinde(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  id: string,
): Promise<EindBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    return {
      uit: await getBetrokkenheid(tx, wie, dossier, id),
      spoor: spoorVan(dossier, id),
    }
  })
}

/**
 * Ends an involvement, with a reason. What still had to be done goes to who stays.
 *
 * @returns true when it was the own one, so that the dossier is out of reach now
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when nobody would be left in an open dossier
 */
export async function endBetrokkenheid(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  id: string,
  waarden: Waarden,
): Promise<{ eigen: boolean }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const { eigen } = await getBetrokkenheid(tx, wie, dossier, id)
    const reden = leesReden(waarden, 'Schrijf kort op waarom dit stopt.')
    await eindigBetrokkenheid(tx, id, reden)
    return { uit: { eigen }, spoor: spoorVan(dossier, id, 'betrokkenheid geëindigd') }
  })
}

function leesReden(waarden: Waarden, leeg: string): string {
  const fouten: Fouten = {}
  const reden = vereisTekst(waarden, 'reden', fouten, leeg, 400)
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return reden
}

export interface Sluitbeeld {
  dossier: Dossierregel
  /** Duties of anybody that have to be done first: they never lapse. */
  eerst: readonly PlichtRij[]
  /** Duties that lapse with the dossier, when who closes it says so. */
  vervalt: readonly PlichtRij[]
}

async function opBijSluiten(
  tx: Tx,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Pick<Sluitbeeld, 'eerst' | 'vervalt'>> {
  const open = await listOpenBijSluiten(tx, wie.pet.id, dossierId)
  return {
    eerst: open.filter((plicht) => !vervaltBijSluiten(plicht)),
    vervalt: open.filter(vervaltBijSluiten),
  }
}

/** What it would mean to close or to shield this dossier. @throws NietGevonden */
export async function readSluiten(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Sluitbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...dossierSoort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getSchrijfbaar(tx, deps, wie, dossierId)
    return {
      uit: { dossier, ...(await opBijSluiten(tx, wie, dossierId)) },
      spoor: spoorVan(dossier, dossierId),
    }
  })
}

/**
 * Closes a dossier: from now on nobody reaches it any more, except for a complaint. What may
 * lapse, lapses with the reason; what has to be done keeps the dossier open.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function closeDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...dossierSoort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbaar(tx, deps, wie, dossierId)
    const reden = leesReden(waarden, 'Schrijf kort op waarom het dossier dicht kan.')
    const { eerst, vervalt } = await opBijSluiten(tx, wie, dossierId)
    if (eerst.length > 0) {
      throw new OngeldigeInvoer({
        reden: `Dit moet eerst nog gebeuren: ${eerst.map(({ tekst }) => tekst).join(' ')}`,
      })
    }
    if (vervalt.length > 0 && een(waarden, 'gezien') !== 'ja') {
      throw new OngeldigeInvoer({
        gezien: 'Er staat nog iets open. Rond dat eerst af, of kruis aan dat het niet meer hoeft.',
      })
    }
    await sluitDossier(
      tx,
      dossierId,
      {
        plichten: vervalt.map(({ id }) => id),
        persoonId: dossier.persoonId,
        reden: `Het dossier is gesloten: ${reden}`,
      },
      deps.nu(),
    )
    await deleteConcept(tx, 'betrokkenheid', dossierId)
    return { uit: undefined, spoor: spoorVan(dossier, dossierId, `gesloten: ${reden}`) }
  })
}

/**
 * Shields a dossier from every emergency and from the leidinggevende, or takes that away; the reason is in the log.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function shieldDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...dossierSoort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getSchrijfbaar(tx, deps, wie, dossierId)
    const keuze = een(waarden, 'keuze')
    if (!isEen(keuze, ['afschermen', 'openstellen'])) {
      throw new OngeldigeInvoer({ keuze: 'Kies wat u wilt.' })
    }
    const reden = leesReden(waarden, 'Schrijf kort op waarom. Dit komt in het logboek.')
    await schermAf(tx, dossierId, keuze === 'afschermen')
    return {
      uit: undefined,
      spoor: spoorVan(
        dossier,
        dossierId,
        `${keuze === 'afschermen' ? 'afgeschermd' : 'afscherming weg'}: ${reden}`,
      ),
    }
  })
}
