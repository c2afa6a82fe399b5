import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { basisletter } from './letters.ts'
import { pakWoffUit } from './woff.ts'

/** The sum of a table as the OpenType specification counts it: all words of four bytes, without what is over. */
function som(tabel: Buffer): number {
  let uit = 0
  for (let plek = 0; plek < tabel.length; plek += 4) uit = (uit + tabel.readUInt32BE(plek)) >>> 0
  return uit
}

describe('een lettertype uitpakken', () => {
  it('gives every table as it was, where the list says, with the sum that the font has for it', () => {
    const woff = readFileSync(basisletter)
    const uit = pakWoffUit(woff)
    expect(uit.readUInt32BE(0)).toBe(0x00_01_00_00)
    expect(uit.length).toBe(woff.readUInt32BE(16))
    const aantal = uit.readUInt16BE(4)
    expect(aantal).toBeGreaterThan(8)
    for (let nr = 0; nr < aantal; nr++) {
      const regel = 12 + 16 * nr
      const naam = uit.toString('latin1', regel, regel + 4)
      const begin = uit.readUInt32BE(regel + 8)
      const lengte = uit.readUInt32BE(regel + 12)
      expect(begin % 4, naam).toBe(0)
      const tabel = Buffer.from(uit.subarray(begin, begin + Math.ceil(lengte / 4) * 4))
      // The table that holds the sum of the whole font counts itself with a nought there.
      if (naam === 'head') tabel.writeUInt32BE(0, 8)
      expect(som(tabel), naam).toBe(uit.readUInt32BE(regel + 4))
    }
  })

  it('takes nothing that is something else', () => {
    expect(() => pakWoffUit(Buffer.from('wOF2 and more'))).toThrow('geen WOFF')
    const stuk = Buffer.from(readFileSync(basisletter))
    stuk.fill(0, 200, 5000)
    expect(() => pakWoffUit(stuk)).toThrow()
  })
})
