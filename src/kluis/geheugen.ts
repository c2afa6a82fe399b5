import type { Sleutel } from './sleutelmap.ts'

/** How long an unwrapped key stays in memory, in milliseconds. */
const BEWAAR = 30_000
const HOOGSTENS = 20_000

interface Bekend {
  sleutels: readonly Sleutel[]
  /** For a dossier: who has a wrap of its newest key. */
  voor: ReadonlySet<string>
  tot: number
}

/**
 * The keys that are open now, wiped when they are forgotten. What is given out is a copy (`copy`), made before anything
 * else is waited for: who still held the buffer itself when it is wiped would seal with zeros.
 */
export class Geheugen {
  readonly #bekend = new Map<string, Bekend>()

  find(naam: string): Bekend | undefined {
    const er = this.#bekend.get(naam)
    if (er === undefined || er.tot > Date.now()) return er
    this.forget(naam)
    return undefined
  }

  /** @param sleutels from here on ours to wipe */
  keep(naam: string, sleutels: readonly Sleutel[], voor: ReadonlySet<string> = new Set()): void {
    this.forget(naam)
    if (this.#bekend.size >= HOOGSTENS) this.clear()
    this.#bekend.set(naam, { sleutels, voor, tot: Date.now() + BEWAAR })
  }

  forget(naam: string): void {
    const sleutels = this.#bekend.get(naam)?.sleutels ?? []
    this.#bekend.delete(naam)
    // After everything that was on its way to `copy` had its turn.
    setImmediate(() => {
      for (const { sleutel } of sleutels) sleutel.fill(0)
    })
  }

  clear(): void {
    for (const naam of this.#bekend.keys()) this.forget(naam)
  }
}

/** A copy for a caller, to be wiped after use. */
export function copy({ nr, sleutel }: Sleutel): Sleutel {
  return { nr, sleutel: Buffer.from(sleutel) }
}
