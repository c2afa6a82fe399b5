import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { organisaties } from '../../../../test/support/partner.ts'

let t: TestApp
let fatima: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  fatima = await t.login('fatima')
})
afterAll(() => t.stop())

const school = `/beheer/partners/${organisaties.school}`

it('lists the organisations outside, with what they are and how many may log in', async () => {
  const { $ } = await fatima.get('/beheer/partners')
  const rij = $('tr:contains("Basisschool De Linde")').text()
  expect(rij).toContain('School of andere professional buiten het team')
  expect(rij).toContain('1')
  // The wijkteam itself is no partner of itself.
  expect($('table').text()).not.toContain('Wijkteam')
  const { $: een } = await fatima.get(school)
  expect(een('main').text()).toContain('Anja Kuipers')
  expect(een('main').text()).toContain('5 januari 2026')
})

it('invites somebody, once per form, and says what is missing', async () => {
  await fatima.get(school)
  const mis = await fatima.verstuur({ naam: 'Kees Mulder' }, { actie: `${school}/uitnodigen` })
  expect(mis.status).toBe(409)
  expect(mis.$('#naam').val()).toBe('Kees Mulder')
  expect(mis.$('main').text()).toContain('Vul de functie in.')
  const goed = { naam: 'Kees Mulder', functie: 'Directeur', beroepsgeheim: 'geen' }
  const form = { actie: `${school}/uitnodigen` }
  const csrf = String(mis.$('input[name=csrf]').first().val())
  const na = await fatima.verstuur({ ...goed, csrf }, form)
  await fatima.post(`${school}/uitnodigen`, { ...goed, csrf })
  expect(na.pad).toBe(`${school}?klaar=uitgenodigd`)
  expect(na.$('.dw-kaart:contains("Kees Mulder")').text()).toContain('Fatima')
  const { rows } = await t.db
    .pool('eigenaar')
    .query(`select 1 from deelwijzer.partner_medewerker where naam = 'Kees Mulder'`)
  expect(rows).toHaveLength(1)
})

it('withdraws: who is logged in is out at once, and cannot come back', async () => {
  const yvonne = await t.login('yvonne')
  expect((await yvonne.get('/partner')).status).toBe(200)
  const adres = `/beheer/partners/${organisaties.corporatie}`
  const blad = await fatima.get(adres)
  const actie = blad.$('form[action*="/mensen/"]').attr('action') ?? ''
  const na = await fatima.verstuur({}, { actie })
  expect(na.$('main').text()).toContain('Niemand van deze organisatie kan inloggen.')
  expect((await yvonne.get('/partner')).pad).toMatch(/^\/inloggen/)
  expect((await yvonne.post('/partner/gedeeld/x', {})).status).not.toBe(200)
  const opnieuw = await t.login('yvonne')
  expect((await opnieuw.get('/partner')).pad).toMatch(/^\/inloggen/)
  // Twice is once.
  expect((await fatima.post(actie, {})).status).toBe(200)
})

it('sets what kind of partner it is, and no unknown kind', async () => {
  const adres = `/beheer/partners/${organisaties.huisarts}`
  await fatima.get(adres)
  expect((await fatima.verstuur({ ontvangerType: 'burgemeester' }, { actie: adres })).status).toBe(
    409,
  )
  await fatima.get(adres)
  const na = await fatima.verstuur({ ontvangerType: 'geen' }, { actie: adres })
  expect(na.$(`form[action="${adres}/uitnodigen"]`)).toHaveLength(0)
  expect(
    (
      await fatima.post(`${adres}/uitnodigen`, {
        naam: 'A',
        functie: 'B',
        beroepsgeheim: 'geen',
      })
    ).status,
  ).toBe(409)
})

it('is not there for other petten, nor for an organisation of our own or of another gemeente', async () => {
  for (const naam of ['ingrid', 'petra', 'ruud'] as const) {
    const iemand = await t.login(naam)
    expect((await iemand.get('/beheer/partners')).status).toBe(404)
    expect((await iemand.get(school)).status).toBe(404)
    expect((await iemand.post(`${school}/uitnodigen`, { naam: 'A' })).status).toBe(404)
    expect((await iemand.post(school, { ontvangerType: 'geen' })).status).toBe(404)
  }
  for (const id of [
    'a1000000-0000-4000-8000-000000000001',
    'b1000000-0000-4000-8000-000000000001',
    crypto.randomUUID(),
    'x',
  ]) {
    expect((await fatima.get(`/beheer/partners/${id}`)).status).toBe(404)
    await fatima.get('/beheer/partners')
    const csrf = String(fatima.blad().$('input[name=csrf]').first().val())
    const poging = await fatima.post(`/beheer/partners/${id}`, {
      csrf,
      ontvangerType: 'extern-professional',
    })
    expect(poging.status).toBe(404)
  }
})

it('never broke by a mistake of ours', () => {
  expect(t.meldingen).toEqual([])
})
