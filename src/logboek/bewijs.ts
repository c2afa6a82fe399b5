import { openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { verifyCosignatures } from './cosignature.ts'
import type { Bevestiging } from './cosignature.ts'
import { LogboekFout } from './fouten.ts'
import { langsteBewijs, leafHash, verifyInclusion } from './merkle.ts'
import { parseNote } from './notitie.ts'
import { checkGetal, formatBase64, hashLengte, parseBase64, parseGetal } from './tekst.ts'
import type { Vkey } from './vkey.ts'
import { bladData, commitment } from './vastlegging.ts'

/** A receipt: what somebody needs to see that a leaf is in a signed tree (c2sp.org/tlog-proof@v1). */
export interface Bewijs {
  /** Not signed by anybody; with us the nonce of the commitment (32 bytes). */
  extra?: Uint8Array | undefined
  /** Place of the leaf, from 0. */
  index: number
  /** Inclusion proof, from the sibling of the leaf upwards. */
  hashes: readonly Uint8Array[]
  /** The signed checkpoint, letter for letter, with the lines of witnesses. */
  checkpoint: string
}

/** Whom the reader trusts. */
export interface Vertrouwen {
  logboek: Vkey
  getuigen?: readonly Vkey[]
  /** How many of these witnesses must have confirmed the checkpoint; 0 when not given. */
  minstensGetuigen?: number
}

export interface Bevonden {
  index: number
  checkpoint: Checkpoint
  bevestigingen: Bevestiging[]
}

const kop = 'c2sp.org/tlog-proof@v1'

/**
 * Writes a receipt file.
 *
 * @throws LogboekFout `vorm` or `bereik`
 */
export function formatBewijs({ extra, index, hashes, checkpoint }: Bewijs): string {
  checkGetal(index, 'de plaats van het blad')
  if (hashes.length > langsteBewijs || hashes.some((h) => h.length !== hashLengte))
    throw new LogboekFout('vorm', 'een bewijs heeft hoogstens 63 hashes van 32 bytes')
  checkExtra(extra)
  parseCheckpoint(parseNote(checkpoint).text)
  const regels = [
    kop,
    ...(extra === undefined ? [] : [`extra ${formatBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(formatBase64),
  ]
  return `${regels.join('\n')}\n\n${checkpoint}`
}

/**
 * Reads a receipt file. Checks only its form: nothing in it is true until `verifyBewijs` says so.
 *
 * @throws LogboekFout `vorm`
 */
export function parseBewijs(text: string): Bewijs {
  // The first empty line ends the proof; the checkpoint has one of its own further on.
  const grens = text.indexOf('\n\n')
  if (grens < 0) throw new LogboekFout('vorm', 'het bewijs heeft geen checkpoint')
  const regels = text.slice(0, grens).split('\n')
  if (regels.shift() !== kop) throw new LogboekFout('vorm', `het bewijs begint niet met ${kop}`)
  const extra = regels[0]?.startsWith('extra ') === true ? regels.shift() : undefined
  const index = regels.shift()
  if (index?.startsWith('index ') !== true)
    throw new LogboekFout('vorm', 'het bewijs noemt de plaats van het blad niet')
  if (regels.length > langsteBewijs)
    throw new LogboekFout('vorm', `een bewijs heeft hoogstens ${langsteBewijs} hashes`)
  const checkpoint = text.slice(grens + 2)
  // One empty line more before it would leave a note that anyone could have signed, but not a checkpoint.
  parseCheckpoint(parseNote(checkpoint).text)
  const inhoud = extra === undefined ? undefined : parseBase64(extra.slice(6), 'de regel extra')
  checkExtra(inhoud)
  return {
    extra: inhoud,
    index: parseGetal(index.slice(6), 'de plaats van het blad'),
    hashes: regels.map((regel) => parseBase64(regel, 'een hash van het bewijs', hashLengte)),
    checkpoint,
  }
}

/**
 * Checks a receipt for a leaf: signature of the log, enough witnesses, and the path from the leaf to the signed root.
 *
 * @param data the data of the leaf (`bladData`), not its hash
 * @throws LogboekFout `handtekening`, `bewijs`, `vorm` or `bereik`
 */
export function verifyBewijs(bewijs: Bewijs, data: Uint8Array, vertrouwen: Vertrouwen): Bevonden {
  const checkpoint = openCheckpoint(bewijs.checkpoint, vertrouwen.logboek)
  const bevestigingen = verifyCosignatures(bewijs.checkpoint, vertrouwen.getuigen ?? [])
  const nodig = vertrouwen.minstensGetuigen ?? 0
  checkGetal(nodig, 'het aantal getuigen')
  if (bevestigingen.length < nodig)
    throw new LogboekFout(
      'handtekening',
      `${bevestigingen.length} getuigen hebben dit bevestigd, dat moeten er ${nodig} zijn`,
    )
  verifyInclusion({
    leaf: leafHash(data),
    index: bewijs.index,
    size: checkpoint.size,
    proof: bewijs.hashes,
    root: checkpoint.root,
  })
  return { index: bewijs.index, checkpoint, bevestigingen }
}

/**
 * Checks the whole receipt of an event: the kept bytes and the nonce of the `extra` line give the commitment, the
 * commitment gives the leaf, and the leaf is in the signed tree.
 *
 * @param bytes exactly the bytes of the event (`besluit.json`)
 * @param text the receipt file (`besluit.tlog-proof`)
 * @throws LogboekFout as `parseBewijs` and `verifyBewijs`
 */
export function verifyGebeurtenis(
  bytes: Uint8Array,
  text: string,
  vertrouwen: Vertrouwen,
): Bevonden {
  const bewijs = parseBewijs(text)
  if (bewijs.extra === undefined)
    throw new LogboekFout('vorm', 'het bewijs heeft geen regel extra met de nonce')
  return verifyBewijs(bewijs, bladData(commitment(bewijs.extra, bytes)), vertrouwen)
}

function checkExtra(extra: Uint8Array | undefined): void {
  if (extra?.length === 0)
    throw new LogboekFout('vorm', 'een lege regel extra hoort er niet te staan')
}
