import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import {
  gesprek,
  kiesDoel,
  naarDossier,
  neemMee,
  openHulpdossier,
  overgangUit,
  vulHulpdossier,
} from '../../../../test/support/overgang.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { idUit, schrijfOp } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
/** Pages to look at, each with who looks. */
const bladen: { naam: string; pad: string; wie: Bezoeker }[] = []
const beelden = process.env['DEELWIJZER_BEELDEN']

beforeAll(async () => {
  t = await createTestApp()
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()

  const hulp = await t.login('sanne', 'hulpverlener')
  const klaar = await openHulpdossier(hulp)
  const id = await vulHulpdossier(t, hulp, klaar)
  await kiesDoel(hulp, klaar)
  const overgang = overgangUit(
    await hulp.verstuur({ ...gesprek, ...neemMee(id.dat, id.wat) }, { knop: 'uitvoeren' }),
  )
  const daar = await naarDossier(t, overgang)
  const open = await openHulpdossier(hulp)
  const nog = await vulHulpdossier(t, hulp, open)
  await kiesDoel(hulp, open)
  await hulp.verstuur(
    { mee: [nog.financieel], noodzakelijk: 'ja', rolOnverenigbaar: 'ja' },
    { knop: 'uitvoeren' },
  )
  bladen.push(
    { naam: 'bestemming', pad: `/werk/dossiers/${open}/overgang`, wie: hulp },
    { naam: 'kiezen', pad: `/werk/dossiers/${open}/overgang/kiezen`, wie: hulp },
    { naam: 'bewijs', pad: `/werk/overgangen/${overgang}`, wie: hulp },
    { naam: 'bewijs-afdruk', pad: `/werk/overgangen/${overgang}?print=1`, wie: hulp },
    { naam: 'dossier', pad: `/werk/dossiers/${klaar}`, wie: hulp },
    { naam: 'niet-overdragen', pad: `/werk/dossiers/${klaar}/overdracht`, wie: hulp },
  )

  const toeleider = await t.login('sanne', 'toeleider')
  const naarPet = 'a3000000-0000-4000-8000-000000000003'
  await toeleider.get(`/werk/dossiers/${daar}/overdracht`)
  await toeleider.verstuur(
    { naarPet, reden: 'Ik ga naar een ander team.', besproken: 'ja', noodzakelijk: 'ja' },
    { knop: 'bekijk' },
  )
  await toeleider.verstuur({ reden: '', besproken: 'weet-niet' }, { knop: 'overdragen' })
  bladen.push({ naam: 'overdracht', pad: `/werk/dossiers/${daar}/overdracht`, wie: toeleider })

  const eerst = await t.login('sanne', 'toeleider')
  await kiesDoel(hulp, klaar)
  const tweede = overgangUit(
    await hulp.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'uitvoeren' }),
  )
  const weg = await naarDossier(t, tweede)
  await schrijfOp(eerst, weg, { inhoud: 'Noor wil weer naar school.' })
  await eerst.get(`/werk/dossiers/${weg}/overdracht`)
  await eerst.verstuur(
    { naarPet, reden: 'Andere wijk.', besproken: 'ja', noodzakelijk: 'ja' },
    { knop: 'bekijk' },
  )
  const gedaan = await eerst.verstuur({ gedaan: 'maak-rol-kenbaar' }, { knop: 'overdragen' })
  const bewijs = idUit(gedaan, /^\/werk\/overdrachten\/([0-9a-f-]{36})/)
  const mehmet = await t.login('mehmet')
  await mehmet.post('/pet', { pet: naarPet })
  bladen.push(
    { naam: 'overdracht-bewijs', pad: `/werk/overdrachten/${bewijs}`, wie: eerst },
    { naam: 'overdracht-ontvanger', pad: `/werk/overdrachten/${bewijs}`, wie: mehmet },
  )
}, 120_000)
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string): Promise<void> {
  const bron = await page.context().request.get(page.url())
  expect(bron.status(), naam).toBe(200)
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

it.each(['desktop', 'phone', 'narrow'] as const)(
  'every page of an overgang and an overdracht is accessible and fits on %s',
  async (screen) => {
    if (beelden !== undefined) await mkdir(beelden, { recursive: true })
    for (const { naam, pad, wie } of bladen) {
      const context = await openContext(browser, { screen, baseUrl: basis })
      await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
      const page = await context.newPage()
      await page.goto(pad)
      if (beelden !== undefined && screen !== 'narrow') {
        await page.screenshot({ path: join(beelden, `${naam}-${screen}.png`), fullPage: true })
      }
      await keur(page, `${naam} op ${screen}`)
      await context.close()
    }
  },
  120_000,
)
