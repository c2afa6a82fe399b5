import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Naam, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

const beelden = process.env['DEELWIJZER_BEELDEN']
const mehmetPet = 'a3000000-0000-4000-8000-000000000003'
let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne, { besproken: ['dat'] })
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

async function als(screen: 'desktop' | 'phone' | 'narrow', naam: Naam): Promise<Page> {
  const iemand = await t.login(naam, naam === 'sanne' ? 'toeleider' : undefined)
  const context = await openContext(browser, { screen, baseUrl: basis })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return context.newPage()
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).first().click(),
  ])
  await page.waitForLoadState('load')
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  /** Accessible, valid, nothing sticking out and nothing too small to touch. */
  async function keur(page: Page, naam: string): Promise<void> {
    const bron = await page.context().request.get(page.url())
    if (beelden !== undefined) {
      await page.screenshot({
        path: `${beelden}/betrokken-${naam.replaceAll(/\W+/g, '-')}-${screen}.png`,
        fullPage: true,
      })
    }
    expect(await checkPage(page), naam).toEqual([])
    expect(await checkHtml(await bron.text()), naam).toEqual([])
    expect(await sticksOut(page), naam).toEqual([])
    expect(await smallTargets(page), naam).toEqual([])
  }

  it('involving, leaving, closing and shielding', async () => {
    const page = await als(screen, 'sanne')
    await page.goto(`/werk/dossiers/${dossier}/betrokkenen`)
    await druk(page, 'Betrek deze collega')
    await keur(page, 'betrokkenen met fouten')
    await page.locator('#pet').selectOption(mehmetPet)
    await page.locator('#waarvoor').check()
    await page.locator('#reden').fill('Wij doen dit samen.')
    await page.locator('#noodzakelijk-2').check()
    await druk(page, 'Betrek deze collega')
    await keur(page, 'betrokkenen mag niet')
    await page.goto(`/werk/dossiers/${dossier}/betrokkenen`)
    const stop = await page.getByRole('link', { name: /^Stop/ }).first().getAttribute('href')
    await page.goto(stop ?? '')
    await druk(page, 'Stop in dit dossier')
    await keur(page, 'stoppen met fout')
    await page.goto(`/werk/dossiers/${dossier}/sluiten`)
    await druk(page, 'Sluit het dossier')
    await keur(page, 'sluiten met fout')
    await page.goto(`/werk/dossiers/${dossier}/afschermen`)
    await keur(page, 'afschermen')
    await page.context().close()
  })

  it('the own circle', async () => {
    const page = await als(screen, 'sanne')
    await page.goto('/werk/eigen-kring')
    await druk(page, 'Voeg toe')
    await keur(page, 'eigen kring met fouten')
    await page.locator('#soort').check()
    await page.locator('#naam').fill('Tante van Sanne')
    await page.locator('#geboortedatum').fill('04-05-1955')
    await druk(page, 'Voeg toe')
    await keur(page, 'eigen kring')
    await page.context().close()
  })

  it('replacement, for oneself and for somebody', async () => {
    await t.db.pool('eigenaar').query('delete from deelwijzer.vervanging')
    await t.db.pool('eigenaar').query('delete from deelwijzer.concept')
    const page = await als(screen, 'sanne')
    await page.goto('/werk/vervanging')
    await druk(page, 'Regel de vervanging')
    await keur(page, 'vervanging met fouten')
    const leider = await als(screen, 'petra')
    await leider.goto('/team/vervanging')
    await keur(leider, 'team vervanging kies')
    await leider.locator('#pet').selectOption('a3000000-0000-4000-8000-000000000001')
    await druk(leider, 'Verder')
    await keur(leider, 'team vervanging')
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.vervanging select gemeente_id, gen_random_uuid(), 'a3000000-0000-4000-8000-000000000001', $1,
         now() - interval '1 hour', now() + interval '5 days', medewerker_id, now() from deelwijzer.pet where id = $1`,
      [mehmetPet],
    )
    await page.goto('/werk')
    await keur(page, 'vandaag wordt vervangen')
    const vervanger = await als(screen, 'mehmet')
    await vervanger.goto('/werk')
    await keur(vervanger, 'vandaag vervangt')
    await vervanger.goto(`/werk/dossiers/${dossier}/betrokkenen`)
    await keur(vervanger, 'betrokkenen als vervanger')
    await vervanger.goto('/werk/vervanging')
    const stop = await vervanger.getByRole('link', { name: /^Stop/ }).first().getAttribute('href')
    await vervanger.goto(stop ?? '')
    await keur(vervanger, 'vervanging stoppen')
    for (const p of [page, leider, vervanger]) await p.context().close()
  })
})
