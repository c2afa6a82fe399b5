import { afterAll, beforeAll, expect, it } from 'vitest'
import { begin } from '../support/afweging.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { openHulpdossier } from '../support/overgang.ts'
import { openDossier } from '../support/werk.ts'

/** A question about this dossier that says that it belongs to a weighing of another, with a form that we would not send. */

let t: TestApp
let sanne: Bezoeker
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())

it('is asked without that weighing, and with one of its own dossier', async () => {
  const hulpverlener = await t.login('sanne', 'hulpverlener')
  const elders = await begin(hulpverlener, await openHulpdossier(hulpverlener), 'meldcode')
  const dossier = await openDossier(sanne)
  const eigen = await begin(sanne, dossier, 'meldcode')
  for (const afweging of [elders, eigen]) {
    await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}&afweging=${afweging}`)
    const blad = await sanne.verstuur({
      aan: 'leidinggevende',
      vraag: 'Mag ik de school bellen over de rust in de klas?',
      afweging,
    })
    expect(blad.status).toBe(200)
  }
  const { rows } = await t.db
    .pool('eigenaar')
    .query('select afweging_id from deelwijzer.ruggespraak_bij where dossier_id = $1', [dossier])
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ afweging_id: null })
  expect(rows).toContainEqual({ afweging_id: eigen })
  expect(t.meldingen).toEqual([])
})
