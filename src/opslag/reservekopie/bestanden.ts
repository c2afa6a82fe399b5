import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { chown, mkdir, open, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Procesgebruiker } from '../server/gebruiker.ts'
import { isAlive } from '../server/proces.ts'
import { OpstartFout, foutCode } from '../server/opstart-fout.ts'
import type { Bestand } from './manifest.ts'

const BLOK = 1024 * 1024
/** Room that stays free on the disk: a full disk stops the database. */
const MARGE = 64 * 1024 * 1024

export const isWeg = (fout: unknown): boolean => foutCode(fout) === 'ENOENT'

/**
 * Copies one file to disk and says what was written. The bytes that were hashed are the bytes that were written, so a
 * file that changes under our hands is still described as it lies in the copy.
 *
 * @returns nothing when the file is not there (any more)
 */
export async function copyFile(
  van: string,
  naar: string,
  gebruiker?: Procesgebruiker,
): Promise<Omit<Bestand, 'pad'> | undefined> {
  const bron = await open(van, 'r').catch((fout: unknown) => {
    if (isWeg(fout)) return undefined
    throw fout
  })
  if (bron === undefined) return undefined
  try {
    const doel = await open(naar, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      const blok = Buffer.alloc(BLOK)
      let grootte = 0
      for (;;) {
        const { bytesRead } = await bron.read(blok, 0, BLOK, null)
        if (bytesRead === 0) break
        hash.update(blok.subarray(0, bytesRead))
        await doel.writeFile(blok.subarray(0, bytesRead))
        grootte += bytesRead
      }
      if (gebruiker !== undefined) await doel.chown(gebruiker.uid, gebruiker.gid)
      await doel.sync()
      return { grootte, sha256: hash.digest('hex') }
    } finally {
      await doel.close()
    }
  } finally {
    await bron.close()
  }
}

/** Everything below a folder. `overslaan` looks at the path inside it, and can leave out a whole folder's content. */
export async function listTree(
  map: string,
  overslaan: (pad: string) => 'alles' | 'inhoud' | undefined,
): Promise<{ mappen: string[]; bestanden: { pad: string; grootte: number }[] }> {
  const mappen: string[] = []
  const bestanden: { pad: string; grootte: number }[] = []
  async function bezoek(binnen: string): Promise<void> {
    const inhoud = await readdir(join(map, binnen), { withFileTypes: true }).catch(
      (fout: unknown) => {
        if (isWeg(fout) && binnen !== '') return []
        throw fout
      },
    )
    for (const item of inhoud) {
      const pad = binnen === '' ? item.name : `${binnen}/${item.name}`
      const keus = overslaan(pad)
      if (keus === 'alles') continue
      // pg_wal can be a link to another disk; of its content nothing is taken here anyway.
      if (item.isDirectory() || keus === 'inhoud') {
        mappen.push(pad)
        if (keus === undefined) await bezoek(pad)
      } else if (item.isFile()) {
        const stand = await stat(join(map, pad)).catch(() => undefined)
        if (stand !== undefined) bestanden.push({ pad, grootte: stand.size })
      } else if (item.isSymbolicLink()) {
        throw new OpstartFout(
          `In ${map} wijst ${pad} naar een andere plek. Een kopie daarvan kan deze opdracht niet maken.`,
        )
      }
    }
  }
  await bezoek('')
  return { mappen, bestanden }
}

/** A new folder in which only we can look, or the user who will run PostgreSQL on it. */
export async function makeFolder(map: string, gebruiker?: Procesgebruiker): Promise<void> {
  await mkdir(map, { mode: 0o700 })
  if (gebruiker !== undefined) await chown(map, gebruiker.uid, gebruiker.gid)
}

export async function syncFolder(map: string): Promise<void> {
  const folder = await open(map, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Makes a folder as a whole or not at all: everything is written beside its place and gets its name last. What an
 * earlier, killed run left beside it is removed first.
 *
 * @throws OpstartFout when it exists already, when the disk is full, or when we may not write there
 */
export async function asWhole<T>(doel: string, work: (half: string) => Promise<T>): Promise<T> {
  const ouder = dirname(doel)
  const half = `${doel}.half-${process.pid}`
  try {
    if ((await stat(doel).catch(() => undefined)) !== undefined) {
      throw new OpstartFout(`${doel} bestaat al. Kies een naam die nog niet bestaat.`)
    }
    await removeLeftovers(doel)
    await mkdir(half, { mode: 0o700 })
    const uit = await work(half)
    await syncFolder(half)
    await rename(half, doel)
    await syncFolder(ouder)
    return uit
  } catch (fout) {
    await rm(half, { recursive: true, force: true })
    throw explain(fout, ouder)
  }
}

async function removeLeftovers(doel: string): Promise<void> {
  const begin = `${basename(doel)}.half-`
  for (const naam of await readdir(dirname(doel))) {
    if (!naam.startsWith(begin) || isAlive(Number(naam.slice(begin.length)))) continue
    await rm(join(dirname(doel), naam), { recursive: true, force: true })
  }
}

/** What a disk says, in words for whoever makes the copy; other mistakes stay what they are. */
function explain(fout: unknown, map: string): unknown {
  const code = foutCode(fout)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new OpstartFout(
      `Er is geen ruimte genoeg in ${map}. Er is niets bewaard. Maak ruimte, of kies een andere schijf.`,
      { cause: fout },
    )
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') {
    return new OpstartFout(
      `Deelwijzer kan in ${map} niet lezen of schrijven (${code}). Er is niets bewaard. Kies een map die bestaat en ` +
        'waar u mag schrijven.',
      { cause: fout },
    )
  }
  if (code === 'EIO') {
    return new OpstartFout(`De schijf van ${map} geeft een fout (EIO). Er is niets bewaard.`, {
      cause: fout,
    })
  }
  return fout
}

/** @throws OpstartFout when the disk of this folder has no room for that many bytes and some more */
export async function checkRoom(map: string, nodig: number): Promise<void> {
  const schijf = await statfs(map).catch((fout: unknown) => {
    throw explain(fout, map)
  })
  const vrij = schijf.bavail * schijf.bsize
  if (vrij >= nodig + MARGE) return
  throw new OpstartFout(
    `Er is geen ruimte genoeg in ${map}: nodig is ${inMb(nodig + MARGE)}, vrij is ${inMb(vrij)}. Er is niets bewaard. ` +
      'Maak ruimte, of kies een andere schijf.',
  )
}

export const inMb = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

/**
 * The place for a copy: never among what it is a copy of, where it would be lost together with it.
 * @throws OpstartFout
 */
export async function checkTarget(map: string, verboden: readonly string[]): Promise<string> {
  const doel = resolve(map)
  const ouder = await realpath(dirname(doel)).catch((fout: unknown) => {
    throw explain(fout, dirname(doel))
  })
  const echt = join(ouder, basename(doel))
  for (const plek of verboden) {
    const grens = await realpath(plek).catch(() => resolve(plek))
    if (echt === grens || echt.startsWith(grens + sep)) {
      throw new OpstartFout(
        `Een reservekopie hoort niet in ${plek}: gaat die map verloren, dan ook de kopie. Kies een map op een andere schijf.`,
      )
    }
  }
  return echt
}

/**
 * Writes a copy back, and checks each file against the manifest while it is written.
 * @param deel only what lies below this folder of the copy; `''` for everything
 * @throws OpstartFout that names the first file that is not as it was
 */
export async function copyBack(
  kopie: string,
  manifest: { mappen: readonly string[]; bestanden: readonly Bestand[] },
  deel: string,
  doel: string,
  gebruiker?: Procesgebruiker,
): Promise<void> {
  const begin = deel === '' ? '' : `${deel}/`
  for (const pad of manifest.mappen) {
    if (pad.startsWith(begin)) await makeFolder(join(doel, pad.slice(begin.length)), gebruiker)
  }
  for (const bestand of manifest.bestanden) {
    if (!bestand.pad.startsWith(begin)) continue
    const naar = join(doel, bestand.pad.slice(begin.length))
    const gelezen = await copyFile(join(kopie, bestand.pad), naar, gebruiker)
    checkFile(kopie, bestand, gelezen)
  }
}

/** @throws OpstartFout that names the first file that is not as the manifest says */
export async function checkFiles(kopie: string, bestanden: readonly Bestand[]): Promise<void> {
  for (const bestand of bestanden) checkFile(kopie, bestand, await hashFile(kopie, bestand.pad))
}

function checkFile(
  kopie: string,
  bestand: Bestand,
  gelezen: Omit<Bestand, 'pad'> | undefined,
): void {
  if (gelezen?.sha256 === bestand.sha256 && gelezen.grootte === bestand.grootte) return
  throw new OpstartFout(
    `De reservekopie ${kopie} is beschadigd: ${bestand.pad} ${gelezen === undefined ? 'is er niet' : 'is veranderd'}. ` +
      'Er is niets teruggezet. Gebruik een andere reservekopie.',
  )
}

async function hashFile(map: string, pad: string): Promise<Omit<Bestand, 'pad'> | undefined> {
  const bron = await open(join(map, pad), 'r').catch((fout: unknown) => {
    if (isWeg(fout)) return undefined
    throw fout
  })
  if (bron === undefined) return undefined
  const hash = createHash('sha256')
  let grootte = 0
  for await (const deel of bron.createReadStream({ highWaterMark: BLOK })) {
    const bytes = Buffer.from(deel)
    hash.update(bytes)
    grootte += bytes.length
  }
  return { grootte, sha256: hash.digest('hex') }
}
