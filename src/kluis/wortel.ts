/**
 * The root of all keys, behind a door of its own: a keyfile by default, a hardware module in production. It wraps and
 * unwraps the epoch keys and nothing else; the root itself never leaves the provider.
 */
export interface Wortel {
  /** For messages: `bestand` or `pkcs11`. */
  soort: 'bestand' | 'pkcs11'
  /**
   * @param sleutel 32 bytes
   * @param aad what the wrapped key belongs to; the same is asked when unwrapping
   */
  wrap: (sleutel: Uint8Array, aad: Uint8Array) => Promise<Buffer>
  /** @throws KluisFout when it was wrapped by another root or for something else */
  unwrap: (ingepakt: Uint8Array, aad: Uint8Array) => Promise<Buffer>
  close: () => Promise<void>
}
