import { verifyCosignatures } from '../logboek/cosignature.ts'
import { LogboekFout } from '../logboek/fouten.ts'
import { formatGetuigevraag } from '../logboek/getuige.ts'
import { addHandtekening, parseNote, type Handtekening } from '../logboek/notitie.ts'
import { parseGetal } from '../logboek/tekst.ts'
import { findVkey, type Vkey } from '../logboek/vkey.ts'

export interface Getuige {
  /** Where it listens; `/add-checkpoint` comes behind it. */
  url: string
  vkey: Vkey
}

export interface Aanbod {
  /** The signed checkpoint. */
  notitie: string
  grootte: number
  /** Size of the last checkpoint that this witness confirmed, as far as we know; 0 when none. */
  vorige: number
  /** Proof that the tree of `van` leaves is the beginning of this one; not asked for 0. */
  bewijs: (van: number) => Promise<readonly Uint8Array[]>
}

export type Antwoord =
  /** The line to add to the note. */
  | { soort: 'bevestigd'; handtekening: Handtekening }
  /** It knows more leaves of this log than we have: this database or this folder is an old one. */
  | { soort: 'verder'; grootte: number }
  | { soort: 'geweigerd'; status: number }
  | { soort: 'onbereikbaar' }

/** Milliseconds to wait for one answer. */
const geduld = 5000
/** More than sixteen signature lines. */
const langste = 64 * 1024

/**
 * Asks a witness to confirm a checkpoint (C2SP tlog-witness, add-checkpoint). When the witness is at another size than we
 * thought it says which, and is asked once more. Redirects are not followed.
 *
 * @param stop breaks it off, when the program stops
 * @throws only what `bewijs` throws
 */
export async function askWitness(
  getuige: Getuige,
  aanbod: Aanbod,
  stop?: AbortSignal,
): Promise<Antwoord> {
  let vorige = aanbod.vorige
  for (let keer = 0; keer < 2; keer += 1) {
    const hashes = vorige === 0 ? [] : await aanbod.bewijs(vorige)
    const antwoord = await post(
      getuige.url,
      formatGetuigevraag(vorige, hashes, aanbod.notitie),
      stop,
    )
    if (antwoord === undefined) return { soort: 'onbereikbaar' }
    if (antwoord.status === 200)
      return readCosignature(getuige.vkey, aanbod.notitie, antwoord.tekst)
    if (antwoord.status !== 409) return { soort: 'geweigerd', status: antwoord.status }
    const grootte = readSize(antwoord.tekst)
    if (grootte === undefined) return { soort: 'geweigerd', status: 409 }
    if (grootte > aanbod.grootte) return { soort: 'verder', grootte }
    vorige = grootte
  }
  return { soort: 'geweigerd', status: 409 }
}

async function post(
  url: string,
  body: string,
  stop: AbortSignal | undefined,
): Promise<{ status: number; tekst: string } | undefined> {
  const grens = AbortSignal.timeout(geduld)
  try {
    const antwoord = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      redirect: 'error',
      signal: stop === undefined ? grens : AbortSignal.any([grens, stop]),
    })
    return { status: antwoord.status, tekst: await readShort(antwoord) }
  } catch {
    // Refused, broken off, too slow, a redirect, or an answer without end: for us all the same.
    return undefined
  }
}

async function readShort(antwoord: Response): Promise<string> {
  const delen: Uint8Array[] = []
  let lengte = 0
  for await (const deel of antwoord.body ?? []) {
    lengte += deel.length
    if (lengte > langste) throw new Error('het antwoord van de getuige is te lang')
    delen.push(deel)
  }
  return Buffer.concat(delen).toString('utf8')
}

/** Only the line of this witness, and only when it is right; what it says of others is not taken over. */
function readCosignature(vkey: Vkey, notitie: string, tekst: string): Antwoord {
  try {
    const handtekening = parseNote(notitie + tekst).handtekeningen.findLast(
      (kandidaat) => findVkey([vkey], kandidaat) !== undefined,
    )
    if (handtekening === undefined) return { soort: 'geweigerd', status: 200 }
    verifyCosignatures(addHandtekening(notitie, handtekening), [vkey])
    return { soort: 'bevestigd', handtekening }
  } catch (fout) {
    if (fout instanceof LogboekFout) return { soort: 'geweigerd', status: 200 }
    throw fout
  }
}

function readSize(tekst: string): number | undefined {
  try {
    return parseGetal(tekst.trim(), 'het aantal')
  } catch (fout) {
    if (fout instanceof LogboekFout) return undefined
    throw fout
  }
}
