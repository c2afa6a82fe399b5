import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { KluisFout } from './fouten.ts'

/** nonce ‖ ciphertext ‖ tag: the length of a wrapped key of 32 bytes. */
export const INGEPAKT = 12 + 32 + 16

/** Wraps one key with another, AES-256-GCM; `aad` says what the key is for. */
export function wrapKey(met: Uint8Array, sleutel: Uint8Array, aad: Uint8Array): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', met, iv, { authTagLength: 16 })
  cipher.setAAD(aad)
  return Buffer.concat([iv, cipher.update(sleutel), cipher.final(), cipher.getAuthTag()])
}

/** @throws KluisFout when it was wrapped with another key or for something else */
export function unwrapKey(met: Uint8Array, ingepakt: Uint8Array, aad: Uint8Array): Buffer {
  if (ingepakt.length !== INGEPAKT) throw new KluisFout('onleesbaar')
  const decipher = createDecipheriv('aes-256-gcm', met, ingepakt.subarray(0, 12), {
    authTagLength: 16,
  })
  decipher.setAAD(aad)
  decipher.setAuthTag(ingepakt.subarray(-16))
  try {
    return Buffer.concat([decipher.update(ingepakt.subarray(12, -16)), decipher.final()])
  } catch {
    throw new KluisFout('veranderd')
  }
}

/** What a key is used for; each use has a key of its own, derived with HKDF-SHA-256. */
export type Gebruik = 'veld' | 'nonce' | 'inpakken' | `wijzer:${string}`

export function deriveKey(sleutel: Uint8Array, gebruik: Gebruik): Buffer {
  return Buffer.from(hkdfSync('sha256', sleutel, '', `nl.deelwijzer/${gebruik}/v1`, 32))
}
