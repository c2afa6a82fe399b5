import { createHash } from 'node:crypto'

/** 32 bytes as they stand in the address: 43 characters, no padding. */
const vorm = /^[A-Za-z0-9_-]{43}$/

/** A secret for a link: nobody guesses it, and it is kept nowhere (only its hash is). */
export function newLinkgeheim(toeval: (bytes: number) => Uint8Array): string {
  return Buffer.from(toeval(32)).toString('base64url')
}

/** What is kept of it: SHA-256 of the text as it stands in the address. */
export function hashLinkgeheim(geheim: string): Buffer {
  return createHash('sha256').update(geheim).digest()
}

/** Could this be one of ours? Anything else is refused before any query. */
export function isLinkgeheim(tekst: string): boolean {
  return vorm.test(tekst)
}
