import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { alsEigenaar, noodvraag } from '../../../../test/support/nood.ts'
const mehmetId = 'a2000000-0000-4000-8000-000000000002'
const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
})
afterAll(() => t.stop())

describe('voor wie dit er niet is', () => {
  it.each(['petra', 'fatima', 'ingrid', 'ruud'] as const)('is not there for %s', async (naam) => {
    const iemand = await t.login(naam)
    expect((await iemand.get('/werk/nood')).status).toBe(404)
    expect((await iemand.get('/werk/nood/klaar')).status).toBe(404)
    await iemand.get('/balie/mag-het')
    expect((await iemand.post('/werk/nood', { ...noodvraag, ...noor })).status).toBe(404)
  })

  it('is not there for Veilig Thuis: they get data by verstrekking (C-09)', async () => {
    await alsEigenaar(
      t,
      `update deelwijzer.pet set soort = 'veilig-thuis-medewerker' where medewerker_id = $1`,
      [mehmetId],
    )
    const m = await t.login('mehmet')
    expect((await m.get('/werk/nood')).status).toBe(404)
    await m.get('/balie/mag-het')
    expect((await m.post('/werk/nood', { ...noodvraag, ...noor })).status).toBe(404)
    await alsEigenaar(t, `update deelwijzer.pet set soort = 'toeleider' where medewerker_id = $1`, [
      mehmetId,
    ])
  })

  it('leads residents and nobody to the login', async () => {
    expect((await (await t.login('anna')).get('/werk/nood')).pad).toContain('/inloggen')
    expect((await t.bezoeker().get('/werk/nood')).pad).toContain('/inloggen')
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
