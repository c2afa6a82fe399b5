import { randomBytes, randomUUID } from 'node:crypto'
import { readConfig, serverOptions } from '../config.ts'
import { seedCaseload } from '../handelingen/demo-caseload.ts'
import { seedDemo } from '../handelingen/demo.ts'
import type { Kluis } from '../kluis/kluis.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { openDatabanken, sluitDatabanken } from '../opslag/database.ts'
import { loadDemo } from '../opslag/demo.ts'
import { openInstallatie } from '../opslag/installatie.ts'

/** `deelwijzer demo`: fictional Voorbeeldstad and its neighbours, with their dossiers, in an empty database. */
export async function run(): Promise<number> {
  const say = (regel: string) => process.stdout.write(`${regel}\n`)
  const config = readConfig(process.env)
  const { url, kluis, stop } = await openInstallatie(serverOptions(config, say, true))
  try {
    const geladen = await loadDemo(url('deelwijzer_eigenaar'), kluis)
    if (geladen) await seed(url, kluis)
    say(geladen ? 'Voorbeeldstad staat in de database.' : 'Voorbeeldstad stond er al.')
  } finally {
    await stop()
  }
  return 0
}

type Url = Awaited<ReturnType<typeof openInstallatie>>['url']

/** The same dossiers as the first `npm start` makes. */
async function seed(url: Url, kluis: Kluis): Promise<void> {
  const databanken = openDatabanken(url, kluis, 4)
  try {
    const deps = {
      databanken,
      regelset: await loadRegelset(),
      nu: () => new Date(),
      id: randomUUID,
      toeval: randomBytes,
      demo: true,
    }
    await seedDemo(deps)
    await seedCaseload(deps)
  } finally {
    await sluitDatabanken(databanken)
  }
}
