import { setTimeout as wacht } from 'node:timers/promises'
import type { Kluis } from '../kluis/kluis.ts'
import { OtlpFout, sendOtlp } from '../koppelingen/otlp.ts'
import { toLdv } from '../logboek/projectie-ldv.ts'
import type { Db } from '../opslag/database.ts'
import { findStand, listNaStand, saveStand } from '../opslag/uitvoer.ts'
import { pseudoniemenMet } from './logboek.ts'

export interface OtlpOpties {
  /** As the role of the sequencer. */
  db: Db
  kluis: Kluis
  adres: string
  nu: () => Date
  /** How often to look when everything was sent, in milliseconds. */
  rustMs?: number
  /** The first wait after a failure; it doubles up to five minutes. */
  eersteMs?: number
  /** Told once when it begins to fail and once when it works again; never a value. */
  meld?: (bericht: string) => void
}

/** Spans in one request: far below what a collector takes, a second of work at most. */
const perKeer = 500
const langsteMs = 5 * 60_000

/**
 * Sends what is new, once through. At least once: the place is kept after the receiver confirmed, so a crash between the
 * two sends the same lines again, with the same ids.
 * @returns how many lines were sent
 * @throws OtlpFout
 */
export async function sendNieuw(opties: OtlpOpties, signaal: AbortSignal): Promise<number> {
  const { db, kluis, adres } = opties
  const pseudoniem = pseudoniemenMet(kluis)
  let aantal = 0
  while (!signaal.aborted) {
    const stand = await findStand(db, adres)
    const { regels, tot } = await listNaStand(db, stand, perKeer)
    if (tot.boom === stand.boom && tot.index === stand.index) break
    const uit = []
    for (const regel of regels) {
      uit.push(toLdv(regel, { betrokkene: await pseudoniem(regel.gemeenteId, regel.betrokkeneId) }))
    }
    if (uit.length > 0) await sendOtlp(adres, uit, signaal)
    await saveStand(db, adres, tot, opties.nu())
    aantal += uit.length
  }
  return aantal
}

/**
 * Sends for as long as the program runs, beside it: nothing waits for it. After a failure it waits longer each time.
 * @returns a function that stops it and waits until it has stopped
 */
export function startOtlp(opties: OtlpOpties): () => Promise<void> {
  const stop = new AbortController()
  const { rustMs = 1_000, eersteMs = 1_000, meld = () => undefined } = opties
  const loop = (async () => {
    let mislukt = 0
    while (!stop.signal.aborted) {
      let pauze = rustMs
      try {
        await sendNieuw(opties, stop.signal)
        if (mislukt > 0) meld('Het logboek gaat weer naar de ontvanger (OTLP).')
        mislukt = 0
      } catch (fout) {
        if (stop.signal.aborted) break
        mislukt += 1
        if (mislukt === 1) {
          const reden = fout instanceof OtlpFout ? fout.message : 'lezen lukte niet'
          meld(`Het logboek gaat nog niet naar de ontvanger (OTLP): ${reden}. Het blijft bewaard.`)
        }
        const gevraagd = fout instanceof OtlpFout ? (fout.wachtMs ?? 0) : 0
        pauze = Math.min(Math.max(eersteMs * 2 ** (mislukt - 1), gevraagd), langsteMs)
      }
      await wacht(pauze, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stop.abort()
    await loop
  }
}
