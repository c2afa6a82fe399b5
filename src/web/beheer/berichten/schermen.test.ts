import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { ronde, sluitAan, wilMail } from '../../../../test/support/bericht.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { startTestSmtp, type TestSmtp } from '../../../../test/support/smtp.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { noor as noorId, openDossier } from '../../../../test/support/werk.ts'
import { openNagebootsteMail } from '../../../koppelingen/mail-nagebootst.ts'
import { listen } from '../../../luisteren.ts'

const sanneId = 'a2000000-0000-4000-8000-000000000001'
let t: TestApp
let smtp: TestSmtp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
const bladen: [Bezoeker, string, string][] = []

beforeAll(async () => {
  t = await createTestApp(new Date())
  smtp = await startTestSmtp()
  sluitAan(t, smtp)
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  const [sanne, noor, bram, fatima] = [
    await t.login('sanne', 'toeleider'),
    await t.login('noor'),
    await t.login('bram'),
    await t.login('fatima'),
  ]
  const dossier = await openDossier(sanne)
  await wilMail(t, smtp, noor, 'noor@voorbeeld.example')
  await bram.get('/mijn/berichten')
  await bram.verstuur({ wil: 'email', email: 'bram@voorbeeld.example', ander: 'nee' })
  await fatima.get('/beheer/berichten')
  await fatima.verstuur({ wie: `medewerker:${sanneId}`, email: 'sanne@wijkteam.example' })
  // What it looks like in the demo, with something that would have been sent.
  t.deps.mail = openNagebootsteMail(t.deps.nu)
  await ronde(t)
  bladen.push(
    [sanne, `/werk/dossiers/${dossier}/personen/${noorId}/bereikbaar`, 'bereikbaar'],
    [noor, '/mijn/berichten', 'mijn-je'],
    [bram, '/mijn/berichten', 'mijn-code'],
    [fatima, '/beheer/berichten', 'beheer'],
    [fatima, '/beheer/toestand', 'toestand'],
    [sanne, '/werk/berichten', 'eigen'],
  )
}, 90_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await smtp.stop()
  await t.stop()
})

async function keur(page: Page, bron: string): Promise<void> {
  expect(await checkPage(page), page.url()).toEqual([])
  expect(await checkHtml(bron), page.url()).toEqual([])
  expect(await sticksOut(page), page.url()).toEqual([])
  expect(await smallTargets(page), page.url()).toEqual([])
}

it.each(['desktop', 'phone', 'narrow'] as const)(
  'op %s is elke pagina toegankelijk, ook met fouten, en past',
  async (screen) => {
    for (const [wie, pad, naam] of bladen) {
      const context = await openContext(browser, { screen })
      await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
      const page = await context.newPage()
      const antwoord = await page.goto(`${basis}${pad}`)
      await keur(page, (await antwoord?.text()) ?? '')
      await foto(page, `${naam}-${screen}`)
      const knop = page.locator('main form button').first()
      if ((await knop.count()) > 0 && naam !== 'eigen') {
        const [fout] = await Promise.all([
          page.waitForResponse((r) => r.request().method() === 'POST'),
          knop.click(),
        ])
        await page.waitForLoadState()
        // A mistake is the answer to the post itself.
        if (fout.status() === 409) await keur(page, await fout.text())
        await foto(page, `${naam}-fout-${screen}`)
      }
      await context.close()
    }
  },
  90_000,
)

async function foto(page: Page, naam: string): Promise<void> {
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `berichten-${naam}.png`), fullPage: true })
}
