import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import type { ContextOptions } from '../../../test/support/browser.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { tel } from '../../../test/support/werk.ts'

let t: TestApp
let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
})
afterAll(() => s.stop())

async function alsSanne(opties?: ContextOptions): Promise<Page> {
  return s.pagina(await t.login('sanne', 'toeleider'), opties)
}

async function druk(page: Page, knop: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop, exact: true }).click(),
  ])
  await page.waitForLoadState('load')
}

async function vulVraagIn(page: Page): Promise<void> {
  await page.locator('#wet').check()
  await page.locator('#naam').fill('Noor de Vries')
  await page.locator('#geboortedatum').fill('04-05-2013')
  await page.locator('#omschrijving').fill('Moeder vraagt hulp bij het slapen.')
  await page.locator('#noodzakelijk').check()
}

it('every page and every mistake is accessible and fits', async () => {
  const page = await alsSanne()
  await page.goto('/werk/intake')
  await druk(page, 'Verder')
  await s.keur(page, 'intake, begin met fout')
  await page.getByLabel('Informatie of doorverwijzen').check()
  await druk(page, 'Verder')
  await s.keur(page, 'intake, telling')
  await page.locator('#onderwerp').check()
  await druk(page, 'Tel deze vraag')
  await s.keur(page, 'intake, geteld')

  await page.goto('/werk/intake')
  await page.getByLabel('Nog niet duidelijk').check()
  await page.getByLabel('Een verwijzer').check()
  await druk(page, 'Verder')
  await page.locator('#gesproken-2').check()
  await page.locator('#veiligheid-2').check()
  await druk(page, 'Verder')
  await s.keur(page, 'intake, melding geblokkeerd')
  await page.locator('#veiligheid').check()
  await druk(page, 'Verder')
  await druk(page, 'Opslaan en dossier openen')
  await s.keur(page, 'intake, vraag met fouten')

  await page.goto('/werk/intake')
  await page.getByLabel('Een aanvraag').check()
  await page.getByLabel('De inwoner zelf').check()
  await druk(page, 'Verder')
  await vulVraagIn(page)
  await druk(page, 'Opslaan en dossier openen')
  await s.keur(page, 'intake, eerst iets doen')
  await page.locator('#gedaan').check()
  await druk(page, 'Opslaan en dossier openen')
  await s.keur(page, 'dossier, nieuw')

  await page.getByRole('link', { name: 'Opschrijven', exact: true }).click()
  await page.waitForURL('**/opschrijven/*')
  await druk(page, 'Opschrijven in het dossier')
  await s.keur(page, 'opschrijven met fouten')
  await page.locator('#persoon').check()
  await page.locator('#wat-inhoud').fill('Hij is lui.')
  for (const id of ['aard', 'datWat-2', 'bronSoort', 'rolKenbaar', 'noodzakelijk']) {
    await page.locator(`#${id}`).check()
  }
  await page.getByLabel('Gegevens over straf').check()
  await druk(page, 'Opschrijven in het dossier')
  await s.keur(page, 'opschrijven, nee')
  await page.getByLabel('Gewone persoonsgegevens').check()
  await druk(page, 'Opschrijven in het dossier')
  await s.keur(page, 'dossier met een gegeven')

  await page.goto('/werk')
  await s.keur(page, 'vandaag')
  await page.locator('a[href^="/werk/plichten/"]').first().click()
  await page.waitForURL('**/plichten/*')
  await druk(page, 'Rond af')
  await s.keur(page, 'plicht met fout')
  await page.goto('/werk/dossiers')
  await s.keur(page, 'dossiers')
  await page.context().close()
}, 120_000)

describe('met en zonder JavaScript', () => {
  it.each([true, false])(
    'JavaScript %s: a question becomes a dossier',
    async (javaScript) => {
      const page = await alsSanne({ javaScript, screen: 'desktop' })
      const voor = await tel(t, 'dossier')
      await page.goto('/werk/intake')
      await page.getByLabel('Een aanvraag').check()
      await page.getByLabel('De inwoner zelf').check()
      await druk(page, 'Verder')
      await vulVraagIn(page)
      await page.locator('#rolKenbaar').check()
      await druk(page, 'Opslaan en dossier openen')
      expect(page.url()).toContain('/werk/dossiers/')
      expect(await tel(t, 'dossier')).toBe(voor + 1)
      await page.context().close()
    },
    60_000,
  )

  it('shows the answer while typing, and keeps the draft', async () => {
    const page = await alsSanne({ screen: 'desktop' })
    await page.goto('/werk/intake')
    await page.getByLabel('Een aanvraag').check()
    await page.getByLabel('De inwoner zelf').check()
    await druk(page, 'Verder')
    await vulVraagIn(page)
    // An answer to the first half of the fields may come before it.
    await page.locator('#antwoord[data-oordeel="Ja, als u dit eerst doet"]').waitFor()
    await page.locator('#rolKenbaar').check()
    await page.locator('#antwoord[data-oordeel="Ja, dat mag"]').waitFor()
    await page.getByText(/^Concept bewaard om /).waitFor()
    await page.waitForFunction(`document.querySelector('input[name=versie]').value > 2`)
    await page.reload()
    expect(await page.locator('#naam').inputValue()).toBe('Noor de Vries')
    await page.context().close()
  }, 60_000)

  it('a click that comes while the draft is on its way waits for it', async () => {
    const page = await alsSanne({ screen: 'desktop' })
    await page.goto('/werk/intake')
    await page.getByLabel('Een aanvraag').check()
    await page.getByLabel('De inwoner zelf').check()
    await druk(page, 'Verder')
    // A slow line: the draft is still travelling when the button is pressed.
    await page.route('**/concept', async (route) => {
      await new Promise((klaar) => setTimeout(klaar, 700))
      await route.continue()
    })
    await vulVraagIn(page)
    await page.locator('#rolKenbaar').check()
    await druk(page, 'Opslaan en dossier openen')
    expect(page.url()).toContain('/werk/dossiers/')
    await page.context().close()
  }, 60_000)
})
