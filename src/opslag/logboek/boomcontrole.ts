import { openCheckpoint } from '../../logboek/checkpoint.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { nodeHash } from '../../logboek/merkle.ts'
import type { Tegel } from '../../logboek/tegels.ts'
import { rootOf, tegelBreedte } from '../../logboek/tegel-lezen.ts'
import { sameBytes } from '../../logboek/tekst.ts'
import { bladHash } from '../../logboek/vastlegging.ts'
import { parseVkey } from '../../logboek/vkey.ts'
import type { Db } from '../database.ts'
import type { Boom } from './boom.ts'
import { tegelBron } from './lezen.ts'

/** Leaves per step: other work of this process goes on in between. */
const stap = 8 * tegelBreedte

/**
 * Computes one whole tree again from its leaves, and compares every tile and every checkpoint with it. Reads a million
 * leaves in some seconds and holds one step of them.
 *
 * @returns the number of leaves
 * @throws LogboekFout at the first thing that is not as it was signed
 */
export async function checkTree(db: Db, boom: Pick<Boom, 'nr' | 'vkey'>): Promise<number> {
  const narekenen = new Narekenen(db, boom.nr)
  const vkey = parseVkey(boom.vkey)
  let checkpoints = 0
  for (;;) {
    const van = narekenen.aantal
    const bladeren = await db
      .selectFrom('blad')
      .select(['index', 'commitment'])
      .where('boom', '=', boom.nr)
      .where('index', '>=', van)
      .orderBy('index')
      .limit(stap)
      .execute()
    const getekend = await db
      .selectFrom('checkpoint')
      .select(['grootte', 'wortel', 'notitie'])
      .where('boom', '=', boom.nr)
      .where('grootte', '>', van)
      .where('grootte', '<=', van + bladeren.length)
      .orderBy('grootte')
      .execute()
    const bij = new Map(getekend.map((c) => [c.grootte, c]))
    for (const blad of bladeren) {
      if (blad.index !== narekenen.aantal) {
        throw new LogboekFout('bereik', `blad ${narekenen.aantal} van het logboek is weg`)
      }
      narekenen.add(bladHash(new Uint8Array(blad.commitment)))
      const c = bij.get(narekenen.aantal)
      if (c === undefined) continue
      checkpoints += 1
      const checkpoint = openCheckpoint(c.notitie, vkey)
      if (
        checkpoint.size !== c.grootte ||
        !sameBytes(checkpoint.root, narekenen.root()) ||
        !sameBytes(checkpoint.root, new Uint8Array(c.wortel))
      ) {
        throw new LogboekFout('bewijs', `het checkpoint met ${c.grootte} regels klopt niet`)
      }
    }
    await narekenen.compare()
    if (bladeren.length < stap) break
  }
  await narekenen.finish()
  await checkCount(db, boom.nr, checkpoints)
  return narekenen.aantal
}

/** A checkpoint that is larger than the tree would not be met on the way. */
async function checkCount(db: Db, boom: number, gezien: number): Promise<void> {
  const { aantal } = await db
    .selectFrom('checkpoint')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('boom', '=', boom)
    .executeTakeFirstOrThrow()
  if (aantal !== gezien) {
    throw new LogboekFout('bereik', 'er is een checkpoint met meer regels dan het logboek heeft')
  }
}

/** The tree while it grows again: per layer the tile that is being filled, and the complete subtrees at its right edge. */
class Narekenen {
  aantal = 0
  readonly #bron: ReturnType<typeof tegelBron>
  readonly #lagen: { nummer: number; hashes: Uint8Array[] }[] = []
  readonly #vol: Tegel[] = []
  readonly #rand: { hoogte: number; hash: Uint8Array }[] = []

  constructor(db: Db, boom: number) {
    this.#bron = tegelBron(db, boom)
  }

  add(hash: Uint8Array): void {
    this.aantal += 1
    this.#addToEdge(hash)
    this.#addToTile(0, hash)
  }

  root(): Uint8Array {
    return this.#rand
      .map(({ hash }) => hash)
      .reduceRight((rechts, links) => nodeHash(links, rechts))
  }

  /** Compares the tiles that became full since the last time. */
  async compare(): Promise<void> {
    for (const { laag, nummer, inhoud } of this.#vol.splice(0)) {
      if (!sameBytes(await this.#bron(laag, nummer), inhoud)) {
        throw new LogboekFout('tegel', `tegel ${laag}/${nummer} hoort niet bij de bladeren`)
      }
    }
  }

  /** Compares the tiles that are not full yet as well. */
  async finish(): Promise<void> {
    for (const [laag, { nummer, hashes }] of this.#lagen.entries()) {
      this.#vol.push({ laag, nummer, inhoud: join(hashes) })
    }
    await this.compare()
  }

  #addToEdge(hash: Uint8Array): void {
    let nieuw = { hoogte: 0, hash }
    for (;;) {
      const links = this.#rand.at(-1)
      if (links?.hoogte !== nieuw.hoogte) break
      this.#rand.pop()
      nieuw = { hoogte: nieuw.hoogte + 1, hash: nodeHash(links.hash, nieuw.hash) }
    }
    this.#rand.push(nieuw)
  }

  #addToTile(laag: number, hash: Uint8Array): void {
    const tegel = (this.#lagen[laag] ??= { nummer: 0, hashes: [] })
    tegel.hashes.push(hash)
    if (tegel.hashes.length < tegelBreedte) return
    const inhoud = join(tegel.hashes)
    this.#vol.push({ laag, nummer: tegel.nummer, inhoud })
    this.#lagen[laag] = { nummer: tegel.nummer + 1, hashes: [] }
    this.#addToTile(laag + 1, rootOf(inhoud, 0, tegelBreedte))
  }
}

function join(hashes: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(hashes))
}
