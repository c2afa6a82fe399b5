import { constants } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { foutCode } from '../opslag/server/opstart-fout.ts'

/** The names in a folder; none when it is not there. A folder that we may not read is an error, never an empty one. */
export async function listFolder(map: string): Promise<string[]> {
  try {
    return await readdir(map)
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return []
    throw fout
  }
}

/** Puts the names in a folder on disk. Windows has no such thing: NTFS keeps its own journal of names. */
export async function syncFolder(map: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(map, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes a folder for its owner alone, and puts every new name on the way there on disk: a file in it must stay findable. */
export async function makeFolder(map: string): Promise<void> {
  const eerste = await mkdir(map, { recursive: true, mode: 0o700 })
  if (eerste === undefined) return
  for (let nieuw = map; nieuw.length >= eerste.length; nieuw = dirname(nieuw)) {
    await syncFolder(dirname(nieuw))
  }
}
