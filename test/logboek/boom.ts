/** A second, naive way to compute the same: straight from the recursive definitions of RFC 6962 §2.1, no tiles. */
import { hash } from 'node:crypto'
import type { Tegel, TegelBron } from '../../src/logboek/tegels.ts'

function sha256(...delen: Uint8Array[]): Uint8Array {
  return new Uint8Array(hash('sha256', Buffer.concat(delen), 'buffer'))
}

export function naiveLeaf(data: Uint8Array): Uint8Array {
  return sha256(Uint8Array.of(0), data)
}

/** MTH(D[n]), over leaf hashes. */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [enige] = leaves
  if (enige === undefined) return sha256()
  if (leaves.length === 1) return enige
  const k = power(leaves.length)
  return sha256(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

/** PATH(m, D[n]). */
export function naivePath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length <= 1) return []
  const k = power(leaves.length)
  const [links, rechts] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...naivePath(m, links), naiveRoot(rechts)]
    : [...naivePath(m - k, rechts), naiveRoot(links)]
}

/** SUBPROOF(m, D[n], b); PROOF(m, D[n]) is the one with b = true. */
export function naiveProof(m: number, leaves: readonly Uint8Array[], b = true): Uint8Array[] {
  if (m === leaves.length) return b ? [] : [naiveRoot(leaves)]
  const k = power(leaves.length)
  const [links, rechts] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...naiveProof(m, links, b), naiveRoot(rechts)]
    : [...naiveProof(m - k, rechts, false), naiveRoot(links)]
}

function power(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** Leaf hashes that differ for every index. */
export function makeLeaves(aantal: number): Uint8Array[] {
  return Array.from({ length: aantal }, (_, i) => naiveLeaf(Buffer.from(`blad ${i}`)))
}

export interface Opslag {
  bron: TegelBron
  tegels: Map<string, Uint8Array>
  store: (tegels: readonly Tegel[]) => void
}

/** Tiles in memory; gives copies, as a database does. */
export function makeOpslag(): Opslag {
  const tegels = new Map<string, Uint8Array>()
  return {
    tegels,
    bron: async (laag, nummer) => new Uint8Array(tegels.get(`${laag}/${nummer}`) ?? []),
    store: (nieuw) => {
      for (const { laag, nummer, inhoud } of nieuw) tegels.set(`${laag}/${nummer}`, inhoud)
    },
  }
}

/** The bytes with one bit turned over. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const uit = new Uint8Array(bytes)
  const plaats = Math.floor(bit / 8)
  uit[plaats] = (uit[plaats] ?? 0) ^ (1 << (bit % 8))
  return uit
}
