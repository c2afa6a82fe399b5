import type { CheerioAPI } from 'cheerio'
import { meetLeesbaarheid, type Leesmaat } from '../../src/domein/leesbaarheid.ts'
import type { Bezoeker } from './app.ts'

/** One page as it was measured: the figures of its Dutch text as somebody reads it. */
export interface Paginamaat extends Leesmaat {
  pad: string
}

const blokken = 'h1,h2,h3,h4,p,li,dt,dd,summary,legend,label,th,td,caption,button'
/** What is not ours to write (a register, a law), in another language, or no text at all. */
const overslaan =
  '[data-eigen-tekst],[data-voorlezen],nav,pre,script,svg,select,textarea,[lang]:not([lang="nl"])'

/** The texts of a page, block by block: a list item is a sentence of its own, as it is for who reads it. */
export function tekstenVan($: CheerioAPI): string[] {
  const blad = $('main').clone()
  blad.find(overslaan).remove()
  return blad
    .find(blokken)
    .toArray()
    .map((blok) => {
      const eigen = $(blok).clone()
      eigen.find(blokken).remove()
      return eigen.text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
    })
    .filter((tekst) => /\p{L}/u.test(tekst))
}

/** The addresses on this page that lead further, without what changes something or belongs to the frame. */
function linksVan($: CheerioAPI, onder: string): string[] {
  return $('main a[href^="/"], nav a[href^="/"], footer a[href^="/"]')
    .toArray()
    .map((link) => ($(link).attr('href') ?? '').split('#')[0] ?? '')
    .filter((pad) => pad === onder || pad.startsWith(`${onder}/`))
    .filter((pad) => !pad.includes('print=1'))
}

/** `/mijn/besluiten/8f…` and another besluit are one page with other content. */
export const soortPagina = (pad: string): string =>
  pad.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/\?.*$/, '')

/**
 * Walks through every page that this person can reach under an address, one of each kind, and measures it.
 *
 * @param onder only pages below this, for instance `/mijn`
 */
export async function meetPaginas(wie: Bezoeker, onder: string): Promise<Paginamaat[]> {
  const uit: Paginamaat[] = []
  const gezien = new Set<string>()
  const wachtrij = [onder]
  for (let pad = wachtrij.shift(); pad !== undefined; pad = wachtrij.shift()) {
    const soort = soortPagina(pad)
    if (gezien.has(soort)) continue
    gezien.add(soort)
    const blad = await wie.get(pad)
    if (blad.status !== 200 || !blad.headers.get('content-type')?.startsWith('text/html')) continue
    uit.push({ pad: soort, ...meetLeesbaarheid(tekstenVan(blad.$)) })
    wachtrij.push(...linksVan(blad.$, onder))
  }
  return uit
}

/** A table to put in a note: page, words, Flesch-Douma, longest sentence. */
export function leestabel(maten: readonly (Paginamaat & { wie: string })[]): string {
  const regels = maten.map(
    ({ wie, pad, woorden, zinnen, douma, langste }) =>
      `| ${wie} | ${pad} | ${woorden} | ${zinnen} | ${douma} | ${langste} |`,
  )
  return [
    '| wie | pagina | woorden | zinnen | Flesch-Douma | langste zin |',
    '|---|---|---|---|---|---|',
    ...regels,
    '',
  ].join('\n')
}
