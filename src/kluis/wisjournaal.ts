import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { OpstartFout, foutCode } from '../opslag/server/opstart-fout.ts'
import { readMaybe } from './bestand.ts'
import { makeFolder, syncFolder } from './folder.ts'
import { withFileLock } from './slot.ts'

const Regel = z.object({
  nr: z.int().positive(),
  persoon: z.uuid(),
  op: z.iso.datetime(),
  reden: z.string().regex(/^[a-z-]{1,60}$/),
  vorige: z.string(),
})
export type Wissing = z.infer<typeof Regel>

/** How far the journal was at some moment: what the keystore remembers of it, so that a shortened journal shows. */
export interface Journaalstand {
  aantal: number
  /** Fingerprint of the last line, or nothing when there was none. */
  laatste: string
}

/**
 * Whose keys were destroyed, in a file outside the database and outside every backup. What a restored copy brings back
 * is destroyed again before anything opens. Each line holds the fingerprint of the one before it, so a missing line
 * shows; lines missing at the end show because the keystore remembers how far it was. It holds numbers of people who are
 * no longer known here, and no names.
 */
export class Wisjournaal {
  readonly pad: string
  #stand = 'nog niet gelezen'
  #gewist: ReadonlySet<string> = new Set()

  constructor(pad: string) {
    this.pad = pad
  }

  async isGewist(persoonId: string): Promise<boolean> {
    return (await this.people()).has(persoonId)
  }

  /** Whose keys were destroyed. The same set is given for as long as the file does not change. */
  async people(): Promise<ReadonlySet<string>> {
    const nu = await stat(this.pad).catch((fout: unknown) => {
      if (foutCode(fout) === 'ENOENT') return undefined
      throw fout
    })
    const stand = nu === undefined ? '' : `${nu.size}/${nu.mtimeMs}/${nu.ino}`
    if (stand !== this.#stand) {
      this.#gewist = new Set((await this.list()).map(({ persoon }) => persoon))
      this.#stand = stand
    }
    return this.#gewist
  }

  /** Everything that was destroyed, oldest first. @throws OpstartFout when a line is missing or changed */
  async list(): Promise<Wissing[]> {
    const inhoud = (await readMaybe(this.pad))?.toString('utf8') ?? ''
    return this.#parse(inhoud).map(({ wissing }) => wissing)
  }

  /** How far the journal is now. */
  async stand(): Promise<Journaalstand> {
    const regels = this.#parse((await readMaybe(this.pad))?.toString('utf8') ?? '')
    return { aantal: regels.length, laatste: regels.at(-1)?.vingerafdruk ?? '' }
  }

  /**
   * Is this still the journal that the keystore knew, with at least as many lines?
   * @throws OpstartFout when lines are gone or it is another journal
   */
  async checkFrom(eerder: Journaalstand): Promise<void> {
    if (eerder.aantal === 0) return
    const regels = this.#parse((await readMaybe(this.pad))?.toString('utf8') ?? '')
    if (regels[eerder.aantal - 1]?.vingerafdruk === eerder.laatste) return
    throw new OpstartFout(
      `In het wisjournaal ${this.pad} ontbreken regels: er waren er minstens ${eerder.aantal}. Zet het hele journaal terug; ` +
        'zonder die regels kan een reservekopie gegevens terugbrengen die vernietigd zijn.',
    )
  }

  /**
   * Written and on disk before the key is touched: if we crash after it, the next start finishes the work. Twice for the
   * same person is once.
   * @throws ZodError when `reden` is no short code, or this is no person's number
   */
  async add(persoonId: string, reden: string, nu: Date): Promise<void> {
    await withFileLock(this.pad, async () => {
      const inhoud = (await readMaybe(this.pad))?.toString('utf8') ?? ''
      const regels = this.#parse(inhoud)
      if (regels.some(({ wissing }) => wissing.persoon === persoonId)) return
      // Checked before it is written: one line that cannot be read would close the whole installation.
      const regel = Regel.parse({
        nr: regels.length + 1,
        persoon: persoonId,
        op: nu.toISOString(),
        reden,
        vorige: regels.at(-1)?.vingerafdruk ?? '',
      })
      await makeFolder(dirname(this.pad))
      const bestand = await open(this.pad, 'a', 0o600)
      try {
        // What stands after the last line end was never confirmed.
        await bestand.truncate(Buffer.byteLength(inhoud.slice(0, inhoud.lastIndexOf('\n') + 1)))
        await bestand.appendFile(`${JSON.stringify(regel)}\n`)
        await bestand.sync()
      } finally {
        await bestand.close()
      }
      await syncFolder(dirname(this.pad))
    })
  }

  #parse(inhoud: string): { wissing: Wissing; vingerafdruk: string }[] {
    // A last line without an end was never confirmed: whoever wrote it crashed before the key was touched.
    const regels = inhoud.split('\n').slice(0, -1)
    let vorige = ''
    return regels.map((regel, index) => {
      const gelezen = Regel.safeParse(parse(regel))
      if (!gelezen.success || gelezen.data.vorige !== vorige || gelezen.data.nr !== index + 1) {
        throw new OpstartFout(
          `Het wisjournaal ${this.pad} is niet heel (regel ${index + 1}). Zet het terug; zonder dit journaal kan een ` +
            'reservekopie gegevens terugbrengen die vernietigd zijn.',
        )
      }
      vorige = createHash('sha256').update(regel).digest('hex')
      return { wissing: gelezen.data, vingerafdruk: vorige }
    })
  }
}

function parse(regel: string): unknown {
  try {
    return JSON.parse(regel)
  } catch {
    return undefined
  }
}
