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
import { besluitSchool, deel, deelvelden, deLinde } from '../../../../test/support/delen.ts'
import { noor as noorId, openDossier, schrijfOp } from '../../../../test/support/werk.ts'
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
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
  besluit = await besluitSchool(t, sanne, dossier)
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

it('every page of sharing is accessible and fits, for who shares and for who it is about', async () => {
  const noor = await t.login('noor')
  const open = async (naam: string, doe: (page: Page) => Promise<void>, wie = sanne) => {
    for (const screen of ['desktop', 'phone'] as const) {
      const context = await openContext(browser, { screen, baseUrl: basis })
      const page = await als(context, wie)
      await doe(page)
      await keur(page, `delen-${naam}-${screen}`)
      await context.close()
    }
  }
  const ga = (naar: string) => async (page: Page) => {
    await page.goto(`${basis}${naar}`)
  }
  await open('begin', ga(`/werk/dossiers/${dossier}/delen`))
  const vraag = `?over=${noorId}&organisatie=${deLinde}&doel=toeleiding`
  await open('kiezen', ga(`/werk/dossiers/${dossier}/delen${vraag}`))
  await open('nagekeken', async (page) => {
    await page.goto(`${basis}/werk/dossiers/${dossier}/delen${vraag}`)
    await page.locator('[id="gegeven-los-dat"]').check()
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.waitForSelector('.dw-antwoordkaart, #antwoord')
  })
  await open('besluit', ga(`/werk/besluiten/${besluit}/delen`))
  const blad = await deel(sanne, besluit, deelvelden(t, 'los-dat'))
  const id = /delingen\/([0-9a-f-]{36})/.exec(blad.pad)?.[1] ?? ''
  await open('deling', ga(`/werk/delingen/${id}`))
  await open('register', ga(`/werk/dossiers/${dossier}/verstrekkingen`))
  await open('mijn-lijst', ga('/mijn/gedeeld'), noor)
  await open('mijn-een', ga(`/mijn/gedeeld/${id}`), noor)
}, 180_000)
