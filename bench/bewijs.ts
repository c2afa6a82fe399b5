import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import {
  goControleur,
  heeftGo,
  opensslControleur,
  paginaControleur,
  type Controleur,
} from '../test/bewijs/controleurs.ts'
import { maakKies, manieren } from '../test/bewijs/verknoei.ts'
import { maakBezoeker, type Bezoeker } from '../test/support/app.ts'
import { bewijsPad, haalBewijs, type Bewijsbestanden } from '../test/support/bewijs.ts'
import { openBrowser } from '../test/support/browser.ts'
import { beginTriage, neemBesluit } from '../test/support/triage.ts'
import { openDossier } from '../test/support/werk.ts'
import { startGetuige } from './bewijs/getuige.ts'
import { claimFolder, startApp } from './storing/proces.ts'

// Makes receipts in a running demo with a witness beside it, saves them as a resident does, and has them checked by
// openssl, the page that the resident saved (in a browser without a network) and Go: all good ones, and as many that were
// altered, each in another way. Every good one must be accepted and every altered one refused, by all three.
//
//   npm run build && node --import tsx bench/bewijs.ts --aantal 1000

const { values: opties } = parseArgs({
  options: {
    aantal: { type: 'string', default: '1000' },
    port: { type: 'string', default: '3978' },
    zaad: { type: 'string', default: '4' },
    banen: { type: 'string', default: '2' },
  },
})
const aantal = Number(opties.aantal)
const zaad = Number(opties.zaad)
/** Receipts per besluit: that of the besluit, and of each time that it was read afterwards. */
const perBesluit = 40

const zeg = (regel: string) => process.stdout.write(`${regel}\n`)
const sanne = 'a6000000-0000-4000-8000-000000000001'
const toeleider = 'a3000000-0000-4000-8000-000000000001'
const noor = 'a6000000-0000-4000-8000-000000000004'

async function logIn(url: string, wie: string, pet?: string): Promise<Bezoeker> {
  const iemand = maakBezoeker({
    request: (pad, init) =>
      fetch(pad.replace('http://localhost', url), { ...init, redirect: 'manual' }),
  })
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie })
  if (pet !== undefined) await iemand.post('/pet', { pet })
  return iemand
}

/** Through the forms, as everybody. */
async function makeWork(url: string): Promise<string[]> {
  const iemand = await logIn(url, sanne, toeleider)
  const dossier = await openDossier(iemand)
  const besluiten: string[] = []
  while (besluiten.length * perBesluit < aantal) {
    const besluit = await neemBesluit(iemand, await beginTriage(iemand, dossier))
    besluiten.push(besluit)
    for (let keer = 1; keer < perBesluit; keer++) await iemand.get(`/werk/besluiten/${besluit}`)
  }
  return besluiten
}

/** Waits until the newest of them stands in a checkpoint that counts. */
async function untilPlaced(iemand: Bezoeker, besluit: string): Promise<void> {
  for (let keer = 0; keer < 600; keer++) {
    const { status } = await iemand.get(bewijsPad(besluit, 'besluit.tlog-proof'))
    if (status === 200) return
    await wacht(100)
  }
  throw new Error('het besluit kreeg binnen een minuut geen plaats')
}

/** The contents of a saved page, as it holds them. */
interface Inhoud {
  daarna: readonly { bytes: string; bewijs: string }[]
}

/** The besluit by its own files; what was done under it out of the page that holds everything. */
async function fetchAll(url: string, besluiten: readonly string[]): Promise<Bewijsbestanden[]> {
  const iemand = await logIn(url, noor)
  const uit: Bewijsbestanden[] = []
  for (const besluit of besluiten) {
    await untilPlaced(iemand, besluit)
    const eerste = await haalBewijs(iemand, besluit)
    const pagina = await iemand.get(bewijsPad(besluit, 'controle.html'))
    const inhoud: Inhoud = JSON.parse(pagina.$('#inhoud').text())
    const daarna = inhoud.daarna.map(({ bytes, bewijs }) => ({
      ...eerste,
      json: Buffer.from(bytes, 'base64'),
      bewijs,
    }))
    for (const een of [eerste, ...daarna].slice(0, perBesluit))
      if (uit.length < aantal) uit.push(een)
  }
  return uit
}

interface Telling {
  goedGeaccepteerd: number
  goedGeweigerd: number
  anderGeweigerd: number
  anderGeaccepteerd: string[]
}

async function check(
  banen: readonly (readonly Controleur[])[],
  goede: readonly Bewijsbestanden[],
): Promise<Map<string, Telling>> {
  const tellingen = new Map<string, Telling>()
  for (const { naam } of banen[0] ?? []) {
    tellingen.set(naam, {
      goedGeaccepteerd: 0,
      goedGeweigerd: 0,
      anderGeweigerd: 0,
      anderGeaccepteerd: [],
    })
  }
  const gezien = new Set<string>()
  const perManier = new Map<string, number>()
  let volgende = 0
  async function loop(controleurs: readonly Controleur[]): Promise<void> {
    for (let n = volgende++; n < goede.length; n = volgende++) {
      const goed = goede[n]
      if (goed === undefined) return
      const lijst = manieren(goed)
      const [manier, knoei] = lijst[n % lijst.length] ?? []
      if (manier === undefined || knoei === undefined) throw new Error('geen manier om te knoeien')
      const kapot = knoei(goed, maakKies(zaad * 1_000_000 + n))
      perManier.set(manier, (perManier.get(manier) ?? 0) + 1)
      gezien.add(fingerprint(kapot))
      for (const { naam, keur } of controleurs) {
        const telling = tellingen.get(naam)
        if (telling === undefined) continue
        if ((await keur(goed)) === undefined) telling.goedGeaccepteerd += 1
        else telling.goedGeweigerd += 1
        if ((await keur(kapot)) === undefined) telling.anderGeaccepteerd.push(`${n} ${manier}`)
        else telling.anderGeweigerd += 1
      }
      if ((n + 1) % 50 === 0) zeg(`${n + 1} van ${goede.length}`)
    }
  }
  await Promise.all(banen.map(loop))
  zeg(`verschillende veranderde bewijzen: ${gezien.size}`)
  for (const [manier, keer] of perManier) zeg(`  ${manier}: ${keer}`)
  return tellingen
}

function fingerprint({ json, bewijs, logboek, getuige }: Bewijsbestanden): string {
  return hash('sha256', [hash('sha256', json), bewijs, logboek, getuige ?? ''].join('\n'))
}

async function run(): Promise<number> {
  const map = mkdtempSync(join(tmpdir(), 'dw-bewijs-'))
  claimFolder(map)
  const port = Number(opties.port)
  let app = await startApp(map, port)
  const opruimen: (() => Promise<void>)[] = []
  try {
    const begin = Date.now()
    const besluiten = await makeWork(app.url)
    zeg(`${besluiten.length} besluiten in ${Math.round((Date.now() - begin) / 1000)} s`)
    const [eerste] = besluiten
    if (eerste === undefined) throw new Error('geen besluit')
    const lezer = await logIn(app.url, noor)
    await untilPlaced(lezer, eerste)
    const { logboek } = await haalBewijs(lezer, eerste)

    // From here on a witness confirms every checkpoint, and only what it confirmed counts.
    const getuige = await startGetuige(logboek.trim())
    opruimen.push(getuige.stop)
    app.proces.kill('SIGTERM')
    await app.gestopt
    app = await startApp(map, port, {
      DEELWIJZER_GETUIGE: getuige.url,
      DEELWIJZER_GETUIGE_VKEY: getuige.vkey,
    })
    const noorNu = await logIn(app.url, noor)
    await untilPlaced(noorNu, eerste)
    const html = (await noorNu.get(bewijsPad(eerste, 'controle.html'))).tekst
    const script = (await noorNu.get(bewijsPad(eerste, 'controleer.sh'))).tekst
    const ophalen = Date.now()
    const goede = await fetchAll(app.url, besluiten)
    zeg(`${goede.length} bewijzen opgehaald in ${Math.round((Date.now() - ophalen) / 1000)} s`)
    zeg(`met handtekening van de getuige: ${goede.filter((g) => g.getuige !== undefined).length}`)
    const maten = goede.map((g) => g.bewijs.length)
    zeg(`grootte van een bewijs: ${Math.min(...maten)} tot ${Math.max(...maten)} bytes`)

    const browser = await openBrowser()
    opruimen.push(() => browser.close())
    const metGo = await heeftGo()
    if (!metGo) zeg('Go staat niet op deze computer en is dus niet gevraagd')
    const banen: Controleur[][] = []
    for (let baan = 0; baan < Number(opties.banen); baan++) {
      const controleurs = [await opensslControleur(script), await paginaControleur(browser, html)]
      if (metGo) controleurs.push(await goControleur())
      for (const { sluit } of controleurs) opruimen.push(sluit)
      banen.push(controleurs)
    }
    const nu = Date.now()
    const tellingen = await check(banen, goede)
    zeg(`nagerekend in ${Math.round((Date.now() - nu) / 1000)} s`)
    let fout = goede.length === aantal ? 0 : 1
    for (const [naam, telling] of tellingen) {
      zeg(
        `${naam}: goed geaccepteerd ${telling.goedGeaccepteerd}, goed geweigerd ${telling.goedGeweigerd} · ` +
          `veranderd geweigerd ${telling.anderGeweigerd}, veranderd geaccepteerd ${telling.anderGeaccepteerd.length}`,
      )
      for (const een of telling.anderGeaccepteerd) zeg(`  GEACCEPTEERD: ${een}`)
      if (telling.goedGeweigerd + telling.anderGeaccepteerd.length > 0) fout = 1
    }
    return fout
  } finally {
    for (const stap of opruimen.toReversed()) await stap()
    app.proces.kill('SIGTERM')
    await app.gestopt
    rmSync(map, { recursive: true, force: true })
  }
}

process.exitCode = await run()
