import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp()
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

const som = '/termijnen?termijn=T-10&vanaf=31-01-2027&tijd='

it.each([
  ['leeg', '/termijnen'],
  ['som', som],
  ['datalek', '/termijnen?termijn=T-45&vanaf=23-10-2026&tijd=10:00'],
  ['bewaren', '/termijnen?termijn=T-22&vanaf=01-03-2019&tijd='],
  ['volgorde', '/termijnen?termijn=T-04&vanaf=&tijd=&jaar=2031'],
  ['fout', '/termijnen?termijn=&vanaf=31-02-2026&tijd=laat&jaar=12'],
])(
  '%s is accessible, valid and fits',
  async (naam, adres) => {
    expect(await checkHtml(await (await fetch(`${basis}${adres}`)).text())).toEqual([])
    for (const screen of ['desktop', 'phone', 'narrow'] as const) {
      const context = await openContext(browser, { screen, baseUrl: basis })
      const page = await context.newPage()
      await page.goto(`${basis}${adres}`)
      // All folded parts open: what is folded away must fit as well.
      await page.evaluate(
        `for (const deel of document.querySelectorAll('details')) deel.open = true`,
      )
      const map = process.env['DW_SCHERM']
      if (map !== undefined) {
        await page.screenshot({ path: `${map}/termijnen-${naam}-${screen}.png`, fullPage: true })
      }
      expect(await checkPage(page), screen).toEqual([])
      expect(await sticksOut(page), screen).toEqual([])
      expect(await smallTargets(page), screen).toEqual([])
      await context.close()
    }
  },
  60_000,
)

it('works without JavaScript and with the keyboard alone', async () => {
  const context = await openContext(browser, { screen: 'phone', javaScript: false, baseUrl: basis })
  const page = await context.newPage()
  await page.goto(`${basis}/termijnen`)
  await page.getByLabel('Welke termijn?').selectOption('T-07')
  await page.getByLabel('Op welke dag begint het?').fill('1-11-2026')
  await page.keyboard.press('Enter')
  await page.waitForURL(/termijn=T-07/)
  expect(await page.getByRole('main').textContent()).toContain('maandag 30 november 2026')
  await context.close()
})
