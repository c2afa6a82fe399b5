import { describe, expect, it } from 'vitest'
import { leafHash } from './merkle.ts'
import { bladData, bladHash, canonicalBytes, commitment } from './vastlegging.ts'

const text = (waarde: unknown): string => Buffer.from(canonicalBytes(waarde)).toString('utf8')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const vorm = expect.objectContaining({ name: 'LogboekFout', soort: 'vorm' })

describe('the bytes of an event', () => {
  it('do not depend on the order in which it was put together', () => {
    const heen = { b: [1, { d: null, c: true }], a: 'x' }
    const terug = { a: 'x', b: [1, { c: true, d: null }] }
    expect(text(heen)).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}')
    expect(canonicalBytes(terug)).toEqual(canonicalBytes(heen))
  })

  it('sort by UTF-16 code unit, as RFC 8785 shows', () => {
    const waarde = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      ö: 7,
    }
    expect(Object.keys(JSON.parse(text(waarde)))).toEqual([
      '1',
      '\r',
      '\u0080',
      'ö',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ])
  })

  it('keep letters as they came, composed or not', () => {
    expect(text('é')).not.toBe(text('e\u0301'))
    expect(hex(canonicalBytes('é'))).toBe('22c3a922')
    expect(text('</script>\u2028"\\\n')).toBe('"</script>\u2028\\"\\\\\\n"')
  })

  it('leave out keys without a value, also of objects without a prototype', () => {
    const kaal: Record<string, unknown> = Object.create(null)
    kaal['a'] = undefined
    kaal['b'] = 1
    expect(text(kaal)).toBe('{"b":1}')
    expect(text(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}')
  })

  it('can be read as JSON with the same meaning', () => {
    const waarde = { a: [0, -1, 1.5, 2 ** 53 - 1, 'x', [], {}], b: { c: false } }
    expect(JSON.parse(text(waarde))).toEqual(waarde)
  })

  const lus: Record<string, unknown> = {}
  lus['zelf'] = lus
  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a whole number that is not exact', { n: 2 ** 53 }],
    ['a date', { t: new Date(0) }],
    ['bytes', { b: new Uint8Array(1) }],
    ['a map', new Map()],
    ['a big number', { n: 1n }],
    ['a function', { f: () => 1 }],
    ['a symbol', Symbol('s')],
    ['nothing at all', undefined],
    ['a gap in a list', Array.from({ length: 2 })],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a key', { 'a\ud800': 1 }],
    ['itself', lus],
  ])('are not made from %s', (_, waarde) => {
    expect(() => canonicalBytes(waarde)).toThrow(vorm)
  })
})

describe('the commitment', () => {
  const nonce = Uint8Array.from({ length: 32 }, (_, i) => i)
  const bytes = canonicalBytes({ a: 1 })

  it('is the SHA-256 that a shell gives', () => {
    // { printf 'nl.deelwijzer/gebeurtenis/v1\n'; printf "$(printf '\\x%02x' $(seq 0 31))"; printf '{"a":1}'; } | sha256sum
    expect(hex(commitment(nonce, bytes))).toBe(
      'd0a91247903fe422f8108fb1408e1a720dd7889551639aeb68df8bb46a821c35',
    )
  })

  it('differs for another nonce, another event and another cut between the two', () => {
    const c = hex(commitment(nonce, bytes))
    expect(hex(commitment(nonce.with(31, 0), bytes))).not.toBe(c)
    expect(hex(commitment(nonce, canonicalBytes({ a: 2 })))).not.toBe(c)
    for (const lengte of [0, 31, 33])
      expect(() => commitment(new Uint8Array(lengte), bytes)).toThrow(vorm)
  })

  it('becomes a leaf of two lines that anyone can make', () => {
    const c = commitment(nonce, bytes)
    const data = bladData(c)
    expect(Buffer.from(data).toString()).toBe(
      `nl.deelwijzer/blad/v1\n${Buffer.from(c).toString('base64')}\n`,
    )
    expect(bladHash(c)).toEqual(leafHash(data))
    // printf '\x00nl.deelwijzer/blad/v1\n%s\n' "<commitment in base64>" | sha256sum
    expect(hex(bladHash(c))).toBe(
      'd289cd650825ccf6959f8f088034f72f8797f6cd47ce980dbd38f7a05046efa7',
    )
    expect(() => bladData(c.slice(1))).toThrow(vorm)
  })
})
