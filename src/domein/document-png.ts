import { crc32, inflateSync } from 'node:zlib'
import type { Bevinding } from './document.ts'
import { isTweedeBestand } from './document-polyglot.ts'

/** Chunks that a picture needs to look right; everything else is text, place, time or somebody's own. */
const nodig = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])
const onschuldig = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

/** Unpacked, in bytes: an A4 in colour at 450 dots per inch still fits, what fills a memory does not. */
const grootstUitgepakt = 64 * 1024 * 1024
const langsteZijde = 20_000

const kapot: Bevinding = {
  ok: false,
  melding: 'Deze afbeelding is beschadigd. Maak of bewaar de afbeelding opnieuw.',
}
const teGroot: Bevinding = {
  ok: false,
  melding: 'Deze afbeelding heeft te veel beeldpunten. Maak de afbeelding kleiner.',
}
const tweeInEen: Bevinding = {
  ok: false,
  melding:
    'In deze afbeelding zit nog een ander bestand. Bewaar de afbeelding opnieuw, zonder dat.',
}

interface Brok {
  soort: string
  inhoud: Buffer
  /** Length, name, content and checksum, as they stand in the file. */
  geheel: Buffer
}

/** Reads chunk after chunk up to IEND; `undefined` when anything does not add up. */
function leesBrokken(bytes: Buffer): { brokken: Brok[]; einde: number } | undefined {
  const brokken: Brok[] = []
  let plaats = 8
  while (plaats + 12 <= bytes.length) {
    const lengte = bytes.readUInt32BE(plaats)
    const einde = plaats + 12 + lengte
    if (einde > bytes.length) return undefined
    const soort = bytes.toString('latin1', plaats + 4, plaats + 8)
    if (!/^[A-Za-z]{4}$/.test(soort)) return undefined
    if (crc32(bytes.subarray(plaats + 4, einde - 4)) !== bytes.readUInt32BE(einde - 4)) {
      return undefined
    }
    brokken.push({
      soort,
      inhoud: bytes.subarray(plaats + 8, einde - 4),
      geheel: bytes.subarray(plaats, einde),
    })
    plaats = einde
    if (soort === 'IEND') return { brokken, einde }
  }
  return undefined
}

/** Samples per pixel and allowed depths, per colour type (PNG specification, table 11.1). */
const kleursoorten: Readonly<Record<number, { monsters: number; dieptes: readonly number[] }>> = {
  0: { monsters: 1, dieptes: [1, 2, 4, 8, 16] },
  2: { monsters: 3, dieptes: [8, 16] },
  3: { monsters: 1, dieptes: [1, 2, 4, 8] },
  4: { monsters: 2, dieptes: [8, 16] },
  6: { monsters: 4, dieptes: [8, 16] },
}

/** The seven passes of an interlaced picture: where they start and how far they step. */
const rondes: readonly (readonly [x: number, y: number, dx: number, dy: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/** How many bytes the picture has unpacked, filter bytes included; `undefined` when the header makes no sense. */
function uitgepakteGrootte(kop: Buffer): number | undefined {
  if (kop.length !== 13) return undefined
  const breed = kop.readUInt32BE(0)
  const hoog = kop.readUInt32BE(4)
  const diepte = kop.readUInt8(8)
  const kleur = kleursoorten[kop.readUInt8(9)]
  const vervlochten = kop.readUInt8(12)
  if (kleur === undefined || !kleur.dieptes.includes(diepte) || vervlochten > 1) return undefined
  if (kop.readUInt8(10) !== 0 || kop.readUInt8(11) !== 0 || breed === 0 || hoog === 0) {
    return undefined
  }
  if (breed > langsteZijde || hoog > langsteZijde) return Number.POSITIVE_INFINITY
  const vlak = (b: number, h: number): number =>
    b <= 0 || h <= 0 ? 0 : h * (1 + Math.ceil((b * kleur.monsters * diepte) / 8))
  if (vervlochten === 0) return vlak(breed, hoog)
  return rondes.reduce(
    (som, [x, y, dx, dy]) => som + vlak(Math.ceil((breed - x) / dx), Math.ceil((hoog - y) / dy)),
    0,
  )
}

/** Does the packed picture hold exactly what the header promises? */
function vultPrecies(brokken: readonly Brok[], grootte: number): boolean {
  try {
    const beeld = Buffer.concat(brokken.filter((b) => b.soort === 'IDAT').map((b) => b.inhoud))
    return inflateSync(beeld, { maxOutputLength: grootte + 1 }).length === grootte
  } catch {
    return false
  }
}

/** A PNG: every chunk whole, size within reason, and kept without text, time, place and animation. */
export function keurPng(bestand: Uint8Array): Bevinding {
  const bytes = Buffer.from(bestand.buffer, bestand.byteOffset, bestand.length)
  const gelezen = leesBrokken(bytes)
  if (gelezen === undefined) return kapot
  const { brokken, einde } = gelezen
  const [kop] = brokken
  if (kop === undefined || kop.soort !== 'IHDR') return kapot
  if (brokken.filter((b) => b.soort === 'IHDR').length > 1) return kapot
  // A capital first letter says: not to be understood without. We keep only what we understand.
  if (brokken.some((b) => /^[A-Z]/.test(b.soort) && !nodig.has(b.soort))) return kapot
  const grootte = uitgepakteGrootte(kop.inhoud)
  if (grootte === undefined) return kapot
  if (grootte > grootstUitgepakt) return teGroot
  if (!vultPrecies(brokken, grootte)) return kapot
  if (isTweedeBestand(bytes.toString('latin1', einde))) return tweeInEen
  const blijft = brokken.filter((b) => nodig.has(b.soort) || onschuldig.has(b.soort))
  return {
    ok: true,
    inhoud: Buffer.concat([bytes.subarray(0, 8), ...blijft.map((b) => b.geheel)]),
    geschoond: blijft.length < brokken.length || einde < bytes.length,
  }
}
