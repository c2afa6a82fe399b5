import { formatBewijs, verifyGebeurtenis } from '../logboek/bewijs.ts'
import { verifyCosignatures } from '../logboek/cosignature.ts'
import { inclusionProof } from '../logboek/tegels.ts'
import { parseVkey } from '../logboek/vkey.ts'
import { listBesluitGebeurtenissen, type BesluitGebeurtenis } from '../opslag/bewijs.ts'
import type { Tx } from '../opslag/database.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import { lezingVan } from '../opslag/lezing.ts'
import {
  findBevroren,
  findBewijs,
  findPlaats,
  listBomen,
  newestCheckpoint,
  tegelBron,
} from '../opslag/logboek/lezen.ts'
import { findBesluit } from '../opslag/triage.ts'
import { activiteiten, doorDeDeur } from './deur.ts'
import type { Deps, Inwoner } from './deps.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { NietGevonden } from './fouten.ts'

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'triagebesluit',
  doel: 'eigen gegevens inzien',
  verwerkingsactiviteit: activiteiten.mijn,
}

/** Where an event stands in the log, as far as somebody outside can check it. */
export type Stand =
  /** Not in a signed checkpoint yet; `stil` when the log signs nothing at the moment. */
  | { soort: 'wacht'; stil: boolean }
  /** `bevroren`: this log goes on under another name; what stands in it stays valid. */
  | { soort: 'staat'; boom: number; origin: string; vkey: string; index: number; bevroren: boolean }

export type MetStand = BesluitGebeurtenis & { stand: Stand }

export interface Bewijsbeeld {
  besluitId: string
  nummer: string
  overZelf: boolean
  naam: string
  besluit: MetStand
  /** What was done under the besluit, in the order of the log. */
  daarna: readonly MetStand[]
  /** Did a witness sign the newest checkpoint too? */
  getuigd: boolean
}

/** Everything somebody needs to check one event without us. */
export interface Bewijsstuk {
  nr: number
  handeling: string
  /** Exactly the frozen bytes. */
  bytes: Uint8Array
  /** The receipt (c2sp.org/tlog-proof@v1). */
  bewijs: string
  /** Verifier key of the log it stands in. */
  vkey: string
  /** Verifier key of the witness that confirmed the checkpoint in this receipt. */
  getuige: string | undefined
}

export interface Bewijsmap {
  besluitId: string
  nummer: string
  besluit: Bewijsstuk
  daarna: readonly Bewijsstuk[]
}

/** What the page about the receipt tells; opens nothing but the besluit itself. @throws NietGevonden */
export async function readMijnBewijs(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
): Promise<Bewijsbeeld> {
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const gevonden = await findDossierstuk(tx, wie, besluitId)
    const bladen = await standen(tx, gevonden.regels)
    const [besluit, daarna] = splits(bladen)
    const { stand } = besluit
    const checkpoint = stand.soort === 'staat' ? await newestCheckpoint(tx, stand.boom) : undefined
    return {
      uit: {
        besluitId,
        nummer: gevonden.nummer,
        overZelf: gevonden.persoonId === wie.id,
        naam: gevonden.naam,
        besluit,
        daarna,
        getuigd: checkpoint !== undefined && findGetuige(deps, checkpoint.notitie) !== undefined,
      },
      spoor: spoor(gevonden.persoonId, besluitId),
    }
  })
}

/** The receipts of a besluit and of everything done under it that stands in the log. @throws NietGevonden */
export async function readBewijsmap(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
): Promise<Bewijsmap> {
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const gevonden = await findDossierstuk(tx, wie, besluitId)
    const [besluit, daarna] = splits(await standen(tx, gevonden.regels))
    const eerste = await maakBewijsstuk(tx, deps, besluit, gevonden.persoonId)
    if (eerste === undefined) throw new NietGevonden()
    const stukken: Bewijsstuk[] = []
    for (const regel of daarna) {
      const stuk = await maakBewijsstuk(tx, deps, regel, gevonden.persoonId)
      if (stuk !== undefined) stukken.push(stuk)
    }
    return {
      uit: { besluitId, nummer: gevonden.nummer, besluit: eerste, daarna: stukken },
      spoor: spoor(gevonden.persoonId, besluitId),
    }
  })
}

/**
 * One receipt: of the besluit itself, or of what was done under it.
 *
 * @param nr number in the row of this besluit; nothing for the besluit
 * @throws NietGevonden also while it has no place in the log yet
 */
export async function readBewijsstuk(
  deps: Deps,
  wie: Inwoner,
  besluitId: string,
  nr: number | undefined,
): Promise<Bewijsstuk> {
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const gevonden = await findDossierstuk(tx, wie, besluitId)
    const [besluit, daarna] = splits(gevonden.regels)
    const regel = nr === undefined ? besluit : daarna.find((een) => een.nr === nr)
    if (regel === undefined) throw new NietGevonden()
    const [met] = await standen(tx, [regel])
    const stuk =
      met === undefined ? undefined : await maakBewijsstuk(tx, deps, met, gevonden.persoonId)
    if (stuk === undefined) throw new NietGevonden()
    return { uit: stuk, spoor: spoor(gevonden.persoonId, besluitId) }
  })
}

/** Where a besluit stands, for its own page; nothing when the reader gets no receipt of it. */
export async function findStand(
  tx: Tx,
  besluitId: string,
  persoonId: string,
): Promise<Stand | undefined> {
  const regels = await listBesluitGebeurtenissen(tx, besluitId, persoonId)
  const genomen = regels.find(isGenomen)
  return genomen === undefined ? undefined : (await standen(tx, [genomen]))[0]?.stand
}

function spoor(persoonId: string, besluitId: string) {
  const { doel, verwerkingsactiviteit } = soort
  return { betrokkenen: [persoonId], doel, verwerkingsactiviteit, objectId: besluitId, besluitId }
}

/** The same visibility as the page of the besluit, and on top of it that of its line in the log. */
async function findDossierstuk(tx: Tx, wie: Inwoner, besluitId: string) {
  vereisLeeftijd(wie)
  const besluit = await findBesluit(tx, besluitId)
  if (besluit === undefined) throw new NietGevonden()
  const over = (await listZichtbareNamen(tx)).find((persoon) => persoon.id === besluit.persoonId)
  if (over === undefined) throw new NietGevonden()
  const regels = await listBesluitGebeurtenissen(tx, besluitId, besluit.persoonId)
  return { regels, nummer: besluit.nummer, persoonId: besluit.persoonId, naam: over.naam }
}

function isGenomen({ handeling, objectSoort }: BesluitGebeurtenis): boolean {
  return handeling === 'besluiten' && objectSoort === 'triagebesluit'
}

/** @throws NietGevonden for a besluit of before there were receipts, and for who may not see its line */
function splits<T extends BesluitGebeurtenis>(regels: readonly T[]): [T, T[]] {
  const genomen = regels.find(isGenomen)
  if (genomen === undefined) throw new NietGevonden()
  return [genomen, regels.filter((regel) => regel !== genomen)]
}

async function standen(tx: Tx, regels: readonly BesluitGebeurtenis[]): Promise<MetStand[]> {
  const bomen = new Map((await listBomen(tx)).map((boom) => [boom.nr, boom]))
  const stil = (await findBevroren(tx)) !== undefined
  const grootte = new Map<number, number>()
  for (const nr of bomen.keys()) grootte.set(nr, (await newestCheckpoint(tx, nr))?.grootte ?? 0)
  const uit: MetStand[] = []
  for (const regel of regels) {
    const plaats = await findPlaats(tx, regel.id)
    const stand: Stand =
      plaats === undefined || plaats.index >= (grootte.get(plaats.boom) ?? 0)
        ? { soort: 'wacht', stil }
        : {
            soort: 'staat',
            ...plaats,
            bevroren: (bomen.get(plaats.boom)?.bevrorenOp ?? null) !== null,
          }
    uit.push({ ...regel, stand })
  }
  return uit
}

/**
 * Makes a receipt and checks it as the receiver will: what does not verify never leaves.
 *
 * @throws LogboekFout when tiles, key or bytes do not belong together
 */
async function maakBewijsstuk(
  tx: Tx,
  deps: Deps,
  { id, nr, handeling, stand }: MetStand,
  persoonId: string,
): Promise<Bewijsstuk | undefined> {
  if (stand.soort !== 'staat') return undefined
  const checkpoint = await newestCheckpoint(tx, stand.boom)
  const bevroren = await findBewijs(tx, id)
  if (checkpoint === undefined || bevroren === undefined) return undefined
  const { nonce } = await lezingVan(tx).kluis.nonce(
    { soort: 'persoon', id: persoonId },
    id,
    bevroren.sleutelNr,
  )
  const bewijs = formatBewijs({
    extra: new Uint8Array(nonce),
    index: stand.index,
    hashes: await inclusionProof(tegelBron(tx, stand.boom), stand.index, checkpoint.grootte),
    checkpoint: checkpoint.notitie,
  })
  const bytes = new Uint8Array(bevroren.bytes)
  verifyGebeurtenis(bytes, bewijs, { logboek: parseVkey(stand.vkey) })
  const getuige = findGetuige(deps, checkpoint.notitie)
  return { nr, handeling, bytes, bewijs, vkey: stand.vkey, getuige }
}

/** The witness that signed this checkpoint, among those that this log knows. */
function findGetuige(deps: Deps, notitie: string): string | undefined {
  return (deps.getuigen ?? []).find(
    (vkey) => verifyCosignatures(notitie, [parseVkey(vkey)]).length > 0,
  )
}
