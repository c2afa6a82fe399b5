import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const map = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'))

/** The parts of Noto Sans that we embed, in the order in which they are asked for a letter. */
const delen = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const
type Deel = (typeof delen)[number]

export type Dikte = '400' | '700'

/** A piece of text that one font file can draw. */
export interface Stukje {
  /** The name under which the font is known in the document. */
  letter: string
  bestand: string
  tekst: string
}

/** Which letters a part has, from the ranges that come with the fonts: `U+0000-00FF,U+0131`. */
function leesReeksen(): Map<Deel, [number, number][]> {
  const ruw: Record<string, string> = JSON.parse(readFileSync(join(map, 'unicode.json'), 'utf8'))
  return new Map(
    delen.map((deel) => [
      deel,
      (ruw[deel] ?? '').split(',').map((reeks): [number, number] => {
        const [van = '', tot = van] = reeks.replace('U+', '').split('-')
        return [Number.parseInt(van, 16), Number.parseInt(tot, 16)]
      }),
    ]),
  )
}

const reeksen = leesReeksen()

/** Announced in the ranges, but without a drawing in the font. */
const zonderTekening = new Set([0x20_11, 0x20_10])

function deelVoor(letter: string): Deel | undefined {
  const code = letter.codePointAt(0) ?? 0
  return delen.find((deel) =>
    (reeksen.get(deel) ?? []).some(([van, tot]) => code >= van && code <= tot),
  )
}

/** Invisible signs that only steer how something is drawn on a screen. */
const onzichtbaar = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064]|\p{Variation_Selector}/gu
/** One picture on a screen can be many signs (a family, a flag); on paper it is one replacement sign. */
const plaatje =
  /\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}]*|\p{Regional_Indicator}+/gu
const vervanging = '\uFFFD'

/** Text as the embedded letters can draw it; what they lack becomes one visible replacement sign. */
export function tekenbaar(tekst: string): string {
  const schoon = tekst.normalize('NFC').replace(onzichtbaar, '').replace(plaatje, vervanging)
  return Array.from(schoon, (letter) => {
    if (letter === '\n') return letter
    if (letter === '\t') return ' '
    const code = letter.codePointAt(0) ?? 0
    if (zonderTekening.has(code)) return '-'
    return deelVoor(letter) === undefined ? vervanging : letter
  }).join('')
}

/** Cuts a text into pieces that each can be drawn with one font file. Spaces stay with the piece before them. */
export function stukjes(tekst: string, dikte: Dikte): Stukje[] {
  const uit: Stukje[] = []
  for (const letter of tekenbaar(tekst)) {
    const vorige = uit.at(-1)
    const deel = deelVoor(letter) ?? 'latin'
    const naam = `NotoSans-${deel}-${dikte}`
    if (vorige !== undefined && (vorige.letter === naam || letter === ' ')) {
      vorige.tekst += letter
      continue
    }
    const bestand = join(map, 'files', `noto-sans-${deel}-${dikte}-normal.woff`)
    uit.push({ letter: naam, bestand, tekst: letter })
  }
  return uit
}

/** The font that a document starts with, so that no other font is ever loaded. */
export const basisletter = join(map, 'files', 'noto-sans-latin-400-normal.woff')
