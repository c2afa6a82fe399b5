import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDossier } from '../test/support/werk.ts'
import { belast, logIn, volgCheckpoints, type Teller } from './storing/belasting.ts'
import { controleer } from './storing/controle.ts'
import {
  assertOurs,
  claimFolder,
  databaseProcesses,
  killAll,
  startApp,
  type Draaiend,
} from './storing/proces.ts'

// Kills the database or the application, again and again, while people write things down. Nothing that was confirmed may
// be lost, nothing may be there twice, and there is no change without a line in the log nor a line without its change.
//
//   npm run build && node --import tsx bench/storing.ts --keer 50
//   node --import tsx bench/storing.ts --keer 6 --verlies     a database that may lose: this must be noticed

const { values: opties } = parseArgs({
  options: {
    keer: { type: 'string', default: '50' },
    tegelijk: { type: 'string', default: '4' },
    port: { type: 'string', default: '3977' },
    verlies: { type: 'boolean', default: false },
    bewaar: { type: 'boolean', default: false },
  },
})

const zeg = (regel: string) => process.stdout.write(`${regel}\n`)

async function run(): Promise<number> {
  const map = mkdtempSync(join(tmpdir(), 'dw-storing-'))
  claimFolder(map)
  const port = Number(opties.port)
  let app: Draaiend = await startApp(map, port)
  const teller: Teller = { pogingen: [], fouten: new Map(), checkpoints: new Set() }
  const dossierId = await openDossier(await logIn(app.url))
  if (opties.verlies) allowLoss(map)

  let klaar = false
  const stop = () => klaar
  const lopers = Array.from({ length: Number(opties.tegelijk) }, () =>
    belast(app.url, dossierId, teller, stop),
  )
  lopers.push(volgCheckpoints(app.url, teller, stop))

  const gedood = { database: 0, app: 0 }
  for (let keer = 0; keer < Number(opties.keer); keer++) {
    // Not at a regular moment: what breaks may break anywhere.
    await wacht(1500 + Math.random() * 2500)
    assertOurs(map)
    if (keer % 2 === 0) {
      const pids = databaseProcesses(map)
      killAll(pids)
      if (pids.length > 0) gedood.database++
      await app.gestopt
    } else {
      app.proces.kill('SIGKILL')
      gedood.app++
      await app.gestopt
    }
    app = await startApp(map, port)
    const bevestigd = teller.pogingen.filter((p) => p.uitkomst === 'bevestigd').length
    zeg(
      `${keer + 1}: ${keer % 2 === 0 ? 'database' : 'applicatie'} gedood · ${bevestigd} bevestigd`,
    )
  }
  await wacht(2000)
  klaar = true
  await Promise.all(lopers)
  await wacht(1500)
  app.proces.kill('SIGTERM')
  await app.gestopt

  const uitkomst = await controleer(map, teller)
  const dubbel = teller.pogingen.filter((p) => p.verstuurd > 1).length
  zeg(
    `gedood: database ${gedood.database} keer, applicatie ${gedood.app} keer · ${teller.pogingen.length} pogingen, ` +
      `${dubbel} meer dan één keer verstuurd · ${teller.checkpoints.size} checkpoints gezien`,
  )
  for (const [naam, aantal] of Object.entries(uitkomst)) zeg(`${naam}: ${aantal}`)
  if (opties.bewaar) zeg(`bewaard in ${map}`)
  else rmSync(map, { recursive: true, force: true })
  const fout =
    uitkomst['bevestigd maar weg'] > 0 ||
    uitkomst['meer dan één keer'] > 0 ||
    uitkomst['wijziging zonder gebeurtenis'] > 0 ||
    uitkomst['gebeurtenis zonder wijziging'] > 0 ||
    uitkomst['checkpoints die niet meer kloppen'] > 0
  if (opties.verlies) {
    zeg(fout ? 'Het verlies is gezien: de proef heeft tanden.' : 'FOUT: verlies is niet gezien.')
    return fout ? 0 : 1
  }
  return fout ? 1 : 0
}

/** The negative control: a server that says "done" before it is on disk, as nobody should run it. */
function allowLoss(map: string): void {
  assertOurs(map)
  const [postmaster] = databaseProcesses(map)
  const regels = readFileSync(join(map, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  if (postmaster === undefined) throw new Error('geen database')
  const conf = join(map, 'postgres', 'postgresql.auto.conf')
  const uit = spawnSync('sh', [
    '-c',
    `printf "synchronous_commit = off\\nwal_writer_delay = '10s'\\nwal_writer_flush_after = 0\\n" >> '${conf}' && kill -HUP ${Number(regels[0])}`,
  ])
  if (uit.status !== 0) throw new Error('instellen lukte niet')
}

process.exitCode = await run()
