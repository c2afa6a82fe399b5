import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Melding, step, wortel } from './uitvoeren.js'

const lockFile = join(wortel, 'package-lock.json')
/** Says for which package-lock.json node_modules was filled. */
const installStamp = join(wortel, 'node_modules', '.deelwijzer-lock')
/** Says from which files dist was built. */
const buildStamp = join(wortel, 'dist', '.gebouwd')

/** Installs the packages when they are missing or belong to another package-lock.json. */
export async function install() {
  if (installed()) return
  const eersteKeer = !existsSync(join(wortel, 'node_modules'))
  const titel = eersteKeer
    ? 'Pakketten installeren (eerste keer, ongeveer een minuut)'
    : 'Pakketten bijwerken'
  const [programma, ...voor] = npmCommand()
  try {
    // Also where NODE_ENV=production is set: building needs the tools.
    await step(titel, programma, [...voor, 'ci', '--include=dev', '--include=optional'])
  } catch (fout) {
    throw fout instanceof Melding ? explain(fout) : fout
  }
  writeFileSync(installStamp, lockHash())
}

function installed() {
  try {
    if (readFileSync(installStamp, 'utf8') === lockHash()) return true
  } catch {
    // No stamp: perhaps somebody ran `npm ci` by hand, which leaves its own list behind.
  }
  const lijst = join(wortel, 'node_modules', '.package-lock.json')
  return existsSync(lijst) && statSync(lijst).mtimeMs >= statSync(lockFile).mtimeMs
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** The npm that runs us, else the one beside this Node, else the one on the PATH. */
function npmCommand() {
  const kandidaten = [
    process.env.npm_execpath,
    join(process.execPath, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = kandidaten.find((pad) => pad?.endsWith('npm-cli.js') && existsSync(pad))
  return script === undefined ? ['npm'] : [process.execPath, script]
}

function explain(fout) {
  const tekst = fout.uitvoer ?? ''
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENOTCACHED/.test(tekst)) {
    return new Melding(
      'De pakketten zijn niet opgehaald: er is geen verbinding met het npm-register. Controleer ' +
        'uw internetverbinding (of proxy) en start opnieuw; wat er al is, blijft bewaard.',
    )
  }
  if (/EACCES|EROFS|EPERM/.test(tekst)) {
    return new Melding(
      `De pakketten zijn niet geïnstalleerd: er kan niet worden geschreven in ${wortel}. Geef ` +
        'uzelf schrijfrechten op die map, of maak een clone in een map van uzelf.',
    )
  }
  if (/ENOSPC/.test(tekst)) {
    return new Melding('De schijf is vol. Maak ruimte (ongeveer 1 GB) en start opnieuw.')
  }
  return fout
}

/** Builds dist when it is missing, or when any file that it is made from changed. */
export async function buildWhenNeeded() {
  if (!existsSync(buildStamp) || readFileSync(buildStamp, 'utf8') !== sourceHash()) await build()
}

/**
 * Builds everything that runs: the program, the rules as one file, and what the browser fetches. It is made aside and
 * put in place at once: what runs from `dist` meanwhile never finds it half empty.
 */
export async function build() {
  const bron = sourceHash()
  const dist = join(wortel, 'dist')
  const [nieuw, oud] = ['nieuw', 'oud'].map((naam) =>
    join(wortel, 'var', `bouw-${process.pid}-${naam}`),
  )
  mkdirSync(join(wortel, 'var'), { recursive: true })
  try {
    await step('Programma bouwen', process.execPath, [
      join(wortel, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'tsconfig.build.json',
      '--outDir',
      nieuw,
    ])
    await stepIfPresent('Opmaak bouwen', 'scripts/build-assets.js', join(nieuw, 'assets'))
    if (existsSync(dist)) renameSync(dist, oud)
    renameSync(nieuw, dist)
  } finally {
    for (const map of [nieuw, oud]) rmSync(map, { recursive: true, force: true })
  }
  // In place: the rules are found from where the program stands. Without their file they are read from the YAML.
  await stepIfPresent('Regels samenvoegen', 'dist/cli/bouw-regels.js')
  // Last: an interrupted build is done again.
  writeFileSync(buildStamp, bron)
}

async function stepIfPresent(titel, script, ...meer) {
  const pad = join(wortel, script)
  if (existsSync(pad)) await step(titel, process.execPath, [pad, ...meer])
}

/** Names, sizes and times of all sources: cheap, and it also notices a file that went away. */
function sourceHash() {
  const hash = createHash('sha256')
  const bronnen = ['src', 'regels', 'scripts', 'package-lock.json', 'tsconfig.json']
  for (const bron of [...bronnen, 'tsconfig.build.json']) addToHash(hash, join(wortel, bron))
  return hash.digest('hex')
}

function addToHash(hash, pad) {
  const stand = statSync(pad, { throwIfNoEntry: false })
  if (stand === undefined) return
  if (stand.isDirectory()) {
    for (const naam of readdirSync(pad).toSorted()) addToHash(hash, join(pad, naam))
  } else {
    hash.update(`${pad}\0${stand.size}\0${stand.mtimeMs}\n`)
  }
}
