import { z } from 'zod'
import { breedteBij, parseTegelpad } from '../logboek/tegel-pad.ts'
import { hashLengte } from '../logboek/tekst.ts'
import { bladData } from '../logboek/vastlegging.ts'
import {
  listBerichten,
  listBomen,
  listCommitments,
  newestCheckpoint,
  tegelBron,
} from '../opslag/logboek/lezen.ts'
import type { Deps } from './deps.ts'

/** One tree as everybody may see it. */
export interface OpenbareBoom {
  nr: number
  origin: string
  vkey: string
  begonnenOp: Date
  bevrorenOp: Date | null
  bevrorenReden: string | null
  checkpoint: { grootte: number; notitie: string; getuigd: boolean; op: Date } | undefined
}

/** What the log said about itself. */
export interface OpenbaarBericht {
  op: Date
  logboek: string
  reden: string
  /** Signed lines that were lost; null when nobody can know. */
  verloren: number | null
  /** Exactly the bytes that the first leaf commits to. */
  tekst: string
  nonce: string
}

export interface OpenbaarLogboek {
  /** The newest first. */
  bomen: OpenbareBoom[]
  berichten: OpenbaarBericht[]
  getuigen: readonly string[]
  /** May the tree itself be fetched? */
  tegels: boolean
}

const Bericht = z.object({
  logboek: z.string(),
  reden: z.string(),
  verloren: z.number().nullable(),
})

/** May anybody fetch the tree itself? It tells how much is done and when: a choice of the gemeente. */
export function isOpenbaar(deps: Deps): boolean {
  return deps.logboekOpenbaar ?? deps.demo
}

/** What everybody may know of the log; nothing in it is about a person, so nothing is logged about reading it. */
export async function readOpenbaarLogboek(deps: Deps): Promise<OpenbaarLogboek> {
  const db = deps.databanken.app
  const bomen: OpenbareBoom[] = []
  for (const boom of (await listBomen(db)).toReversed()) {
    bomen.push({ ...boom, checkpoint: await newestCheckpoint(db, boom.nr) })
  }
  const berichten = (await listBerichten(db, 'nieuw-logboek')).map(({ bytes, nonce, op }) => {
    const tekst = bytes.toString('utf8')
    return { op, tekst, nonce: nonce.toString('base64'), ...Bericht.parse(JSON.parse(tekst)) }
  })
  return { bomen, berichten, getuigen: deps.getuigen ?? [], tegels: isOpenbaar(deps) }
}

/**
 * One tile or bundle of leaves, as far as it belongs to a checkpoint that counts: nothing is shown of what is not yet
 * signed and kept outside the database.
 *
 * @param pad what stands behind `tile/` in the address
 * @returns undefined when it is not there or the log is not open
 */
export async function readTegel(
  deps: Deps,
  boom: number,
  pad: string,
): Promise<Uint8Array | undefined> {
  const vraag = parseTegelpad(pad)
  if (vraag === undefined || !isOpenbaar(deps)) return undefined
  const db = deps.databanken.app
  const checkpoint = await newestCheckpoint(db, boom)
  if (checkpoint === undefined) return undefined
  if (vraag.breedte > breedteBij(vraag, checkpoint.grootte)) return undefined
  if (vraag.laag === 'entries') {
    const bladeren = await listCommitments(db, boom, vraag.nummer * 256, vraag.breedte)
    return bladeren.length === vraag.breedte ? bundle(bladeren) : undefined
  }
  const inhoud = await tegelBron(db, boom)(vraag.laag, vraag.nummer)
  const lengte = vraag.breedte * hashLengte
  return inhoud.length < lengte ? undefined : inhoud.slice(0, lengte)
}

/** Each leaf behind its length in two bytes. */
function bundle(commitments: readonly Uint8Array[]): Uint8Array {
  const delen = commitments.flatMap((commitment) => {
    const data = bladData(commitment)
    const lengte = Buffer.alloc(2)
    lengte.writeUInt16BE(data.length)
    return [lengte, data]
  })
  return new Uint8Array(Buffer.concat(delen))
}
