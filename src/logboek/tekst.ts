import { LogboekFout } from './fouten.ts'

/** Length in bytes of a SHA-256 hash. */
export const hashLengte = 32

/**
 * Reads standard base64 (RFC 4648 §4, with padding). Decoders forgive a lot, so several texts would mean the same
 * bytes; here exactly one does, checked by writing it again.
 *
 * @param wat what is read, for the message
 * @param lengte the number of bytes it must have, when that is fixed
 * @throws LogboekFout `vorm`
 */
export function parseBase64(text: string, wat: string, lengte?: number): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text)
    throw new LogboekFout('vorm', `${wat} is geen geldige base64`)
  if (lengte !== undefined && bytes.length !== lengte)
    throw new LogboekFout('vorm', `${wat} is ${bytes.length} bytes, dat moeten er ${lengte} zijn`)
  return new Uint8Array(bytes)
}

export function formatBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/**
 * Reads a whole number in decimal: no sign, no leading zeros, at most 2^53−1, because above that a JavaScript number
 * is no longer exact.
 *
 * @throws LogboekFout `vorm`
 */
export function parseGetal(text: string, wat: string): number {
  const getal = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(getal))
    throw new LogboekFout('vorm', `${wat} is geen geheel getal zonder voorloopnullen tot 2^53−1`)
  return getal
}

/**
 * Checks that a number can be an index, a size or a time in seconds.
 *
 * @throws LogboekFout `bereik`
 */
export function checkGetal(getal: number, wat: string): void {
  if (!Number.isSafeInteger(getal) || getal < 0)
    throw new LogboekFout('bereik', `${wat} is geen geheel getal van 0 tot en met 2^53−1`)
}

/** Whether a text has no half surrogate pair: such a text has no UTF-8, and would become another text when written. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** Whether two byte strings are the same. Only for public values (hashes): it does not hide timing. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
