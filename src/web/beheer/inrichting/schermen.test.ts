import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Naam, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
  type ContextOptions,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

async function als(naam: Naam, opties: ContextOptions): Promise<Page> {
  const wie = await t.login(naam)
  const context = await openContext(browser, { ...opties, baseUrl: basis })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
  return context.newPage()
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

/** Accessible, valid, nothing sticking out and nothing too small to touch; a picture when asked for. */
async function keur(page: Page, scherm: string, naam: string): Promise<void> {
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map !== undefined) {
    await page.screenshot({ path: `${map}/${scherm}-${naam}.png`, fullPage: true })
  }
  const bron = await page.context().request.get(page.url())
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every page of the inrichting and every mistake is accessible and fits', async () => {
    const page = await als('fatima', { screen })
    await page.goto('/beheer')
    await keur(page, screen, 'beheer')
    await page.goto('/beheer/inrichting')
    await keur(page, screen, 'lijst')
    await druk(page, 'Maak een voorstel')
    const voorstel = page.url()
    await keur(page, screen, 'voorstel-leeg')
    await page.goto(`${voorstel}/algemeen`)
    await druk(page, 'Bewaar in het voorstel')
    await keur(page, screen, 'algemeen-fout')
    await page.locator('#toelichting').fill('De gemeente doet toeleiding naar jeugdhulp zelf.')
    await druk(page, 'Bewaar in het voorstel')
    await page.goto(`${voorstel}/taken/bemoeizorg`)
    await page.locator('#ingericht').check()
    await druk(page, 'Bewaar in het voorstel')
    await keur(page, screen, 'taak-fout')
    await page.goto(`${voorstel}/taken/toeleiding-jeugd`)
    await keur(page, screen, 'taak')
    await page.getByLabel('Wijkteam De Singel').first().uncheck()
    await druk(page, 'Bewaar in het voorstel')
    await keur(page, screen, 'voorstel')
    await page.goto('/beheer/organisaties')
    await druk(page, 'Voeg toe')
    await keur(page, screen, 'organisaties-fout')

    const tweede = await als('joost', { screen })
    await tweede.goto(`${voorstel}/besluit`)
    await druk(tweede, 'Stuur terug')
    await keur(tweede, screen, 'besluit-fout')
    await tweede.locator('#reden').fill('Overleg eerst met De Singel.')
    await druk(tweede, 'Stuur terug')
    await keur(tweede, screen, 'teruggestuurd')
    const sanne = await als('mehmet', { screen })
    await sanne.goto('/pet/uitleg')
    await keur(sanne, screen, 'pet-uitleg')
    for (const blad of [page, tweede, sanne]) await blad.context().close()
  }, 180_000)
})

it('works without JavaScript: a proposal is made, decided and read', async () => {
  const page = await als('fatima', { javaScript: false })
  await page.goto('/beheer/inrichting')
  await druk(page, 'Maak een voorstel')
  const voorstel = page.url()
  await page.goto(`${voorstel}/algemeen`)
  await page.locator('#toelichting').fill('Alleen een andere naam.')
  await page.locator('#beleidNaam').fill('Beleid 2027')
  await druk(page, 'Bewaar in het voorstel')
  const tweede = await als('joost', { javaScript: false })
  await tweede.goto(`${voorstel}/besluit`)
  await druk(tweede, 'Stel vast')
  expect(await tweede.getByText('Vastgesteld', { exact: true }).count()).toBeGreaterThan(0)
  for (const blad of [page, tweede]) await blad.context().close()
}, 60_000)
