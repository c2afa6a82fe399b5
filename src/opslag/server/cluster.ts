import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { binaryPath, type Binaries } from './binaries.ts'
import { asUser, type Procesgebruiker } from './gebruiker.ts'
import { OpstartFout, foutCode } from './opstart-fout.ts'

/** The superuser of our own cluster; only the launcher logs in as such. */
export const BEHEERDER = 'postgres'

/**
 * The major version a cluster was made with, or undefined when there is no cluster yet.
 * @throws OpstartFout when the folder belongs to someone else
 */
export function clusterVersion(cluster: string): number | undefined {
  const eigenaar = lstatSync(cluster, { throwIfNoEntry: false })?.uid
  if (eigenaar === undefined) return undefined
  const ik = process.getuid?.()
  if (ik !== undefined && ik !== 0 && eigenaar !== ik) {
    throw new OpstartFout(
      `De database in ${cluster} is gemaakt door een andere gebruiker van deze machine. Start ` +
        'Deelwijzer als die gebruiker, of kies met DEELWIJZER_DATA een andere map.',
    )
  }
  try {
    return Number(readFileSync(`${cluster}/PG_VERSION`, 'utf8').trim())
  } catch (fout) {
    if (foutCode(fout) === 'ENOENT') return undefined
    throw fout
  }
}

/** As root an existing cluster runs as whoever owns it, so it never changes hands. */
export function clusterOwner(cluster: string): Procesgebruiker | undefined {
  const stand = lstatSync(cluster, { throwIfNoEntry: false })
  if (stand === undefined || stand.uid === 0) return undefined
  return { uid: stand.uid, gid: stand.gid, naam: `met nummer ${stand.uid}` }
}

/**
 * Makes a new cluster. It is built beside its place and renamed at the end, so an interrupted start
 * leaves no half cluster behind.
 * @param duurzaam false for test clusters that may be lost with the power
 */
export async function createCluster(
  cluster: string,
  binaries: Binaries,
  gebruiker: Procesgebruiker | undefined,
  wachtwoord: string,
  duurzaam: boolean,
): Promise<void> {
  const half = `${cluster}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const wachtwoordBestand = `${cluster}.pw`
  writeFileSync(wachtwoordBestand, wachtwoord, { mode: 0o600 })
  if (gebruiker !== undefined) {
    chownSync(half, gebruiker.uid, gebruiker.gid)
    chownSync(wachtwoordBestand, gebruiker.uid, gebruiker.gid)
  }
  const vast = [
    `--pgdata=${half}`,
    `--username=${BEHEERDER}`,
    `--pwfile=${wachtwoordBestand}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...(duurzaam ? [] : ['--no-sync']),
  ]
  try {
    let verslag = ''
    for (const taal of localeOptions(binaries.versie)) {
      const uitkomst = await run(binaryPath(binaries, 'initdb'), [...vast, ...taal], gebruiker)
      if (uitkomst.gelukt) {
        renameSync(half, cluster)
        return
      }
      verslag = uitkomst.verslag
    }
    throw new OpstartFout(`PostgreSQL kon geen database maken in ${cluster}:\n${verslag.trim()}`)
  } finally {
    rmSync(wachtwoordBestand, { force: true })
    if (existsSync(half)) rmSync(half, { recursive: true, force: true })
  }
}

/**
 * Code-point order with Unicode upper and lower case, the same on every machine: an ICU or system
 * collation would change under our indexes with an update of the system.
 */
function localeOptions(versie: number): string[][] {
  if (versie >= 17) {
    return [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
  }
  // Not every system knows C.UTF-8; plain C is the fallback that always exists.
  return [['--locale=C.UTF-8'], ['--locale=C']]
}

function run(
  programma: string,
  argumenten: string[],
  gebruiker: Procesgebruiker | undefined,
): Promise<{ gelukt: boolean; verslag: string }> {
  return new Promise((klaar) => {
    const proces = spawn(programma, argumenten, {
      ...asUser(gebruiker),
      cwd: '/',
      // A group of its own: Ctrl-C in the terminal then lets it finish, and we stop after it.
      detached: true,
      env: processEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let verslag = ''
    const verzamel = (deel: Buffer) => {
      verslag += deel.toString()
    }
    proces.stdout.on('data', verzamel)
    proces.stderr.on('data', verzamel)
    proces.on('error', (fout) => klaar({ gelukt: false, verslag: fout.message }))
    proces.on('close', (code) => klaar({ gelukt: code === 0, verslag }))
  })
}

/** PG… and LC_… settings of the person who starts us must not leak into the server. */
export function processEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
}
