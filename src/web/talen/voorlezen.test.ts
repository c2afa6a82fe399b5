import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'

let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
})
afterAll(() => s.stop())

interface Stem {
  lang: string
  localService: boolean
}

/** A browser whose voices are ours: it notes what was said, with which voice, and never speaks. */
const nagemaakt = (stemmen: readonly Stem[]): string => `
  const gezegd = []
  window.gezegd = gezegd
  window.stemmen = ${JSON.stringify(stemmen)}
  class Uiting extends EventTarget {
    constructor(text) { super(); this.text = text; this.voice = null; this.lang = '' }
  }
  window.SpeechSynthesisUtterance = Uiting
  const spraak = new EventTarget()
  spraak.getVoices = () => window.stemmen
  spraak.speak = (uiting) => gezegd.push(uiting)
  spraak.cancel = () => { window.gestopt = (window.gestopt ?? 0) + 1 }
  Object.defineProperty(window, 'speechSynthesis', { value: spraak })
`

/** With the policy of the pages in force: nothing is injected after the page came. */
async function open(
  pad: string,
  stemmen: readonly Stem[] | undefined,
  javaScript = true,
): Promise<Page> {
  const page = await s.pagina(undefined, { javaScript, bypassCsp: false, screen: 'desktop' })
  if (stemmen !== undefined) await page.addInitScript(nagemaakt(stemmen))
  await page.goto(pad)
  return page
}

const knop = (page: Page) => page.getByRole('button', { name: 'Lees voor', exact: true })
const gezegd = (page: Page): Promise<{ tekst: string; eigen: boolean; taal: string }[]> =>
  page.evaluate('gezegd.map((u) => ({ tekst: u.text, eigen: u.voice.localService, taal: u.lang }))')
const eigenStem = { lang: 'nl-NL', localService: true }
const vreemdeStem = { lang: 'nl-NL', localService: false }

describe('the button', () => {
  it.each([
    ['no voice at all', []],
    ['only voices of somebody else', [vreemdeStem, { lang: 'nl_BE', localService: false }]],
    ['a voice of its own in another language', [{ lang: 'en-GB', localService: true }]],
  ])('stays away with %s', async (_naam, stemmen) => {
    const page = await open('/klacht', stemmen)
    expect(await page.locator('[data-voorlezen="nl"]').count()).toBe(1)
    expect(await knop(page).isVisible()).toBe(false)
    await page.context().close()
  })

  it('stays away without JavaScript', async () => {
    const page = await open('/klacht', undefined, false)
    expect(await knop(page).isVisible()).toBe(false)
    await page.context().close()
  })

  it('comes when the device finds its voices later', async () => {
    const page = await open('/klacht', [])
    expect(await knop(page).isVisible()).toBe(false)
    await page.evaluate(
      `stemmen.push(${JSON.stringify(eigenStem)}), speechSynthesis.dispatchEvent(new Event('voiceschanged'))`,
    )
    await knop(page).waitFor()
    await page.context().close()
  })
})

describe('reading aloud', () => {
  it('reads the text in order with a voice of the device, by keyboard, and nothing leaves it', async () => {
    const page = await open('/klacht', [vreemdeStem, eigenStem])
    const verzoeken: string[] = []
    page.on('request', (verzoek) => verzoeken.push(verzoek.url()))
    await knop(page).focus()
    await page.keyboard.press('Enter')
    const alles = await gezegd(page)
    expect(alles[0]?.tekst).toBe('Een klacht indienen')
    expect(alles.map(({ tekst }) => tekst)).toContain('U krijgt binnen 6 weken antwoord.')
    expect(alles.every(({ eigen, taal }) => eigen && taal === 'nl-NL')).toBe(true)
    // Not the bar itself, not the links to other languages, not what stands outside the text.
    const tekst = alles.map((uiting) => uiting.tekst).join(' ')
    expect(tekst).not.toMatch(/Lees voor|English|Türkçe|Uw gegevens Privacy/)
    expect(verzoeken).toEqual([])
    await page.context().close()
  })

  it('stops when asked, and the focus stays where the hand is', async () => {
    const page = await open('/klacht', [eigenStem])
    await knop(page).focus()
    await page.keyboard.press('Enter')
    const stop = page.getByRole('button', { name: 'Stop met lezen' })
    expect(await stop.evaluate((el) => el === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('window.gestopt')).toBe(2)
    expect(await knop(page).evaluate((el) => el === document.activeElement)).toBe(true)
    expect(await stop.isVisible()).toBe(false)
    await page.context().close()
  })

  it('is ready for another time when it has read all', async () => {
    const page = await open('/klacht', [eigenStem])
    await knop(page).click()
    expect(await knop(page).isVisible()).toBe(false)
    await page.evaluate(`gezegd.at(-1).dispatchEvent(new Event('end'))`)
    await knop(page).waitFor()
    await page.context().close()
  })

  it('says nothing when the voice went away in between', async () => {
    const page = await open('/klacht', [eigenStem])
    await page.evaluate('stemmen.splice(0)')
    await knop(page).click()
    expect(await gezegd(page)).toEqual([])
    expect(await knop(page).isVisible()).toBe(false)
    await page.context().close()
  })

  it('reads Arabic with an Arabic voice, and only the Arabic', async () => {
    const page = await open('/uitleg/ar', [{ lang: 'ar-SA', localService: true }])
    expect(await knop(page).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'اقرأ بصوت عالٍ' }).click()
    const alles = await gezegd(page)
    expect(alles.length).toBeGreaterThan(40)
    expect(alles.every(({ tekst }) => /[ء-ي]/.test(tekst))).toBe(true)
    await page.context().close()
  })

  it('leaves out what is not shown: a part that is closed', async () => {
    const page = await open('/privacyverklaring', [eigenStem])
    await knop(page).click()
    const dicht = await gezegd(page)
    await page.reload()
    await page.locator('#taak-verlenen-jeugdhulp > summary').click()
    await knop(page).click()
    const geopend = await gezegd(page)
    expect(geopend.length).toBeGreaterThan(dicht.length)
    expect(dicht.map(({ tekst }) => tekst)).not.toContain('Een hulpverlener helpt u.')
    expect(geopend.map(({ tekst }) => tekst)).toContain('Een hulpverlener helpt u.')
    await page.context().close()
  })
})
