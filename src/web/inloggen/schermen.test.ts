import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { TestApp } from '../../../test/support/app.ts'
import { zegel } from '../../../test/support/kluis.ts'
import { openBij, startProvider, type Proefprovider } from '../../../test/support/oidc.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { eidas } from '../../koppelingen/oidc-claims.ts'

/** Logging in and out in a real browser: its rules about forms, cookies and redirects are not ours to imitate. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const noor = 'a4000000-0000-4000-8000-000000000001'
const bsn = '999990019'
const sanne = 'a2000000-0000-4000-8000-000000000001'

let t: TestApp
let provider: Proefprovider
let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  provider = await startProvider(true, s.basis)
  await t.db
    .pool('eigenaar')
    .query('update deelwijzer.persoon set bsn = $2, bsn_ix = $3 where id = $1', [
      noor,
      await zegel(t.open.kluis, 'persoon.bsn', noor, noor, bsn),
      await t.open.kluis.fingerprint('bsn', gemeente, bsn),
    ])
}, 60_000)
beforeEach(() => {
  t.deps.demo = false
  t.deps.oidc = {
    inwoner: openBij(provider, 'inwoner'),
    medewerker: openBij(provider, 'medewerker'),
    partner: openBij(provider, 'partner'),
  }
})
afterAll(async () => {
  await s.stop()
  await provider.stop()
})

it.each([true, false])(
  'in and out again, on a phone, by the policy that the pages have (script: %s)',
  async (javaScript) => {
    const page = await s.pagina(undefined, { screen: 'phone', javaScript, bypassCsp: false })
    const { basis } = s
    const geweigerd: string[] = []
    page.on('console', (regel) => {
      if (regel.text().includes('Content Security Policy')) geweigerd.push(regel.text())
    })
    provider.wordt({ sub: 'ps-noor', acr: eidas.substantieel, claims: { bsn } })
    await page.goto('/inloggen?terug=/mijn/wie-keek-er')
    await page.getByRole('link', { name: 'Log in met DigiD: gemeente Voorbeeldstad' }).click()
    await page.waitForURL(`${basis}/mijn/wie-keek-er`)

    await page.locator('form[action="/uitloggen"] button').first().click()
    // Out here, and on to the provider by itself.
    await page.waitForURL(`${provider.issuer}/**`)
    await page.locator('button[name=logout]').click()
    await page.waitForURL(`${basis}/inloggen`)
    await page.goto('/mijn')
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    expect(geweigerd.filter((regel) => regel.includes(basis))).toEqual([])
    await page.context().close()
  },
)

async function druk(page: Page, knop: string | RegExp): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: knop }).click(),
  ])
  await page.waitForLoadState('load')
}

it('the pages', async () => {
  const page = await s.pagina()
  const context = page.context()
  await page.goto('/inloggen')
  await s.keur(page, 'inloggen')

  provider.wordt({ sub: 'ps-1', acr: eidas.substantieel, claims: { bsn: '999970008' } })
  await page.goto(`/aanmelden/inwoner?gemeente=${gemeente}`)
  await s.keur(page, 'onbekend')
  provider.wordt({ sub: 'ps-1', acr: eidas.laag, claims: { bsn } })
  await page.goto(`/aanmelden/inwoner?gemeente=${gemeente}`)
  await s.keur(page, 'acr-te-laag')

  // As on another device: the provider still knows who came in too low.
  await context.clearCookies()
  provider.wordt({ sub: 'sub-nieuw', acr: eidas.hoog })
  await page.goto(`/aanmelden/medewerker?gemeente=${gemeente}`)
  await s.keur(page, 'koppelen')
  await page.getByLabel('Code').fill('12')
  await druk(page, 'Koppel mijn account')
  await s.keur(page, 'koppelen-fout')

  t.deps.oidc = undefined
  await page.goto('/inloggen')
  await s.keur(page, 'niet-ingesteld')
  await context.close()

  t.deps.demo = true
  const beheer = await s.pagina(await t.login('fatima'))
  await beheer.goto(`/beheer/medewerkers/${sanne}/account`)
  await s.keur(beheer, 'account')
  await druk(beheer, /Maak een/)
  await s.keur(beheer, 'account-code')
  await beheer.context().close()
}, 60_000)
