import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { freePort } from '../../../test/support/poort.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { listen } from '../../luisteren.ts'
import { talen } from '../talen/talen.ts'

let t: TestApp
let browser: Browser
let basis: string
let stopServer: () => Promise<void>

beforeAll(async () => {
  t = await createTestApp(new Date())
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

async function keur(page: Page): Promise<void> {
  const adres = page.url()
  const bron = await page.context().request.get(adres)
  expect(await checkPage(page), adres).toEqual([])
  expect(await checkHtml(await bron.text()), adres).toEqual([])
  expect(await sticksOut(page), adres).toEqual([])
  expect(await smallTargets(page), adres).toEqual([])
}

const bladen = [
  '/uw-gegevens',
  '/uw-gegevens/website',
  '/privacyverklaring',
  '/klacht',
  '/begrippen',
  '/toegankelijkheid',
  ...talen.map(({ code }) => `/uitleg/${code}`),
]

describe.each(['desktop', 'phone', 'narrow'] as const)('op %s', (screen) => {
  it('every open page is accessible and fits', async () => {
    const context = await openContext(browser, { screen })
    const page = await context.newPage()
    for (const pad of [...bladen, '/privacyverklaring?print=1', '/uitleg/ar?print=1']) {
      await page.goto(`${basis}${pad}`)
      const map = process.env['DW_BEELDEN']
      if (map !== undefined) {
        const naam = pad.replaceAll(/[^a-z]+/g, '-')
        await page.screenshot({ path: `${map}/${screen}${naam}.png`, fullPage: true })
      }
      await keur(page)
    }
    await context.close()
  }, 120_000)
})

describe('from right to left', () => {
  it('the Arabic runs from the right: text, bullets and its place beside the Dutch', async () => {
    const context = await openContext(browser, { screen: 'desktop' })
    const page = await context.newPage()
    await page.goto(`${basis}/uitleg/ar`)
    const arabisch = page.locator('#rechten > [lang="ar"]')
    const lijst = arabisch.locator('ul')
    const stijl = await lijst.evaluate((el) => {
      const { direction, paddingLeft, paddingRight, textAlign } = getComputedStyle(el)
      return { direction, paddingLeft, paddingRight, textAlign }
    })
    expect(stijl.direction).toBe('rtl')
    expect(stijl.textAlign).toMatch(/^(start|right)$/)
    // The room for the bullets is at the side where the line starts.
    expect(stijl.paddingLeft).toBe('0px')
    expect(parseFloat(stijl.paddingRight)).toBeGreaterThan(10)
    // The last line of a heading ends at the right edge of its column.
    const kant = await arabisch.evaluate((el) => {
      const bereik = document.createRange()
      const kop = el.querySelector('h2')
      if (kop === null) return undefined
      bereik.selectNodeContents(kop)
      return Math.abs(bereik.getBoundingClientRect().right - el.getBoundingClientRect().right)
    })
    expect(kant).toBeLessThan(4)
    await context.close()
  })

  it('keeps a number to call in one piece', async () => {
    const context = await openContext(browser, { screen: 'desktop' })
    const page = await context.newPage()
    await page.goto(`${basis}/uitleg/ar`)
    const nummer = page.locator('#veilig > [lang="ar"] bdi')
    expect(await nummer.textContent()).toBe('0800-2000')
    const kanten: unknown = await nummer.evaluate((el) => {
      const kant = (van: number, tot: number) => {
        const bereik = document.createRange()
        const tekst = el.firstChild
        if (tekst === null) return 0
        bereik.setStart(tekst, van)
        bereik.setEnd(tekst, tot)
        return bereik.getBoundingClientRect().left
      }
      return kant(0, 4) < kant(5, 9)
    })
    expect(kanten).toBe(true)
    await context.close()
  })

  it('works as a whole page too: nothing of the frame sticks out or overlaps', async () => {
    for (const screen of ['desktop', 'narrow'] as const) {
      const context = await openContext(browser, { screen })
      const page = await context.newPage()
      await page.goto(`${basis}/klacht`)
      await page.evaluate(`document.documentElement.dir = 'rtl'`)
      expect(await sticksOut(page)).toEqual([])
      const links = await page.evaluate(
        `[...document.querySelectorAll('body *')].filter((el) => el.checkVisibility() && !el.matches('.dw-verborgen, .dw-naar-inhoud') && el.getBoundingClientRect().left < -1).map((el) => el.className)`,
      )
      expect(links).toEqual([])
      await context.close()
    }
  })
})

it('shows letters for every script, not empty boxes: the browser finds a font with the glyphs', async () => {
  const context = await openContext(browser)
  const page = await context.newPage()
  for (const { code, naam } of talen) {
    await page.goto(`${basis}/uitleg/${code}`)
    const breedten: unknown = await page.evaluate(
      `(() => {
        const doek = document.createElement('canvas').getContext('2d')
        const letters = [...${JSON.stringify(naam)}]
        doek.font = '40px ' + getComputedStyle(document.querySelector('.dw-taal')).fontFamily
        return letters.map((letter) => doek.measureText(letter).width)
      })()`,
    )
    // Boxes for what is missing are all of one width.
    expect(new Set(Array.isArray(breedten) ? breedten : []).size, code).toBeGreaterThan(2)
  }
  await context.close()
})
