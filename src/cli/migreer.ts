import { readConfig, serverOptions } from '../config.ts'
import { openInstallatie } from '../opslag/installatie.ts'

/** `deelwijzer migreer`: roles, rights and migrations; also beside a running Deelwijzer. */
export async function run(): Promise<number> {
  const config = readConfig(process.env)
  const { server, gemigreerd } = await openInstallatie(serverOptions(config, say, true))
  await server.stop()
  for (const naam of gemigreerd) say(`Uitgevoerd: ${naam}`)
  if (gemigreerd.length === 0) say('De database was al op de nieuwste versie.')
  return 0
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
