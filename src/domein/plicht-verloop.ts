import type { Datum } from './leeftijd.ts'

/** What can happen to a duty: it begins, changes hands or day, and ends once. */
export type Verloopsoort = 'ontstaan' | 'overgenomen' | 'verzet' | 'gedaan' | 'ingetrokken'
/** How a duty ended. */
export type Plichtafloop = 'gedaan' | 'ingetrokken'

/** One line of the history of a duty; nobody can change it. */
export interface Verloopregel {
  soort: Verloopsoort
  op: Date
  /** Who did it; nothing when it was the resident or the system. */
  door: string | null
  van: string | null
  naar: string | null
  vanDag: Datum | null
  naarDag: Datum | null
  reden: string | null
}
