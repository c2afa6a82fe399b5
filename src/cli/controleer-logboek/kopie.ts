import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { appendFile, chown, cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { databaseUrl } from '../../opslag/rollen.ts'
import { isRoot, unprivilegedUser } from '../../opslag/server/gebruiker.ts'
import { OpstartFout } from '../../opslag/server/opstart-fout.ts'
import { isAlive } from '../../opslag/server/proces.ts'
import { startServer } from '../../opslag/server/start-server.ts'
import { temporaryFolder } from '../../opslag/server/tijdelijke-server.ts'
import { DATABASE } from './bron.ts'

/**
 * Starts the database of a backup in a folder of its own. The backup itself is only read: PostgreSQL writes while it
 * recovers, so it gets a copy.
 *
 * @param map a data folder with `postgres/` in it, or that folder itself
 * @throws OpstartFout when there is no database in it, or one that is running
 */
export async function metKopie<T>(map: string, work: (url: string) => Promise<T>): Promise<T> {
  const cluster = findCluster(resolve(map))
  refuseRunning(cluster)
  await refuseTablespaces(cluster)
  const tijdelijk = temporaryFolder()
  try {
    const kopie = join(tijdelijk, 'postgres')
    await cp(cluster, kopie, { recursive: true, preserveTimestamps: true })
    await rm(join(kopie, 'postmaster.pid'), { force: true })
    await rm(join(kopie, 'postmaster.opts'), { force: true })
    // What the original does with its old log files is not for a copy to do.
    await appendFile(join(kopie, 'postgresql.auto.conf'), `\narchive_mode = off\n`)
    // Of the copy we know no password, and need none: only its own user reaches the socket in that folder.
    await writeFile(join(kopie, 'pg_hba.conf'), 'local all all trust\n', { mode: 0o600 })
    await writeFile(join(tijdelijk, 'geheim-database'), `${randomBytes(32).toString('hex')}\n`, {
      mode: 0o600,
    })
    if (isRoot()) await giveTo(kopie, unprivilegedUser())
    const server = await startServer({
      dataFolder: tijdelijk,
      duurzaam: false,
      log: () => undefined,
    })
    try {
      return await work(databaseUrl(server.beheerUrl, DATABASE))
    } finally {
      await server.stop()
    }
  } finally {
    await rm(tijdelijk, { recursive: true, force: true })
  }
}

function findCluster(map: string): string {
  const wijzer = join(map, 'postgres-plaats')
  const kandidaten = [
    join(map, 'postgres'),
    ...(existsSync(wijzer) ? [readFileSync(wijzer, 'utf8').trim()] : []),
    map,
  ]
  const gevonden = kandidaten.find((kandidaat) => existsSync(join(kandidaat, 'PG_VERSION')))
  if (gevonden !== undefined) return gevonden
  throw new OpstartFout(`In ${map} staat geen map postgres met een database.`)
}

/** Files that change while they are copied give a database that never was. */
function refuseRunning(cluster: string): void {
  const bestand = join(cluster, 'postmaster.pid')
  if (lstatSync(bestand, { throwIfNoEntry: false }) === undefined) return
  const pid = Number(readFileSync(bestand, 'utf8').split('\n')[0])
  if (!(pid > 0) || !isAlive(pid) || !standsIn(pid, cluster)) return
  throw new OpstartFout(
    `De database in ${cluster} draait (proces ${pid}), en is dus geen reservekopie. Geef haar adres met --database, of stop haar eerst.`,
  )
}

/** A copy of links would open, and change, the files of the original. */
async function refuseTablespaces(cluster: string): Promise<void> {
  if ((await readdir(join(cluster, 'pg_tblspc')).catch(() => [])).length === 0) return
  throw new OpstartFout(
    `De database in ${cluster} heeft delen in andere mappen (tablespaces). Zet haar zelf terug en geef het adres met --database.`,
  )
}

/** A postmaster stands in its own cluster; the number in an old file can be of any process. */
function standsIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return statSync(readlinkSync(`/proc/${pid}/cwd`)).ino === statSync(cluster).ino
  } catch {
    return false
  }
}

async function giveTo(map: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(map, uid, gid)
  for (const { name, parentPath } of await readdir(map, { recursive: true, withFileTypes: true })) {
    await chown(join(parentPath, name), uid, gid)
  }
}
