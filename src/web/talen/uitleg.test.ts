import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { telRijen } from '../../../test/support/inwoner.ts'
import { onderwerpen } from './taal.ts'
import { nederlands, talen } from './talen.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe.each(talen)('in $naam', (taal) => {
  it('shows every sentence in its language and direction, with the Dutch beside it', async () => {
    const blad = await t.bezoeker().get(`/uitleg/${taal.code}`)
    expect(blad.status).toBe(200)
    for (const onderwerp of onderwerpen) {
      const eigen = blad.$(`#${onderwerp} > [lang="${taal.code}"][dir="${taal.richting}"]`)
      expect(
        eigen
          .find('li')
          .toArray()
          .map((li) => blad.$(li).text()),
      ).toEqual([...taal.delen[onderwerp].zinnen])
      const ernaast = blad.$(`#${onderwerp} > .dw-nederlands`)
      expect(
        ernaast
          .find('li')
          .toArray()
          .map((li) => blad.$(li).text()),
      ).toEqual([...nederlands.delen[onderwerp].zinnen])
      expect(ernaast.closest('[lang]').attr('lang')).toBe('nl')
    }
  })

  it('says in both languages that no translator has read it', async () => {
    const melding = (await t.bezoeker().get(`/uitleg/${taal.code}`)).$('.dw-melding')
    expect(melding.find(`[lang="${taal.code}"]`).text()).toBe(taal.nietGecontroleerd)
    expect(melding.text()).toContain(nederlands.nietGecontroleerd)
  })
})

it('does not exist in a language that nobody wrote', async () => {
  for (const code of ['fr', 'nl', 'constructor', '..%2Fmijn']) {
    expect((await t.bezoeker().get(`/uitleg/${code}`)).status, code).toBe(404)
  }
})

it('is open to everybody and stores nothing', async () => {
  const voor = await telRijen(t)
  await t.bezoeker().get('/uitleg/ar')
  expect(await telRijen(t)).toEqual(voor)
})

describe('the chooser', () => {
  it.each([
    ['/mijn', 'rechten'],
    ['/mijn/gegevens', 'rechten'],
    ['/mijn/wie-keek-er', 'wie-keek'],
    ['/mijn/toestemmingen', 'toestemming'],
    ['/mijn/gedeeld', 'toestemming'],
  ])('on %s leads to %s, each link in its own language', async (pad, onderwerp) => {
    const blad = await (await t.login('noor')).get(pad)
    const links = blad.$('main nav[aria-label="Uitleg in een andere taal"] a').toArray()
    expect(links.map((link) => blad.$(link).attr('href'))).toEqual(
      talen.map(({ code }) => `/uitleg/${code}#${onderwerp}`),
    )
    expect(links.map((link) => blad.$(link).attr('lang'))).toEqual(talen.map(({ code }) => code))
  })

  it('stands before logging in and on the open pages, not on paper and not for professionals', async () => {
    const niemand = t.bezoeker()
    for (const pad of [
      '/inloggen',
      '/klacht',
      '/uw-gegevens',
      '/privacyverklaring',
      '/uitleg/tr',
    ]) {
      expect((await niemand.get(pad)).$('main .dw-talen a').length, pad).toBe(talen.length)
    }
    expect((await niemand.get('/klacht?print=1')).$('.dw-talen').length).toBe(0)
    const sanne = await t.login('sanne', 'hulpverlener')
    expect((await sanne.get('/werk')).$('.dw-talen').length).toBe(0)
  })
})
