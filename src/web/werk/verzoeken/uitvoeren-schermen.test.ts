import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  cramped,
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { gegevenId } from '../../../../test/support/overgang.ts'
import { organisaties } from '../../../../test/support/partner.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { besluitOp, deelGegeven } from '../../../../test/support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../../../../test/support/verstrekking.ts'
import { openDossier, schrijfOp } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let dossier: string
let onder: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
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
  expect(await cramped(page), naam).toEqual([])
}

async function open(naam: string, adres: string, wie: Bezoeker): Promise<void> {
  for (const screen of ['desktop', 'phone'] as const) {
    const context = await openContext(browser, { screen, baseUrl: basis })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
    const page = await context.newPage()
    await page.goto(`${basis}${adres}`)
    await keur(page, `${naam}-${screen}`)
    await context.close()
  }
}

async function schrijf(tekst: string): Promise<string> {
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return gegevenId(t, dossier, tekst)
}

it('carrying out, telling and confirming are accessible and fit', async () => {
  const fout = await schrijf('Noor zit in groep zes van de school.')
  const weg = await schrijf('Noor is bang voor de hond van de buren.')
  const stil = await schrijf('Noor droomt slecht.')
  const gedeeld = await deelGegeven(t, onder, fout, 'Noor zit in groep zes.', {
    organisatie: organisaties.school,
  })
  await deelGegeven(t, onder, weg, 'Noor is bang voor de hond.', 'mondeling')
  const besluit = await besluitOp(t, dossier, [
    { gegeven: fout, uitvoering: 'verbeteren', nieuweTekst: 'Noor zit in groep zeven.' },
    { gegeven: weg, uitvoering: 'wissen' },
    { gegeven: stil, uitvoering: 'beperken' },
    { soort: 'verklaring', uitvoering: 'aanvullen' },
    { soort: 'deling', uitvoering: 'stoppen' },
    { soort: 'anders', uitvoering: 'geen' },
  ])
  const pagina = `/werk/verzoeken/${besluit.deel}/uitvoeren`
  const anja = await t.login('anja')
  await anja.get(`/partner/gedeeld/${gedeeld.id}`)
  await anja.verstuur({})
  await open('uitvoeren-begin', pagina, sanne)
  for (const onderdeel of besluit.onderdelen.slice(0, 3)) {
    await sanne.get(pagina)
    await sanne.verstuur({ onderdeel }, { actie: pagina })
  }
  await open('uitvoeren-bezig', pagina, sanne)
  const taak = (await sanne.get(pagina)).$('a[href^="/werk/kennisgevingen/"]').attr('href') ?? ''
  await open('uitvoeren-ontvanger', taak, sanne)
  await open('uitvoeren-dossier', `/werk/dossiers/${dossier}`, sanne)
  await open('uitvoeren-partner', '/partner', anja)
  await open('uitvoeren-partner-deling', `/partner/gedeeld/${gedeeld.id}`, anja)
  await sanne.get(pagina)
  await sanne.verstuur(
    { onderdeel: besluit.onderdelen[3] ?? '', hoe: 'Toegevoegd in het gesprek van maandag.' },
    { actie: pagina },
  )
  await open('uitvoeren-later', pagina, sanne)
}, 120_000)
