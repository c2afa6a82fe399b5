import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pakWoffUit } from './woff.ts'

const map = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'))

/** The parts of Noto Sans that we embed, in the order in which they are asked for a letter. */
const delen = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const
type Deel = (typeof delen)[number]

export type Dikte = '400' | '700'

/** A piece of text that one font file can draw. */
export interface Stukje {
  /** The file with its letters; also the name under which a document knows them. */
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

/** A text has few different letters and many of each. */
const gevonden = new Map<string, Deel | undefined>()

function deelVoor(letter: string): Deel | undefined {
  if (gevonden.has(letter)) return gevonden.get(letter)
  const deel = zoekDeel(letter.codePointAt(0) ?? 0)
  // Of scripts with more letters than that we have none to draw.
  if (gevonden.size < 4096) gevonden.set(letter, deel)
  return deel
}

function zoekDeel(code: number): Deel | undefined {
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

const bestanden = join(map, 'files')

function bestandVan(deel: Deel, dikte: Dikte): string {
  return `${bestanden}/noto-sans-${deel}-${dikte}-normal.woff`
}

/** Cuts a text into pieces that each can be drawn with one font file. Spaces stay with the piece before them. */
export function stukjes(tekst: string, dikte: Dikte): Stukje[] {
  const uit: Stukje[] = []
  for (const letter of tekenbaar(tekst)) {
    const vorige = uit.at(-1)
    const deel = deelVoor(letter) ?? 'latin'
    const bestand = bestandVan(deel, dikte)
    if (vorige !== undefined && (vorige.bestand === bestand || letter === ' ')) {
      vorige.tekst += letter
      continue
    }
    uit.push({ bestand, tekst: letter })
  }
  return uit
}

const uitgepakt = new Map<string, Buffer>()

/** What is in a file with letters, ready to use; read once. */
export function leesLetters(bestand: string): Buffer {
  const eerder = uitgepakt.get(bestand)
  if (eerder !== undefined) return eerder
  const letters = pakWoffUit(readFileSync(bestand))
  uitgepakt.set(bestand, letters)
  return letters
}

/** The letters that most of a document is written with. */
export const basisletter = bestandVan('latin', '400')
