import { randomBytes, randomInt } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createFile,
  destroyFile,
  destroyLeftovers,
  leftoverOf,
  readMaybe,
  replaceFile,
} from './bestand.ts'
import type { Epochs } from './epochs.ts'
import { listFolder } from './folder.ts'
import { KluisFout } from './fouten.ts'
import { Geheugen, copy } from './geheugen.ts'
import { onderwerpSoorten, type Onderwerp, type OnderwerpSoort } from './onderwerp.ts'
import {
  makeDossierregel,
  makeRegel,
  openDossierregel,
  openRegel,
  readDossierregels,
  readRegels,
} from './sleutelregel.ts'
import { withFileLock } from './slot.ts'
import { readWisstand, writeWisstand } from './wisstand.ts'
import type { Wisjournaal } from './wisjournaal.ts'

/** One key of somebody: which one, and the key itself. */
export interface Sleutel {
  nr: number
  sleutel: Buffer
}

/** How often the journal is looked at, in milliseconds: so long a destroyed key can live on in another process. */
const KIJK = 500
/** A file that a crash left half-way is only touched when nobody can be busy with it any more, in milliseconds. */
const VERLATEN = 10 * 60_000

/**
 * The wrapped keys, one small file per person, in a folder of their own: not in the database, its log or its backups.
 * A file holds lines of fixed length; a dossier's file holds one line per person it is wrapped for.
 *
 * Every key that is given out is a copy; whoever gets one wipes it after use.
 */
export class Sleutelmap {
  readonly #map: string
  readonly #epochs: Epochs
  readonly #journaal: Wisjournaal
  readonly #geheugen = new Geheugen()
  #gewist: ReadonlySet<string> = new Set()
  #gekeken = 0

  constructor(map: string, epochs: Epochs, journaal: Wisjournaal) {
    this.#map = map
    this.#epochs = epochs
    this.#journaal = journaal
  }

  /**
   * The key to seal with, made at first use. It is on disk before it is given out; if we crash before anything is sealed
   * with it, a key without content is left.
   * @throws KluisFout when this person's key was destroyed
   */
  async use(onderwerp: Onderwerp): Promise<Sleutel> {
    const er = (await this.#all(onderwerp)).at(-1)
    if (er !== undefined) return copy(er)
    if (onderwerp.soort === 'dossier') throw new KluisFout('geen-mensen')
    if (await this.#isGewist(onderwerp)) throw new KluisFout('vernietigd')
    const gemaakt = { nr: randomInt(1, 0xffff_ffff), sleutel: randomBytes(32) }
    const { nr: epoch } = await this.#epochs.newest(new Date())
    const pad = this.#pad(onderwerp)
    if (!(await createFile(pad, await this.#wrap(onderwerp, gemaakt, epoch)))) {
      gemaakt.sleutel.fill(0)
      this.#geheugen.forget(naam(onderwerp))
      return this.use(onderwerp)
    }
    // A rotation or an erasure that began in the meantime did not see this file yet.
    const { nr: nieuwste } = await this.#epochs.newest(new Date())
    if (nieuwste !== epoch) {
      await withFileLock(pad, async () =>
        replaceFile(pad, await this.#wrap(onderwerp, gemaakt, nieuwste)),
      )
    }
    if (await this.#isGewist(onderwerp, true)) {
      await this.#forget(onderwerp.id)
      throw new KluisFout('vernietigd')
    }
    this.#geheugen.keep(naam(onderwerp), [copy(gemaakt)])
    return gemaakt
  }

  /**
   * The key of a dossier that concerns several people, wrapped for each of them. Who joins later gets a wrap of the
   * same key; whose own key is destroyed loses theirs and nobody else's.
   */
  async useDossier(dossierId: string, personen: readonly string[]): Promise<Sleutel> {
    if (personen.length === 0) throw new KluisFout('geen-mensen')
    const onderwerp: Onderwerp = { soort: 'dossier', id: dossierId }
    const gewist = await this.#people()
    const levend = [...new Set(personen)].filter((persoon) => !gewist.has(persoon))
    const bekend = this.#geheugen.find(naam(onderwerp))
    const sleutel = bekend?.sleutels.at(-1)
    if (sleutel !== undefined && levend.every((persoon) => bekend?.voor.has(persoon) === true)) {
      return copy(sleutel)
    }
    return withFileLock(this.#pad(onderwerp), () => this.#addToDossier(dossierId, levend))
  }

  /** One particular key. @throws KluisFout when it is not there (any more) */
  async get(onderwerp: Onderwerp, nr: number): Promise<Buffer> {
    const zoek = async () => (await this.#all(onderwerp)).find((s) => s.nr === nr)
    const bekend = await zoek()
    if (bekend !== undefined) return Buffer.from(bekend.sleutel)
    // Another process can have made it a moment ago.
    this.#geheugen.forget(naam(onderwerp))
    const gevonden = await zoek()
    if (gevonden !== undefined) return Buffer.from(gevonden.sleutel)
    throw new KluisFout((await this.#isGewist(onderwerp, true, nr)) ? 'vernietigd' : 'sleutel-weg')
  }

  /** Is there a key of this onderwerp at all? */
  async has(onderwerp: Onderwerp): Promise<boolean> {
    return (await readMaybe(this.#pad(onderwerp))) !== undefined
  }

  /** For whom a dossier's key is wrapped, those whose own key is gone included. */
  async people(dossierId: string): Promise<string[]> {
    const bytes = await readMaybe(this.#pad({ soort: 'dossier', id: dossierId }))
    if (bytes === undefined) return []
    return [...new Set(readDossierregels(bytes).map(({ persoon }) => persoon))]
  }

  /** Was this person's key destroyed? Then nothing of theirs opens, and nothing new can be sealed for them. */
  async isDestroyed(persoonId: string): Promise<boolean> {
    return (await this.#people()).has(persoonId)
  }

  /** Journal first, then the key. If we crash in between, the next start destroys it after all. */
  async destroyPerson(persoonId: string, reden: string, nu: Date): Promise<void> {
    await this.#journaal.add(persoonId, reden, nu)
    await writeWisstand(this.#map, await this.#journaal.stand())
    await this.#forget(persoonId)
  }

  /**
   * Does again what the journal says was done: for a keystore that came out of a backup. @returns how many keys went
   * @throws OpstartFout when the journal has fewer lines than this keystore has seen
   */
  async replay(): Promise<number> {
    await this.#journaal.checkFrom(await readWisstand(this.#map))
    let aantal = 0
    for (const { persoon } of await this.#journaal.list()) {
      if (await this.#forget(persoon)) aantal++
    }
    await writeWisstand(this.#map, await this.#journaal.stand())
    return aantal
  }

  /**
   * Wraps every key again with the newest epoch, while the application runs. Dossier keys are wrapped by people and
   * need nothing. If we crash half-way, every file is wholly old or wholly new, and the next run does the rest.
   * @returns how many files were rewritten
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
        if (onderwerp.soort === 'persoon' && (await this.#isGewist(onderwerp, true))) return 0
        const oud = readRegels(bytes)
        if (oud.every(({ epoch }) => epoch === nieuwste)) return 0
        const nieuw: Buffer[] = []
        for (const regel of oud) {
          const sleutel = await this.#metEpoch(regel.epoch, (met) =>
            openRegel(onderwerp, regel, met),
          )
          nieuw.push(await this.#wrap(onderwerp, { nr: regel.nr, sleutel }, nieuwste))
          sleutel.fill(0)
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
      const bytes = await readMaybe(this.#pad(onderwerp))
      if (bytes === undefined) continue
      for (const { epoch } of readRegels(bytes)) {
        if (oudste === undefined || epoch < oudste) oudste = epoch
      }
    }
    return oudste
  }

  /** Whose keys are here. */
  async *list(): AsyncGenerator<Onderwerp> {
    for await (const { soort, naam: id } of this.#files()) {
      if (/^[0-9a-f-]{36}$/.test(id)) yield { soort, id }
    }
  }

  /** Destroys what crashes left half-way: old copies of keys. @returns how many */
  async sweep(): Promise<number> {
    let aantal = 0
    for await (const { pad, naam: bestand } of this.#files()) {
      if (leftoverOf(bestand) === undefined) continue
      const { mtimeMs } = await stat(pad).catch(() => ({ mtimeMs: Date.now() }))
      if (Date.now() - mtimeMs > VERLATEN && (await destroyFile(pad))) aantal++
    }
    return aantal
  }

  /** Wipes what is open in memory. */
  close(): void {
    this.#geheugen.clear()
  }

  async *#files(): AsyncGenerator<{ soort: OnderwerpSoort; naam: string; pad: string }> {
    for (const soort of onderwerpSoorten) {
      for (const vak of await listFolder(join(this.#map, soort))) {
        for (const bestand of await listFolder(join(this.#map, soort, vak))) {
          yield { soort, naam: bestand, pad: join(this.#map, soort, vak, bestand) }
        }
      }
    }
  }

  /** Inside the lock of this dossier. */
  async #addToDossier(dossierId: string, levend: readonly string[]): Promise<Sleutel> {
    const onderwerp: Onderwerp = { soort: 'dossier', id: dossierId }
    const pad = this.#pad(onderwerp)
    this.#geheugen.forget(naam(onderwerp))
    const bytes = await readMaybe(pad)
    const er = (await this.#all(onderwerp)).at(-1)
    const gekozen =
      er === undefined ? { nr: randomInt(1, 0xffff_ffff), sleutel: randomBytes(32) } : copy(er)
    const regels = bytes === undefined ? [] : readDossierregels(bytes)
    const voor = new Set(regels.filter(({ nr }) => nr === gekozen.nr).map(({ persoon }) => persoon))
    const nieuw: Buffer[] = []
    for (const persoon of levend) {
      if (voor.has(persoon)) continue
      const van = await this.use({ soort: 'persoon', id: persoon })
      nieuw.push(makeDossierregel(dossierId, gekozen.nr, persoon, van, gekozen.sleutel))
      van.sleutel.fill(0)
      voor.add(persoon)
    }
    if (er === undefined && nieuw.length === 0) throw new KluisFout('vernietigd')
    if (nieuw.length > 0)
      await replaceFile(pad, Buffer.concat([bytes ?? Buffer.alloc(0), ...nieuw]))
    this.#geheugen.keep(naam(onderwerp), [copy(gekozen)], voor)
    return gekozen
  }

  async #forget(persoonId: string): Promise<boolean> {
    const pad = this.#pad({ soort: 'persoon', id: persoonId })
    this.#geheugen.clear()
    this.#gekeken = 0
    return withFileLock(pad, async () => {
      const resten = await destroyLeftovers(pad)
      return (await destroyFile(pad)) || resten > 0
    })
  }

  async #all(onderwerp: Onderwerp): Promise<readonly Sleutel[]> {
    if (onderwerp.soort === 'persoon' && (await this.#isGewist(onderwerp))) return []
    const bekend = this.#geheugen.find(naam(onderwerp))
    if (bekend !== undefined) return bekend.sleutels
    const bytes = await readMaybe(this.#pad(onderwerp))
    if (bytes === undefined) return []
    if (onderwerp.soort === 'dossier') return this.#openDossier(onderwerp, bytes)
    try {
      const sleutels: Sleutel[] = []
      for (const regel of readRegels(bytes)) {
        const sleutel = await this.#metEpoch(regel.epoch, (met) => openRegel(onderwerp, regel, met))
        sleutels.push({ nr: regel.nr, sleutel })
      }
      this.#geheugen.keep(naam(onderwerp), sleutels)
      return sleutels
    } catch (fout) {
      // Destroyed while we read: what we saw was noise.
      if (onderwerp.soort === 'persoon' && (await this.#isGewist(onderwerp, true))) return []
      throw fout
    }
  }

  async #openDossier(onderwerp: Onderwerp, bytes: Buffer): Promise<readonly Sleutel[]> {
    const open = new Map<number, { sleutel: Sleutel; voor: Set<string> }>()
    for (const regel of readDossierregels(bytes)) {
      const al = open.get(regel.nr)
      if (al !== undefined) {
        al.voor.add(regel.persoon)
        continue
      }
      try {
        const van = await this.get({ soort: 'persoon', id: regel.persoon }, regel.persoonsleutel)
        const sleutel = openDossierregel(onderwerp.id, regel, van)
        van.fill(0)
        open.set(regel.nr, { sleutel: { nr: regel.nr, sleutel }, voor: new Set([regel.persoon]) })
      } catch (fout) {
        // This one person's key is gone; another person's line opens the same key.
        if (!(fout instanceof KluisFout)) throw fout
      }
    }
    const alle = [...open.values()]
    if (alle.length === 0) return []
    this.#geheugen.keep(
      naam(onderwerp),
      alle.map(({ sleutel }) => sleutel),
      alle.at(-1)?.voor,
    )
    return alle.map(({ sleutel }) => sleutel)
  }

  async #wrap(o: Onderwerp, { nr, sleutel }: Sleutel, epoch: number): Promise<Buffer> {
    return this.#metEpoch(epoch, (met) => makeRegel(o, nr, epoch, met, sleutel))
  }

  async #metEpoch<T>(nr: number, werk: (met: Buffer) => T): Promise<T> {
    const met = await this.#epochs.key(nr)
    try {
      return werk(met)
    } finally {
      met.fill(0)
    }
  }

  /** @param nr for a dossier: of which of its keys all the wraps must be gone */
  async #isGewist(onderwerp: Onderwerp, nu = false, nr?: number): Promise<boolean> {
    const gewist = await this.#people(nu)
    if (onderwerp.soort === 'persoon') return gewist.has(onderwerp.id)
    if (onderwerp.soort !== 'dossier' || gewist.size === 0) return false
    const bytes = await readMaybe(this.#pad(onderwerp))
    if (bytes === undefined) return false
    const voor = readDossierregels(bytes).filter((regel) => nr === undefined || regel.nr === nr)
    return voor.length > 0 && voor.every(({ persoon }) => gewist.has(persoon))
  }

  /** Whose keys were destroyed; what another process destroyed or rotated is noticed within half a second. */
  async #people(nu = false): Promise<ReadonlySet<string>> {
    if (!nu && Date.now() - this.#gekeken < KIJK) return this.#gewist
    this.#gekeken = Date.now()
    const gewist = await this.#journaal.people()
    if (gewist !== this.#gewist) {
      this.#gewist = gewist
      this.#geheugen.clear()
    }
    await this.#epochs.forgetGone()
    return gewist
  }

  #pad({ soort, id }: Onderwerp): string {
    // The last two digits: ids of one source can begin alike.
    return join(this.#map, soort, id.slice(-2), id)
  }
}

const naam = ({ soort, id }: Onderwerp) => `${soort}/${id}`
