import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../test/support/app.ts'
import { openHulpdossier } from '../../../test/support/overgang.ts'
import { findPersoon, legOpTafel, vraagToestemming } from '../../../test/support/tafel.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'

let t: TestApp
let s: Schermen
let noor: string
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  const sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  noor = await findPersoon(t, 'Noor de Vries')
})
afterAll(() => s.stop())

/** The tablet that lies on the table. */
const tablet = { width: 834, height: 1100 }
const keur = (page: Page, naam: string) => s.keur(page, `tafel-${naam}`, { tablet })

async function alsWie(iemand: Bezoeker, javaScript = true): Promise<Page> {
  const page = await s.pagina(iemand, { javaScript })
  await page.setViewportSize(tablet)
  return page
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
    const page = await alsWie(sanne)
    await page.goto(`/werk/toestemmingen/${id}/tafel`)
    await keur(page, 'begin')
    await page.locator('#pin').fill('25')
    await page.getByRole('button', { name: 'Zet op slot en begin' }).click()
    await page.locator('[role=alert]').waitFor()
    await keur(page, 'begin-fout')
    await page.locator('#pin').fill('2580')
    await page.locator('#pin2').fill('2580')
    await page.getByRole('button', { name: 'Zet op slot en begin' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    await keur(page, 'wie')

    // Neither the back button nor another tab shows anything else.
    await page.goBack()
    await page.waitForURL(`${s.basis}/tafel**`)
    const tab = await page.context().newPage()
    await tab.goto(`/werk/dossiers/${dossier}`)
    expect(new URL(tab.url()).pathname).toBe('/tafel')
    await tab.close()

    await page.goto('/tafel')
    await page.getByRole('link', { name: 'Noor de Vries' }).click()
    await page.getByRole('heading', { name: 'Mogen wij dit vertellen?' }).waitFor()
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
    await keur(page, 'klaar')
    await page.locator('#pin').fill('9999')
    await page.getByRole('button', { name: 'Verder als medewerker' }).click()
    await page.locator('[role=alert]').waitFor()
    await keur(page, 'klaar-fout')
    await page.getByRole('link', { name: /^Afdrukken/ }).click()
    await page.getByAltText('De handtekening').waitFor()
    await keur(page, 'afdruk')
    await page.goto('/tafel/klaar')
    await page.locator('#pin').fill('2580')
    await page.getByRole('button', { name: 'Verder als medewerker' }).click()
    await page.waitForURL(`**/werk/toestemmingen/${id}`)
    await page.context().close()
  }, 120_000)

  it('works without JavaScript: no pad, but a witness', async () => {
    const { sanne, id } = await nieuweVraag()
    await legOpTafel(sanne, id)
    const page = await alsWie(sanne, false)
    await page.goto('/tafel?wie=1')
    await page.getByRole('button', { name: 'Ja, dat mag' }).click()
    expect(await page.locator('canvas').isVisible()).toBe(false)
    await page.locator('summary').click()
    await page.getByLabel('Je naam').fill('Noor')
    await page.getByLabel('De naam van wie het hoort').fill('Oma Els')
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    expect(await antwoorden(id)).toEqual([{ antwoord: 'ja', wijze: 'getuige' }])
    await page.context().close()
  }, 60_000)

  it('keeps a drawn signature when another field was wrong', async () => {
    const { sanne, id } = await nieuweVraag()
    await legOpTafel(sanne, id)
    const page = await alsWie(sanne)
    await page.goto('/tafel?wie=1&antwoord=ja')
    await page.locator('summary').click()
    await page.getByLabel('Je naam').fill('Noor')
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.locator('[role=alert]').waitFor()
    expect(await page.getByLabel('Je naam').inputValue()).toBe('Noor')
    await teken(page, 12)
    await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await page.getByRole('heading', { name: 'Wie geeft er nu antwoord?' }).waitFor()
    expect(await antwoorden(id)).toEqual([{ antwoord: 'ja', wijze: 'handtekening' }])
    await page.context().close()
  }, 60_000)
})

describe.each([true, false])('thuis, met JavaScript: %s', (javaScript) => {
  it('answers and stops on one page each', async () => {
    const { id } = await nieuweVraag()
    const page = await alsWie(await t.login('noor'), javaScript)
    const stap = async (naam: string) => {
      if (!javaScript) return
      await keur(page, `mijn-${naam}`)
    }
    await page.goto('/mijn')
    await stap('start')
    await page.goto('/mijn/toestemmingen')
    await stap('lijst')
    await page.goto(`/mijn/toestemmingen/${id}?fout=1`)
    await stap('fout')
    await page.goto(`/mijn/toestemmingen/${id}`)
    await page.getByRole('button', { name: 'Ja, dat mag' }).click()
    await page.getByText('Je antwoord is bewaard').waitFor()
    await stap('bewaard')
    await page.getByRole('button', { name: 'Stop hiermee' }).click()
    await page.getByText('Het is gestopt').waitFor()
    await stap('gestopt')
    expect((await antwoorden(id)).map((a) => a.antwoord)).toEqual(['ja', 'ingetrokken'])
    await page.context().close()
  }, 120_000)
})
