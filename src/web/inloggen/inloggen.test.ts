import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type TestApp } from '../../../test/support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('inloggen', () => {
  it('lists the fictional people and asks who has two petten which one is on', async () => {
    const sanne = t.bezoeker()
    const lijst = await sanne.get('/')
    expect(lijst.pad).toBe('/inloggen')
    expect(lijst.$('input[name=wie]').length).toBe(40)
    const keuze = await sanne.verstuur({ wie: 'a6000000-0000-4000-8000-000000000001' })
    expect(keuze.pad).toBe('/pet')
    expect(keuze.$('input[name=pet]').length).toBe(2)
  })

  it('says what is wrong when nobody is chosen, and when the choice is tampered with', async () => {
    const iemand = t.bezoeker()
    await iemand.get('/inloggen')
    const fout = await iemand.verstuur({})
    expect(fout.tekst).toContain('Kies wie u wilt zijn.')
    const vreemd = await iemand.post('/inloggen', { wie: '00000000-0000-4000-8000-000000000000' })
    expect(vreemd.status).toBe(404)
  })

  it('logs every switch of pet with both names', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.post('/pet', { pet: petten.hulpverlener })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ toelichting: string }>(
        `select toelichting from deelwijzer.gebeurtenis where handeling = 'wisselen' order by volgnummer`,
      )
    expect(rows.map((rij) => rij.toelichting)).toEqual([
      'van geen pet naar Toeleider Jeugd en Wmo',
      'van Toeleider Jeugd en Wmo naar Jeugdhulpverlener',
    ])
  })

  it("refuses a colleague's pet", async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const blad = await sanne.post('/pet', { pet: 'a3000000-0000-4000-8000-000000000003' })
    expect(blad.status).toBe(404)
  })

  it('refuses a form without the token of the session', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const blad = await sanne.post('/pet', { pet: petten.hulpverlener, csrf: 'verzonnen' })
    expect(blad.status).toBe(403)
  })

  it('refuses a form sent from another site', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const blad = await sanne.post(
      '/pet',
      { pet: petten.hulpverlener },
      { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' },
    )
    expect(blad.status).toBe(403)
  })

  it('gives a form back to who was logged out in between, and takes it after logging in', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    t.zetTijd(new Date('2026-11-23T10:00:00Z'))
    const uit = await sanne.post('/pet', { pet: petten.hulpverlener })
    expect(uit.status).toBe(403)
    expect(uit.tekst).toContain('Wat u invulde, is niet weg.')
    expect(uit.$('textarea[name=pet]').text()).toBe(petten.hulpverlener)
    const teruggekregen = uit.$('textarea[name=pet]').text()

    await sanne.get('/inloggen')
    await sanne.verstuur({ wie: 'a6000000-0000-4000-8000-000000000001' })
    const weer = await sanne.post('/pet', { pet: teruggekregen, csrf: 'van-de-vorige-keer' })
    expect(weer.status).toBe(403)
    const klaar = await sanne.verstuur({}, { actie: '/pet' })
    expect(klaar.$('option[selected]').text()).toContain('Jeugdhulpverlener')
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  })

  it('ends the session on logging out: the old cookie is worth nothing', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const oud = sanne.cookie()
    await sanne.post('/uitloggen', {})
    const antwoord = await t.app.request('/pet', {
      headers: { cookie: `deelwijzer_sessie=${oud}` },
    })
    expect(antwoord.status).toBe(303)
  })

  it('does not know demo login outside demo mode', async () => {
    t.deps.demo = false
    const iemand = t.bezoeker()
    const blad = await iemand.get('/inloggen')
    const wie = 'a6000000-0000-4000-8000-000000000001'
    const toch = await iemand.post('/inloggen', { wie })
    t.deps.demo = true
    expect(blad.$('main form').length).toBe(0)
    expect(toch.status).toBe(404)
    expect(iemand.cookie()).toBe('')
  })
})
