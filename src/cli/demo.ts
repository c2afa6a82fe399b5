import { readConfig, serverOptions } from '../config.ts'
import { loadDemo } from '../opslag/demo.ts'
import { openInstallatie } from '../opslag/installatie.ts'

/** `deelwijzer demo`: fictional Voorbeeldstad in an empty database. */
export async function run(): Promise<number> {
  const say = (regel: string) => process.stdout.write(`${regel}\n`)
  const config = readConfig(process.env)
  const { server, url } = await openInstallatie(serverOptions(config, say, true))
  try {
    const geladen = await loadDemo(url('deelwijzer_eigenaar'))
    say(geladen ? 'Voorbeeldstad staat in de database.' : 'Voorbeeldstad stond er al.')
  } finally {
    await server.stop()
  }
  return 0
}
