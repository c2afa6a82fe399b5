import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serverOptions, type Config } from '../../config.ts'
import { databaseUrl, rolUrl } from '../../opslag/rollen.ts'
import { OpstartFout } from '../../opslag/server/opstart-fout.ts'
import { startServer } from '../../opslag/server/start-server.ts'
import { metDump } from './dump.ts'
import { metKopie } from './kopie.ts'
import type { Opties } from './opties.ts'

/** The name of our database in a server of our own. */
export const DATABASE = 'deelwijzer'

/**
 * Gives `work` an address at which everything can be read, and cleans up behind it.
 * @throws OpstartFout when there is nothing to check, or it cannot be reached
 */
export async function metBron<T>(
  bron: Opties['bron'],
  config: Config,
  work: (url: string) => Promise<T>,
): Promise<T> {
  switch (bron.soort) {
    case 'database':
      return work(bron.waarde)
    case 'map':
      return metKopie(bron.waarde, work)
    case 'dump':
      return metDump(bron.waarde, work)
    case 'installatie':
      return metInstallatie(config, work)
  }
}

/** As a guest of a running Deelwijzer, or by starting its server; nothing is migrated or changed. */
async function metInstallatie<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  const geheim = existsSync(join(config.dataFolder, 'geheim-database'))
  if (!geheim && (config.databaseUrl === undefined || config.rolGeheim === undefined)) {
    throw new OpstartFout(
      `In ${config.dataFolder} is geen installatie van Deelwijzer. Wijs haar aan met DEELWIJZER_DATA, of geef --database, --map of --dump.`,
    )
  }
  const server = await startServer(serverOptions(config, () => undefined, true))
  try {
    const url = server.eigen ? databaseUrl(server.beheerUrl, DATABASE) : server.beheerUrl
    return await work(rolUrl(url, server.rolGeheim, 'deelwijzer_eigenaar'))
  } finally {
    await server.stop()
  }
}
