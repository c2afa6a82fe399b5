import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { metClient } from './met-client.ts'
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
}

/** The database in our own server; with DATABASE_URL it is the one in that address. */
const DATABASE = 'deelwijzer'

/**
 * From nothing, or from whatever an earlier start left, to a database that can be used: server,
 * roles, rights, migrations. Stop it with `server.stop()`.
 * @throws OpstartFout with a message for the person at the terminal; nothing is left running
 */
export async function openInstallatie(opties: ServerOpties): Promise<Installatie> {
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
    return { server, url, gemigreerd }
  } catch (fout) {
    await server.stop()
    throw fout
  }
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
