import { randomBytes, randomInt } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createFile, destroyFile, readMaybe, replaceFile, withFileLock } from './bestand.ts'
import type { Epochs } from './epochs.ts'
import { KluisFout } from './fouten.ts'
import { INGEPAKT, deriveKey, unwrapKey, wrapKey } from './inpakken.ts'
import { uuidBytes, uuidVan, type Onderwerp, type OnderwerpSoort } from './onderwerp.ts'
import type { Wisjournaal } from './wisjournaal.ts'

/** One key of somebody: which one, and the key itself. */
export interface Sleutel {
  nr: number
  sleutel: Buffer
}

const REGEL = 4 + 4 + INGEPAKT
const DOSSIERREGEL = 4 + 16 + 4 + INGEPAKT
/** How long an unwrapped key stays in memory, in milliseconds: so long a destroyed key can live in another process. */
const BEWAAR = 30_000
const HOOGSTENS = 20_000

/**
 * The wrapped keys, one small file per person, in a folder of their own: not in the database, its log or its backups.
 * A file holds lines of fixed length; a dossier's file holds one line per person it is wrapped for.
 */
export class Sleutelmap {
  readonly #map: string
  readonly #epochs: Epochs
  readonly #journaal: Wisjournaal
  readonly #geheugen = new Map<string, { sleutels: Sleutel[]; tot: number }>()

  constructor(map: string, epochs: Epochs, journaal: Wisjournaal) {
    this.#map = map
    this.#epochs = epochs
    this.#journaal = journaal
  }

  /** The key to seal with, made at first use. @throws KluisFout when this person's key was destroyed */
  async use(onderwerp: Onderwerp): Promise<Sleutel> {
    const er = (await this.#all(onderwerp)).at(-1)
    if (er !== undefined) return er
    if (onderwerp.soort === 'dossier') throw new KluisFout('geen-mensen')
    if (await this.#isGewist(onderwerp)) throw new KluisFout('vernietigd')
    const nr = randomInt(1, 0xffff_ffff)
    const sleutel = randomBytes(32)
    const epoch = await this.#epochs.newest(new Date())
    const regel = await this.#wrapRegel(onderwerp, nr, epoch.nr, sleutel)
    if (!(await createFile(this.#pad(onderwerp), regel))) {
      this.#geheugen.delete(naam(onderwerp))
      return this.use(onderwerp)
    }
    this.#onthoud(onderwerp, [{ nr, sleutel }])
    return { nr, sleutel }
  }

  /**
   * The key of a dossier that concerns several people, wrapped for each of them. Who joins later gets a wrap of the
   * same key; whose own key is destroyed loses theirs and nobody else's.
   */
  async useDossier(dossierId: string, personen: readonly string[]): Promise<Sleutel> {
    if (personen.length === 0) throw new KluisFout('geen-mensen')
    const onderwerp: Onderwerp = { soort: 'dossier', id: dossierId }
    const pad = this.#pad(onderwerp)
    return withFileLock(pad, async () => {
      this.#geheugen.delete(naam(onderwerp))
      const bytes = (await readMaybe(pad)) ?? Buffer.alloc(0)
      const er = (await this.#all(onderwerp)).at(-1)
      const gekozen = er ?? { nr: randomInt(1, 0xffff_ffff), sleutel: randomBytes(32) }
      const voor = new Set(
        regels(bytes, DOSSIERREGEL)
          .filter((regel) => regel.readUInt32BE(0) === gekozen.nr)
          .map((regel) => uuidVan(regel.subarray(4, 20))),
      )
      const nieuw: Buffer[] = []
      for (const persoon of personen) {
        if (voor.has(persoon) || (await this.#journaal.isGewist(persoon))) continue
        nieuw.push(await this.#wrapDossier(dossierId, gekozen, persoon))
      }
      if (voor.size === 0 && nieuw.length === 0) throw new KluisFout('vernietigd')
      if (nieuw.length > 0) await replaceFile(pad, Buffer.concat([bytes, ...nieuw]))
      this.#onthoud(onderwerp, [gekozen])
      return gekozen
    })
  }

  /** One particular key. @throws KluisFout when it is not there (any more) */
  async get(onderwerp: Onderwerp, nr: number): Promise<Buffer> {
    const gevonden = (await this.#all(onderwerp)).find((s) => s.nr === nr)
    if (gevonden !== undefined) return gevonden.sleutel
    throw new KluisFout((await this.#isGewist(onderwerp)) ? 'vernietigd' : 'sleutel-weg')
  }

  /** For whom a dossier's key is wrapped. */
  async people(dossierId: string): Promise<string[]> {
    const bytes =
      (await readMaybe(this.#pad({ soort: 'dossier', id: dossierId }))) ?? Buffer.alloc(0)
    return [...new Set(regels(bytes, DOSSIERREGEL).map((regel) => uuidVan(regel.subarray(4, 20))))]
  }

  /** Journal first, then the key. If we crash in between, the next start destroys it after all. */
  async destroyPerson(persoonId: string, reden: string, nu: Date): Promise<void> {
    if (!(await this.#journaal.isGewist(persoonId))) await this.#journaal.add(persoonId, reden, nu)
    await this.#forget(persoonId)
  }

  /** Does again what the journal says was done: for a keystore that came out of a backup. @returns how many keys went */
  async replay(): Promise<number> {
    let aantal = 0
    for (const { persoon } of await this.#journaal.list()) {
      if (await this.#forget(persoon)) aantal++
    }
    return aantal
  }

  async #forget(persoonId: string): Promise<boolean> {
    const onderwerp: Onderwerp = { soort: 'persoon', id: persoonId }
    this.#geheugen.clear()
    return withFileLock(this.#pad(onderwerp), () => destroyFile(this.#pad(onderwerp)))
  }

  /**
   * Wraps every key again with the newest epoch, while the application runs. Dossier keys are wrapped by people and
   * need nothing. @returns how many files were rewritten
   */
  async rewrap(): Promise<number> {
    const { nr: nieuwste } = await this.#epochs.newest(new Date())
    let aantal = 0
    for await (const onderwerp of this.list()) {
      if (onderwerp.soort === 'dossier') continue
      const pad = this.#pad(onderwerp)
      aantal += await withFileLock(pad, async () => {
        const bytes = await readMaybe(pad)
        if (bytes === undefined) return 0
        const oud = regels(bytes, REGEL)
        if (oud.every((regel) => regel.readUInt32BE(4) === nieuwste)) return 0
        const nieuw: Buffer[] = []
        for (const regel of oud) {
          const sleutel = await this.#unwrapRegel(onderwerp, regel)
          nieuw.push(await this.#wrapRegel(onderwerp, regel.readUInt32BE(0), nieuwste, sleutel))
        }
        await replaceFile(pad, Buffer.concat(nieuw))
        return 1
      })
    }
    return aantal
  }

  /** The oldest epoch that some key is still wrapped by. */
  async oldestEpochInUse(): Promise<number | undefined> {
    let oudste: number | undefined
    for await (const onderwerp of this.list()) {
      if (onderwerp.soort === 'dossier') continue
      const bytes = (await readMaybe(this.#pad(onderwerp))) ?? Buffer.alloc(0)
      for (const regel of regels(bytes, REGEL)) {
        const epoch = regel.readUInt32BE(4)
        if (oudste === undefined || epoch < oudste) oudste = epoch
      }
    }
    return oudste
  }

  /** Whose keys are here. */
  async *list(): AsyncGenerator<Onderwerp> {
    for (const soort of ['persoon', 'dossier', 'werk', 'gemeente', 'index'] as const) {
      for (const vak of await readdir(join(this.#map, soort)).catch(() => [])) {
        for (const id of await readdir(join(this.#map, soort, vak))) {
          if (/^[0-9a-f-]{36}$/.test(id)) yield { soort, id }
        }
      }
    }
  }

  async #all(onderwerp: Onderwerp): Promise<Sleutel[]> {
    const bekend = this.#geheugen.get(naam(onderwerp))
    if (bekend !== undefined && bekend.tot > Date.now()) return bekend.sleutels
    const bytes = await readMaybe(this.#pad(onderwerp))
    if (bytes === undefined) return []
    const sleutels =
      onderwerp.soort === 'dossier'
        ? await this.#unwrapDossier(onderwerp.id, bytes)
        : await Promise.all(
            regels(bytes, REGEL).map(async (regel) => ({
              nr: regel.readUInt32BE(0),
              sleutel: await this.#unwrapRegel(onderwerp, regel),
            })),
          )
    this.#onthoud(onderwerp, sleutels)
    return sleutels
  }

  async #unwrapDossier(dossierId: string, bytes: Buffer): Promise<Sleutel[]> {
    const uit = new Map<number, Sleutel>()
    for (const regel of regels(bytes, DOSSIERREGEL)) {
      const nr = regel.readUInt32BE(0)
      if (uit.has(nr)) continue
      const persoon = uuidVan(regel.subarray(4, 20))
      try {
        const van = await this.get({ soort: 'persoon', id: persoon }, regel.readUInt32BE(20))
        const sleutel = unwrapKey(
          deriveInpak(van),
          regel.subarray(24),
          Buffer.from(`dossier|${dossierId}|${nr}|${persoon}`),
        )
        uit.set(nr, { nr, sleutel })
      } catch (fout) {
        // This one person's key is gone; another person's line opens the same key.
        if (!(fout instanceof KluisFout)) throw fout
      }
    }
    return [...uit.values()]
  }

  async #wrapDossier(
    dossierId: string,
    { nr, sleutel }: Sleutel,
    persoon: string,
  ): Promise<Buffer> {
    const van = await this.use({ soort: 'persoon', id: persoon })
    const kop = Buffer.alloc(24)
    kop.writeUInt32BE(nr, 0)
    uuidBytes(persoon).copy(kop, 4)
    kop.writeUInt32BE(van.nr, 20)
    const aad = Buffer.from(`dossier|${dossierId}|${nr}|${persoon}`)
    return Buffer.concat([kop, wrapKey(deriveInpak(van.sleutel), sleutel, aad)])
  }

  async #wrapRegel(o: Onderwerp, nr: number, epoch: number, sleutel: Buffer): Promise<Buffer> {
    const kop = Buffer.alloc(8)
    kop.writeUInt32BE(nr, 0)
    kop.writeUInt32BE(epoch, 4)
    return Buffer.concat([
      kop,
      wrapKey(await this.#epochs.key(epoch), sleutel, aadVan(o, nr, epoch)),
    ])
  }

  async #unwrapRegel(o: Onderwerp, regel: Buffer): Promise<Buffer> {
    const nr = regel.readUInt32BE(0)
    const epoch = regel.readUInt32BE(4)
    return unwrapKey(await this.#epochs.key(epoch), regel.subarray(8), aadVan(o, nr, epoch))
  }

  async #isGewist(onderwerp: Onderwerp): Promise<boolean> {
    return onderwerp.soort === 'persoon' && (await this.#journaal.isGewist(onderwerp.id))
  }

  #onthoud(onderwerp: Onderwerp, sleutels: Sleutel[]): void {
    if (this.#geheugen.size >= HOOGSTENS) this.#geheugen.clear()
    this.#geheugen.set(naam(onderwerp), { sleutels, tot: Date.now() + BEWAAR })
  }

  #pad({ soort, id }: { soort: OnderwerpSoort; id: string }): string {
    // The last two digits: ids of one source can begin alike.
    return join(this.#map, soort, id.slice(-2), id)
  }
}

const naam = ({ soort, id }: Onderwerp) => `${soort}/${id}`
const deriveInpak = (sleutel: Buffer) => deriveKey(sleutel, 'inpakken')
const aadVan = ({ soort, id }: Onderwerp, nr: number, epoch: number) =>
  Buffer.from(`sleutel|${soort}|${id}|${nr}|${epoch}`)

function regels(bytes: Buffer, lengte: number): Buffer[] {
  if (bytes.length % lengte !== 0) throw new KluisFout('onleesbaar')
  return Array.from({ length: bytes.length / lengte }, (_, i) =>
    bytes.subarray(i * lengte, (i + 1) * lengte),
  )
}
