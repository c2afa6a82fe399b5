import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { tel } from '../../../../test/support/werk.ts'

/** Comparing files is for a task of work and income, enforcement or policy (E-267): for anybody else it is not there. */

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
})
afterAll(() => t.stop())

const gevraagd = {
  vraag: 'anoniem',
  onderwerp: 'Hoeveel huishoudens hebben schulden.',
  bestanden: 'Aantallen per wijk.',
}

it('is not there for who has another task, for who leads, who watches over it, and residents', async () => {
  for (const naam of ['sanne', 'petra', 'ingrid', 'noor', 'anja'] as const) {
    const iemand = await t.login(naam, naam === 'sanne' ? 'toeleider' : undefined)
    const blad = await iemand.post('/werk/bestandsvergelijking', gevraagd)
    expect([403, 404], naam).toContain(blad.status)
  }
  expect(await tel(t, 'bestandsvergelijking')).toBe(0)
})

it('shows the form to who has the task, and writes nothing that is not filled in', async () => {
  const gerard = await t.login('gerard', 'inkomen')
  const blad = await gerard.get('/werk/bestandsvergelijking')
  expect(blad.status).toBe(200)
  const weer = await gerard.verstuur({})
  expect(weer.pad).toBe('/werk/bestandsvergelijking')
  expect(weer.$('.dw-foutensamenvatting, [role=alert], main [aria-invalid=true]').length).not.toBe(
    0,
  )
  expect(await tel(t, 'bestandsvergelijking')).toBe(0)
})
