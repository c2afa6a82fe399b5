/** What holds for every tree, followed on random ones and held against the naive computation. */
import fc from '../support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { LogboekFout } from '../../src/logboek/fouten.ts'
import { verifyConsistency, verifyInclusion } from '../../src/logboek/merkle.ts'
import { consistencyProof, grow, inclusionProof, rootAt } from '../../src/logboek/tegels.ts'
import type { TegelBron } from '../../src/logboek/tegels.ts'
import { flipBit, makeLeaves, makeOpslag, naivePath, naiveProof, naiveRoot } from './boom.ts'

const grootste = 1500
const leaves = makeLeaves(grootste)

async function makeBron(size: number): Promise<TegelBron> {
  const { bron, store } = makeOpslag()
  store((await grow(bron, 0, leaves.slice(0, size))).tegels)
  return bron
}

/** Tries all these and wants every one refused. */
function expectAllRefused(pogingen: Iterable<() => void>): void {
  let geprobeerd = 0
  for (const poging of pogingen) {
    geprobeerd += 1
    expect(poging).toThrow(LogboekFout)
  }
  expect(geprobeerd).toBeGreaterThan(0)
}

const sizeEnPlaats = fc
  .integer({ min: 1, max: grootste })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))

describe('growing', () => {
  it('gives the naive root after every batch, whatever the batches', async () => {
    const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(batches, async (stappen) => {
        const { bron, store, tegels } = makeOpslag()
        let size = 0
        for (const stap of stappen) {
          const erbij = leaves.slice(size, size + stap)
          const voor = new Map(tegels)
          const groei = await grow(bron, size, erbij)
          expect(groei.size).toBe(size + erbij.length)
          expect(groei.root).toEqual(naiveRoot(leaves.slice(0, groei.size)))
          for (const { laag, nummer, inhoud } of groei.tegels) {
            const oud = voor.get(`${laag}/${nummer}`) ?? new Uint8Array(0)
            expect(inhoud.length).toBeGreaterThan(oud.length)
            expect(inhoud.subarray(0, oud.length)).toEqual(oud)
          }
          store(groei.tegels)
          size = groei.size
          expectTegelsAsSpecified(tegels, size)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('stores the same tiles in one batch as leaf by leaf', async () => {
    const [ineens, eenvooreen] = [makeOpslag(), makeOpslag()]
    ineens.store((await grow(ineens.bron, 0, leaves.slice(0, 600))).tegels)
    for (let i = 0; i < 600; i += 1)
      eenvooreen.store((await grow(eenvooreen.bron, i, leaves.slice(i, i + 1))).tegels)
    expect(eenvooreen.tegels).toEqual(ineens.tegels)
  })
})

/** C2SP tlog-tiles: which tiles there are, how wide, and what is in them. */
function expectTegelsAsSpecified(tegels: ReadonlyMap<string, Uint8Array>, size: number): void {
  const verwacht = new Map<string, Uint8Array>()
  for (let laag = 0; 256 ** laag <= size; laag += 1) {
    const stap = 256 ** laag
    for (let n = 0; n * 256 < Math.floor(size / stap); n += 1) {
      const hier = Math.min(256, Math.floor(size / stap) - n * 256)
      const delen = Array.from({ length: hier }, (_, i) =>
        naiveRoot(leaves.slice((n * 256 + i) * stap, (n * 256 + i + 1) * stap)),
      )
      verwacht.set(`${laag}/${n}`, new Uint8Array(Buffer.concat(delen)))
    }
  }
  expect(tegels).toEqual(verwacht)
}

describe('reading', () => {
  it('gives root and inclusion proof of any older size from the newest tiles', async () => {
    const bron = await makeBron(grootste)
    await fc.assert(
      fc.asyncProperty(sizeEnPlaats, async ([size, index]) => {
        const deel = leaves.slice(0, size)
        const root = naiveRoot(deel)
        expect(await rootAt(bron, size)).toEqual(root)
        const proof = await inclusionProof(bron, index, size)
        expect(proof).toEqual(naivePath(index, deel))
        verifyInclusion({ leaf: leaves[index]!, index, size, proof, root })
      }),
      { numRuns: 300 },
    )
  })

  it('gives the consistency proof between any two sizes', async () => {
    const bron = await makeBron(grootste)
    await fc.assert(
      fc.asyncProperty(sizeEnPlaats, async ([size2, vorige]) => {
        const size1 = vorige + 1
        const proof = await consistencyProof(bron, size1, size2)
        expect(proof).toEqual(naiveProof(size1, leaves.slice(0, size2)))
        const [root1, root2] = [await rootAt(bron, size1), await rootAt(bron, size2)]
        verifyConsistency({ size1, root1, size2, root2, proof })
      }),
      { numRuns: 300 },
    )
  })

  it('gives another root when any bit of any tile is turned over', async () => {
    const size = 700
    const { bron, store, tegels } = makeOpslag()
    const { root, tegels: alle } = await grow(bron, 0, leaves.slice(0, size))
    store(alle)
    const plekken = alle
      .map(({ laag, nummer, inhoud }) => ({ plek: `${laag}/${nummer}`, inhoud }))
      // A full tile below is summed up in the one above; that one is what the root is made of.
      .filter(({ plek }) => plek === '1/0' || plek === '0/2')
    expect(plekken).toHaveLength(2)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...plekken), fc.nat(), async ({ plek, inhoud }, bit) => {
        tegels.set(plek, flipBit(inhoud, bit % (inhoud.length * 8)))
        expect(await rootAt(bron, size)).not.toEqual(root)
        tegels.set(plek, inhoud)
      }),
      { numRuns: 200 },
    )
  })
})

describe('changing one bit', () => {
  it('makes every inclusion proof fail: leaf, root, each hash, any other place', async () => {
    const bron = await makeBron(grootste)
    await fc.assert(
      fc.asyncProperty(sizeEnPlaats, async ([size, index]) => {
        const proof = await inclusionProof(bron, index, size)
        const goed = { leaf: leaves[index]!, index, size, proof, root: await rootAt(bron, size) }
        verifyInclusion(goed)
        expectAllRefused(
          (function* pogingen() {
            for (let bit = 0; bit < 256; bit += 1) {
              yield () => verifyInclusion({ ...goed, leaf: flipBit(goed.leaf, bit) })
              yield () => verifyInclusion({ ...goed, root: flipBit(goed.root, bit) })
              for (let i = 0; i < proof.length; i += 1)
                yield () => verifyInclusion({ ...goed, proof: flipIn(proof, i, bit) })
            }
            for (let ander = 0; ander < size; ander += 1)
              if (ander !== index) yield () => verifyInclusion({ ...goed, index: ander })
            for (const anders of misshapen(proof))
              yield () => verifyInclusion({ ...goed, proof: anders })
          })(),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('makes every consistency proof fail: both roots, each hash', async () => {
    const bron = await makeBron(grootste)
    await fc.assert(
      fc.asyncProperty(sizeEnPlaats, async ([size2, vorige]) => {
        const size1 = vorige + 1
        const proof = await consistencyProof(bron, size1, size2)
        const [root1, root2] = [await rootAt(bron, size1), await rootAt(bron, size2)]
        const goed = { size1, root1, size2, root2, proof }
        verifyConsistency(goed)
        expectAllRefused(
          (function* pogingen() {
            for (let bit = 0; bit < 256; bit += 1) {
              yield () => verifyConsistency({ ...goed, root1: flipBit(root1, bit) })
              yield () => verifyConsistency({ ...goed, root2: flipBit(root2, bit) })
              for (let i = 0; i < proof.length; i += 1)
                yield () => verifyConsistency({ ...goed, proof: flipIn(proof, i, bit) })
            }
            if (size1 !== size2) {
              yield () => verifyConsistency({ ...goed, size1: size2, size2: size1 })
              yield () => verifyConsistency({ ...goed, root1: root2, root2: root1 })
            }
            for (const anders of misshapen(proof))
              yield () => verifyConsistency({ ...goed, proof: anders })
          })(),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('in any old leaf makes every consistency proof of a rewritten log fail', async () => {
    await fc.assert(
      fc.asyncProperty(sizeEnPlaats, fc.nat(255), async ([size1, index], bit) => {
        const herschreven = leaves.with(index, flipBit(leaves[index]!, bit))
        const { bron, store } = makeOpslag()
        store((await grow(bron, 0, herschreven)).tegels)
        const claim = {
          size1,
          root1: naiveRoot(leaves.slice(0, size1)),
          size2: grootste,
          root2: await rootAt(bron, grootste),
          proof: await consistencyProof(bron, size1, grootste),
        }
        expect(() => verifyConsistency(claim)).toThrow(LogboekFout)
      }),
      { numRuns: 40 },
    )
  })
})

function flipIn(proof: readonly Uint8Array[], plaats: number, bit: number): Uint8Array[] {
  return proof.map((h, i) => (i === plaats ? flipBit(h, bit) : h))
}

/** The same proof with a hash less, more, shorter or (when that changes something) in another order. */
function misshapen(proof: readonly Uint8Array[]): Uint8Array[][] {
  const nul = new Uint8Array(32)
  const anders = [
    [...proof, nul],
    [nul, ...proof],
    [...proof, ...Array.from({ length: 64 }, () => nul)],
  ]
  if (proof.length > 0)
    anders.push(
      proof.slice(1),
      proof.slice(0, -1),
      proof.map((h) => h.slice(1)),
    )
  if (proof.length > 1) anders.push(proof.toReversed())
  return anders
}
