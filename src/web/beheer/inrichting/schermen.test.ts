import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Naam, TestApp } from '../../../../test/support/app.ts'
import type { ContextOptions } from '../../../../test/support/browser.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'

let t: TestApp
let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
})
afterAll(() => s.stop())

async function als(naam: Naam, opties?: ContextOptions): Promise<Page> {
  return s.pagina(await t.login(naam), opties)
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

it('every page of the inrichting and every mistake is accessible and fits', async () => {
  const page = await als('fatima')
  await page.goto('/beheer')
  await s.keur(page, 'inrichting-beheer')
  await page.goto('/beheer/inrichting')
  await s.keur(page, 'inrichting-lijst')
  await druk(page, 'Maak een voorstel')
  const voorstel = page.url()
  await s.keur(page, 'inrichting-voorstel-leeg')
  await page.goto(`${voorstel}/algemeen`)
  await druk(page, 'Bewaar in het voorstel')
  await s.keur(page, 'inrichting-algemeen-fout')
  await page.locator('#toelichting').fill('De gemeente doet toeleiding naar jeugdhulp zelf.')
  await druk(page, 'Bewaar in het voorstel')
  await page.goto(`${voorstel}/taken/bemoeizorg`)
  await page.locator('#ingericht').check()
  await druk(page, 'Bewaar in het voorstel')
  await s.keur(page, 'inrichting-taak-fout')
  await page.goto(`${voorstel}/taken/toeleiding-jeugd`)
  await s.keur(page, 'inrichting-taak')
  await page.getByLabel('Wijkteam De Singel').first().uncheck()
  await druk(page, 'Bewaar in het voorstel')
  await s.keur(page, 'inrichting-voorstel')
  await page.goto('/beheer/organisaties')
  await druk(page, 'Voeg toe')
  await s.keur(page, 'inrichting-organisaties-fout')

  const tweede = await als('joost')
  await tweede.goto(`${voorstel}/besluit`)
  await druk(tweede, 'Stuur terug')
  await s.keur(tweede, 'inrichting-besluit-fout')
  await tweede.locator('#reden').fill('Overleg eerst met De Singel.')
  await druk(tweede, 'Stuur terug')
  await s.keur(tweede, 'inrichting-teruggestuurd')
  const sanne = await als('mehmet')
  await sanne.goto('/pet/uitleg')
  await s.keur(sanne, 'inrichting-pet-uitleg')
  for (const blad of [page, tweede, sanne]) await blad.context().close()
}, 180_000)

it('works without JavaScript: a proposal is made, decided and read', async () => {
  const page = await als('fatima', { javaScript: false, screen: 'desktop' })
  await page.goto('/beheer/inrichting')
  await druk(page, 'Maak een voorstel')
  const voorstel = page.url()
  await page.goto(`${voorstel}/algemeen`)
  await page.locator('#toelichting').fill('Alleen een andere naam.')
  await page.locator('#beleidNaam').fill('Beleid 2027')
  await druk(page, 'Bewaar in het voorstel')
  const tweede = await als('joost', { javaScript: false, screen: 'desktop' })
  await tweede.goto(`${voorstel}/besluit`)
  await druk(tweede, 'Stel vast')
  expect(await tweede.getByText('Vastgesteld', { exact: true }).count()).toBeGreaterThan(0)
  for (const blad of [page, tweede]) await blad.context().close()
}, 60_000)
