import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openPage, type ContextOptions } from '../../../test/support/browser.ts'
import {
  servePages,
  type PageRequest,
  type PageServer,
  type Reply,
} from '../../../test/support/proefpagina.ts'
import { htmlDeel, htmlPagina } from '../html.ts'
import {
  Antwoordkaart,
  ConceptStatus,
  Formulier,
  Knop,
  Knoppenrij,
  Kop,
  Pagina,
  Tekstvlak,
} from './index.ts'
import type { KaartOordeel } from './antwoordkaart-soorten.ts'

const kaart = (oordeel: KaartOordeel) => (
  <Antwoordkaart
    vraag="Mag dit?"
    oordeel={oordeel}
    redenen={[{ zin: `Reden bij ${oordeel}.` }]}
    regelset={{ versie: '1' }}
  />
)

const proef = htmlPagina(
  <Pagina titel="Proef" gemeente="Gemeente Voorbeeldstad">
    <Kop niveau={1}>Proef</Kop>
    {kaart('ja-als')}
    <Formulier
      actie="/bewaar"
      csrf="c"
      autosave="/concept"
      live="/antwoord"
      verborgen={{ versie: '1' }}
    >
      <Tekstvlak naam="reden" label="Reden" max={20} />
      <ConceptStatus />
      <Knoppenrij>
        <Knop naam="doe" waarde="verder">
          Verder
        </Knop>
      </Knoppenrij>
    </Formulier>
  </Pagina>,
)

let browser: Browser
let server: PageServer
let verzoeken: PageRequest[] = []
let concept: Reply
let traag = 0

const antwoord = async (verzoek: PageRequest): Promise<Reply> => {
  if (verzoek.method === 'POST') verzoeken.push(verzoek)
  if (verzoek.path === '/concept') return concept
  if (verzoek.path === '/antwoord') return { html: htmlDeel(kaart('nee-nu')) }
  if (verzoek.path === '/bewaar') {
    await new Promise((resolve) => {
      setTimeout(resolve, traag)
    })
    return { html: '<title>Klaar</title><h1>Bewaard</h1>' }
  }
  return { html: proef }
}

beforeAll(async () => {
  browser = await openBrowser()
  server = await servePages(antwoord)
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

beforeEach(() => {
  verzoeken = []
  concept = { json: { tijd: '14:02', versie: '2' } }
  traag = 0
})

const naar = (pad: string) => verzoeken.filter((verzoek) => verzoek.path === pad)

const metPagina = async (
  doe: (page: Page) => Promise<void>,
  opties: ContextOptions = {},
): Promise<void> => {
  const page = await openPage(browser, { bypassCsp: false, ...opties })
  await page.goto(server.url)
  await doe(page)
  await page.context().close()
}

const status = (page: Page) => page.locator('[data-concept-status]')

describe('een concept bewaren', () => {
  it('gebeurt kort na het typen, één keer, met bewijs en kop, en zegt hoe laat', async () => {
    await metPagina(async (page) => {
      await page.getByLabel('Reden').pressSequentially('Noor wil hulp', { delay: 20 })
      await status(page).getByText('Concept bewaard om 14:02').waitFor()
      expect(naar('/concept')).toHaveLength(1)
      const [verzoek] = naar('/concept')
      expect(verzoek?.headers['x-concept']).toBe('1')
      expect(Object.fromEntries(verzoek?.form ?? [])).toEqual({
        csrf: 'c',
        versie: '1',
        reden: 'Noor wil hulp',
      })
      expect(await page.locator('[name=versie]').inputValue()).toBe('2')
      await page.getByLabel('Reden').blur()
      await page.waitForTimeout(300)
      expect(naar('/concept')).toHaveLength(1)
    })
  })

  it('stopt als een ander tabblad het wijzigde, en laat de tekst staan', async () => {
    concept = { status: 409, json: {} }
    await metPagina(async (page) => {
      await page.getByLabel('Reden').fill('mijn tekst')
      await status(page).getByText('in een ander tabblad veranderd').waitFor()
      await page.getByLabel('Reden').fill('mijn tekst en meer')
      await page.waitForTimeout(1200)
      expect(naar('/concept')).toHaveLength(1)
      expect(await page.getByLabel('Reden').inputValue()).toBe('mijn tekst en meer')
    })
  })

  it('zegt het als men is uitgelogd', async () => {
    concept = { status: 401, json: {} }
    await metPagina(async (page) => {
      await page.getByLabel('Reden').fill('mijn tekst')
      await status(page).getByText('U bent uitgelogd').waitFor()
      expect(await page.getByLabel('Reden').inputValue()).toBe('mijn tekst')
    })
  })

  it('zegt zonder verbinding dat de tekst blijft staan, en bewaart als die terug is', async () => {
    await metPagina(async (page) => {
      await page.context().setOffline(true)
      await page.getByText('Geen verbinding. Uw tekst blijft staan').waitFor()
      await page.getByLabel('Reden').fill('mijn tekst')
      await status(page).getByText('Nog niet bewaard').waitFor()
      await page.context().setOffline(false)
      await status(page).getByText('Concept bewaard om 14:02').waitFor()
      expect(await page.locator('.dw-offline').count()).toBe(0)
    })
  })
})

describe('het antwoord', () => {
  it('ververst terwijl men invult, meldt het nieuwe oordeel en houdt uitleg open', async () => {
    await metPagina(async (page) => {
      await page.getByText('Waarom is dit het antwoord?').click()
      await page.getByLabel('Reden').fill('anders')
      await page.getByText('Nee, dit mag nu niet').first().waitFor()
      await page.getByText('Reden bij nee-nu.').waitFor()
      await page.getByText('Nieuw antwoord: Nee, dit mag nu niet').waitFor({ state: 'attached' })
      expect(naar('/antwoord').at(-1)?.headers['x-antwoord']).toBe('1')
      expect(await page.getByLabel('Reden').inputValue()).toBe('anders')
    })
  })
})

describe('verzenden', () => {
  it('gaat bij een dubbele klik maar één keer weg, met de naam van de knop', async () => {
    traag = 600
    await metPagina(async (page) => {
      await page.getByRole('button', { name: 'Verder' }).dblclick({ noWaitAfter: true })
      await page.getByRole('heading', { name: 'Bewaard' }).waitFor()
      expect(naar('/bewaar')).toHaveLength(1)
      expect(naar('/bewaar')[0]?.form.get('doe')).toBe('verder')
    })
  })

  it('kan met Ctrl+Enter', async () => {
    await metPagina(async (page) => {
      await page.getByLabel('Reden').press('Control+Enter')
      await page.getByRole('heading', { name: 'Bewaard' }).waitFor()
    })
  })

  it('kan na "terug" opnieuw', async () => {
    await metPagina(async (page) => {
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByRole('heading', { name: 'Bewaard' }).waitFor()
      await page.goBack()
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByRole('heading', { name: 'Bewaard' }).waitFor()
      expect(naar('/bewaar')).toHaveLength(2)
    })
  })

  it('werkt zonder script', async () => {
    await metPagina(
      async (page) => {
        await page.getByLabel('Reden').fill('zonder script')
        await page.getByRole('button', { name: 'Verder' }).click()
        await page.getByRole('heading', { name: 'Bewaard' }).waitFor()
        expect(naar('/bewaar')[0]?.form.get('reden')).toBe('zonder script')
      },
      { javaScript: false },
    )
  })
})

it('telt tekens mee en zegt hoeveel er te veel zijn, zonder af te knippen', async () => {
  await metPagina(async (page) => {
    await page.getByLabel('Reden').fill('Dit zijn meer dan twintig tekens')
    await page.getByText('12 tekens te veel.').waitFor()
    expect(await page.getByLabel('Reden').inputValue()).toHaveLength(32)
  })
})
