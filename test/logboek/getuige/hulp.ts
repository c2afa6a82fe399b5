import { generateKeyPairSync } from 'node:crypto'
import { request } from 'node:http'
import { signCheckpoint } from '../../../src/logboek/checkpoint.ts'
import { formatGetuigevraag } from '../../../src/logboek/getuige.ts'
import { makeVkey, soortHandtekening } from '../../../src/logboek/vkey.ts'
import type { Vkey } from '../../../src/logboek/vkey.ts'
import { naiveProof, naiveRoot } from '../boom.ts'

/** A log that can be asked for any checkpoint, also for a dishonest one. */
export interface ProefLog {
  vkey: Vkey
  /** The signed checkpoint over these leaves. */
  note: (leaves: readonly Uint8Array[]) => string
  /** The body that asks to confirm these leaves after the first `oud` of them. */
  vraag: (oud: number, leaves: readonly Uint8Array[], bewijs?: readonly Uint8Array[]) => string
}

export function makeLog(origin: string): ProefLog {
  const { privateKey } = generateKeyPairSync('ed25519')
  const note = (leaves: readonly Uint8Array[]) =>
    signCheckpoint({ origin, size: leaves.length, root: naiveRoot(leaves) }, privateKey)
  return {
    vkey: makeVkey(origin, soortHandtekening.notitie, privateKey),
    note,
    vraag: (oud, leaves, bewijs = proof(oud, leaves)) =>
      formatGetuigevraag(oud, bewijs, note(leaves)),
  }
}

export function proof(oud: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return oud === 0 || oud > leaves.length ? [] : naiveProof(oud, leaves)
}

export interface HttpAntwoord {
  status: number
  soort: string
  tekst: string
}

/** One request over a real connection. */
export function ask(
  port: number,
  pad: string,
  body?: string | Buffer,
  method = body === undefined ? 'GET' : 'POST',
): Promise<HttpAntwoord> {
  return new Promise((klaar, mislukt) => {
    const vraag = request({ port, path: pad, method, host: '127.0.0.1' }, (antwoord) => {
      let tekst = ''
      antwoord.setEncoding('utf8')
      antwoord.on('data', (deel: string) => (tekst += deel))
      antwoord.on('end', () =>
        klaar({
          status: antwoord.statusCode ?? 0,
          soort: antwoord.headers['content-type'] ?? '',
          tekst,
        }),
      )
      antwoord.on('error', mislukt)
    })
    vraag.on('error', mislukt)
    vraag.end(body)
  })
}
