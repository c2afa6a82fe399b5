import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addHandtekening, makeVkey, open, parseNote, sign, soortHandtekening } from './notitie.ts'

const log = generateKeyPairSync('ed25519')
const vkey = makeVkey('log.example/1', soortHandtekening.notitie, log.publicKey)
const text = 'eerste regel\n\nna een lege regel\n'
const note = sign(text, 'log.example/1', log.privateKey)
const vreemd = parseNote(sign(text, 'vreemd.example', generateKeyPairSync('ed25519').privateKey))
  .handtekeningen[0]!

const vorm = expect.objectContaining({ name: 'LogboekFout', soort: 'vorm' })
const handtekening = expect.objectContaining({ name: 'LogboekFout', soort: 'handtekening' })

describe('a note', () => {
  it('opens to exactly the text that was signed, empty lines included', () => {
    expect(open(note, [vkey])).toEqual({ text, ondertekenaars: [vkey] })
  })

  it('keeps a text apart that looks like a note itself', () => {
    const binnen = sign(note, 'log.example/1', log.privateKey)
    expect(open(binnen, [vkey]).text).toBe(note)
  })

  it('is signed in the same way every time', () => {
    expect(sign(text, 'log.example/1', log.privateKey)).toBe(note)
  })

  it('ignores signatures of unknown keys, wherever they stand', () => {
    const metVreemd = addHandtekening(note, vreemd)
    expect(open(metVreemd, [vkey])).toEqual({ text, ondertekenaars: [vkey] })
    const zelfdeNaam = addHandtekening(note, { ...vreemd, naam: vkey.naam })
    expect(open(zelfdeNaam, [vkey]).ondertekenaars).toEqual([vkey])
    const zelfdeId = addHandtekening(note, { ...vreemd, id: vkey.id })
    expect(open(zelfdeId, [vkey]).ondertekenaars).toEqual([vkey])
  })

  it('ignores an unknown signature that is as long as a post-quantum one', () => {
    const lang = addHandtekening(note, { naam: 'pq.example', id: 1, bytes: new Uint8Array(2428) })
    expect(open(lang, [vkey]).text).toBe(text)
  })

  it('accepts 16 signatures and counts a signer once', () => {
    const [eigen] = parseNote(note).handtekeningen
    let vol = note
    for (let i = 0; i < 15; i += 1) vol = addHandtekening(vol, i % 2 === 0 ? vreemd : eigen!)
    expect(parseNote(vol).handtekeningen).toHaveLength(16)
    expect(open(vol, [vkey]).ondertekenaars).toEqual([vkey])
  })

  it('tells which of several known keys signed', () => {
    const nieuw = generateKeyPairSync('ed25519')
    const nieuweVkey = makeVkey('log.example/1', soortHandtekening.notitie, nieuw.publicKey)
    const [erbij] = parseNote(sign(text, 'log.example/1', nieuw.privateKey)).handtekeningen
    const beide = addHandtekening(note, erbij!)
    expect(open(beide, [nieuweVkey, vkey]).ondertekenaars).toEqual([vkey, nieuweVkey])
    expect(open(beide, [nieuweVkey]).ondertekenaars).toEqual([nieuweVkey])
  })

  it('does not open without a known signature', () => {
    expect(() => open(note, [])).toThrow(handtekening)
    const andere = makeVkey(
      'log.example/1',
      soortHandtekening.notitie,
      generateKeyPairSync('ed25519').publicKey,
    )
    expect(() => open(note, [andere])).toThrow(handtekening)
  })

  it('does not open when a known signature is wrong, even beside a right one', () => {
    const slecht = addHandtekening(note, {
      naam: vkey.naam,
      id: vkey.id,
      bytes: new Uint8Array(64),
    })
    expect(() => open(slecht, [vkey])).toThrow(handtekening)
    const teKort = addHandtekening(note, { naam: vkey.naam, id: vkey.id, bytes: new Uint8Array(3) })
    expect(() => open(teKort, [vkey])).toThrow(handtekening)
    expect(() => open(note.replace('eerste', 'Eerste'), [vkey])).toThrow(handtekening)
  })

  it('does not open with the key of a witness', () => {
    const getuige = makeVkey('log.example/1', soortHandtekening.getuige, log.publicKey)
    const bytes = new Uint8Array(72)
    const nep = addHandtekening(note, { naam: getuige.naam, id: getuige.id, bytes })
    expect(() => open(nep, [getuige])).toThrow(vorm)
  })

  it.each([
    ['nothing', ''],
    ['no signatures', text],
    ['an empty line and nothing more', `${text}\n`],
    ['no newline at the end', note.slice(0, -1)],
    ['an empty line behind it', `${note}\n`],
    ['another line among the signatures', `${note}nog een regel\n`],
    ['a hyphen instead of a dash', note.replace('— log', '- log')],
    ['two spaces in a signature', note.replace('— log', '—  log')],
    ['a word behind a signature', `${note.slice(0, -1)} x\n`],
    ['a control character', note.replace('eerste', 'eer\u0001ste')],
    ['a tab', note.replace('eerste regel', 'eerste\tregel')],
    ['the newlines of Windows', note.replaceAll('\n', '\r\n')],
    ['half a surrogate pair', note.replace('eerste', 'eer\ud800ste')],
    ['a plus in a name', note.replace('log.example', 'log+example')],
    ['no base64', note.replace(/ (\S+)\n$/, ' !$1\n')],
    ['base64 without padding', note.replace(/=+\n$/, '\n')],
    ['a signature of four bytes', `${text}\n— log.example/1 AAAAAA==\n`],
    ['65 signatures', note + '— vreemd.example AAAAAAA=\n'.repeat(64)],
  ])('is refused with %s', (_, kapot) => {
    expect(() => open(kapot, [vkey])).toThrow(vorm)
  })

  it('is not signed when its text is not allowed', () => {
    for (const slecht of ['', 'zonder einde', 'een\ttab\n', 'half \ud800\n', 'windows\r\n'])
      expect(() => sign(slecht, 'log.example/1', log.privateKey)).toThrow(vorm)
    expect(() => sign(text, 'een naam', log.privateKey)).toThrow(vorm)
    expect(() => sign(text, 'log.example/1', log.publicKey)).toThrow(vorm)
  })

  it('gets no line that could not be read back', () => {
    const bytes = new Uint8Array(64)
    expect(() => addHandtekening(note, { naam: 'a b', id: 1, bytes })).toThrow(vorm)
    expect(() => addHandtekening(note, { naam: 'a', id: 2 ** 32, bytes })).toThrow(vorm)
    expect(() => addHandtekening(note, { naam: 'a', id: -1, bytes })).toThrow(vorm)
    expect(() => addHandtekening(note, { naam: 'a', id: 1, bytes: new Uint8Array(0) })).toThrow(
      vorm,
    )
    expect(() => addHandtekening(text, { naam: 'a', id: 1, bytes })).toThrow(vorm)
  })
})
