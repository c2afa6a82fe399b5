import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openBrowser,
  openPage,
  smallTargets,
  sticksOut,
  type ContextOptions,
} from '../../../test/support/browser.ts'
import { servePages, type PageServer } from '../../../test/support/proefpagina.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { htmlPagina } from '../html.ts'
import { Antwoordvoorbeelden, kaarten } from './galerij-antwoorden.tsx'
import { Galerij } from './galerij.tsx'
import { Kop, Pagina } from './index.ts'

const galerij = (zoek: URLSearchParams): string =>
  htmlPagina(
    <Galerij
      gemeente="Gemeente Voorbeeldstad"
      metFouten={zoek.has('fout')}
      print={zoek.has('print')}
    />,
  )

const kaart = (welke: number): string =>
  htmlPagina(
    <Pagina titel="Antwoord" gemeente="Gemeente Voorbeeldstad">
      <Kop niveau={1}>Antwoord</Kop>
      <Antwoordvoorbeelden welke={welke} />
    </Pagina>,
  )

let browser: Browser
let server: PageServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await servePages(({ search }) => {
    const welke = search.get('kaart')
    return { html: welke === null ? galerij(search) : kaart(Number(welke)) }
  })
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

const open = async (zoek = '', opties: ContextOptions = {}) => {
  const page = await openPage(browser, opties)
  const meldingen: string[] = []
  page.on('console', (bericht) => {
    if (bericht.type() === 'error') meldingen.push(bericht.text())
  })
  page.on('pageerror', (fout) => meldingen.push(fout.message))
  await page.goto(`${server.url}/${zoek}`)
  return { page, meldingen, dicht: () => page.context().close() }
}

describe('elk onderdeel, in elke vorm', () => {
  it.each<[string, string, ContextOptions]>([
    ['breed', '', {}],
    ['telefoon', '', { screen: 'phone' }],
    ['400 % vergroot', '', { screen: 'narrow' }],
    ['hoog contrast', '', { forcedColors: true }],
    ['met fouten', '?fout', {}],
    ['met fouten op een telefoon', '?fout', { screen: 'phone' }],
    ['om af te drukken', '?print', {}],
  ])(
    '%s: toegankelijk, past, raakbaar en zonder klachten van de browser',
    async (_, zoek, opties) => {
      const { page, meldingen, dicht } = await open(zoek, { ...opties, bypassCsp: false })
      expect(await checkPage(page)).toEqual([])
      expect(await sticksOut(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      expect(meldingen).toEqual([])
      await dicht()
    },
  )

  it.each(kaarten.map((_, welke) => welke))('antwoordkaart %i is toegankelijk', async (welke) => {
    const { page, dicht } = await open(`?kaart=${welke}`)
    expect(await checkPage(page)).toEqual([])
    await dicht()
  })

  it('is geldige HTML', async () => {
    for (const zoek of ['', 'fout', 'print']) {
      expect(await checkHtml(galerij(new URLSearchParams(zoek))), zoek).toEqual([])
    }
  })

  it('past ook met de ruimere tekst die WCAG 1.4.12 vraagt', async () => {
    const { page, dicht } = await open('', { screen: 'narrow' })
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    })
    expect(await sticksOut(page)).toEqual([])
    await dicht()
  })
})

// axe ziet niet of iets getékend wordt: een rondje zonder stip en een knop zonder tekst kwamen er doorheen.
describe('wat te zien is', () => {
  it.each(['minder', 'gegevens'])(
    'een gekozen vakje (%s) is anders getekend dan een leeg',
    async (id) => {
      const { page, dicht } = await open()
      const vak = page.locator(`#${id}`)
      expect(await vak.isChecked()).toBe(true)
      const gekozen = await vak.screenshot()
      await page.evaluate(`document.getElementById('${id}').checked = false`)
      const leeg = await vak.screenshot()
      expect(gekozen.equals(leeg)).toBe(false)
      await dicht()
    },
  )

  it('de tekst op elke knop steekt af bij de knop', async () => {
    const { page, dicht } = await open()
    const contrasten = await page.evaluate<[string, number][]>(`(() => {
      const licht = (kleur) => {
        const [r, g, b] = kleur.match(/[\\d.]+/g).slice(0, 3).map((n) => {
          const deel = n / 255
          return deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const achter = (el) => {
        const kleur = getComputedStyle(el).backgroundColor
        return /, 0\\)$|transparent/.test(kleur) && el.parentElement ? achter(el.parentElement) : kleur
      }
      return [...document.querySelectorAll('button, .utrecht-button')].map((knop) => {
        const [x, y] = [licht(getComputedStyle(knop).color), licht(achter(knop))]
        return [knop.textContent, (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)]
      })
    })()`)
    expect(contrasten.length).toBeGreaterThan(5)
    expect(contrasten.filter(([, contrast]) => contrast < 4.5)).toEqual([])
    await dicht()
  })

  it('de focus is overal een zwarte rand van 3 pixels met geel', async () => {
    const { page, dicht } = await open()
    for (const wat of [
      '.dw-pet__knop',
      '.dw-nav__link',
      '.dw-knoppen .utrecht-button',
      '#minder',
      '#reden',
      'main a',
    ]) {
      await page.locator(wat).first().focus()
      await page.keyboard.press('Shift')
      const stijl = await page.evaluate<[string, string]>(`(() => {
        const { outline, boxShadow } = getComputedStyle(document.activeElement)
        return [outline, boxShadow]
      })()`)
      expect(stijl[0], wat).toContain('3px')
      expect(stijl[1], wat).toContain('rgb(255, 221, 0)')
    }
    await dicht()
  })

  it('een verborgen onderdeel blijft verborgen, wat het onderdeel ook zelf zegt', async () => {
    const { page, dicht } = await open()
    const zichtbaar = await page.evaluate<boolean>(`(() => {
      const knop = document.querySelector('.utrecht-button')
      knop.hidden = true
      return knop.checkVisibility()
    })()`)
    expect(zichtbaar).toBe(false)
    await dicht()
  })
})

describe('met alleen het toetsenbord', () => {
  it('springt Tab eerst naar "Naar de inhoud"', async () => {
    const { page, dicht } = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('inhoud')
    await dicht()
  })

  it('staat de focus na een fout op de samenvatting, en brengt een link naar het veld', async () => {
    const { page, dicht } = await open('?fout')
    expect(await page.evaluate<boolean>("document.activeElement.matches('[data-fouten]')")).toBe(
      true,
    )
    await page.getByRole('link', { name: 'Kies of het met minder kan' }).click()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('minder')
    await dicht()
  })

  it('opent ? de lijst met toetsen, en sluit Escape die', async () => {
    const { page, dicht } = await open()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor()
    expect(await checkPage(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.locator('#reden').fill('')
    await page.locator('#reden').press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await dicht()
  })
})
