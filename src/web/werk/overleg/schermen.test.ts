import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { checkHtml } from '../../../../test/support/toegankelijk.ts'
import { organisaties } from '../../../../test/support/toestemming.ts'
import { besluitMet, doePlichten, overDagen } from '../../../../test/support/verstrekking.ts'
import { idUit, noor, openDossier, schrijfOp } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
})
afterAll(() => s.stop())

const open = (naam: string, waar: string | ((page: Page) => Promise<void>), wie = sanne) =>
  s.bekijk(naam, waar, wie)

it('every state of an overleg is accessible and fits', async () => {
  const besluit = await besluitMet(sanne, dossier, {})
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await open('overleg-leeg', `/werk/dossiers/${dossier}/overleg`)
  await open('overleg-nieuw', `/werk/dossiers/${dossier}/overleg/nieuw`)
  await open('overleg-fouten', async (page) => {
    await page.goto(`/werk/dossiers/${dossier}/overleg/nieuw`)
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
  await open('overleg-agenda', `/werk/overleg/${id}?nieuw=agenda`)
  await open('overleg-vastleggen', `/werk/overleg/${id}/vastleggen`)

  // The whole journey once without JavaScript, with a real browser.
  const page = await s.pagina(sanne, { screen: 'phone', javaScript: false })
  await page.goto(`/werk/overleg/${id}/vastleggen`)
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
  await page.context().close()

  await open('overleg-verslag', `/werk/overleg/${id}?nieuw=verslag`)
  await open('overleg-lijst', `/werk/dossiers/${dossier}/overleg`)
  await open('overleg-mijn', '/mijn', await t.login('noor'))
}, 300_000)

it('the case without names, and both answers of asking, are accessible and fit', async () => {
  await open('zonder-namen', '/werk/overleg-zonder-namen')
  for (const [naam, situatie, wacht] of [
    ['casus', 'Een kind van ongeveer 13 slaapt slecht.', 'De casus'],
    ['casus-sporen', 'Geboren 4 mei 2013.', 'Dit kan naar iemand leiden'],
  ] as const) {
    await open(naam, async (page) => {
      await page.goto('/werk/overleg-zonder-namen')
      await page.locator('[name=situatie]').fill(situatie)
      await page.locator('[name=gedaan]').fill('Er zijn gesprekken geweest.')
      await page.locator('[name=vraag]').fill('Wat kan er nog meer?')
      await page.getByRole('button', { name: 'Maak de casus' }).click()
      await page.waitForSelector(`text=${wacht}`)
    })
  }
  await open('opvragen', `/werk/dossiers/${dossier}/opvragen`)
  await open('opvragen-twee', async (page) => {
    await page.goto(`/werk/dossiers/${dossier}/opvragen`)
    await page.locator(`[name=over][value="${noor}"]`).check()
    await page.locator('[name=organisatie]').selectOption(organisaties.jeugdhulp)
    await page.locator('[name=geheim]').selectOption('jeugdwet')
    await page.locator('[name=categorie][value=dat]').check()
    await page.locator('[name=categorie][value=wat]').check()
    await page.locator('[name=doel]').selectOption('toeleiding')
    await page.getByRole('button', { name: 'Bekijk de twee antwoorden' }).click()
    await page.waitForSelector('text=Mogen zij het vertellen?')
  })
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
  await open('vragen', `/werk/besluiten/${vraagbesluit}/vragen`)
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
  await open('vraag', `/werk/vragen/${vraag}?nieuw=1`)
  const school = await besluitMet(sanne, dossier, { aanpak: { handeling: 'opvragen' } })
  await doePlichten(t, sanne, school, 'blokkerend')
  await open('vragen-nee', `/werk/besluiten/${school}/vragen`)
}, 300_000)
