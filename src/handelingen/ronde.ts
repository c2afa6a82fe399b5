import { setTimeout as wacht } from 'node:timers/promises'
import { endRondedeel, startRondedeel, withRondeslot } from '../opslag/bericht.ts'
import { makeAfschriften, tidyAfschriften } from './afschrift-ronde.ts'
import { sendBerichten, tidyBerichten } from './bericht.ts'
import type { Deps } from './deps.ts'
import { remindTermijnen } from './herinnering.ts'
import { escalateVerzoeken } from './rechtenbalie-ronde.ts'

/** One piece of work that is done by the clock. It must be safe to do again. @returns how much it did */
export type Rondedeel = (deps: Deps, stop: AbortSignal) => Promise<number>

/** What a round does, in this order. A new part is one line. */
export const rondedelen: Readonly<Record<string, Rondedeel>> = {
  'berichten-opruimen': tidyBerichten,
  herinneringen: remindTermijnen,
  'verzoeken-te-laat': escalateVerzoeken,
  berichten: sendBerichten,
  'afschriften-opruimen': tidyAfschriften,
  afschriften: makeAfschriften,
}

const minuut = 60_000

/**
 * Does every part once, unless another process is doing so. A part that fails is told and does not stop the others; what it
 * did before it failed stays done, and the next round goes on from there.
 *
 * @returns how much each part did (`undefined` = it failed), or nothing when another process is at it
 */
export async function runRonde(
  deps: Deps,
  stop: AbortSignal,
  meldFout: (fout: unknown) => void,
  delen: Readonly<Record<string, Rondedeel>> = rondedelen,
): Promise<Record<string, number | undefined> | undefined> {
  const { app } = deps.databanken
  return withRondeslot(app, async () => {
    const uit: Record<string, number | undefined> = {}
    for (const [naam, deel] of Object.entries(delen)) {
      if (stop.aborted) break
      await startRondedeel(app, naam, deps.nu())
      uit[naam] = await deel(deps, stop).catch((fout: unknown) => {
        meldFout(fout)
        return undefined
      })
      await endRondedeel(app, naam, uit[naam], deps.nu())
    }
    return uit
  })
}

/**
 * A round every minute, for as long as the program runs.
 * @returns a function that stops it after the message that is on its way
 */
export function startRonde(
  deps: Deps,
  meldFout: (fout: unknown) => void,
  elkeMs = minuut,
): () => Promise<void> {
  const stop = new AbortController()
  const lus = (async () => {
    while (!stop.signal.aborted) {
      await runRonde(deps, stop.signal, meldFout).catch(meldFout)
      await wacht(elkeMs, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stop.abort()
    await lus
  }
}
