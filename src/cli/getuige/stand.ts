import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readMaybe, replaceFile } from '../../kluis/bestand.ts'
import { parseCheckpoint } from '../../logboek/checkpoint.ts'
import type { Checkpoint } from '../../logboek/checkpoint.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { open } from '../../logboek/notitie.ts'
import type { Vkey } from '../../logboek/vkey.ts'
import { OpstartFout } from '../../opslag/server/opstart-fout.ts'

/**
 * What the witness confirmed last, one log per file: the checkpoint as the log signed it, so a file that was touched
 * shows. It is on disk before anything is signed. If we crash after that, we have promised nothing more than we keep.
 */
export class Standen {
  readonly #map: string

  constructor(map: string) {
    this.#map = join(map, 'stand')
  }

  /** Has anything ever been confirmed from this folder? */
  async isEmpty(): Promise<boolean> {
    const namen = await readdir(this.#map).catch(() => [])
    return !namen.some((naam) => /^[0-9a-f]{64}\.(stand|checkpoint)$/.test(naam))
  }

  /**
   * Read from disk each time: the file is the truth, not our memory.
   * @throws OpstartFout when the file is not a checkpoint of this log
   */
  async read(origin: string, sleutels: readonly Vkey[]): Promise<Checkpoint | undefined> {
    const pad = this.#pad(hashOf(origin), 'stand')
    const bytes = await readMaybe(pad)
    if (bytes === undefined) {
      // First the state, then the confirmation: a confirmation without state means that the state was taken away.
      if ((await readMaybe(this.#pad(hashOf(origin), 'checkpoint'))) !== undefined) {
        throw new OpstartFout(`Het bestand ${pad} is weg. Zet het terug; begin niet opnieuw.`)
      }
      return undefined
    }
    try {
      const checkpoint = parseCheckpoint(open(bytes.toString('utf8'), sleutels).text)
      if (checkpoint.origin === origin) return checkpoint
    } catch (fout) {
      if (!(fout instanceof LogboekFout)) throw fout
    }
    throw new OpstartFout(
      `Het bestand ${pad} is beschadigd of met een andere sleutel getekend. Zet het terug; begin niet opnieuw.`,
    )
  }

  /** Before signing. */
  async write(origin: string, notitie: string): Promise<void> {
    await replaceFile(this.#pad(hashOf(origin), 'stand'), Buffer.from(notitie))
  }

  /** After signing: for whoever wants to compare what we saw with what they were shown. */
  async publish(origin: string, notitie: string): Promise<void> {
    await replaceFile(this.#pad(hashOf(origin), 'checkpoint'), Buffer.from(notitie))
  }

  /** @param hash SHA-256 of the origin, in hexadecimal */
  async published(hash: string): Promise<Buffer | undefined> {
    return readMaybe(this.#pad(hash, 'checkpoint'))
  }

  #pad(hash: string, soort: 'stand' | 'checkpoint'): string {
    return join(this.#map, `${hash}.${soort}`)
  }
}

export function hashOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex')
}
