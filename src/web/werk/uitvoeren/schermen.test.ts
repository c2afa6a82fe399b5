import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { besluitMet, doePlichten, zonderVooraf } from '../../../../test/support/verstrekking.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let besluit: string
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
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

it('every state of the pages is accessible and fits', async () => {
  const noor = await t.login('noor')
  const adres = `${basis}/werk/besluiten/${besluit}/uitvoeren`
  const open = async (naam: string, doe: (page: Page) => Promise<void>, wie = sanne) => {
    for (const screen of ['desktop', 'phone'] as const) {
      const context = await openContext(browser, { screen, baseUrl: basis })
      const page = await als(context, wie)
      await doe(page)
      await keur(page, `${naam}-${screen}`)
      await context.close()
    }
  }
  const ga = (naar: string) => async (page: Page) => {
    await page.goto(naar)
  }
  await open('eerst', ga(adres))
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await open('onderweg', ga(adres))
  await open('leeg-register', ga(`${basis}/werk/dossiers/${dossier}/verstrekkingen`))
  await t.volgorde()
  await open('vast', ga(adres))
  await open('fouten', async (page) => {
    await page.goto(adres)
    await page.getByRole('button', { name: 'Leg vast dat ik dit deel' }).click()
    await page.waitForSelector('text=Kruis aan wat u deelt.')
  })
  const context = await openContext(browser, { screen: 'phone', javaScript: false, baseUrl: basis })
  const page = await als(context, sanne)
  await page.goto(adres)
  await page.locator('#categorie').check()
  await page.locator('[name="wat.dat"]').fill('Er is hulp in dit gezin.')
  await page.locator('#ontvanger').fill('Bureaudienst Veilig Thuis')
  await page.getByLabel('Per telefoon').check()
  await page.locator('#sprak').fill('Een medewerker')
  await page.locator('#geinformeerd').check()
  await page.getByRole('button', { name: 'Leg vast dat ik dit deel' }).click()
  await page.waitForURL(/verstrekkingen\?nieuw=1$/)
  await context.close()
  await open('register', ga(`${basis}/werk/dossiers/${dossier}/verstrekkingen?nieuw=1`))
  await open('besluit', ga(`${basis}/werk/besluiten/${besluit}`))
  await doePlichten(t, sanne, besluit, 'informeren')
  await open('gedeeld', ga(`${basis}/mijn/gedeeld`), noor)
}, 180_000)
