import { inflateSync } from 'node:zlib'

/**
 * Reads a PDF of our own making far enough to see what a reader would: the text of every page and the structure. No
 * library: a test that reads with the maker's own code would see nothing wrong.
 */
export interface GelezenPdf {
  /** All bytes as latin-1 text, for looking at dictionaries. */
  ruw: string
  /** The text of all pages, in the order in which it was drawn. */
  tekst: string
  /** How often each structure tag occurs. */
  tags: Record<string, number>
}

interface Object_ {
  kop: string
  stroom: string | undefined
}

function leesObjecten(ruw: string): Map<string, Object_> {
  const objecten = new Map<string, Object_>()
  for (const stuk of ruw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, nummer = '', inhoud = ''] = stuk
    const grens = inhoud.indexOf('\nstream\n')
    if (grens === -1) {
      objecten.set(nummer, { kop: inhoud, stroom: undefined })
      continue
    }
    const kop = inhoud.slice(0, grens)
    const bytes = Buffer.from(inhoud.slice(grens + 8).replace(/\nendstream$/, ''), 'latin1')
    const gepakt = kop.includes('/FlateDecode')
    objecten.set(nummer, {
      kop,
      stroom: (gepakt ? inflateSync(bytes) : bytes).toString('latin1'),
    })
  }
  return objecten
}

/** From glyph number to text, as written in the ToUnicode table of a font. */
function leesTekens(cmap: string): Map<string, string> {
  const uit = new Map<string, string>()
  const naarTekst = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const blok of cmap.matchAll(/beginbfrange\n([\s\S]*?)\nendbfrange/g)) {
    for (const regel of (blok[1] ?? '').split('\n')) {
      const [, van = '', lijst = ''] = /^<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]$/.exec(regel) ?? []
      Array.from(lijst.matchAll(/<([0-9a-f ]*)>/g), ([, hex = '']) => hex).forEach((hex, i) => {
        const code = (Number.parseInt(van, 16) + i).toString(16).padStart(4, '0')
        uit.set(code, naarTekst(hex.replaceAll(' ', '')))
      })
    }
  }
  return uit
}

export function leesPdf(bytes: Uint8Array): GelezenPdf {
  const ruw = Buffer.from(bytes).toString('latin1')
  const objecten = leesObjecten(ruw)
  const letters = new Map<string, Map<string, string>>()
  for (const { kop } of objecten.values()) {
    for (const [, naam = '', nummer = ''] of kop.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objecten.get(nummer)?.kop ?? '')?.[1]
      if (cmap !== undefined) letters.set(naam, leesTekens(objecten.get(cmap)?.stroom ?? ''))
    }
  }
  const paginas = [...objecten.values()]
    .filter(({ kop }) => /\/Type \/Page\n/.test(kop))
    .map(({ kop }) => /\/Contents (\d+) 0 R/.exec(kop)?.[1] ?? '')
  let tekst = ''
  for (const nummer of paginas) {
    let letter = new Map<string, string>()
    for (const regel of (objecten.get(nummer)?.stroom ?? '').split('\n')) {
      const wissel = /^\/(F\d+) [\d.]+ Tf$/.exec(regel)
      if (wissel !== null) letter = letters.get(wissel[1] ?? '') ?? new Map()
      if (regel.endsWith(' TJ')) {
        for (const [, hex = ''] of regel.matchAll(/<([0-9a-f]*)>/g)) {
          for (const code of hex.match(/.{4}/g) ?? []) tekst += letter.get(code) ?? '?'
        }
        tekst += '\n'
      }
    }
  }
  const tags: Record<string, number> = {}
  for (const { kop } of objecten.values()) {
    const tag = /\/S \/(Document|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD)\n/.exec(kop)?.[1]
    if (tag !== undefined) tags[tag] = (tags[tag] ?? 0) + 1
  }
  return { ruw, tekst, tags }
}
