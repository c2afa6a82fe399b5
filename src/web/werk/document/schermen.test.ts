import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { exif, maakPdf } from '../../../../test/support/bestanden.ts'
import {
  openBrowser,
  openContext,
  type SCREENS,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { openDossier, schrijfOp } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let dossier: string
let gegeven: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.gegeven where dossier_id = $1`, [dossier])
  gegeven = rows[0]?.id ?? ''
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

const beelden = process.env['DEELWIJZER_BEELDEN']

/** Accessible, valid, nothing sticking out and nothing too small to touch; and a picture when asked. */
async function keur(page: Page, naam: string): Promise<void> {
  const bron = await page.context().request.get(page.url())
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
  if (beelden !== undefined) {
    mkdirSync(beelden, { recursive: true })
    const breed = page.viewportSize()?.width ?? 0
    await page.screenshot({ path: join(beelden, `${naam}-${breed}.png`), fullPage: true })
  }
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

async function pagina(
  iemand: Bezoeker,
  screen: keyof typeof SCREENS,
  javaScript = true,
): Promise<Page> {
  const context = await openContext(browser, { screen, baseUrl: basis, javaScript })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return context.newPage()
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('documents, statements and roles are accessible and fit, mistakes too', async () => {
    const page = await pagina(await t.login('sanne', 'toeleider'), screen)
    await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
    await keur(page, 'document')
    await druk(page, 'Voeg document toe')
    await keur(page, 'document-fout')
    await page.locator('#bestand').setInputFiles({
      name: `Een lange naam voor een brief van de school over het rooster ${screen}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(maakPdf({ trailer: `/Scherm /${screen}` })),
    })
    await druk(page, 'Voeg document toe')
    await keur(page, 'document-bewaard')

    await page.goto(`/werk/dossiers/${dossier}/verklaring`)
    await druk(page, 'Zet in het dossier')
    await keur(page, 'verklaring-fout')
    await page.locator('#persoon').check()
    await page.locator('#tekst').fill('Ik wil dat er eerst met mij gepraat wordt.')
    await druk(page, 'Zet in het dossier')
    await keur(page, 'verklaring')

    await page.goto(`/werk/dossiers/${dossier}/rol`)
    await keur(page, 'rol')
    await druk(page, 'Leg vast')
    await keur(page, 'rol-fout')
    await page.locator('#persoon').check()
    await page.locator('#hoe').check()
    await druk(page, 'Leg vast')
    await keur(page, 'rol-vastgelegd')

    await page.goto(`/werk/dossiers/${dossier}`)
    await keur(page, 'dossier')
    await page.goto(`/werk/dossiers/${dossier}/opschrijven`)
    await keur(page, 'opschrijven')
    await page.context().close()
  }, 120_000)

  it('the resident too', async () => {
    const page = await pagina(await t.login('noor'), screen)
    await page.goto(`/mijn/dossiers/${dossier}/verklaring`)
    await page.locator('#tekst').fill('Ik vind het fijn dat er iemand meedenkt.')
    await druk(page, 'Zet het erbij')
    await keur(page, 'mijn-verklaring')
    await page.goto('/mijn/gegevens')
    await keur(page, 'mijn-gegevens')
    await page.context().close()
  }, 120_000)
})

describe('in een echte browser', () => {
  it.each([true, false])(
    'JavaScript %s: a real photo is kept, and saved instead of shown',
    async (javaScript) => {
      const page = await pagina(await t.login('sanne', 'toeleider'), 'desktop', javaScript)
      await page.goto(`/werk/dossiers/${dossier}`)
      const beeld = await page.screenshot({ type: 'jpeg' })
      const metPlaats = Buffer.concat([
        beeld.subarray(0, 2),
        exif(1, `GPS ${javaScript}`),
        beeld.subarray(2),
      ])
      await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
      await page.locator('#bestand').setInputFiles({
        name: `foto ${javaScript}.jpg`,
        mimeType: 'image/jpeg',
        buffer: metPlaats,
      })
      await druk(page, 'Voeg document toe')
      expect(page.url()).toContain('nieuw=geschoond')
      const [bewaard] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `foto ${javaScript}.jpg` }).click(),
      ])
      expect(bewaard.suggestedFilename()).toBe(`foto ${javaScript}.jpg`)
      expect(page.url()).toContain('/gegevens/')
      await page.context().close()
    },
    60_000,
  )

  it('what is far too large gets an answer, not a broken line', async () => {
    const page = await pagina(await t.login('sanne', 'toeleider'), 'desktop')
    await page.goto(`/werk/dossiers/${dossier}/gegevens/${gegeven}/document`)
    await page.locator('#bestand').setInputFiles({
      name: 'groot.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(15 * 1024 * 1024, 'a'),
    })
    await druk(page, 'Voeg document toe')
    await page.getByText('Dit bestand is te groot').first().waitFor()
    await page.context().close()
  }, 60_000)
})
