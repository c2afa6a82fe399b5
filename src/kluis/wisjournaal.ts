import { createHash } from 'node:crypto'
import { open, stat, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { readMaybe, withFileLock } from './bestand.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

const Regel = z.object({
  nr: z.int().positive(),
  persoon: z.uuid(),
  op: z.iso.datetime(),
  reden: z.string().regex(/^[a-z-]{1,60}$/),
  vorige: z.string(),
})
export type Wissing = z.infer<typeof Regel>

/**
 * Whose keys were destroyed, in a file outside the database and outside every backup. What a restored copy brings back
 * is destroyed again before anything opens. Each line holds the fingerprint of the one before it, so a missing line
 * shows. It holds numbers of people who are no longer known here, and no names.
 */
export class Wisjournaal {
  readonly pad: string
  #stand = ''
  #gewist = new Set<string>()

  constructor(pad: string) {
    this.pad = pad
  }

  async isGewist(persoonId: string): Promise<boolean> {
    await this.#ververs()
    return this.#gewist.has(persoonId)
  }

  /** Everything that was destroyed, oldest first. @throws OpstartFout when a line is missing or changed */
  async list(): Promise<Wissing[]> {
    const inhoud = (await readMaybe(this.pad))?.toString('utf8') ?? ''
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
      return gelezen.data
    })
  }

  /** Written and on disk before the key is touched: if we crash after it, the next start finishes the work. */
  async add(persoonId: string, reden: string, nu: Date): Promise<void> {
    await mkdir(dirname(this.pad), { recursive: true, mode: 0o700 })
    await withFileLock(this.pad, async () => {
      const inhoud = (await readMaybe(this.pad))?.toString('utf8') ?? ''
      const heel = inhoud.slice(0, inhoud.lastIndexOf('\n') + 1)
      const regels = heel.split('\n').slice(0, -1)
      const laatste = regels.at(-1)
      const regel: Wissing = {
        nr: regels.length + 1,
        persoon: persoonId,
        op: nu.toISOString(),
        reden,
        vorige: laatste === undefined ? '' : createHash('sha256').update(laatste).digest('hex'),
      }
      const bestand = await open(this.pad, 'a', 0o600)
      try {
        await bestand.truncate(Buffer.byteLength(heel))
        await bestand.appendFile(`${JSON.stringify(regel)}\n`)
        await bestand.sync()
      } finally {
        await bestand.close()
      }
    })
  }

  async #ververs(): Promise<void> {
    const nu = await stat(this.pad).catch(() => undefined)
    const stand = nu === undefined ? '' : `${nu.size}/${nu.mtimeMs}/${nu.ino}`
    if (stand === this.#stand) return
    this.#gewist = new Set((await this.list()).map(({ persoon }) => persoon))
    this.#stand = stand
  }
}

function parse(regel: string): unknown {
  try {
    return JSON.parse(regel)
  } catch {
    return undefined
  }
}
