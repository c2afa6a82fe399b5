import type { KeyObject } from 'node:crypto'
import { parseCheckpoint } from './checkpoint.ts'
import { LogboekFout } from './fouten.ts'
import { parseNote } from './notitie.ts'
import type { Handtekening } from './notitie.ts'
import { checkGetal, formatBase64 } from './tekst.ts'
import { findVkey, makeVkey, signEd25519, soortHandtekening, verifyEd25519 } from './vkey.ts'
import type { Vkey } from './vkey.ts'

/** A witness confirmed: at this time this was the largest consistent tree I had seen. */
export interface Bevestiging {
  getuige: Vkey
  /** Seconds since 1970-01-01T00:00Z, by the clock of the witness. */
  tijdstip: number
}

/**
 * Signs a checkpoint as a witness (C2SP cosignature/v1, type 0x04). Checks no consistency: the witness does, first.
 *
 * @param note the checkpoint with the signature of the log
 * @param tijdstip seconds since 1970
 * @returns the line to add with `addHandtekening`
 * @throws LogboekFout `vorm` or `bereik`
 */
export function cosign(
  note: string,
  naam: string,
  tijdstip: number,
  privateKey: KeyObject,
): Handtekening {
  checkGetal(tijdstip, 'het tijdstip')
  const { text } = parseNote(note)
  parseCheckpoint(text)
  const { id } = makeVkey(naam, soortHandtekening.getuige, privateKey)
  const tijd = Buffer.alloc(8)
  tijd.writeBigUInt64BE(BigInt(tijdstip))
  const bytes = Buffer.concat([tijd, signEd25519(privateKey, message(text, tijdstip))])
  return { naam, id, bytes: new Uint8Array(bytes) }
}

/**
 * Gives what known witnesses confirmed about a checkpoint, one per witness. Lines of unknown keys are ignored; a wrong
 * line of a known witness makes the whole checkpoint invalid. An empty answer is not an error: how many witnesses are
 * needed is for the caller.
 *
 * @param getuigen verifier keys of type 0x04
 * @throws LogboekFout `vorm` or `handtekening`
 */
export function verifyCosignatures(note: string, getuigen: readonly Vkey[]): Bevestiging[] {
  if (getuigen.some(({ soort }) => soort !== soortHandtekening.getuige))
    throw new LogboekFout('vorm', 'dit is geen sleutel van een getuige')
  // The name is not part of what a witness signs: one key under two names would count for two witnesses.
  if (new Set(getuigen.map(({ publiek }) => formatBase64(publiek))).size < getuigen.length)
    throw new LogboekFout('vorm', 'twee getuigen hebben dezelfde sleutel')
  const { text, handtekeningen } = parseNote(note)
  parseCheckpoint(text)
  const bevestigingen: Bevestiging[] = []
  for (const handtekening of handtekeningen) {
    const getuige = findVkey(getuigen, handtekening)
    if (getuige === undefined) continue
    const bevestiging = verifyOne(text, getuige, handtekening.bytes)
    if (!bevestigingen.some((eerder) => eerder.getuige === getuige)) bevestigingen.push(bevestiging)
  }
  return bevestigingen
}

function verifyOne(text: string, getuige: Vkey, bytes: Uint8Array): Bevestiging {
  if (bytes.length !== 8 + 64)
    throw new LogboekFout('handtekening', `de handtekening van ${getuige.naam} klopt niet`)
  const tijdstip = Number(Buffer.from(bytes).readBigUInt64BE(0))
  if (!Number.isSafeInteger(tijdstip))
    throw new LogboekFout('handtekening', `het tijdstip van ${getuige.naam} kan niet bestaan`)
  verifyEd25519(getuige, message(text, tijdstip), bytes.subarray(8))
  return { getuige, tijdstip }
}

function message(text: string, tijdstip: number): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${tijdstip}\n${text}`)
}
