import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { laatInloggen } from '../../../test/support/laat-inloggen.ts'
import { leesbaar } from '../../../test/support/werk.ts'
import { seedDossiers, verzamelTeam } from '../../handelingen/demo-dossiers.ts'
import { openDemo } from '../../handelingen/demo-stappen.ts'
import { seedDemo } from '../../handelingen/demo.ts'

/** Lina is sixteen: there is help of the team, and a measure of the judge that a certified institution carries out. */

let t: TestApp
let lina: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const demo = openDemo(t.deps)
  await seedDossiers(demo, await verzamelTeam(demo))
  await demo.logUit()
  await laatInloggen(t, 'Lina Bos')
  lina = t.bezoeker()
  await lina.get('/inloggen')
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.demo_login where naam = 'Lina Bos'`)
  await lina.verstuur({ wie: rows[0]?.id ?? '' })
}, 120_000)
afterAll(() => t.stop())

it('says until when at every datum, also in the dossier of a measure of the judge (T-22)', async () => {
  const blad = await lina.get('/mijn/gegevens')
  expect(blad.status).toBe(200)
  const { $ } = blad
  const dossier = $('main section')
    .filter((_, el) => $(el).children('h3').length > 0)
    .filter((_, el) => $(el).text().includes('ondertoezichtstelling is uitgesproken'))
    .last()
  expect(dossier).toHaveLength(1)
  const termijnen = dossier
    .find('dl > div')
    .filter((_, el) => $(el).children('dt').text() === 'Hoe lang wij dit bewaren')
    .toArray()
    .map((el) => $(el).children('dd').text())
  expect(termijnen.length).toBeGreaterThan(0)
  expect(new Set(termijnen)).toEqual(
    new Set(['Nog 20 jaar na de laatste keer dat er iets verandert.']),
  )
  expect(leesbaar(blad)).not.toContain('Wij weten dit nog niet. Vraag het aan het team.')
})
