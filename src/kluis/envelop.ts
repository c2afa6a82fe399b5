import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { kolomMet, kolommen, type Kolom } from './kolommen.ts'
import { onderwerpSoorten, uuidBytes, uuidVan, type Onderwerp } from './onderwerp.ts'
import { KluisFout } from './fouten.ts'

/** Where a sealed value belongs. Moved to another place it does not open. */
export interface Plek {
  kolom: Kolom
  /** The uuid of the row in which it was first written. */
  rij: string
}

/** The readable head of an envelope; it is authenticated together with the content. */
export interface Kop {
  plek: Plek
  onderwerp: Onderwerp
  /** Which of the keys of that onderwerp. */
  sleutelNr: number
}

/** No form lets this character through, so nobody can type something that looks sealed. */
const merkTekst = '\u0002'
const merkBytes = Buffer.from('DWZ1')

const VERSIE = 1
const KOP = 1 + 1 + 1 + 16 + 16 + 4
const IV = 12
const TAG = 16

function schrijfKop(kop: Kop): Buffer {
  const uit = Buffer.alloc(KOP)
  uit.writeUInt8(VERSIE, 0)
  uit.writeUInt8(kolommen[kop.plek.kolom].nr, 1)
  uit.writeUInt8(onderwerpSoorten.indexOf(kop.onderwerp.soort), 2)
  uuidBytes(kop.plek.rij).copy(uit, 3)
  uuidBytes(kop.onderwerp.id).copy(uit, 19)
  uit.writeUInt32BE(kop.sleutelNr, 35)
  return uit
}

/**
 * AES-256-GCM with a random 96-bit nonce and a 128-bit tag. The additional data are the head itself: version, table and
 * column, row, whose key and which one.
 */
export function seal(kop: Kop, sleutel: Uint8Array, inhoud: Uint8Array): Buffer {
  const hoofd = schrijfKop(kop)
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', sleutel, iv, { authTagLength: TAG })
  cipher.setAAD(hoofd)
  return Buffer.concat([hoofd, iv, cipher.update(inhoud), cipher.final(), cipher.getAuthTag()])
}

/** The head of an envelope. @throws KluisFout when this is no envelope that this version knows */
export function readKop(envelop: Uint8Array): Kop {
  const bytes = Buffer.from(envelop.buffer, envelop.byteOffset, envelop.byteLength)
  if (bytes.length < KOP + IV + TAG || bytes[0] !== VERSIE) throw new KluisFout('onleesbaar')
  const kolom = kolomMet(bytes.readUInt8(1))
  const soort = onderwerpSoorten[bytes.readUInt8(2)]
  if (kolom === undefined || soort === undefined) throw new KluisFout('onleesbaar')
  return {
    plek: { kolom, rij: uuidVan(bytes.subarray(3, 19)) },
    onderwerp: { soort, id: uuidVan(bytes.subarray(19, 35)) },
    sleutelNr: bytes.readUInt32BE(35),
  }
}

/** @throws KluisFout when a bit of head or content changed, or the key is another one */
export function unseal(envelop: Uint8Array, sleutel: Uint8Array): Buffer {
  const iv = envelop.subarray(KOP, KOP + IV)
  const decipher = createDecipheriv('aes-256-gcm', sleutel, iv, { authTagLength: TAG })
  decipher.setAAD(envelop.subarray(0, KOP))
  decipher.setAuthTag(envelop.subarray(envelop.length - TAG))
  try {
    return Buffer.concat([
      decipher.update(envelop.subarray(KOP + IV, envelop.length - TAG)),
      decipher.final(),
    ])
  } catch {
    throw new KluisFout('veranderd')
  }
}

/** How an envelope stands in a text or json column. */
export function alsTekst(envelop: Buffer): string {
  return `${merkTekst}${envelop.toString('base64url')}`
}

/** How an envelope stands in a bytea column. */
export function alsBytes(envelop: Buffer): Buffer {
  return Buffer.concat([merkBytes, envelop])
}

/** The envelope in a value that came out of the database, or nothing when it is not sealed. */
export function envelopIn(waarde: unknown): Buffer | undefined {
  if (typeof waarde === 'string') {
    if (!waarde.startsWith(merkTekst)) return undefined
    const envelop = Buffer.from(waarde.slice(1), 'base64url')
    // Node reads past characters that do not belong there; one envelope has one form.
    if (alsTekst(envelop) !== waarde) throw new KluisFout('onleesbaar')
    return envelop
  }
  if (Buffer.isBuffer(waarde) && waarde.subarray(0, merkBytes.length).equals(merkBytes)) {
    return waarde.subarray(merkBytes.length)
  }
  return undefined
}
