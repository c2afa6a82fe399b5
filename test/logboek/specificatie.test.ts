/** The examples that stand in the C2SP specifications, and one signed note of another implementation. */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatBewijs, parseBewijs, verifyBewijs } from '../../src/logboek/bewijs.ts'
import { parseCheckpoint, signCheckpoint } from '../../src/logboek/checkpoint.ts'
import { verifyCosignatures } from '../../src/logboek/cosignature.ts'
import { LogboekFout } from '../../src/logboek/fouten.ts'
import {
  makeVkey,
  open,
  parseNote,
  parseVkey,
  soortHandtekening,
} from '../../src/logboek/notitie.ts'

const map = join(import.meta.dirname, 'vectoren', 'signed-note')

function read<T>(naam: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(map, naam), 'utf8')))
}

const metSleutel = z.object({ vkey: z.string(), note: z.string() })
const soort = (s: string): unknown => expect.objectContaining({ name: 'LogboekFout', soort: s })

describe('signed-note', () => {
  it.each(['voorbeeld.json', 'enochroot.json'])('opens %s, and no changed one', (naam) => {
    const { vkey, note } = read(naam, metSleutel)
    const sleutel = parseVkey(vkey)
    const { text, ondertekenaars } = open(note, [sleutel])
    expect(ondertekenaars).toEqual([sleutel])
    for (let i = 0; i < text.length; i += 1) {
      const anders = text[i] === 'x' ? 'y' : 'x'
      const kapot = note.slice(0, i) + anders + note.slice(i + 1)
      expect(() => open(kapot, [sleutel])).toThrow(LogboekFout)
    }
  })

  it('finds the signature behind a text with an empty line', () => {
    const { note } = read('lege-regel.json', z.object({ note: z.string() }))
    const { text, handtekeningen } = parseNote(note)
    expect(text.split('\n')).toHaveLength(5)
    expect(text.endsWith('ed è subito sera.\n')).toBe(true)
    expect(handtekeningen).toEqual([
      { naam: 'quasimodo.example/salvatore', id: 0x367ba04b, bytes: expect.any(Uint8Array) },
    ])
    expect(handtekeningen[0]?.bytes).toHaveLength(64)
  })
})

describe('tlog-cosignature', () => {
  const { note, tijdstip } = read(
    'cosignature.json',
    z.object({ note: z.string(), tijdstip: z.number() }),
  )

  it('reads the checkpoint, the lines and the time', () => {
    const { text, handtekeningen } = parseNote(note)
    expect(parseCheckpoint(text)).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
    })
    const [log, getuige] = handtekeningen
    expect(log).toMatchObject({ naam: 'example.com/behind-the-sofa' })
    expect(log?.bytes).toHaveLength(64)
    expect(getuige).toMatchObject({ naam: 'witness.example.com/w1', id: 0x8d66cf3f })
    expect(getuige?.bytes).toHaveLength(72)
    const tijd = new DataView(getuige!.bytes.buffer, getuige!.bytes.byteOffset).getBigUint64(0)
    expect(tijd).toBe(BigInt(tijdstip))
  })

  it('ignores lines of keys that the reader does not know', () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const andere = makeVkey('witness.example.com/w1', soortHandtekening.getuige, publicKey)
    expect(verifyCosignatures(note, [andere])).toEqual([])
  })
})

describe('tlog-proof', () => {
  const { proof } = read('tlog-proof.json', z.object({ proof: z.string() }))

  it('refuses the example as printed: its extra and its signatures were shortened', () => {
    expect(() => parseBewijs(proof)).toThrow(soort('vorm'))
  })

  it('reads it when whole signatures take their place, and does not believe it', () => {
    const origin = 'example.com/fancylog'
    const { privateKey } = generateKeyPairSync('ed25519')
    const [voor, na] = proof.split(`\n\n${origin}\n`)
    const checkpoint = parseCheckpoint(`${origin}\n${na?.split('\n\n')[0]}\n`)
    expect(checkpoint.size).toBe(109_482)
    const zonderExtra = voor?.replace(/extra .*\n/, '')
    const text = `${zonderExtra}\n\n${signCheckpoint(checkpoint, privateKey)}`
    const bewijs = parseBewijs(text)
    expect(bewijs.index).toBe(73_894)
    expect(bewijs.hashes).toHaveLength(5)
    expect(formatBewijs(bewijs)).toBe(text)
    const logboek = makeVkey(origin, soortHandtekening.notitie, privateKey)
    expect(() => verifyBewijs(bewijs, new Uint8Array(0), { logboek })).toThrow('te kort')
  })
})
