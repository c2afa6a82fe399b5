import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'

let t: TestApp
let anja: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  anja = await t.login('anja')
})
afterAll(() => t.stop())

it('starts at what is shared, on behalf of her organisation, and there is nothing yet', async () => {
  const blad = await anja.get('/')
  expect(blad.status).toBe(200)
  expect(blad.pad).toBe('/partner')
  expect(blad.$('main').text()).toContain('namens Basisschool De Linde')
  expect(blad.$('main').text()).toContain('Er is nu niets met u gedeeld.')
  const vragen = await anja.get('/partner/vragen')
  expect(vragen.$('main').text()).toContain('Er zijn geen vragen.')
})

it.each(['/toegankelijkheid', '/stijl', '/balie/mag-het', '/logboek', '/inloggen'])(
  'sees %s like everybody',
  async (pad) => {
    const blad = await anja.get(pad)
    expect(blad.status).toBe(200)
    expect(blad.pad).toBe(pad)
  },
)

it('gets an error page of the house for what is not there', async () => {
  const blad = await anja.get('/zomaar')
  expect(blad.status).toBe(404)
  expect(blad.$('nav a[href="/partner"]')).toHaveLength(1)
})

it.each([
  '/pet',
  '/pet/uitleg',
  '/werk',
  '/werk/dossiers',
  '/werk/zoeken',
  '/werk/eigen-kring',
  '/mijn',
  '/mijn/gegevens',
  '/mijn/wie-keek-er',
  '/mijn/gedeeld',
  '/team',
  '/inzien',
  '/privacy',
  '/privacy/logboek',
  '/beheer',
  '/beheer/petten',
  '/beheer/partners',
  '/beheer/toestand',
])('is not let into %s', async (pad) => {
  const blad = await anja.get(pad)
  expect(blad.pad).toMatch(/^\/inloggen\?terug=/)
})

it('logs out, and the cookie is worth nothing', async () => {
  const yvonne = await t.login('yvonne')
  await yvonne.get('/partner')
  const cookie = yvonne.cookie()
  await yvonne.post('/uitloggen', {})
  const antwoord = await t.app.request('http://localhost/partner', {
    headers: { cookie: `deelwijzer_sessie=${cookie}` },
  })
  expect(antwoord.headers.get('location')).toMatch(/^\/inloggen/)
})

it('is sent to the login without a session, and with a session of anybody else', async () => {
  for (const naam of ['sanne', 'noor', 'fatima'] as const) {
    const iemand = await t.login(naam)
    for (const pad of ['/partner', '/partner/vragen']) {
      expect((await iemand.get(pad)).pad).toMatch(/^\/inloggen\?terug=/)
    }
  }
  expect((await t.bezoeker().get('/partner')).pad).toMatch(/^\/inloggen\?terug=/)
})

it('never broke', () => {
  expect(t.meldingen).toEqual([])
})
