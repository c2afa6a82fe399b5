import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { zegel } from '../../../test/support/kluis.ts'
import { openBij, startProvider, type Proefprovider } from '../../../test/support/oidc.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { eidas } from '../../koppelingen/oidc-claims.ts'
import { listen } from '../../luisteren.ts'

/** Logging in and out in a real browser: its rules about forms, cookies and redirects are not ours to imitate. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const noor = 'a4000000-0000-4000-8000-000000000001'
const bsn = '999990019'
const sanne = 'a2000000-0000-4000-8000-000000000001'

let t: TestApp
let provider: Proefprovider
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  provider = await startProvider(true, basis)
  await t.db
    .pool('eigenaar')
    .query('update deelwijzer.persoon set bsn = $2, bsn_ix = $3 where id = $1', [
      noor,
      await zegel(t.open.kluis, 'persoon.bsn', noor, noor, bsn),
      await t.open.kluis.fingerprint('bsn', gemeente, bsn),
    ])
  browser = await openBrowser()
}, 60_000)
beforeEach(() => {
  t.deps.demo = false
  t.deps.oidc = {
    inwoner: openBij(provider, 'inwoner'),
    medewerker: openBij(provider, 'medewerker'),
    partner: openBij(provider, 'partner'),
  }
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await provider.stop()
  await t.stop()
})

const map = process.env['DEELWIJZER_BEELDEN']

/** What the server sent for the page that is seen; the browser writes it down otherwise. */
let bron = Promise.resolve('')
function luister(page: Page): void {
  page.on('response', (antwoord) => {
    const isPagina = antwoord.request().isNavigationRequest() && antwoord.url().startsWith(basis)
    if (isPagina && ![302, 303].includes(antwoord.status())) bron = antwoord.text()
  })
}

async function keur(page: Page, naam: string, screen: string): Promise<void> {
  if (map !== undefined) {
    mkdirSync(map, { recursive: true })
    await page.screenshot({ path: join(map, `${naam}-${screen}.png`), fullPage: true })
  }
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

it.each([true, false])(
  'in and out again, on a phone, by the policy that the pages have (script: %s)',
  async (javaScript) => {
    const context = await openContext(browser, {
      screen: 'phone',
      javaScript,
      bypassCsp: false,
      baseUrl: basis,
    })
    const page = await context.newPage()
    const geweigerd: string[] = []
    page.on('console', (regel) => {
      if (regel.text().includes('Content Security Policy')) geweigerd.push(regel.text())
    })
    provider.wordt({ sub: 'ps-noor', acr: eidas.substantieel, claims: { bsn } })
    await page.goto('/inloggen?terug=/mijn/wie-keek-er')
    await page.getByRole('link', { name: 'Log in met DigiD: gemeente Voorbeeldstad' }).click()
    await page.waitForURL(`${basis}/mijn/wie-keek-er`)

    await page.locator('form[action="/uitloggen"] button').first().click()
    // Out here, and on to the provider by itself.
    await page.waitForURL(`${provider.issuer}/**`)
    await page.locator('button[name=logout]').click()
    await page.waitForURL(`${basis}/inloggen`)
    await page.goto('/mijn')
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    expect(geweigerd.filter((regel) => regel.includes(basis))).toEqual([])
    await context.close()
  },
)

it.each(['desktop', 'phone', 'narrow'] as const)(
  'the pages on %s',
  async (screen) => {
    const context = await openContext(browser, { screen, baseUrl: basis })
    const page = await context.newPage()
    luister(page)
    await page.goto('/inloggen')
    await keur(page, 'inloggen', screen)

    provider.wordt({ sub: 'ps-1', acr: eidas.substantieel, claims: { bsn: '999970008' } })
    await page.goto(`/aanmelden/inwoner?gemeente=${gemeente}`)
    await keur(page, 'onbekend', screen)
    provider.wordt({ sub: 'ps-1', acr: eidas.laag, claims: { bsn } })
    await page.goto(`/aanmelden/inwoner?gemeente=${gemeente}`)
    await keur(page, 'acr-te-laag', screen)

    // As on another device: the provider still knows who came in too low.
    await context.clearCookies()
    provider.wordt({ sub: 'sub-nieuw', acr: eidas.hoog })
    await page.goto(`/aanmelden/medewerker?gemeente=${gemeente}`)
    await keur(page, 'koppelen', screen)
    await page.getByLabel('Code').fill('12')
    await page.getByRole('button', { name: 'Koppel mijn account' }).click()
    await keur(page, 'koppelen-fout', screen)

    t.deps.oidc = undefined
    await page.goto('/inloggen')
    await keur(page, 'niet-ingesteld', screen)

    t.deps.demo = true
    const cookie = (await t.login('fatima')).cookie()
    await context.addCookies([{ name: 'deelwijzer_sessie', value: cookie, url: basis }])
    await page.goto(`/beheer/medewerkers/${sanne}/account`)
    await keur(page, 'account', screen)
    await page.getByRole('button', { name: /Maak een/ }).click()
    await keur(page, 'account-code', screen)
    await context.close()
  },
  60_000,
)
