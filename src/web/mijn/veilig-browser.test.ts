import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkPage } from '../../../test/support/toegankelijk.ts'
import { findDossier } from '../../../test/support/triage.ts'
import { seedDemo } from '../../handelingen/demo.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let neutraal: string
let dossier: string
const stoppen: (() => Promise<void>)[] = []

async function serveer(fetch: Parameters<typeof listen>[0]): Promise<string> {
  const poort = await freePort()
  stoppen.push(await listen(fetch, '127.0.0.1', poort))
  return `http://127.0.0.1:${poort}`
}

beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  dossier = await findDossier(t, 'Noor de Vries')
  basis = await serveer(t.app.fetch)
  // An ordinary site of somebody else, as far as this browser can tell.
  neutraal = await serveer(
    () =>
      new Response('<!doctype html><title>Het weer</title><h1>Vandaag zon</h1>', {
        headers: { 'content-type': 'text/html' },
      }),
  )
  t.deps.snelWeg = `${neutraal}/`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const stop of stoppen) await stop()
  await t.stop()
})

async function alsNoor(javaScript: boolean): Promise<Page> {
  const context = await openContext(browser, { screen: 'phone', javaScript, baseUrl: basis })
  const noor = await t.login('noor')
  await context.addCookies([{ name: 'deelwijzer_sessie', value: noor.cookie(), url: basis }])
  const page = await context.newPage()
  await page.goto('/mijn')
  await page.goto('/mijn/gegevens')
  return page
}

/** The back button leads to nothing of ours. */
async function terugToontNiets(page: Page): Promise<void> {
  for (const keer of [1, 2]) {
    await page.goBack().catch(() => null)
    await page.waitForLoadState('load')
    expect(await page.content(), `terug ${keer}`).not.toContain('Deelwijzer')
    expect(await page.title(), `terug ${keer}`).not.toContain('Deelwijzer')
  }
}

describe.each([true, false])('snel weg, met JavaScript: %s', (javaScript) => {
  it('is in sight on a phone, big enough, and leaves nothing behind for the back button', async () => {
    const page = await alsNoor(javaScript)
    const knop = page.getByRole('link', { name: 'Snel weg' })
    const plek = await knop.boundingBox()
    expect(plek?.height).toBeGreaterThanOrEqual(44)
    expect(plek?.width).toBeGreaterThanOrEqual(44)
    await page.keyboard.press('End')
    const onder = await knop.boundingBox()
    expect((onder?.y ?? 0) + (onder?.height ?? 0)).toBeLessThanOrEqual(760)
    await knop.click()
    await page.getByRole('heading', { name: 'Vandaag zon' }).waitFor()
    expect(page.url()).toBe(`${neutraal}/`)
    await page.waitForTimeout(300)
    await terugToontNiets(page)
    await page.context().close()
  }, 60_000)
})

it('three times Esc does the same, also from a field; twice does not', async () => {
  const page = await alsNoor(true)
  await page.goto(`/mijn/dossiers/${dossier}/verklaring`)
  await page.locator('main textarea').first().focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(2100)
  expect(page.url()).toContain('/verklaring')
  for (const _ of [1, 2, 3]) await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Vandaag zon' }).waitFor()
  await page.waitForTimeout(300)
  await terugToontNiets(page)
  await page.context().close()
}, 60_000)

describe('het einde van de sessie, met script', () => {
  /** The page believes that so many seconds are left; the server knows better and is asked. */
  async function metKlok(over: number, pad: string): Promise<Page> {
    const context = await openContext(browser, { screen: 'phone', baseUrl: basis })
    const noor = await t.login('noor')
    await context.addCookies([{ name: 'deelwijzer_sessie', value: noor.cookie(), url: basis }])
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(pad)
    await page.clock.fastForward((15 * 60 - over) * 1000)
    return page
  }

  it('asks two minutes before, and staying is one click', async () => {
    const toen = t.deps.nu()
    const page = await metKlok(300, '/mijn')
    t.zetTijd(new Date(toen.getTime() + 13 * 60_000 + 5000))
    await page.clock.fastForward(185_000)
    const vraag = page.getByRole('dialog', { name: 'Je gaat er zo uit' })
    await vraag.waitFor()
    expect(await checkPage(page)).toEqual([])
    // What is behind the question cannot be reached; the way out must be in it.
    await vraag.getByRole('link', { name: 'Snel weg' }).click({ trial: true })
    await vraag.getByRole('button', { name: 'Ik ben er nog' }).click()
    await vraag.waitFor({ state: 'hidden' })
    t.zetTijd(new Date(toen.getTime() + 20 * 60_000))
    const blijft = await page.goto('/mijn/gegevens')
    expect(blijft?.url()).toContain('/mijn/gegevens')
    t.zetTijd(toen)
    await page.context().close()
  }, 60_000)

  it('keeps what was typed and shows nothing any more; after logging in it is there', async () => {
    const toen = t.deps.nu()
    const pad = `/mijn/dossiers/${dossier}/verklaring`
    const page = await metKlok(300, pad)
    await page.locator('main textarea').first().fill('Ik wil zelf vertellen hoe het zit.')
    t.zetTijd(new Date(toen.getTime() + 14 * 60_000 + 52_000))
    await page.clock.fastForward(400_000)
    await page.waitForURL('**/uitgelogd?bewaard=1')
    expect(await page.content()).not.toContain('hoe het zit')
    t.zetTijd(new Date(toen.getTime() + 30 * 60_000))
    const weer = await t.login('noor')
    await page
      .context()
      .addCookies([{ name: 'deelwijzer_sessie', value: weer.cookie(), url: basis }])
    await page.goto('/mijn')
    await page.getByRole('link', { name: 'Je was nog iets aan het typen' }).click()
    await page.locator('main p', { hasText: 'hoe het zit' }).first().waitFor()
    await page.getByRole('button', { name: 'Verstuur dit nu' }).click()
    await page.waitForURL('**/verklaring?nieuw=verklaring')
    await page.getByText('Ik wil zelf vertellen hoe het zit.').first().waitFor()
    t.zetTijd(toen)
    await page.context().close()
  }, 60_000)
})
