import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { binaryPath, type Binaries } from './binaries.ts'
import { processEnvironment } from './cluster.ts'
import { asUser, type Procesgebruiker } from './gebruiker.ts'
import { isAlive } from './proces.ts'
import { OpstartFout, foutCode } from './opstart-fout.ts'
import { anybodyIn, removeLeftLocks } from './verlaten.ts'

/** A running PostgreSQL server process, as its own postmaster.pid describes it. */
export interface Postmaster {
  pid: number
  port: number
  /** Folder of the Unix socket, or `127.0.0.1`. */
  host: string
  gereed: boolean
}

const START_SECONDEN = 60
const STOP_SECONDEN = 20
/** Writing the few lines of postmaster.pid takes less than a millisecond. */
const LEEG_NA_MS = 10_000

/**
 * The postmaster of a cluster, when there is one that lives.
 * A file left by a crash, whose number now belongs to another process, is removed.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const regels = readPidFile(cluster)
  if (regels === undefined) return undefined
  const pid = Number(regels[0])
  if (!(pid > 0)) {
    // PostgreSQL makes the file first and fills it then: an empty one is being written at this moment. Taking it away
    // would make the server that is starting stop again. Only an old one was left by a crash.
    if (age(`${cluster}/postmaster.pid`) > LEEG_NA_MS)
      rmSync(`${cluster}/postmaster.pid`, { force: true })
    return undefined
  }
  if (!isPostmasterOf(pid, cluster)) {
    if (!anybodyIn(cluster)) removeLeftLocks(cluster, String(pid))
    return undefined
  }
  return {
    pid,
    port: Number(regels[3]),
    host: regels[4] || '127.0.0.1',
    gereed: regels[7]?.trim() === 'ready',
  }
}

/** In milliseconds; nothing there is not old. */
function age(bestand: string): number {
  const gevonden = statSync(bestand, { throwIfNoEntry: false })
  return gevonden === undefined ? 0 : Date.now() - gevonden.mtimeMs
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return undefined
    throw fout
  }
}

/** After a reboot the same number may be any process; a postmaster stands in its own cluster. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return statSync(readlinkSync(`/proc/${pid}/cwd`)).ino === statSync(cluster).ino
  } catch {
    return false
  }
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches only us
 * and we can stop in the right order, and waits until it accepts connections.
 *
 * @param logboek file that gets PostgreSQL's own messages
 * @param instellingen settings on top of the safe ones given here
 * @param seconden how long it may take: replaying the WAL of a large copy takes longer than a start
 * @throws OpstartFout with the last lines of the log when it does not come up
 */
export async function startPostmaster(
  cluster: string,
  binaries: Binaries,
  gebruiker: Procesgebruiker | undefined,
  logboek: string,
  instellingen: Record<string, string>,
  seconden = START_SECONDEN,
): Promise<Postmaster> {
  const alle: Record<string, string> = { ...(await listenSettings(cluster)), ...instellingen }
  const argumenten = Object.entries(alle).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])
  const uitvoer = openSync(logboek, 'a', 0o600)
  const begin = statSync(logboek).size
  const proces = spawn(binaryPath(binaries, 'postgres'), ['-D', cluster, ...argumenten], {
    ...asUser(gebruiker),
    cwd: '/',
    detached: true,
    env: processEnvironment(),
    stdio: ['ignore', uitvoer, uitvoer],
  })
  closeSync(uitvoer)
  const einde = { reden: '' }
  proces.on('error', (fout) => (einde.reden = fout.message))
  proces.on('exit', (code, signaal) => (einde.reden = `gestopt met ${signaal ?? `code ${code}`}`))
  // The server must not keep us alive: whoever started it stops it.
  proces.unref()

  const tot = Date.now() + seconden * 1000
  while (einde.reden === '' && Date.now() < tot) {
    const postmaster = proces.pid === undefined ? undefined : findPostmaster(cluster)
    if (postmaster?.gereed === true) return postmaster
    await wait(20)
  }
  if (einde.reden === '' && proces.pid !== undefined) process.kill(proces.pid, 'SIGQUIT')
  throw new OpstartFout(
    `PostgreSQL start niet (${einde.reden || `niet klaar na ${seconden} seconden`}). ` +
      `Laatste regels van ${logboek}:\n${logTail(logboek, begin)}`,
  )
}

/** Waits for a server that another process is starting or that is still recovering, and for the last of a killed one. */
export async function waitUntilReady(cluster: string): Promise<Postmaster | undefined> {
  const tot = Date.now() + START_SECONDEN * 1000
  while (Date.now() < tot) {
    const postmaster = findPostmaster(cluster)
    if (postmaster?.gereed === true) return postmaster
    if (postmaster === undefined && !anybodyIn(cluster)) return undefined
    await wait(50)
  }
  throw new OpstartFout(
    `Er loopt al een PostgreSQL in ${cluster} die geen verbindingen aanneemt. ` +
      `Stop proces ${findPostmaster(cluster)?.pid ?? 'onbekend'} en start opnieuw.`,
  )
}

/** Fast shutdown: clients are disconnected, data are written; harder only when that hangs. */
export async function stopPostmaster(cluster: string): Promise<void> {
  for (const signaal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const pid = findPostmaster(cluster)?.pid
    if (pid === undefined) return
    process.kill(pid, signaal)
    const tot = Date.now() + STOP_SECONDEN * 1000
    while (Date.now() < tot) {
      if (!isPostmasterOf(pid, cluster)) return
      await wait(20)
    }
  }
}

/**
 * A Unix socket inside the cluster's own folder, which only its user can enter. A socket path has
 * room for about 100 bytes; below a longer folder we listen on a free port of 127.0.0.1.
 */
async function listenSettings(cluster: string): Promise<Record<string, string>> {
  const past = Buffer.byteLength(`${cluster}/.s.PGSQL.5432`) <= 100
  if (past && process.platform !== 'win32') {
    return {
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: `"${cluster.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
    }
  }
  return {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
  }
}

function freePort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer()
    server.on('error', mislukt)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      const port = typeof adres === 'object' && adres !== null ? adres.port : 0
      server.close(() => klaar(port))
    })
  })
}

function logTail(logboek: string, begin: number): string {
  const tekst = readFileSync(logboek).subarray(begin).toString()
  return tekst.trim().split('\n').slice(-8).join('\n')
}
