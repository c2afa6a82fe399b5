import { randomUUID } from 'node:crypto'
import fc from '../support/eigenschap.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { Geschiedenis, stappen, type Stap } from './geschiedenis.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

it('after every step of every history each pet sees exactly what the model says', async () => {
  const geteld = { stappen: 0, gelukt: 0, geweigerd: 0, vergelijkingen: 0 }
  const soorten = new Map<Stap['doe'], { gelukt: number; geweigerd: number }>()
  await fc.assert(
    fc.asyncProperty(stappen, async (lijst) => {
      const g = await Geschiedenis.begin(db, randomUUID())
      for (const stap of lijst) {
        const { model, echt } = await g.doe(stap)
        expect(echt, `${JSON.stringify(stap)}: model ${model}`).toBe(model)
        const per = soorten.get(stap.doe) ?? { gelukt: 0, geweigerd: 0 }
        soorten.set(stap.doe, per)
        geteld.stappen++
        geteld[echt]++
        per[echt]++
        for (const { wie, verwacht, gezien } of await g.vergelijk()) {
          expect(gezien, `${wie} na ${JSON.stringify(stap)}`).toEqual(verwacht)
          geteld.vergelijkingen++
        }
      }
      const { rows } = await db
        .pool('eigenaar')
        .query('select * from deelwijzer.controleer_toegang()')
      expect(rows).toEqual([])
    }),
    // A history that fails says enough: the step that went wrong is in the message, and the seed brings it back.
    { numRuns: 25, endOnFailure: true, interruptAfterTimeLimit: 45_000 },
  )
  process.stdout.write(
    `geschiedenis: ${geteld.stappen} stappen (${geteld.gelukt} gelukt, ${geteld.geweigerd} geweigerd), ${geteld.vergelijkingen} vergelijkingen; ${[...soorten].map(([naam, n]) => `${naam} ${n.gelukt}/${n.geweigerd}`).join(' · ')}\n`,
  )
  // Everything was tried, and enough of it worked to change something.
  expect(soorten.size).toBe(15)
  expect([...soorten].filter(([, n]) => n.gelukt === 0).length).toBeLessThan(3)
  expect(geteld.gelukt).toBeGreaterThan(geteld.stappen / 6)
}, 120_000)
