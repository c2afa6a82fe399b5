import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { noor, openDossier } from '../../../../test/support/werk.ts'
import { startNagebootsteBrp, type NagebootsteBrp } from '../../../koppelingen/brp-nagebootst.ts'
import { openBrp } from '../../../koppelingen/brp.ts'
import { listen } from '../../../luisteren.ts'

const beelden = process.env['DEELWIJZER_BEELDEN']
let t: TestApp
let brp: NagebootsteBrp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let bij: string
let cookie: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  brp = await startNagebootsteBrp(t.deps.nu)
  t.deps.brp = openBrp({ url: brp.url })
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  const sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  bij = `/werk/dossiers/${dossier}/personen/${noor}`
  const bsn = '999970070'
  await sanne.post(`${bij}/bsn`, { doe: 'bewaar', bsn, rolKenbaar: 'ja', noodzakelijk: 'ja' })
  await sanne.get(`${bij}/wilsbekwaamheid`)
  await sanne.verstuur({
    aangelegenheid: 'geld',
    oordeel: 'nee',
    waarover: 'zakgeld beheren',
    waarom: 'Noor vindt dat zelf ook.',
    geraadpleegd: 'Noor en haar moeder',
  })
  cookie = sanne.cookie()
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await brp.stop()
  await t.stop()
})

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  let laatste: Response | undefined
  /** Accessible, valid, nothing sticking out and nothing too small to touch. */
  async function keur(page: Page, naam: string): Promise<void> {
    const bron = (await laatste?.text()) ?? ''
    if (beelden !== undefined) {
      await page.screenshot({ path: `${beelden}/wie-${naam}-${screen}.png`, fullPage: true })
    }
    expect(await checkHtml(bron), naam).toEqual([])
    expect(await checkPage(page), naam).toEqual([])
    expect(await sticksOut(page), naam).toEqual([])
    expect(await smallTargets(page), naam).toEqual([])
  }

  it('zijn alle bladzijden over wie beslist goed te lezen en te bedienen', async () => {
    const context = await openContext(browser, { screen, baseUrl: basis })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: cookie, url: basis }])
    const page = await context.newPage()
    page.on('response', (antwoord) => {
      if (antwoord.request().resourceType() === 'document') laatste = antwoord
    })
    for (const deel of ['wie-beslist', 'vertegenwoordiger', 'wilsbekwaamheid', 'gezin', 'brp']) {
      await page.goto(`${basis}${bij}/${deel}`)
      await keur(page, deel)
    }
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Vraag het aan de BRP' }).click(),
    ])
    await page.waitForLoadState('load')
    await keur(page, 'brp-antwoord')
    await page.goto(`${basis}${bij}/vertegenwoordiger`)
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Sla op' }).click(),
    ])
    await page.waitForLoadState('load')
    await keur(page, 'vertegenwoordiger-fout')
    await context.close()
  })
})
