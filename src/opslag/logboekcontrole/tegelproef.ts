import type { Client } from 'pg'
import type { Verslag } from './verslag.ts'

const BREEDTE = 256
const HASH = 32

/** One entry of a stored tile that is not what the leaves give. */
export interface Afwijking {
  laag: number
  nummer: number
  /** Place among all entries of its layer; in layer 0 the index of the leaf. */
  plek: number
  opgeslagen: string
  berekend: string
}

/** More than this is not one alteration any more; it keeps the memory bounded. */
const HOOGSTENS = 10_000

/** Compares the stored tiles of one tree with the hashes that come out of its leaves, while they pass. */
export class Tegelproef {
  readonly afwijkingen: Afwijking[] = []
  readonly #boom: number
  readonly #client: Client
  readonly #verslag: Verslag
  readonly #lagen: { hashes: Uint8Array[]; nummer: number }[] = []
  readonly #klaar: { laag: number; nummer: number; hashes: Uint8Array[] }[] = []

  constructor(client: Client, boom: number, verslag: Verslag) {
    this.#client = client
    this.#boom = boom
    this.#verslag = verslag
  }

  /** A complete subtree; only those whose height is a multiple of 8 stand in a tile. */
  see(hoogte: number, hash: Uint8Array): void {
    if (hoogte % 8 !== 0) return
    const laag = hoogte / 8
    const bij = (this.#lagen[laag] ??= { hashes: [], nummer: 0 })
    bij.hashes.push(hash)
    if (bij.hashes.length < BREEDTE) return
    this.#klaar.push({ laag, ...bij })
    this.#lagen[laag] = { hashes: [], nummer: bij.nummer + 1 }
  }

  /** Compares the tiles that became full. */
  async compareFull(): Promise<void> {
    for (const tegel of this.#klaar.splice(0)) await this.#compare(tegel)
  }

  /**
   * Compares the last, partly filled tiles, and looks for tiles that should not be there.
   * @param afgekapt leaves are missing at the end, so tiles that go on are no news
   */
  async finish(afgekapt: boolean): Promise<void> {
    await this.compareFull()
    for (const [laag, { hashes, nummer }] of this.#lagen.entries()) {
      if (hashes.length > 0) await this.#compare({ laag, nummer, hashes }, afgekapt)
    }
    if (afgekapt) return
    const { rows } = await this.#client.query<{ laag: number; nummer: string }>(
      'select laag, nummer from deelwijzer.tegel where boom = $1 order by laag, nummer',
      [this.#boom],
    )
    for (const { laag, nummer } of rows) {
      const stand = this.#lagen[laag]
      const eerste = (stand?.nummer ?? 0) + (stand !== undefined && stand.hashes.length > 0 ? 1 : 0)
      if (Number(nummer) >= eerste) {
        this.#verslag.add(
          'tegel-te-veel',
          this.#waar(laag, nummer),
          'voor deze tegel zijn geen bladeren',
        )
      }
    }
  }

  async #compare(
    { laag, nummer, hashes }: { laag: number; nummer: number; hashes: Uint8Array[] },
    afgekapt = false,
  ): Promise<void> {
    this.#verslag.tel('tegels')
    const { rows } = await this.#client.query<{ inhoud: Buffer }>(
      'select inhoud from deelwijzer.tegel where boom = $1 and laag = $2 and nummer = $3',
      [this.#boom, laag, nummer],
    )
    const inhoud = rows[0]?.inhoud
    if (inhoud === undefined) {
      this.#verslag.add('tegel-weg', this.#waar(laag, nummer), 'deze tegel is er niet')
      return
    }
    const lengte = hashes.length * HASH
    if (inhoud.length !== lengte && !(afgekapt && inhoud.length > lengte)) {
      const wat = `deze tegel is ${inhoud.length} bytes, bij de bladeren horen er ${lengte}`
      this.#verslag.add('tegel-veranderd', this.#waar(laag, nummer), wat)
      return
    }
    for (const [i, hash] of hashes.entries()) {
      const opgeslagen = inhoud.subarray(i * HASH, (i + 1) * HASH)
      if (opgeslagen.equals(hash) || this.afwijkingen.length >= HOOGSTENS) continue
      this.afwijkingen.push({
        laag,
        nummer,
        plek: nummer * BREEDTE + i,
        opgeslagen: opgeslagen.toString('hex'),
        berekend: Buffer.from(hash).toString('hex'),
      })
    }
  }

  #waar(laag: number, nummer: number | string): string {
    return `boom ${this.#boom}, tegel ${laag}/${nummer}`
  }
}
