import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listen } from '../../src/luisteren.ts'
import { sessieCookie } from '../../src/web/koekjes.ts'
import { createTestApp, type Bezoeker, type TestApp } from './app.ts'
import * as browsers from './browser.ts'
import { freePort } from './poort.ts'
import { checkHtml, checkPage } from './toegankelijk.ts'

type Maten = Readonly<Record<string, { width: number; height: number }>>
/** An address of ours, or what to do to come to a state of a page. */
type Waar = string | ((page: Page) => Promise<unknown>)
/** Something more to look for on every screen; what it finds is wrong. */
type Blik = (page: Page) => Promise<readonly unknown[]>

/**
 * The application behind a port with a real browser in front of it, to look at pages.
 *
 *     beforeAll(async () => { s = await openSchermen() })
 *     afterAll(() => s.stop())
 *     it('…', () => s.bekijk('lijst', '/werk/dossiers', sanne))
 *
 * A page is loaded once per state, on the smallest screen, and then looked at on every screen of
 * `SCREENS`: our scripts do not look at the width, so a page that grew is the page that was loaded
 * at that width (schermen.test.ts proves it). Pictures to look at: `DEELWIJZER_BEELDEN=<folder>`.
 */
export interface Schermen {
  t: TestApp
  browser: Browser
  /** Address of the application, without a slash at the end. */
  basis: string
  /**
   * Looks at one state of one page: valid HTML as it came over the line, and on every screen
   * accessible (axe), nothing sticking out and nothing too small to touch.
   * @param wie whose session; nobody's when left out. `ook`: what this page must hold to besides
   * @returns the status of the answer that was looked at
   */
  bekijk: (naam: string, waar: Waar, wie?: Bezoeker, ...ook: Blik[]) => Promise<number>
  /** The same for the page in sight, halfway something longer; `extra`: more sizes than `SCREENS`. */
  keur: (page: Page, naam: string, extra?: Maten) => Promise<number>
  /** A page in a session of its own, on the smallest screen unless told; ends with its context. */
  pagina: (wie?: Bezoeker, opties?: browsers.ContextOptions) => Promise<Page>
  stop: () => Promise<void>
}

/** @param wereld the application to look at; an empty Voorbeeldstad at today's date when left out */
export async function openSchermen(
  wereld: TestApp | Promise<TestApp> = createTestApp(new Date()),
): Promise<Schermen> {
  const [t, browser] = await Promise.all([wereld, browsers.openBrowser()])
  const poort = await freePort()
  const stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  const basis = `http://127.0.0.1:${poort}`
  const contexten = new Map<Bezoeker | undefined, BrowserContext>()

  const open = (opties: browsers.ContextOptions = {}): Promise<BrowserContext> =>
    browsers.openContext(browser, { screen: 'narrow', baseUrl: basis, ...opties })

  async function bladIn(context: BrowserContext, wie: Bezoeker | undefined): Promise<Page> {
    await context.clearCookies()
    // At every page anew: somebody may have logged in again, or changed pets.
    if (wie !== undefined) {
      await context.addCookies([{ name: sessieCookie, value: wie.cookie(), url: basis }])
    }
    const page = await context.newPage()
    houdBron(page)
    return page
  }

  return {
    t,
    browser,
    basis,
    keur,
    pagina: async (wie, opties) => bladIn(await open(opties), wie),
    async bekijk(naam, waar, wie, ...ook) {
      const context = contexten.get(wie) ?? (await open())
      contexten.set(wie, context)
      const page = await bladIn(context, wie)
      await (typeof waar === 'string' ? page.goto(waar) : waar(page))
      const status = await keur(page, naam, {}, ook)
      await page.close()
      return status
    },
    async stop() {
      await browser.close()
      await stopServer()
      await t.stop()
    },
  }
}

/** What came over the line for the page in sight: a second request is logged, and may answer otherwise. */
interface Bron {
  adres: string
  status: number
  html: Promise<string>
}
const bronnen = new WeakMap<Page, Bron>()
const zonderAnker = (adres: string): string => adres.split('#')[0] ?? ''

function houdBron(page: Page): void {
  page.on('response', (antwoord) => {
    const isPagina =
      antwoord.request().isNavigationRequest() &&
      antwoord.frame() === page.mainFrame() &&
      antwoord.headers()['content-type']?.startsWith('text/html') === true
    if (!isPagina) return
    // At once: the browser throws it away when it goes on.
    const html = antwoord.text()
    html.catch(() => undefined)
    bronnen.set(page, { adres: zonderAnker(antwoord.url()), status: antwoord.status(), html })
  })
}

async function keur(
  page: Page,
  naam: string,
  extra: Maten = {},
  ook: readonly Blik[] = [],
): Promise<number> {
  const bron = bronnen.get(page)
  if (bron === undefined) throw new Error(`${naam}: nog geen pagina gezien`)
  expect(bron.adres, `${naam}: bron van een andere pagina`).toBe(zonderAnker(page.url()))
  expect(await checkHtml(await bron.html), `html van ${naam}`).toEqual([])
  const was = page.viewportSize()
  for (const [scherm, maat] of Object.entries<Maten[string]>({ ...browsers.SCREENS, ...extra })) {
    await page.setViewportSize(maat)
    // What is above the window would not be measured.
    await page.evaluate('scrollTo(0, 0)')
    await foto(page, `${naam}-${scherm}`)
    const plek = `${naam} op ${scherm}`
    expect(await checkPage(page), plek).toEqual([])
    for (const blik of [browsers.sticksOut, (p: Page) => browsers.smallTargets(p), ...ook])
      expect(await blik(page), plek).toEqual([])
  }
  if (was !== null) await page.setViewportSize(was)
  return bron.status
}

async function foto(page: Page, naam: string): Promise<void> {
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  const bestand = `${naam.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`
  await page.screenshot({ path: join(map, bestand), fullPage: true })
}
