import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Kluis } from '../kluis/kluis.ts'
import { openKluis, type KluisOpties, type OpenKluis } from '../kluis/open-kluis.ts'
import { metClient } from './met-client.ts'
import { takeOverEvents } from './overnemen.ts'
import { sealExisting } from './verzegelen.ts'
import { migreer, readMigrations } from './migreer.ts'
import { createRoles, databaseUrl, prepareDatabase, rolUrl, type Rol } from './rollen.ts'
import { OpstartFout, foutCode } from './server/opstart-fout.ts'
import { startServer, type Server, type ServerOpties } from './server/start-server.ts'

/** A PostgreSQL with our roles and the newest schema in it, ready for the application. */
export interface Installatie {
  server: Server
  /** Connection string of the application's database for one role. */
  url: (rol: Rol) => string
  /** Names of the migrations that were applied just now. */
  gemigreerd: string[]
  kluis: Kluis
  /** Closes the root of the keys and stops the server, in that order. */
  stop: () => Promise<void>
}

/** The database in our own server; with DATABASE_URL it is the one in that address. */
export const DATABASE = 'deelwijzer'

/**
 * From nothing, or from whatever an earlier start left, to a database that can be used: server,
 * roles, rights, migrations, and the vault with its keys: what an older version wrote in clear text is sealed before
 * anybody can ask for it. Stop it with `stop()`.
 * @throws OpstartFout with a message for the person at the terminal; nothing is left running
 */
export async function openInstallatie(
  opties: ServerOpties & { kluis: Kluisplaats },
): Promise<Installatie> {
  const schema = (await readMigrations()).length
  const eigen = opties.databaseUrl === undefined
  if (eigen) checkVersionFile(opties.dataFolder, schema)

  const server = await startServer(opties)
  try {
    await metClient(server.beheerUrl, async (beheer) => {
      await createRoles(beheer, server.rolGeheim)
      if (server.eigen) await createDatabaseOnce(beheer)
    })
    const appUrl = server.eigen ? databaseUrl(server.beheerUrl, DATABASE) : server.beheerUrl
    await metClient(appUrl, prepareDatabase)
    const url = (rol: Rol) => rolUrl(appUrl, server.rolGeheim, rol)
    const gemigreerd = await migreer(url('deelwijzer_eigenaar'))
    if (server.eigen) writeVersionFile(opties.dataFolder, { schema, postgres: server.versie })
    const { kluis, wortel } = await openEigenKluis(url('deelwijzer_eigenaar'), opties)
    const stop = async () => {
      await wortel.close()
      await server.stop()
    }
    return { server, url, gemigreerd, kluis, stop }
  } catch (fout) {
    await server.stop()
    throw fout
  }
}

/** Where the keys are; each can be on a disk of its own. */
export type Kluisplaats = Pick<KluisOpties, 'map' | 'sleutelbestand' | 'wisjournaal' | 'wortel'>

/**
 * The vault that belongs to these data. Also for a database that was migrated elsewhere (tests).
 * @throws OpstartFout when keys and data do not belong together
 */
export async function openEigenKluis(
  eigenaarUrl: string,
  opties: { kluis: Kluisplaats; log: (regel: string) => void },
): Promise<OpenKluis> {
  return metClient(eigenaarUrl, async (client) => {
    // Two starts at once: the second one finds everything sealed.
    await client.query('select pg_advisory_lock(4871004)')
    const { rows } = await client.query<{ installatie: string }>(
      'select installatie from deelwijzer.logboek_instelling',
    )
    const installatie = rows[0]?.installatie
    const open = await openKluis({ ...opties.kluis, installatie, nieuw: installatie === undefined })
    const verzegeld = await sealExisting(client, open.kluis)
    if (verzegeld > 0) opties.log(`${verzegeld} gegevens van een oudere versie verzegeld`)
    const overgenomen = await takeOverEvents(client, open.kluis)
    if (overgenomen > 0) opties.log(`${overgenomen} regels van het oude logboek overgenomen`)
    // Last: until this row stands, a start that was broken off may make its keys again.
    await client.query(
      'insert into deelwijzer.logboek_instelling (installatie) values ($1) on conflict do nothing',
      [open.kluis.installatie],
    )
    if (open.opnieuwGewist > 0) {
      opties.log(
        `${open.opnieuwGewist} vernietigde sleutels uit een reservekopie opnieuw vernietigd`,
      )
    }
    return open
  })
}

async function createDatabaseOnce(beheer: Parameters<typeof prepareDatabase>[0]): Promise<void> {
  const { rows } = await beheer.query('select from pg_database where datname = $1', [DATABASE])
  if (rows.length > 0) return
  try {
    await beheer.query(
      `create database ${DATABASE} owner deelwijzer_eigenaar template template0 encoding 'UTF8'`,
    )
  } catch (fout) {
    // 42P04: another start made it between our look and our attempt.
    if (foutCode(fout) !== '42P04') throw fout
  }
}

const Versie = z.object({ schema: z.int(), postgres: z.int() })

/** Looked at before the server starts: a newer version's data are not touched at all. */
function checkVersionFile(dataFolder: string, schema: number): void {
  let tekst: string
  try {
    tekst = readFileSync(versionFile(dataFolder), 'utf8')
  } catch {
    // Not there yet, or a folder we may not enter: the start itself tells which.
    return
  }
  const versie = Versie.safeParse(JSON.parse(tekst))
  if (versie.success && versie.data.schema <= schema) return
  throw new OpstartFout(
    `De gegevens in ${dataFolder} zijn gemaakt door een nieuwere versie van Deelwijzer. Gebruik ` +
      'die nieuwere versie, of kies met DEELWIJZER_DATA een andere map.',
  )
}

function writeVersionFile(dataFolder: string, versie: z.infer<typeof Versie>): void {
  const bestand = versionFile(dataFolder)
  writeFileSync(`${bestand}.nieuw`, `${JSON.stringify(versie)}\n`)
  renameSync(`${bestand}.nieuw`, bestand)
}

const versionFile = (dataFolder: string) => join(dataFolder, 'versie.json')
