import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { seedCaseload } from '../../../handelingen/demo-caseload.ts'
import { seedDemo } from '../../../handelingen/demo.ts'
import { listen } from '../../../luisteren.ts'

const beelden = process.env['DEELWIJZER_BEELDEN']
let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

/** Voorbeeldstad as the demo fills it: every kind of dossier, a family, a search with more than one answer. */
beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  await seedCaseload(t.deps)
  // Two petten end; what was kept in them alone is without anybody.
  await t.db.pool('eigenaar').query(
    `update deelwijzer.pet p set geldig_tot = now() from deelwijzer.medewerker m
     where m.gemeente_id = p.gemeente_id and m.id = p.medewerker_id and (m.naam, p.naam) in (('Gerard Blom', 'Toeleider inkomen'), ('Mehmet Yilmaz', 'Toeleider Jeugd en Wmo'))`,
  )
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

/** Somebody of the demo by name, with a pet on. */
async function als(wie: string, pet: string): Promise<Bezoeker> {
  const { rows } = await t.db.pool('eigenaar').query<{ login: string; pet: string }>(
    `select l.id as login, p.id as pet from deelwijzer.demo_login l
     join deelwijzer.pet p on p.gemeente_id = l.gemeente_id and p.medewerker_id = l.doel_id where l.naam = $1 and p.naam = $2`,
    [wie, pet],
  )
  const iemand = t.bezoeker()
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: rows[0]?.login ?? '' })
  await iemand.post('/pet', { pet: rows[0]?.pet ?? '' })
  return iemand
}

async function zonderIemand(): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `select d.id from deelwijzer.dossier d join deelwijzer.gemeente g on g.id = d.gemeente_id and g.code = 'voorbeeldstad' where d.status = 'open' and not exists (select from deelwijzer.toegang t
       where t.dossier_id = d.id and t.vlaggen & 8 > 0 and (t.geldig_tot is null or t.geldig_tot > now())) order by d.geopend_op, d.id`,
  )
  return rows.map(({ id }) => id)
}

async function vind(iemand: Bezoeker, soort: string): Promise<string> {
  const blad = await iemand.get(`/werk/dossiers?soort=${soort}`)
  const pad = blad.$('main tbody th a').first().attr('href')
  if (pad === undefined) throw new Error(`geen ${soort}`)
  return pad
}

/** The page in this browser window is accessible, fits, and its source is valid. */
async function keur(page: Page, naam: string, bron: string): Promise<void> {
  if (beelden !== undefined) {
    mkdirSync(beelden, { recursive: true })
    const breedte = page.viewportSize()?.width ?? 0
    await page.screenshot({ path: join(beelden, `${naam}-${breedte}.png`), fullPage: true })
  }
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  async function open(iemand: Bezoeker): Promise<Page> {
    const context = await openContext(browser, { screen, baseUrl: basis })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
    return context.newPage()
  }
  async function bekijk(page: Page, naam: string, pad: string): Promise<void> {
    const bron = await page.context().request.get(`${basis}${pad}`)
    await page.goto(pad)
    await keur(page, naam, await bron.text())
  }

  it('the list, what was found, and every kind of page of a dossier', async () => {
    const tom = await als('Tom Hofman', 'Regisseur namens de gemeente')
    const page = await open(tom)
    await bekijk(page, 'dossiers', '/werk/dossiers')
    await bekijk(page, 'dossiers-gekozen', '/werk/dossiers?soort=regiedossier&status=open')
    await bekijk(page, 'gezinsdossier', await vind(tom, 'gezinsdossier'))
    await bekijk(page, 'regiedossier', await vind(tom, 'regiedossier'))
    await bekijk(page, 'zoeken', '/werk/zoeken')
    // Looking for something is a post: the source is the answer to that.
    for (const [naam, zoek] of [
      ['zoeken-gevonden', 'Boer'],
      ['zoeken-niets', 'Niemand Bekend'],
      ['zoeken-fout', ''],
    ] as const) {
      await page.goto('/werk/zoeken')
      await page.locator('[data-zoeken]').fill(zoek)
      const [antwoord] = await Promise.all([
        page.waitForResponse((r) => r.request().method() === 'POST'),
        page.getByRole('button', { name: 'Zoek', exact: true }).click(),
      ])
      const bron = await antwoord.text()
      await page.waitForLoadState('load')
      await keur(page, naam, bron)
    }
    await page.context().close()
  }, 120_000)

  it('where a pet is chosen, the first page of the day, and the team with a dossier without anybody', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const vanSanne = await open(sanne)
    await bekijk(vanSanne, 'pet', '/pet')
    await bekijk(vanSanne, 'vandaag', '/werk')
    await vanSanne.context().close()
    const petra = await open(await t.login('petra'))
    await bekijk(petra, 'pet-leidinggevende', '/pet')
    await bekijk(petra, 'team', '/team')
    for (const id of await zonderIemand()) await bekijk(petra, 'team-fout', `/team?fout=${id}`)
    await petra.context().close()
  }, 120_000)
})
