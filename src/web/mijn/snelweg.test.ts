import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openContext, sticksOut } from '../../../test/support/browser.ts'
import { createMijnWereld, type MijnWereld } from '../../../test/support/mijn.ts'
import { freePort } from '../../../test/support/poort.ts'
import { alleenJa, dienIn } from '../../../test/support/rechtenbalie.ts'
import { listen } from '../../luisteren.ts'

/** Quick exit is always in sight and never on what somebody reads. */

let w: MijnWereld
let browser: Browser
let basis: string
let koekje: string
let paden: readonly string[]
let stopServer: () => Promise<void>

beforeAll(async () => {
  w = await createMijnWereld()
  const noor = await w.t.login('noor')
  const verzoek = await dienIn(w.t, noor, 'inzage', {
    waarover: [`dossier:${w.hulp}`],
    hoe: 'hier',
  })
  const hulp = await w.t.login('sanne', 'hulpverlener')
  const deel = `/werk/verzoeken/${verzoek.delen['hulpverleningsdossier'] ?? ''}`
  await hulp.get(deel)
  await hulp.verstuur(alleenJa, { actie: `${deel}/besluit` })
  const { $ } = await noor.get(`/mijn/verzoeken/${verzoek.id}`)
  const brief = $('a[href^="/mijn/verzoeken/brieven/"]').attr('href') ?? ''
  expect(brief).not.toBe('')
  paden = [
    '/mijn',
    '/mijn/gegevens',
    '/mijn/plan',
    '/mijn/wie-keek-er',
    '/mijn/verzoeken',
    '/mijn/verzoeken/nieuw',
    '/mijn/verzoeken/nieuw/klacht',
    `/mijn/verzoeken/${verzoek.id}`,
    brief,
    `/mijn/besluiten/${w.besluit}`,
    '/mijn/gedeeld',
    '/mijn/downloads',
    '/mijn/helpers',
    '/mijn/helpers/nieuw',
    '/mijn/ouders',
    '/mijn/berichten',
    '/mijn/toestemmingen',
    '/mijn/hulp',
    '/mijn/bestaat-niet',
  ]
  koekje = noor.cookie()
  const poort = await freePort()
  stopServer = await listen(w.t.app.fetch, '127.0.0.1', poort)
  basis = `http://127.0.0.1:${poort}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await stopServer()
  await w.t.stop()
})

/** Where the bar is and what it lies on: at the top of the page on nothing, further down a strip of its own. */
interface Plek {
  inBeeld: boolean
  breed: boolean
  dekkend: boolean
  eronder: string[]
}

const meet = (page: Page): Promise<Plek> =>
  page.evaluate<Plek>(`(() => {
    const balk = document.querySelector('aside.dw-snelweg')
    const vak = balk.getBoundingClientRect()
    const knop = balk.querySelector('a').getBoundingClientRect()
    const eronder = []
    const lopen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (lopen.nextNode()) {
      const tekst = lopen.currentNode
      const ouder = tekst.parentElement
      if (!tekst.data.trim() || balk.contains(tekst) || !ouder.checkVisibility()) continue
      if (ouder.closest('script, style, .dw-verborgen, .dw-naar-inhoud, dialog')) continue
      const bereik = document.createRange()
      bereik.selectNodeContents(tekst)
      for (const r of bereik.getClientRects()) {
        if (r.width > 1 && r.right > vak.left && r.left < vak.right && r.bottom > vak.top + 1 && r.top < vak.bottom - 1) eronder.push(tekst.data.trim())
      }
    }
    return {
      inBeeld: knop.top >= 0 && knop.bottom <= innerHeight && knop.left >= 0 && knop.right <= innerWidth,
      breed: vak.left <= 0 && vak.right >= document.documentElement.clientWidth,
      dekkend: getComputedStyle(balk).backgroundColor === 'rgb(255, 255, 255)',
      eronder,
    }
  })()`)

it.each([
  ['phone', true],
  ['phone', false],
  ['narrow', true],
  ['narrow', false],
] as const)(
  'has room of its own on every page: %s, JavaScript %s',
  async (screen, javaScript) => {
    const context = await openContext(browser, { screen, javaScript })
    await context.addCookies([{ name: 'deelwijzer_sessie', value: koekje, url: basis }])
    const page = await context.newPage()
    for (const pad of paden) {
      await page.goto(`${basis}${pad}`)
      expect(await meet(page), pad).toEqual({
        inBeeld: true,
        breed: true,
        dekkend: true,
        eronder: [],
      })
      expect(await sticksOut(page), pad).toEqual([])
      // Further down it is a strip over the whole width: nothing is half under it, and the end of the page is free.
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
      const onder = await meet(page)
      expect([onder.inBeeld, onder.breed, onder.dekkend], pad).toEqual([true, true, true])
      const laatste = await page.locator('footer a').last().boundingBox()
      expect((laatste?.y ?? 0) + (laatste?.height ?? 0), pad).toBeLessThanOrEqual(
        page.viewportSize()?.height ?? 0,
      )
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.dw-snelweg').first().isVisible(), pad).toBe(false)
      await page.emulateMedia({ media: 'screen' })
    }
    await context.close()
  },
  180_000,
)

it('stands beside the text on a desk', async () => {
  const context = await openContext(browser, { screen: 'desktop' })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: koekje, url: basis }])
  const page = await context.newPage()
  for (const pad of paden) {
    await page.goto(`${basis}${pad}`)
    for (const hoe of ['0', 'document.body.scrollHeight / 2', 'document.body.scrollHeight']) {
      await page.evaluate(`window.scrollTo(0, ${hoe})`)
      const { inBeeld, eronder } = await meet(page)
      expect([inBeeld, eronder], pad).toEqual([true, []])
    }
  }
  await context.close()
}, 120_000)

it('is not on a page to print', async () => {
  const noor = await w.t.login('noor')
  for (const pad of ['/mijn/gegevens', '/mijn/wie-keek-er', '/mijn/verzoeken']) {
    expect((await noor.get(`${pad}?print=1`)).$('.dw-snelweg'), pad).toHaveLength(0)
  }
})

it('does not cover what the keyboard comes to', async () => {
  const context = await openContext(browser, { screen: 'narrow' })
  await context.addCookies([{ name: 'deelwijzer_sessie', value: koekje, url: basis }])
  const page = await context.newPage()
  await page.goto(`${basis}/mijn`)
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
  await page.locator('footer a').last().focus()
  for (let keer = 0; keer < 25; keer++) {
    await page.keyboard.press('Shift+Tab')
    const bedekt = await page.evaluate<boolean>(`(() => {
      const vak = document.activeElement.getBoundingClientRect()
      const balk = document.querySelector('aside.dw-snelweg').getBoundingClientRect()
      return !document.activeElement.closest('.dw-snelweg') && vak.top < balk.bottom - 1
    })()`)
    expect(bedekt, await page.evaluate('document.activeElement.outerHTML.slice(0, 120)')).toBe(
      false,
    )
  }
  await context.close()
}, 60_000)
