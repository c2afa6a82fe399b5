import { describe, expect, it } from 'vitest'
import { oordeelwoorden } from './gegeven-woorden.ts'
import { bespreekplicht, bespreekpunten } from './intake.ts'
import { openPlichten, termijn } from './plicht.ts'

it.each([
  [null, 'geen', 'Geen vaste datum'],
  ['2026-11-21', 'te-laat', '1 dag te laat'],
  ['2025-11-22', 'te-laat', '365 dagen te laat'],
  ['2026-11-22', 'vandaag', 'Vandaag'],
  ['2026-11-23', 'binnenkort', 'Nog 1 dag'],
  ['2026-11-29', 'binnenkort', 'Nog 7 dagen'],
  ['2026-11-30', 'later', 'Nog 8 dagen'],
  ['2027-03-29', 'later', 'Nog 127 dagen'],
])('termijn(%s) → %s', (uiterlijk, soort, tekst) => {
  expect(termijn(uiterlijk, '2026-11-22')).toEqual({ soort, tekst })
})

it('bespreekplicht names what was left out, within two weeks', () => {
  expect(bespreekplicht(bespreekpunten, '2026-12-25')).toBeUndefined()
  expect(bespreekplicht(['dat', 'soort-en-doel', 'rechten'], '2026-12-25')).toMatchObject({
    tekst: 'Vertel de inwoner bij het volgende contact: bij wie de inwoner met vragen terecht kan.',
    uiterlijk: '2027-01-08',
    blokkerend: false,
  })
})

it('oordeelwoorden finds whole words only, each once and at most three', () => {
  expect(oordeelwoorden('Een LUIE, agressieve jongen. Lui, zei ze.')).toEqual([
    'luie',
    'agressieve',
    'lui',
  ])
  expect(oordeelwoorden('Hij luistert en is luid.')).toEqual([])
  expect(oordeelwoorden('raar vies zielig vreemd')).toEqual(['raar', 'vies', 'zielig'])
})

describe('telling others while the resident may not know yet', () => {
  const vertel = {
    code: 'informeer-jeugdige',
    blokkerend: false,
    tekst: 'Vertel het ook.',
  } as const

  it('waits for the same day, and says so', () => {
    const [later] = openPlichten([vertel], [], '2026-11-22', '2026-12-04')
    expect(later).toMatchObject({ uiterlijk: '2026-12-04' })
    expect(later?.tekst).toContain('Wacht hiermee')
    const [nu] = openPlichten([vertel], [], '2026-11-22', null)
    expect(nu).toMatchObject({ uiterlijk: null, tekst: 'Vertel het ook.' })
  })
})
