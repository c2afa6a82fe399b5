import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDossier } from '../test/support/werk.ts'
import { belast, logIn, telUit, volgCheckpoints, type Teller } from './storing/belasting.ts'
import { controleer, controleerLogboek } from './storing/controle.ts'
import {
  assertOurs,
  databaseProcesses,
  killAll,
  makeFolder,
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
  const map = makeFolder()
  const port = Number(opties.port)
  let app: Draaiend = await startApp(map, port)
  const teller: Teller = { pogingen: [], fouten: new Map(), checkpoints: new Set() }
  const dossierId = await openDossier(await logIn(app.url))
  if (opties.verlies) {
    allowLoss(map)
    signalWriters(map, 'SIGSTOP')
  }

  let klaar = false
  const stop = () => klaar
  const lopers = Array.from({ length: Number(opties.tegelijk) }, () =>
    belast(app.url, dossierId, teller, stop),
  )
  lopers.push(volgCheckpoints(app.url, teller, stop))

  const gedood = { database: 0, app: 0 }
  const uitvoer = [app.uitvoer]
  for (let keer = 0; keer < Number(opties.keer); keer++) {
    // Not at a regular moment: what breaks may break anywhere.
    await wacht(1500 + Math.random() * 2500)
    assertOurs(map)
    if (keer % 2 === 0) {
      killAll(databaseProcesses(map))
      gedood.database++
    } else {
      app.proces.kill('SIGKILL')
      gedood.app++
    }
    await app.gestopt
    const begin = performance.now()
    app = await startApp(map, port)
    uitvoer.push(app.uitvoer)
    if (opties.verlies) signalWriters(map, 'SIGSTOP')
    zeg(
      `${keer + 1}: ${keer % 2 === 0 ? 'database' : 'applicatie'} gedood · weer open na ` +
        `${Math.round((performance.now() - begin) / 100) / 10} s · ${telUit(teller, 'bevestigd')} bevestigd · load ${loadavg()[0]?.toFixed(1)}`,
    )
  }
  await wacht(2000)
  klaar = true
  await Promise.all(lopers)
  await wacht(1500)
  if (opties.verlies) signalWriters(map, 'SIGCONT')
  app.proces.kill('SIGTERM')
  await app.gestopt

  const uitkomst = await controleer(map, teller)
  const dubbel = teller.pogingen.filter((p) => p.verstuurd > 1).length
  zeg(
    `gedood: database ${gedood.database} keer, applicatie ${gedood.app} keer · ${teller.pogingen.length} pogingen, ` +
      `${dubbel} meer dan één keer verstuurd · ${teller.checkpoints.size} checkpoints gezien`,
  )
  zeg(`geweigerd: ${telUit(teller, 'geweigerd')} · onbekend: ${telUit(teller, 'onbekend')}`)
  for (const [naam, aantal] of teller.fouten) zeg(`  ${aantal} × ${naam}`)
  for (const [naam, aantal] of Object.entries(uitkomst)) zeg(`${naam}: ${aantal}`)
  const bevroren = uitvoer.some((tekst) => tekst().includes('is bevroren'))
  zeg(`ondertekenen geweigerd na verlies: ${bevroren ? 'ja' : 'nee'}`)
  const logboek = controleerLogboek(map)
  zeg(`controleer-logboek: uitgang ${logboek.status}\n${logboek.tekst}`)
  if (opties.bewaar) zeg(`bewaard in ${map}`)
  else rmSync(map, { recursive: true, force: true })
  const fout =
    uitkomst['bevestigd maar weg'] > 0 ||
    uitkomst['meer dan één keer'] > 0 ||
    uitkomst['wijziging zonder gebeurtenis'] > 0 ||
    uitkomst['gebeurtenis zonder wijziging'] > 0 ||
    uitkomst['checkpoints die niet meer kloppen'] > 0
  if (opties.verlies) {
    const gezien = fout && bevroren
    zeg(gezien ? 'Het verlies is gezien: de proef heeft tanden.' : 'FOUT: verlies is niet gezien.')
    return gezien ? 0 : 1
  }
  const schoon = logboek.status === 0 && !bevroren && uitkomst.bevestigd > 0
  return fout || !schoon ? 1 : 0
}

/** The negative control: a server that says "done" before it is on disk, as nobody should run it. */
function allowLoss(map: string): void {
  const [postmaster] = databaseProcesses(map)
  if (postmaster === undefined) throw new Error('geen database')
  const conf = join(map, 'postgres', 'postgresql.auto.conf')
  appendFileSync(conf, 'synchronous_commit = off\n')
  process.kill(postmaster, 'SIGHUP')
}

/** Those that would still write it soon after; the kernel keeps what was written when a process dies, so they must not. */
function signalWriters(map: string, signaal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of databaseProcesses(map)) {
    const naam = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (/walwriter|background writer/.test(naam)) process.kill(pid, signaal)
  }
}

process.exitCode = await run()
