import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'
import { sticksOut } from '../../../test/support/browser.ts'
import { talen } from '../talen/talen.ts'

let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
})
afterAll(() => s.stop())

const bladen = [
  '/uw-gegevens',
  '/uw-gegevens/website',
  '/privacyverklaring',
  '/klacht',
  '/begrippen',
  '/toegankelijkheid',
  ...talen.map(({ code }) => `/uitleg/${code}`),
]

it('every open page is accessible and fits', async () => {
  for (const pad of [...bladen, '/privacyverklaring?print=1', '/uitleg/ar?print=1']) {
    await s.bekijk(`open${pad}`, pad)
  }
}, 120_000)

describe('from right to left', () => {
  it('the Arabic runs from the right: text, bullets and its place beside the Dutch', async () => {
    const page = await s.pagina(undefined, { screen: 'desktop' })
    await page.goto('/uitleg/ar')
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
    await page.context().close()
  })

  it('keeps a number to call in one piece', async () => {
    const page = await s.pagina(undefined, { screen: 'desktop' })
    await page.goto('/uitleg/ar')
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
    await page.context().close()
  })

  it('works as a whole page too: nothing of the frame sticks out or overlaps', async () => {
    for (const screen of ['desktop', 'narrow'] as const) {
      const page = await s.pagina(undefined, { screen })
      await page.goto('/klacht')
      await page.evaluate(`document.documentElement.dir = 'rtl'`)
      expect(await sticksOut(page)).toEqual([])
      const links = await page.evaluate(
        `[...document.querySelectorAll('body *')].filter((el) => el.checkVisibility() && !el.matches('.dw-verborgen, .dw-naar-inhoud') && el.getBoundingClientRect().left < -1).map((el) => el.className)`,
      )
      expect(links).toEqual([])
      await page.context().close()
    }
  })
})

it('shows letters for every script, not empty boxes: the browser finds a font with the glyphs', async () => {
  const page = await s.pagina(undefined, { screen: 'desktop' })
  for (const { code, naam } of talen) {
    await page.goto(`/uitleg/${code}`)
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
  await page.context().close()
})
