import { describe, expect, it } from 'vitest'
import {
  checkGetal,
  formatBase64,
  isWellFormed,
  parseBase64,
  parseGetal,
  sameBytes,
} from './tekst.ts'

describe('base64', () => {
  it('reads what it writes', () => {
    for (const lengte of [0, 1, 2, 3, 32, 33]) {
      const bytes = Uint8Array.from({ length: lengte }, (_, i) => 255 - i)
      expect(parseBase64(formatBase64(bytes), 'dit')).toEqual(bytes)
    }
  })

  it('writes only the part of the memory that is asked', () => {
    expect(formatBase64(Uint8Array.of(0, 1, 2, 3).subarray(1, 3))).toBe('AQI=')
  })

  it.each([
    ['without padding', 'AQI'],
    ['with too much padding', 'AQI=='],
    ['with bits that say nothing', 'AQJ='],
    ['with a space', 'AQ I='],
    ['with a new line', 'AQI=\n'],
    ['in the alphabet for addresses', '-_8='],
    ['with something behind it', 'AQI=AQI='],
    ['with another letter', 'AQI?'],
  ])('refuses the text %s', (_, text) => {
    expect(() => parseBase64(text, 'dit')).toThrow('dit is geen geldige base64')
  })

  it('asks for the length that belongs', () => {
    expect(() => parseBase64('AQI=', 'dit', 32)).toThrow('dit is 2 bytes, dat moeten er 32 zijn')
    expect(parseBase64('AQI=', 'dit', 2)).toEqual(Uint8Array.of(1, 2))
  })
})

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['9007199254740991', 2 ** 53 - 1],
  ])('reads %s', (text, getal) => {
    expect(parseGetal(text, 'dit')).toBe(getal)
  })

  it.each(['', '00', '07', '-1', '+1', '1.0', '1e3', '0x10', ' 1', '1 ', '1\n', '١'])(
    'refuses %j',
    (text) => {
      expect(() => parseGetal(text, 'dit')).toThrow('dit is geen geheel getal')
    },
  )

  it.each(['9007199254740992', '18446744073709551615', '99999999999999999999'])(
    'refuses %s, which is no longer exact',
    (text) => {
      expect(() => parseGetal(text, 'dit')).toThrow('2^53−1')
    },
  )

  it('checks numbers that did not come from a text', () => {
    expect(() => checkGetal(0, 'dit')).not.toThrow()
    for (const getal of [-1, 0.1, Number.NaN, Infinity, 2 ** 53])
      expect(() => checkGetal(getal, 'dit')).toThrow('dit is geen geheel getal')
  })
})

it('tells half a pair of surrogates from a whole one', () => {
  expect(isWellFormed('a😀é')).toBe(true)
  expect(isWellFormed('a\ud83d')).toBe(false)
  expect(isWellFormed('\ude00a')).toBe(false)
})

it('compares bytes, length included', () => {
  expect(sameBytes(Uint8Array.of(1, 2), Buffer.from([1, 2]))).toBe(true)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false)
  expect(sameBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
})
