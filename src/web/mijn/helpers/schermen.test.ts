import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../../test/support/app.ts'
import {
  cramped,
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { dagVerderop } from '../../../../test/support/inwoner.ts'
import { annaId, createMijnWereld, noorId } from '../../../../test/support/mijn.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let dossier: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  const w = await createMijnWereld()
  t = w.t
  dossier = w.toeleiding
  // Lotte helps Bram; Noor has a code that waits; Mark is shielded from Noor.
  const bram = await t.login('bram')
  await bram.get('/mijn/helpers/nieuw')
  const { $ } = await bram.verstuur({ omvang: 'alles', mag: 'verzoeken', duur: 'jaar' })
  const lotte = await t.login('lotte')
  await lotte.get('/mijn/helpen')
  await lotte.verstuur({ code: $('.dw-adres').text() })
  const noor = await t.login('noor')
  await noor.get('/mijn/helpers/nieuw')
  await noor.verstuur({ omvang: 'gemeente', duur: 'maand' })
  const sanne = await t.login('sanne', 'toeleider')
  await sanne.get(afscherm('a4000000-0000-4000-8000-000000000003'))
  await sanne.verstuur({
    grond: 'veiligheid',
    reden: 'Noor is bang dat vader langskomt.',
    herzien: dagVerderop(t, 60),
  })
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

const afscherm = (wie: string) => `/werk/dossiers/${dossier}/personen/${noorId}/afschermen/${wie}`

async function keur(page: Page): Promise<void> {
  const adres = page.url()
  const bron = await page.context().request.get(adres)
  expect(await checkPage(page), adres).toEqual([])
  expect(await checkHtml(await bron.text()), adres).toEqual([])
  expect(await sticksOut(page), adres).toEqual([])
  expect(await smallTargets(page), adres).toEqual([])
  expect(await cramped(page), adres).toEqual([])
}

async function openAls(naam: Naam, screen: 'desktop' | 'phone' | 'narrow', javaScript = true) {
  const iemand = naam === 'sanne' ? await t.login('sanne', 'toeleider') : await t.login(naam)
  const context = await openContext(browser, { screen, javaScript })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return context
}

const map = process.env['DW_BEELDEN']
const eigen = ['/mijn/helpers', '/mijn/helpers/nieuw', '/mijn/ouders'] as const

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it.each([
    ['noor', eigen],
    ['bram', [...eigen, '/mijn/helpen']],
    ['lotte', eigen],
    ['sanne', ['wie-beslist', 'anna', 'mark']],
  ] as const)(
    'every page of %s is accessible and fits',
    async (naam, paden) => {
      const context = await openAls(naam, screen)
      const page = await context.newPage()
      const vast: Readonly<Record<string, string>> = {
        'wie-beslist': `/werk/dossiers/${dossier}/personen/${noorId}/wie-beslist`,
        anna: afscherm(annaId),
        mark: afscherm('a4000000-0000-4000-8000-000000000003'),
      }
      for (const pad of paden) {
        await page.goto(`${basis}${vast[pad] ?? pad}`)
        if (map !== undefined) {
          const bestand = `${map}/${naam}-${pad.replaceAll('/', '_')}-${screen}.png`
          await page.screenshot({ path: bestand, fullPage: true })
        }
        await keur(page)
      }
      await context.close()
    },
    90_000,
  )
})

describe.each([true, false])('met JavaScript: %s', (javaScript) => {
  it('makes a code by hand, which the other one types, and ends it with one button', async () => {
    const context = await openAls('thijs', 'phone', javaScript)
    const page = await context.newPage()
    await page.goto(`${basis}/mijn/helpers`)
    await page.getByRole('link', { name: 'Laat iemand helpen' }).click()
    await page.getByRole('button', { name: 'Maak de code' }).click()
    await page.getByRole('link', { name: 'Kies wat de ander mag zien.' }).waitFor()
    await page.getByLabel('Alleen wat de gemeente over u heeft').check()
    await page.getByLabel('Alleen meekijken').check()
    await page.getByLabel('Een maand').check()
    await page.getByRole('button', { name: 'Maak de code' }).click()
    await page.getByText('U ziet hem maar één keer.').waitFor()
    const code = (await page.locator('.dw-adres').textContent()) ?? ''
    const ander = await openAls('mark', 'phone', javaScript)
    const zijn = await ander.newPage()
    await zijn.goto(`${basis}/mijn/helpen`)
    await zijn.getByLabel('De code').fill('abcd')
    await zijn.getByRole('button', { name: 'Gebruik de code' }).click()
    await zijn.getByRole('link', { name: /Deze code werkt niet/ }).waitFor()
    expect(await zijn.getByLabel('De code').inputValue()).toBe('abcd')
    await zijn.getByLabel('De code').fill(code)
    await zijn.getByRole('button', { name: 'Gebruik de code' }).click()
    await zijn.getByText('Het is gelukt.').waitFor()
    await zijn.goto(`${basis}/mijn`)
    await zijn.getByText('Over Thijs de Boer').waitFor()
    await page.goto(`${basis}/mijn/helpers`)
    await page.getByRole('button', { name: /^Stop nu/ }).click()
    await page.getByText('Het is gestopt.').waitFor()
    await zijn.goto(`${basis}/mijn`)
    await zijn.locator('main h1').waitFor()
    expect(await zijn.getByText('Thijs').count()).toBe(0)
    await ander.close()
    await context.close()
  }, 90_000)
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
