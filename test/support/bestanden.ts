import { crc32, deflateSync } from 'node:zlib'

/** Small files of every kind that may be kept at a gegeven, made by hand so that a test can spoil any byte of them. */

interface PdfDelen {
  /** Extra entries in the catalog, as PDF source. */
  catalogus?: string
  /** Extra objects, as PDF source, numbered from 10. */
  objecten?: readonly string[]
  /** Source that goes into a packed list of objects. */
  gepakt?: string
  trailer?: string
}

export function maakPdf(delen: PdfDelen = {}): Uint8Array {
  const objecten = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${delen.catalogus ?? ''} >>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n',
    ...(delen.objecten ?? []).map((bron, i) => `${10 + i} 0 obj\n${bron}\nendobj\n`),
    ...(delen.gepakt === undefined ? [] : [gepakteLijst(delen.gepakt)]),
  ]
  const lijf = `%PDF-1.7\n${objecten.join('')}`
  return Buffer.from(
    `${lijf}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R ${delen.trailer ?? ''} >>\nstartxref\n${lijf.length}\n%%EOF\n`,
    'latin1',
  )
}

function gepakteLijst(bron: string): string {
  const kop = '20 0 '
  const inhoud = deflateSync(Buffer.from(`${kop}${bron}`, 'latin1')).toString('latin1')
  return `30 0 obj\n<< /Type /ObjStm /N 1 /First ${kop.length} /Filter /FlateDecode /Length ${inhoud.length} >>\nstream\n${inhoud}\nendstream\nendobj\n`
}

export function pngBrok(soort: string, inhoud: Uint8Array): Buffer {
  const uit = Buffer.alloc(12 + inhoud.length)
  uit.writeUInt32BE(inhoud.length, 0)
  uit.write(soort, 4, 'latin1')
  uit.set(inhoud, 8)
  uit.writeUInt32BE(crc32(uit.subarray(4, 8 + inhoud.length)), 8 + inhoud.length)
  return uit
}

/** A grey PNG, with these chunks before the end. */
export function maakPng(breed = 4, hoog = 3, extra: readonly Buffer[] = []): Buffer {
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(breed, 0)
  kop.writeUInt32BE(hoog, 4)
  kop.writeUInt8(8, 8)
  const beeld = Buffer.alloc(Math.min(hoog, 500) * (Math.min(breed, 500) + 1))
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    pngBrok('IHDR', kop),
    pngBrok('IDAT', deflateSync(beeld)),
    ...extra,
    pngBrok('IEND', Buffer.alloc(0)),
  ])
}

export function jpegDeel(merk: number, inhoud: Uint8Array): Buffer {
  const kop = Buffer.from([0xff, merk, 0, 0])
  kop.writeUInt16BE(inhoud.length + 2, 2)
  return Buffer.concat([kop, inhoud])
}

/** EXIF as a phone writes it: which way up, and where it was taken. */
export function exif(draai: number, plaats: string): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(draai, 18)
  return jpegDeel(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(plaats)]),
  )
}

/** A JPEG of one block, with these segments after the first. */
export function maakJpeg(extra: readonly Buffer[] = [], breed = 8, hoog = 8): Buffer {
  const kader = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  kader.writeUInt16BE(hoog, 1)
  kader.writeUInt16BE(breed, 3)
  const tabel = (soort: number): Buffer =>
    Buffer.concat([Buffer.from([soort, 1]), Buffer.alloc(15), Buffer.from([0])])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegDeel(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    ...extra,
    jpegDeel(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    jpegDeel(0xc0, kader),
    jpegDeel(0xc4, tabel(0)),
    jpegDeel(0xc4, tabel(0x10)),
    jpegDeel(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ])
}

interface Bijlage {
  naam: string
  inhoud: string | Uint8Array
}

/** A mail of somebody fictional, with at most one attachment. */
export function maakEml(bijlage?: Bijlage): Buffer {
  const kop =
    'From: Juf Els <els@delinde.example>\r\nTo: team@voorbeeldstad.example\r\nDate: Mon, 16 Nov 2026 10:00:00 +0100\r\nSubject: Afspraak\r\nMIME-Version: 1.0\r\n'
  if (bijlage === undefined) {
    return Buffer.from(`${kop}Content-Type: text/plain; charset=utf-8\r\n\r\nTot dinsdag.\r\n`)
  }
  const inhoud = Buffer.from(bijlage.inhoud).toString('base64')
  return Buffer.from(
    `${kop}Content-Type: multipart/mixed; boundary="grens"\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nZie de bijlage.\r\n--grens\r\nContent-Type: application/octet-stream; name="${bijlage.naam}"\r\nContent-Disposition: attachment; filename="${bijlage.naam}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${inhoud}\r\n--grens--\r\n`,
  )
}
