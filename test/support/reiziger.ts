import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listen } from '../../src/luisteren.ts'
import { createTestApp, type TestApp } from './app.ts'
import { openBrowser, openContext, type SCREENS } from './browser.ts'
import { freePort } from './poort.ts'
import { checkHtml, checkPage } from './toegankelijk.ts'

export type Invulling = Record<string, string | readonly string[]>

/** Somebody behind a real browser. Every page that comes in sight is looked at: html, axe, and no sideways scrolling. */
export interface Reiziger {
  page: Page
  /** Types an address. @returns the status of the answer */
  ga: (pad: string, status?: number) => Promise<number>
  /** Follows the first link of the page with this text. */
  volg: (tekst: string | RegExp) => Promise<void>
  /** Presses the first button with this text and waits for the page that follows. */
  druk: (tekst: string | RegExp) => Promise<void>
  /** Fills in fields by name; folded parts are opened as somebody would. */
  vul: (velden: Invulling) => Promise<void>
  /** What can be read on the page. */
  tekst: () => Promise<string>
  /** The address without host and question. */
  pad: () => string
  sluit: () => Promise<void>
}

export interface Toneel {
  t: TestApp
  /** A new session, logged in as this person by the name on the page. */
  komtBinnen: (naam: string, opties?: ReizigerOpties) => Promise<Reiziger>
  /** What was seen: pages, and what was done on them. */
  telling: { bladen: number; axe: number; stappen: number }
  sluit: () => Promise<void>
}

export interface ReizigerOpties {
  javaScript?: boolean
  screen?: keyof typeof SCREENS
  /** The label of the pet to put on, of who has more than one. */
  pet?: string
}

/** The whole application behind a real port, with a real browser in front of it. */
export async function openToneel(reis: string): Promise<Toneel> {
  const t = await createTestApp(new Date())
  const poort = await freePort()
  const stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  const baseUrl = `http://127.0.0.1:${poort}`
  const browser = await openBrowser()
  const telling = { bladen: 0, axe: 0, stappen: 0 }
  return {
    t,
    telling,
    komtBinnen: (naam, opties = {}) =>
      komBinnen({ t, browser, baseUrl, reis, telling }, naam, opties),
    async sluit() {
      await browser.close()
      await stopServer()
      await t.stop()
    },
  }
}

interface Achtergrond {
  t: TestApp
  browser: Browser
  baseUrl: string
  reis: string
  telling: Toneel['telling']
}

async function komBinnen(
  achter: Achtergrond,
  naam: string,
  opties: ReizigerOpties,
): Promise<Reiziger> {
  const { browser, baseUrl } = achter
  const javaScript = opties.javaScript ?? true
  const context = await openContext(browser, {
    javaScript,
    screen: opties.screen ?? 'desktop',
    baseUrl,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', (fout) => fouten.push(fout.message))
  const reiziger = maakReiziger({ ...achter, context, page, javaScript, naam, fouten })
  // Whoever has no account comes with a link.
  if (naam === '') return reiziger
  await reiziger.ga('/inloggen')
  await page.getByLabel(naam, { exact: false }).first().check()
  await reiziger.druk('Inloggen')
  if (opties.pet !== undefined) {
    await page.getByLabel(opties.pet).check()
    await reiziger.druk('Zet deze pet op')
  }
  return reiziger
}

interface Alles extends Achtergrond {
  context: BrowserContext
  page: Page
  javaScript: boolean
  naam: string
  fouten: string[]
}

function maakReiziger(alles: Alles): Reiziger {
  const { page, context, naam, telling, fouten } = alles
  const bekijk = () => keur(alles)
  /** The clock of the application goes along with ours, unless the journey set it ahead. */
  const stap = (): void => {
    telling.stappen++
    const nu = new Date()
    if (nu > alles.t.deps.nu()) alles.t.zetTijd(nu)
  }
  const volgend = async (doe: () => Promise<void>): Promise<void> => {
    stap()
    // `load` comes for the same address too; a mere change of fragment would not count.
    const geladen = page.waitForEvent('load')
    await doe()
    await geladen
    await bekijk()
  }
  return {
    page,
    async ga(pad, status = 200) {
      stap()
      const antwoord = await page.goto(pad)
      expect(antwoord?.status(), `${naam} naar ${pad}`).toBe(status)
      await bekijk()
      return antwoord?.status() ?? 0
    },
    volg: (tekst) =>
      volgend(async () => {
        const link = page.locator('main').getByRole('link', { name: tekst }).first()
        await ontvouw(link)
        await link.click()
      }),
    druk: (tekst) =>
      volgend(async () => {
        const knop = page.locator('main').getByRole('button', { name: tekst, includeHidden: true })
        await ontvouw(knop.first())
        await knop.first().click()
      }),
    async vul(velden) {
      for (const [veld, waarde] of Object.entries(velden)) await vulVeld(page, veld, waarde)
    },
    async tekst() {
      const ruw = await page.locator('main').innerText()
      return ruw.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
    },
    pad: () => new URL(page.url()).pathname,
    async sluit() {
      expect(fouten, naam).toEqual([])
      await context.close()
    },
  }
}

type Plaats = ReturnType<Page['locator']>

/** Opens what is folded away around this, with a click on its summary. */
async function ontvouw(plaats: Plaats): Promise<void> {
  const dicht = plaats.locator('xpath=ancestor::details[not(@open)]')
  for (let keer = 0; keer < 3 && (await dicht.count()) > 0; keer++) {
    await dicht.first().locator('> summary').click()
  }
}

async function vulVeld(
  page: Page,
  veld: string,
  waarde: string | readonly string[],
): Promise<void> {
  const allen = page.locator(`main [name="${veld}"]:not([type=hidden])`)
  const eerste = allen.first()
  await ontvouw(eerste)
  const soort = await eerste.evaluate((e) =>
    e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase(),
  )
  const waarden = typeof waarde === 'string' ? [waarde] : waarde
  if (soort === 'radio' || soort === 'checkbox') {
    for (const een of waarden) {
      const keuze = page.locator(`main [name="${veld}"][value="${een}"]`).first()
      await ontvouw(keuze)
      await keuze.check()
    }
    return
  }
  const [tekst = ''] = waarden
  if (soort === 'select') await eerste.selectOption(tekst)
  else await eerste.fill(tekst)
}

/** Every page that somebody sees; the picture is there to be looked at. */
async function keur({ page, javaScript, naam, reis, telling }: Alles): Promise<void> {
  telling.bladen++
  const blad = `${naam.split(' ')[0] ?? ''} op ${new URL(page.url()).pathname}`
  // The browser writes its own form of void elements and styles of its own; the rest is our markup.
  const html = (await checkHtml(await page.content())).filter(
    (m) => !/ (void-style|no-inline-style):/.test(m),
  )
  expect(html, `html: ${blad}`).toEqual([])
  if (javaScript) {
    expect(await checkPage(page), `axe: ${blad}`).toEqual([])
    telling.axe++
  }
  const teBreed = await page.locator('html').evaluate((e) => e.scrollWidth - e.clientWidth)
  expect(teBreed, `schuift opzij: ${blad}`).toBeLessThanOrEqual(0)
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  const nummer = String(telling.bladen).padStart(2, '0')
  const pad = new URL(page.url()).pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll('/', '-')
  const bestand = `${reis}-${nummer}-${naam.split(' ')[0] ?? ''}${pad}.png`
  await page.screenshot({ path: join(map, bestand), fullPage: true })
}
