import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoeker } from '../../../test/support/app.ts'
import { openBrowser, openContext, smallTargets, sticksOut } from '../../../test/support/browser.ts'
import { createMijnWereld, type MijnWereld } from '../../../test/support/mijn.ts'
import { freePort } from '../../../test/support/poort.ts'
import { dienIn, verzoekOuder } from '../../../test/support/rechtenbalie.ts'
import { checkHtml, checkPage } from '../../../test/support/toegankelijk.ts'
import { listen } from '../../luisteren.ts'

let w: MijnWereld
let browser: Browser
let basis: string
let stopServer: () => Promise<void>
let iemand: Record<string, Bezoeker>
/** Per page: who looks, and where. */
let paginas: readonly (readonly [naam: string, wie: string, pad: string])[]

beforeAll(async () => {
  w = await createMijnWereld()
  iemand = {
    noor: await w.t.login('noor'),
    toeleider: await w.t.login('sanne', 'toeleider'),
    hulp: await w.t.login('sanne', 'hulpverlener'),
    petra: await w.t.login('petra'),
    ruud: await w.t.login('ruud'),
  }
  const { noor, toeleider, petra, ruud } = iemand
  if (!noor || !toeleider || !petra || !ruud) throw new Error('niemand')
  const inzage = (dossier: string) =>
    dienIn(w.t, noor, 'inzage', {
      waarover: [`dossier:${dossier}`],
      hoe: 'hier',
      tekst: 'Ik wil lezen wat er over mij staat, ook wat school zei.',
    })
  const open = await inzage(w.toeleiding)
  const voorgesteld = await inzage(w.toeleiding)
  const besloten = await inzage(w.toeleiding)
  const laat = await inzage(w.hulp)
  await verzoekOuder(w.t, laat.id, 30)
  const deel = (v: typeof open): string => Object.values(v.delen)[0] ?? ''
  for (const verzoek of [voorgesteld, besloten]) {
    const pad = `/werk/verzoeken/${deel(verzoek)}`
    const blad = await toeleider.get(pad)
    const weg = blad.$('input[name=weg-1]').first().attr('value') ?? ''
    await toeleider.verstuur(
      {
        'oordeel-1': 'deels',
        'grond-1': 'ander-schade',
        'reden-1': 'Eén stuk gaat over een klasgenoot. Dat laten wij weg.',
        'weg-1': [weg],
        tekst: 'Goed dat je dit vroeg.',
        weging: 'Eén stuk gaat over een klasgenoot; de rest kan gewoon.',
      },
      { actie: `${pad}/besluit` },
    )
  }
  await petra.get(`/verzoeken/delen/${deel(besloten)}/besluit`)
  const brief = await petra.verstuur({ weging: 'Eens met het voorstel.' })
  const klacht = await dienIn(w.t, noor, 'klacht', {
    over: 'onbekend',
    tekst: 'Niemand belde mij terug.',
  })
  const overRuud = await dienIn(w.t, noor, 'klacht', {
    over: 'gemeente',
    wie: 'Ruud Aalders',
    tekst: 'Hij luisterde niet.',
  })
  await toeleider.get(`/werk/verzoeken/${deel(open)}`)
  await toeleider.verstuur(
    { 'oordeel-1': 'nee', 'reden-1': '' },
    { actie: `/werk/verzoeken/${deel(open)}/besluit` },
  )
  paginas = [
    ['wachtrij', 'petra', '/verzoeken'],
    ['verzoek', 'petra', `/verzoeken/${voorgesteld.id}`],
    ['besluit', 'petra', `/verzoeken/delen/${deel(voorgesteld)}/besluit`],
    ['brief', 'petra', brief.pad],
    ['brief-print', 'petra', `${brief.pad}?print=1`],
    ['klacht', 'ruud', `/verzoeken/${klacht.id}`],
    ['dicht', 'petra', `/verzoeken/${laat.id}`],
    ['uitgesloten', 'ruud', `/verzoeken/${overRuud.id}`],
    ['deel-fout', 'toeleider', `/werk/verzoeken/${deel(open)}`],
    ['deel-besloten', 'toeleider', `/werk/verzoeken/${deel(besloten)}`],
    ['deel-hulp', 'hulp', `/werk/verzoeken/${deel(laat)}`],
  ]
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

/** Accessible, nothing sticking out and nothing too small to touch. */
async function keur(page: Page, naam: string, bron: string): Promise<void> {
  expect(await checkPage(page), naam).toEqual([])
  expect(await checkHtml(bron), naam).toEqual([])
  expect(await sticksOut(page), naam).toEqual([])
  expect(await smallTargets(page), naam).toEqual([])
  const map = process.env['DEELWIJZER_BEELDEN']
  if (map === undefined) return
  mkdirSync(map, { recursive: true })
  await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true })
}

/** Days of which the drawing does not stand beside the word. */
const los = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const dagen = [...document.querySelectorAll('.dw-wanneer')].filter((el) => el.querySelector('svg'))
    if (dagen.length === 0) return ['geen']
    return dagen.filter((el) => {
      const [tekening, woord] = ['svg', '.dw-badge'].map((wat) => el.querySelector(wat).getBoundingClientRect())
      return tekening.bottom <= woord.top + 4 || tekening.right > woord.left + 1
    }).map((el) => el.textContent)
  })()`)

it.each(['desktop', 'phone', 'narrow'] as const)(
  'the desk, weighing and the letter are accessible and fit on %s',
  async (soort) => {
    for (const [naam, wie, pad] of paginas) {
      const bezoeker = iemand[wie]
      if (bezoeker === undefined) throw new Error(wie)
      const context = await openContext(browser, { screen: soort })
      await context.addCookies([
        { name: 'deelwijzer_sessie', value: bezoeker.cookie(), url: basis },
      ])
      const page = await context.newPage()
      const antwoord = await page.goto(`${basis}${pad}`)
      expect(antwoord?.status(), naam).toBe(200)
      await keur(page, `verzoeken-${naam}-${soort}`, (await antwoord?.text()) ?? '')
      if (naam === 'wachtrij') expect(await los(page), soort).toEqual([])
      await context.close()
    }
  },
  240_000,
)
