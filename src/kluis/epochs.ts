import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createFile, destroyFile, readMaybe } from './bestand.ts'
import { KluisFout } from './fouten.ts'
import type { Wortel } from './wortel.ts'

const EpochBestand = z.object({
  versie: z.literal(1),
  nr: z.int().positive(),
  wortel: z.enum(['bestand', 'pkcs11']),
  gemaakt: z.iso.datetime(),
  ingepakt: z.base64url(),
})

export interface Epoch {
  nr: number
  gemaakt: Date
  wortel: 'bestand' | 'pkcs11'
}

/**
 * The epoch keys: one per period, wrapped by the root. All keys of people are wrapped by the newest one; an old one is
 * destroyed when nothing needs it any more, and with it every old copy of a key that was wrapped by it.
 */
export class Epochs {
  readonly #map: string
  readonly #wortel: Wortel
  readonly #installatie: string
  readonly #open = new Map<number, Buffer>()

  constructor(map: string, wortel: Wortel, installatie: string) {
    this.#map = join(map, 'epochs')
    this.#wortel = wortel
    this.#installatie = installatie
  }

  async list(): Promise<Epoch[]> {
    const namen = await readdir(this.#map).catch(() => [])
    const gelezen = await Promise.all(
      namen
        .filter((naam) => /^\d{6}\.json$/.test(naam))
        .map((naam) => this.#read(Number(naam.slice(0, 6)))),
    )
    return gelezen
      .filter((epoch) => epoch !== undefined)
      .map(({ nr, gemaakt, wortel }) => ({ nr, gemaakt: new Date(gemaakt), wortel }))
      .toSorted((a, b) => a.nr - b.nr)
  }

  /** The newest epoch, made when there is none yet. */
  async newest(nu: Date): Promise<Epoch> {
    return (await this.list()).at(-1) ?? (await this.begin(nu))
  }

  /** Starts the next epoch. If two do it at once, both see the same one. */
  async begin(nu: Date): Promise<Epoch> {
    const nr = ((await this.list()).at(-1)?.nr ?? 0) + 1
    const ingepakt = await this.#wortel.wrap(randomBytes(32), this.#aad(nr))
    const inhoud: z.infer<typeof EpochBestand> = {
      versie: 1,
      nr,
      wortel: this.#wortel.soort,
      gemaakt: nu.toISOString(),
      ingepakt: ingepakt.toString('base64url'),
    }
    await createFile(this.#pad(nr), Buffer.from(`${JSON.stringify(inhoud)}\n`))
    return { nr, gemaakt: nu, wortel: this.#wortel.soort }
  }

  /** @throws KluisFout when this epoch was destroyed */
  async key(nr: number): Promise<Buffer> {
    const bekend = this.#open.get(nr)
    if (bekend !== undefined) return bekend
    const bestand = await this.#read(nr)
    if (bestand === undefined) throw new KluisFout('sleutel-weg')
    const sleutel = await this.#wortel.unwrap(
      Buffer.from(bestand.ingepakt, 'base64url'),
      this.#aad(nr),
    )
    this.#open.set(nr, sleutel)
    return sleutel
  }

  async destroy(nr: number): Promise<void> {
    this.#open.get(nr)?.fill(0)
    this.#open.delete(nr)
    await destroyFile(this.#pad(nr))
  }

  async #read(nr: number): Promise<z.infer<typeof EpochBestand> | undefined> {
    const bytes = await readMaybe(this.#pad(nr))
    return bytes === undefined ? undefined : EpochBestand.parse(JSON.parse(bytes.toString('utf8')))
  }

  #pad(nr: number): string {
    return join(this.#map, `${String(nr).padStart(6, '0')}.json`)
  }

  #aad(nr: number): Buffer {
    return Buffer.from(`epoch|${nr}|${this.#installatie}`)
  }
}
