import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Naam, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { findDossier, beginTriage, neemBesluit } from '../../../test/support/triage.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { seedDemo } from '../../handelingen/demo.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let besluit: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const sanne = await t.login('sanne', 'toeleider')
  besluit = await neemBesluit(
    sanne,
    await beginTriage(sanne, await findDossier(t, 'Noor de Vries')),
  )
  // Something done with it afterwards, and both a place in the log.
  await sanne.get(`/werk/besluiten/${besluit}`)
  await t.volgorde()
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

async function keur(page: Page): Promise<void> {
  const adres = page.url()
  const bron = await page.context().request.get(adres)
  expect(await checkPage(page), adres).toEqual([])
  expect(await checkHtml(await bron.text()), adres).toEqual([])
  expect(await sticksOut(page), adres).toEqual([])
  expect(await smallTargets(page), adres).toEqual([])
}

const balie = '/balie/mag-het?handeling=verstrekken&rol=verlenen-jeugdhulp.hulpverlener'
const antwoord = `${balie}&ontvanger=extern-professional&gegeven=dat.wat&doel=hulpverlening`

const bladen: readonly (readonly [Naam | undefined, readonly string[]])[] = [
  [
    undefined,
    [
      '/balie/mag-het',
      '/balie/mag-het?van=handeling',
      '/balie/mag-het?handeling=verstrekken&rol=verzonnen',
      balie,
      `${balie}&ontvanger=extern-professional&van=gegevens`,
      antwoord,
      `${antwoord}&leeftijd=7&naam=x`,
      `${antwoord}&print=1`,
      '/toegankelijkheid',
      '/uitgelogd?bewaard=1',
    ],
  ],
  [
    'noor',
    [
      '/mijn',
      '/mijn/gegevens',
      '/mijn/gegevens?print=1',
      '/mijn/gedeeld',
      '/mijn/hulp',
      '/mijn/wie-keek-er',
      '/mijn/wie-keek-er?maand=2026-99',
    ],
  ],
  ['anna', ['/mijn', '/mijn/gegevens', '/mijn/wie-keek-er']],
  ['bram', ['/mijn', '/mijn/gegevens', '/mijn/wie-keek-er', '/mijn/besluiten/geen']],
  ['petra', ['/team']],
]

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it.each(bladen)(
    'every page of %s is accessible and fits',
    async (naam, paden) => {
      const context = await openContext(browser, { screen })
      if (naam !== undefined) {
        const iemand = await t.login(naam)
        await context.addCookies([
          { name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis },
        ])
      }
      const page = await context.newPage()
      const eigen = naam === 'noor' || naam === 'anna' ? [`/mijn/besluiten/${besluit}`] : []
      if (naam === 'noor') eigen.push(`/mijn/besluiten/${besluit}/bewijs`)
      for (const pad of [...paden, ...eigen, ...eigen.map((p) => `${p}?print=1`)]) {
        await page.goto(`${basis}${pad}`)
        await keur(page)
      }
      await context.close()
    },
    60_000,
  )
})

describe.each([true, false])('met JavaScript: %s', (javaScript) => {
  it('asks the whole question at the desk by hand, changes an answer and comes back', async () => {
    const context = await openContext(browser, { screen: 'phone', javaScript })
    const page = await context.newPage()
    const klik = async (naam: string): Promise<void> => {
      await page.getByRole('button', { name: naam, exact: true }).click()
      await page.waitForLoadState('load')
    }
    await page.goto(`${basis}/balie/mag-het`)
    await klik('Verder')
    await page.getByRole('link', { name: 'Kies wat u wilt doen.' }).waitFor()
    await page.getByLabel('Aan een ander vertellen of geven').check()
    await klik('Verder')
    await page.getByText('Hulp en zorg geven').click()
    await page.locator('input[value="verlenen-jeugdhulp.hulpverlener"]').check()
    await klik('Verder')
    await page.getByText('Hulp en zorg', { exact: true }).click()
    await page.getByLabel('School of andere professional buiten het team').check()
    await klik('Verder')
    await page.getByLabel('Dát iemand hulp heeft en van wie').check()
    await page.getByLabel('Hulp geven', { exact: true }).check()
    await klik('Verder')
    await page.getByText('Ja, als u dit eerst doet').waitFor()
    await page.locator('#feit-toestemming').check()
    await klik('Bekijk het antwoord')
    expect(page.url()).toContain('feit.toestemming=ja')
    await page.getByRole('link', { name: 'Wijzig waarvoor' }).click()
    await page.locator('main h1').waitFor()
    expect(await page.locator('main h1').textContent()).toContain('Welke gegevens')
    await klik('Verder')
    expect(page.url()).toContain('feit.toestemming=ja')
    await context.close()
  }, 60_000)

  it('leads Noor from her first page to her besluit and to who looked', async () => {
    const context = await openContext(browser, { screen: 'phone', javaScript })
    const noor = await t.login('noor')
    await context.addCookies([{ name: 'deelwijzer_sessie', value: noor.cookie(), url: basis }])
    const page = await context.newPage()
    await page.goto(`${basis}/`)
    await page.getByRole('link', { name: /^Besluit van/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Besluit over jouw gegevens' }).waitFor()
    await page.getByText('Op welke regels rust dit?').click()
    await page.getByText('Dit zijn de regels voor ons werk.').waitFor()
    await page.getByRole('link', { name: 'Wie keek er?' }).click()
    await page.getByText('Nam een besluit over de gegevens.').first().waitFor()
    await context.close()
  }, 60_000)
})
