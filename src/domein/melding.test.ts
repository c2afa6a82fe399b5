import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import type { Fouten, Waarden } from './invoer.ts'
import { isMeldpunt, leesMelding, leesTijd, meldvelden } from './melding.ts'

const vandaag = '2026-11-22'
const goed: Waarden = {
  meldweg: ['telefoon'],
  sprak: ['Een adviseur'],
  gemeldOp: ['22-11-2026'],
  gemeldTijd: ['9:05'],
}

function lees(waarden: Waarden) {
  const fouten: Fouten = {}
  return { melding: leesMelding(waarden, vandaag, fouten), fouten }
}

describe('hoe een melding ging', () => {
  it('reads what is needed; the number and the feedback may come later', () => {
    expect(lees(goed)).toEqual({
      melding: {
        weg: 'telefoon',
        sprak: 'Een adviseur',
        op: '2026-11-22',
        tijd: '09:05',
        nummer: '',
        terugkoppeling: '',
        terugOp: null,
      },
      fouten: {},
    })
  })

  it.each([
    ['meldweg', { meldweg: ['postduif'] }],
    ['sprak', { sprak: [''] }],
    ['gemeldOp', { gemeldOp: ['31-02-2026'] }],
    ['gemeldOp', { gemeldOp: ['23-11-2026'] }],
    ['gemeldOp', { gemeldOp: [] }],
    ['gemeldTijd', { gemeldTijd: ['24:00'] }],
    ['terugOp', { terugOp: ['21-11-2026'] }],
    ['terugOp', { terugOp: ['morgen'] }],
    ['meldnummer', { meldnummer: ['1'.repeat(101)] }],
  ] as const)('says what is wrong with %s', (veld, anders) => {
    expect(Object.keys(lees({ ...goed, ...anders }).fouten)).toEqual([veld])
  })

  it('asks for nobody when it went on paper', () => {
    expect(lees({ ...goed, meldweg: ['formulier'], sprak: [] }).fouten).toEqual({})
  })

  it('knows every time of the day, and nothing else', () => {
    for (let minuut = 0; minuut < 24 * 60; minuut++) {
      const tijd = new Date(minuut * 60_000).toISOString().slice(11, 16)
      expect(leesTijd(tijd)).toBe(tijd)
    }
    for (const tekst of ['', '12', '12:60', '-1:00', '12:5', '12:000', 'noen']) {
      expect(leesTijd(tekst)).toBeUndefined()
    }
  })

  it('never breaks on what somebody sends', () => {
    const waarden = fc.record(
      Object.fromEntries(meldvelden.map((veld) => [veld, fc.array(fc.string(), { maxLength: 2 })])),
    )
    fc.assert(
      fc.property(waarden, (invoer) => {
        const { melding, fouten } = lees(invoer)
        if (Object.keys(fouten).length === 0) expect(melding).toBeDefined()
      }),
    )
  })

  it('is for authorities, not for a school or a doctor', () => {
    expect(isMeldpunt('veilig-thuis')).toBe(true)
    expect(isMeldpunt('extern-professional')).toBe(false)
    expect(isMeldpunt('geheimhouder-arts')).toBe(false)
  })
})
