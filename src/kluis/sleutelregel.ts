import { KluisFout } from './fouten.ts'
import { INGEPAKT, deriveKey, unwrapKey, wrapKey } from './inpakken.ts'
import { uuidBytes, uuidVan, type Onderwerp } from './onderwerp.ts'

/** A key wrapped by an epoch: number of the key, number of the epoch, the wrapped key. */
const REGEL = 4 + 4 + INGEPAKT
/** A dossier's key wrapped for one of its people: number, person, number of that person's key, the wrapped key. */
const DOSSIERREGEL = 4 + 16 + 4 + INGEPAKT

export interface Regel {
  nr: number
  epoch: number
  ingepakt: Buffer
}

export interface Dossierregel {
  nr: number
  persoon: string
  persoonsleutel: number
  ingepakt: Buffer
}

/** The lines of one key file. @throws KluisFout when it was cut off or is empty: no key is ever written that way */
export function readRegels(bytes: Buffer): Regel[] {
  return lines(bytes, REGEL).map((regel) => ({
    nr: regel.readUInt32BE(0),
    epoch: regel.readUInt32BE(4),
    ingepakt: regel.subarray(8),
  }))
}

export function readDossierregels(bytes: Buffer): Dossierregel[] {
  return lines(bytes, DOSSIERREGEL).map((regel) => ({
    nr: regel.readUInt32BE(0),
    persoon: uuidVan(regel.subarray(4, 20)),
    persoonsleutel: regel.readUInt32BE(20),
    ingepakt: regel.subarray(24),
  }))
}

function lines(bytes: Buffer, lengte: number): Buffer[] {
  if (bytes.length === 0 || bytes.length % lengte !== 0) throw new KluisFout('onleesbaar')
  return Array.from({ length: bytes.length / lengte }, (_, i) =>
    bytes.subarray(i * lengte, (i + 1) * lengte),
  )
}

/** @param met the epoch key */
export function makeRegel(
  o: Onderwerp,
  nr: number,
  epoch: number,
  met: Buffer,
  sleutel: Buffer,
): Buffer {
  const kop = Buffer.alloc(8)
  kop.writeUInt32BE(nr, 0)
  kop.writeUInt32BE(epoch, 4)
  return Buffer.concat([kop, wrapKey(met, sleutel, aad(o, nr, epoch))])
}

export function openRegel(o: Onderwerp, { nr, epoch, ingepakt }: Regel, met: Buffer): Buffer {
  return unwrapKey(met, ingepakt, aad(o, nr, epoch))
}

/** @param van the key of the person it is wrapped for */
export function makeDossierregel(
  dossierId: string,
  nr: number,
  persoon: string,
  van: { nr: number; sleutel: Buffer },
  sleutel: Buffer,
): Buffer {
  const kop = Buffer.alloc(24)
  kop.writeUInt32BE(nr, 0)
  uuidBytes(persoon).copy(kop, 4)
  kop.writeUInt32BE(van.nr, 20)
  const inpak = deriveKey(van.sleutel, 'inpakken')
  const ingepakt = wrapKey(inpak, sleutel, dossierAad(dossierId, nr, persoon))
  inpak.fill(0)
  return Buffer.concat([kop, ingepakt])
}

export function openDossierregel(dossierId: string, regel: Dossierregel, van: Buffer): Buffer {
  const inpak = deriveKey(van, 'inpakken')
  try {
    return unwrapKey(inpak, regel.ingepakt, dossierAad(dossierId, regel.nr, regel.persoon))
  } finally {
    inpak.fill(0)
  }
}

const aad = ({ soort, id }: Onderwerp, nr: number, epoch: number) =>
  Buffer.from(`sleutel|${soort}|${id}|${nr}|${epoch}`)
const dossierAad = (dossierId: string, nr: number, persoon: string) =>
  Buffer.from(`dossier|${dossierId}|${nr}|${persoon}`)
