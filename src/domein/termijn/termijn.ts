import type { Datum } from '../leeftijd.ts'
import type { Lengte } from './lengte.ts'
import type { Rekenregel } from './termijnenwet.ts'

/** What the last day means: done by then, kept until then, or holding until then. */
export type Aard = 'uiterlijk' | 'bewaren' | 'geldig'

/**
 * How sure the term is. `wet`: read in the text of the law. `lokaal`: from a guideline or our own choice, to be changed
 * by the municipality. `te-bevestigen`: used with care until a lawyer has said yes.
 */
export type Zekerheid = 'wet' | 'lokaal' | 'te-bevestigen'

export interface Verlenging {
  lengte: Lengte
  /** Once, or again and again for as long as the reason holds. */
  hoeVaak: 1 | 'telkens'
  /** Before which end it must have been said: that of the term itself. After that day there is nothing left to extend. */
  meedelenVoor: 'eerste-termijn'
  /** Who must hear it; `vastleggen` when only the record needs the reason (the resident may not know yet). */
  meedelen: 'betrokkene' | 'vastleggen'
  /** Without a written reason no extension. */
  reden: true
}

/** Another length of the same term: for older law (chosen by date), or for another case (chosen by name). */
export interface Variant {
  naam: string
  /** In words: when this length holds instead. */
  wanneer: string
  wettelijk?: Lengte
  lokaal?: Lengte
  regel?: Rekenregel
  trigger?: string
  /** Holds when the term starts before this day. */
  startVoor?: Datum
  /** Holds as long as the law is asked about a day before this one. */
  peildatumVoor?: Datum
}

export interface Termijn {
  code: string
  groep: Groep
  onderwerp: string
  /** The event from which it counts; that day itself is day zero. */
  trigger: string
  wie: string
  bron: string
  /** `duur` runs out, `moment` is an order of things (first this, then that), `grens` is an age or a day of commencement. */
  klok: 'duur' | 'moment' | 'grens'
  wettelijk?: Lengte
  /** What the team holds itself to; a default that a municipality can set. Never later than the law. */
  lokaal?: Lengte
  regel: Rekenregel
  aard: Aard
  leeftijd?: number
  ingang?: Datum
  varianten?: readonly Variant[]
  verlenging?: Verlenging
  gevolg: string
  status: Zekerheid
  opmerking: string
}

export const groepen = {
  informeren: 'Vertellen en overleggen',
  rechten: 'Rechten van de inwoner',
  toestemming: 'Toestemming',
  bewaren: 'Bewaren en vernietigen',
  verwijsindex: 'Verwijsindex',
  melden: 'Melden en inlichtingen geven',
  leeftijd: 'Leeftijdsgrenzen',
  hulp: 'Schuldhulp en Wmo',
  beleid: 'Beleid en beveiliging',
  ingang: 'Dagen waarop recht begon te gelden',
} as const

export type Groep = keyof typeof groepen

/** One row as it stands in a register; the code is its key. */
export type Termijngegevens = Omit<Termijn, 'code'>

/** Keeps the codes as a type and the rows wide, so that every field may be asked of every row. */
export function rijen<const Code extends string>(
  gegevens: Record<Code, Termijngegevens>,
): Record<Code, Termijngegevens> {
  return gegevens
}
