import { expect, it } from 'vitest'
import { groepen, isTermijncode, schrijfLengte, termijncodes, termijnen } from './index.ts'

/** The list of terms as it was handed to us: code, clock, length by law, default of our own. Written by hand from the list. */
const lijst: readonly (readonly [string, string, string, string])[] = [
  ['T-01', 'duur', '', '14 dagen'],
  ['T-02', 'moment', '', ''],
  ['T-03', 'moment', '', ''],
  ['T-04', 'moment', '', ''],
  ['T-05', 'moment', '', ''],
  ['T-06', 'duur', '1 maand', '14 dagen'],
  ['T-07', 'duur', '4 weken', '2 weken'],
  ['T-08', 'duur', '2 weken', ''],
  ['T-09', 'duur', '1 maand', '4 weken'],
  ['T-10', 'duur', '1 maand', '4 weken'],
  ['T-11', 'duur', '1 maand', '4 weken'],
  ['T-12', 'duur', '', '14 dagen'],
  ['T-13', 'duur', '', '14 dagen'],
  ['T-14', 'duur', '6 weken', ''],
  ['T-15', 'duur', '6 weken', ''],
  ['T-16', 'duur', '6 weken', ''],
  ['T-17', 'duur', '6 weken', '4 weken'],
  ['T-18', 'moment', '', ''],
  ['T-19', 'duur', '', ''],
  ['T-20', 'duur', '1 maand', '4 weken'],
  ['T-21', 'duur', '3 maanden', '4 weken'],
  ['T-22', 'duur', '20 jaar', ''],
  ['T-23', 'duur', '20 jaar', ''],
  ['T-24', 'duur', '15 jaar', ''],
  ['T-25', 'duur', '20 jaar', ''],
  ['T-26', 'duur', '', '5 jaar'],
  ['T-27', 'duur', '', '5 jaar, vanaf het einde van het kalenderjaar'],
  ['T-28', 'duur', '', '1 maand'],
  ['T-29', 'duur', '2 jaar', ''],
  ['T-30', 'duur', '5 jaar', ''],
  ['T-31', 'grens', '23 jaar oud', ''],
  ['T-32', 'duur', '', '1 werkdag'],
  ['T-33', 'duur', '', '3 werkdagen'],
  ['T-34', 'duur', '4 weken', '2 weken'],
  ['T-35', 'duur', '', '14 dagen'],
  ['T-36', 'moment', '', ''],
  ['T-37', 'duur', '', '6 maanden'],
  ['T-38', 'moment', '', ''],
  ['T-39', 'grens', '12 jaar oud', ''],
  ['T-40', 'grens', '16 jaar oud', ''],
  ['T-41', 'grens', '18 jaar oud', ''],
  ['T-42', 'duur', '4 weken', '2 weken'],
  ['T-43', 'duur', '8 weken', '8 weken'],
  ['T-44', 'duur', '6 weken', ''],
  ['T-45', 'duur', '72 uur', '2 dagen'],
  ['T-46', 'duur', '', '1 jaar'],
  ['T-47', 'duur', '', '1 jaar'],
  ['T-48', 'duur', '4 jaar', ''],
  ['T-49', 'moment', '', ''],
  ['T-50', 'moment', '', ''],
  ['T-51', 'grens', '2016-07-01', ''],
  ['T-52', 'grens', '2018-05-25', ''],
  ['T-53', 'grens', '2020-01-01', ''],
  ['T-54', 'grens', '2021-01-01', ''],
  ['T-55', 'grens', '2025-03-01', ''],
  ['T-56', 'grens', '2026-09-01', ''],
  ['T-57', 'duur', '', ''],
]

it('holds every term of the list, and nothing else', () => {
  const staat = termijncodes.map((code) => {
    const { klok, wettelijk, lokaal, leeftijd, ingang } = termijnen[code]
    const wet =
      ingang ??
      (leeftijd === undefined
        ? wettelijk === undefined
          ? ''
          : schrijfLengte(wettelijk)
        : `${leeftijd} jaar oud`)
    return [code, klok, wet, lokaal === undefined ? '' : schrijfLengte(lokaal)]
  })
  expect(staat).toEqual(lijst)
})

it('knows its own codes only', () => {
  expect(isTermijncode('T-57')).toBe(true)
  expect(['T-58', 'T-1', 't-01', '', 'toString', '__proto__'].filter(isTermijncode)).toEqual([])
})

it.each(termijncodes)(
  '%s says what starts it, who, by which source, and what happens then',
  (code) => {
    const termijn = termijnen[code]
    expect(termijn.code).toBe(code)
    for (const tekst of [
      termijn.onderwerp,
      termijn.trigger,
      termijn.wie,
      termijn.bron,
      termijn.gevolg,
    ]) {
      expect(tekst.trim().length).toBeGreaterThan(4)
    }
    expect(groepen[termijn.groep].length).toBeGreaterThan(3)
    // "As soon as possible" is never "no term": only what ends by an event or a count has no day.
    const heeftDag = [termijn.wettelijk, termijn.lokaal, termijn.leeftijd, termijn.ingang].some(
      Boolean,
    )
    expect(heeftDag).toBe(termijn.klok !== 'moment' && code !== 'T-19' && code !== 'T-57')
    // A length by law that a lawyer did not see says so; nothing local claims to be law.
    if (termijn.status === 'wet' && termijn.klok === 'duur') expect(termijn.wettelijk).toBeDefined()
    if (termijn.regel !== 'geen') expect(termijn.wettelijk).toBeDefined()
  },
)
