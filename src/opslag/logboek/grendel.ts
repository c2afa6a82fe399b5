import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { readMaybe, replaceFile, withFileLock } from '../../kluis/bestand.ts'
import { parseCheckpoint, type Checkpoint } from '../../logboek/checkpoint.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { parseNote } from '../../logboek/notitie.ts'

/** The last checkpoint we signed, kept where no restore of the database can turn it back. */
export interface Grendel extends Checkpoint {
  notitie: string
}

/** The number of the tree in its origin: 2 for `logboek.example/2`. */
export const boomNummer = (origin: string): number =>
  Number(/\/([1-9][0-9]{0,4})$/.exec(origin)?.[1])

const bestand = (map: string) => join(map, 'laatste-checkpoint')

/** @throws LogboekFout when the file is not a signed checkpoint */
export async function readGrendel(map: string): Promise<Grendel | undefined> {
  const inhoud = await readMaybe(bestand(map))
  if (inhoud === undefined) return undefined
  const notitie = inhoud.toString('utf8')
  return { ...parseCheckpoint(parseNote(notitie).text), notitie }
}

/**
 * Puts a newer checkpoint in the lock file: of one tree only ever a larger one, and never one of an older tree. A sequencer that lost its connection and
 * wakes up late must not turn it back.
 */
export async function advanceGrendel(map: string, notitie: string): Promise<void> {
  const nieuw = parseCheckpoint(parseNote(notitie).text)
  await withFileLock(bestand(map), async () => {
    const oud = await readGrendel(map)
    if (oud?.origin === nieuw.origin && oud.size >= nieuw.size) return
    if (oud !== undefined && boomNummer(oud.origin) > boomNummer(nieuw.origin)) return
    // If we crash before the rename the older checkpoint stands, and it is in the tree as well.
    await replaceFile(bestand(map), Buffer.from(notitie))
  })
}

/** Takes a lock file that is no checkpoint of ours out of the way, and keeps it for whoever finds out what happened. */
export async function setGrendelAside(map: string): Promise<void> {
  await rename(bestand(map), `${bestand(map)}.afgekeurd`)
}

/** For a file or a tree that is known to be damaged: then there is nothing. Other errors stay errors. */
export function ignoreLogboekFout(fout: unknown): undefined {
  if (!(fout instanceof LogboekFout)) throw fout
}
