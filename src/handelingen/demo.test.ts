import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { seedDemo } from './demo.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
})
afterAll(() => t.stop())

it('fills the demo by the same door as everybody, with a log line for every step', async () => {
  await seedDemo(t.deps)
  const { rows } = await t.db.pool('eigenaar').query<{ soort: string; aantal: number }>(
    `select d.soort, count(g.id)::int as aantal from deelwijzer.dossier d
     left join deelwijzer.gegeven g on g.dossier_id = d.id group by d.id, d.soort order by 1, 2`,
  )
  expect(rows).toEqual([
    { soort: 'hulpverleningsdossier', aantal: 1 },
    { soort: 'toeleidingsdossier', aantal: 0 },
    { soort: 'toeleidingsdossier', aantal: 2 },
  ])
  const log = await t.db
    .pool('eigenaar')
    .query<{ aantal: number }>(
      `select count(*)::int as aantal from deelwijzer.gebeurtenis where handeling = 'vastleggen'`,
    )
  expect(log.rows[0]?.aantal).toBe(6)
})
