import { setTimeout as wacht } from 'node:timers/promises'
import { metContext, type Context } from '../opslag/database.ts'
import { listGemeenten } from '../opslag/gemeente.ts'
import { findNewSignalen, isTooSlow, regelsPerStap } from '../opslag/signaal.ts'
import type { Deps } from './deps.ts'

type Met = Pick<Deps, 'databanken'>

/** A signal is a question for the next working day; a quarter of an hour is soon enough. */
const kwartier = 15 * 60_000
/** Between two steps of catching up, so that the work of people goes first. */
const ademMs = 50
/** A transaction of the application lives shorter than this; one that lives longer is waited for until the next round. */
const langsteTransactieMs = 60_000

/** Smaller steps cost the same: what is read again then outweighs what is new. */
const kleinsteStap = 150

const nergens = '00000000-0000-0000-0000-000000000000'

/**
 * Looks for signals in every gemeente, in steps until it is up to date. It reads for nobody, so there is no line. If we
 * crash halfway the steps that were done stay done, and the next round goes on behind them.
 *
 * @param meldFout a gemeente that fails does not keep the others waiting
 */
export async function findAlleSignalen(
  deps: Met,
  stop: AbortSignal,
  meldFout: (fout: unknown) => void,
  hoogstens = regelsPerStap,
): Promise<void> {
  const context: Context = { soort: 'gemeente', gemeenteId: nergens }
  for (const gemeenteId of await metContext(deps.databanken, context, listGemeenten)) {
    await catchUp(deps, gemeenteId, stop, hoogstens).catch(meldFout)
    if (stop.aborted) return
  }
}

async function catchUp(
  deps: Met,
  gemeenteId: string,
  stop: AbortSignal,
  hoogstens: number,
): Promise<void> {
  let stil = 0
  let grootte = hoogstens
  while (!stop.aborted && stil * 1_000 < langsteTransactieMs) {
    try {
      const { meer, gevorderd } = await metContext(
        deps.databanken,
        { soort: 'gemeente', gemeenteId },
        (tx) => findNewSignalen(tx, grootte),
      )
      if (!meer) return
      stil = gevorderd ? 0 : stil + 1
      await rest(gevorderd ? ademMs : 1_000, stop)
    } catch (fout) {
      // A machine so busy that a step takes too long gets smaller steps; otherwise no round would ever come further.
      if (!isTooSlow(fout) || grootte <= kleinsteStap) throw fout
      grootte = Math.max(kleinsteStap, Math.floor(grootte / 4))
    }
  }
}

/**
 * Looks for signals in every gemeente from time to time, beside the application.
 * @param meldFout what to do with a mistake of ours; the next round tries again
 * @returns a function that stops it and waits until it has stopped
 */
export function startToezicht(
  deps: Met,
  meldFout: (fout: unknown) => void,
  elkeMs = kwartier,
): () => Promise<void> {
  const stop = new AbortController()
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await findAlleSignalen(deps, stop.signal, meldFout).catch(meldFout)
      await rest(elkeMs, stop.signal)
    }
  })()
  return async () => {
    stop.abort()
    await loop
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await wacht(ms, undefined, { signal }).catch(() => undefined)
}
