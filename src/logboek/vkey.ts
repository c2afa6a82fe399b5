import { createPublicKey, hash, sign as signBytes, verify as verifyBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { LogboekFout } from './fouten.ts'
import { formatBase64, isWellFormed, parseBase64 } from './tekst.ts'

/** Signature types of C2SP signed-note that we make; 0x01 signs the note, 0x04 is a cosignature with a time. */
export const soortHandtekening = { notitie: 0x01, getuige: 0x04 } as const

export type SoortHandtekening = (typeof soortHandtekening)[keyof typeof soortHandtekening]

/** A verifier key: what somebody needs to check signatures of one signer. Public. */
export interface Vkey {
  /** Name of the signer, without spaces and plus signs. For a log the same as the origin of its checkpoints. */
  naam: string
  /** First four bytes of SHA-256(name ‖ "\n" ‖ type ‖ public key), as an unsigned number. */
  id: number
  soort: SoortHandtekening
  /** Ed25519 public key, 32 bytes. */
  publiek: Uint8Array
}

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const spkiKop = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * Makes the verifier key of a signer.
 *
 * @param key the private or the public Ed25519 key
 * @throws LogboekFout `vorm` when the name is not allowed or the key is not Ed25519
 */
export function makeVkey(naam: string, soort: SoortHandtekening, key: KeyObject): Vkey {
  checkNaam(naam)
  if (key.asymmetricKeyType !== 'ed25519')
    throw new LogboekFout('vorm', 'het logboek ondertekent alleen met Ed25519')
  const openbaar = key.type === 'private' ? createPublicKey(key) : key
  const spki = openbaar.export({ type: 'spki', format: 'der' })
  const publiek = new Uint8Array(spki.subarray(spkiKop.length))
  return { naam, id: keyId(naam, soort, publiek), soort, publiek }
}

/**
 * Writes `<name>+<id in hex>+<base64 of type and key>` (C2SP signed-note, verifier keys).
 *
 * @throws LogboekFout `vorm` when the id does not belong to the name and the key
 */
export function formatVkey({ naam, id, soort, publiek }: Vkey): string {
  checkNaam(naam)
  if (publiek.length !== 32 || id !== keyId(naam, soort, publiek))
    throw new LogboekFout('vorm', 'het nummer van de controlesleutel hoort niet bij de sleutel')
  return `${naam}+${id.toString(16).padStart(8, '0')}+${formatBase64(Uint8Array.of(soort, ...publiek))}`
}

/**
 * Reads a verifier key. Split at the first two plus signs: base64 may contain more of them.
 *
 * @throws LogboekFout `vorm`, also when the id does not belong to the name and the key
 */
export function parseVkey(text: string): Vkey {
  const [heel, naam, hex, rest] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? []
  if (heel === undefined || naam === undefined || hex === undefined || rest === undefined)
    throw new LogboekFout('vorm', 'een controlesleutel heeft de vorm naam+id+sleutel')
  checkNaam(naam)
  const [soort, ...publiek] = parseBase64(rest, 'de controlesleutel', 33)
  if (soort !== soortHandtekening.notitie && soort !== soortHandtekening.getuige)
    throw new LogboekFout('vorm', 'deze soort controlesleutel kennen wij niet')
  const vkey = { naam, id: Number.parseInt(hex, 16), soort, publiek: Uint8Array.from(publiek) }
  if (vkey.id !== keyId(naam, soort, vkey.publiek))
    throw new LogboekFout('vorm', 'het nummer van de controlesleutel hoort niet bij de sleutel')
  return vkey
}

/** The key that belongs to a signature line: name and id both the same. */
export function findVkey(
  vkeys: readonly Vkey[],
  { naam, id }: Pick<Vkey, 'naam' | 'id'>,
): Vkey | undefined {
  return vkeys.find((vkey) => vkey.naam === naam && vkey.id === id)
}

/**
 * Makes one Ed25519 signature (RFC 8032), 64 bytes.
 *
 * @throws LogboekFout `vorm` when this is not a private Ed25519 key
 */
export function signEd25519(privateKey: KeyObject, bericht: Uint8Array): Uint8Array {
  if (privateKey.type !== 'private' || privateKey.asymmetricKeyType !== 'ed25519')
    throw new LogboekFout('vorm', 'ondertekenen kan alleen met een geheime Ed25519-sleutel')
  return new Uint8Array(signBytes(null, bericht, privateKey))
}

/**
 * Checks one Ed25519 signature.
 *
 * @throws LogboekFout `handtekening` when it is wrong, `vorm` when the key is no key
 */
export function verifyEd25519(vkey: Vkey, bericht: Uint8Array, bytes: Uint8Array): void {
  if (vkey.publiek.length !== 32)
    throw new LogboekFout('vorm', 'een Ed25519-sleutel is 32 bytes lang')
  const key = createPublicKey({
    key: Buffer.concat([spkiKop, vkey.publiek]),
    format: 'der',
    type: 'spki',
  })
  if (bytes.length !== 64 || !verifyBytes(null, bericht, key, bytes))
    throw new LogboekFout('handtekening', `de handtekening van ${vkey.naam} klopt niet`)
}

/**
 * Checks the name of a signer.
 *
 * @throws LogboekFout `vorm`
 */
export function checkNaam(naam: string): void {
  if (
    naam === '' ||
    /[\s\u0085+]/u.test(naam) ||
    /[\u0000-\u001f]/.test(naam) ||
    !isWellFormed(naam)
  )
    throw new LogboekFout('vorm', 'de naam van een sleutel heeft geen spaties en geen plus')
}

function keyId(naam: string, soort: SoortHandtekening, publiek: Uint8Array): number {
  const bytes = Buffer.concat([Buffer.from(`${naam}\n`), Uint8Array.of(soort), publiek])
  return hash('sha256', bytes, 'buffer').readUInt32BE(0)
}
