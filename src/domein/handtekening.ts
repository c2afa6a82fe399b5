import { inflateSync } from 'node:zlib'
import { keurPng } from './document-png.ts'

/** Characters of base64: some thirty times what a signature needs. */
export const grootsteHandtekening = 200_000
const grootsteBreedte = 2000
const grootsteHoogte = 1000
/** Bytes that differ from an empty sheet; a dot gives some tens. */
const minsteInkt = 200

/** What is wrong with a signature, or the signature without anything else in the file. */
export type Handtekening =
  { ok: true; base64: string } | { ok: false; reden: 'leeg' | 'te-groot' | 'geen-tekening' }

/**
 * A signature from the drawing pad: a real PNG of a reasonable size, made as a browser makes it from a canvas, with
 * something on it. Whatever else a file can carry is taken out.
 *
 * @param base64 what the form sent
 */
export function keurHandtekening(base64: string): Handtekening {
  if (base64 === '') return { ok: false, reden: 'leeg' }
  if (base64.length > grootsteHandtekening) return { ok: false, reden: 'te-groot' }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return { ok: false, reden: 'geen-tekening' }
  const gekeurd = keurPng(Buffer.from(base64, 'base64'))
  if (!gekeurd.ok) return { ok: false, reden: 'geen-tekening' }
  const bytes = Buffer.from(gekeurd.inhoud)
  const breed = bytes.readUInt32BE(16)
  const hoog = bytes.readUInt32BE(20)
  if (breed > grootsteBreedte || hoog > grootsteHoogte) return { ok: false, reden: 'te-groot' }
  // Eight bits, with colour and transparency, in one pass: the only thing a canvas makes.
  if (bytes.readUInt8(24) !== 8 || bytes.readUInt8(25) !== 6 || bytes.readUInt8(28) !== 0) {
    return { ok: false, reden: 'geen-tekening' }
  }
  return inkt(bytes, breed) < minsteInkt
    ? { ok: false, reden: 'leeg' }
    : { ok: true, base64: bytes.toString('base64') }
}

/** An empty canvas is all zeros, whatever the filter of a line; so what is not zero was drawn. */
function inkt(png: Buffer, breed: number): number {
  const delen: Buffer[] = []
  for (let plaats = 8; plaats < png.length; plaats += 12 + png.readUInt32BE(plaats)) {
    const begin = plaats + 8
    if (png.toString('latin1', plaats + 4, begin) === 'IDAT') {
      delen.push(png.subarray(begin, begin + png.readUInt32BE(plaats)))
    }
  }
  const lijn = 1 + breed * 4
  return inflateSync(Buffer.concat(delen)).reduce(
    (som, byte, plaats) => (byte !== 0 && plaats % lijn !== 0 ? som + 1 : som),
    0,
  )
}
