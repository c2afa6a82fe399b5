import type { Client } from 'pg'
import { openCheckpoint, parseCheckpoint } from '../../logboek/checkpoint.ts'
import { verifyCosignatures } from '../../logboek/cosignature.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { parseNote } from '../../logboek/notitie.ts'
import { sameBytes } from '../../logboek/tekst.ts'
import type { Vkey } from '../../logboek/vkey.ts'
import type { Verslag } from './verslag.ts'

/** A checkpoint that was kept outside this database: the lock file, or what a witness confirmed. */
export interface Buitenstand {
  /** Where it comes from, for the report. */
  naam: string
  notitie: string
  /** It must carry the confirmation of one of these. */
  getuigen: readonly Vkey[]
}

interface Rij {
  grootte: string
  wortel: Buffer
  notitie: string
  getuigd: boolean
}

/** Checkpoints of one tree with a size in this range, held against the root at their size. */
export class Checkpointproef {
  /** Sizes of correctly signed checkpoints whose root is not that of the leaves. */
  readonly anders: number[] = []
  /** The largest correctly signed one whose root is that of the leaves; 0 when there is none. */
  goed = 0
  readonly #boom: number
  readonly #client: Client
  readonly #vkey: Vkey
  readonly #getuigen: readonly Vkey[]
  readonly #verslag: Verslag

  constructor(
    client: Client,
    boom: number,
    vkey: Vkey,
    getuigen: readonly Vkey[],
    verslag: Verslag,
  ) {
    this.#client = client
    this.#boom = boom
    this.#vkey = vkey
    this.#getuigen = getuigen
    this.#verslag = verslag
  }

  /** The checkpoints with `van` < size ≤ `tot`, in order. */
  async read(van: number, tot: number): Promise<Rij[]> {
    const { rows } = await this.#client.query<Rij>(
      `select grootte, wortel, notitie, getuigd from deelwijzer.checkpoint
       where boom = $1 and grootte > $2 and grootte <= $3 order by grootte`,
      [this.#boom, van, tot],
    )
    return rows
  }

  /** @param wortel what the leaves give at this size; nothing when there are fewer leaves */
  check(rij: Rij, wortel: Uint8Array | undefined): void {
    this.#verslag.tel('checkpoints')
    const waar = `boom ${this.#boom}, checkpoint ${rij.grootte}`
    const getekend = this.#open(rij.notitie)
    if (typeof getekend === 'string') {
      this.#verslag.add('checkpoint-handtekening', waar, getekend)
      return
    }
    if (getekend.size !== Number(rij.grootte) || !rij.wortel.equals(getekend.root)) {
      const wat = 'grootte of wortel in de tabel is anders dan wat is ondertekend'
      this.#verslag.add('checkpoint-anders', waar, wat)
      return
    }
    this.#checkWitnesses(rij, waar)
    if (wortel === undefined) return
    if (sameBytes(getekend.root, wortel)) this.goed = getekend.size
    else this.anders.push(getekend.size)
  }

  #open(notitie: string): { size: number; root: Uint8Array } | string {
    try {
      return openCheckpoint(notitie, this.#vkey)
    } catch (fout) {
      if (!(fout instanceof LogboekFout)) throw fout
      return `niet ondertekend door dit logboek: ${fout.message}`
    }
  }

  #checkWitnesses({ notitie, getuigd }: Rij, waar: string): void {
    if (this.#getuigen.length === 0) return
    try {
      const aantal = verifyCosignatures(notitie, this.#getuigen).length
      this.#verslag.tel('bevestigingen', aantal)
      if (getuigd && aantal === 0) {
        const wat = 'gemeld als bevestigd, maar niet door een van deze getuigen'
        this.#verslag.add('getuige-ontbreekt', waar, wat)
      }
    } catch (fout) {
      if (!(fout instanceof LogboekFout)) throw fout
      this.#verslag.add('getuige-handtekening', waar, fout.message)
    }
  }
}

/** The origin that a kept checkpoint names, or nothing when it is none. */
export function originOf(notitie: string): string | undefined {
  try {
    return parseCheckpoint(parseNote(notitie).text).origin
  } catch (fout) {
    if (fout instanceof LogboekFout) return undefined
    throw fout
  }
}

/** A kept checkpoint with its signatures checked, or nothing after telling what is wrong with them. */
export function openBuiten(
  { naam, notitie, getuigen }: Buitenstand,
  vkey: Vkey,
  verslag: Verslag,
): { naam: string; size: number; root: Uint8Array } | undefined {
  try {
    const { size, root } = openCheckpoint(notitie, vkey)
    if (getuigen.length > 0 && verifyCosignatures(notitie, getuigen).length === 0) {
      verslag.add('buiten-handtekening', naam, 'niet bevestigd door een van deze getuigen')
      return undefined
    }
    return { naam, size, root }
  } catch (fout) {
    if (!(fout instanceof LogboekFout)) throw fout
    verslag.add('buiten-handtekening', naam, fout.message)
    return undefined
  }
}
