import { expect, it } from 'vitest'
import { leesZoekvraag } from './zoekvraag.ts'

it.each([
  ['Noor de Vries', { soort: 'naam', woorden: ['Noor', 'de', 'Vries'] }],
  ['  vries,  noor ', { soort: 'naam', woorden: ['vries', 'noor'] }],
  ['Çağ', { soort: 'naam', woorden: ['Çağ'] }],
  ['4-5-2013', { soort: 'geboortedatum', datum: '2013-05-04' }],
  ['04/05/2013', { soort: 'geboortedatum', datum: '2013-05-04' }],
  ['td-2026-7k4qd', { soort: 'nummer', nummer: 'TD-2026-7K4QD' }],
  [' TD-2026- 7K4QD', { soort: 'nummer', nummer: 'TD-2026-7K4QD' }],
])('%s is understood', (tekst, vraag) => {
  expect(leesZoekvraag(tekst)).toEqual(vraag)
})

it.each([
  ['', /Vul een naam/],
  ['   ', /Vul een naam/],
  ['No', /minstens drie letters/],
  ['a b c', /minstens drie letters/],
  ['%%%', /minstens drie letters/],
  ['...', /bestaat niet/],
  ['31-02-2013', /bestaat niet/],
  ['2013', /bestaat niet/],
  ['een twee drie vier vijf zes zeven acht negen', /hoogstens 8 woorden/],
  ['x'.repeat(101), /te lang/],
])('%s is told what to do', (tekst, melding) => {
  expect(leesZoekvraag(tekst)).toEqual({ fout: expect.stringMatching(melding) })
})
