import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Bewijsbestanden } from '../support/bewijs.ts'
import { openContext } from '../support/browser.ts'

/** Somebody who checks a receipt and is not us. */
export interface Controleur {
  naam: string
  /** @returns undefined when it holds, else why not. @throws when it could not be checked at all */
  keur: (bestanden: Bewijsbestanden) => Promise<string | undefined>
  sluit: () => Promise<void>
}

export const wortel = fileURLToPath(new URL('../..', import.meta.url))

interface Uitvoer {
  code: number | null
  tekst: string
}

export async function run(
  programma: string,
  argumenten: readonly string[],
  opties: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Uitvoer> {
  const proces = spawn(programma, [...argumenten], {
    cwd: opties.cwd ?? wortel,
    env: { ...process.env, ...opties.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let tekst = ''
  proces.stdout.on('data', (deel) => (tekst += String(deel)))
  proces.stderr.on('data', (deel) => (tekst += String(deel)))
  await once(proces, 'close')
  return { code: proces.exitCode, tekst: tekst.trim() }
}

/** A folder with the files under the names a resident saved them by; the names in the order the programs want. */
async function schrijf(
  map: string,
  { json, bewijs, logboek, getuige }: Bewijsbestanden,
): Promise<string[]> {
  await mkdir(map, { recursive: true })
  const inhoud: [string, Uint8Array | string][] = [
    ['besluit.json', json],
    ['besluit.tlog-proof', bewijs],
    ['logboek.vkey', logboek],
    ...(getuige === undefined ? [] : [['getuige.vkey', getuige] as [string, string]]),
  ]
  for (const [naam, bytes] of inhoud) await writeFile(join(map, naam), bytes)
  return inhoud.map(([naam]) => naam)
}

/** 0 is right, 1 is refused; anything else is a program that does not work. */
function oordeel({ code, tekst }: Uitvoer): string | undefined {
  if (code === 0) return undefined
  if (code === 1) return tekst
  throw new Error(`de controle liep niet: ${code} ${tekst}`)
}

/** openssl and coreutils, by the script as it is downloaded. */
export async function opensslControleur(script: string): Promise<Controleur> {
  const map = await mkdtemp(join(tmpdir(), 'dw-openssl-'))
  await writeFile(join(map, 'controleer.sh'), script)
  return {
    naam: 'openssl',
    async keur(bestanden) {
      const namen = await schrijf(map, bestanden)
      return oordeel(await run('sh', ['controleer.sh', ...namen], { cwd: map }))
    },
    sluit: () => rm(map, { recursive: true, force: true }),
  }
}

const goOmgeving = { GOPATH: '/usr/share/gocode', GO111MODULE: 'off', GOFLAGS: '' }

/** Is Go here, with the package of the checksum database? */
export async function heeftGo(): Promise<boolean> {
  return run('go', ['list', 'golang.org/x/mod/sumdb/tlog'], { env: goOmgeving }).then(
    ({ code }) => code === 0,
    () => false,
  )
}

/** The Go program of the documentation, built once instead of at every run. */
export async function goControleur(): Promise<Controleur> {
  const map = await mkdtemp(join(tmpdir(), 'dw-go-'))
  const programma = join(map, 'verify')
  const gebouwd = await run('go', ['build', '-o', programma, 'main.go'], {
    cwd: join(wortel, 'docs', 'verify'),
    env: { ...goOmgeving, GOCACHE: join(tmpdir(), 'dw-go-cache') },
  })
  if (gebouwd.code !== 0) throw new Error(gebouwd.tekst)
  return {
    naam: 'Go',
    async keur(bestanden) {
      const namen = await schrijf(map, bestanden)
      return oordeel(await run(programma, namen, { cwd: map }))
    },
    sluit: () => rm(map, { recursive: true, force: true }),
  }
}

/** The page that a resident saved, opened from disk without a network; other files go in by the file picker. */
export async function paginaControleur(
  browser: Browser,
  html: string,
): Promise<Controleur & { page: Page }> {
  const map = await mkdtemp(join(tmpdir(), 'dw-pagina-'))
  await writeFile(join(map, 'controle.html'), html)
  // The policy of the page itself counts.
  const context = await openContext(browser, { bypassCsp: false })
  await context.setOffline(true)
  const page = await context.newPage()
  await page.goto(`file://${join(map, 'controle.html')}`)
  await page.waitForSelector('body[data-klaar="1"]')
  let keer = 1
  return {
    naam: 'pagina',
    page,
    async keur({ json, bewijs, logboek, getuige }) {
      const bestand = (name: string, inhoud: Uint8Array | string) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(inhoud),
      })
      await page.setInputFiles('#bestanden', [
        bestand('besluit.json', json),
        bestand('besluit.tlog-proof', bewijs),
        bestand('logboek.vkey', logboek),
        ...(getuige === undefined ? [] : [bestand('getuige.vkey', getuige)]),
      ])
      keer += 1
      await page.waitForSelector(`body[data-klaar="${keer}"]`, { timeout: 10_000 })
      const tekst = (await page.locator('#keuze-uitslag').textContent()) ?? ''
      if (tekst.startsWith('Het klopt. ')) return undefined
      if (tekst.startsWith('Het klopt niet. ')) return tekst
      throw new Error(`de pagina zei: ${tekst}`)
    },
    async sluit() {
      await context.close()
      await rm(map, { recursive: true, force: true })
    },
  }
}
