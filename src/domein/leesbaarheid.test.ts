import { describe, expect, it } from 'vitest'
import { douma, meetLeesbaarheid, teLang } from './leesbaarheid.ts'
import { moeilijkeWoorden, nietUitgelegd } from './woordenlijst.ts'

const wet =
  'De jeugdhulpverlener verstrekt desgevraagd aan de vertegenwoordiger inlichtingen omtrent de verleende jeugdhulp, tenzij zwaarwegende belangen zich daartegen verzetten.'

describe('leesbaarheid', () => {
  it('measures what it says: a law text fails, plain text passes', () => {
    expect(douma(wet)).toBeLessThan(50)
    expect(douma('Wij vragen eerst of u dit goed vindt. U mag nee zeggen.')).toBeGreaterThan(90)
  })

  it('counts a heading as a sentence of its own, and finds the long one', () => {
    expect(meetLeesbaarheid(['Uw rechten', 'U mag zien wat er staat. Dat kost niets.'])).toEqual({
      woorden: 11,
      zinnen: 3,
      douma: 119,
      langste: 6,
    })
    expect(teLang([wet, 'Kort.'])).toHaveLength(1)
    expect(meetLeesbaarheid([]).woorden).toBe(0)
  })
})

describe('de woordenlijst', () => {
  it('finds hard words in every form, and leaves words that only look like them', () => {
    expect(moeilijkeWoorden([wet]).map(({ woord }) => woord)).toEqual([
      'verstrekt',
      'tenzij',
      'omtrent',
      'desgevraagd',
    ])
    expect(moeilijkeWoorden(['De tijd is voorbij. Wij werken door.'])).toEqual([])
    expect(moeilijkeWoorden(['Verwerkt? Ingetrokken!']).map(({ makkelijk }) => makkelijk)).toEqual([
      'gebruiken',
      'stoppen',
    ])
  })

  it('allows a word of the law when it is explained where it comes first', () => {
    expect(nietUitgelegd(['U mag bezwaar maken.'])).toHaveLength(1)
    expect(nietUitgelegd(['Vraag ons om opnieuw te kijken. Dat heet bezwaar.'])).toEqual([])
    expect(nietUitgelegd(['Bezwaar', 'Bezwaar betekent dat wij opnieuw kijken.'])).toEqual([])
    // Explained too late: whoever starts to read does not know it yet.
    expect(
      nietUitgelegd(['U mag bezwaar maken.', 'Dat kost niets.', 'Opnieuw kijken heet bezwaar.']),
    ).toHaveLength(1)
  })
})
