import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { metClient } from '../met-client.ts'
import { migreer } from '../migreer.ts'
import { createRoles, databaseUrl, prepareDatabase, rolUrl } from '../rollen.ts'
import type { Soort } from './binaries.ts'
import { clusterVersion } from './cluster.ts'
import { canReach, isRoot, unprivilegedUser } from './gebruiker.ts'
import { stopPostmaster } from './postmaster.ts'
import { isAlive } from './proces.ts'
import { startServer, type Server } from './start-server.ts'

const MAP = 'deelwijzer-tijdelijk-'

/**
 * A server in a folder of its own that disappears with `stop`: for tests and for the schema dump.
 * It does not wait for the disk, so it is fast and not for data that matter.
 * @param databaseUrl an existing cluster to use instead
 * @param rolGeheim where the role passwords come from; needed with `databaseUrl`
 */
export async function startTemporaryServer(
  opties: { soort?: Soort | undefined; databaseUrl?: string; rolGeheim?: string } = {},
): Promise<Server> {
  await removeLeftovers()
  const map = temporaryFolder()
  const removeFolder = () => rmSync(map, { recursive: true, force: true })
  try {
    const server = await startServer({
      ...opties,
      dataFolder: map,
      duurzaam: false,
      log: () => undefined,
    })
    return {
      ...server,
      async stop() {
        await server.stop()
        removeFolder()
      },
    }
  } catch (fout) {
    removeFolder()
    throw fout
  }
}

/** Creates a database with our roles and schema, migrated to the newest version. */
export async function createMigratedDatabase(server: Server, naam: string): Promise<void> {
  await metClient(server.beheerUrl, async (beheer) => {
    await createRoles(beheer, server.rolGeheim)
    await beheer.query(
      `create database "${naam}" owner deelwijzer_eigenaar template template0 encoding 'UTF8'`,
    )
  })
  await metClient(databaseUrl(server.beheerUrl, naam), prepareDatabase)
  await migreer(rolUrl(server.beheerUrl, server.rolGeheim, 'deelwijzer_eigenaar', naam))
}

/**
 * A new data folder that the user PostgreSQL runs as can reach, also when TMPDIR lies below /root.
 * The caller removes it; should the caller be killed, then a later run does, because our process
 * number stands in its name.
 */
export function temporaryFolder(): string {
  const gebruiker = isRoot() ? unprivilegedUser() : undefined
  const ouder = [tmpdir(), '/tmp', '/var/tmp'].find(
    (map) => gebruiker === undefined || canReach(gebruiker, map),
  )
  const map = mkdtempSync(join(ouder ?? tmpdir(), `${MAP}${process.pid}-`))
  if (gebruiker !== undefined) chmodSync(map, 0o711)
  return map
}

/** A process that was killed leaves a server and a folder; its number in the name is dead. */
async function removeLeftovers(): Promise<void> {
  for (const naam of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${MAP}(\\d+)-`).exec(naam)?.[1])
    if (!(pid > 0) || isAlive(pid)) continue
    const map = join(tmpdir(), naam)
    const cluster = join(map, 'postgres')
    try {
      if (clusterVersion(cluster) !== undefined) await stopPostmaster(cluster)
      rmSync(map, { recursive: true, force: true })
    } catch {
      // Of another user, or another run removes it at this moment. A folder that stays does no harm.
    }
  }
}
