import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { openInDossier, ouder } from '../../../../test/support/plicht.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { besluitMet, overDagen, zonderVooraf } from '../../../../test/support/verstrekking.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let adressen: string[]

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  const besluit = await besluitMet(sanne, dossier, {
    ...zonderVooraf(t),
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
      uiterlijk: overDagen(t, 10),
    },
  })
  const [plicht] = await openInDossier(t, dossier)
  if (plicht === undefined) throw new Error('geen plicht')
  await ouder(t, plicht.id, 60)
  // With a mistake in it, so that the page also shows one.
  await sanne.get(`/werk/plichten/${plicht.id}/verzetten`)
  await sanne.verstuur({ dag: '31-02-2027', reden: '' })
  adressen = [
    '/werk/termijnen',
    '/werk/termijnen/agenda',
    `/werk/plichten/${plicht.id}`,
    `/werk/plichten/${plicht.id}/verzetten`,
    `/werk/besluiten/${besluit}/uitstel`,
    `/werk/dossiers/${dossier}/sluiten`,
  ]
})
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

it.each(['desktop', 'phone'] as const)(
  'every page about terms is accessible and fits on a %s',
  async (scherm) => {
    const petra = await t.login('petra')
    for (const [wie, lijst] of [
      [sanne, adressen],
      [petra, ['/team/termijnen']],
    ] as const) {
      const context = await openContext(browser, { screen: scherm, baseUrl: basis })
      await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
      const page = await context.newPage()
      for (const [plaats, adres] of lijst.entries()) {
        await page.goto(`${basis}${adres}`)
        await keur(page, `${scherm}-${adres.split('/')[1] ?? ''}-${plaats}`)
      }
      await context.close()
    }
  },
)
