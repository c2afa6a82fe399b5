import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { tel } from '../../../test/support/werk.ts'
import { listen } from '../../luisteren.ts'

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

async function alsSanne(context: BrowserContext): Promise<Page> {
  const sanne = await t.login('sanne', 'toeleider')
  await context.addCookies([{ name: 'deelwijzer_sessie', value: sanne.cookie(), url: basis }])
  return context.newPage()
}

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string): Promise<void> {
  const bron = await page.context().request.get(page.url())
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

async function vulVraagIn(page: Page): Promise<void> {
  await page.locator('#wet').check()
  await page.locator('#naam').fill('Noor de Vries')
  await page.locator('#geboortedatum').fill('04-05-2013')
  await page.locator('#omschrijving').fill('Moeder vraagt hulp bij het slapen.')
  await page.locator('#noodzakelijk').check()
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every page and every mistake is accessible and fits', async () => {
    const context = await openContext(browser, { screen, baseUrl: basis })
    const page = await alsSanne(context)
    await page.goto('/werk/intake')
    await druk(page, 'Verder')
    await keur(page, 'intake, begin met fout')
    await page.getByLabel('Informatie of doorverwijzen').check()
    await druk(page, 'Verder')
    await keur(page, 'intake, telling')
    await page.locator('#onderwerp').check()
    await druk(page, 'Tel deze vraag')
    await keur(page, 'intake, geteld')

    await page.goto('/werk/intake')
    await page.getByLabel('Nog niet duidelijk').check()
    await page.getByLabel('Een verwijzer').check()
    await druk(page, 'Verder')
    await page.locator('#gesproken-2').check()
    await page.locator('#veiligheid-2').check()
    await druk(page, 'Verder')
    await keur(page, 'intake, melding geblokkeerd')
    await page.locator('#veiligheid').check()
    await druk(page, 'Verder')
    await druk(page, 'Opslaan en dossier openen')
    await keur(page, 'intake, vraag met fouten')

    await page.goto('/werk/intake')
    await page.getByLabel('Een aanvraag').check()
    await page.getByLabel('De inwoner zelf').check()
    await druk(page, 'Verder')
    await vulVraagIn(page)
    await druk(page, 'Opslaan en dossier openen')
    await keur(page, 'intake, eerst iets doen')
    await page.locator('#gedaan').check()
    await druk(page, 'Opslaan en dossier openen')
    await keur(page, 'dossier, nieuw')

    await page.getByRole('link', { name: 'Opschrijven', exact: true }).click()
    await page.waitForURL('**/opschrijven/*')
    await druk(page, 'Opschrijven in het dossier')
    await keur(page, 'opschrijven met fouten')
    await page.locator('#persoon').check()
    await page.locator('#wat-inhoud').fill('Hij is lui.')
    for (const id of ['aard', 'datWat-2', 'bronSoort', 'rolKenbaar', 'noodzakelijk']) {
      await page.locator(`#${id}`).check()
    }
    await page.getByLabel('Gegevens over straf').check()
    await druk(page, 'Opschrijven in het dossier')
    await keur(page, 'opschrijven, nee')
    await page.getByLabel('Gewone persoonsgegevens').check()
    await druk(page, 'Opschrijven in het dossier')
    await keur(page, 'dossier met een gegeven')

    await page.goto('/werk')
    await keur(page, 'vandaag')
    await page.locator('a[href^="/werk/plichten/"]').first().click()
    await page.waitForURL('**/plichten/*')
    await druk(page, 'Rond af')
    await keur(page, 'plicht met fout')
    await page.goto('/werk/dossiers')
    await keur(page, 'dossiers')
    await context.close()
  }, 120_000)
})

describe('met en zonder JavaScript', () => {
  it.each([true, false])(
    'JavaScript %s: a question becomes a dossier',
    async (javaScript) => {
      const context = await openContext(browser, { javaScript, baseUrl: basis })
      const page = await alsSanne(context)
      const voor = await tel(t, 'dossier')
      await page.goto('/werk/intake')
      await page.getByLabel('Een aanvraag').check()
      await page.getByLabel('De inwoner zelf').check()
      await druk(page, 'Verder')
      await vulVraagIn(page)
      await page.locator('#rolKenbaar').check()
      await druk(page, 'Opslaan en dossier openen')
      expect(page.url()).toContain('/werk/dossiers/')
      expect(await tel(t, 'dossier')).toBe(voor + 1)
      await context.close()
    },
    60_000,
  )

  it('shows the answer while typing, and keeps the draft', async () => {
    const context = await openContext(browser, { baseUrl: basis })
    const page = await alsSanne(context)
    await page.goto('/werk/intake')
    await page.getByLabel('Een aanvraag').check()
    await page.getByLabel('De inwoner zelf').check()
    await druk(page, 'Verder')
    await vulVraagIn(page)
    // An answer to the first half of the fields may come before it.
    await page.locator('#antwoord[data-oordeel="Ja, als u dit eerst doet"]').waitFor()
    await page.locator('#rolKenbaar').check()
    await page.locator('#antwoord[data-oordeel="Ja, dat mag"]').waitFor()
    await page.getByText(/^Concept bewaard om /).waitFor()
    await page.waitForFunction(`document.querySelector('input[name=versie]').value > 2`)
    await page.reload()
    expect(await page.locator('#naam').inputValue()).toBe('Noor de Vries')
    await context.close()
  }, 60_000)

  it('a click that comes while the draft is on its way waits for it', async () => {
    const context = await openContext(browser, { baseUrl: basis })
    const page = await alsSanne(context)
    await page.goto('/werk/intake')
    await page.getByLabel('Een aanvraag').check()
    await page.getByLabel('De inwoner zelf').check()
    await druk(page, 'Verder')
    // A slow line: the draft is still travelling when the button is pressed.
    await page.route('**/concept', async (route) => {
      await new Promise((klaar) => setTimeout(klaar, 700))
      await route.continue()
    })
    await vulVraagIn(page)
    await page.locator('#rolKenbaar').check()
    await druk(page, 'Opslaan en dossier openen')
    expect(page.url()).toContain('/werk/dossiers/')
    await context.close()
  }, 60_000)
})
