import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { telRijen } from '../../test/support/inwoner.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

describe('toegankelijkheid', () => {
  it('is open to everybody and says what is not known, without storing a thing', async () => {
    const voor = await telRijen(t)
    const blad = await t.bezoeker().get('/toegankelijkheid')
    const tekst = blad.$('main').text()
    expect(blad.status).toBe(200)
    expect(tekst).toContain('heeft deze verklaring nog niet vastgesteld')
    expect(tekst).toContain('Er is nog niet getest met mensen met een beperking.')
    expect(await telRijen(t)).toEqual(voor)
  })

  it('names the gemeente of who is logged in', async () => {
    const blad = await (await t.login('anna')).get('/toegankelijkheid')
    expect(blad.$('main').text()).toContain('De gemeente Voorbeeldstad heeft')
  })
})

describe('stijl', () => {
  it('shows every component in demo mode, also with mistakes and to print', async () => {
    const iemand = t.bezoeker()
    expect((await iemand.get('/stijl')).$('h1').text()).toBe('Stijl en onderdelen')
    expect((await iemand.get('/stijl?fouten=1')).$('.dw-fouten').length).toBe(1)
    expect((await iemand.get('/stijl?print=1')).$('nav').length).toBe(0)
  })

  it('does not exist outside demo mode', async () => {
    t.deps.demo = false
    const blad = await t.bezoeker().get('/stijl')
    t.deps.demo = true
    expect(blad.status).toBe(404)
  })
})
