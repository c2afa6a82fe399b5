import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import {
  deelMetHand,
  organisaties,
  stopMetHand,
  vraagMetHand,
} from '../../../test/support/partner.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { besluitMet, doePlichten } from '../../../test/support/verstrekking.ts'
import { openDossier } from '../../../test/support/werk.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let anja: Bezoeker
let rachid: Bezoeker
let fatima: Bezoeker
let vertellen: string
let vragen: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
  const sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  vertellen = await besluitMet(sanne, dossier, {})
  vragen = await besluitMet(sanne, dossier, {
    aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder', categorie: ['dat'] },
  })
  for (const id of [vertellen, vragen]) await doePlichten(t, sanne, id, 'blokkerend')
  anja = await t.login('anja')
  rachid = await t.login('rachid')
  fatima = await t.login('fatima')
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

/** Accessible, valid, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string, bron: string): Promise<void> {
  const map = process.env['DW_SCHERM']
  if (map !== undefined) await page.screenshot({ path: `${map}/${naam}.png`, fullPage: true })
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
}

const schermen = ['desktop', 'phone', 'narrow'] as const

async function open(
  naam: string,
  wie: Bezoeker | undefined,
  doe: (page: Page) => Promise<unknown>,
): Promise<void> {
  for (const screen of schermen) {
    const context = await openContext(browser, { screen, baseUrl: basis })
    if (wie !== undefined) {
      await context.addCookies([{ name: 'deelwijzer_sessie', value: wie.cookie(), url: basis }])
    }
    const page = await context.newPage()
    // As it came over the line: an answer to a post has no address of its own to fetch again.
    let bron: Promise<string> = Promise.resolve('')
    page.on('response', (antwoord) => {
      const isPagina = antwoord.request().resourceType() === 'document'
      if (isPagina && antwoord.status() !== 303) bron = antwoord.text()
    })
    await doe(page)
    await keur(page, `${naam}-${screen}`, await bron)
    await context.close()
  }
}

const ga = (pad: string) => (page: Page) => page.goto(`${basis}${pad}`)
const deel = (): ReturnType<typeof deelMetHand> =>
  deelMetHand(t, vertellen, { organisatie: organisaties.school })

it('every state of what is shared is accessible and fits', async () => {
  await open('partner-leeg', anja, ga('/partner'))
  const { id } = await deel()
  const { id: over } = await deel()
  await open('partner-dicht', anja, ga(`/partner/gedeeld/${id}`))
  await stopMetHand(t, over)
  await open('partner-voorbij', anja, ga(`/partner/gedeeld/${over}`))
  await open('partner-start', anja, ga('/partner'))
  await open('partner-niet-gevonden', anja, ga('/partner/gedeeld/x'))
  await anja.get(`/partner/gedeeld/${id}`)
  await anja.verstuur({})
  await open('partner-open', anja, ga(`/partner/gedeeld/${id}`))
  await open('partner-open-fout', anja, async (page) => {
    await page.goto(`${basis}/partner/gedeeld/${id}`)
    await page.getByText('Dit wil ik niet ontvangen').click()
    await page.getByRole('button', { name: 'Niet aannemen en stoppen' }).click()
    await page.waitForSelector('text=Schrijf op waarom u dit niet wilt ontvangen.')
  })
  await anja.post(`/partner/gedeeld/${id}/bericht`, { soort: 'vraag', vraag: 'Wie weet dit nog?' })
  await anja.post(`/partner/gedeeld/${id}/bericht`, { soort: 'aanvaard', aanvaardTekst: 'Dank.' })
  await open('partner-gesprek', anja, ga(`/partner/gedeeld/${id}?klaar=aanvaard`))
}, 240_000)

it('every state of a request is accessible and fits', async () => {
  await open('vragen-leeg', rachid, ga('/partner/vragen'))
  const id = await vraagMetHand(t, vragen, organisaties.jeugdhulp)
  await open('vragen-lijst', rachid, ga('/partner/vragen'))
  await open('vraag', rachid, ga(`/partner/vragen/${id}`))
  await open('vraag-mag-het', rachid, async (page) => {
    await page.goto(`${basis}/partner/vragen/${id}`)
    await page.getByRole('button', { name: 'Bekijk of het mag' }).click()
    await page.waitForSelector('text=Bekijk opnieuw of het mag')
  })
  await open('vraag-fout', rachid, async (page) => {
    await page.goto(`${basis}/partner/vragen/${id}`)
    await page.getByLabel('Ja, dit vertellen wij').check()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await page.waitForSelector('text=Vul dit in, of kies "Deels".')
  })
  const context = await openContext(browser, { screen: 'phone', javaScript: false, baseUrl: basis })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: rachid.cookie(), url: basis }])
  const page = await context.newPage()
  await page.goto(`${basis}/partner/vragen/${id}`)
  await page.getByLabel('Nee, wij vertellen niets').check()
  await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
  await page.waitForURL(/klaar=1$/)
  await context.close()
  await open('vraag-beantwoord', rachid, ga(`/partner/vragen/${id}?klaar=1`))
}, 240_000)

it('a link, read and used up, is accessible and fits', async () => {
  const link = await deelMetHand(t, vertellen, 'link')
  await open('link', undefined, ga(`/gedeeld/${link.geheim}`))
  await open('link-gelezen', undefined, async (page) => {
    const { geheim } = await deelMetHand(t, vertellen, 'link')
    await page.goto(`${basis}/gedeeld/${geheim}`)
    await page.getByRole('button', { name: 'Nu openen en lezen' }).click()
    await page.waitForSelector('text=Dit ziet u één keer')
  })
  await open('link-voorbij', undefined, ga(`/gedeeld/${'a'.repeat(43)}`))
}, 120_000)

it('the pages of the beheerder are accessible and fit', async () => {
  await open('beheer-partners', fatima, ga('/beheer/partners'))
  const adres = `/beheer/partners/${organisaties.school}`
  await open('beheer-partner', fatima, ga(adres))
  await open('beheer-partner-fout', fatima, async (page) => {
    await page.goto(`${basis}${adres}`)
    await page.getByRole('button', { name: 'Nodig uit' }).click()
    await page.waitForSelector('text=Vul de functie in.')
  })
}, 120_000)
