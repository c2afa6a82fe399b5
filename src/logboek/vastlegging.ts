import { hash } from 'node:crypto'
import { LogboekFout } from './fouten.ts'
import { leafHash } from './merkle.ts'
import { formatBase64, hashLengte, isWellFormed } from './tekst.ts'

/** Length in bytes of the secret that blinds a commitment; fixed, so two openings can never be cut differently. */
export const nonceLengte = 32

const commitmentKop = Buffer.from('nl.deelwijzer/gebeurtenis/v1\n')
const hoogsteDiepte = 64

/** What an event may consist of, for those who declare one; `canonicalBytes` checks it when it runs as well. */
export type JsonWaarde =
  | null
  | boolean
  | number
  | string
  | readonly JsonWaarde[]
  | { readonly [sleutel: string]: JsonWaarde | undefined }

/**
 * The bytes of an event: JSON in UTF-8 without white space, keys sorted by UTF-16 code unit (as RFC 8785), strings as
 * they are (no Unicode normalisation). Keys without a value are left out. Make them once and keep them: verifying is
 * done over the kept bytes, never by writing the event again.
 *
 * @param gebeurtenis plain objects, lists, strings, numbers, booleans and null, at most 64 deep
 * @throws LogboekFout `vorm` for what JSON cannot hold exactly: NaN, whole numbers above 2^53−1, half surrogates, dates
 */
export function canonicalBytes(gebeurtenis: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(write(gebeurtenis, 0)))
}

/**
 * Commits to an event without telling anything about it: SHA-256 of a fixed line, the nonce and the bytes. Without the
 * nonce nobody can try out events, not even when only a few million are possible (such as all BSNs).
 *
 * @param nonce 32 secret random bytes
 * @param bytes the frozen bytes of the event
 * @throws LogboekFout `vorm` when the nonce has another length
 */
export function commitment(nonce: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (nonce.length !== nonceLengte)
    throw new LogboekFout('vorm', `een nonce is ${nonceLengte} bytes lang`)
  return new Uint8Array(hash('sha256', Buffer.concat([commitmentKop, nonce, bytes]), 'buffer'))
}

/** The data of the leaf: a fixed line and the commitment in base64, so it can be made in a shell too. */
export function bladData(commitment: Uint8Array): Uint8Array {
  if (commitment.length !== hashLengte)
    throw new LogboekFout('vorm', `een commitment is ${hashLengte} bytes lang`)
  return new Uint8Array(Buffer.from(`nl.deelwijzer/blad/v1\n${formatBase64(commitment)}\n`))
}

/** The hash that goes into the tree for a commitment: `leafHash(bladData(commitment))`. */
export function bladHash(commitment: Uint8Array): Uint8Array {
  return leafHash(bladData(commitment))
}

function write(waarde: unknown, diepte: number): string {
  if (diepte > hoogsteDiepte) throw new LogboekFout('vorm', 'de gebeurtenis is te diep genest')
  if (waarde === null || typeof waarde === 'boolean') return String(waarde)
  if (typeof waarde === 'number') return writeNumber(waarde)
  if (typeof waarde === 'string') return writeString(waarde)
  if (Array.isArray(waarde)) {
    const delen: string[] = []
    for (const deel of waarde) delen.push(write(deel, diepte + 1))
    return `[${delen.join(',')}]`
  }
  if (isPlain(waarde)) {
    const delen = Object.keys(waarde)
      .filter((sleutel) => waarde[sleutel] !== undefined)
      .toSorted(byCodeUnit)
      .map((sleutel) => `${writeString(sleutel)}:${write(waarde[sleutel], diepte + 1)}`)
    return `{${delen.join(',')}}`
  }
  throw new LogboekFout('vorm', 'de gebeurtenis bevat iets dat geen JSON is')
}

function writeNumber(getal: number): string {
  if (!Number.isFinite(getal) || (Number.isInteger(getal) && !Number.isSafeInteger(getal)))
    throw new LogboekFout('vorm', 'de gebeurtenis bevat een getal dat niet precies vastligt')
  return JSON.stringify(getal)
}

function writeString(text: string): string {
  if (!isWellFormed(text))
    throw new LogboekFout('vorm', 'de gebeurtenis bevat een teken dat niet kan worden bewaard')
  return JSON.stringify(text)
}

/** The order of RFC 8785; `localeCompare` would differ per machine. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isPlain(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  if (typeof waarde !== 'object' || waarde === null) return false
  const soort: unknown = Object.getPrototypeOf(waarde)
  return soort === Object.prototype || soort === null
}
