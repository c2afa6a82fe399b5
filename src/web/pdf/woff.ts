import { inflateSync } from 'node:zlib'

const kopLengte = 44
const regelLengte = 20

/**
 * Unpacks a font: WOFF packs each table of it, and pdfkit would unpack the table with all drawings again for every letter
 * that it meets.
 *
 * @param woff a file of WOFF 1.0
 * @returns the same font as TrueType or OpenType
 * @throws Error when it is no WOFF
 * @see https://www.w3.org/TR/WOFF/
 */
export function pakWoffUit(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('geen WOFF-bestand')
  const aantal = woff.readUInt16BE(12)
  const kop = Buffer.alloc(12 + 16 * aantal)
  woff.copy(kop, 0, 4, 8)
  // The three numbers after the count are for searching in the list.
  const stap = Math.floor(Math.log2(aantal))
  kop.writeUInt16BE(aantal, 4)
  kop.writeUInt16BE(16 * 2 ** stap, 6)
  kop.writeUInt16BE(stap, 8)
  kop.writeUInt16BE(16 * (aantal - 2 ** stap), 10)
  const tabellen: Buffer[] = []
  let plek = kop.length
  for (let nr = 0; nr < aantal; nr++) {
    const regel = woff.subarray(kopLengte + regelLengte * nr, kopLengte + regelLengte * (nr + 1))
    const begin = regel.readUInt32BE(4)
    const gepakt = woff.subarray(begin, begin + regel.readUInt32BE(8))
    const lengte = regel.readUInt32BE(12)
    const tabel = gepakt.length < lengte ? inflateSync(gepakt) : gepakt
    const naar = 12 + 16 * nr
    regel.copy(kop, naar, 0, 4)
    regel.copy(kop, naar + 4, 16, 20)
    kop.writeUInt32BE(plek, naar + 8)
    kop.writeUInt32BE(lengte, naar + 12)
    // Each table begins at a multiple of four.
    const vol = Buffer.alloc(Math.ceil(lengte / 4) * 4)
    tabel.copy(vol)
    tabellen.push(vol)
    plek += vol.length
  }
  return Buffer.concat([kop, ...tabellen])
}
