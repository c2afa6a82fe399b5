import { LogboekFout } from './fouten.ts'
import { nodeHash } from './merkle.ts'
import { hashLengte } from './tekst.ts'

/** Hashes in a full tile (C2SP tlog-tiles, height 8). */
export const tegelBreedte = 256

const tegelHoogte = 8

/**
 * Gives the newest content of one tile: up to 256 hashes of 32 bytes behind each other, or an empty array when the
 * tile does not exist. It may hold more than an older tree had: a tile only grows at its end.
 */
export type TegelBron = (laag: number, nummer: number) => Promise<Uint8Array>

/**
 * Hashes over ranges of leaves, from the first up to but not including the second number. The first must be a multiple
 * of the largest power of two in the range, as it is wherever RFC 6962 splits a tree.
 *
 * @throws LogboekFout `tegel` when the tiles hold fewer leaves
 */
export async function rangeHashes(
  bron: TegelBron,
  bereiken: readonly (readonly [number, number])[],
): Promise<Uint8Array[]> {
  const onthouden = remember(bron)
  const hashes: Uint8Array[] = []
  // One after the other: a source is often one database connection.
  for (const [van, tot] of bereiken) hashes.push(await rangeHash(onthouden, van, tot))
  return hashes
}

async function rangeHash(bron: TegelBron, van: number, tot: number): Promise<Uint8Array> {
  const delen: Uint8Array[] = []
  let begin = van
  while (begin < tot) {
    const hoogte = heightWithin(tot - begin)
    delen.push(await completeHash(bron, hoogte, begin / 2 ** hoogte))
    begin += 2 ** hoogte
  }
  return delen.reduceRight((rechts, links) => nodeHash(links, rechts))
}

/** Hash of the complete subtree with 2^hoogte leaves, counted from 0 at that height. */
async function completeHash(bron: TegelBron, hoogte: number, plaats: number): Promise<Uint8Array> {
  const laag = Math.floor(hoogte / tegelHoogte)
  const breedte = 2 ** (hoogte % tegelHoogte)
  const begin = plaats * breedte
  const nummer = Math.floor(begin / tegelBreedte)
  const inhoud = await bron(laag, nummer)
  const eerste = begin % tegelBreedte
  if (
    inhoud.length < (eerste + breedte) * hashLengte ||
    inhoud.length > tegelBreedte * hashLengte ||
    inhoud.length % hashLengte !== 0
  )
    throw new LogboekFout(
      'tegel',
      `tegel ${laag}/${nummer} heeft ${inhoud.length} bytes, dat klopt niet`,
    )
  return rootOf(inhoud, eerste, breedte)
}

/** Root of `breedte` (a power of two) consecutive hashes within one tile. */
export function rootOf(inhoud: Uint8Array, eerste: number, breedte: number): Uint8Array {
  if (breedte === 1)
    return new Uint8Array(inhoud.subarray(eerste * hashLengte, (eerste + 1) * hashLengte))
  return nodeHash(
    rootOf(inhoud, eerste, breedte / 2),
    rootOf(inhoud, eerste + breedte / 2, breedte / 2),
  )
}

/** The largest power of two smaller than `n` (n > 1): where RFC 6962 splits a tree. */
export function split(n: number): number {
  return 2 ** heightWithin(n - 1)
}

/** Height of the largest complete tree within `n` leaves (n > 0). Counted, because a logarithm rounds near 2^53. */
function heightWithin(n: number): number {
  let hoogte = 0
  while (2 ** (hoogte + 1) <= n) hoogte += 1
  return hoogte
}

/** Reads every tile at most once during one computation. */
function remember(bron: TegelBron): TegelBron {
  const gelezen = new Map<string, Promise<Uint8Array>>()
  return (laag, nummer) => {
    const plek = `${laag}/${nummer}`
    const bekend = gelezen.get(plek)
    if (bekend !== undefined) return bekend
    const inhoud = bron(laag, nummer)
    gelezen.set(plek, inhoud)
    return inhoud
  }
}
