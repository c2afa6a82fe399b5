import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { openDossier } from '../../test/support/werk.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

it('draws another number when the one it drew is taken, and nobody notices', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  const echt = t.deps.toeval
  // The same five bytes for both numbers of the first intake, and once more for the second.
  let keer = 3
  t.deps.toeval = (bytes) => (bytes === 5 && keer-- > 0 ? Buffer.alloc(5) : echt(bytes))
  const een = await openDossier(sanne)
  const twee = await openDossier(sanne)
  t.deps.toeval = (bytes) => randomBytes(bytes)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id in ($1, $2)', [
      een,
      twee,
    ])
  expect(new Set(rows.map((rij) => rij.nummer)).size).toBe(2)
  expect(keer).toBeLessThan(1)
  expect(t.meldingen).toEqual([])
})
