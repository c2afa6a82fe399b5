import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Naam, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { openDossier, sanne, schrijfOp } from '../../../../test/support/inwoner.ts'
import { noorId } from '../../../../test/support/mijn.ts'
import { alsEigenaar, nummerVan, vraagNood } from '../../../../test/support/nood.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { zegel } from '../../../../test/support/kluis.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let college: string
let nood: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  const toeleider = await sanne(t, 'toeleider')
  college = await openDossier(t, toeleider, {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school.',
  })
  for (const categorie of ['gewoon', 'bijzonder']) {
    await schrijfOp(t, toeleider, college, {
      persoon: noorId,
      datWat: 'wat',
      categorie,
      bronSoort: 'inwoner',
      bron: 'gesprek',
      aard: 'feit',
      inhoud: 'Acht dagen niet op school.',
    })
  }
  const nummer = await nummerVan(t, college)
  await vraagNood(await t.login('mehmet'), { nummer })
  const ruud = await t.login('ruud')
  await ruud.get('/inzien')
  await ruud.verstuur({
    nummer,
    doel: 'klacht-bezwaar',
    reden: 'Er is een klacht over de aanvraag.',
    dagen: '7',
  })
  // A second one, judged before, and a third that is too late.
  await alsEigenaar(
    t,
    `insert into deelwijzer.doeltoegang
       select r.* from deelwijzer.doeltoegang d, jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
         'geldig_van', now() - interval '9 days', 'geldig_tot', now() - interval '8 days 22 hours',
         'beoordelen_voor', current_date - 2)) r where d.soort = 'nood' limit 1`,
  )
  const eerder = randomUUID()
  await alsEigenaar(
    t,
    `insert into deelwijzer.doeltoegang
       select r.* from deelwijzer.doeltoegang d, jsonb_populate_record(d, jsonb_build_object('id', $1::uuid,
         'geldig_van', now() - interval '40 days', 'geldig_tot', now() - interval '39 days 23 hours',
         'beoordelen_voor', current_date - 37, 'beoordeeld_op', now() - interval '39 days', 'oordeel', 'niet-terecht',
         'beoordeeld_door', (select id from deelwijzer.medewerker where naam = 'Petra de Wit' limit 1),
         'oordeel_reden', $2::text)) r where d.soort = 'nood' limit 1`,
    [
      eerder,
      await zegel(
        t.open.kluis,
        'doeltoegang.oordeel_reden',
        eerder,
        { soort: 'werk', id: petten.toeleider },
        'De betrokken collega was bereikbaar.',
      ),
    ],
  )
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select id from deelwijzer.doeltoegang where soort = 'nood' and beoordeeld_op is null limit 1`,
    )
  nood = rows[0]?.id ?? ''
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

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string): Promise<void> {
  const bron = await page.context().request.get(page.url())
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(await bron.text()), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

async function bewaar(page: Page, naam: string): Promise<void> {
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true })
}

const bladen = (): readonly (readonly [Naam, readonly (readonly [string, string])[]])[] => [
  [
    'mehmet',
    [
      ['nood', '/werk/nood'],
      ['nood-klaar', '/werk/nood/klaar'],
      ['nood-dossier', `/werk/dossiers/${college}`],
    ],
  ],
  [
    'petra',
    [
      ['team', '/team'],
      ['team-nood', '/team/noodtoegang'],
      ['team-nood-oordeel', `/team/noodtoegang/${nood}`],
      ['inzien', '/inzien'],
    ],
  ],
  [
    'ruud',
    [
      ['inzien-open', '/inzien'],
      ['inzien-dossier', `/inzien/${college}`],
    ],
  ],
  [
    'ingrid',
    [
      ['privacy', '/privacy'],
      ['privacy-nood', '/privacy/noodtoegang'],
      ['privacy-nood-print', '/privacy/noodtoegang?print=1'],
      ['privacy-nood-fout', '/privacy/noodtoegang?maand=2026-99'],
    ],
  ],
  ['noor', [['mijn', '/mijn']]],
  ['anna', [['mijn-ouder', '/mijn']]],
]

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every page about emergencies and purposes is accessible and fits', async () => {
    for (const [naam, paden] of bladen()) {
      const context = await openContext(browser, { screen })
      const iemand = await t.login(naam)
      await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
      const page = await context.newPage()
      for (const [wat, pad] of paden) {
        await page.goto(`${basis}${pad}`)
        await keur(page, `${naam} ${wat}`)
        await bewaar(page, `${wat}-${screen}`)
      }
      await context.close()
    }
  }, 120_000)

  it('every mistake stands at its field and fits', async () => {
    for (const [naam, pad, knop] of [
      ['mehmet', '/werk/nood', 'Open met spoed'],
      ['petra', `/team/noodtoegang/${nood}`, 'Leg vast'],
      ['petra', '/inzien', 'Open dit dossier'],
    ] as const) {
      const context = await openContext(browser, { screen })
      const iemand = await t.login(naam)
      await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
      const page = await context.newPage()
      await page.goto(`${basis}${pad}`)
      await page.getByRole('button', { name: knop, exact: true }).click()
      await page.waitForSelector('[data-fouten]')
      await keur(page, `fouten op ${pad}`)
      await bewaar(page, `fout-${pad.split('/')[1] ?? ''}-${screen}`)
      await context.close()
    }
  }, 60_000)

  it('shows the answer when the rules say no', async () => {
    const context = await openContext(browser, { screen })
    const iemand = await t.login('mehmet')
    await vraagNood(iemand, { nummer: 'D-2026-11111', collega: 'ja' })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
    const page = await context.newPage()
    await page.goto(`${basis}/werk/nood`)
    await page.waitForSelector('#antwoord')
    await keur(page, 'nood geweigerd')
    await bewaar(page, `nood-geweigerd-${screen}`)
    await context.close()
  }, 60_000)
})
