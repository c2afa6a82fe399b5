import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
}, 60_000)
afterAll(() => t.stop())

it('gives every event of the application a place', async () => {
  const sanne = await t.login('sanne', 'hulpverlener')
  await sanne.get('/werk/dossiers')
  await t.volgorde()
  const { rows } = await t.db.pool('eigenaar').query(
    `select (select count(*)::int from deelwijzer.gebeurtenis_bewijs) as bewijzen, (select count(*)::int from deelwijzer.blad) as bladeren,
      (select max(grootte)::int from deelwijzer.checkpoint where gepubliceerd_op is not null) as grootte`,
  )
  expect(rows[0].bladeren).toBeGreaterThan(0)
  expect(rows[0]).toEqual({
    bewijzen: rows[0].bladeren,
    bladeren: rows[0].bladeren,
    grootte: rows[0].bladeren,
  })
})
