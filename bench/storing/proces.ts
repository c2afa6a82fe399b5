import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { wortel } from './plek.ts'

/** Only a data folder in which we put this file ourselves is ever touched. */
const merk = 'proefmap-voor-storingen'

/** A new folder of ours, that the user of PostgreSQL can walk into: else the database would go somewhere else. */
export function makeFolder(ouder = tmpdir()): string {
  const map = mkdtempSync(join(ouder, 'dw-storing-'))
  chmodSync(map, 0o711)
  claimFolder(map)
  return map
}

export function claimFolder(map: string): void {
  if (readdirSync(map).length > 0) throw new Error(`${map} is niet leeg`)
  writeFileSync(join(map, merk), 'hier mag alles stuk\n')
}

/** @throws Error when this is not a folder of ours: then nothing is killed */
export function assertOurs(map: string): void {
  if (!existsSync(join(map, merk))) throw new Error(`${map} is geen proefmap; er gebeurt niets`)
}

export interface Draaiend {
  proces: ChildProcess
  url: string
  /** What it wrote, for the search for leaked text. */
  uitvoer: () => string
  gestopt: Promise<void>
}

/** Starts the real program on this data folder and waits until it says where it runs. */
export async function startApp(
  map: string,
  port: number,
  omgeving: Record<string, string> = {},
  voorloop: readonly string[] = [],
): Promise<Draaiend> {
  assertOurs(map)
  const opdracht = [...voorloop, process.execPath, join(wortel, 'dist/main.js')]
  const [programma = process.execPath, ...argumenten] = opdracht
  const proces = spawn(programma, argumenten, {
    cwd: wortel,
    env: {
      PATH: process.env['PATH'],
      HOME: map,
      ...omgeving,
      PORT: String(port),
      DEELWIJZER_DATA: map,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // When the harness itself fails nothing may go on running.
  process.once('exit', () => proces.kill('SIGTERM'))
  process.setMaxListeners(0)
  let tekst = ''
  proces.stdout.on('data', (deel) => (tekst += String(deel)))
  proces.stderr.on('data', (deel) => (tekst += String(deel)))
  const gestopt = new Promise<void>((klaar) => proces.once('exit', () => klaar()))
  const url = `http://127.0.0.1:${port}`
  for (let keer = 0; keer < 2400; keer++) {
    if (tekst.includes('draait op')) return { proces, url, uitvoer: () => tekst, gestopt }
    if (proces.exitCode !== null) break
    await wacht(100)
  }
  proces.kill('SIGKILL')
  throw new Error(`Deelwijzer startte niet:\n${tekst.slice(-2000)}`)
}

/**
 * The process ids of the PostgreSQL of this data folder: the postmaster and everybody it started.
 * @throws Error when it does not run, or is not ours
 */
export function databaseProcesses(map: string): number[] {
  assertOurs(map)
  const cluster = join(map, 'postgres')
  const [pid, eigen] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  const postmaster = Number(pid)
  // The folder in its own file and in that of the process must be ours: never kill somebody else's server.
  if (eigen !== cluster) throw new Error('deze postmaster is van een andere map')
  if (readlinkSync(`/proc/${postmaster}/cwd`) !== cluster) {
    throw new Error(`proces ${postmaster} is niet de database van ${cluster}`)
  }
  return [postmaster, ...childrenOf(postmaster)]
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam))
    .filter((naam) => {
      try {
        const [, ouder] =
          /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${naam}/stat`, 'utf8')) ?? []
        return Number(ouder) === pid
      } catch {
        return false
      }
    })
    .map(Number)
}

export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}
