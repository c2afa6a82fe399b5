import type { KeyObject } from 'node:crypto'
import { LogboekFout } from './fouten.ts'
import { formatBase64, isWellFormed, parseBase64 } from './tekst.ts'
import {
  checkNaam,
  findVkey,
  makeVkey,
  signEd25519,
  soortHandtekening,
  verifyEd25519,
} from './vkey.ts'
import type { Vkey } from './vkey.ts'

export { formatVkey, makeVkey, parseVkey, soortHandtekening } from './vkey.ts'
export type { SoortHandtekening, Vkey } from './vkey.ts'

/** One signature line as it stands in a note; nothing about it has been checked yet. */
export interface Handtekening {
  naam: string
  id: number
  /** The bytes after the key id. */
  bytes: Uint8Array
}

/** A note taken apart, not verified. */
export interface Notitie {
  /** Ends with a newline. */
  text: string
  handtekeningen: Handtekening[]
}

export interface GeopendeNotitie {
  text: string
  /** The keys whose signature was found and is right; never empty. */
  ondertekenaars: Vkey[]
}

/** More signature lines than this are refused; the specification asks for at least 16. */
const hoogstensHandtekeningen = 64

/**
 * Signs a text and gives the whole note: text, empty line, one signature line.
 *
 * @param text ends with a newline; no control characters but the newline
 * @throws LogboekFout `vorm`
 */
export function sign(text: string, naam: string, privateKey: KeyObject): string {
  checkText(text)
  const { id } = makeVkey(naam, soortHandtekening.notitie, privateKey)
  const bytes = signEd25519(privateKey, Buffer.from(text))
  return `${text}\n${formatHandtekening({ naam, id, bytes })}`
}

/**
 * Writes one signature line with its newline.
 *
 * @throws LogboekFout `vorm`
 */
export function formatHandtekening({ naam, id, bytes }: Handtekening): string {
  checkNaam(naam)
  if (!Number.isInteger(id) || id < 0 || id > 0xffffffff || bytes.length === 0)
    throw new LogboekFout('vorm', 'deze handtekening is niet te schrijven')
  const kop = Buffer.alloc(4)
  kop.writeUInt32BE(id)
  return `— ${naam} ${formatBase64(Buffer.concat([kop, bytes]))}\n`
}

/**
 * Adds a signature line at the end of a note, such as the cosignature of a witness.
 *
 * @throws LogboekFout `vorm`
 */
export function addHandtekening(note: string, handtekening: Handtekening): string {
  const uit = note + formatHandtekening(handtekening)
  parseNote(note)
  parseNote(uit)
  return uit
}

/**
 * Takes a note apart without checking any signature. The last empty line separates text and signatures: the text may
 * have empty lines of its own.
 *
 * @throws LogboekFout `vorm`
 */
export function parseNote(note: string): Notitie {
  checkText(note)
  const grens = note.lastIndexOf('\n\n')
  if (grens < 0) throw new LogboekFout('vorm', 'de notitie heeft geen handtekeningen')
  const text = note.slice(0, grens + 1)
  const regels = note.slice(grens + 2, -1).split('\n')
  if (regels.length > hoogstensHandtekeningen)
    throw new LogboekFout(
      'vorm',
      `een notitie heeft hoogstens ${hoogstensHandtekeningen} handtekeningen`,
    )
  return { text, handtekeningen: regels.map(parseHandtekening) }
}

/**
 * Opens a note: gives its text only when a known signer signed it. Signatures of unknown keys are ignored; a wrong
 * signature of a known key makes the whole note invalid.
 *
 * @param vkeys the trusted signers, all of type 0x01
 * @throws LogboekFout `vorm` or `handtekening`
 */
export function open(note: string, vkeys: readonly Vkey[]): GeopendeNotitie {
  const { text, handtekeningen } = parseNote(note)
  const ondertekenaars: Vkey[] = []
  for (const handtekening of handtekeningen) {
    const vkey = findVkey(vkeys, handtekening)
    if (vkey === undefined) continue
    if (vkey.soort !== soortHandtekening.notitie)
      throw new LogboekFout('vorm', 'met de sleutel van een getuige opent u geen notitie')
    verifyEd25519(vkey, Buffer.from(text), handtekening.bytes)
    if (!ondertekenaars.includes(vkey)) ondertekenaars.push(vkey)
  }
  if (ondertekenaars.length === 0)
    throw new LogboekFout('handtekening', 'geen handtekening van een bekende sleutel')
  return { text, ondertekenaars }
}

function parseHandtekening(regel: string): Handtekening {
  const [heel, naam, base64] = /^— (\S+) (\S+)$/.exec(regel) ?? []
  if (heel === undefined || naam === undefined || base64 === undefined)
    throw new LogboekFout('vorm', 'een handtekening heeft de vorm — naam base64')
  checkNaam(naam)
  const bytes = parseBase64(base64, 'de handtekening')
  if (bytes.length < 5) throw new LogboekFout('vorm', 'de handtekening is te kort')
  return { naam, id: Buffer.from(bytes).readUInt32BE(0), bytes: bytes.slice(4) }
}

function checkText(text: string): void {
  if (!text.endsWith('\n'))
    throw new LogboekFout('vorm', 'de tekst eindigt niet op een nieuwe regel')
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text) || !isWellFormed(text))
    throw new LogboekFout('vorm', 'de tekst bevat tekens die niet mogen')
}
