import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { LogboekFout } from './fouten.ts'
import { emptyRoot, langsteBewijs, verifyConsistency } from './merkle.ts'
import { formatHandtekening, open, parseNote } from './notitie.ts'
import { hashLengte, parseBase64, parseGetal, sameBytes } from './tekst.ts'
import { findVkey } from './vkey.ts'
import type { Vkey } from './vkey.ts'

/** What a log sends to a witness: "you had this size, here is the proof, confirm this one" (C2SP tlog-witness). */
export interface Getuigevraag {
  /** The size that the witness confirmed last, as the log believes. */
  oud: number
  /** Consistency proof from that size to the one of the checkpoint. */
  bewijs: readonly Uint8Array[]
  checkpoint: Checkpoint
  /** The checkpoint with its signatures, letter for letter. */
  notitie: string
}

/** The newest tree of one log that the witness confirmed. */
export type Getuigestand = Pick<Checkpoint, 'size' | 'root'>

/** What the witness answers; only with 200 does it sign. The numbers are those of HTTP. */
export type Getuigeoordeel =
  | { status: 200 }
  | { status: 409; grootte: number }
  | { status: 400 | 403 | 404 | 422; reden: string }

/**
 * Reads the body of `POST /add-checkpoint`. Checks its form only.
 *
 * @throws LogboekFout `vorm`
 */
export function parseGetuigevraag(text: string): Getuigevraag {
  // The first empty line ends the proof; the checkpoint has one of its own further on.
  const grens = text.indexOf('\n\n')
  if (grens < 0) throw new LogboekFout('vorm', 'de vraag heeft geen checkpoint')
  const [eerste = '', ...regels] = text.slice(0, grens).split('\n')
  if (!eerste.startsWith('old ')) throw new LogboekFout('vorm', 'de vraag begint niet met old')
  if (regels.length > langsteBewijs)
    throw new LogboekFout('vorm', `een bewijs heeft hoogstens ${langsteBewijs} hashes`)
  const notitie = text.slice(grens + 2)
  return {
    oud: parseGetal(eerste.slice(4), 'de oude grootte'),
    bewijs: regels.map((regel) => parseBase64(regel, 'een hash van het bewijs', hashLengte)),
    checkpoint: parseCheckpoint(parseNote(notitie).text),
    notitie,
  }
}

/** Writes the body of `POST /add-checkpoint`; the other side of `parseGetuigevraag`, for the log. */
export function formatGetuigevraag(
  oud: number,
  bewijs: readonly Uint8Array[],
  notitie: string,
): string {
  const regels = bewijs.map((h) => Buffer.from(h).toString('base64'))
  return `${[`old ${oud}`, ...regels].join('\n')}\n\n${notitie}`
}

/**
 * May the witness confirm this checkpoint? Reads nothing and keeps nothing: the caller holds the state of this origin
 * still between asking and storing.
 *
 * @param sleutels the keys known for this origin; none when it is unknown
 * @param stand what was confirmed last; `undefined` when nothing was
 */
export function judge(
  vraag: Getuigevraag,
  sleutels: readonly Vkey[],
  stand: Getuigestand | undefined,
): Getuigeoordeel {
  const { oud, bewijs, checkpoint, notitie } = vraag
  if (sleutels.length === 0) return { status: 404, reden: 'dit logboek is hier niet bekend' }
  try {
    open(notitie, sleutels)
  } catch (fout) {
    if (!(fout instanceof LogboekFout)) throw fout
    return { status: 403, reden: fout.message }
  }
  if (oud > checkpoint.size) {
    return { status: 400, reden: 'de oude grootte is groter dan die van het checkpoint' }
  }
  if (oud !== (stand?.size ?? 0)) return { status: 409, grootte: stand?.size ?? 0 }
  if (checkpoint.size === 0 && !sameBytes(checkpoint.root, emptyRoot)) {
    return { status: 422, reden: 'een lege boom heeft een andere wortel' }
  }
  return follows(vraag, stand, bewijs)
}

function follows(
  { oud, checkpoint }: Getuigevraag,
  stand: Getuigestand | undefined,
  bewijs: readonly Uint8Array[],
): Getuigeoordeel {
  // The empty tree is the beginning of every tree; there is nothing to prove.
  if (oud === 0 || stand === undefined) {
    return bewijs.length === 0
      ? { status: 200 }
      : { status: 422, reden: 'bij een lege boom hoort een leeg bewijs' }
  }
  try {
    verifyConsistency({
      size1: stand.size,
      root1: stand.root,
      size2: checkpoint.size,
      root2: checkpoint.root,
      proof: bewijs,
    })
    return { status: 200 }
  } catch (fout) {
    if (!(fout instanceof LogboekFout)) throw fout
    return { status: 422, reden: fout.message }
  }
}

/**
 * The checkpoint with only the signatures of these keys, each once: what strangers add to a public checkpoint is not kept.
 *
 * @param notitie one that `judge` found good
 */
export function keepKnown(notitie: string, sleutels: readonly Vkey[]): string {
  const { text, handtekeningen } = parseNote(notitie)
  const regels = handtekeningen
    .filter((handtekening) => findVkey(sleutels, handtekening) !== undefined)
    .map(formatHandtekening)
  return `${text}\n${[...new Set(regels)].join('')}`
}
