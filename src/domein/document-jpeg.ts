import type { Bevinding } from './document.ts'
import { isTweedeBestand } from './document-polyglot.ts'

/** Pixels: the largest photo of an ordinary phone fits, what fills a memory does not. */
const meestePunten = 64_000_000
/** A photo is drawn in a few scans; thousands of them keep a computer busy for minutes. */
const meesteScans = 100

const kapot: Bevinding = {
  ok: false,
  melding:
    'Deze foto is beschadigd, of een soort JPEG die wij niet kennen. Bewaar de foto opnieuw.',
}
const teGroot: Bevinding = {
  ok: false,
  melding: 'Deze foto heeft te veel beeldpunten. Maak de foto kleiner.',
}
const tweeInEen: Bevinding = {
  ok: false,
  melding: 'In deze foto zit nog een ander bestand. Bewaar de foto opnieuw, zonder dat.',
}

interface Gelezen {
  delen: Buffer[]
  geschoond: boolean
  draai: number
  punten: number
  scans: number
  tabellen: boolean
  einde: number
}

/** Where the next marker stands after the drawn lines of a scan: stuffed bytes and restart markers belong to it. */
function eindeScan(bytes: Buffer, begin: number): number {
  let plaats = begin
  for (;;) {
    plaats = bytes.indexOf(0xff, plaats)
    if (plaats === -1 || plaats + 1 >= bytes.length) return -1
    const volgende = bytes.readUInt8(plaats + 1)
    if (volgende === 0xff) plaats += 1
    else if (volgende === 0 || (volgende >= 0xd0 && volgende <= 0xd7)) plaats += 2
    else return plaats
  }
}

/** Which segments stay, and in which form; `undefined` drops it: text, place, time, thumbnails, a maker's own. */
function watBlijft(merk: number, inhoud: Buffer): Buffer | undefined {
  const begin = inhoud.toString('latin1', 0, 12)
  if (merk === 0xe0 && begin.startsWith('JFIF\0') && inhoud.length >= 14) {
    // The first fourteen bytes say how to show it; what follows is a thumbnail.
    const kop = Buffer.from(inhoud.subarray(0, 14))
    kop.writeUInt16BE(0, 12)
    return kop
  }
  if (merk === 0xe2 && begin.startsWith('ICC_PROFILE\0')) return inhoud
  if (merk === 0xee && begin.startsWith('Adobe')) return inhoud
  const hoort = [0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xda].includes(merk)
  return hoort ? inhoud : undefined
}

function segment(merk: number, inhoud: Buffer): Buffer {
  const kop = Buffer.from([0xff, merk, 0, 0])
  kop.writeUInt16BE(inhoud.length + 2, 2)
  return Buffer.concat([kop, inhoud])
}

/** Reads the segments in order and keeps what the picture needs. */
function lees(bytes: Buffer): Gelezen | undefined {
  const uit: Gelezen = {
    delen: [],
    geschoond: false,
    draai: 1,
    punten: 0,
    scans: 0,
    tabellen: false,
    einde: 0,
  }
  let plaats = 2
  while (plaats + 2 <= bytes.length) {
    if (bytes.readUInt8(plaats) !== 0xff) return undefined
    const merk = bytes.readUInt8(plaats + 1)
    if (merk === 0xff) {
      plaats += 1
      continue
    }
    if (merk === 0xd9) return { ...uit, einde: plaats + 2 }
    // Markers without a length have no business between segments.
    if (merk < 0xc0 || (merk >= 0xd0 && merk <= 0xd8) || plaats + 4 > bytes.length) return undefined
    const lengte = bytes.readUInt16BE(plaats + 2)
    const einde = plaats + 2 + lengte
    if (lengte < 2 || einde > bytes.length) return undefined
    const inhoud = bytes.subarray(plaats + 4, einde)
    if (!verwerk(uit, merk, inhoud)) return undefined
    plaats = einde
    if (merk === 0xda) {
      const klaar = eindeScan(bytes, einde)
      if (klaar === -1) return undefined
      uit.delen.push(bytes.subarray(einde, klaar))
      plaats = klaar
    }
  }
  return undefined
}

/** @returns whether this segment may stand here */
function verwerk(uit: Gelezen, merk: number, inhoud: Buffer): boolean {
  if (merk === 0xdb) uit.tabellen = true
  if (merk === 0xda) {
    uit.scans += 1
    if (uit.punten === 0 || !uit.tabellen || uit.scans > meesteScans) return false
  }
  const kader = merk >= 0xc0 && merk <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(merk)
  if (kader) {
    // Baseline, extended and progressive: what every browser draws. One picture, no more.
    if (merk > 0xc2 || uit.punten > 0 || inhoud.length < 6 || inhoud.readUInt8(0) !== 8)
      return false
    const onderdelen = inhoud.readUInt8(5)
    if (![1, 3, 4].includes(onderdelen) || inhoud.length !== 6 + 3 * onderdelen) return false
    uit.punten = inhoud.readUInt16BE(1) * inhoud.readUInt16BE(3)
    if (uit.punten === 0) return false
  }
  if (merk === 0xe1) uit.draai = leesDraai(inhoud) ?? uit.draai
  const blijft = watBlijft(merk, inhoud)
  if (blijft === undefined || blijft.length < inhoud.length) uit.geschoond = true
  if (blijft !== undefined) uit.delen.push(segment(merk, blijft))
  return true
}

/** Which way up the photo was taken: the one thing from EXIF that is needed to look at it. */
function leesDraai(inhoud: Buffer): number | undefined {
  if (inhoud.toString('latin1', 0, 6) !== 'Exif\0\0' || inhoud.length < 14) return undefined
  const tiff = inhoud.subarray(6)
  const klein = tiff.toString('latin1', 0, 2) === 'II'
  const kort = (p: number): number => (klein ? tiff.readUInt16LE(p) : tiff.readUInt16BE(p))
  const map = klein ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (map + 2 > tiff.length) return undefined
  const aantal = kort(map)
  for (let nummer = 0; nummer < aantal; nummer++) {
    const plaats = map + 2 + nummer * 12
    if (plaats + 12 > tiff.length) return undefined
    if (kort(plaats) === 0x0112) {
      const draai = kort(plaats + 8)
      return draai >= 1 && draai <= 8 ? draai : undefined
    }
  }
  return undefined
}

/** A fresh EXIF segment that says which way up, and nothing else. */
function draaiSegment(draai: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(draai, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

/** A JPEG: every segment whole, size within reason, and kept without place, time, device, text and thumbnail. */
export function keurJpeg(bestand: Uint8Array): Bevinding {
  const bytes = Buffer.from(bestand.buffer, bestand.byteOffset, bestand.length)
  const gelezen = lees(bytes)
  if (gelezen === undefined || gelezen.scans === 0) return kapot
  if (gelezen.punten > meestePunten) return teGroot
  if (isTweedeBestand(bytes.toString('latin1', gelezen.einde))) return tweeInEen
  const [eerste, ...rest] = gelezen.delen
  const jfif = eerste !== undefined && eerste.readUInt8(1) === 0xe0
  const draai = gelezen.draai === 1 ? [] : [draaiSegment(gelezen.draai)]
  return {
    ok: true,
    inhoud: Buffer.concat([
      bytes.subarray(0, 2),
      // JFIF comes first when it is there; how the photo was held follows it.
      ...(jfif ? [eerste, ...draai, ...rest] : [...draai, ...gelezen.delen]),
      Buffer.from([0xff, 0xd9]),
    ]),
    geschoond: gelezen.geschoond || gelezen.einde < bytes.length,
  }
}
