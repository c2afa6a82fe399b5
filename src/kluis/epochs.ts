import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { createFile, destroyFile, readMaybe, replaceFile } from './bestand.ts'
import { KluisFout } from './fouten.ts'
import { listFolder } from './folder.ts'
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
 *
 * What is kept open in memory never leaves as it is: callers get a copy that they wipe, so that wiping ours can never
 * leave somebody wrapping with zeros.
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
    const nrs = await this.#nrs()
    const gelezen = await Promise.all(nrs.map((nr) => this.#read(nr)))
    return gelezen
      .filter((epoch) => epoch !== undefined)
      .map(({ nr, gemaakt, wortel }) => ({ nr, gemaakt: new Date(gemaakt), wortel }))
  }

  /** The newest epoch, made when there is none yet. Always asked of the folder: another process can have begun one. */
  async newest(nu: Date): Promise<Epoch> {
    const nr = (await this.#nrs()).at(-1)
    const bestand = nr === undefined ? undefined : await this.#read(nr)
    if (bestand === undefined) return this.begin(nu)
    return { nr: bestand.nr, gemaakt: new Date(bestand.gemaakt), wortel: bestand.wortel }
  }

  /** Starts the next epoch. If two do it at once, both see the same one. */
  async begin(nu: Date): Promise<Epoch> {
    const nr = ((await this.#nrs()).at(-1) ?? 0) + 1
    const sleutel = randomBytes(32)
    try {
      await createFile(this.#pad(nr), await this.#wrapped(this.#wortel, nr, nu, sleutel))
    } finally {
      sleutel.fill(0)
    }
    const bestand = await this.#read(nr)
    if (bestand === undefined) throw new KluisFout('sleutel-weg')
    return { nr, gemaakt: new Date(bestand.gemaakt), wortel: bestand.wortel }
  }

  /** A copy of the key; wipe it after use. @throws KluisFout when this epoch was destroyed */
  async key(nr: number): Promise<Buffer> {
    const bekend = this.#open.get(nr)
    if (bekend !== undefined) return Buffer.from(bekend)
    const bestand = await this.#read(nr)
    if (bestand === undefined) throw new KluisFout('sleutel-weg')
    const sleutel = await this.#unwrap(this.#wortel, bestand)
    this.#open.get(nr)?.fill(0)
    this.#open.set(nr, sleutel)
    return Buffer.from(sleutel)
  }

  /** Destroys it for good: every key that is still wrapped by it, in whatever old copy, cannot be opened any more. */
  async destroy(nr: number): Promise<void> {
    this.#open.get(nr)?.fill(0)
    this.#open.delete(nr)
    await destroyFile(this.#pad(nr))
  }

  /** Forgets epochs that are no longer in the folder, in a process that runs on while another one cleans up. */
  async forgetGone(): Promise<void> {
    const er = new Set(await this.#nrs())
    for (const [nr, sleutel] of this.#open) {
      if (er.has(nr)) continue
      sleutel.fill(0)
      this.#open.delete(nr)
    }
  }

  /**
   * Wraps one epoch key with another root, and only keeps it after the other root gave the same key back. If we crash
   * before the end, the old file stands.
   */
  async moveTo(naar: Wortel, nr: number): Promise<void> {
    const bestand = await this.#read(nr)
    if (bestand === undefined) throw new KluisFout('sleutel-weg')
    const sleutel = await this.#unwrap(this.#wortel, bestand)
    try {
      const nieuw = await this.#wrapped(naar, nr, new Date(bestand.gemaakt), sleutel)
      const terug = await this.#unwrap(naar, parse(nieuw))
      const gelijk = terug.equals(sleutel)
      terug.fill(0)
      if (!gelijk) throw new KluisFout('veranderd')
      await replaceFile(this.#pad(nr), nieuw)
    } finally {
      sleutel.fill(0)
    }
  }

  /** Wipes what is open in memory. */
  close(): void {
    for (const sleutel of this.#open.values()) sleutel.fill(0)
    this.#open.clear()
  }

  async #wrapped(wortel: Wortel, nr: number, gemaakt: Date, sleutel: Buffer): Promise<Buffer> {
    const inhoud: z.infer<typeof EpochBestand> = {
      versie: 1,
      nr,
      wortel: wortel.soort,
      gemaakt: gemaakt.toISOString(),
      ingepakt: (await wortel.wrap(sleutel, this.#aad(nr))).toString('base64url'),
    }
    return Buffer.from(`${JSON.stringify(inhoud)}\n`)
  }

  async #unwrap(wortel: Wortel, bestand: z.infer<typeof EpochBestand>): Promise<Buffer> {
    return wortel.unwrap(Buffer.from(bestand.ingepakt, 'base64url'), this.#aad(bestand.nr))
  }

  async #nrs(): Promise<number[]> {
    return (await listFolder(this.#map))
      .filter((naam) => /^\d{6}\.json$/.test(naam))
      .map((naam) => Number(naam.slice(0, 6)))
      .toSorted((a, b) => a - b)
  }

  async #read(nr: number): Promise<z.infer<typeof EpochBestand> | undefined> {
    const bytes = await readMaybe(this.#pad(nr))
    if (bytes === undefined) return undefined
    const bestand = parse(bytes)
    if (bestand.nr !== nr) throw new KluisFout('verplaatst')
    return bestand
  }

  #pad(nr: number): string {
    return join(this.#map, `${String(nr).padStart(6, '0')}.json`)
  }

  #aad(nr: number): Buffer {
    return Buffer.from(`epoch|${nr}|${this.#installatie}`)
  }
}

function parse(bytes: Buffer): z.infer<typeof EpochBestand> {
  return EpochBestand.parse(JSON.parse(bytes.toString('utf8')))
}
