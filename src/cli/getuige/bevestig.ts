import { cosign } from '../../logboek/cosignature.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { judge, keepKnown, parseGetuigevraag } from '../../logboek/getuige.ts'
import type { Getuigeoordeel, Getuigevraag } from '../../logboek/getuige.ts'
import { addHandtekening, formatHandtekening } from '../../logboek/notitie.ts'
import type { Vkey } from '../../logboek/vkey.ts'
import type { Getuigesleutel } from './sleutel.ts'
import { hashOf, type Standen } from './stand.ts'

export type Antwoord = Exclude<Getuigeoordeel, { status: 200 }> | { status: 200; regel: string }

export interface Getuige {
  /** @param body of `POST /add-checkpoint`, as bytes */
  confirm: (body: Uint8Array) => Promise<Antwoord>
  /** The newest confirmed checkpoint of a log. @param hash SHA-256 of its origin */
  published: (hash: string) => Promise<Buffer | undefined>
}

/**
 * A witness with its key and what it remembers.
 *
 * @param logboeken the logs it watches; the name of a key is the origin
 * @param seconden the time now, in whole seconds since 1970
 * @param meld told when a known log with a valid signature does not follow what it showed before
 */
export function makeGetuige(
  { naam, sleutel }: Getuigesleutel,
  logboeken: readonly Vkey[],
  standen: Standen,
  seconden: () => number,
  meld: (regel: string) => void,
): Getuige {
  const rijen = new Map<string, Promise<unknown>>()
  const bekend = new Set(logboeken.map((vkey) => hashOf(vkey.naam)))

  /** One question at a time per log: between looking and storing nobody else may come in. */
  function inTurn<T>(origin: string, work: () => Promise<T>): Promise<T> {
    const beurt = (rijen.get(origin) ?? Promise.resolve()).then(work, work)
    rijen.set(origin, beurt)
    return beurt
  }

  async function confirmOne(vraag: Getuigevraag, sleutels: readonly Vkey[]): Promise<Antwoord> {
    const { origin } = vraag.checkpoint
    const stand = await standen.read(origin, sleutels)
    const oordeel = judge(vraag, sleutels, stand)
    if (oordeel.status === 422) meld(`${origin} toont een boom die niet klopt: ${oordeel.reden}`)
    if (oordeel.status !== 200) return oordeel
    const notitie = keepKnown(vraag.notitie, sleutels)
    await standen.write(origin, notitie)
    const handtekening = cosign(notitie, naam, seconden(), sleutel)
    await standen.publish(origin, addHandtekening(notitie, handtekening))
    return { status: 200, regel: formatHandtekening(handtekening) }
  }

  return {
    async confirm(body) {
      let vraag: Getuigevraag
      try {
        vraag = parseGetuigevraag(
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
        )
      } catch (fout) {
        if (fout instanceof LogboekFout) return { status: 400, reden: fout.message }
        if (fout instanceof TypeError) return { status: 400, reden: 'dit is geen UTF-8' }
        throw fout
      }
      const { origin } = vraag.checkpoint
      const sleutels = logboeken.filter((vkey) => vkey.naam === origin)
      // What is unknown never waits and never leaves a trace: strangers cannot fill our memory or disk.
      if (sleutels.length === 0) return onlyRefusal(judge(vraag, sleutels, undefined))
      return inTurn(origin, () => confirmOne(vraag, sleutels))
    },
    published: async (hash) => (bekend.has(hash) ? standen.published(hash) : undefined),
  }
}

function onlyRefusal(oordeel: Getuigeoordeel): Antwoord {
  if (oordeel.status === 200) throw new Error('een onbekend logboek is nooit goed')
  return oordeel
}
