import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import type { Verzoekrol, Verzoeksoort } from '../domein/rechtsverzoek.ts'
import { leesVerzoek, type Keuzeruimte } from '../domein/rechtsverzoek-formulier.ts'
import type { Tx } from '../opslag/database.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import {
  listDossiersVoorInwoner,
  listZichtbareNamen,
  type DossierVoorInwoner,
} from '../opslag/inwoner.ts'
import {
  listRechtsverzoeken,
  listVerzoekdelen,
  type RechtsverzoekRij,
} from '../opslag/rechtsverzoek.ts'
import {
  findGebeurtenisOver,
  findVerzoekrol,
  listGegevensleutels,
  type GebeurtenisOver,
} from '../opslag/rechtsverzoek-inwoner.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { listVerzoekbesluiten, type VerzoekbesluitRij } from '../opslag/verzoekbesluit.ts'
import { doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import {
  insertVerzoek,
  naamVanDocument,
  naamVanGebeurtenis,
  naamVanGegeven,
  rechtsverzoekSoort as soortIn,
} from './rechtsverzoek-kern.ts'
import { sleutelMetInhoud } from './sleutel.ts'

export { naamVanDocument, naamVanGegeven }

/** Somebody for whom the reader may ask something, and as what. */
export interface Vrager {
  id: string
  naam: string
  zelf: boolean
  rol: Verzoekrol
}

/** A decision that the reader can object to at the gemeente. */
export interface Bestrijdbaar {
  besluit: VerzoekbesluitRij
  verzoek: RechtsverzoekRij
}

/** Everything that a form about one person can be about; nothing that the reader does not see anyway. */
export interface Verzoekruimte {
  personen: readonly Vrager[]
  persoon: Vrager
  dossiers: readonly DossierVoorInwoner[]
  gegevens: readonly GegevenRij[]
  documenten: readonly DocumentRij[]
  besluiten: readonly Bestrijdbaar[]
  /** The line of the log that a question is about. */
  gebeurtenis: GebeurtenisOver | undefined
}

/** For whom, and about what: ids from the address, that are only worth what the reader may see. */
export interface Waarvoor {
  persoonId?: string | undefined
  gegevenId?: string | undefined
  gebeurtenisId?: string | undefined
}

async function listVragers(tx: Tx, wie: Inwoner): Promise<Vrager[]> {
  const vragers: Vrager[] = []
  for (const { id, naam } of await listZichtbareNamen(tx)) {
    const rol = await findVerzoekrol(tx, id)
    if (rol !== undefined) vragers.push({ id, naam, zelf: id === wie.id, rol })
  }
  return vragers
}

/** Whom the reader asks for, and what they point at; before anything is opened. */
async function findWaarvoor(tx: Tx, wie: Inwoner, voor: Waarvoor) {
  const sleutels = await listGegevensleutels(tx)
  const gegeven = sleutels.find((g) => g.id === voor.gegevenId)
  const gebeurtenis =
    voor.gebeurtenisId === undefined ? undefined : await findGebeurtenisOver(tx, voor.gebeurtenisId)
  if (voor.gegevenId !== undefined && gegeven === undefined) throw new NietGevonden()
  if (voor.gebeurtenisId !== undefined && gebeurtenis === undefined) throw new NietGevonden()
  const vanGegeven = gegeven?.gezinszaak === true ? wie.id : gegeven?.persoonId
  const overId = voor.persoonId ?? gebeurtenis?.betrokkeneId ?? vanGegeven ?? wie.id
  return { sleutels, gegeven, gebeurtenis, overId }
}

/** @throws NietGevonden for who may not ask for this person, and for anything that is not of them */
async function getRuimte(tx: Tx, wie: Inwoner, voor: Waarvoor): Promise<Verzoekruimte> {
  vereisLeeftijd(wie)
  const { sleutels, gegeven, gebeurtenis, overId } = await findWaarvoor(tx, wie, voor)
  const personen = await listVragers(tx, wie)
  const persoon = personen.find((p) => p.id === overId)
  if (persoon === undefined) throw new NietGevonden()
  const vanPersoon = sleutels.filter(
    (g) => g.persoonId === persoon.id || (g.gezinszaak && persoon.zelf),
  )
  if (gegeven !== undefined && !vanPersoon.includes(gegeven)) throw new NietGevonden()
  // Something about a parent can stand in the dossier of a child: that dossier then is about the parent too.
  const dossiers = (await listDossiersVoorInwoner(tx)).filter(
    (d) => d.persoonId === persoon.id || vanPersoon.some((g) => g.dossierId === d.id),
  )
  const ids = dossiers.map((d) => d.id)
  const gegevenIds = vanPersoon.filter((g) => ids.includes(g.dossierId)).map((g) => g.id)
  return {
    personen,
    persoon,
    dossiers,
    gegevens: await listGegevens(tx, ids, gegevenIds),
    documenten: await listDocumenten(tx, ids, gegevenIds),
    besluiten: await listBestrijdbaar(tx, persoon.id),
    gebeurtenis,
  }
}

/** Decisions of the college on earlier requests: against the others bezwaar is not the road (C-22). */
async function listBestrijdbaar(tx: Tx, persoonId: string): Promise<Bestrijdbaar[]> {
  const verzoeken = await listRechtsverzoeken(tx, { persoonId })
  const delen = await listVerzoekdelen(tx, { verzoekIds: verzoeken.map((v) => v.id) })
  const besluiten = await listVerzoekbesluiten(tx, { deelIds: delen.map((d) => d.id) })
  return besluiten
    .filter(({ rechtsmiddel }) => rechtsmiddel === 'bezwaar')
    .flatMap((besluit) => {
      const deel = delen.find((d) => d.id === besluit.deelId)
      const verzoek = verzoeken.find((v) => v.id === deel?.verzoekId)
      return verzoek === undefined ? [] : [{ besluit, verzoek }]
    })
}

const overWie = (ruimte: Verzoekruimte, wie: Inwoner): string[] => [
  ...new Set([wie.id, ruimte.persoon.id]),
]

/**
 * For whom the reader may ask, and what they can ask about (E-223…E-229). Reading is a look: what can be pointed at is shown.
 *
 * @throws NietGevonden
 */
export async function readVerzoekruimte(
  deps: Deps,
  wie: Inwoner,
  voor: Waarvoor,
): Promise<Verzoekruimte> {
  return doorDeDeur(deps, wie, { ...soortIn, handeling: 'raadplegen' }, async (tx) => {
    const ruimte = await getRuimte(tx, wie, voor)
    return {
      uit: ruimte,
      spoor: { ...soortIn, betrokkenen: overWie(ruimte, wie), objectId: null },
    }
  })
}

export function keuzeruimteVan(ruimte: Verzoekruimte): Keuzeruimte {
  const { gebeurtenis } = ruimte
  // A line in a dossier that the reader does not see goes to the desk, as what is in no dossier does.
  const plek = ruimte.dossiers.find((d) => d.id === gebeurtenis?.dossierId)?.id ?? null
  return {
    gebeurtenis:
      gebeurtenis === undefined
        ? undefined
        : { dossierId: plek, naam: naamVanGebeurtenis(gebeurtenis) },
    dossiers: ruimte.dossiers.map((d) => d.id),
    gegevens: new Map(
      ruimte.gegevens.map((g) => [g.id, { dossierId: g.dossierId, naam: naamVanGegeven(g) }]),
    ),
    documenten: new Map(
      ruimte.documenten.map((d) => [d.id, { dossierId: d.dossierId, naam: naamVanDocument(d) }]),
    ),
    besluiten: new Map(
      ruimte.besluiten.map(({ besluit }) => [besluit.id, { tot: besluit.rechtsmiddelTot }]),
    ),
  }
}

/**
 * A resident asks something about their data, or about somebody they may ask for; a complaint and an objection too. Never
 * refused for how often it is asked: whether a request is too much is a decision (AVG 12 lid 5).
 *
 * @param sleutel made with the form; the same form twice is one request
 * @returns the id of the request
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function submitVerzoek(
  deps: Deps,
  wie: Inwoner,
  soort: Exclude<Verzoeksoort, 'aanvullen'>,
  voor: Waarvoor,
  waarden: Waarden,
  sleutel: string,
): Promise<string> {
  return doorDeDeur(deps, wie, { ...soortIn, handeling: 'vastleggen' }, async (tx) => {
    const ruimte = await getRuimte(tx, wie, voor)
    const vandaag = datumInNederland(deps.nu())
    const gelezen = leesVerzoek(soort, waarden, keuzeruimteVan(ruimte), vandaag)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { persoon, dossiers } = ruimte
    await lockSleutel(tx, sleutel)
    const { id } = await insertVerzoek(tx, deps, wie.gemeente.id, {
      soort,
      persoonId: persoon.id,
      indienerId: wie.id,
      hoedanigheid: persoon.rol,
      kanaal: 'mijn',
      petId: null,
      ontvangenOp: vandaag,
      gebeurtenisId: ruimte.gebeurtenis?.id ?? null,
      sleutel: sleutelMetInhoud(sleutel, wie.id, soort, JSON.stringify(gelezen.verzoek)),
      gelezen: gelezen.verzoek,
      dossiers: new Map(dossiers.map((d) => [d.id, { nummer: d.nummer, soort: d.soort }])),
    })
    return {
      uit: id,
      spoor: { ...soortIn, betrokkenen: overWie(ruimte, wie), objectId: id },
    }
  })
}
