import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('wie erbij kan', () => {
  const versie = 'a7000000-0000-4000-8000-000000000001'
  const lezen = ['/beheer/inrichting', `/beheer/inrichting/${versie}`]
  const beheren = ['/beheer', '/beheer/organisaties', `/beheer/inrichting/${versie}/algemeen`]
  beheren.push(
    `/beheer/inrichting/${versie}/taken/toeleiding-wmo`,
    `/beheer/inrichting/${versie}/besluit`,
  )

  it.each(['petra', 'ingrid'] as const)(
    '%s reads how it is arranged and changes nothing',
    async (naam) => {
      const wie = await t.login(naam)
      for (const pad of lezen) expect((await wie.get(pad)).status, pad).toBe(200)
      for (const pad of beheren) expect((await wie.get(pad)).status, pad).toBe(404)
      expect(wie.blad().tekst).not.toContain('Maak een voorstel')
      await wie.get('/beheer/inrichting')
      expect((await wie.post('/beheer/inrichting', {})).status).toBe(404)
    },
  )

  it.each(['ruud', 'mehmet'] as const)('%s finds none of it', async (naam) => {
    const wie = await t.login(naam)
    for (const pad of [...lezen, ...beheren]) expect((await wie.get(pad)).status, pad).toBe(404)
    expect((await wie.get('/pet/uitleg')).status).toBe(200)
    for (const pad of [
      '/beheer/inrichting',
      '/beheer/organisaties',
      `/beheer/inrichting/${versie}/besluit`,
    ]) {
      expect((await wie.post(pad, { doe: 'vaststellen' })).status, pad).toBe(404)
    }
  })

  it('a resident and nobody are sent to the login', async () => {
    const anna = await t.login('anna')
    for (const pad of [...lezen, ...beheren, '/pet/uitleg']) {
      expect((await anna.get(pad)).pad, pad).toContain('/inloggen')
      expect((await t.bezoeker().get(pad)).pad, pad).toContain('/inloggen')
    }
  })

  it('another gemeente is not there', async () => {
    const fatima = await t.login('fatima')
    const { rows: ander } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.inrichting where gemeente_id <> $1', [
        gemeente,
      ])
    expect(ander.length).toBeGreaterThan(0)
    for (const { id } of ander) {
      expect((await fatima.get(`/beheer/inrichting/${id}`)).status).toBe(404)
      expect((await fatima.get(`/beheer/inrichting/${id}/besluit`)).status).toBe(404)
    }
    expect((await fatima.get('/beheer/organisaties')).tekst).not.toContain('Esbeek')
  })
})
