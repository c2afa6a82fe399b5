import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { SCREENS } from '../support/browser.ts'
import { openSchermen, type Schermen } from '../support/schermen.ts'
import { checkHtml, checkPage } from '../support/toegankelijk.ts'

/** The main job, end to end, in a real browser: with and without JavaScript, at a desk and on a phone. */

let t: TestApp
let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
})
afterAll(() => s.stop())

interface Reis {
  page: Page
  javaScript: boolean
  naam: string
}

/** Every page of the journey is looked at by axe (with JavaScript), by html-validate and for sideways scrolling. */
async function keur(reis: Reis, blad: string): Promise<void> {
  const { page } = reis
  // The browser writes its own form of void elements; the rest of the check is about our markup.
  const html = (await checkHtml(await page.content())).filter(
    // The policy forbids inline style anyway; taking a picture of a form leaves some behind.
    (m) => !/ (void-style|no-inline-style):/.test(m),
  )
  expect(html, `html van ${blad}`).toEqual([])
  if (reis.javaScript) expect(await checkPage(page), `axe op ${blad}`).toEqual([])
  const teBreed = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(teBreed, `${blad} schuift opzij`).toBeLessThanOrEqual(0)
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map !== undefined) {
    mkdirSync(map, { recursive: true })
    await page.screenshot({ path: join(map, `${reis.naam}-${blad}.png`), fullPage: true })
  }
}

const veld = (page: Page, naam: string) => page.locator(`main [name="${naam}"]`)
const kies = (page: Page, naam: string, waarde: string) =>
  page.locator(`main [name="${naam}"][value="${waarde}"]`).check()
const druk = (page: Page, tekst: string | RegExp) =>
  page.locator('main').getByRole('button', { name: tekst }).first().click()
/** Presses a button of the form and waits for the page that follows, also when that is the same form with mistakes. */
async function verstuur(page: Page, knop: string): Promise<void> {
  const volgende = page.waitForEvent('framenavigated')
  await page.locator(`main button[value="${knop}"]`).first().click()
  await volgende
  await page.waitForLoadState()
}
const verder = (page: Page): Promise<void> => verstuur(page, 'verder')

async function login(page: Page, wie: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByLabel(wie, { exact: false }).first().check()
  await druk(page, 'Inloggen')
}

async function logUit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Uitloggen' }).click()
}

/** Opens a list of choices that is folded away, if the choice is not visible. */
async function kiesOok(page: Page, naam: string, waarde: string): Promise<void> {
  const keuze = page.locator(`main [name="${naam}"][value="${waarde}"]`)
  if ((await keuze.count()) > 0) {
    await keuze.first().check()
    return
  }
  await veld(page, naam).first().selectOption(waarde)
}

async function neemAan(reis: Reis, omschrijving: string): Promise<string> {
  const { page } = reis
  await page.goto('/werk/intake')
  await keur(reis, '03-intake-route')
  await verder(page)
  await keur(reis, '03-intake-route-fout')
  await kies(page, 'route', 'b')
  await kies(page, 'gemeldDoor', 'naaste')
  await verder(page)
  await keur(reis, '04-intake')
  await verstuur(page, 'opslaan')
  await keur(reis, '04-intake-fout')
  for (const punt of ['dat', 'soort-en-doel', 'rechten', 'bij-wie'])
    await kies(page, 'besproken', punt)
  await kies(page, 'rolKenbaar', 'ja')
  await veld(page, 'naam').fill('Noor de Vries')
  await veld(page, 'geboortedatum').fill('04-05-2013')
  await kiesOok(page, 'wet', 'jeugdwet')
  await veld(page, 'omschrijving').fill(omschrijving)
  await kies(page, 'noodzakelijk', 'ja')
  await verstuur(page, 'opslaan')
  await page.waitForURL(/\/werk\/dossiers\/[0-9a-f-]{36}/)
  await keur(reis, '05-dossier')
  return new URL(page.url()).pathname
}

async function schrijfOp(reis: Reis, dossier: string, tekst: string): Promise<void> {
  const { page } = reis
  await page.goto(`${dossier}/opschrijven`)
  await keur(reis, '06-opschrijven')
  await verstuur(page, 'opslaan')
  await keur(reis, '06-opschrijven-fout')
  await veld(page, 'inhoud').fill(tekst)
  await kiesOok(page, 'persoon', 'a4000000-0000-4000-8000-000000000001')
  await kies(page, 'aard', 'inwoner')
  await kies(page, 'datWat', 'wat')
  await kiesOok(page, 'categorie', 'gewoon')
  await kiesOok(page, 'bronSoort', 'inwoner')
  await kies(page, 'rolKenbaar', 'ja')
  await kies(page, 'noodzakelijk', 'ja')
  await verstuur(page, 'opslaan')
  await page.waitForURL(/\/werk\/dossiers\/[0-9a-f-]{36}(\?|$)/)
  expect(await page.locator('main').textContent()).toContain(tekst)
}

async function besluit(reis: Reis, dossier: string): Promise<string> {
  const { page } = reis
  await page.goto(dossier)
  await kies(page, 'moment', 'vraagverheldering')
  await page.locator('main form:has([name="moment"]) button').first().click()
  await page.waitForURL(/\/werk\/triage\/[0-9a-f-]{36}\/aanpak/)
  await keur(reis, '07-aanpak')
  await verder(page)
  await keur(reis, '07-aanpak-fout')
  await kies(page, 'over', 'a4000000-0000-4000-8000-000000000001')
  await kies(page, 'handeling', 'verstrekken')
  await kiesOok(page, 'ontvanger', 'extern-professional')
  await veld(page, 'ontvangerNaam').fill('Basisschool De Linde')
  await kiesOok(page, 'doel', 'toeleiding')
  await veld(page, 'doelTekst').fill('De school weet dat er hulp komt.')
  await kies(page, 'categorie', 'dat')
  await kies(page, 'besproken', 'ja')
  await kies(page, 'bezwaar', 'nee')
  await verder(page)
  await page.waitForURL(/\/weging/)
  await keur(reis, '08-weging')
  for (const [vraag, antwoord] of Object.entries({
    noodzakelijk: 'ja',
    kanMetMinder: 'nee',
    proportioneel: 'ja',
    doelmatig: 'ja',
  })) {
    await kies(page, vraag, antwoord)
  }
  await veld(page, 'nodig.dat').fill('De school moet weten wie er helpt.')
  if (reis.javaScript) {
    await expect
      .poll(() => page.locator('#antwoord').count(), { timeout: 10_000 })
      .toBeGreaterThan(0)
  }
  await keur(reis, '08-weging-ingevuld')
  await verder(page)
  await page.waitForURL(/\/informeren/)
  await keur(reis, '09-informeren')
  await kies(page, 'informeren', 'vooraf')
  await veld(page, 'informeerHoe').fill('In het gesprek van morgen, bij Noor thuis.')
  await verder(page)
  await page.waitForURL(/\/vastleggen/)
  await keur(reis, '10-vastleggen')
  await verstuur(page, 'besluit')
  await keur(reis, '10-vastleggen-fout')
  await kies(page, 'conclusie', 'doen')
  await veld(page, 'besluit').fill('Ik vertel de school dat er hulp komt, en niet wat er speelt.')
  await verstuur(page, 'besluit')
  await page.waitForURL(/\/werk\/besluiten\/[0-9a-f-]{36}/)
  await keur(reis, '11-besluit')
  const adres = new URL(page.url()).pathname
  await page.goto(`${adres}?print=1`)
  await keur(reis, '12-besluit-print')
  return adres
}

describe.each([
  { javaScript: true, screen: 'desktop' },
  { javaScript: false, screen: 'desktop' },
  { javaScript: true, screen: 'phone' },
  { javaScript: false, screen: 'phone' },
] as const)(
  'van vraag tot triagebesluit, $screen, JavaScript $javaScript',
  ({ javaScript, screen }) => {
    const naam = `${screen}-${SCREENS[screen].width}-${javaScript ? 'met' : 'zonder'}-js`

    it('goes from the question of a resident to a besluit that the resident reads', async () => {
      const page = await s.pagina(undefined, { javaScript, screen })
      page.setDefaultTimeout(15_000)
      const fouten: string[] = []
      page.on('pageerror', (fout) => fouten.push(fout.message))
      const reis: Reis = { page, javaScript, naam }

      await page.goto('/inloggen')
      await keur(reis, '01-inloggen')
      await login(page, 'Sanne Bakker')
      await keur(reis, '02-pet')
      await page.getByLabel('Toeleider Jeugd en Wmo').check()
      await druk(page, 'Zet deze pet op')
      await page.waitForURL(/\/werk$/)
      await keur(reis, '02-vandaag')

      const vraag = `Noor gaat minder naar school (${naam}).`
      const dossier = await neemAan(reis, vraag)
      const gezegd = `Noor zegt dat het te druk is (${naam}).`
      await schrijfOp(reis, dossier, gezegd)
      const adres = await besluit(reis, dossier)

      // The same person in the other pet: the dossier is not there.
      await page.goto('/werk')
      await page.locator('header select[name="pet"]').selectOption({ label: 'Jeugdhulpverlener' })
      await page.getByRole('button', { name: 'Wissel' }).click()
      await page.waitForURL(/\/werk$/)
      for (const verborgen of [dossier, adres]) {
        expect((await page.goto(verborgen))?.status()).toBe(404)
        expect(await page.content()).not.toContain('Noor')
      }
      await keur(reis, '13-niet-voor-deze-pet')
      await logUit(page)

      // A colleague without involvement.
      await login(page, 'Mehmet Yilmaz')
      await page.waitForURL(/\/werk$/)
      expect(await page.content()).not.toContain('Noor')
      expect((await page.goto(dossier))?.status()).toBe(404)
      await logUit(page)

      // The leidinggevende sees numbers.
      await login(page, 'Petra de Wit')
      await page.waitForURL(/\/team$/)
      await keur(reis, '14-team')
      expect(await page.content()).not.toContain('Noor')
      await logUit(page)

      // The resident reads it.
      await login(page, 'Noor de Vries')
      await page.waitForURL(/\/mijn$/)
      await keur(reis, '15-mijn')
      await page.locator('main a[href*="/mijn/besluiten/"]').first().click()
      await page.waitForURL(/\/mijn\/besluiten\//)
      await keur(reis, '16-mijn-besluit')
      expect(await page.locator('main').textContent()).toContain('dat er hulp komt')
      await page.goto('/mijn/gegevens')
      await keur(reis, '17-mijn-gegevens')
      expect(await page.locator('main').textContent()).toContain(gezegd)
      await page.goto('/mijn/wie-keek-er')
      await keur(reis, '18-wie-keek-er')
      const log = (await page.locator('main').textContent()) ?? ''
      expect(log).toContain('Toeleider Jeugd en Wmo')
      expect(log).not.toContain('Sanne')
      await logUit(page)

      await page.goto('/balie/mag-het')
      await keur(reis, '19-balie')
      await page.goto('/toegankelijkheid')
      await keur(reis, '20-toegankelijkheid')

      expect(fouten).toEqual([])
      expect(t.meldingen).toEqual([])
      await page.context().close()
    }, 240_000)
  },
)
