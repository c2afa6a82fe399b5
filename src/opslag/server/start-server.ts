import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { rolWachtwoord } from '../rollen.ts'
import { findBinaries, type Soort } from './binaries.ts'
import { BEHEERDER, clusterOwner, clusterVersion, createCluster } from './cluster.ts'
import { useExistingServer } from './bestaande-server.ts'
import { serverSettings } from './instellingen.ts'
import { isRoot, unprivilegedUser } from './gebruiker.ts'
import { OpstartFout, foutCode } from './opstart-fout.ts'
import { chooseLocation } from './plaats.ts'
import {
  findPostmaster,
  startPostmaster,
  stopPostmaster,
  waitUntilReady,
  type Postmaster,
} from './postmaster.ts'
import type { Server } from './server.ts'

export type { Server }

export interface ServerOpties {
  /** Everything of this installation lies here; made when it does not exist. */
  dataFolder: string
  /** Called with one Dutch line per step that takes a while. */
  log: (regel: string) => void
  /** An existing PostgreSQL (`DATABASE_URL`): used instead of one of our own. */
  databaseUrl?: string | undefined
  /** Secret the role passwords come from; default: a file in the data folder. */
  rolGeheim?: string | undefined
  /** Take only PostgreSQL of this kind for our own server. */
  soort?: Soort | undefined
  /** False gives up safety against power loss for speed: only for tests. */
  duurzaam?: boolean | undefined
  /** True when a server that another Deelwijzer runs may be used as a guest (commands). */
  teGast?: boolean | undefined
}

/** Held by a session as long as a Deelwijzer owns the server; falls free when that one is killed. */
const SLOT_EIGENAAR = 4_871_000

/**
 * A PostgreSQL to work with: the given one, or a server of our own below the data folder, made at
 * the first call and found again later, also after a start that was killed.
 *
 * @throws OpstartFout whenever something on the machine stands in the way
 */
export async function startServer(opties: ServerOpties): Promise<Server> {
  if (opties.databaseUrl !== undefined) {
    return useExistingServer(opties.databaseUrl, () => opties.rolGeheim ?? secretOf(opties))
  }
  const nieuweGebruiker = isRoot() ? unprivilegedUser() : undefined
  const plaats = chooseLocation(opties.dataFolder, nieuweGebruiker, opties.log)
  const { cluster } = plaats
  checkNoRestore(plaats.dataFolder)
  const versie = clusterVersion(cluster)
  const geheim = readSecret(plaats.dataFolder, versie !== undefined)
  const wachtwoord = rolWachtwoord(geheim, 'beheer')

  let postmaster = versie === undefined ? undefined : await waitUntilReady(cluster)
  if (postmaster === undefined) {
    const gebruiker = isRoot() ? (clusterOwner(cluster) ?? nieuweGebruiker) : undefined
    const binaries = findBinaries(gebruiker, { versie, soort: opties.soort })
    if (versie === undefined) {
      opties.log(`Database maken (PostgreSQL ${binaries.versie}, alleen de eerste keer)…`)
      await createCluster(cluster, binaries, gebruiker, wachtwoord, opties.duurzaam !== false)
    }
    const logboek = join(plaats.dataFolder, 'postgres.log')
    keepLogSmall(logboek)
    postmaster = await startOrJoin(cluster, () =>
      startPostmaster(
        cluster,
        binaries,
        gebruiker,
        logboek,
        serverSettings(opties.duurzaam !== false),
      ),
    )
  }
  return attach(postmaster, cluster, geheim, opties)
}

/** Two starts at the same moment: PostgreSQL lets one win, the other finds the winner's server. */
async function startOrJoin(cluster: string, start: () => Promise<Postmaster>): Promise<Postmaster> {
  try {
    return await start()
  } catch (fout) {
    const winnaar = findPostmaster(cluster) && (await waitUntilReady(cluster))
    if (winnaar === undefined) throw fout
    return winnaar
  }
}

/** Logs in, and becomes the owner of the server unless another Deelwijzer is. */
async function attach(
  { host, port, pid }: Postmaster,
  cluster: string,
  geheim: string,
  opties: ServerOpties,
): Promise<Server> {
  const beheerUrl = ownUrl(host, port, rolWachtwoord(geheim, 'beheer'))
  const wacht = new Client({ connectionString: beheerUrl, application_name: 'deelwijzer wacht' })
  let stopping = false
  let lost = () => {}
  wacht.on('error', () => {
    if (!stopping) lost()
  })
  try {
    await wacht.connect()
  } catch (fout) {
    if (foutCode(fout) !== '28P01') throw fout
    throw new OpstartFout(
      `Het geheim in ${opties.dataFolder}/${GEHEIM} past niet bij de database in ${cluster}. Zet ` +
        'het oorspronkelijke bestand terug, of kies met DEELWIJZER_DATA een andere map.',
      { cause: fout },
    )
  }
  const eigenaar = await isOwner(wacht, opties.teGast === true ? 0 : stappenGeduld)
  if (!eigenaar && opties.teGast !== true) {
    await wacht.end()
    throw new OpstartFout(
      `Deelwijzer draait al met de gegevens in ${opties.dataFolder} (PostgreSQL is proces ${pid}). ` +
        'Stop die eerst, of kies met DEELWIJZER_DATA een andere map.',
    )
  }
  const { rows } = await wacht.query<{ versie: number }>(
    `select current_setting('server_version_num')::int / 10000 as versie`,
  )
  return {
    beheerUrl,
    rolGeheim: geheim,
    versie: rows[0]?.versie ?? 0,
    eigen: true,
    onLost: (callback) => (lost = callback),
    async stop() {
      stopping = true
      await wacht.end()
      if (eigenaar) await stopPostmaster(cluster)
    },
  }
}

/** How long PostgreSQL may take to notice that a killed start is gone, in steps of a tenth of a second. */
const stappenGeduld = 30

async function isOwner(wacht: Client, geduld: number): Promise<boolean> {
  const { rows } = await wacht.query<{ vrij: boolean }>('select pg_try_advisory_lock($1) as vrij', [
    SLOT_EIGENAAR,
  ])
  if (rows[0]?.vrij === true || geduld === 0) return rows[0]?.vrij === true
  await new Promise((klaar) => setTimeout(klaar, 100))
  return isOwner(wacht, geduld - 1)
}

/** The way in for the superuser of our own cluster. */
export function ownUrl(host: string, port: number, wachtwoord: string): string {
  const url = new URL(`postgresql://${BEHEERDER}:${wachtwoord}@localhost:${port}/postgres`)
  url.searchParams.set('host', host)
  return url.href
}

/** The secret that the passwords of our own cluster come from. */
export const GEHEIM = 'geheim-database'

/** Reads the secret of this installation, or makes it when there is no cluster that needs one. */
function readSecret(dataFolder: string, bestaat: boolean): string {
  const bestand = join(dataFolder, GEHEIM)
  try {
    return readFileSync(bestand, 'utf8').trim()
  } catch (fout) {
    if (foutCode(fout) !== 'ENOENT') {
      throw new OpstartFout(`Deelwijzer kan ${bestand} niet lezen (${foutCode(fout)}).`)
    }
    if (bestaat) {
      throw new OpstartFout(
        `Het bestand ${bestand} is weg; zonder dat bestand gaat de database niet open. Zet het ` +
          'terug uit een reservekopie, of kies met DEELWIJZER_DATA een andere map.',
      )
    }
  }
  const geheim = randomBytes(32).toString('hex')
  writeFileSync(bestand, `${geheim}\n`, { mode: 0o600, flag: 'wx' })
  return geheim
}

function secretOf(opties: ServerOpties): string {
  const { dataFolder } = chooseLocation(opties.dataFolder, undefined, opties.log)
  return readSecret(dataFolder, false)
}

/** Stands in the data folder while `deelwijzer herstel` puts folders in each other's place. */
export const HERSTEL_BEZIG = 'herstel-bezig'

/** Between two renames there is no database: starting then would make an empty one. */
function checkNoRestore(dataFolder: string): void {
  if (!existsSync(join(dataFolder, HERSTEL_BEZIG))) return
  throw new OpstartFout(
    `In ${dataFolder} is een herstel bezig of halverwege gestopt. Voer deelwijzer herstel opnieuw uit.`,
  )
}

function keepLogSmall(logboek: string): void {
  if (existsSync(logboek) && statSync(logboek).size > 5_000_000) truncateSync(logboek)
}
