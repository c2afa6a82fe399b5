#!/usr/bin/env node
// Runs every check, also after one has failed, so that one run tells everything. The last line is
// always `N passed, N failed`: the tests, plus one for each check around them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './hulp/controleer-node.js'

const { capture, foreground, Melding, wortel } = await import('./hulp/uitvoeren.js')
const { build, install } = await import('./hulp/klaarzetten.js')

const tools = join(wortel, 'node_modules')
// Plain text: a log is read in places that show colours as codes.
process.env.NO_COLOR = '1'

const totaal = { passed: 0, failed: 0 }

/** Without packages or a build nothing after it says anything, so these two end the run. */
const klaar =
  (await check('Pakketten installeren', () => succeeds(install))) &&
  (await check('Bouwen', () => succeeds(build)))
if (klaar) {
  await check('Lint', () =>
    exitsWell('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  )
  await check('Types', () => exitsWell(join(tools, 'typescript', 'bin', 'tsc'), '--noEmit'))
  await check('Opmaak', () =>
    exitsWell(join(tools, 'prettier', 'bin', 'prettier.cjs'), '--check', '.'),
  )
  await check('Schema', () => exitsWell('scripts/dump-schema.js', '--check'))
  await check('API-beschrijving', () => exitsWell('scripts/lint-api.js'))
  await check('Regels', () => exitsWell('bin/deelwijzer.js', 'controleer-regels'))
  // Once more what talks to the database, on the newest PostgreSQL that we ship.
  await check('Databasetests op de meegeleverde PostgreSQL', () =>
    capture(
      process.execPath,
      ['scripts/test.js', 'src/opslag', 'src/handelingen', 'test/opstart'],
      { TEST_POSTGRES: 'embedded' },
    ).then(({ code, uitvoer }) => ({ gelukt: code === 0, uitvoer })),
  )
  await runTests()
}

console.log(`${totaal.passed} passed, ${totaal.failed} failed`)
process.exitCode = totaal.failed === 0 ? 0 : 1

/**
 * @param {string} naam
 * @param {() => Promise<{gelukt: boolean, uitvoer: string}>} werk
 */
async function check(naam, werk) {
  const begin = Date.now()
  const { gelukt, uitvoer } = await werk()
  totaal[gelukt ? 'passed' : 'failed'] += 1
  console.log(`${gelukt ? '✓' : '✗'} ${naam} (${((Date.now() - begin) / 1000).toFixed(1)} s)`)
  if (!gelukt) console.log(uitvoer.trim().split('\n').slice(-200).join('\n'))
  return gelukt
}

async function succeeds(werk) {
  try {
    await werk()
    return { gelukt: true, uitvoer: '' }
  } catch (fout) {
    return {
      gelukt: false,
      uitvoer: fout instanceof Melding ? fout.message : String(fout?.stack ?? fout),
    }
  }
}

async function exitsWell(...argumenten) {
  const { code, uitvoer } = await capture(process.execPath, argumenten)
  return { gelukt: code === 0, uitvoer }
}

async function runTests() {
  const map = mkdtempSync(join(tmpdir(), 'deelwijzer-ci-'))
  const verslag = join(map, 'tests.json')
  const code = await foreground([
    'scripts/test.js',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${verslag}`,
  ])
  const { passed, failed } = count(verslag)
  totaal.passed += passed
  // A run that breaks down outside a test is a failure as well.
  totaal.failed += code !== 0 && failed === 0 ? 1 : failed
  rmSync(map, { recursive: true })
}

function count(verslag) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(verslag, 'utf8'),
    )
    // A file that does not even load has no tests to count.
    const nietGeladen = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + nietGeladen.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
