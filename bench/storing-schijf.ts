import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Bezoeker, Velden } from '../test/support/app.ts'
import { beginIntake, gegeven, noor, openDossier, vraag } from '../test/support/werk.ts'
import { raakAanroepen } from './storing/aanroepen.ts'
import { belast, fillIn, logIn, telUit, volgCheckpoints, type Teller } from './storing/belasting.ts'
import { controleer, controleerLogboek } from './storing/controle.ts'
import { startApp, type Draaiend } from './storing/proces.ts'
import {
  aanroepFaalt,
  alleenLezen,
  assertEigenNaamruimte,
  maakSchijven,
  ruimOp,
  vol,
  type Fout,
} from './storing/schijven.ts'

/**
 * What happens when the disk is full, read-only or fails. Every fault is switched on while people write things down, and
 * off again: while it lasts a clear refusal with what was typed, afterwards the same form goes through without any help.
 *
 *     npm run build && sudo node --import tsx bench/storing-schijf.ts
 *
 * Linux, as root: disks are made in memory in a mount namespace of our own. Calls are made to fail with strace.
 */
const port = 3978
const zeg = (regel: string) => process.stdout.write(`${regel}\n`)

interface Vorm {
  actie: string
  velden: Velden
  tekst: string
  gelukt: string
}

interface Staat {
  map: string
  app: Draaiend
  herstart: number
  dossierId: string
  fout: boolean
}

async function run(): Promise<number> {
  assertEigenNaamruimte()
  const staat = await begin()
  const teller: Teller = { pogingen: [], fouten: new Map(), checkpoints: new Set() }
  let klaar = false
  const lopers = [
    belast(staat.app.url, staat.dossierId, teller, () => klaar),
    volgCheckpoints(staat.app.url, teller, () => klaar),
  ]
  const { map } = staat
  const pid = () => staat.app.proces.pid ?? 0
  await proef(staat, 'gegevensschijf vol', vol(map, '.'), opschrijven)
  await proef(staat, 'sleutelschijf vol', vol(map, 'sleutels'), aannemen)
  await proef(staat, 'sleutelschijf alleen lezen', alleenLezen(map, 'sleutels'), aannemen)
  await proef(staat, 'logboekschijf vol', vol(map, 'logboek'), opschrijven, true)
  await proef(staat, 'logboekschijf alleen lezen', alleenLezen(map, 'logboek'), opschrijven, true)
  await proef(staat, 'fsync geeft EIO', aanroepFaalt(pid, 'fsync,fdatasync', 'EIO'), aannemen)
  await proef(
    staat,
    'link en rename geven ENOSPC',
    aanroepFaalt(pid, 'link,rename', 'ENOSPC'),
    aannemen,
  )
  klaar = true
  await Promise.all(lopers)
  await wacht(1500)
  await stop(staat)
  await startAlleenLezen(staat)

  const uitkomst = await controleer(map, teller)
  zeg(
    `${telUit(teller, 'bevestigd')} bevestigd, ${telUit(teller, 'onbekend')} onbekend, ${telUit(teller, 'geweigerd')} geweigerd · ` +
      `${teller.checkpoints.size} checkpoints gezien · ${staat.herstart} keer opnieuw gestart · load ${loadavg()[0]?.toFixed(1)}`,
  )
  for (const [naam, aantal] of teller.fouten) zeg(`  ${aantal} × ${naam}`)
  for (const [naam, aantal] of Object.entries(uitkomst)) zeg(`${naam}: ${aantal}`)
  const logboek = controleerLogboek(map)
  zeg(`controleer-logboek: uitgang ${logboek.status}\n${logboek.tekst}`)
  ruimOp(map)
  const mis =
    uitkomst['bevestigd maar weg'] +
    uitkomst['meer dan één keer'] +
    uitkomst['wijziging zonder gebeurtenis'] +
    uitkomst['gebeurtenis zonder wijziging'] +
    uitkomst['checkpoints die niet meer kloppen']
  return staat.fout || mis > 0 || logboek.status !== 0 ? 1 : 0
}

async function begin(): Promise<Staat> {
  const map = maakSchijven()
  const app = await startApp(map, port)
  return { map, app, herstart: 0, dossierId: await openDossier(await logIn(app.url)), fout: false }
}

/** Writing down about somebody whom we know: her key is there. */
async function opschrijven(iemand: Bezoeker, { dossierId }: Staat): Promise<Vorm> {
  const tekst = `proef ${randomUUID()}`
  const blad = await iemand.get(`/werk/dossiers/${dossierId}/opschrijven`)
  return {
    ...fillIn(blad, { ...gegeven, persoon: noor, inhoud: tekst }),
    tekst,
    gelukt: 'nieuw=gegeven',
  }
}

/** Taking in the question of somebody new: she needs a key. */
async function aannemen(iemand: Bezoeker): Promise<Vorm> {
  const tekst = `Vraag ${randomUUID()}`
  await beginIntake(iemand)
  const naam = `Verzonnen ${randomUUID().replaceAll(/[^a-f]/g, '')}`
  return {
    ...fillIn(iemand.blad(), { ...vraag, naam, omschrijving: tekst }),
    tekst,
    gelukt: 'nieuw=vraag',
  }
}

/** @param gaatDoor the act itself succeeds; only its place in the log waits */
async function proef(
  staat: Staat,
  naam: string,
  fout: Fout,
  maak: (iemand: Bezoeker, staat: Staat) => Promise<Vorm>,
  gaatDoor = false,
): Promise<void> {
  const iemand = await logIn(staat.app.url)
  const vorm = await maak(iemand, staat)
  const gemeld = staat.app.uitvoer().length
  const voor = await checkpoint(staat)
  await fout.aan()
  const gezien = new Map<string, number>()
  let gehouden = 0
  let geweigerd = 0
  let gelukt = false
  for (let keer = 0; keer < 12; keer++) {
    const uit = await verstuur(iemand, gelukt ? await maak(iemand, staat).catch(() => vorm) : vorm)
    gelukt ||= uit.gelukt
    gezien.set(uit.wat, (gezien.get(uit.wat) ?? 0) + 1)
    if (uit.weigering) geweigerd++
    if (uit.gehouden) gehouden++
    await wacht(500)
  }
  const tijdens = await checkpoint(staat)
  await fout.uit()
  const begin = performance.now()
  const na = await totHetLukt(staat, iemand, vorm)
  const duur = ((performance.now() - begin) / 1000).toFixed(1)
  const verder = await verderDan(staat, tijdens)
  const goed = na && verder && gehouden === geweigerd && (gaatDoor ? gelukt : geweigerd > 0)
  staat.fout ||= !goed
  const codes = new Map<string, number>()
  for (const [, code = ''] of staat.app
    .uitvoer()
    .slice(gemeld)
    .matchAll(/"code":"([^"]*)"/g)) {
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  zeg(`  gemeld: ${[...codes].map(([code, n]) => `${n} × ${code}`).join(', ')}`)
  zeg(
    `${goed ? 'goed' : 'FOUT'} · ${naam}: ${[...gezien].map(([wat, n]) => `${n} × ${wat}`).join(', ')} · tekst terug ${gehouden} van ${geweigerd} · ` +
      `logboek ${voor} → ${tijdens} · daarna hetzelfde formulier ${na ? `gelukt na ${duur} s` : 'NIET gelukt'}, logboek ${verder ? 'verder' : 'NIET verder'}`,
  )
}

async function verstuur(iemand: Bezoeker, vorm: Vorm) {
  try {
    const blad = await iemand.post(vorm.actie, vorm.velden)
    // Saved, while the page that shows it had to wait: that is no refusal.
    const opgeslagen = blad.pad.includes(vorm.gelukt)
    const weigering = blad.status >= 500 && !opgeslagen
    const terug = blad
      .$('textarea')
      .get()
      .some((veld) => blad.$(veld).text() === vorm.tekst)
    return {
      gelukt: opgeslagen,
      wat: `${blad.status} ${blad.$('h1').first().text().replaceAll('\u00AD', '')}`.slice(0, 60),
      weigering,
      gehouden: weigering && terug,
    }
  } catch {
    return { gelukt: false, wat: 'geen verbinding', weigering: false, gehouden: false }
  }
}

/** As a service manager does: what stopped is started again, and the browser sends the very same form. */
async function totHetLukt(staat: Staat, iemand: Bezoeker, vorm: Vorm): Promise<boolean> {
  for (let keer = 0; keer < 60; keer++) {
    if (staat.app.proces.exitCode !== null) {
      staat.herstart++
      const { fout, app } = await startApp(staat.map, port).then(
        (nieuw) => ({ fout: '', app: nieuw }),
        (reden: unknown) => ({ fout: String(reden), app: undefined }),
      )
      if (app === undefined) zeg(`  starten lukte nog niet: ${fout.slice(-200)}`)
      else staat.app = app
    }
    if ((await verstuur(iemand, vorm)).gelukt) return true
    await wacht(1000)
  }
  return false
}

async function checkpoint({ app }: Staat): Promise<number> {
  try {
    const antwoord = await fetch(`${app.url}/logboek/1/checkpoint`)
    return Number((await antwoord.text()).split('\n')[1])
  } catch {
    return 0
  }
}

async function verderDan(staat: Staat, grootte: number): Promise<boolean> {
  for (let keer = 0; keer < 100; keer++) {
    if ((await checkpoint(staat)) > grootte) return true
    await wacht(300)
  }
  return false
}

async function stop({ app }: Staat): Promise<void> {
  app.proces.kill('SIGTERM')
  await app.gestopt
}

/** Starting on a disk that takes nothing: it says so and leaves everything as it was. */
async function startAlleenLezen(staat: Staat): Promise<void> {
  const fout = alleenLezen(staat.map, '.')
  await fout.aan()
  const bericht = await startApp(staat.map, port).then(
    () => 'het startte gewoon',
    (reden: unknown) => String(reden instanceof Error ? reden.message : reden),
  )
  await fout.uit()
  staat.app = await startApp(staat.map, port)
  await stop(staat)
  const goed = /alleen|schrijven|schijf|read-only|EROFS/i.test(bericht)
  staat.fout ||= !goed
  zeg(
    `${goed ? 'goed' : 'FOUT'} · starten op een schijf die alleen te lezen is: ${bericht.trim().split('\n').slice(-3).join(' / ')}`,
  )
}

/** At each call in turn, in the writers that must never leave anything half. */
async function bijElkeAanroep(): Promise<number> {
  let mis = 0
  for (const [aanroepen, gevolg] of [
    ['openat', 'signal=KILL'],
    ['fsync', 'signal=KILL'],
    ['rename,link,unlink', 'signal=KILL'],
    ['fsync', 'error=EIO'],
    ['rename,link', 'error=ENOSPC'],
  ] as const) {
    const { geraakt, fouten } = await raakAanroepen(aanroepen, gevolg, 30)
    zeg(
      `${fouten.length === 0 && geraakt > 0 ? 'goed' : 'FOUT'} · ${aanroepen} ${gevolg}, n = 1 tot en met ${geraakt}: ${fouten.length} keer iets halfs`,
    )
    for (const fout of fouten) zeg(`  ${fout}`)
    mis += fouten.length + (geraakt === 0 ? 1 : 0)
  }
  return mis
}

if (process.argv.includes('--binnen')) {
  process.exitCode = await run()
} else if (process.argv.includes('--aanroepen')) {
  process.exitCode = (await bijElkeAanroep()) === 0 ? 0 : 1
} else {
  const zelf = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), '--binnen']
  const uit = spawnSync('unshare', ['-m', '--propagation', 'private', ...zelf], {
    stdio: 'inherit',
  })
  process.exitCode = uit.status === 0 && (await bijElkeAanroep()) === 0 ? 0 : 1
}
