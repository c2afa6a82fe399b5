import { describe, expect, it } from 'vitest'
import { vindSporen } from './overleg-zonder-namen.ts'

describe('what in a text leads to somebody', () => {
  it.each([
    ['Geboren op 4-5-2013', 'datum'],
    ['geboren 04/05/13 in de stad', 'datum'],
    ['op 4 mei 2013', 'datum'],
    ['sinds 2013-05-04', 'datum'],
    ['BSN 999990019', 'nummer'],
    ['nummer 9999.90.019', 'nummer'],
    ['bel 06-12345678', 'telefoon'],
    ['bel +31 6 1234 5678', 'telefoon'],
    ['bel 020 123 4567', 'telefoon'],
    ['woont op 1234 AB', 'postcode'],
    ['postcode 1234ab', 'postcode'],
    ['woont Dorpsstraat 12', 'adres'],
    ['mail naar iemand@voorbeeld.nl', 'mail'],
  ])('%s', (tekst, soort) => {
    expect(vindSporen(tekst).map((spoor) => spoor.soort)).toEqual([soort])
  })

  it.each([
    'Een kind van ongeveer 13 jaar slaapt slecht en gaat 3 dagen per week naar school.',
    'In 2026 en in de weken daarna kwam de hulp op gang.',
    'Er zijn 2 kinderen en 1 ouder. Vorig jaar was er een 7 op het rapport.',
  ])('leaves alone: %s', (tekst) => {
    expect(vindSporen(tekst)).toEqual([])
  })
})
