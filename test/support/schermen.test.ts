import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker } from './app.ts'
import { SCREENS } from './browser.ts'
import { openSchermen, type Schermen } from './schermen.ts'

/** A check that cannot fail proves nothing: every part of it sees a page that we break on purpose. */

let s: Schermen
let sanne: Bezoeker

beforeAll(async () => {
  s = await openSchermen()
  sanne = await s.t.login('sanne', 'toeleider')
})
afterAll(() => s.stop())

const adres = '/toegankelijkheid'

/** The page as the server would send it with this at the end of its text. */
const met = (stuk: string) => async (page: Page) => {
  await page.route(`**${adres}`, async (route) => {
    const antwoord = await route.fetch()
    const body = (await antwoord.text()).replace('</main>', `${stuk}</main>`)
    await route.fulfill({ response: antwoord, body })
  })
  await page.goto(adres)
}

/** The same page, changed after it came: the source stays good, what is seen does not. */
const na = (script: string) => async (page: Page) => {
  await page.goto(adres)
  await page.evaluate(`(() => { ${script} })()`)
}

const bij = (stuk: string): ReturnType<typeof na> =>
  na(`document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(stuk)})`)

const alleenTelefoon =
  '<style>.proef{display:none}@media (min-width:330px) and (max-width:380px){.proef{display:block}}</style>'
const piepklein =
  'display:block;margin:4rem;padding:0;min-block-size:0;min-inline-size:0;block-size:12px;inline-size:12px'

/** On which screen it failed, and what was found there. */
async function klacht(waar: (page: Page) => Promise<void>): Promise<string> {
  try {
    await s.bekijk('stuk', waar)
  } catch (fout) {
    if (!(fout instanceof Error)) throw fout
    return `${fout.message} ${'actual' in fout ? JSON.stringify(fout.actual) : ''}`
  }
  return 'niets'
}

describe('a broken page', () => {
  it('passes while it is whole', async () => {
    expect(await s.bekijk('heel', met('<p>Meer tekst.</p>'))).toBe(200)
  })

  it('passes with a list in hidden fields, but not with a field that is seen in between', async () => {
    const verborgen = (waarde: string) => `<input type="hidden" name="x" value="${waarde}"/>`
    const formulier = (velden: string) =>
      `<form action="/x" aria-label="x">${velden}<button type="submit" class="utrecht-button utrecht-button--primary-action">Verder</button></form>`
    const lijst = verborgen('1') + verborgen('2')
    expect(await klacht(met(formulier(lijst)))).toBe('niets')
    const gezien = '<input name="x" aria-label="x" class="utrecht-textbox"/>'
    expect(await klacht(met(formulier(gezien + lijst)))).toMatch(/html van [^]*form-dup-name/)
  })

  it.each([
    ['an id that is there twice', met('<p id="inhoud">Nog eens.</p>'), /html van [^]*no-dup-id/],
    ['a field without a label', met('<input name="x"/>'), /html van [^]*input-missing-label/],
    ['a field without a label, for axe', bij('<input>'), /op desktop[^]*"rule":"label"/],
    [
      'a field without a label on a phone only',
      bij(`${alleenTelefoon}<input class="proef">`),
      /op phone[^]*"rule":"label"/,
    ],
    ['what is too wide everywhere', bij('<hr style="width:1400px">'), /op desktop[^]*hr/],
    ['what is too wide at 400 % only', bij('<hr style="width:340px">'), /op narrow[^]*hr/],
    [
      'a target that is too small',
      bij(`<button style="${piepklein}">x</button>`),
      /op desktop[^]*<button/,
    ],
  ])('is seen: %s', async (_naam, waar, fout) => {
    expect(await klacht(waar)).toMatch(fout)
  })

  it('is not excused by the page before it', async () => {
    const page = await s.pagina(sanne)
    await page.goto('/werk')
    await page.evaluate(`history.replaceState(null, '', '/werk/dossiers')`)
    await expect(s.keur(page, 'anders')).rejects.toThrow('bron van een andere pagina')
    await page.context().close()
  })
})

/** Where everything stands: of every element its place and size, in pixels. */
const plaatsen = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    scrollTo(0, 0)
    return [...document.querySelectorAll('body, body *')].map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect()
      return [el.tagName, el.className, x, y, width, height].join(' ')
    })
  })()`)

describe('a page that grew', () => {
  it.each(['/klacht', '/inloggen', '/balie/mag-het', '/termijnen', '/werk', '/werk/intake'])(
    'is the page that was loaded at that width: %s',
    async (pad) => {
      const page = await s.pagina(sanne)
      await page.goto(pad)
      for (const screen of ['desktop', 'phone', 'narrow'] as const) {
        await page.setViewportSize(SCREENS[screen])
        const vers = await s.pagina(sanne, { screen })
        await vers.goto(pad)
        expect(await plaatsen(page), screen).toEqual(await plaatsen(vers))
        await vers.context().close()
      }
      await page.context().close()
    },
  )
})
