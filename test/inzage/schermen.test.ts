import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import { listen } from '../../src/luisteren.ts'
import type { TestApp } from '../support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../support/browser.ts'
import { createMijnWereld, noorId } from '../support/mijn.ts'
import { freePort } from '../support/poort.ts'
import { checkHtml, checkPage } from '../support/toegankelijk.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let klaar: string
let bezig: string

const nooit = new AbortController().signal

beforeAll(async () => {
  ;({ t } = await createMijnWereld())
  const noor = await t.login('noor')
  await noor.get('/mijn/downloads')
  klaar = (await noor.verstuur({})).pad
  await makeAfschriften(t.deps, nooit)
  const anna = await t.login('anna')
  await anna.get('/mijn/downloads')
  bezig = (await anna.verstuur({ persoon: noorId })).pad
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

async function keur(page: Page): Promise<void> {
  const adres = page.url()
  expect(await checkPage(page), adres).toEqual([])
  expect(await sticksOut(page), adres).toEqual([])
}

/** Only when somebody wants to look: a folder for pictures. */
async function foto(page: Page, naam: string): Promise<void> {
  const map = process.env['DW_BEELD']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true })
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every page of downloads is accessible and fits', async () => {
    const bladen = [
      ['noor', '/mijn/downloads'],
      ['noor', klaar],
      ['anna', '/mijn/downloads'],
      ['anna', bezig],
    ] as const
    for (const [naam, pad] of bladen) {
      const context = await openContext(browser, { screen })
      const iemand = await t.login(naam)
      await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
      const page = await context.newPage()
      await page.goto(`${basis}${pad}`)
      await keur(page)
      expect(await smallTargets(page), pad).toEqual([])
      const bron = await context.request.get(page.url())
      expect(await checkHtml(await bron.text()), pad).toEqual([])
      await foto(page, `${screen}-${naam}-${pad === klaar || pad === bezig ? 'een' : 'lijst'}`)
      await context.close()
    }
  }, 120_000)

  it('the file itself is readable without a network, without script, also on paper', async () => {
    const noor = await t.login('noor')
    const html = (await noor.get(`${klaar}/html`)).tekst
    expect(await checkHtml(html)).toEqual([])
    const context = await openContext(browser, { screen, javaScript: true })
    await context.setOffline(true)
    const page = await context.newPage()
    await page.setContent(html)
    await keur(page)
    await foto(page, `${screen}-bestand`)
    await context.close()
  }, 120_000)
})

describe.each([true, false])('met JavaScript: %s', (javaScript) => {
  it('asks, looks again and fetches by hand, on a phone', async () => {
    t.zetTijd(new Date(t.deps.nu().getTime() + 2 * 86_400_000))
    const context = await openContext(browser, { screen: 'phone', javaScript })
    const noor = await t.login('noor')
    await context.addCookies([{ name: 'deelwijzer_sessie', value: noor.cookie(), url: basis }])
    const page = await context.newPage()
    await page.goto(`${basis}/mijn/gegevens`)
    await page.getByRole('link', { name: 'Haal alles op wat over jou is opgeschreven' }).click()
    await page.getByRole('button', { name: 'Maak het bestand' }).click()
    await page.getByText(/0 van \d+ delen klaar/).waitFor()
    await makeAfschriften(t.deps, nooit)
    await page.getByRole('link', { name: 'Kijk opnieuw' }).click()
    await page.getByText('Jouw bestand staat klaar').waitFor()
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Om te lezen' }).click(),
    ])
    expect(bestand.suggestedFilename()).toBe('afschrift.html')
    await context.close()
  }, 120_000)
})
