import { randomBytes, randomUUID } from 'node:crypto'
import { readConfig, serverOptions } from '../config.ts'
import { seedCaseload } from '../handelingen/demo-caseload.ts'
import { seedDemo } from '../handelingen/demo.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { openDatabank, sluitDatabanken } from '../opslag/database.ts'
import { loadDemo } from '../opslag/demo.ts'
import { openInstallatie } from '../opslag/installatie.ts'

/** `deelwijzer demo`: fictional Voorbeeldstad and its neighbours, with their dossiers, in an empty database. */
export async function run(): Promise<number> {
  const say = (regel: string) => process.stdout.write(`${regel}\n`)
  const config = readConfig(process.env)
  const { server, url } = await openInstallatie(serverOptions(config, say, true))
  try {
    const geladen = await loadDemo(url('deelwijzer_eigenaar'))
    if (geladen) await seed(url)
    say(geladen ? 'Voorbeeldstad staat in de database.' : 'Voorbeeldstad stond er al.')
  } finally {
    await server.stop()
  }
  return 0
}

type Url = Awaited<ReturnType<typeof openInstallatie>>['url']

/** The same dossiers as the first `npm start` makes. */
async function seed(url: Url): Promise<void> {
  const databanken = {
    app: openDatabank(url('deelwijzer_app'), 4),
    inwoner: openDatabank(url('deelwijzer_inwoner'), 2),
    breed: openDatabank(url('deelwijzer_breed'), 2),
  }
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
