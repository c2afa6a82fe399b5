import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { openHulpdossier } from '../../../../test/support/overgang.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import {
  anna,
  legVast,
  mark,
  vraagToestemming,
  vraagVelden,
} from '../../../../test/support/toestemming.ts'
import { noor } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let dossier: string
let open: string
let geldt: string
let nee: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  open = await vraagToestemming(sanne, dossier)
  geldt = await vraagToestemming(sanne, dossier, { contact: 'mentor' })
  for (const persoonId of [noor, anna, mark]) await legVast(sanne, geldt, { persoonId })
  nee = await vraagToestemming(sanne, dossier, { contact: 'conciërge' })
  const gezegd = { antwoord: 'nee', wijze: 'mondeling', toelichting: 'Noor wil dit niet.' }
  await legVast(sanne, nee, { persoonId: noor, ...gezegd })
}, 60_000)
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

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every page about consent is accessible and fits, mistakes too', async () => {
    const context = await openContext(browser, { screen, baseUrl: basis })
    const page = await als(context, sanne)
    const bij = `/werk/dossiers/${dossier}/toestemmingen`
    for (const [naam, adres] of [
      ['lijst', bij],
      ['vragen', `${bij}/vragen`],
      ['open', `/werk/toestemmingen/${open}`],
      ['geldt', `/werk/toestemmingen/${geldt}?nieuw=antwoord`],
      ['nee', `/werk/toestemmingen/${nee}`],
      ['papier', `/werk/toestemmingen/${open}/papier`],
      ['papier-print', `/werk/toestemmingen/${open}/papier?print=1`],
    ] as const) {
      await page.goto(adres)
      await keur(page, `toestemming-${naam}-${screen}`)
    }
    await page.goto(`${bij}/vragen`)
    await page.getByRole('button', { name: 'Maak de vraag' }).click()
    await page.waitForSelector('[data-fouten]')
    await keur(page, `toestemming-fouten-${screen}`)
    await page.goto(`/werk/toestemmingen/${open}`)
    await page.getByRole('button', { name: 'Leg het antwoord vast' }).click()
    await page.waitForSelector('[data-fouten]')
    await keur(page, `toestemming-antwoordfout-${screen}`)
    await context.close()
    const anders = await openContext(browser, { screen, baseUrl: basis })
    const register = await als(anders, await t.login('ingrid'))
    await register.goto('/privacy/toestemmingen')
    await keur(register, `toestemming-register-${screen}`)
    await anders.close()
  }, 180_000)
})

describe('in een echte browser', () => {
  it.each([true, false])(
    'JavaScript %s: a photo of the signed paper is kept, and only a real picture',
    async (javaScript) => {
      const id = await vraagToestemming(sanne, dossier, {
        ...vraagVelden,
        contact: `gymdocent ${javaScript}`,
      })
      const context = await openContext(browser, {
        screen: 'desktop',
        javaScript,
        baseUrl: basis,
      })
      const page = await als(context, sanne)
      await page.goto(`/werk/toestemmingen/${id}`)
      const beeld = await page.screenshot({ type: 'jpeg' })
      const vul = async (bestand: { name: string; mimeType: string; buffer: Buffer }) => {
        await page.locator('input[name=persoonId]').first().check()
        await page.locator('input[name=antwoord][value=ja]').check()
        await page.locator('input[name=wijze][value=papier]').check()
        await page.locator('#foto').setInputFiles(bestand)
        await page.getByRole('button', { name: 'Leg het antwoord vast' }).click()
      }
      await vul({
        name: 'papier.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('%PDF-1.4 geen foto'),
      })
      await page.waitForSelector('[data-fouten]')
      await page.goto(`/werk/toestemmingen/${id}`)
      await vul({ name: 'papier.jpg', mimeType: 'image/jpeg', buffer: beeld })
      await page.waitForURL(/nieuw=antwoord/)
      expect(await page.textContent('main')).toContain('Met een foto van het papier.')
      await context.close()
    },
    60_000,
  )
})
