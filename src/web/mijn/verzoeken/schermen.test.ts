import { mkdir } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Naam } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { alleenJa, dienIn, type Ingediend } from '../../../../test/support/rechtenbalie.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { listen } from '../../../luisteren.ts'

let w: MijnWereld
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let loopt: Ingediend
let besloten: Ingediend
let brief: string
let regel: string
let gegeven: string

async function een(zin: string, ...waarden: unknown[]): Promise<string> {
  const { rows } = await w.t.db.pool('eigenaar').query<{ uit: string }>(zin, waarden)
  return rows[0]?.uit ?? ''
}

beforeAll(async () => {
  w = await createMijnWereld()
  const noor = await w.t.login('noor')
  loopt = await dienIn(w.t, noor, 'verwijderen', {
    waarover: [`dossier:${w.toeleiding}`, `dossier:${w.hulp}`],
    geval: ['niet-meer-nodig', 'toestemming-weg'],
    tekst: 'Het is al lang voorbij. Ik wil niet dat school dit nog leest.',
  })
  besloten = await dienIn(w.t, noor, 'inzage', { waarover: [`dossier:${w.hulp}`], hoe: 'samen' })
  const hulp = await w.t.login('sanne', 'hulpverlener')
  const deel = `/werk/verzoeken/${besloten.delen['hulpverleningsdossier'] ?? ''}`
  await hulp.get(deel)
  await hulp.verstuur(alleenJa, { actie: `${deel}/besluit` })
  brief = await een(
    'select b.id as uit from deelwijzer.verzoekbesluit b join deelwijzer.verzoekdeel d on d.id = b.deel_id where d.verzoek_id = $1',
    besloten.id,
  )
  regel = await een(
    `select id as uit from deelwijzer.gebeurtenis where betrokkene_id = $1 and actor_soort = 'medewerker' and not besloten and dossier_id = $2 limit 1`,
    noorId,
    w.toeleiding,
  )
  gegeven = await een(
    `select id as uit from deelwijzer.gegeven where dossier_id = $1 and aard = 'feit' limit 1`,
    w.toeleiding,
  )
  const poort = await freePort()
  stopServer = await listen(w.t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await w.t.stop()
})

/** Pictures to look at, when asked: `DW_BEELDEN=<folder>`. */
const beelden = process.env['DW_BEELDEN']

async function keur(page: Page, naam: string): Promise<void> {
  const adres = page.url()
  const bron = await page.context().request.get(adres)
  expect(await checkPage(page), adres).toEqual([])
  expect(await checkHtml(await bron.text()), adres).toEqual([])
  expect(await sticksOut(page), adres).toEqual([])
  expect(await smallTargets(page), adres).toEqual([])
  if (beelden === undefined) return
  await mkdir(beelden, { recursive: true })
  await page.screenshot({ path: `${beelden}/${naam}.png`, fullPage: true })
}

async function metPagina(
  naam: Naam,
  screen: 'desktop' | 'phone' | 'narrow',
  doe: (page: Page) => Promise<void>,
  anders: { javaScript?: boolean; pet?: 'toeleider' } = {},
): Promise<void> {
  const context = await openContext(browser, { screen, javaScript: anders.javaScript ?? true })
  const iemand = await w.t.login(naam, anders.pet)
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  await doe(await context.newPage())
  await context.close()
}

describe.each(['desktop', 'phone', 'narrow'] as const)('on %s', (screen) => {
  it('every page of asking and following is accessible and fits, on screen and on paper', async () => {
    await metPagina('noor', screen, async (page) => {
      const paden = {
        lijst: '/mijn/verzoeken',
        kies: '/mijn/verzoeken/nieuw',
        verwijderen: '/mijn/verzoeken/nieuw/verwijderen',
        verbeteren: '/mijn/verzoeken/nieuw/verbeteren',
        bezwaar: '/mijn/verzoeken/nieuw/bezwaar',
        klacht: '/mijn/verzoeken/nieuw/klacht',
        aanvullen: '/mijn/verzoeken/nieuw/aanvullen',
        'klopt-niet': `/mijn/gegevens/${gegeven}/klopt-niet`,
        keek: `/mijn/wie-keek-er/${regel}`,
        loopt: `/mijn/verzoeken/${loopt.id}`,
        print: `/mijn/verzoeken/${loopt.id}?print=1`,
        intrekken: `/mijn/verzoeken/${loopt.id}/intrekken`,
        besloten: `/mijn/verzoeken/${besloten.id}`,
        brief: `/mijn/verzoeken/brieven/${brief}`,
        'brief-print': `/mijn/verzoeken/brieven/${brief}?print=1`,
      }
      for (const [naam, pad] of Object.entries(paden)) {
        await page.goto(`${basis}${pad}`)
        await keur(page, `${screen}-${naam}`)
      }
    })
    await metPagina('anna', screen, async (page) => {
      await page.goto(`${basis}/mijn/verzoeken/nieuw?voor=${noorId}`)
      await keur(page, `${screen}-ouder-kies`)
      await page.goto(`${basis}/mijn/verzoeken/nieuw/inzage?voor=${noorId}`)
      await keur(page, `${screen}-ouder-inzage`)
    })
  }, 240_000)

  it('entering by a professional is too', async () => {
    await metPagina(
      'sanne',
      screen,
      async (page) => {
        const bij = `/werk/dossiers/${w.toeleiding}/verzoeken`
        for (const [naam, pad] of Object.entries({
          lijst: bij,
          kies: `${bij}/nieuw`,
          verbeteren: `${bij}/nieuw/verbeteren`,
          klacht: `${bij}/nieuw/klacht`,
          ontvangst: `${bij}/${loopt.id}/ontvangst`,
          'ontvangst-print': `${bij}/${loopt.id}/ontvangst?print=1`,
        })) {
          await page.goto(`${basis}${pad}`)
          await keur(page, `${screen}-werk-${naam}`)
        }
      },
      { pet: 'toeleider' },
    )
  }, 120_000)

  it('what is wrong, and what is late, is too', async () => {
    await metPagina('noor', screen, async (page) => {
      await page.goto(`${basis}/mijn/verzoeken/nieuw/verwijderen`)
      await page.locator('main form button[type=submit]').first().click()
      await page.waitForLoadState('load')
      expect(await checkPage(page)).toEqual([])
      expect(await sticksOut(page)).toEqual([])
    })
    w.t.zetTijd(new Date('2026-12-23T10:00:00Z'))
    await metPagina('noor', screen, async (page) => {
      await page.goto(`${basis}/mijn/verzoeken/${loopt.id}`)
      await page.getByText('Wij zijn te laat').first().waitFor()
      await keur(page, `${screen}-te-laat`)
    })
    w.t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  }, 120_000)
})

describe.each([true, false])('on a phone, JavaScript: %s', (javaScript) => {
  it('looks who was there, asks why, answers nothing, and takes it back', async () => {
    await metPagina(
      'noor',
      'phone',
      async (page) => {
        await page.goto(`${basis}/mijn/wie-keek-er/${regel}`)
        await page.getByLabel('Wie er keek, en waarom').check()
        await page.getByLabel('Wat is je vraag?').fill(`Waarom? ${randomUUID()}`)
        await page.getByRole('button', { name: 'Verstuur je vraag' }).click()
        await page.getByText('Wij hebben je vraag').waitFor()
        await page.getByRole('link', { name: 'Je vraag terugnemen' }).click()
        await page.getByRole('button', { name: 'Neem het terug' }).click()
        await page.getByText('Je nam je vraag terug').waitFor()
      },
      { javaScript },
    )
  }, 60_000)

  it('complains about somebody of the gemeente, and asks to talk first', async () => {
    await metPagina(
      'thijs',
      'phone',
      async (page) => {
        await page.goto(`${basis}/mijn/verzoeken`)
        await page.getByRole('link', { name: 'Vraag iets over gegevens, of klaag' }).click()
        await page.getByRole('link', { name: 'Een klacht', exact: true }).click()
        await page.getByRole('button', { name: 'Verstuur uw klacht' }).click()
        await page.getByRole('link', { name: 'Schrijf op wat er is gebeurd.' }).waitFor()
        await page.getByLabel('De gemeente, of iemand die daar werkt').check()
        await page.getByLabel('Wat is er gebeurd?').fill('Ik kreeg drie keer geen antwoord.')
        await page.getByLabel('Ja, graag').check()
        await page.getByRole('button', { name: 'Verstuur uw klacht' }).click()
        await page.getByText('Wij hebben uw klacht').waitFor()
        await page.getByText('Iemand die er zelf niet bij hoort, kijkt ernaar.').first().waitFor()
      },
      { javaScript },
    )
  }, 60_000)
})
