import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { dagVerderop, openDossier, sanne } from '../../../test/support/inwoner.ts'
import { nummerVan, vraagNood } from '../../../test/support/nood.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { beginTriage, ingevuld, vulIn } from '../../../test/support/triage.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let signaal: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  const dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  const iemand = await t.login('sanne', 'toeleider')
  await vulIn(iemand, await beginTriage(iemand, dossier), {
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
      uiterlijk: dagVerderop(t),
    },
  })
  await iemand.verstuur(
    { ...ingevuld.vastleggen, afwijkReden: 'Het moet.', geraadpleegd: 'aandachtsfunctionaris' },
    { knop: 'besluit' },
  )
  const mehmet = await t.login('mehmet')
  await vraagNood(mehmet, { nummer: await nummerVan(t, dossier) })
  await mehmet.get(`/werk/dossiers/${dossier}`)
  await (await t.login('ingrid')).get('/privacy/signalen')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.signaal where soort = 'zonder-betrokkenheid'`)
  signaal = rows[0]?.id ?? ''
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

/** Accessible, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string, bron: string): Promise<void> {
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true })
}

it.each(['desktop', 'phone', 'narrow'] as const)(
  'the pages of supervision are accessible and fit on %s',
  async (soort) => {
    const ingrid = await t.login('ingrid')
    const context = await openContext(browser, { screen: soort })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: ingrid.cookie(), url: basis }])
    const page = await context.newPage()
    for (const [naam, pad] of [
      ['privacy', '/privacy'],
      ['signalen', '/privacy/signalen'],
      ['signaal', `/privacy/signalen/${signaal}`],
      ['uitstel', '/privacy/uitstel'],
      ['eigen-kring', '/werk/eigen-kring'],
      ['logboek', '/privacy/logboek'],
    ] as const) {
      const antwoord = await page.goto(`${basis}${pad}`)
      await keur(page, `${naam}-${soort}`, (await antwoord?.text()) ?? '')
    }
    // Without a script: the form gives the page itself, and the address keeps nothing.
    const antwoord = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    const bron = await (await antwoord).text()
    await page.getByRole('heading', { name: 'Gevonden' }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/privacy/logboek')
    await keur(page, `logboek-gevonden-${soort}`, bron)
    await context.close()
  },
  120_000,
)
