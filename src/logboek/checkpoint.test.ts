import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { leafHash } from './merkle.ts'
import { makeVkey, sign, soortHandtekening } from './notitie.ts'

const origin = 'log.example/dossier/1'
const root = leafHash(Buffer.from('a'))
const checkpoint = { origin, size: 20_852_163, root }
const text = formatCheckpoint(checkpoint)
const log = generateKeyPairSync('ed25519')
const vkey = makeVkey(origin, soortHandtekening.notitie, log.publicKey)

const vorm = expect.objectContaining({ name: 'LogboekFout', soort: 'vorm' })
const handtekening = expect.objectContaining({ name: 'LogboekFout', soort: 'handtekening' })

describe('the text of a checkpoint', () => {
  it('has three lines: origin, size, root', () => {
    expect(text).toBe(`${origin}\n20852163\n${Buffer.from(root).toString('base64')}\n`)
    expect(parseCheckpoint(text)).toEqual(checkpoint)
  })

  it.each([0, 1, 2 ** 53 - 1])('can have size %d', (size) => {
    expect(parseCheckpoint(formatCheckpoint({ ...checkpoint, size })).size).toBe(size)
  })

  it.each([
    ['nothing', ''],
    ['two lines', `${origin}\n1\n`],
    ['no newline at the end', text.slice(0, -1)],
    ['an extension line', `${text}extra\n`],
    ['an empty line', `${text}\n`],
    ['an empty line in front', `\n${text}`],
    ['no origin', text.replace(origin, '')],
    ['a space in the origin', text.replace('log', 'l og')],
    ['a plus in the origin', text.replace('log', 'l+og')],
    ['a leading zero', text.replace('20852163', '020852163')],
    ['a sign', text.replace('20852163', '+20852163')],
    ['a size above 2^53−1', text.replace('20852163', '9007199254740992')],
    ['no size', text.replace('20852163', '')],
    ['a root without padding', text.replace('=', '')],
    ['a root of 31 bytes', `${origin}\n1\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root of 33 bytes', `${origin}\n1\n${Buffer.alloc(33).toString('base64')}\n`],
    ['the newlines of Windows', text.replaceAll('\n', '\r\n')],
  ])('is refused with %s', (_, kapot) => {
    expect(() => parseCheckpoint(kapot)).toThrow(vorm)
  })

  it('is not written when it could not be read back', () => {
    for (const slecht of ['', 'a b', 'a+b', 'a\nb', 'a\ud800'])
      expect(() => formatCheckpoint({ ...checkpoint, origin: slecht })).toThrow(vorm)
    expect(() => formatCheckpoint({ ...checkpoint, root: root.slice(1) })).toThrow(vorm)
    expect(() => formatCheckpoint({ ...checkpoint, size: -1 })).toThrow('aantal bladeren')
    expect(() => formatCheckpoint({ ...checkpoint, size: 1.5 })).toThrow('aantal bladeren')
  })
})

describe('a signed checkpoint', () => {
  const note = signCheckpoint(checkpoint, log.privateKey)

  it('opens with the key of its log', () => {
    expect(openCheckpoint(note, vkey)).toEqual(checkpoint)
  })

  it('does not open when a figure was changed', () => {
    for (const [oud, nieuw] of [
      ['20852163', '20852162'],
      ['dossier/1', 'dossier/2'],
    ] as const)
      expect(() => openCheckpoint(note.replace(oud, nieuw), vkey)).toThrow(handtekening)
  })

  it('does not open as that of another log, not even one with the same key', () => {
    const fork = makeVkey('log.example/dossier/2', soortHandtekening.notitie, log.publicKey)
    expect(() => openCheckpoint(note, fork)).toThrow(handtekening)
    const ondergeschoven = sign(text, 'log.example/dossier/2', log.privateKey)
    expect(() => openCheckpoint(ondergeschoven, fork)).toThrow('van een ander logboek')
  })

  it('is nothing but a checkpoint', () => {
    const iets = sign('iets anders\n', origin, log.privateKey)
    expect(() => openCheckpoint(iets, vkey)).toThrow(vorm)
  })
})
