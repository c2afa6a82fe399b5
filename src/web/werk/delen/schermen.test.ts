import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { besluitSchool, deel, deelvelden, deLinde } from '../../../../test/support/delen.ts'
import { noor as noorId, openDossier, schrijfOp } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let besluit: string
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud: 'Er is hulp van het wijkteam.', datWat: 'dat' })
  besluit = await besluitSchool(t, sanne, dossier)
})
afterAll(() => s.stop())

it('every page of sharing is accessible and fits, for who shares and for who it is about', async () => {
  const noor = await t.login('noor')
  const open = (naam: string, waar: string | ((page: Page) => Promise<void>), wie = sanne) =>
    s.bekijk(`delen-${naam}`, waar, wie)
  await open('begin', `/werk/dossiers/${dossier}/delen`)
  const vraag = `?over=${noorId}&organisatie=${deLinde}&doel=toeleiding`
  await open('kiezen', `/werk/dossiers/${dossier}/delen${vraag}`)
  await open('nagekeken', async (page) => {
    await page.goto(`/werk/dossiers/${dossier}/delen${vraag}`)
    await page.locator('[id="gegeven-los-dat"]').check()
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.waitForSelector('.dw-antwoordkaart, #antwoord')
  })
  await open('besluit', `/werk/besluiten/${besluit}/delen`)
  const blad = await deel(sanne, besluit, deelvelden(t, 'los-dat'))
  const id = /delingen\/([0-9a-f-]{36})/.exec(blad.pad)?.[1] ?? ''
  await open('deling', `/werk/delingen/${id}`)
  await open('register', `/werk/dossiers/${dossier}/verstrekkingen`)
  await open('mijn-lijst', '/mijn/gedeeld', noor)
  await open('mijn-een', `/mijn/gedeeld/${id}`, noor)
}, 180_000)
