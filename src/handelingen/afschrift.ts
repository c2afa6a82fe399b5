import { perDag, vormen, type Afschriftvorm } from '../domein/afschrift.ts'
import {
  askPapier,
  findPapierweg,
  findZicht,
  insertAfschrift,
  listAfschriften,
  readBestand,
  type AfschriftRij,
} from '../opslag/afschrift.ts'
import type { Tx } from '../opslag/database.ts'
import { findDocument } from '../opslag/document.ts'
import { listDossiersVoorInwoner, listZichtbareNamen } from '../opslag/inwoner.ts'
import { readBijlagen, type BijlageNu } from './bijlage.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import type { GelezenDocument } from './document.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden } from './fouten.ts'

export type { AfschriftRij, BijlageNu }

export const afschriftDoel = 'afschrift van eigen gegevens'

const soort = {
  objectSoort: 'afschrift',
  doel: afschriftDoel,
  verwerkingsactiviteit: activiteiten.mijn,
}

function spoor(persoonId: string, objectId: string | null, toelichting?: string): Spoor {
  return {
    betrokkenen: [persoonId],
    doel: soort.doel,
    verwerkingsactiviteit: soort.verwerkingsactiviteit,
    objectId,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

export interface AfschriftPersoon {
  id: string
  naam: string
  zelf: boolean
}

export interface AfschriftBeeld {
  /** About whom this reader may ask one. */
  personen: readonly AfschriftPersoon[]
  afschriften: readonly (AfschriftRij & { over: AfschriftPersoon })[]
}

/** The copies of this reader that are there or on their way, and about whom one can be asked. */
export async function readAfschriften(deps: Deps, wie: Inwoner): Promise<AfschriftBeeld> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisLeeftijd(wie)
    const personen = await listVragers(tx, wie)
    const afschriften = metNaam(await listAfschriften(tx), personen)
    return { uit: { personen, afschriften }, spoor: spoor(wie.id, null) }
  })
}

async function listVragers(tx: Tx, wie: Inwoner): Promise<AfschriftPersoon[]> {
  const uit: AfschriftPersoon[] = []
  for (const { id, naam } of await listZichtbareNamen(tx)) {
    if ((await findZicht(tx, id)) !== undefined) uit.push({ id, naam, zelf: id === wie.id })
  }
  return uit
}

function metNaam(rijen: readonly AfschriftRij[], personen: readonly AfschriftPersoon[]) {
  return rijen.flatMap((rij) => {
    const over = personen.find(({ id }) => id === rij.persoonId)
    // A copy that expired is not made again: it is gone for who asked as well as for us.
    return over === undefined ? [] : [{ ...rij, over }]
  })
}

/**
 * Asks a copy of everything about somebody. Twice is once: the one that runs is the one that is given.
 *
 * @returns its id
 * @throws NietGevonden for whom this reader may not ask; Onmogelijk when it was asked too often today
 */
export async function askAfschrift(deps: Deps, wie: Inwoner, persoonId: string): Promise<string> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    vereisLeeftijd(wie)
    if ((await findZicht(tx, persoonId)) === undefined) throw new NietGevonden()
    const id = await insertAfschrift(tx, { id: deps.id(), persoonId, perDag }, deps.nu())
    return { uit: id, spoor: spoor(persoonId, id, 'gevraagd') }
  })
}

export interface EenAfschrift {
  afschrift: AfschriftRij & { over: AfschriftPersoon }
  /** How paper would come. */
  papierweg: 'post' | 'ophalen'
  /** As long as it can be fetched: the documents that belong to it, and those that stay behind. */
  bijlagen: readonly BijlageNu[]
}

/** How it is with one. @throws NietGevonden also when the reader may not ask about this person any more */
export async function readAfschrift(deps: Deps, wie: Inwoner, id: string): Promise<EenAfschrift> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const afschrift = await getAfschrift(tx, wie, id)
    const papierweg = afschrift.over.zelf ? await findPapierweg(tx) : 'ophalen'
    const bijlagen = isTeHalen(deps, afschrift)
      ? await readBijlagen(tx, id, afschrift.persoonId)
      : []
    return { uit: { afschrift, papierweg, bijlagen }, spoor: spoor(afschrift.persoonId, id) }
  })
}

async function getAfschrift(
  tx: Tx,
  wie: Inwoner,
  id: string,
): Promise<AfschriftRij & { over: AfschriftPersoon }> {
  vereisLeeftijd(wie)
  const [afschrift] = metNaam(await listAfschriften(tx, id), await listVragers(tx, wie))
  if (afschrift === undefined) throw new NietGevonden()
  return afschrift
}

export function isVorm(tekst: string): tekst is Afschriftvorm {
  return vormen.some((vorm) => vorm === tekst)
}

/** One of its files. @throws NietGevonden when it is not there yet, or not any more */
export async function fetchAfschrift(
  deps: Deps,
  wie: Inwoner,
  id: string,
  vorm: Afschriftvorm,
): Promise<Buffer> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const afschrift = await getAfschrift(tx, wie, id)
    if (!isTeHalen(deps, afschrift)) throw new NietGevonden()
    const { persoonId } = afschrift
    const bytes = await readBestand(tx, id, vorm)
    if (bytes === undefined) throw new NietGevonden()
    return { uit: bytes, spoor: spoor(persoonId, id, `opgehaald (${vorm})`) }
  })
}

/** The round removes what is past its moment within a minute; until then its day is over too. */
function isTeHalen(deps: Deps, { staat, verlooptOp }: AfschriftRij): boolean {
  return staat === 'klaar' && verlooptOp !== null && verlooptOp > deps.nu()
}

/**
 * One of the documents that belong to a copy, under the name that it has there.
 *
 * @throws NietGevonden when the copy is not there (any more), when the document does not belong to it or stays behind, and
 * when it was erased, taken out of sight or decided otherwise since
 */
export async function fetchAfschriftdocument(
  deps: Deps,
  wie: Inwoner,
  id: string,
  documentId: string,
): Promise<GelezenDocument> {
  const kijken = { ...soort, objectSoort: 'document', handeling: 'raadplegen' as const }
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const afschrift = await getAfschrift(tx, wie, id)
    if (!isTeHalen(deps, afschrift)) throw new NietGevonden()
    const bijlagen = await readBijlagen(tx, id, afschrift.persoonId)
    const bijlage = bijlagen.find((een) => een.id === documentId)
    if (bijlage === undefined || bijlage.weg || bijlage.weggelaten !== null)
      throw new NietGevonden()
    const gelezen = await findDocument(tx, documentId)
    if (gelezen === undefined) throw new NietGevonden()
    return {
      uit: { document: { ...gelezen.document, naam: bijlage.naam }, inhoud: gelezen.inhoud },
      spoor: {
        ...spoor(afschrift.persoonId, documentId, 'opgehaald (bij een afschrift)'),
        dossierId: gelezen.document.dossierId,
      },
    }
  })
}

/**
 * Asks it on paper as well: a task for who works in each dossier. The address is not asked again, and not used when that
 * may not be safe.
 *
 * @returns false when nobody works in any dossier of this person
 * @throws NietGevonden
 */
export async function askAfschriftOpPapier(deps: Deps, wie: Inwoner, id: string): Promise<boolean> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { persoonId, papierOp } = await getAfschrift(tx, wie, id)
    const dossiers = (await listDossiersVoorInwoner(tx)).filter((d) => d.persoonId === persoonId)
    const aantal = await askPapier(
      tx,
      id,
      dossiers.map((d) => d.id),
      deps.nu(),
    )
    return {
      uit: aantal > 0 || papierOp !== null,
      spoor: spoor(persoonId, id, 'op papier gevraagd'),
    }
  })
}
