import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { seedConvenanten } from '../../handelingen/demo-convenant.ts'
import { openDemo } from '../../handelingen/demo-stappen.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
/** A contract that holds, and the next version of it that is being written. */
let contract: string
let concept: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const demo = openDemo(t.deps)
  await seedConvenanten(demo)
  await demo.logUit()
  const ingrid = await t.login('ingrid')
  const lijst = await ingrid.get('/privacy/convenanten')
  contract = lijst.$('a:contains("Inkoop jeugdhulp")').attr('href') ?? ''
  await ingrid.get(contract)
  concept = (await ingrid.post(`${contract}/nieuwe-versie`, {})).pad
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

/** Accessible, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string, bron: string): Promise<void> {
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true })
}

it.each(['desktop', 'phone', 'narrow'] as const)(
  'the pages of agreements are accessible and fit on %s',
  async (soort) => {
    const ingrid = await t.login('ingrid')
    const context = await openContext(browser, { screen: soort })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: ingrid.cookie(), url: basis }])
    const page = await context.newPage()
    for (const [naam, pad] of [
      ['privacy-start', '/privacy'],
      ['convenanten', '/privacy/convenanten'],
      ['convenant-contract', contract],
      ['convenant-concept', concept],
      ['convenant-wijzigen', `${concept}/wijzigen`],
      ['convenant-nieuw', '/privacy/convenanten/nieuw'],
    ] as const) {
      const antwoord = await page.goto(`${basis}${pad}`)
      expect(antwoord?.status(), naam).toBe(200)
      await keur(page, `${naam}-${soort}`, (await antwoord?.text()) ?? '')
    }
    // An empty form comes back with what to do, and nothing is lost.
    const antwoord = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByLabel('Titel').fill('Nog niet af')
    await page.getByRole('button', { name: 'Sla op' }).click()
    const bron = await (await antwoord).text()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Titel').inputValue()).toBe('Nog niet af')
    await keur(page, `convenant-fouten-${soort}`, bron)
    await context.close()
  },
  120_000,
)
