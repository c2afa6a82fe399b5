import type { Triagebesluit } from '../domein/besluit.ts'
import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { openBlokkades, openPlichten } from '../domein/plicht.ts'
import { extraFeiten } from '../domein/triage.ts'
import {
  beletselVoor,
  leesUitvoering,
  soortVan,
  type Ankerstand,
  type Beletsel,
  type Geinformeerd,
  type Uitvoering,
  type Verstrekkingsoort,
} from '../domein/verstrekking.ts'
import type { JsonWaarde } from '../logboek/vastlegging.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { listHerkomsten } from '../opslag/overgang.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { findBesluit, insertPlichten, lockTriage } from '../opslag/triage.ts'
import {
  findAnkerstand,
  findHandelingVanBesluit,
  findVerstrekkingMetSleutel,
  insertVerstrekking,
  listPlichtenOnderBesluit,
  listVerstrekkingen,
  type PlichtOnderBesluit,
} from '../opslag/verstrekking.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Categorie } from '../recht/vocabulaire.ts'
import {
  activiteiten,
  binnenContext,
  doorDeDeur,
  vereisPet,
  zonderBetrokkene,
  type Soort,
  type Spoor,
} from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { kringVanBesluiten } from './kring.ts'
import { situatieBij } from './triage.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'verstrekking',
  doel: 'uitvoeren van een triagebesluit',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Asking somebody else is looking; telling is telling. */
const handelingVan: Readonly<Record<Verstrekkingsoort, Soort['handeling']>> = {
  verstrekken: 'verstrekken',
  opvragen: 'raadplegen',
}

/** A besluit and all that decides whether something can be done under it now. */
interface Kern {
  besluit: Triagebesluit
  soort: Verstrekkingsoort
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  plichten: readonly PlichtOnderBesluit[]
  anker: Ankerstand
  beletsel: Beletsel | undefined
}

async function getKern(tx: Tx, deps: Deps, wie: MetWerkpet, besluitId: string): Promise<Kern> {
  const besluit = await findBesluit(tx, besluitId)
  const wat = besluit === undefined ? undefined : soortVan(besluit.inhoud.aanpak.handeling)
  if (besluit === undefined || wat === undefined) throw new NietGevonden()
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, besluit.dossierId)
  const plichten = await listPlichtenOnderBesluit(tx, besluitId)
  const anker = await findAnkerstand(tx, besluitId)
  const { besluitvorming, informeren } = besluit.inhoud
  const stand = {
    conclusie: besluitvorming.conclusie,
    vervangen: besluit.vervangenDoorId !== null,
    dossierOpen: dossier.status === 'open',
    wanneer: informeren.wanneer,
    uiterlijk: informeren.uiterlijk,
    anker,
    plichten: plichten.map(({ code, blokkerend, gedaanOp }) => ({
      code,
      blokkerend,
      gedaan: gedaanOp !== null,
    })),
  }
  return {
    besluit,
    soort: wat,
    dossier,
    personen: await listPersonenInDossier(tx, dossier.id),
    plichten,
    anker,
    beletsel: beletselVoor(stand, datumInNederland(deps.nu())),
  }
}

/** What was done before, as codes: told while deciding, or rounded off since. */
function gedaanOnder({ besluit, plichten }: Pick<Kern, 'besluit' | 'plichten'>): string[] {
  const { gedaan } = besluit.inhoud.besluitvorming
  return [...gedaan, ...plichten.filter((p) => p.gedaanOp !== null).map((p) => p.code)]
}

/** The question of the besluit asked again today, for these data and by the pet that does it now. */
async function weighOpnieuw(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { besluit, dossier, personen }: Pick<Kern, 'besluit' | 'dossier' | 'personen'>,
  categorieen: readonly Categorie[],
  geinformeerd: Geinformeerd,
): Promise<Antwoord> {
  const vandaag = datumInNederland(deps.nu())
  const situatie = situatieBij(
    deps,
    wie,
    {
      dossier,
      personen: personen.map((persoon) => ({
        ...persoon,
        leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
      })),
      herkomsten: await listHerkomsten(tx, dossier.id),
    },
    { ...besluit.inhoud.waarden, categorie: categorieen, informeren: [geinformeerd] },
  )
  if (situatie === undefined) throw new NietGevonden()
  return weighSituatie(deps, situatie)
}

/**
 * Do the rules of today carry it? A besluit that deviated, with its reasons and a second person, carries what it
 * deviated from, as long as the rules did not become stricter since.
 */
function draagt(besluit: Triagebesluit, antwoord: Antwoord): boolean {
  return (
    isToegestaan(antwoord) ||
    (besluit.inhoud.afgeweken &&
      strengheid(antwoord.uitkomst) <= strengheid(besluit.antwoord.uitkomst))
  )
}

function spoorVan({ besluit, dossier }: Pick<Kern, 'besluit' | 'dossier'>, id: string): Spoor {
  return {
    betrokkenen: [besluit.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: id,
    dossierId: dossier.id,
    besluitId: besluit.id,
    grond: dossier.bron,
  }
}

export interface UitvoerBeeld extends Omit<Kern, 'personen'> {
  /** The answer of today for all data of the besluit. */
  antwoord: Antwoord
  gedaan: readonly string[]
  /** May one go on, as far as the rules go? */
  draagt: boolean
  /** How often something was done under it already. */
  aantal: number
  /** Facts that were asked in the triage; shown with the answer. */
  feiten: ReturnType<typeof extraFeiten>
}

/** A besluit to act on: what it says, what stands in the way and what the rules say today. @throws NietGevonden */
export async function readUitvoeren(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<UitvoerBeeld> {
  const wie = vereisPet(medewerker)
  const kijken = { ...soort, objectSoort: 'triagebesluit', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const kern = await getKern(tx, deps, wie, besluitId)
    const { aanpak, informeren, waarden } = kern.besluit.inhoud
    const antwoord = await weighOpnieuw(tx, deps, wie, kern, aanpak.categorieen, informeren.wanneer)
    const { personen, ...rest } = kern
    const gedaan = gedaanOnder(kern)
    return {
      uit: {
        ...rest,
        antwoord,
        gedaan,
        draagt:
          draagt(kern.besluit, antwoord) && openBlokkades(antwoord.plichten, gedaan).length === 0,
        aantal: (await listVerstrekkingen(tx, { besluitId })).length,
        feiten: extraFeiten(waarden),
      },
      spoor: {
        ...spoorVan(kern, besluitId),
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/**
 * Records that something is told or asked under a besluit, at the moment it is done. The rules weigh it again for these
 * data; the database holds it against the besluit and the log. If we crash in here nothing was recorded and no duty made.
 *
 * @throws OngeldigeInvoer; Geweigerd when the rules of today do not carry it; Onmogelijk when the besluit does not (DW009)
 */
export async function carryOut(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden: Waarden,
): Promise<{ verstrekkingId: string; dossierId: string }> {
  const wie = vereisPet(medewerker)
  const handeling = await binnenContext(deps, wie, (tx) => findHandelingVanBesluit(tx, besluitId))
  const wat = handeling === undefined ? undefined : soortVan(handeling)
  const woord = handelingVan[wat ?? 'verstrekken']
  return doorDeDeur(deps, wie, { ...soort, handeling: woord }, async (tx) => {
    const sleutel = wie.verzoek?.sleutel ?? deps.id()
    await lockSleutel(tx, sleutel)
    const eerder = await findVerstrekkingMetSleutel(tx, sleutel)
    // Asking is looking for the log, and a look may come twice; the record of it does not.
    if (eerder !== undefined) {
      return {
        uit: { verstrekkingId: eerder.id, dossierId: eerder.dossierId },
        spoor: { ...zonderBetrokkene, objectId: eerder.id },
      }
    }
    // Who replaces this besluit waits for us, or we for them.
    await lockTriage(tx, besluitId)
    const kern = await getKern(tx, deps, wie, besluitId)
    const gelezen = leesUitvoering(waarden, kern.besluit, datumInNederland(deps.nu()))
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    if (kern.beletsel !== undefined) {
      throw new Onmogelijk(
        kern.beletsel === 'dossier-gesloten' ? 'dossier-gesloten' : 'niet-onder-besluit',
      )
    }
    const id = await schrijf(tx, deps, wie, kern, gelezen.waarde, sleutel)
    return {
      uit: { verstrekkingId: id, dossierId: kern.dossier.id },
      spoor: { ...spoorVan(kern, id), stuk: stukVan(deps, kern, gelezen.waarde) },
    }
  })
}

/** What is frozen of the act, in words the resident can read without this application: which kinds, to what kind of party. */
function stukVan(deps: Deps, { soort: wat, besluit }: Kern, uitvoering: Uitvoering): JsonWaarde {
  const { woorden } = deps.regelset
  return {
    soort: 'verstrekking',
    versie: 1,
    wat: woorden.handelingen[wat].naam,
    besluit: besluit.nummer,
    ontvanger: woorden.ontvangers[besluit.inhoud.aanpak.ontvanger].naam,
    doel: woorden.doelen[besluit.inhoud.aanpak.doel].naam,
    gegevens: uitvoering.categorieen.map((code) => woorden.categorieen[code].naam),
    geinformeerd: uitvoering.geinformeerd,
    verteldOp: uitvoering.verteldOp,
  }
}

async function schrijf(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  kern: Kern,
  uitvoering: Uitvoering,
  sleutel: string,
): Promise<string> {
  const { besluit, dossier } = kern
  const { aanpak, informeren } = besluit.inhoud
  const { categorieen, geinformeerd } = uitvoering
  const antwoord = await weighOpnieuw(tx, deps, wie, kern, categorieen, geinformeerd)
  const gedaan = gedaanOnder(kern)
  if (!draagt(besluit, antwoord) || openBlokkades(antwoord.plichten, gedaan).length > 0) {
    throw new Geweigerd(antwoord)
  }
  const nu = deps.nu()
  const id = deps.id()
  await insertVerstrekking(tx, wie.gemeente.id, wie.pet.id, {
    ...uitvoering,
    id,
    soort: kern.soort,
    dossierId: dossier.id,
    persoonId: besluit.persoonId,
    besluitId: besluit.id,
    ontvangerType: aanpak.ontvanger,
    doel: aanpak.doel,
    grondslag: antwoord.grondslag,
    doorbrekingsgrond: antwoord.doorbrekingsgrond,
    antwoord,
    sleutel,
    gedaanOp: nu,
  })
  // What the besluit already asks is asked once.
  const bekend = new Set(kern.plichten.map((plicht) => plicht.code))
  const plichten = openPlichten(
    antwoord.plichten,
    gedaan,
    datumInNederland(nu),
    informeren.uiterlijk,
  ).filter((plicht) => !bekend.has(plicht.code))
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId: dossier.id, besluitId: besluit.id },
    plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
  )
  return id
}

export type Registerregel = Awaited<ReturnType<typeof listVerstrekkingen>>[number] & {
  persoonNaam: string
}

/** The verstrekkingenregister of a dossier (E-167), for who may read its content. @throws NietGevonden */
export async function readVerstrekkingen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<{ dossier: Dossierregel; regels: readonly Registerregel[] }> {
  const wie = vereisPet(medewerker)
  const lezen = { ...soort, objectSoort: 'verstrekkingenregister', doel: 'nagaan wat is gedeeld' }
  return doorDeDeur(deps, wie, { ...lezen, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const regels = await listVerstrekkingen(tx, { dossierId })
    const onder = regels.map(({ persoonId, besluitId, geinformeerd }) => ({
      persoonId,
      besluitId,
      achteraf: geinformeerd === 'achteraf',
    }))
    const kring = kringVanBesluiten(onder, [dossier.persoonId], dossierId)
    return {
      uit: {
        dossier,
        regels: regels.map((regel) => ({
          ...regel,
          persoonNaam: personen.find((persoon) => persoon.id === regel.persoonId)?.naam ?? '',
        })),
      },
      spoor: {
        betrokkenen: [dossier.persoonId, ...kring.keys()],
        kring,
        meegezien: personen.map((persoon) => persoon.id),
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: dossier.bron,
      },
    }
  })
}
