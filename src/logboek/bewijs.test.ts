import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatBewijs, parseBewijs, verifyBewijs, verifyGebeurtenis } from './bewijs.ts'
import { signCheckpoint } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { leafHash, nodeHash } from './merkle.ts'
import { addHandtekening, makeVkey, soortHandtekening } from './notitie.ts'
import { bladData, bladHash, canonicalBytes, commitment } from './vastlegging.ts'

const origin = 'log.example/1'
const log = generateKeyPairSync('ed25519')
const getuige = generateKeyPairSync('ed25519')
const logboek = makeVkey(origin, soortHandtekening.notitie, log.publicKey)
const getuigen = [makeVkey('getuige.example', soortHandtekening.getuige, getuige.publicKey)]

const bytes = canonicalBytes({ handeling: 'besluit' })
const nonce = new Uint8Array(32).fill(7)
const blad = bladHash(commitment(nonce, bytes))
const buur = leafHash(Buffer.from('buur'))
const root = nodeHash(buur, blad)
const checkpoint = signCheckpoint({ origin, size: 2, root }, log.privateKey)
const bewijs = { extra: nonce, index: 1, hashes: [buur], checkpoint }
const text = formatBewijs(bewijs)

const soort = (s: string): unknown => expect.objectContaining({ name: 'LogboekFout', soort: s })

describe('a receipt file', () => {
  it('is written and read as c2sp.org/tlog-proof@v1', () => {
    const base64 = (b: Uint8Array): string => Buffer.from(b).toString('base64')
    expect(text).toBe(
      `c2sp.org/tlog-proof@v1\nextra ${base64(nonce)}\nindex 1\n${base64(buur)}\n\n${checkpoint}`,
    )
    expect(parseBewijs(text)).toEqual(bewijs)
  })

  it('can do without extra and without hashes', () => {
    const kaal = { index: 0, hashes: [], checkpoint }
    expect(formatBewijs(kaal)).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${checkpoint}`)
    expect(parseBewijs(formatBewijs(kaal))).toEqual({ ...kaal, extra: undefined })
  })

  it('can have 63 hashes, not 64', () => {
    const hashes = Array.from({ length: 63 }, () => buur)
    expect(parseBewijs(formatBewijs({ ...bewijs, hashes })).hashes).toHaveLength(63)
    const [kop, rest] = formatBewijs({ ...bewijs, hashes }).split('index 1\n')
    const regel = Buffer.from(buur).toString('base64')
    expect(() => parseBewijs(`${kop}index 1\n${regel}\n${rest}`)).toThrow(soort('vorm'))
    expect(() => formatBewijs({ ...bewijs, hashes: [...hashes, buur] })).toThrow(soort('vorm'))
  })

  const hash = `${Buffer.from(buur).toString('base64')}\n`
  it.each([
    ['nothing', ''],
    ['another header', text.replace('@v1', '@v2')],
    ['something in front', `\n${text}`],
    ['only a header', 'c2sp.org/tlog-proof@v1\n'],
    ['extra that is no base64', text.replace(/extra .*\n/, 'extra !!geen!!\n')],
    ['empty extra', text.replace(/extra .*\n/, 'extra \n')],
    ['extra twice', text.replace(/(extra .*\n)/, '$1$1')],
    ['extra behind the index', text.replace(/(extra .*\n)(index 1\n)/, '$2$1')],
    ['no index', text.replace('index 1\n', '')],
    ['index and nothing', text.replace('index 1', 'index ')],
    ['an index that is no number', text.replace('index 1', 'index een')],
    ['an index below zero', text.replace('index 1', 'index -1')],
    ['a leading zero', text.replace('index 1', 'index 01')],
    ['an index above 2^53−1', text.replace('index 1', 'index 9007199254740992')],
    ['two spaces', text.replace('index 1', 'index  1')],
    ['a hash that is no base64', text.replace(hash, '!!geen!!\n')],
    ['a hash of 31 bytes', text.replace(hash, `${Buffer.alloc(31).toString('base64')}\n`)],
    ['a hash of 64 bytes', text.replace(hash, `${Buffer.alloc(64).toString('base64')}\n`)],
    ['no empty line before the checkpoint', text.replace(`${hash}\n`, hash)],
    ['two empty lines before the checkpoint', text.replace(`${hash}\n`, `${hash}\n\n\n`)],
    ['a space behind a line', text.replace(hash, hash.replace('\n', ' \n'))],
    ['the newlines of Windows', text.replaceAll('\n', '\r\n')],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n') + 2)],
    ['a line that never ends', `c2sp.org/tlog-proof@v1\nindex 0\n${'a'.repeat(65 * 1024)}\n`],
    ['no newline at the end', text.slice(0, -1)],
    ['something behind it', `${text}x\n`],
  ])('is refused with %s', (_, kapot) => {
    expect(() => verifyGebeurtenis(bytes, kapot, { logboek })).toThrow(soort('vorm'))
  })

  it('is not written when it could not be read back', () => {
    expect(() => formatBewijs({ ...bewijs, index: -1 })).toThrow(soort('bereik'))
    expect(() => formatBewijs({ ...bewijs, extra: new Uint8Array(0) })).toThrow(soort('vorm'))
    expect(() => formatBewijs({ ...bewijs, hashes: [buur.slice(1)] })).toThrow(soort('vorm'))
    expect(() => formatBewijs({ ...bewijs, checkpoint: 'los' })).toThrow(soort('vorm'))
  })
})

describe('a receipt', () => {
  it('shows that this event is in the signed tree', () => {
    expect(verifyGebeurtenis(bytes, text, { logboek })).toEqual({
      index: 1,
      checkpoint: { origin, size: 2, root },
      bevestigingen: [],
    })
  })

  it.each([
    ['another event', { bytes: canonicalBytes({ handeling: 'besluiten' }) }, 'bewijs'],
    ['another nonce', { extra: nonce.with(0, 8) }, 'bewijs'],
    ['no nonce', { extra: undefined }, 'vorm'],
    ['a short nonce', { extra: nonce.slice(1) }, 'vorm'],
    ['another place', { index: 0 }, 'bewijs'],
    ['a place that is not there', { index: 2 }, 'bereik'],
    ['another path', { hashes: [blad] }, 'bewijs'],
    ['no path', { hashes: [] }, 'bewijs'],
    ['another checkpoint', { checkpoint: otherCheckpoint() }, 'bewijs'],
    ['a changed checkpoint', { checkpoint: checkpoint.replace('\n2\n', '\n3\n') }, 'handtekening'],
  ])('does not hold for %s', (_, anders, verwacht) => {
    const kapot = formatBewijs({ ...bewijs, ...anders })
    const wat = 'bytes' in anders ? anders.bytes : bytes
    expect(() => verifyGebeurtenis(wat, kapot, { logboek })).toThrow(soort(verwacht))
  })

  it('does not hold for another log', () => {
    const ander = makeVkey(
      origin,
      soortHandtekening.notitie,
      generateKeyPairSync('ed25519').publicKey,
    )
    expect(() => verifyGebeurtenis(bytes, text, { logboek: ander })).toThrow(soort('handtekening'))
    const fork = makeVkey('log.example/2', soortHandtekening.notitie, log.publicKey)
    expect(() => verifyGebeurtenis(bytes, text, { logboek: fork })).toThrow(soort('handtekening'))
  })

  it('binds the size by the signature: the path alone would allow others', () => {
    // Leaf 0 has the same path of three hashes in trees of 5 up to 8 leaves.
    const [a, b, c] = [buur, blad, leafHash(Buffer.from('c'))]
    const wortel = nodeHash(nodeHash(nodeHash(blad, a), b), c)
    const note = (size: number): string =>
      signCheckpoint({ origin, size, root: wortel }, log.privateKey)
    const breed = { extra: nonce, index: 0, hashes: [a, b, c], checkpoint: note(8) }
    const data = bladData(commitment(nonce, bytes))
    expect(verifyBewijs(breed, data, { logboek }).checkpoint.size).toBe(8)
    for (const size of [4, 9])
      expect(() => verifyBewijs({ ...breed, checkpoint: note(size) }, data, { logboek })).toThrow(
        soort('bewijs'),
      )
    const geknoeid = { ...breed, checkpoint: note(8).replace('\n8\n', '\n6\n') }
    expect(() => verifyBewijs(geknoeid, data, { logboek })).toThrow(soort('handtekening'))
  })
})

describe('witnesses', () => {
  const regel = cosign(checkpoint, 'getuige.example', 1_700_000_000, getuige.privateKey)
  const bevestigd = formatBewijs({ ...bewijs, checkpoint: addHandtekening(checkpoint, regel) })

  it('are told with their time', () => {
    const { bevestigingen } = verifyGebeurtenis(bytes, bevestigd, {
      logboek,
      getuigen,
      minstensGetuigen: 1,
    })
    expect(bevestigingen).toEqual([{ getuige: getuigen[0], tijdstip: 1_700_000_000 }])
  })

  it('are needed only when the reader says so', () => {
    expect(() => verifyGebeurtenis(bytes, text, { logboek, getuigen })).not.toThrow()
    for (const minstensGetuigen of [1, 2])
      expect(() => verifyGebeurtenis(bytes, text, { logboek, getuigen, minstensGetuigen })).toThrow(
        soort('handtekening'),
      )
    const streng = { logboek, getuigen, minstensGetuigen: 2 }
    expect(() => verifyGebeurtenis(bytes, bevestigd, streng)).toThrow('dat moeten er 2 zijn')
  })

  it('cannot be waved away with a number that is none', () => {
    for (const minstensGetuigen of [Number.NaN, -1, 0.5])
      expect(() => verifyGebeurtenis(bytes, text, { logboek, getuigen, minstensGetuigen })).toThrow(
        soort('bereik'),
      )
  })

  it('cannot stand in for the log', () => {
    const alleenGetuige = bevestigd.replace(/— log.example.*\n/, '')
    const streng = { logboek, getuigen, minstensGetuigen: 1 }
    expect(() => verifyGebeurtenis(bytes, alleenGetuige, streng)).toThrow(soort('handtekening'))
  })
})

function otherCheckpoint(): string {
  return signCheckpoint({ origin, size: 2, root: nodeHash(blad, buur) }, log.privateKey)
}
