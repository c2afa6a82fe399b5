/**
 * What access under row level security costs, on the schema, the policies and the statements of the product itself.
 *
 *     npm run bench:toegang -- --dossiers 1000000
 *
 * It starts a PostgreSQL of its own in a temporary folder, fills it with an invented world, checks that every way gives
 * the same rows, and only then measures. Exit code 1 when rows differ; with `--streng` also when a budget is missed.
 * Figures belong to one machine on one day: what counts are the ratios within one run. Never part of the tests.
 */
import { openTestKluis } from '../test/support/kluis.ts'
import { randomBytes } from 'node:crypto'
import { cpus, totalmem } from 'node:os'
import { Client } from 'pg'
import { openDatabank, sluitDatabanken, type Databanken } from '../src/opslag/database.ts'
import { databaseUrl, rolUrl, type Rol } from '../src/opslag/rollen.ts'
import {
  createMigratedDatabase,
  startTemporaryServer,
} from '../src/opslag/server/tijdelijke-server.ts'
import type { Server } from '../src/opslag/server/server.ts'
import { controleerToegang } from './toegang/controle.ts'
import { meetLezen } from './toegang/lezen.ts'
import { indexVoorHand, maakNaieveRol, NAIEVE_ROL } from './toegang/naief.ts'
import { leesOpties, type Opties } from './toegang/opties.ts'
import { meetSchrijven } from './toegang/schrijven.ts'
import { tabelVanSchrijven } from './toegang/verslag.ts'
import { seconden, vul } from './toegang/vullen.ts'

const DATABASE = 'bench'
const meld = (regel: string) => console.log(regel)

const opties = leesOpties(process.argv.slice(2))
const server = await startTemporaryServer({ soort: opties.ingebouwd ? 'ingebouwd' : undefined })
const open: Client[] = []
// Also after Ctrl-C no server and no folder of many gigabytes may stay behind.
process.once('SIGINT', () => void opruimen().finally(() => process.exit(130)))
process.once('SIGTERM', () => void opruimen().finally(() => process.exit(143)))
try {
  process.exitCode = await draai(server, opties)
} finally {
  await opruimen()
}

async function opruimen(): Promise<void> {
  await Promise.allSettled(open.splice(0).map((client) => client.end()))
  await server.stop()
}

/** @param eigenPlan a plan for these very values, as for statements that are not prepared */
async function verbind(url: string, eigenPlan = false): Promise<Client> {
  const plan = eigenPlan ? 'force_custom_plan' : 'auto'
  const client = new Client({
    connectionString: url,
    options: `-c search_path=deelwijzer -c plan_cache_mode=${plan}`,
  })
  // The server is stopped while connections are open when somebody interrupts; that is no news.
  client.on('error', () => undefined)
  await client.connect()
  open.push(client)
  return client
}

async function draai(server: Server, opties: Opties): Promise<number> {
  const begin = performance.now()
  await createMigratedDatabase(server, DATABASE)
  const beheerUrl = databaseUrl(server.beheerUrl, DATABASE)
  const url = (rol: Rol) => rolUrl(server.beheerUrl, server.rolGeheim, rol, DATABASE)
  const beheer = await verbind(beheerUrl)
  const { rows } = await beheer.query<{ versie: string }>(
    `select current_setting('server_version') as versie`,
  )
  meld(
    `${new Date().toISOString()} · ${opties.dossiers} dossiers · PostgreSQL ${rows[0]?.versie} · Node ${process.version} · ` +
      `${cpus().length} × ${cpus()[0]?.model.trim()} · ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  await vul(beheer, opties.dossiers, meld)
  const fouten = await controleerToegang(beheer, opties.allesControleren, meld)

  const index = await indexVoorHand(beheer)
  const wachtwoord = randomBytes(24).toString('hex')
  await maakNaieveRol(beheer, wachtwoord)
  const naiefUrl = new URL(beheerUrl)
  naiefUrl.username = NAIEVE_ROL
  naiefUrl.password = wachtwoord
  const kysely = (rol: Rol) => openDatabank(url(rol), 2)
  const kluis = await openTestKluis(url('deelwijzer_eigenaar'))
  const databanken: Databanken = {
    kluis: kluis.kluis,
    app: kysely('deelwijzer_app'),
    breed: kysely('deelwijzer_breed'),
    inwoner: kysely('deelwijzer_inwoner'),
    partner: kysely('deelwijzer_partner'),
  }
  try {
    const app = await verbind(url('deelwijzer_app'))
    const lezen = await meetLezen(
      {
        beheer: await verbind(beheerUrl),
        app,
        // A plan for any pet is wrong for one with 100,000 dossiers, and the product does not prepare.
        breed: await verbind(url('deelwijzer_breed'), true),
        breedBeheer: await verbind(beheerUrl, true),
        naief: await verbind(naiefUrl.href),
        databanken,
      },
      opties,
      meld,
    )
    fouten.push(...lezen.verschillen)
    const eigenaar = await verbind(url('deelwijzer_eigenaar'))
    const meetEnMeld = async (waarmee: string) => {
      const schrijven = await meetSchrijven(beheer, app, eigenaar, opties.rondes, 20)
      meld(`\nSchrijven ${waarmee}\n\n${tabelVanSchrijven(schrijven)}`)
    }
    await meetEnMeld(`met de index ${index}`)
    await beheer.query(`drop index ${index}`)
    await meetEnMeld(`zonder de index ${index}`)
    for (const gemist of lezen.gemist) meld(`Budget gemist: ${gemist}`)
    for (const fout of fouten.slice(0, 20)) meld(`FOUT: ${fout}`)
    meld(`\nKlaar in ${seconden(begin)}.`)
    return fouten.length > 0 || (opties.streng && lezen.gemist.length > 0) ? 1 : 0
  } finally {
    await sluitDatabanken(databanken)
  }
}
