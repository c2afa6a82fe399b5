import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { cosign, verifyCosignatures } from './cosignature.ts'
import { leafHash } from './merkle.ts'
import { addHandtekening, makeVkey, parseNote, sign, soortHandtekening } from './notitie.ts'

const origin = 'log.example/1'
const root = leafHash(Buffer.from('a'))
const log = generateKeyPairSync('ed25519')
const note = signCheckpoint({ origin, size: 1, root }, log.privateKey)

const een = generateKeyPairSync('ed25519')
const twee = generateKeyPairSync('ed25519')
const getuige1 = makeVkey('getuige.example/1', soortHandtekening.getuige, een.publicKey)
const getuige2 = makeVkey('getuige.example/2', soortHandtekening.getuige, twee.publicKey)
const tijdstip = 1_679_315_147
const bevestigd = addHandtekening(note, cosign(note, getuige1.naam, tijdstip, een.privateKey))

const vorm = expect.objectContaining({ name: 'LogboekFout', soort: 'vorm' })
const handtekening = expect.objectContaining({ name: 'LogboekFout', soort: 'handtekening' })

describe('a cosignature', () => {
  it('confirms the checkpoint with the time of the witness', () => {
    expect(verifyCosignatures(bevestigd, [getuige1])).toEqual([{ getuige: getuige1, tijdstip }])
  })

  it('has the form of the specification: eight bytes of time, then the signature over two more lines', () => {
    const [, regel] = parseNote(bevestigd).handtekeningen
    const bericht = `cosignature/v1\ntime 1679315147\n${origin}\n1\n${Buffer.from(root).toString('base64')}\n`
    const zelf = signBytes(null, Buffer.from(bericht), een.privateKey)
    expect(regel).toEqual({
      naam: getuige1.naam,
      id: getuige1.id,
      bytes: new Uint8Array(Buffer.concat([Buffer.from('00000000641850cb', 'hex'), zelf])),
    })
  })

  it('leaves the signature of the log as it was', () => {
    const vkey = makeVkey(origin, soortHandtekening.notitie, log.publicKey)
    expect(openCheckpoint(bevestigd, vkey)).toEqual({ origin, size: 1, root })
  })

  it('counts every witness once, and only known ones', () => {
    const beide = addHandtekening(
      bevestigd,
      cosign(note, getuige2.naam, tijdstip + 5, twee.privateKey),
    )
    expect(verifyCosignatures(beide, [getuige2, getuige1])).toEqual([
      { getuige: getuige1, tijdstip },
      { getuige: getuige2, tijdstip: tijdstip + 5 },
    ])
    expect(verifyCosignatures(beide, [getuige2])).toHaveLength(1)
    expect(verifyCosignatures(beide, [])).toEqual([])
    const nogEens = addHandtekening(
      bevestigd,
      cosign(note, getuige1.naam, tijdstip + 9, een.privateKey),
    )
    expect(verifyCosignatures(nogEens, [getuige1])).toEqual([{ getuige: getuige1, tijdstip }])
  })

  it.each([
    ['of another checkpoint', cosign(otherNote(), getuige1.naam, tijdstip, een.privateKey).bytes],
    ['with another time', withTime(tijdstip + 1)],
    ['with an impossible time', withTime(2 ** 53)],
    ['that is a byte short', cosign(note, getuige1.naam, tijdstip, een.privateKey).bytes.slice(1)],
    ['without a time', new Uint8Array(64)],
  ])('makes the checkpoint invalid when it is one %s', (_, bytes) => {
    const slecht = addHandtekening(note, { naam: getuige1.naam, id: getuige1.id, bytes })
    expect(() => verifyCosignatures(slecht, [getuige1])).toThrow(handtekening)
    expect(verifyCosignatures(slecht, [getuige2])).toEqual([])
  })

  it('does not let one key count as two witnesses', () => {
    const dubbel = makeVkey('getuige.example/dubbel', soortHandtekening.getuige, een.publicKey)
    expect(() => verifyCosignatures(bevestigd, [getuige1, dubbel])).toThrow(vorm)
  })

  it('is not the signature of a log, nor the other way round', () => {
    const vkey = makeVkey(origin, soortHandtekening.notitie, log.publicKey)
    expect(() => verifyCosignatures(bevestigd, [vkey])).toThrow(vorm)
    const alsGetuige = makeVkey(origin, soortHandtekening.getuige, log.publicKey)
    expect(verifyCosignatures(note, [alsGetuige])).toEqual([])
  })

  it('is only made for a signed checkpoint, at a time that can exist', () => {
    expect(() => cosign(parseNote(note).text, 'g.example', tijdstip, een.privateKey)).toThrow(vorm)
    const iets = sign('iets anders\n', origin, log.privateKey)
    expect(() => cosign(iets, 'g.example', tijdstip, een.privateKey)).toThrow(vorm)
    expect(() => verifyCosignatures(iets, [getuige1])).toThrow(vorm)
    for (const tijd of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => cosign(note, 'g.example', tijd, een.privateKey)).toThrow('het tijdstip')
  })
})

function otherNote(): string {
  return signCheckpoint({ origin, size: 2, root }, log.privateKey)
}

function withTime(seconden: number): Uint8Array {
  const { bytes } = cosign(note, getuige1.naam, tijdstip, een.privateKey)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconden))
  return bytes
}
