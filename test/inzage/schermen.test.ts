import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import type { TestApp } from '../support/app.ts'
import { openContext, SCREENS, sticksOut } from '../support/browser.ts'
import { createMijnWereld, noorId } from '../support/mijn.ts'
import { openSchermen, type Schermen } from '../support/schermen.ts'
import { checkHtml, checkPage } from '../support/toegankelijk.ts'

let t: TestApp
let s: Schermen
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
  s = await openSchermen(t)
}, 120_000)
afterAll(() => s.stop())

it('every page of downloads is accessible and fits', async () => {
  const [noor, anna] = [await t.login('noor'), await t.login('anna')]
  await s.bekijk('downloads-lijst', '/mijn/downloads', noor)
  await s.bekijk('downloads-een', klaar, noor)
  await s.bekijk('downloads-anna-lijst', '/mijn/downloads', anna)
  await s.bekijk('downloads-anna-een', bezig, anna)
}, 120_000)

it('the file itself is readable without a network, without script, also on paper', async () => {
  const noor = await t.login('noor')
  const html = (await noor.get(`${klaar}/html`)).tekst
  expect(await checkHtml(html)).toEqual([])
  const context = await openContext(s.browser)
  await context.setOffline(true)
  const page = await context.newPage()
  await page.setContent(html)
  for (const [scherm, maat] of Object.entries(SCREENS)) {
    await page.setViewportSize(maat)
    expect(await checkPage(page), scherm).toEqual([])
    expect(await sticksOut(page), scherm).toEqual([])
  }
  await context.close()
}, 120_000)

describe.each([true, false])('met JavaScript: %s', (javaScript) => {
  it('asks, looks again and fetches by hand, on a phone', async () => {
    t.zetTijd(new Date(t.deps.nu().getTime() + 2 * 86_400_000))
    const page = await s.pagina(await t.login('noor'), { screen: 'phone', javaScript })
    await page.goto('/mijn/gegevens')
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
    await page.context().close()
  }, 120_000)
})
