import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { isBsn, leesBsn } from './bsn.ts'

/** Every BSN by its first eight digits; those whose last digit would be ten do not exist. */
const bsn = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((acht) => String(acht).padStart(8, '0'))
  .map((acht) => {
    const som = Array.from(acht).reduce((tot, cijfer, i) => tot + Number(cijfer) * (9 - i), 0)
    return { acht, rest: som % 11 }
  })
  .filter(({ rest }) => rest < 10)
  .map(({ acht, rest }) => `${acht}${rest}`)

describe('a BSN', () => {
  it('with the right last digit is one; with any other last digit it is not', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (goed, erbij) => {
        expect(isBsn(goed)).toBe(true)
        expect(isBsn(`${goed.slice(0, 8)}${(Number(goed.at(-1)) + erbij) % 10}`)).toBe(false)
      }),
    )
  })

  it('with one wrong digit anywhere is found', () => {
    fc.assert(
      fc.property(
        bsn,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (goed, plaats, erbij) => {
          const cijfer = (Number(goed[plaats]) + erbij) % 10
          expect(isBsn(`${goed.slice(0, plaats)}${cijfer}${goed.slice(plaats + 1)}`)).toBe(false)
        },
      ),
    )
  })

  it('with two neighbours that changed places is found', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 0, max: 6 }), (goed, plaats) => {
        fc.pre(goed[plaats] !== goed[plaats + 1])
        const om = `${goed.slice(0, plaats)}${goed[plaats + 1]}${goed[plaats]}${goed.slice(plaats + 2)}`
        expect(isBsn(om)).toBe(false)
      }),
    )
  })

  it('may be typed with spaces, dots or hyphens, and without a leading zero', () => {
    fc.assert(
      fc.property(bsn, fc.constantFrom(' ', '.', '-'), (goed, teken) => {
        const getypt = `${goed.slice(0, 4)}${teken}${goed.slice(4, 6)}${teken}${goed.slice(6)}`
        expect(leesBsn(` ${getypt} `)).toEqual({ bsn: goed })
        if (goed.startsWith('0')) expect(leesBsn(goed.slice(1))).toEqual({ bsn: goed })
      }),
    )
  })

  it.each([
    ['', 'Vul het BSN in.'],
    ['12345678a', 'Een BSN bestaat alleen uit cijfers.'],
    ['1234', 'Een BSN heeft 9 cijfers. Dit zijn er 4.'],
    ['1234567890', 'Een BSN heeft 9 cijfers. Dit zijn er 10.'],
    ['123456789', 'Dit nummer kan geen BSN zijn. Controleer elk cijfer op het identiteitsbewijs.'],
    ['000000000', 'Dit nummer kan geen BSN zijn. Controleer elk cijfer op het identiteitsbewijs.'],
  ])('%j is refused with what to do', (getypt, fout) => {
    expect(leesBsn(getypt)).toEqual({ fout })
  })
})
