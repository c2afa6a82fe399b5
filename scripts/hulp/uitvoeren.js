import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the clone. */
export const wortel = fileURLToPath(new URL('../../', import.meta.url))

/** Something a person has to solve; shown without a stack trace. */
export class Melding extends Error {}

/**
 * Runs one long step quietly behind one line of text. Every 20 seconds it says that it is still
 * busy; only when it fails its own output is shown.
 * @param {string} titel
 * @param {string} programma
 * @param {string[]} argumenten
 */
export async function step(titel, programma, argumenten) {
  console.log(`· ${titel}…`)
  const begin = Date.now()
  const hartslag = setInterval(() => {
    console.log(`  nog bezig (${Math.round((Date.now() - begin) / 1000)} s)`)
  }, 20_000)
  try {
    const { code, uitvoer } = await capture(programma, argumenten)
    if (code !== 0) {
      const staart = uitvoer.trim().split('\n').slice(-25).join('\n')
      throw Object.assign(new Melding(`${titel} is mislukt.\n\n${staart}`), { uitvoer })
    }
  } finally {
    clearInterval(hartslag)
  }
}

/**
 * @param {string} programma
 * @param {string[]} argumenten
 * @param {NodeJS.ProcessEnv} [extra] environment on top of ours
 * @returns {Promise<{code: number, uitvoer: string}>}
 */
export function capture(programma, argumenten, extra = {}) {
  return new Promise((klaar) => {
    const proces = spawn(programma, argumenten, {
      cwd: wortel,
      env: { ...environment(), ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let uitvoer = ''
    const verzamel = (deel) => {
      uitvoer += deel
    }
    proces.stdout.on('data', verzamel)
    proces.stderr.on('data', verzamel)
    proces.on('error', (fout) => klaar({ code: 1, uitvoer: fout.message }))
    proces.on('close', (code) => klaar({ code: code ?? 1, uitvoer }))
  })
}

/**
 * Runs a program in the foreground, with our terminal. Ctrl-C reaches it by itself; a signal that
 * was sent to us alone is passed on. We stay until it has ended.
 * @param {string[]} argumenten for this same Node
 * @returns {Promise<number>} its exit code
 */
export function foreground(argumenten) {
  return new Promise((klaar) => {
    const proces = spawn(process.execPath, argumenten, {
      cwd: wortel,
      env: environment(),
      stdio: 'inherit',
    })
    // The terminal sends Ctrl-C to the child too; we only wait for it.
    process.on('SIGINT', () => undefined)
    for (const signaal of ['SIGTERM', 'SIGHUP']) process.on(signaal, () => proces.kill(signaal))
    proces.on('error', (fout) => {
      console.error(fout.message)
      klaar(1)
    })
    proces.on('close', (code) => klaar(code ?? 1))
  })
}

/** npm keeps a cache in the home folder; where there is none to write in, the clone holds it. */
function environment() {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm')
  if (isWritable(cache)) return process.env
  return { ...process.env, npm_config_cache: join(wortel, 'var', 'npm-cache') }
}

/** Can this folder be written, or made? */
function isWritable(map) {
  try {
    accessSync(map, constants.W_OK)
    return true
  } catch {
    return !existsSync(map) && dirname(map) !== map && isWritable(dirname(map))
  }
}

/**
 * Stops us when npm, which started us through a shell, is gone. npm hands a signal to that shell and
 * the shell dies without telling us; we would go on as an orphan that holds the port and the data.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const ouders = () => `${process.ppid} ${parentOf(process.ppid)}`
  const begin = ouders()
  const kijk = setInterval(() => {
    if (ouders() === begin) return
    clearInterval(kijk)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  kijk.unref()
}

/** Only Linux tells in a file; elsewhere the shell itself is all that is watched. */
function parentOf(pid) {
  try {
    // The second field is the program's name in brackets, which may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]
  } catch {
    return 'onbekend'
  }
}

/**
 * The end of every script: a Melding is for the reader, anything else is our own mistake.
 * @param {() => Promise<number | void>} werk
 */
export async function runScript(werk) {
  stopWithNpm()
  try {
    process.exitCode = (await werk()) ?? 0
  } catch (fout) {
    if (!(fout instanceof Melding)) throw fout
    console.error(`\n${fout.message}`)
    process.exitCode = 1
  }
}
