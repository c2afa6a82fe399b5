import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { canReach, type Procesgebruiker } from './gebruiker.ts'
import { OpstartFout, foutCode } from './opstart-fout.ts'

/** Where everything of one installation lies. */
export interface Plaats {
  /** The data folder the user knows (`DEELWIJZER_DATA`). */
  dataFolder: string
  /** PostgreSQL's own folder; normally inside the data folder. */
  cluster: string
}

const VERWIJZING = 'postgres-plaats'

/**
 * Makes the data folder when needed and decides where PostgreSQL's files go. That is
 * `<dataFolder>/postgres`, unless we are root and the unprivileged user cannot get there (a clone
 * below /root): then it is a folder of its own in /var/lib/deelwijzer, and a small file in the data
 * folder points at it. Removing the data folder therefore still means: start afresh.
 *
 * @throws OpstartFout when the data folder cannot be made or written
 */
export function chooseLocation(
  dataFolder: string,
  gebruiker: Procesgebruiker | undefined,
  log: (regel: string) => void,
): Plaats {
  const map = resolve(dataFolder)
  makeDataFolder(map, gebruiker !== undefined)
  const binnen = { dataFolder: map, cluster: join(map, 'postgres') }
  if (gebruiker === undefined || existsSync(join(binnen.cluster, 'PG_VERSION'))) return binnen

  const verwijzing = join(map, VERWIJZING)
  if (existsSync(verwijzing)) {
    return { dataFolder: map, cluster: readFileSync(verwijzing, 'utf8').trim() }
  }
  if (canReach(gebruiker, map)) return binnen

  const elders = privilegedFolder()
  if (elders === undefined) {
    throw new OpstartFout(
      `PostgreSQL draait hier als gebruiker ${gebruiker.naam}, en die kan niet bij ${map}. Kies ` +
        'met DEELWIJZER_DATA een map waar die gebruiker wel bij kan (bijvoorbeeld ' +
        '/srv/deelwijzer), of start Deelwijzer als een gewone gebruiker.',
    )
  }
  const hash = createHash('sha256').update(map).digest('hex').slice(0, 8)
  const cluster = join(elders, `${hash}-${randomBytes(4).toString('hex')}`)
  writeFileSync(verwijzing, `${cluster}\n`)
  log(`De database komt in ${cluster}: gebruiker ${gebruiker.naam} kan niet bij ${map}.`)
  return { dataFolder: map, cluster }
}

/** Where the database of this data folder is, without making anything; undefined when there is none (yet). */
export function findCluster(dataFolder: string): string | undefined {
  const map = resolve(dataFolder)
  const verwijzing = join(map, VERWIJZING)
  const kandidaten = [
    join(map, 'postgres'),
    ...(existsSync(verwijzing) ? [readFileSync(verwijzing, 'utf8').trim()] : []),
  ]
  return kandidaten.find((cluster) => existsSync(join(cluster, 'PG_VERSION')))
}

function makeDataFolder(map: string, alsRoot: boolean): void {
  try {
    // As root the unprivileged user must pass through; nobody may list it.
    mkdirSync(map, { recursive: true, mode: alsRoot ? 0o711 : 0o700 })
    const proef = join(map, `.proef-${process.pid}`)
    writeFileSync(proef, '', { flag: 'w' })
    rmSync(proef)
  } catch (fout) {
    throw new OpstartFout(
      `Deelwijzer kan niet schrijven in de map ${map} (${foutCode(fout) ?? 'onbekende fout'}). ` +
        'Geef uzelf schrijfrechten op die map, of kies met DEELWIJZER_DATA een andere.',
      { cause: fout },
    )
  }
}

/**
 * A folder that only root can write and everyone can pass through, for what must lie outside a
 * clone that others cannot reach. Not in /var/tmp: systems clean that up after some weeks.
 * @returns undefined when this process may not make it
 */
export function privilegedFolder(): string | undefined {
  const map = '/var/lib/deelwijzer'
  try {
    mkdirSync(map, { recursive: true, mode: 0o755 })
    const stand = lstatSync(map)
    if (!stand.isDirectory() || stand.uid !== process.getuid?.()) return undefined
    chmodSync(map, 0o755)
    return map
  } catch {
    return undefined
  }
}
