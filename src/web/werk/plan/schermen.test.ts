import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { afspraak, doel, opzet, schrijfPlan } from '../../../../test/support/plan.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string): Promise<void> {
  const map = process.env['DW_SCHERM']
  if (map !== undefined) await page.screenshot({ path: `${map}/${naam}.png`, fullPage: true })
  expect(await checkPage(page), naam).toEqual([])
  const bron = await page.context().request.get(page.url())
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

async function als(context: BrowserContext, iemand: Bezoeker): Promise<Page> {
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return context.newPage()
}

it('every state of the plan is accessible and fits, for the team and for the resident', async () => {
  const noor = await t.login('noor')
  const adres = `${basis}/werk/dossiers/${dossier}/plan`
  const mijn = `${basis}/mijn/plan`
  const open = async (naam: string, naar: string, wie = sanne) => {
    for (const screen of ['desktop', 'phone'] as const) {
      const context = await openContext(browser, { screen, baseUrl: basis })
      const page = await als(context, wie)
      await page.goto(naar)
      await keur(page, `${naam}-${screen}`)
      await context.close()
    }
  }
  await open('plan-leeg', adres)
  await open('mijn-plan-leeg', mijn, noor)
  await open('plan-begin', `${adres}/opzet`)
  await schrijfPlan(sanne, dossier, 'opzet', opzet)
  await schrijfPlan(sanne, dossier, 'doel', doel)
  await schrijfPlan(sanne, dossier, 'afspraak', afspraak)
  await open('plan-doel', `${adres}/doel`)
  await schrijfPlan(sanne, dossier, 'doel', { ...doel, noodzakelijk: 'nee' })
  const geweigerd = sanne.blad().pad
  expect(sanne.blad().$('.dw-antwoord').text()).toContain('Dit kan wel')
  await open('plan-geweigerd', `${basis}${geweigerd}`)

  // The resident writes along without a script, by touching.
  const context = await openContext(browser, { screen: 'phone', javaScript: false, baseUrl: basis })
  const page = await als(context, noor)
  await page.goto(mijn)
  await page.getByRole('textbox', { name: 'Wat wil je zelf graag?' }).fill('Ik wil voetballen.')
  await page.getByRole('button', { name: 'Zet dit doel in het plan' }).click()
  await page.waitForURL(/nieuw=doel$/)
  await page.getByRole('button', { name: /^Dit heb ik gedaan/ }).click()
  await page.waitForURL(/nieuw=gedaan$/)
  await page.getByRole('radio', { name: 'Nee, ik ben het niet eens' }).check()
  await page.getByRole('textbox', { name: /Wil je er iets bij zeggen/ }).fill('Het gaat te snel.')
  await page.getByRole('button', { name: 'Stuur mijn antwoord' }).click()
  await page.waitForURL(/nieuw=niet-akkoord$/)
  await context.close()
  const metScript = await openContext(browser, { screen: 'phone', baseUrl: basis })
  const leeg = await als(metScript, noor)
  await leeg.goto(mijn)
  await leeg.getByRole('button', { name: 'Zet dit doel in het plan' }).click()
  await leeg.waitForSelector('text=Schrijf eerst op wat je wilt zeggen.')
  expect(await checkPage(leeg), 'mijn-plan-fout').toEqual([])
  await metScript.close()

  await open('mijn-plan', mijn, noor)
  await open('mijn-plan-druk', `${mijn}?print=1`, noor)
  await open('plan', adres)
  await open('plan-druk', `${adres}?print=1`)
}, 240_000)
