import { describe, expect, it } from 'vitest'
import { LogboekFout } from './fouten.ts'
import { emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const leaf = (text: string): Uint8Array => leafHash(Buffer.from(text))

const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')]
const root3 = nodeHash(nodeHash(a, b), c)

describe('the hashes', () => {
  it('are SHA-256 with a first byte that tells leaf from node', () => {
    // Made with: printf '' | sha256sum · printf '\x00' | sha256sum
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(new Uint8Array(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    expect(nodeHash(a, b)).not.toEqual(leafHash(Buffer.concat([a, b])))
  })

  it('are separate bytes each time, not the buffer they were computed in', () => {
    const eerst = nodeHash(a, b)
    const bewaard = hex(eerst)
    nodeHash(b, c)
    expect(hex(eerst)).toBe(bewaard)
  })

  it('are 32 bytes, on both sides of a node', () => {
    expect(() => nodeHash(a, b.slice(1))).toThrow('32 bytes')
    expect(() => nodeHash(new Uint8Array(33), b)).toThrow('32 bytes')
  })
})

describe('inclusion', () => {
  const goed = { leaf: c, index: 2, size: 3, proof: [nodeHash(a, b)], root: root3 }

  it('holds for a leaf at the ragged right edge', () => {
    expect(() => verifyInclusion(goed)).not.toThrow()
    expect(() =>
      verifyInclusion({ leaf: b, index: 1, size: 3, proof: [a, c], root: root3 }),
    ).not.toThrow()
  })

  it('holds for the only leaf, without a proof', () => {
    expect(() => verifyInclusion({ leaf: a, index: 0, size: 1, proof: [], root: a })).not.toThrow()
  })

  it.each([
    ['a leaf that cannot be there', { index: 3 }, 'bereik'],
    ['an empty tree', { index: 0, size: 0 }, 'bereik'],
    ['a place below zero', { index: -1 }, 'bereik'],
    ['half a place', { index: 1.5 }, 'bereik'],
    ['a size above 2^53−1', { size: 2 ** 53 }, 'bereik'],
    ['no number', { size: Number.NaN }, 'bereik'],
    ['a short hash', { proof: [a.slice(1)] }, 'vorm'],
    ['a short root', { root: root3.slice(1) }, 'vorm'],
    ['64 hashes', { proof: Array.from({ length: 64 }, () => a) }, 'vorm'],
    ['a hash too many', { proof: [nodeHash(a, b), a] }, 'bewijs'],
    ['a hash too few', { proof: [] }, 'bewijs'],
    ['another leaf', { leaf: b }, 'bewijs'],
    ['another place', { index: 0, proof: [b, c] }, 'bewijs'],
  ])('refuses %s', (_, anders, soort) => {
    expect(refused(() => verifyInclusion({ ...goed, ...anders }))).toBe(soort)
  })

  it('refuses a path that is longer than the tree is high, also when it leads to the root', () => {
    const verder = { leaf: a, index: 0, size: 1, proof: [b], root: nodeHash(b, a) }
    expect(refused(() => verifyInclusion(verder))).toBe('bewijs')
  })

  it('works beyond 32 bits', () => {
    // A path along the left edge of a tree of 2^40 leaves, where every node has the same neighbour.
    const proof = Array.from({ length: 40 }, () => b)
    const root = proof.reduce((links, rechts) => nodeHash(links, rechts), a)
    expect(() => verifyInclusion({ leaf: a, index: 0, size: 2 ** 40, proof, root })).not.toThrow()
    expect(
      refused(() => verifyInclusion({ leaf: a, index: 2 ** 32, size: 2 ** 40, proof, root })),
    ).toBe('bewijs')
  })
})

describe('consistency', () => {
  const goed = { size1: 2, root1: nodeHash(a, b), size2: 3, root2: root3, proof: [c] }

  it('holds when leaves were added', () => {
    expect(() => verifyConsistency(goed)).not.toThrow()
  })

  it('holds for a tree with itself', () => {
    const zelf = { size1: 3, root1: root3, size2: 3, root2: root3, proof: [] }
    expect(() => verifyConsistency(zelf)).not.toThrow()
  })

  it('refuses a path that is longer than the tree is high, also when it leads to both roots', () => {
    const verder = {
      size1: 3,
      root1: nodeHash(b, nodeHash(nodeHash(a, b), c)),
      size2: 4,
      root2: nodeHash(b, nodeHash(nodeHash(a, b), nodeHash(c, a))),
      proof: [c, a, nodeHash(a, b), b],
    }
    expect(refused(() => verifyConsistency(verder))).toBe('bewijs')
  })

  it.each([
    ['an empty old tree', { size1: 0, root1: emptyRoot }, 'bereik'],
    ['a smaller new tree', { size1: 4 }, 'bereik'],
    ['no proof', { proof: [] }, 'bewijs'],
    ['a hash too many', { proof: [c, c] }, 'bewijs'],
    ['equal sizes with a proof', { size1: 3, root1: root3 }, 'bewijs'],
    ['equal sizes with another root', { size2: 2, proof: [] }, 'bewijs'],
    ['another old root', { root1: nodeHash(b, a) }, 'bewijs'],
    ['another new root', { root2: nodeHash(a, b) }, 'bewijs'],
    ['64 hashes', { proof: Array.from({ length: 64 }, () => a) }, 'vorm'],
    ['a short hash', { proof: [c.slice(1)] }, 'vorm'],
    ['a size below zero', { size1: -2 }, 'bereik'],
  ])('refuses %s', (_, anders, soort) => {
    expect(refused(() => verifyConsistency({ ...goed, ...anders }))).toBe(soort)
  })
})

function refused(doe: () => void): string {
  try {
    doe()
  } catch (error) {
    if (error instanceof LogboekFout) return error.soort
    throw error
  }
  return 'niet geweigerd'
}
