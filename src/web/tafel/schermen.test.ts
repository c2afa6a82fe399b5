import type { Browser, BrowserContext, Page } from 'playwright-core'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { openHulpdossier } from '../../../test/support/overgang.ts'
import { freePort } from '../../../test/support/poort.ts'
import { findPersoon, legOpTafel, vraagToestemming } from '../../../test/support/tafel.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { listen } from '../../luisteren.ts'

let t: TestApp
let browser: Browser
let basis: string
let noor: string
let dossier: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
  const sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  noor = await findPersoon(t, 'Noor de Vries')
  const poort = await freePort()
  stopServer = await listen(t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await t.stop()
})

const breedten = [320, 375, 834, 1280] as const
const fotomap = process.env['DEELWIJZER_FOTOS']

/** Every width of one page as it is now, also with mistakes on it. */
async function keur(page: Page, naam: string): Promise<void> {
  for (const width of breedten) {
    await page.setViewportSize({ width, height: 900 })
    expect(await checkPage(page), `${naam} ${width}`).toEqual([])
    expect(await sticksOut(page), `${naam} ${width}`).toEqual([])
    expect(await smallTargets(page), `${naam} ${width}`).toEqual([])
    if (fotomap !== undefined) {
      mkdirSync(fotomap, { recursive: true })
      await page.screenshot({ path: `${fotomap}/${naam}-${width}.png`, fullPage: true })
    }
  }
  await page.setViewportSize({ width: 834, height: 1100 })
}

async function keurBron(page: Page): Promise<void> {
  const bron = await page.context().request.get(page.url())
  expect(await checkHtml(await bron.text()), page.url()).toEqual([])
}

async function alsWie(iemand: Bezoeker, javaScript = true): Promise<[BrowserContext, Page]> {
  const context = await openContext(browser, { javaScript })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: iemand.cookie(), url: basis }])
  return [context, await context.newPage()]
}

async function nieuweVraag(): Promise<{ sanne: Bezoeker; id: string }> {
  const sanne = await t.login('sanne', 'hulpverlener')
  return { sanne, id: await vraagToestemming(t, sanne, dossier, noor) }
}

async function antwoorden(id: string) {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ antwoord: string; wijze: string }>(
      'select antwoord, wijze from deelwijzer.toestemming_antwoord where toestemming_id = $1 order by volgnummer',
      [id],
    )
  return rows
}

/** A scrawl over the drawing pad, with the mouse as any pointer. */
async function teken(page: Page, stappen: number): Promise<void> {
  const vak = await page.locator('canvas').boundingBox()
  if (vak === null) throw new Error('geen tekenvak')
  await page.mouse.move(vak.x + 40, vak.y + 60)
  await page.mouse.down()
  for (let stap = 1; stap <= stappen; stap++) {
    await page.mouse.move(vak.x + 40 + stap * 12, vak.y + 60 + (stap % 2) * 40)
  }
  await page.mouse.up()
}

describe('samen aan tafel in de browser', () => {
  it('locks, signs by hand with undo and clear, holds against the back button, prints and unlocks', async () => {
    const { sanne, id } = await nieuweVraag()
    const [context, page] = await alsWie(sanne)
    await page.goto(`${basis}/werk/toestemmingen/${id}/tafel`)
    await keurBron(page)
    await keur(page, 'begin')
    await page.locator('#pin').fill('25')
    await page.getByRole('button', { name: 'Zet op slot en begin' }).click()
    await page.locator('[role=alert]').waitFor()
    await keur(page, 'begin-fout')
    await page.locator('#pin').fill('2580')
    await page.locator('#pin2').fill('2580')
    await page.getByRole('button', { name: 'Zet op slot en begin' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    await keurBron(page)
    await keur(page, 'wie')

    // Neither the back button nor another tab shows anything else.
    await page.goBack()
    await page.waitForURL(`${basis}/tafel**`)
    const tab = await context.newPage()
    await tab.goto(`${basis}/werk/dossiers/${dossier}`)
    expect(new URL(tab.url()).pathname).toBe('/tafel')
    await tab.close()

    await page.goto(`${basis}/tafel`)
    await page.getByRole('link', { name: 'Noor de Vries' }).click()
    await page.getByRole('heading', { name: 'Mogen wij dit vertellen?' }).waitFor()
    await keurBron(page)
    await keur(page, 'vraag')
    const maten = await page.locator('button[name=antwoord]').evaluateAll((knoppen) =>
      knoppen.map((knop) => {
        const { width, height } = knop.getBoundingClientRect()
        return `${Math.round(width)}x${Math.round(height)}`
      }),
    )
    expect(maten).toHaveLength(3)
    expect(new Set(maten).size).toBe(1)

    await page.getByRole('button', { name: 'Ja, dat mag' }).click()
    const veld = page.locator('input[name=handtekening]')
    const stand = page.locator('output')
    await page.locator('canvas').waitFor()
    await keurBron(page)
    await keur(page, 'tekenen')
    expect(await page.locator('canvas').evaluate((c) => getComputedStyle(c).touchAction)).toBe(
      'none',
    )
    // Nothing, a tick, a signature; undone, cleared and again.
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.locator('[role=alert]').waitFor()
    await keur(page, 'tekenen-fout')
    await teken(page, 1)
    expect(await stand.textContent()).toContain('nog te kort')
    expect(await veld.inputValue()).toBe('')
    await teken(page, 12)
    expect(await stand.textContent()).toContain('staat erin')
    const twee = await veld.inputValue()
    await page.getByRole('button', { name: 'Laatste lijn weg' }).click()
    expect(await veld.inputValue()).toBe('')
    await teken(page, 12)
    await page.getByRole('button', { name: 'Alles weg' }).click()
    expect(await veld.inputValue()).toBe('')
    await teken(page, 14)
    expect((await veld.inputValue()).length).toBeGreaterThan(500)
    expect(await veld.inputValue()).not.toBe(twee)
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    expect(await antwoorden(id)).toEqual([{ antwoord: 'ja', wijze: 'handtekening' }])

    await page.getByRole('link', { name: 'Geef de tablet terug' }).click()
    await page.getByRole('heading', { name: 'Dank je wel' }).waitFor()
    await keurBron(page)
    await keur(page, 'klaar')
    await page.locator('#pin').fill('9999')
    await page.getByRole('button', { name: 'Verder als medewerker' }).click()
    await page.locator('[role=alert]').waitFor()
    await keur(page, 'klaar-fout')
    await page.getByRole('link', { name: /^Afdrukken/ }).click()
    await page.getByAltText('De handtekening').waitFor()
    await keurBron(page)
    await keur(page, 'afdruk')
    await page.goto(`${basis}/tafel/klaar`)
    await page.locator('#pin').fill('2580')
    await page.getByRole('button', { name: 'Verder als medewerker' }).click()
    await page.waitForURL(`**/werk/toestemmingen/${id}`)
    await context.close()
  }, 120_000)

  it('works without JavaScript: no pad, but a witness', async () => {
    const { sanne, id } = await nieuweVraag()
    await legOpTafel(sanne, id)
    const [context, page] = await alsWie(sanne, false)
    await page.goto(`${basis}/tafel?wie=1`)
    await page.getByRole('button', { name: 'Ja, dat mag' }).click()
    expect(await page.locator('canvas').isVisible()).toBe(false)
    await page.locator('summary').click()
    await page.getByLabel('Je naam').fill('Noor')
    await page.getByLabel('De naam van wie het hoort').fill('Oma Els')
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    expect(await antwoorden(id)).toEqual([{ antwoord: 'ja', wijze: 'getuige' }])
    await context.close()
  }, 60_000)

  it('keeps a drawn signature when another field was wrong', async () => {
    const { sanne, id } = await nieuweVraag()
    await legOpTafel(sanne, id)
    const [context, page] = await alsWie(sanne)
    await page.goto(`${basis}/tafel?wie=1&antwoord=ja`)
    await page.locator('summary').click()
    await page.getByLabel('Je naam').fill('Noor')
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.locator('[role=alert]').waitFor()
    expect(await page.getByLabel('Je naam').inputValue()).toBe('Noor')
    await teken(page, 12)
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    expect(await antwoorden(id)).toEqual([{ antwoord: 'ja', wijze: 'handtekening' }])
    await context.close()
  }, 60_000)
})

describe.each([true, false])('thuis, met JavaScript: %s', (javaScript) => {
  it('answers and stops on one page each', async () => {
    const { id } = await nieuweVraag()
    const [context, page] = await alsWie(await t.login('noor'), javaScript)
    const stap = async (naam: string) => {
      if (!javaScript) return
      await keurBron(page)
      await keur(page, `mijn-${naam}`)
    }
    await page.goto(`${basis}/mijn`)
    await stap('start')
    await page.goto(`${basis}/mijn/toestemmingen`)
    await stap('lijst')
    await page.goto(`${basis}/mijn/toestemmingen/${id}?fout=1`)
    await stap('fout')
    await page.goto(`${basis}/mijn/toestemmingen/${id}`)
    await page.getByRole('button', { name: 'Ja, dat mag' }).click()
    await page.getByText('Je antwoord is bewaard').waitFor()
    await stap('bewaard')
    await page.getByRole('button', { name: 'Stop hiermee' }).click()
    await page.getByText('Het is gestopt').waitFor()
    await stap('gestopt')
    expect((await antwoorden(id)).map((a) => a.antwoord)).toEqual(['ja', 'ingetrokken'])
    await context.close()
  }, 120_000)
})
