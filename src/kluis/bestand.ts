import { constants } from 'node:fs'
import { link, mkdir, open, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { foutCode } from '../opslag/server/opstart-fout.ts'

/** The bytes, or nothing when there is no such file. */
export async function readMaybe(pad: string): Promise<Buffer | undefined> {
  try {
    return await readFile(pad)
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return undefined
    throw fout
  }
}

async function syncFolder(map: string): Promise<void> {
  const folder = await open(map, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function writeBeside(pad: string, inhoud: Uint8Array, mode: number): Promise<string> {
  await mkdir(dirname(pad), { recursive: true, mode: 0o700 })
  const naast = `${pad}.${randomBytes(6).toString('hex')}`
  const bestand = await open(naast, 'wx', mode)
  try {
    await bestand.writeFile(inhoud)
    await bestand.sync()
  } catch (fout) {
    await unlink(naast).catch(() => undefined)
    throw fout
  } finally {
    await bestand.close()
  }
  return naast
}

/**
 * Puts a file in place of the old one: readers see the old or the new, never half. If we crash before the rename the
 * old one stands; after it, the new one is on disk.
 */
export async function replaceFile(pad: string, inhoud: Uint8Array, mode = 0o600): Promise<void> {
  const naast = await writeBeside(pad, inhoud, mode)
  try {
    await rename(naast, pad)
  } catch (fout) {
    await unlink(naast).catch(() => undefined)
    throw fout
  }
  await syncFolder(dirname(pad))
}

/** Makes a file that is not there yet. @returns false when somebody else made it first; theirs stands */
export async function createFile(pad: string, inhoud: Uint8Array, mode = 0o600): Promise<boolean> {
  const naast = await writeBeside(pad, inhoud, mode)
  try {
    await link(naast, pad)
  } catch (fout) {
    if (foutCode(fout) === 'EEXIST') return false
    throw fout
  } finally {
    await unlink(naast).catch(() => undefined)
  }
  await syncFolder(dirname(pad))
  return true
}

/**
 * Writes over a file before it is removed. On a disk that writes elsewhere (most SSDs) the old bytes can remain for a
 * while: they are wrapped with an epoch key, and that one is destroyed in its turn.
 */
export async function destroyFile(pad: string): Promise<boolean> {
  let grootte: number
  try {
    grootte = (await stat(pad)).size
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return false
    throw fout
  }
  const bestand = await open(pad, 'r+')
  try {
    await bestand.write(randomBytes(grootte), 0, grootte, 0)
    await bestand.sync()
  } finally {
    await bestand.close()
  }
  await unlink(pad)
  await syncFolder(dirname(pad))
  return true
}

/** A lock that another process sees too; one that was left behind by a crash is taken over after ten seconds. */
export async function withFileLock<T>(pad: string, work: () => Promise<T>): Promise<T> {
  const slot = `${pad}.slot`
  await mkdir(dirname(pad), { recursive: true, mode: 0o700 })
  for (;;) {
    try {
      await writeFile(slot, String(process.pid), { flag: 'wx', mode: 0o600 })
      break
    } catch (fout) {
      if (foutCode(fout) !== 'EEXIST') throw fout
      const oud = await stat(slot).catch(() => undefined)
      if (oud !== undefined && Date.now() - oud.mtimeMs > 10_000) {
        await unlink(slot).catch(() => undefined)
      } else {
        await new Promise((klaar) => setTimeout(klaar, 5))
      }
    }
  }
  try {
    return await work()
  } finally {
    await unlink(slot).catch(() => undefined)
  }
}
