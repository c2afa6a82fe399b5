import { checkLengte, een, type Fouten, type Waarden } from '../domein/invoer.ts'
import type { Stapsoort, Verzoekinhoud } from '../domein/rechtsverzoek.ts'
import { langsteAntwoord } from '../domein/rechtsverzoek-formulier.ts'
import { openVragen } from '../domein/rechtsverzoek-formulier-stand.ts'
import type { Tx } from '../opslag/database.ts'
import type { GelezenGebeurtenis } from '../opslag/gebeurtenis.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import {
  findRechtsverzoek,
  findVerzoekinhoud,
  insertVerzoekstap,
  listOnderdelen,
  listRechtsverzoeken,
  listVerzoekdelen,
  listVerzoekstappen,
  type OnderdeelRij,
  type RechtsverzoekRij,
  type VerzoekdeelRij,
  type VerzoekstapRij,
} from '../opslag/rechtsverzoek.ts'
import { findGebeurtenisOver } from '../opslag/rechtsverzoek-inwoner.ts'
import { listKennisgevingen, type KennisgevingRij } from '../opslag/kennisgeving.ts'
import { listEinden, listUitvoeringen } from '../opslag/uitvoering-recht.ts'
import {
  findVervanging,
  listVerzoekbesluiten,
  type Besluitverwijzing,
  type VerzoekbesluitRij,
} from '../opslag/verzoekbesluit.ts'
import { doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { findBestreden, type Bestreden } from './rechtsverzoek-bezwaar.ts'
import { rechtsverzoekSoort as soortIn } from './rechtsverzoek-kern.ts'

export type {
  KennisgevingRij,
  OnderdeelRij,
  RechtsverzoekRij,
  VerzoekbesluitRij,
  VerzoekdeelRij,
  VerzoekstapRij,
}

/** One request in the list: closed, with its parts. */
export interface MijnVerzoekregel {
  verzoek: RechtsverzoekRij
  delen: readonly VerzoekdeelRij[]
  /** About whom, when that is not the reader. */
  overNaam: string | undefined
  /** Did the reader ask it, or somebody for them? */
  doorLezer: boolean
}

/** One request, opened. */
export interface MijnVerzoek extends MijnVerzoekregel {
  inhoud: Verzoekinhoud
  onderdelen: readonly OnderdeelRij[]
  stappen: readonly VerzoekstapRij[]
  besluiten: readonly VerzoekbesluitRij[]
  /** The decision that is objected to. */
  bestreden: Bestreden | undefined
  /** Decisions that another one took the place of, by their id. */
  vervangen: ReadonlyMap<string, Besluitverwijzing>
  /** Who had it before and was told, or will be (E-227, AVG 19); what may not be known yet is not among them. */
  verteld: readonly KennisgevingRij[]
  /** Restrictions that will end: told before it happens (AVG 18 lid 3). */
  einden: Awaited<ReturnType<typeof listEinden>>
  /** The line of the log that it asks about, as long as the reader sees it. */
  gebeurtenis: GelezenGebeurtenis | undefined
}

function spoorVan(betrokkenen: readonly string[], objectId: string | null): Spoor {
  return { ...soortIn, betrokkenen: [...new Set(betrokkenen)], objectId }
}

/** Everything that the reader asked, and that was asked about them (E-236); the newest first. */
export async function readMijnVerzoeken(
  deps: Deps,
  wie: Inwoner,
): Promise<readonly MijnVerzoekregel[]> {
  return doorDeDeur(deps, wie, { ...soortIn, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const namen = await listNamen(tx)
    const verzoeken = await listRechtsverzoeken(tx)
    const delen = await listVerzoekdelen(tx, { verzoekIds: verzoeken.map((v) => v.id) })
    return {
      uit: verzoeken.map((verzoek) => regelVan(wie, verzoek, delen, namen)),
      spoor: spoorVan([wie.id, ...namen.keys()], null),
    }
  })
}

async function listNamen(tx: Tx): Promise<Map<string, string>> {
  return new Map((await listZichtbareNamen(tx)).map(({ id, naam }) => [id, naam]))
}

function regelVan(
  wie: Inwoner,
  verzoek: RechtsverzoekRij,
  delen: readonly VerzoekdeelRij[],
  namen: ReadonlyMap<string, string>,
): MijnVerzoekregel {
  return {
    verzoek,
    delen: delen.filter((deel) => deel.verzoekId === verzoek.id),
    overNaam: verzoek.persoonId === wie.id ? undefined : namen.get(verzoek.persoonId),
    doorLezer: verzoek.indienerId === wie.id,
  }
}

/** @throws NietGevonden when it is not there for this reader */
async function getVerzoek(tx: Tx, id: string): Promise<RechtsverzoekRij> {
  const verzoek = await findRechtsverzoek(tx, id)
  if (verzoek === undefined) throw new NietGevonden()
  return verzoek
}

async function openVerzoek(
  tx: Tx,
  wie: Inwoner,
  id: string,
): Promise<{ uit: MijnVerzoek; spoor: Spoor }> {
  vereisLeeftijd(wie)
  const verzoek = await getVerzoek(tx, id)
  const namen = await listNamen(tx)
  const delen = await listVerzoekdelen(tx, { verzoekIds: [id] })
  const deelIds = delen.map((deel) => deel.id)
  const inhoud = await findVerzoekinhoud(tx, id)
  if (inhoud === undefined) throw new NietGevonden()
  const verteld: KennisgevingRij[] = []
  const uitgevoerd: string[] = []
  for (const deelId of deelIds) {
    verteld.push(...(await listKennisgevingen(tx, deelId)))
    for (const uitvoering of await listUitvoeringen(tx, deelId)) uitgevoerd.push(uitvoering.id)
  }
  const besluiten = await listVerzoekbesluiten(tx, { deelIds })
  const vervangen = new Map<string, Besluitverwijzing>()
  for (const besluit of besluiten) {
    const door = await findVervanging(tx, besluit.id)
    if (door !== undefined) vervangen.set(besluit.id, door)
  }
  return {
    uit: {
      ...regelVan(wie, verzoek, delen, namen),
      bestreden: await findBestreden(tx, verzoek.tegenId),
      vervangen,
      inhoud,
      onderdelen: await listOnderdelen(tx, deelIds),
      stappen: await listVerzoekstappen(tx, id),
      besluiten,
      verteld,
      einden: await listEinden(tx, uitgevoerd),
      gebeurtenis:
        verzoek.gebeurtenisId === null
          ? undefined
          : await findGebeurtenisOver(tx, verzoek.gebeurtenisId),
    },
    spoor: spoorVan([wie.id, verzoek.persoonId, ...namen.keys()], id),
  }
}

/** One request with its steps and what was decided. @throws NietGevonden */
export async function readMijnVerzoek(deps: Deps, wie: Inwoner, id: string): Promise<MijnVerzoek> {
  const soort = { ...soortIn, handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, soort, (tx) => openVerzoek(tx, wie, id))
}

/** The request that a decision is about, for reading the letter. @throws NietGevonden */
export async function readMijnBrief(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
): Promise<MijnVerzoek & { besluit: VerzoekbesluitRij }> {
  return doorDeDeur(deps, wie, { ...soortIn, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const [gevonden] = await listVerzoekbesluiten(tx, { id: besluitId })
    if (gevonden === undefined) throw new NietGevonden()
    const [deel] = await listVerzoekdelen(tx, { id: gevonden.deelId })
    if (deel === undefined) throw new NietGevonden()
    const { uit, spoor } = await openVerzoek(tx, wie, deel.verzoekId)
    const besluit = uit.besluiten.find((b) => b.id === besluitId)
    if (besluit === undefined) throw new NietGevonden()
    return { uit: { ...uit, besluit }, spoor: { ...spoor, objectId: besluitId } }
  })
}

/** Adds a step of the asker to a request that still runs. */
async function addStap(
  deps: Deps,
  wie: Inwoner,
  id: string,
  soort: Extract<Stapsoort, 'antwoord' | 'ingetrokken'>,
  tekst: string,
  vraagId = '',
): Promise<void> {
  await doorDeDeur(deps, wie, { ...soortIn, handeling: 'vastleggen' }, async (tx) => {
    vereisLeeftijd(wie)
    const verzoek = await getVerzoek(tx, id)
    // Somebody else asked it about the reader: they read along, and change nothing.
    if (verzoek.indienerId !== wie.id) throw new NietGevonden()
    if (verzoek.stand !== 'open' && verzoek.stand !== 'wacht') throw new Onmogelijk('verzoek-klaar')
    await insertVerzoekstap(tx, wie.gemeente.id, verzoek.persoonId, {
      id: deps.id(),
      verzoekId: id,
      deelId: soort === 'antwoord' ? await findVraagdeel(tx, id, vraagId) : null,
      soort,
      op: deps.nu(),
      petId: null,
      persoonId: wie.id,
      lokaal: null,
      wettelijk: null,
      inhoud: tekst === '' ? null : { tekst },
    })
    return { uit: null, spoor: spoorVan([wie.id, verzoek.persoonId], id) }
  })
}

/** To which part an answer goes. With one question the database knows; with more the asker says. @throws OngeldigeInvoer */
async function findVraagdeel(tx: Tx, id: string, vraagId: string): Promise<string | null> {
  const open = openVragen(await listVerzoekstappen(tx, id))
  if (open.length < 2) return null
  const gekozen = open.find((stap) => stap.id === vraagId)
  if (gekozen === undefined) {
    throw new OngeldigeInvoer({ vraag: 'Kies bij welke vraag dit hoort.' })
  }
  return gekozen.deelId
}

function leesWoorden(waarden: Waarden, leeg: string | undefined): string {
  const fouten: Fouten = {}
  const tekst = een(waarden, 'tekst').trim()
  if (tekst === '' && leeg !== undefined) fouten['tekst'] = leeg
  checkLengte(tekst, 'tekst', fouten, langsteAntwoord)
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return tekst
}

/** Answers a question of the desk, or adds something. @throws OngeldigeInvoer, NietGevonden, Onmogelijk */
export async function answerVraag(
  deps: Deps,
  wie: Inwoner,
  id: string,
  waarden: Waarden,
): Promise<void> {
  const tekst = leesWoorden(waarden, 'Schrijf eerst een antwoord op.')
  await addStap(deps, wie, id, 'antwoord', tekst, een(waarden, 'vraag'))
}

/** Takes a request back, with or without a reason. @throws OngeldigeInvoer, NietGevonden, Onmogelijk */
export async function withdrawVerzoek(
  deps: Deps,
  wie: Inwoner,
  id: string,
  waarden: Waarden,
): Promise<void> {
  await addStap(deps, wie, id, 'ingetrokken', leesWoorden(waarden, undefined))
}
