import { findBinaries, type Soort } from '../server/binaries.ts'
import { clusterOwner, clusterVersion } from '../server/cluster.ts'
import { isRoot } from '../server/gebruiker.ts'
import { serverSettings } from '../server/instellingen.ts'
import { findPostmaster, startPostmaster, stopPostmaster } from '../server/postmaster.ts'
import { ownUrl } from '../server/start-server.ts'
import { rolWachtwoord } from '../rollen.ts'

/** Replaying the WAL of a copy that was made on a busy day takes longer than a start. */
const SECONDEN = 3600

export interface Apart {
  /** Folder of the cluster; nobody else runs a server on it. */
  cluster: string
  /** Secret that the password of its superuser comes from. */
  geheim: string
  /** File for what PostgreSQL says. */
  logboek: string
  soort?: Soort | undefined
}

/**
 * Runs a server on a cluster for one piece of work, and always stops it: to look at a copy before anything depends on
 * it. A copy is made right by this start, because PostgreSQL replays the WAL in it, and refuses when that is not whole.
 *
 * @param work gets the connection string of the superuser
 */
export async function withServer<T>(
  { cluster, geheim, logboek, soort }: Apart,
  work: (beheerUrl: string) => Promise<T>,
): Promise<T> {
  const gebruiker = isRoot() ? clusterOwner(cluster) : undefined
  const binaries = findBinaries(gebruiker, { versie: clusterVersion(cluster), soort })
  try {
    const { host, port } = await startPostmaster(
      cluster,
      binaries,
      gebruiker,
      logboek,
      serverSettings(true),
      SECONDEN,
    )
    return await work(ownUrl(host, port, rolWachtwoord(geheim, 'beheer')))
  } finally {
    if (findPostmaster(cluster) !== undefined) await stopPostmaster(cluster)
  }
}
