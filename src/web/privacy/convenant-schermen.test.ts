import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { seedConvenanten } from '../../handelingen/demo-convenant.ts'
import { openDemo } from '../../handelingen/demo-stappen.ts'

let t: TestApp
let s: Schermen
/** A contract that holds, and the next version of it that is being written. */
let contract: string
let concept: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const demo = openDemo(t.deps)
  await seedConvenanten(demo)
  await demo.logUit()
  const ingrid = await t.login('ingrid')
  const lijst = await ingrid.get('/privacy/convenanten')
  contract = lijst.$('a:contains("Inkoop jeugdhulp")').attr('href') ?? ''
  await ingrid.get(contract)
  concept = (await ingrid.post(`${contract}/nieuwe-versie`, {})).pad
}, 60_000)
afterAll(() => s.stop())

it('the pages of agreements are accessible and fit', async () => {
  const ingrid = await t.login('ingrid')
  for (const [naam, pad] of [
    ['privacy-start', '/privacy'],
    ['convenanten', '/privacy/convenanten'],
    ['convenant-contract', contract],
    ['convenant-concept', concept],
    ['convenant-wijzigen', `${concept}/wijzigen`],
    ['convenant-nieuw', '/privacy/convenanten/nieuw'],
  ] as const) {
    expect(await s.bekijk(naam, pad, ingrid), naam).toBe(200)
  }
  // An empty form comes back with what to do, and nothing is lost.
  await s.bekijk(
    'convenant-fouten',
    async (page) => {
      await page.goto('/privacy/convenanten/nieuw')
      await page.getByLabel('Titel').fill('Nog niet af')
      await page.getByRole('button', { name: 'Sla op' }).click()
      await page.getByRole('alert').waitFor()
      expect(await page.getByLabel('Titel').inputValue()).toBe('Nog niet af')
    },
    ingrid,
  )
}, 120_000)
