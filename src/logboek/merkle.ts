import { hash } from 'node:crypto'
import { LogboekFout } from './fouten.ts'
import { checkGetal, hashLengte, sameBytes } from './tekst.ts'

/** A proof longer than this cannot exist for a tree of at most 2^53−1 leaves; RFC 6962 sizes stay below 2^63. */
export const langsteBewijs = 63

function sha256(bytes: Uint8Array): Uint8Array {
  const uit = hash('sha256', bytes, 'buffer')
  // A plain Uint8Array: a Buffer slices without copying, which surprises whoever expects the one and gets the other.
  return new Uint8Array(uit.buffer, uit.byteOffset, uit.byteLength)
}

/** Root of a tree without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0))

/** Hash of a leaf: SHA-256(0x00 ‖ data). The first byte keeps a leaf from passing for a node (RFC 6962 §2.1). */
export function leafHash(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + data.length)
  bytes.set(data, 1)
  return sha256(bytes)
}

// Filled and read within one synchronous call, so sharing it is safe and spares an allocation per node.
const knoop = new Uint8Array(1 + 2 * hashLengte)
knoop[0] = 1

/**
 * Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1).
 *
 * @throws LogboekFout `vorm` when a side is not a hash of 32 bytes
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashLengte || right.length !== hashLengte)
    throw new LogboekFout('vorm', 'een hash in de boom is 32 bytes lang')
  knoop.set(left, 1)
  knoop.set(right, 1 + hashLengte)
  return sha256(knoop)
}

export interface InclusionClaim {
  /** Hash of the leaf itself (`leafHash(data)`), 32 bytes. */
  leaf: Uint8Array
  /** Place of the leaf, from 0. */
  index: number
  /** Number of leaves of the tree. */
  size: number
  /** Hashes from the sibling of the leaf up to the child of the root. */
  proof: readonly Uint8Array[]
  root: Uint8Array
}

/**
 * Checks that a leaf is at `index` in the tree with this size and root (RFC 6962 §2.1.1; procedure RFC 9162 §2.1.3.2).
 *
 * The size itself is not bound by the root alone: several sizes give a leaf the same path. Only a signed checkpoint
 * binds root and size, so take both from one (`verifyBewijs` does).
 *
 * @throws LogboekFout `bewijs` when it does not hold, `vorm` or `bereik` when it cannot be a proof at all
 */
export function verifyInclusion({ leaf, index, size, proof, root }: InclusionClaim): void {
  checkGetal(index, 'de plaats van het blad')
  checkGetal(size, 'het aantal bladeren')
  checkHashes([leaf, root, ...proof])
  checkLengte(proof)
  if (index >= size)
    throw new LogboekFout('bereik', `blad ${index} bestaat niet bij ${size} bladeren`)
  let plaats = index
  let laatste = size - 1
  let berekend = leaf
  for (const buur of proof) {
    if (laatste === 0) throw new LogboekFout('bewijs', 'het bewijs is te lang voor deze boom')
    if (plaats % 2 === 1 || plaats === laatste) {
      berekend = nodeHash(buur, berekend)
      // At the right edge a node without a sibling moves up unchanged: those levels have no hash in the proof.
      while (plaats % 2 === 0 && plaats !== 0) {
        plaats /= 2
        laatste = half(laatste)
      }
    } else {
      berekend = nodeHash(berekend, buur)
    }
    plaats = half(plaats)
    laatste = half(laatste)
  }
  if (laatste !== 0) throw new LogboekFout('bewijs', 'het bewijs is te kort voor deze boom')
  if (!sameBytes(berekend, root))
    throw new LogboekFout('bewijs', 'dit blad staat niet op deze plaats in deze boom')
}

export interface ConsistencyClaim {
  /** Number of leaves of the older tree; 0 is refused, because everything is consistent with nothing. */
  size1: number
  root1: Uint8Array
  size2: number
  root2: Uint8Array
  proof: readonly Uint8Array[]
}

/**
 * Checks that the newer tree only added leaves to the older one (RFC 6962 §2.1.2; procedure RFC 9162 §2.1.4.2).
 *
 * As with inclusion, take sizes and roots from signed checkpoints.
 *
 * @throws LogboekFout `bewijs` when it does not hold, `vorm` or `bereik` when it cannot be a proof at all
 */
export function verifyConsistency({ size1, root1, size2, root2, proof }: ConsistencyClaim): void {
  checkGetal(size1, 'de oude grootte')
  checkGetal(size2, 'de nieuwe grootte')
  // Roots are compared, not measured: between equal sizes the published vectors accept any two equal ones.
  checkHashes(proof)
  checkLengte(proof)
  if (size1 === 0) throw new LogboekFout('bereik', 'met een lege boom valt niets te vergelijken')
  if (size1 > size2) throw new LogboekFout('bereik', 'de nieuwe boom is kleiner dan de oude')
  if (size1 === size2) {
    if (proof.length > 0)
      throw new LogboekFout('bewijs', 'bij gelijke grootte hoort een leeg bewijs')
    if (!sameBytes(root1, root2))
      throw new LogboekFout('bewijs', 'twee bomen van gelijke grootte hebben een andere wortel')
    return
  }
  let plaats = size1 - 1
  let laatste = size2 - 1
  while (plaats % 2 === 1) {
    plaats = half(plaats)
    laatste = half(laatste)
  }
  // The old root is itself a node of the new tree when its size is a power of two; the proof then leaves it out.
  const [begin, ...rest] = plaats === 0 ? [root1, ...proof] : proof
  if (begin === undefined) throw new LogboekFout('bewijs', 'het bewijs is leeg')
  let oud = begin
  let nieuw = begin
  for (const buur of rest) {
    if (laatste === 0) throw new LogboekFout('bewijs', 'het bewijs is te lang voor deze bomen')
    if (plaats % 2 === 1 || plaats === laatste) {
      oud = nodeHash(buur, oud)
      nieuw = nodeHash(buur, nieuw)
      while (plaats % 2 === 0 && plaats !== 0) {
        plaats /= 2
        laatste = half(laatste)
      }
    } else {
      nieuw = nodeHash(nieuw, buur)
    }
    plaats = half(plaats)
    laatste = half(laatste)
  }
  if (laatste !== 0) throw new LogboekFout('bewijs', 'het bewijs is te kort voor deze bomen')
  if (!sameBytes(oud, root1) || !sameBytes(nieuw, root2))
    throw new LogboekFout('bewijs', 'de nieuwe boom bevat de oude niet ongewijzigd')
}

/** Not a bit shift: those stop at 32 bits. */
function half(getal: number): number {
  return Math.floor(getal / 2)
}

function checkHashes(hashes: readonly Uint8Array[]): void {
  if (hashes.some((h) => h.length !== hashLengte))
    throw new LogboekFout('vorm', 'een hash in de boom is 32 bytes lang')
}

function checkLengte(proof: readonly Uint8Array[]): void {
  if (proof.length > langsteBewijs)
    throw new LogboekFout('vorm', `een bewijs heeft hoogstens ${langsteBewijs} hashes`)
}
