import { LogboekFout } from './fouten.ts'
import { emptyRoot } from './merkle.ts'
import { checkGetal, hashLengte } from './tekst.ts'
import { rangeHashes, rootOf, split, tegelBreedte } from './tegel-lezen.ts'
import type { TegelBron } from './tegel-lezen.ts'

export type { TegelBron } from './tegel-lezen.ts'

export interface Tegel {
  /** 0 holds leaf hashes; every hash of layer n+1 is the root of one full tile of layer n. */
  laag: number
  /** Place within the layer, from 0. */
  nummer: number
  /** The whole content, also when only its end is new. */
  inhoud: Uint8Array
}

export interface Groei {
  /** Only the tiles that changed, from layer 0 up; store them all or none. */
  tegels: Tegel[]
  /** Number of leaves afterwards. */
  size: number
  root: Uint8Array
}

/**
 * Adds leaves at the end of a tree of `size` leaves. Writes nothing: the caller stores the tiles and the new size in
 * one transaction.
 *
 * @param leafHashes `leafHash(data)` of each new leaf, in order
 * @throws LogboekFout `tegel` when a tile does not hold exactly what belongs to `size` (never sign then)
 */
export async function grow(
  bron: TegelBron,
  size: number,
  leafHashes: readonly Uint8Array[],
): Promise<Groei> {
  checkGetal(size, 'het aantal bladeren')
  checkGetal(size + leafHashes.length, 'het aantal bladeren')
  if (leafHashes.some((h) => h.length !== hashLengte))
    throw new LogboekFout('vorm', 'een hash in de boom is 32 bytes lang')
  const tegels: Tegel[] = []
  let nieuw = leafHashes
  let begin = size
  for (let laag = 0; nieuw.length > 0; laag += 1) {
    const gegroeid = await growLayer(bron, laag, begin, nieuw)
    for (const tegel of gegroeid) tegels.push(tegel)
    nieuw = gegroeid
      .filter(({ inhoud }) => inhoud.length === tegelBreedte * hashLengte)
      .map(({ inhoud }) => rootOf(inhoud, 0, tegelBreedte))
    begin = Math.floor(begin / tegelBreedte)
  }
  const later = size + leafHashes.length
  return { tegels, size: later, root: await rootAt(withTegels(bron, tegels), later) }
}

/**
 * Root of the tree as it was at `size` leaves; also for an older size than the newest.
 *
 * @throws LogboekFout `tegel` when the tiles hold fewer leaves than that
 */
export async function rootAt(bron: TegelBron, size: number): Promise<Uint8Array> {
  checkGetal(size, 'het aantal bladeren')
  const [root = emptyRoot] = size === 0 ? [] : await rangeHashes(bron, [[0, size]])
  return root
}

/**
 * Proof that leaf `index` is in the tree of `size` leaves, from the sibling of the leaf upwards (RFC 6962 §2.1.1).
 *
 * @throws LogboekFout `bereik` when there is no such leaf, `tegel` when the tiles hold fewer leaves
 */
export async function inclusionProof(
  bron: TegelBron,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  checkGetal(index, 'de plaats van het blad')
  checkGetal(size, 'het aantal bladeren')
  if (index >= size)
    throw new LogboekFout('bereik', `blad ${index} bestaat niet bij ${size} bladeren`)
  const bereiken: [number, number][] = []
  let [van, tot] = [0, size]
  while (tot - van > 1) {
    const midden = van + split(tot - van)
    if (index < midden) {
      bereiken.push([midden, tot])
      tot = midden
    } else {
      bereiken.push([van, midden])
      van = midden
    }
  }
  return await rangeHashes(bron, bereiken.toReversed())
}

/**
 * Proof that the tree of `size2` leaves begins with the one of `size1` (RFC 6962 §2.1.2); empty when they are equal.
 *
 * @throws LogboekFout `bereik` when size1 is 0 or more than size2, `tegel` when the tiles hold fewer leaves
 */
export async function consistencyProof(
  bron: TegelBron,
  size1: number,
  size2: number,
): Promise<Uint8Array[]> {
  checkGetal(size1, 'de oude grootte')
  checkGetal(size2, 'de nieuwe grootte')
  if (size1 === 0) throw new LogboekFout('bereik', 'met een lege boom valt niets te vergelijken')
  if (size1 > size2) throw new LogboekFout('bereik', 'de nieuwe boom is kleiner dan de oude')
  const bereiken: [number, number][] = []
  let [van, tot] = [0, size2]
  while (tot !== size1) {
    const midden = van + split(tot - van)
    if (size1 <= midden) {
      bereiken.push([midden, tot])
      tot = midden
    } else {
      bereiken.push([van, midden])
      van = midden
    }
  }
  // From 0 on this is the old tree itself, whose root the verifier already has.
  if (van > 0) bereiken.push([van, tot])
  return await rangeHashes(bron, bereiken.toReversed())
}

async function growLayer(
  bron: TegelBron,
  laag: number,
  begin: number,
  hashes: readonly Uint8Array[],
): Promise<Tegel[]> {
  const tegels: Tegel[] = []
  const over = begin % tegelBreedte
  let nummer = Math.floor(begin / tegelBreedte)
  // Also read when nothing should be there: tiles that are ahead of the size mean the size is from an older day.
  let oud = await bron(laag, nummer)
  if (oud.length !== over * hashLengte)
    throw new LogboekFout(
      'tegel',
      `tegel ${laag}/${nummer} heeft ${oud.length} bytes, bij deze boom horen er ${over * hashLengte}`,
    )
  let gedaan = 0
  while (gedaan < hashes.length) {
    const stuk = hashes.slice(gedaan, gedaan + tegelBreedte - oud.length / hashLengte)
    const inhoud = new Uint8Array(oud.length + stuk.length * hashLengte)
    inhoud.set(oud)
    for (const [i, h] of stuk.entries()) inhoud.set(h, oud.length + i * hashLengte)
    tegels.push({ laag, nummer, inhoud })
    gedaan += stuk.length
    nummer += 1
    oud = new Uint8Array(0)
  }
  return tegels
}

function withTegels(bron: TegelBron, tegels: readonly Tegel[]): TegelBron {
  const nieuw = new Map(tegels.map(({ laag, nummer, inhoud }) => [`${laag}/${nummer}`, inhoud]))
  return async (laag, nummer) => nieuw.get(`${laag}/${nummer}`) ?? (await bron(laag, nummer))
}
