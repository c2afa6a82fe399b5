import { join } from 'node:path'
import { z } from 'zod'
import { readMaybe, replaceFile } from '../../kluis/bestand.ts'
import { listFolder } from '../../kluis/folder.ts'
import { boomNummer } from './grendel.ts'

const Bevriezing = z.object({
  origin: z.string(),
  /** The tree that comes after it. */
  opvolger: z.string(),
  /** The last checkpoint of the frozen tree that we know of. */
  notitie: z.string().nullable(),
  reden: z.string(),
  op: z.string(),
})

/** That a tree ended, remembered beside the lock file: a database of before the recovery does not know it. */
export type Bevriezing = z.infer<typeof Bevriezing>

const naam = /^bevroren-([1-9][0-9]{0,4})\.json$/

export async function readBevriezing(map: string, boom: number): Promise<Bevriezing | undefined> {
  const inhoud = await readMaybe(join(map, `bevroren-${boom}.json`))
  return inhoud === undefined ? undefined : Bevriezing.parse(JSON.parse(inhoud.toString('utf8')))
}

export async function writeBevriezing(map: string, bevriezing: Bevriezing): Promise<void> {
  const pad = join(map, `bevroren-${boomNummer(bevriezing.origin)}.json`)
  await replaceFile(pad, Buffer.from(`${JSON.stringify(bevriezing, null, 2)}\n`))
}

/** Every tree that ended, the oldest first. */
export async function listBevriezingen(map: string): Promise<Bevriezing[]> {
  const nummers = (await listFolder(map)).flatMap((bestand) => {
    const nr = naam.exec(bestand)?.[1]
    return nr === undefined ? [] : [Number(nr)]
  })
  const gevonden = await Promise.all(
    nummers.toSorted((a, b) => a - b).map((nr) => readBevriezing(map, nr)),
  )
  return gevonden.filter((b) => b !== undefined)
}

/** The highest number that was ever given out, also to a tree that never came to be; 0 when none. */
export function highestBoom(bevriezingen: readonly Bevriezing[]): number {
  return Math.max(0, ...bevriezingen.map(({ opvolger }) => boomNummer(opvolger)))
}
