import { crc32, deflateSync } from 'node:zlib'

const brok = (soort: string, inhoud: Buffer): Buffer => {
  const kern = Buffer.concat([Buffer.from(soort, 'latin1'), inhoud])
  const lengte = Buffer.alloc(4)
  lengte.writeUInt32BE(inhoud.length)
  const controle = Buffer.alloc(4)
  controle.writeUInt32BE(crc32(kern))
  return Buffer.concat([lengte, kern, controle])
}

/** What a drawing pad sends: a transparent sheet with so many dots of ink on it, as base64 of a PNG. */
export function tekening(punten = 400, breed = 200, hoog = 60): string {
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(breed, 0)
  kop.writeUInt32BE(hoog, 4)
  kop.set([8, 6, 0, 0, 0], 8)
  const lijn = 1 + breed * 4
  const beeld = Buffer.alloc(lijn * hoog)
  for (let punt = 0; punt < punten; punt++) {
    const plaats = (10 + Math.floor(punt / breed)) * lijn + 1 + (punt % breed) * 4
    beeld.set([11, 12, 12, 255], plaats)
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    brok('IHDR', kop),
    brok('IDAT', deflateSync(beeld)),
    brok('IEND', Buffer.alloc(0)),
  ]).toString('base64')
}
