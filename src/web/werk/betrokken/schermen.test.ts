import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { Naam, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { openDossier } from '../../../../test/support/werk.ts'

const mehmetPet = 'a3000000-0000-4000-8000-000000000003'
let t: TestApp
let s: Schermen
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne, { besproken: ['dat'] })
})
afterAll(() => s.stop())

async function als(naam: Naam): Promise<Page> {
  return s.pagina(await t.login(naam, naam === 'sanne' ? 'toeleider' : undefined))
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).first().click(),
  ])
  await page.waitForLoadState('load')
}

it('involving, leaving, closing and shielding', async () => {
  const page = await als('sanne')
  await page.goto(`/werk/dossiers/${dossier}/betrokkenen`)
  await druk(page, 'Betrek deze collega')
  await s.keur(page, 'betrokkenen met fouten')
  await page.locator('#pet').selectOption(mehmetPet)
  await page.locator('#waarvoor').check()
  await page.locator('#reden').fill('Wij doen dit samen.')
  await page.locator('#noodzakelijk-2').check()
  await druk(page, 'Betrek deze collega')
  await s.keur(page, 'betrokkenen mag niet')
  await page.goto(`/werk/dossiers/${dossier}/betrokkenen`)
  const stop = await page.getByRole('link', { name: /^Stop/ }).first().getAttribute('href')
  await page.goto(stop ?? '')
  await druk(page, 'Stop in dit dossier')
  await s.keur(page, 'stoppen met fout')
  await page.goto(`/werk/dossiers/${dossier}/sluiten`)
  await druk(page, 'Sluit het dossier')
  await s.keur(page, 'sluiten met fout')
  await page.goto(`/werk/dossiers/${dossier}/afschermen`)
  await s.keur(page, 'afschermen')
  await page.context().close()
}, 120_000)

it('the own circle', async () => {
  const page = await als('sanne')
  await page.goto('/werk/eigen-kring')
  await druk(page, 'Voeg toe')
  await s.keur(page, 'eigen kring met fouten')
  await page.locator('#soort').check()
  await page.locator('#naam').fill('Tante van Sanne')
  await page.locator('#geboortedatum').fill('04-05-1955')
  await druk(page, 'Voeg toe')
  await s.keur(page, 'eigen kring')
  await page.context().close()
}, 120_000)

it('replacement, for oneself and for somebody', async () => {
  await t.db.pool('eigenaar').query('delete from deelwijzer.vervanging')
  await t.db.pool('eigenaar').query('delete from deelwijzer.concept')
  const page = await als('sanne')
  await page.goto('/werk/vervanging')
  await druk(page, 'Regel de vervanging')
  await s.keur(page, 'vervanging met fouten')
  const leider = await als('petra')
  await leider.goto('/team/vervanging')
  await s.keur(leider, 'team vervanging kies')
  await leider.locator('#pet').selectOption('a3000000-0000-4000-8000-000000000001')
  await druk(leider, 'Verder')
  await s.keur(leider, 'team vervanging')
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.vervanging select gemeente_id, gen_random_uuid(), 'a3000000-0000-4000-8000-000000000001', $1,
       now() - interval '1 hour', now() + interval '5 days', medewerker_id, now() from deelwijzer.pet where id = $1`,
    [mehmetPet],
  )
  await page.goto('/werk')
  await s.keur(page, 'vandaag wordt vervangen')
  const vervanger = await als('mehmet')
  await vervanger.goto('/werk')
  await s.keur(vervanger, 'vandaag vervangt')
  await vervanger.goto(`/werk/dossiers/${dossier}/betrokkenen`)
  await s.keur(vervanger, 'betrokkenen als vervanger')
  await vervanger.goto('/werk/vervanging')
  const stop = await vervanger.getByRole('link', { name: /^Stop/ }).first().getAttribute('href')
  await vervanger.goto(stop ?? '')
  await s.keur(vervanger, 'vervanging stoppen')
  for (const p of [page, leider, vervanger]) await p.context().close()
}, 120_000)
