import { describe, expect, it } from 'vitest'
import { onderwerpen, type Taal } from './taal.ts'
import { nederlands, talen } from './talen.ts'

const zinnen = (taal: Taal): string[] => [
  taal.titel,
  taal.nietGecontroleerd,
  taal.hulp,
  taal.leesVoor,
  taal.stop,
  ...onderwerpen.flatMap((onderwerp) => [
    taal.delen[onderwerp].kop,
    ...taal.delen[onderwerp].zinnen,
  ]),
]

const getallen = (tekst: string): string[] => (tekst.match(/[\d-]*\d/g) ?? []).toSorted()

/** What keeps its own name in every language: who says it at a desk is understood. */
const namen = /Autoriteit Persoonsgegevens|Nationale ombudsman|Veilig Thuis|\((klacht|gemeente)\)/g

const schriften: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u,
  tr: /\p{Script=Latin}/u,
  pl: /\p{Script=Latin}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script_Extensions=Arabic}/u,
}

/** Letters that only this language has of the five, so that one is not taken for another. */
const eigenLetters: Readonly<Record<string, RegExp>> = {
  tr: /[ğışİ]/,
  pl: /[ąęłżź]/,
  uk: /[іїєґ]/,
  ar: /[ء-ي]/,
  en: /\b(the|you|we)\b/i,
}

/** Words that are only Dutch: what is left of them was not translated. */
const nederlandseWoorden =
  /\b(het|een|wij|niet|uw|voor|over|naar|mag|gegevens|krijgt|wordt|hebben|zijn)\b/i

it('has the five languages that the product promises', () => {
  expect(talen.map(({ code }) => code).toSorted()).toEqual(['ar', 'en', 'pl', 'tr', 'uk'])
  expect(talen.filter(({ richting }) => richting === 'rtl').map(({ code }) => code)).toEqual(['ar'])
})

describe.each(talen)('in $naam', (taal) => {
  it('says every sentence that the Dutch says', () => {
    expect(Object.keys(taal.delen)).toEqual(Object.keys(nederlands.delen))
    for (const onderwerp of onderwerpen) {
      expect(taal.delen[onderwerp].zinnen, onderwerp).toHaveLength(
        nederlands.delen[onderwerp].zinnen.length,
      )
    }
    expect(zinnen(taal).filter((zin) => zin.trim().length < 4)).toEqual([])
    expect(new Set(zinnen(taal)).size).toBe(zinnen(taal).length - dubbel(nederlands))
  })

  it('names the same numbers, sentence by sentence', () => {
    const anders = zinnen(taal).filter(
      (zin, nummer) => getallen(zin).join() !== getallen(zinnen(nederlands)[nummer] ?? '').join(),
    )
    expect(anders).toEqual([])
  })

  it('keeps the names of whom one can go to', () => {
    const genoemd = (van: Taal) =>
      zinnen(van).map((zin) => (zin.match(namen) ?? []).filter((naam) => !naam.startsWith('(')))
    expect(genoemd(taal)).toEqual(genoemd(nederlands))
  })

  it('is written in its own script and leaves nothing in Dutch', () => {
    const schrift = schriften[taal.code]
    for (const zin of zinnen(taal)) {
      const letters = zin.replaceAll(namen, '').match(/\p{L}/gu) ?? []
      expect(
        letters.filter((letter) => !schrift?.test(letter)),
        zin,
      ).toEqual([])
      expect(zin.replaceAll(namen, ''), zin).not.toMatch(nederlandseWoorden)
    }
    expect(zinnen(taal).join(' ')).toMatch(eigenLetters[taal.code] ?? /$^/)
    expect(zinnen(taal).filter((zin) => zinnen(nederlands).includes(zin))).toEqual([])
  })
})

const dubbel = (taal: Taal): number => zinnen(taal).length - new Set(zinnen(taal)).size
