import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { listen } from '../../luisteren.ts'
import { noteBackup } from '../../opslag/reservekopie/laatste.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let data: string
let cookie: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  data = await mkdtemp(join(tmpdir(), 'dw-toestand-'))
  // Of another version, and an old copy: red, yellow and green on one page.
  t.deps.bedrijf = {
    migraties: 9999,
    dataFolder: data,
    eigenDatabase: true,
    metingenToken: undefined,
  }
  const dag = 86_400_000
  await noteBackup(data, 'gegevens', new Date(Date.now() - 2.5 * dag).toISOString())
  await noteBackup(data, 'sleutels', new Date(Date.now() - 9.5 * dag).toISOString())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  cookie = (await t.login('fatima')).cookie()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
  await rm(data, { recursive: true })
})

const map = process.env['DEELWIJZER_BEELDEN']

it.each(['desktop', 'phone', 'narrow'] as const)(
  'the state of the system on %s',
  async (screen) => {
    const context = await openContext(browser, { screen, baseUrl: basis })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: cookie, url: basis }])
    for (const adres of ['/beheer/toestand', '/beheer/toestand?print=1']) {
      const page = await context.newPage()
      await page.goto(adres)
      if (map !== undefined) {
        mkdirSync(map, { recursive: true })
        const naam = adres.includes('print') ? 'toestand-print' : 'toestand'
        await page.screenshot({ path: join(map, `${naam}-${screen}.png`), fullPage: true })
      }
      const bron = await (await page.context().request.get(page.url())).text()
      expect(bron).toContain('2 dagen oud')
      expect(await checkPage(page), adres).toEqual([])
      expect(await checkHtml(bron), adres).toEqual([])
      expect(await sticksOut(page), adres).toEqual([])
      expect(await smallTargets(page), adres).toEqual([])
      await page.close()
    }
    await context.close()
  },
)
