import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { besluitMet, doePlichten, zonderVooraf } from '../../../../test/support/verstrekking.ts'
import { openDossier } from '../../../../test/support/werk.ts'

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
  besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
})
afterAll(() => s.stop())

it('every state of the pages is accessible and fits', async () => {
  const noor = await t.login('noor')
  const adres = `/werk/besluiten/${besluit}/uitvoeren`
  const open = (naam: string, waar: string | ((page: Page) => Promise<void>), wie = sanne) =>
    s.bekijk(`uitvoeren-${naam}`, waar, wie)
  await open('eerst', adres)
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await open('onderweg', adres)
  await open('leeg-register', `/werk/dossiers/${dossier}/verstrekkingen`)
  await t.volgorde()
  await open('vast', adres)
  await open('fouten', async (page) => {
    await page.goto(adres)
    await page.getByRole('button', { name: 'Leg vast dat ik dit deel' }).click()
    await page.waitForSelector('text=Kruis aan wat u deelt.')
  })
  const page = await s.pagina(sanne, { screen: 'phone', javaScript: false })
  await page.goto(adres)
  await page.locator('#categorie').check()
  await page.locator('[name="wat.dat"]').fill('Er is hulp in dit gezin.')
  await page.locator('#ontvanger').fill('Bureaudienst Veilig Thuis')
  await page.getByLabel('Per telefoon').check()
  await page.locator('#sprak').fill('Een medewerker')
  await page.locator('#geinformeerd').check()
  await page.getByRole('button', { name: 'Leg vast dat ik dit deel' }).click()
  await page.waitForURL(/verstrekkingen\?nieuw=1$/)
  await page.context().close()
  await open('register', `/werk/dossiers/${dossier}/verstrekkingen?nieuw=1`)
  await open('besluit', `/werk/besluiten/${besluit}`)
  await doePlichten(t, sanne, besluit, 'informeren')
  await open('gedeeld', '/mijn/gedeeld', noor)
}, 180_000)
