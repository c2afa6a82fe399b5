import { describe, expect, it } from 'vitest'
import { emptyRoot, leafHash, nodeHash } from './merkle.ts'
import { consistencyProof, grow, inclusionProof, rootAt } from './tegels.ts'
import type { TegelBron } from './tegels.ts'

const makeLeaves = (van: number, aantal: number): Uint8Array[] =>
  Array.from({ length: aantal }, (_, i) => leafHash(Buffer.from(String(van + i))))

const leeg: TegelBron = async () => new Uint8Array(0)

async function filled(size: number): Promise<{ tegels: Map<string, Uint8Array>; bron: TegelBron }> {
  const groei = await grow(leeg, 0, makeLeaves(0, size))
  const tegels = new Map(groei.tegels.map((t) => [`${t.laag}/${t.nummer}`, t.inhoud]))
  return {
    tegels,
    bron: async (laag, nummer) => tegels.get(`${laag}/${nummer}`) ?? new Uint8Array(0),
  }
}

describe('grow', () => {
  it('divides 70,000 leaves as the example of the specification does', async () => {
    const { tegels } = await filled(70_000)
    const breedtes = (laag: number): number[] =>
      [...tegels].filter(([plek]) => plek.startsWith(`${laag}/`)).map(([, t]) => t.length / 32)
    expect(breedtes(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112])
    expect(breedtes(1)).toEqual([256, 17])
    expect(breedtes(2)).toEqual([1])
    expect(breedtes(3)).toEqual([])
  })

  it('begins the layer above as soon as a tile is full, not earlier', async () => {
    expect([...(await filled(255)).tegels.keys()]).toEqual(['0/0'])
    expect([...(await filled(256)).tegels.keys()]).toEqual(['0/0', '1/0'])
  })

  it('gives only the tiles that changed', async () => {
    const { bron } = await filled(300)
    const { tegels, size } = await grow(bron, 300, makeLeaves(300, 2))
    expect(size).toBe(302)
    expect(tegels.map(({ laag, nummer, inhoud }) => [laag, nummer, inhoud.length])).toEqual([
      [0, 1, 46 * 32],
    ])
  })

  it('adds nothing when there is nothing to add', async () => {
    expect(await grow(leeg, 0, [])).toEqual({ tegels: [], size: 0, root: emptyRoot })
    const { bron } = await filled(300)
    expect(await grow(bron, 300, [])).toEqual({
      tegels: [],
      size: 300,
      root: await rootAt(bron, 300),
    })
  })

  it.each([
    ['behind the size', 301],
    ['ahead of the size', 299],
    ['ahead by a whole tile', 256],
    ['there while the tree is empty', 0],
  ])('refuses tiles that are %s', async (_, size) => {
    const { bron } = await filled(300)
    await expect(grow(bron, size, makeLeaves(size, 1))).rejects.toMatchObject({ soort: 'tegel' })
  })

  it('refuses what is no hash and what is no size', async () => {
    await expect(grow(leeg, 0, [new Uint8Array(31)])).rejects.toMatchObject({ soort: 'vorm' })
    await expect(grow(leeg, -1, [])).rejects.toMatchObject({ soort: 'bereik' })
    await expect(grow(leeg, 0.5, [])).rejects.toMatchObject({ soort: 'bereik' })
    const vol = Number.MAX_SAFE_INTEGER
    await expect(grow(leeg, vol, makeLeaves(0, 1))).rejects.toMatchObject({ soort: 'bereik' })
  })
})

describe('reading', () => {
  it('gives the empty root for a tree without leaves', async () => {
    expect(await rootAt(leeg, 0)).toEqual(emptyRoot)
  })

  it('leaves out of the consistency proof what the verifier has', async () => {
    const [a, b, c, d] = makeLeaves(0, 4)
    const { bron } = await filled(4)
    expect(await consistencyProof(bron, 2, 4)).toEqual([nodeHash(c!, d!)])
    expect(await consistencyProof(bron, 3, 4)).toEqual([c, d, nodeHash(a!, b!)])
    expect(await consistencyProof(bron, 4, 4)).toEqual([])
  })

  it('refuses a leaf and a tree that are not there', async () => {
    const { bron } = await filled(5)
    await expect(inclusionProof(bron, 5, 5)).rejects.toMatchObject({ soort: 'bereik' })
    await expect(inclusionProof(bron, -1, 5)).rejects.toMatchObject({ soort: 'bereik' })
    await expect(consistencyProof(bron, 0, 5)).rejects.toMatchObject({ soort: 'bereik' })
    await expect(consistencyProof(bron, 6, 5)).rejects.toMatchObject({ soort: 'bereik' })
    await expect(rootAt(bron, 6)).rejects.toMatchObject({ soort: 'tegel' })
    await expect(inclusionProof(bron, 0, 6)).rejects.toMatchObject({ soort: 'tegel' })
  })

  it('refuses a tile that is cut through a hash or too long', async () => {
    const { bron } = await filled(5)
    const kapot: TegelBron = async (laag, nummer) => (await bron(laag, nummer)).slice(0, -1)
    await expect(rootAt(kapot, 4)).rejects.toMatchObject({ soort: 'tegel' })
    const teLang: TegelBron = async () => new Uint8Array(257 * 32)
    await expect(rootAt(teLang, 4)).rejects.toMatchObject({ soort: 'tegel' })
  })

  it('reads one tile after the other, each once', async () => {
    const { bron } = await filled(1000)
    const gelezen: string[] = []
    let bezig = 0
    await inclusionProof(
      async (laag, nummer) => {
        expect(bezig).toBe(0)
        bezig += 1
        gelezen.push(`${laag}/${nummer}`)
        const inhoud = await bron(laag, nummer)
        bezig -= 1
        return inhoud
      },
      10,
      1000,
    )
    expect(gelezen.toSorted()).toEqual(['0/0', '0/3', '1/0'])
  })

  it('does not hand out the bytes of the source itself', async () => {
    const { bron, tegels } = await filled(1)
    const voor = await rootAt(bron, 1)
    const root = await rootAt(async (l, n) => Buffer.from(await bron(l, n)), 1)
    expect(root.constructor).toBe(Uint8Array)
    root.fill(0)
    voor.fill(0)
    expect(tegels.get('0/0')).toEqual(makeLeaves(0, 1)[0])
  })
})
