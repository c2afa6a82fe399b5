import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { noteBackup } from '../../opslag/reservekopie/laatste.ts'

let t: TestApp
let s: Schermen
let data: string
let fatima: Bezoeker

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  data = await mkdtemp(join(tmpdir(), 'dw-toestand-'))
  // Of another version, and an old copy: red, yellow and green on one page.
  t.deps.bedrijf = {
    migraties: 9999,
    dataFolder: data,
    eigenDatabase: true,
    metingenToken: undefined,
  }
  const dag = 86_400_000
  await noteBackup(data, 'gegevens', new Date(Date.now() - 2.5 * dag).toISOString())
  await noteBackup(data, 'sleutels', new Date(Date.now() - 9.5 * dag).toISOString())
  fatima = await t.login('fatima')
}, 60_000)
afterAll(async () => {
  await s.stop()
  await rm(data, { recursive: true })
})

it.each(['/beheer/toestand', '/beheer/toestand?print=1'])(
  'the state of the system, %s',
  async (adres) => {
    await s.bekijk(
      `toestand-${adres}`,
      async (page) => {
        const antwoord = await page.goto(adres)
        expect(await antwoord?.text()).toContain('2 dagen oud')
      },
      fatima,
    )
  },
  60_000,
)
