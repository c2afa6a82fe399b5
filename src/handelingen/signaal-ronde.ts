import { setTimeout as wacht } from 'node:timers/promises'
import type { Deps } from './deps.ts'
import { findAlleSignalen } from './signaal.ts'

/** A signal is a question for the next working day; a quarter of an hour is soon enough. */
const kwartier = 15 * 60_000

/**
 * Looks for signals in every gemeente from time to time, beside the application.
 * @param meldFout what to do with a mistake of ours; the next round tries again
 * @returns a function that stops it and waits until it has stopped
 */
export function startToezicht(
  deps: Pick<Deps, 'databanken'>,
  meldFout: (fout: unknown) => void,
  elkeMs = kwartier,
): () => Promise<void> {
  const stop = new AbortController()
  const loop = (async () => {
    for (;;) {
      await wacht(elkeMs, undefined, { signal: stop.signal }).catch(() => undefined)
      if (stop.signal.aborted) return
      await findAlleSignalen(deps).catch(meldFout)
    }
  })()
  return async () => {
    stop.abort()
    await loop
  }
}
