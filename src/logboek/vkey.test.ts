import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  findVkey,
  formatVkey,
  makeVkey,
  parseVkey,
  signEd25519,
  soortHandtekening,
  verifyEd25519,
} from './vkey.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const { notitie, getuige } = soortHandtekening
// The example of C2SP signed-note.
const voorbeeld = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'

describe('a verifier key', () => {
  it('is read and written as in the specification', () => {
    const vkey = parseVkey(voorbeeld)
    expect(vkey).toMatchObject({ naam: 'example.com/foo', id: 0x530d903a, soort: notitie })
    expect(formatVkey(vkey)).toBe(voorbeeld)
  })

  it('survives plus signs in the base64 and zeros in front of the id', () => {
    let [metPlus, metNul] = [0, 0]
    for (let i = 0; i < 4000 && (metPlus < 5 || metNul < 5); i += 1) {
      const vkey = makeVkey(`log.example/${i}`, getuige, publicKey)
      const sleutels = [
        vkey,
        makeVkey('log.example', notitie, generateKeyPairSync('ed25519').publicKey),
      ]
      for (const sleutel of sleutels) {
        const text = formatVkey(sleutel)
        if (text.split('+').length > 3) metPlus += 1
        if (text.split('+')[1]?.startsWith('0') === true) metNul += 1
        expect(parseVkey(text)).toEqual(sleutel)
      }
    }
    expect(Math.min(metPlus, metNul)).toBeGreaterThanOrEqual(5)
  })

  it('is the same from the private and from the public key', () => {
    expect(makeVkey('a.example', notitie, privateKey)).toEqual(
      makeVkey('a.example', notitie, publicKey),
    )
    expect(createPublicKey(privateKey).equals(publicKey)).toBe(true)
  })

  it('has another id for another name and for another kind of signature', () => {
    const ids = [
      makeVkey('a.example', notitie, publicKey),
      makeVkey('b.example', notitie, publicKey),
      makeVkey('a.example', getuige, publicKey),
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it.each([
    ['nothing', ''],
    ['only a name', 'example.com/foo'],
    ['two parts', 'example.com/foo+530d903a'],
    ['no name', voorbeeld.replace('example.com/foo', '')],
    ['a space in the name', voorbeeld.replace('.com', ' com')],
    ['an id in capitals', voorbeeld.replace('530d903a', '530D903A')],
    ['an id of seven figures', voorbeeld.replace('530d903a', '30d903a')],
    ['the id of something else', voorbeeld.replace('530d903a', '530d903b')],
    ['another name', voorbeeld.replace('foo', 'fop')],
    ['another key', voorbeeld.replace('3U2k', '3U2o')],
    ['a short key', voorbeeld.slice(0, -4)],
    ['base64 without padding', `${voorbeeld}A`],
    ['a new line behind it', `${voorbeeld}\n`],
  ])('is refused with %s', (_, text) => {
    expect(() => parseVkey(text)).toThrow(
      expect.objectContaining({ name: 'LogboekFout', soort: 'vorm' }),
    )
  })

  it('is refused for a kind of signature that we do not check', () => {
    // Type 0x02 (ECDSA) where we know 0x01 and 0x04.
    const { id, naam, publiek } = makeVkey('a.example', notitie, publicKey)
    const base64 = Buffer.from([2, ...publiek]).toString('base64')
    expect(() => parseVkey(`${naam}+${id.toString(16).padStart(8, '0')}+${base64}`)).toThrow(
      'deze soort controlesleutel kennen wij niet',
    )
  })

  it('is not made from another kind of key or with a strange name', () => {
    const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(() => makeVkey('a.example', notitie, rsa)).toThrow('alleen met Ed25519')
    for (const naam of [
      '',
      'a b',
      'a+b',
      'a\nb',
      'a\u0085b',
      'a\u00a0b',
      'a\u2003b',
      'a\u0001b',
      'a\ud800',
    ])
      expect(() => makeVkey(naam, notitie, publicKey)).toThrow('de naam van een sleutel')
  })

  it('is not written when its id is made up', () => {
    expect(() => formatVkey({ ...parseVkey(voorbeeld), id: 1 })).toThrow(
      'hoort niet bij de sleutel',
    )
  })
})

it('is found by name and id together', () => {
  const [a, b] = [
    makeVkey('a.example', notitie, publicKey),
    makeVkey('b.example', notitie, publicKey),
  ]
  expect(findVkey([a, b], b)).toBe(b)
  expect(findVkey([a, b], { naam: 'a.example', id: b.id })).toBeUndefined()
})

describe('a signature', () => {
  const bericht = Buffer.from('bericht')

  it('holds for this message and this key only', () => {
    const bytes = signEd25519(privateKey, bericht)
    const vkey = makeVkey('a.example', notitie, publicKey)
    const ander = makeVkey('a.example', notitie, generateKeyPairSync('ed25519').publicKey)
    expect(() => verifyEd25519(vkey, bericht, bytes)).not.toThrow()
    expect(() => verifyEd25519(vkey, Buffer.from('Bericht'), bytes)).toThrow('klopt niet')
    expect(() => verifyEd25519(ander, bericht, bytes)).toThrow('klopt niet')
    expect(() => verifyEd25519(vkey, bericht, bytes.slice(1))).toThrow('klopt niet')
    expect(() => verifyEd25519(vkey, bericht, Uint8Array.of(...bytes, 0))).toThrow('klopt niet')
    const kort = { ...vkey, publiek: vkey.publiek.slice(1) }
    expect(() => verifyEd25519(kort, bericht, bytes)).toThrow('32 bytes')
  })

  it('is not made with a public key', () => {
    expect(() => signEd25519(publicKey, bericht)).toThrow('geheime Ed25519-sleutel')
  })
})
