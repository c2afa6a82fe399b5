import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { leesbaar } from '../../test/support/werk.ts'
import { seedConvenanten } from './demo-convenant.ts'
import { openDemo } from './demo-stappen.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp(new Date())
  const demo = openDemo(t.deps)
  await seedConvenanten(demo)
  await demo.logUit()
})
afterAll(() => t.stop())

it('the demo has two convenanten and a contract that asks what it cannot demand, all in force', async () => {
  const ingrid = await t.login('ingrid')
  const lijst = await ingrid.get('/privacy/convenanten')
  expect(lijst.$('tbody tr')).toHaveLength(3)
  expect(lijst.$('tbody tr').first().text()).toContain('Convenant wonen en ondersteuning')
  expect(lijst.$('tbody .dw-badge--ok')).toHaveLength(3)
  const contract = lijst.$('a:contains("Inkoop jeugdhulp")').attr('href') ?? ''
  expect(leesbaar(await ingrid.get(contract))).toContain(
    'Het contract vraagt dit, maar dat kan het niet eisen',
  )
  expect(t.meldingen).toEqual([])
})
