import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../test/support/app.ts'
import {
  deelMetHand,
  organisaties,
  stopMetHand,
  vraagMetHand,
} from '../../../test/support/partner.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { besluitMet, doePlichten } from '../../../test/support/verstrekking.ts'
import { openDossier } from '../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let anja: Bezoeker
let rachid: Bezoeker
let fatima: Bezoeker
let vertellen: string
let vragen: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
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
afterAll(() => s.stop())

const open = (
  naam: string,
  wie: Bezoeker | undefined,
  waar: string | ((page: Page) => Promise<unknown>),
): Promise<number> => s.bekijk(naam, waar, wie)

const deel = (): ReturnType<typeof deelMetHand> =>
  deelMetHand(t, vertellen, { organisatie: organisaties.school })

it('every state of what is shared is accessible and fits', async () => {
  await open('partner-leeg', anja, '/partner')
  const { id } = await deel()
  const { id: over } = await deel()
  await open('partner-dicht', anja, `/partner/gedeeld/${id}`)
  await stopMetHand(t, over)
  await open('partner-voorbij', anja, `/partner/gedeeld/${over}`)
  await open('partner-start', anja, '/partner')
  await open('partner-niet-gevonden', anja, '/partner/gedeeld/x')
  await anja.get(`/partner/gedeeld/${id}`)
  await anja.verstuur({})
  await open('partner-open', anja, `/partner/gedeeld/${id}`)
  await open('partner-open-fout', anja, async (page) => {
    await page.goto(`/partner/gedeeld/${id}`)
    await page.getByText('Dit wil ik niet ontvangen').click()
    await page.getByRole('button', { name: 'Niet aannemen en stoppen' }).click()
    await page.waitForSelector('text=Schrijf op waarom u dit niet wilt ontvangen.')
  })
  await anja.post(`/partner/gedeeld/${id}/bericht`, { soort: 'vraag', vraag: 'Wie weet dit nog?' })
  await anja.post(`/partner/gedeeld/${id}/bericht`, { soort: 'aanvaard', aanvaardTekst: 'Dank.' })
  await open('partner-gesprek', anja, `/partner/gedeeld/${id}?klaar=aanvaard`)
}, 240_000)

it('every state of a request is accessible and fits', async () => {
  await open('vragen-leeg', rachid, '/partner/vragen')
  const id = await vraagMetHand(t, vragen, organisaties.jeugdhulp)
  await open('vragen-lijst', rachid, '/partner/vragen')
  await open('vraag', rachid, `/partner/vragen/${id}`)
  await open('vraag-mag-het', rachid, async (page) => {
    await page.goto(`/partner/vragen/${id}`)
    await page.getByRole('button', { name: 'Bekijk of het mag' }).click()
    await page.waitForSelector('text=Bekijk opnieuw of het mag')
  })
  await open('vraag-fout', rachid, async (page) => {
    await page.goto(`/partner/vragen/${id}`)
    await page.getByLabel('Ja, dit vertellen wij').check()
    await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
    await page.waitForSelector('text=Vul dit in, of kies "Deels".')
  })
  const page = await s.pagina(rachid, { screen: 'phone', javaScript: false })
  await page.goto(`/partner/vragen/${id}`)
  await page.getByLabel('Nee, wij vertellen niets').check()
  await page.getByRole('button', { name: 'Verstuur uw antwoord' }).click()
  await page.waitForURL(/klaar=1$/)
  await page.context().close()
  await open('vraag-beantwoord', rachid, `/partner/vragen/${id}?klaar=1`)
}, 240_000)

it('a link, read and used up, is accessible and fits', async () => {
  const link = await deelMetHand(t, vertellen, 'link')
  await open('link', undefined, `/gedeeld/${link.geheim}`)
  await open('link-gelezen', undefined, async (page) => {
    const { geheim } = await deelMetHand(t, vertellen, 'link')
    await page.goto(`/gedeeld/${geheim}`)
    await page.getByRole('button', { name: 'Nu openen en lezen' }).click()
    await page.waitForSelector('text=Dit ziet u één keer')
  })
  await open('link-voorbij', undefined, `/gedeeld/${'a'.repeat(43)}`)
}, 120_000)

it('the pages of the beheerder are accessible and fit', async () => {
  await open('beheer-partners', fatima, '/beheer/partners')
  const adres = `/beheer/partners/${organisaties.school}`
  await open('beheer-partner', fatima, adres)
  await open('beheer-partner-fout', fatima, async (page) => {
    await page.goto(adres)
    await page.getByRole('button', { name: 'Nodig uit' }).click()
    await page.waitForSelector('text=Vul de functie in.')
  })
}, 120_000)
