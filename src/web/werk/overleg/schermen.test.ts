import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  openBrowser,
  openContext,
  smallTargets,
  sticksOut,
} from '../../../../test/support/browser.ts'
import { freePort } from '../../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { organisaties } from '../../../../test/support/toestemming.ts'
import { besluitMet, doePlichten, overDagen } from '../../../../test/support/verstrekking.ts'
import { idUit, noor, openDossier, schrijfOp } from '../../../../test/support/werk.ts'
import { listen } from '../../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string, bron?: string): Promise<void> {
  const map = process.env['DW_SCHERM']
  if (map !== undefined) await page.screenshot({ path: `${map}/${naam}.png`, fullPage: true })
  expect(await checkPage(page), naam).toEqual([])
  const html = bron ?? (await (await page.context().request.get(page.url())).text())
  expect(await checkHtml(html), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

async function als(context: BrowserContext, iemand: Bezoeker): Promise<Page> {
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return context.newPage()
}

async function open(naam: string, doe: (page: Page) => Promise<void>, wie = sanne) {
  for (const screen of ['desktop', 'phone', 'narrow'] as const) {
    const context = await openContext(browser, { screen, baseUrl: basis })
    const page = await als(context, wie)
    await doe(page)
    await keur(page, `${naam}-${screen}`)
    await context.close()
  }
}
const ga = (naar: string) => async (page: Page) => {
  await page.goto(`${basis}${naar}`)
}

it('every state of an overleg is accessible and fits', async () => {
  const besluit = await besluitMet(sanne, dossier, {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await open('overleg-leeg', ga(`/werk/dossiers/${dossier}/overleg`))
  await open('overleg-nieuw', ga(`/werk/dossiers/${dossier}/overleg/nieuw`))
  await open('overleg-fouten', async (page) => {
    await page.goto(`${basis}/werk/dossiers/${dossier}/overleg/nieuw`)
    await page.getByRole('button', { name: 'Maak de agenda' }).click()
    await page.waitForSelector('text=Kies wat voor overleg het is.')
  })
  await sanne.get(`/werk/dossiers/${dossier}/overleg/nieuw`)
  const id = idUit(
    await sanne.verstuur({
      soortOverleg: 'casusoverleg',
      dag: overDagen(t, 0),
      waarvoor: 'Afspreken wie wat doet op school.',
      doel: 'toeleiding',
      personen: [noor],
      verteld: 'Noor en haar moeder weten ervan en vinden het goed.',
      inwoner: 'uitgenodigd',
      'organisatie.1': organisaties.school,
      'functie.1': 'intern begeleider',
      'geheim.1': 'geen',
      'organisatie.2': organisaties.huisarts,
      'functie.2': 'huisarts',
      'geheim.2': 'wgbo',
    }),
    /^\/werk\/overleg\/([0-9a-f-]{36})\?nieuw=agenda$/,
  )
  await open('overleg-agenda', ga(`/werk/overleg/${id}?nieuw=agenda`))
  await open('overleg-vastleggen', ga(`/werk/overleg/${id}/vastleggen`))

  // The whole journey once without JavaScript, with a real browser.
  const context = await openContext(browser, { screen: 'phone', javaScript: false, baseUrl: basis })
  const page = await als(context, sanne)
  await page.goto(`${basis}/werk/overleg/${id}/vastleggen`)
  await page.locator('[name=gehoudenOp]').fill(overDagen(t, 0))
  await page.locator('[name=aanwezig]').first().check()
  await page.locator('[name=inwonerErbij]').first().check()
  await page.locator(`[name="deel.1.${besluit}"]`).check()
  await page.locator(`[name="w.1.${besluit}.dat"]`).fill('Noor krijgt hulp van het wijkteam.')
  await page.locator('[name=verteldOp]').fill(overDagen(t, 0))
  await page.locator(`[name="wie.${noor}"]`).fill('toeleider van het wijkteam')
  await page.locator(`[name="dag.${noor}"]`).fill(overDagen(t, 7))
  await page.getByRole('button', { name: 'Leg dit overleg vast' }).click()
  await page.waitForURL(/nieuw=verslag$/)
  await context.close()

  await open('overleg-verslag', ga(`/werk/overleg/${id}?nieuw=verslag`))
  await open('overleg-lijst', ga(`/werk/dossiers/${dossier}/overleg`))
  await open('overleg-mijn', ga('/mijn'), await t.login('noor'))
}, 300_000)

it('the case without names, and both answers of asking, are accessible and fit', async () => {
  await open('zonder-namen', ga('/werk/overleg-zonder-namen'))
  for (const [naam, situatie, wacht] of [
    ['casus', 'Een kind van ongeveer 13 slaapt slecht.', 'De casus'],
    ['casus-sporen', 'Geboren 4 mei 2013.', 'Dit kan naar iemand leiden'],
  ] as const) {
    const context = await openContext(browser, { screen: 'phone', baseUrl: basis })
    const page = await als(context, sanne)
    await page.goto(`${basis}/werk/overleg-zonder-namen`)
    await page.locator('[name=situatie]').fill(situatie)
    await page.locator('[name=gedaan]').fill('Er zijn gesprekken geweest.')
    await page.locator('[name=vraag]').fill('Wat kan er nog meer?')
    await page.getByRole('button', { name: 'Maak de casus' }).click()
    await page.waitForSelector(`text=${wacht}`)
    await sanne.get('/werk/overleg-zonder-namen')
    const bron = await sanne.verstuur({
      situatie,
      gedaan: 'Er zijn gesprekken geweest.',
      vraag: 'Wat kan er nog meer?',
    })
    await keur(page, naam, bron.tekst)
    await context.close()
  }
  await open('opvragen', ga(`/werk/dossiers/${dossier}/opvragen`))
  for (const screen of ['desktop', 'phone', 'narrow'] as const) {
    const context = await openContext(browser, { screen, baseUrl: basis })
    const page = await als(context, sanne)
    await page.goto(`${basis}/werk/dossiers/${dossier}/opvragen`)
    await page.locator(`[name=over][value="${noor}"]`).check()
    await page.locator('[name=organisatie]').selectOption(organisaties.jeugdhulp)
    await page.locator('[name=geheim]').selectOption('jeugdwet')
    await page.locator('[name=categorie][value=dat]').check()
    await page.locator('[name=categorie][value=wat]').check()
    await page.locator('[name=doel]').selectOption('toeleiding')
    await page.getByRole('button', { name: 'Bekijk de twee antwoorden' }).click()
    await page.waitForSelector('text=Mogen zij het vertellen?')
    const map = process.env['DW_SCHERM']
    if (map !== undefined) {
      await page.screenshot({ path: `${map}/opvragen-twee-${screen}.png`, fullPage: true })
    }
    expect(await checkPage(page)).toEqual([])
    expect(await sticksOut(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await context.close()
  }
  // The page behind a post, as it came over the line.
  await sanne.get(`/werk/dossiers/${dossier}/opvragen`)
  const blad = await sanne.verstuur({
    over: noor,
    organisatie: organisaties.huisarts,
    geheim: 'wgbo',
    categorie: ['behandel'],
    doel: 'toeleiding',
  })
  expect(await checkHtml(blad.tekst)).toEqual([])

  const vraagbesluit = await besluitMet(sanne, dossier, {
    aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' },
  })
  await doePlichten(t, sanne, vraagbesluit, 'blokkerend')
  await open('vragen', ga(`/werk/besluiten/${vraagbesluit}/vragen`))
  await sanne.get(`/werk/besluiten/${vraagbesluit}/vragen`)
  const vraag = idUit(
    await sanne.verstuur({
      organisatie: organisaties.jeugdhulp,
      categorie: ['dat'],
      'wat.dat': 'Krijgt Noor al hulp van u?',
      over: 'Noor de Vries',
      waarom: 'Om de hulp te laten aansluiten.',
      uiterlijk: overDagen(t, 14),
      verteldOp: overDagen(t, 0),
    }),
    /^\/werk\/vragen\/([0-9a-f-]{36})\?nieuw=1$/,
  )
  await open('vraag', ga(`/werk/vragen/${vraag}?nieuw=1`))
  const school = await besluitMet(sanne, dossier, { aanpak: { handeling: 'opvragen' } })
  await doePlichten(t, sanne, school, 'blokkerend')
  await open('vragen-nee', ga(`/werk/besluiten/${school}/vragen`))
}, 300_000)
