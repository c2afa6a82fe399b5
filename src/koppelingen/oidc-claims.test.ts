import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { acrVraag, bsnUit, eidas, isGemachtigd, voldoetAcr } from './oidc-claims.ts'

const niveaus = [eidas.laag, eidas.substantieel, eidas.hoog]

describe('the level', () => {
  it('is enough when it is what was asked or higher, for every pair', () => {
    niveaus.forEach((gevraagd, minstens) => {
      niveaus.forEach((gekregen, gedaan) => {
        expect(voldoetAcr([gevraagd], gekregen), `${gevraagd} ${gekregen}`).toBe(gedaan >= minstens)
      })
    })
  })

  it('is never enough when it is unknown: not a text, not one that we know', () => {
    fc.assert(
      fc.property(fc.constantFrom(...niveaus), fc.anything(), (gevraagd, iets) => {
        fc.pre(typeof iets !== 'string' || !niveaus.some((niveau) => niveau === iets))
        expect(voldoetAcr([gevraagd], iets)).toBe(false)
      }),
    )
    // Also not one that looks like it.
    for (const bijna of [`${eidas.hoog} `, eidas.hoog.toUpperCase(), 'high', '']) {
      expect(voldoetAcr([eidas.laag], bijna)).toBe(false)
    }
  })

  it('of a provider with names of its own has to be one of those names', () => {
    expect(voldoetAcr(['urn:twee', 'urn:drie'], 'urn:drie')).toBe(true)
    expect(voldoetAcr(['urn:twee'], 'urn:drie')).toBe(false)
    expect(voldoetAcr(['urn:twee'], eidas.hoog)).toBe(false)
  })

  it('is asked with the higher ones beside it', () => {
    expect(acrVraag([eidas.substantieel])).toBe(`${eidas.substantieel} ${eidas.hoog}`)
    expect(acrVraag(['urn:a', 'urn:a'])).toBe('urn:a')
    expect(acrVraag([])).toBe('')
  })
})

describe('the BSN', () => {
  it('is nine digits that pass the elfproef, in a claim of its own', () => {
    expect(bsnUit({ sub: 'ps', bsn: '999990019' }, 'bsn')).toBe('999990019')
    expect(bsnUit({ sub: 'ps', 'urn:x': 's00000000:999990019' }, 'urn:x')).toBe('999990019')
    expect(bsnUit({ sub: 'ps' }, 'bsn')).toBeUndefined()
  })

  it('is nothing else, and never the subject', () => {
    for (const bsn of [
      '',
      '123456789',
      999990019,
      ['999990019'],
      { bsn: '999990019' },
      's00000001:999990019',
    ]) {
      expect(() => bsnUit({ sub: 'ps', bsn }, 'bsn')).toThrow('bsn-fout')
    }
    for (const sub of ['999990019', 's00000000:999990019', 'digid|999990019']) {
      expect(() => bsnUit({ sub, bsn: '999990019' }, 'bsn')).toThrow('bsn-fout')
    }
  })
})

it('sees that somebody acts for another in whatever is there', () => {
  for (const represents of [{}, { sub: 'x' }, 'x', false, 0, []]) {
    expect(isGemachtigd({ represents }, ['represents'])).toBe(true)
  }
  expect(isGemachtigd({ represents: null }, ['represents'])).toBe(false)
  expect(isGemachtigd({}, ['represents', 'act'])).toBe(false)
})
