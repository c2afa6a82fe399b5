import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { foutCode } from '../opslag/server/opstart-fout.ts'
import { listFolder, makeFolder, syncFolder } from './folder.ts'

export { withFileLock } from './slot.ts'

/** The bytes, or nothing when there is no such file. */
export async function readMaybe(pad: string): Promise<Buffer | undefined> {
  try {
    return await readFile(pad)
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return undefined
    throw fout
  }
}

async function writeBeside(pad: string, inhoud: Uint8Array, mode: number): Promise<string> {
  await makeFolder(dirname(pad))
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
    if (foutCode(fout) === 'EEXIST') {
      // Theirs can be a moment old: whoever uses it may count on it being there after a power cut.
      await syncFolder(dirname(pad))
      return false
    }
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
  try {
    const bestand = await open(pad, 'r+')
    try {
      const { size } = await bestand.stat()
      await bestand.write(randomBytes(size), 0, size, 0)
      await bestand.sync()
    } finally {
      await bestand.close()
    }
    await unlink(pad)
  } catch (fout) {
    // Somebody else did it just before us.
    if (foutCode(fout) === 'ENOENT') return false
    throw fout
  }
  await syncFolder(dirname(pad))
  return true
}

const rest = /\.[0-9a-f]{12}$/

/** Destroys what a crash between writing and renaming left beside this file: an old copy of what was in it. */
export async function destroyLeftovers(pad: string): Promise<number> {
  const map = dirname(pad)
  let aantal = 0
  for (const naam of await listFolder(map)) {
    if (naam.startsWith(`${basename(pad)}.`) && rest.test(naam)) {
      if (await destroyFile(join(map, naam))) aantal++
    }
  }
  return aantal
}

/** Which file this is a leftover of, or nothing. */
export function leftoverOf(naam: string): string | undefined {
  return rest.test(naam) ? naam.replace(rest, '') : undefined
}
