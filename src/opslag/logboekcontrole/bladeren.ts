import type { Client } from 'pg'
import { hashLengte } from '../../logboek/tekst.ts'
import { bladHash, commitment } from '../../logboek/vastlegging.ts'
import type { Verslag } from './verslag.ts'

export interface Bladrij {
  index: string
  commitment: Buffer
  gebeurtenis_id: string | null
  van_bewijs: Buffer | null
  bericht: Buffer | null
  bericht_nonce: Buffer | null
}

/** Reads the leaves of one tree in order and says which belong to nothing, or to something else. */
export class Bladproef {
  readonly vraag: string
  readonly #boom: number
  readonly #client: Client
  readonly #verslag: Verslag
  #volgende = 0

  constructor(client: Client, boom: number, verslag: Verslag) {
    this.#client = client
    this.#boom = boom
    this.#verslag = verslag
    this.vraag = `select b.index, b.commitment, b.gebeurtenis_id, g.commitment as van_bewijs, l.bytes as bericht, l.nonce as bericht_nonce
      from deelwijzer.blad b
      left join deelwijzer.gebeurtenis_bewijs g on g.gemeente_id = b.gemeente_id and g.gebeurtenis_id = b.gebeurtenis_id
      left join deelwijzer.logboek_bericht l on l.id = b.bericht_id
      where b.boom = ${boom} order by b.index`
  }

  /** The hashes of these leaves, in order, with a stand-in for each that is missing in between. */
  async hashes(rijen: readonly Bladrij[]): Promise<Uint8Array[]> {
    const uit: Uint8Array[] = []
    for (const rij of rijen) {
      const index = Number(rij.index)
      for (; this.#volgende < index; this.#volgende++) {
        this.#verslag.add('blad-weg', this.#waar(this.#volgende), 'dit blad is er niet')
        uit.push(await this.#standIn(this.#volgende))
      }
      // Without the primary key the same place could be there twice.
      if (index < this.#volgende) {
        this.#verslag.add('blad-dubbel', this.#waar(index), 'deze plek is er meer dan eens')
        continue
      }
      this.#volgende += 1
      this.#check(rij, index)
      uit.push(bladHash(new Uint8Array(rij.commitment)))
    }
    return uit
  }

  #check(rij: Bladrij, index: number): void {
    if (rij.gebeurtenis_id === null) {
      const goed =
        rij.bericht !== null &&
        rij.bericht_nonce !== null &&
        rij.commitment.equals(commitment(rij.bericht_nonce, rij.bericht))
      if (!goed) {
        this.#verslag.add(
          'bericht-veranderd',
          this.#waar(index),
          'het bericht van het logboek is veranderd of weg',
        )
      }
    } else if (rij.van_bewijs === null) {
      const wat = `gebeurtenis ${rij.gebeurtenis_id} staat alleen in de boom`
      this.#verslag.add('blad-zonder-bewijs', this.#waar(index), wat)
    } else if (!rij.van_bewijs.equals(rij.commitment)) {
      const wat = `het blad is anders dan dat van gebeurtenis ${rij.gebeurtenis_id}`
      this.#verslag.add('blad-anders-dan-bewijs', this.#waar(index), wat)
    }
  }

  /** The tile still tells what stood here; whether that is true is told by the signed roots behind it. */
  async #standIn(index: number): Promise<Uint8Array> {
    const { rows } = await this.#client.query<{ hash: Buffer }>(
      `select substring(inhoud from $3 for 32) as hash from deelwijzer.tegel where boom = $1 and laag = 0 and nummer = $2`,
      [this.#boom, Math.floor(index / 256), (index % 256) * hashLengte + 1],
    )
    const hash = rows[0]?.hash
    return hash?.length === hashLengte ? new Uint8Array(hash) : new Uint8Array(hashLengte)
  }

  #waar(index: number): string {
    return `boom ${this.#boom}, blad ${index}`
  }
}
