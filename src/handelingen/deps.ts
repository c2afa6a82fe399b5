import type { ActievePet, Werkpet } from '../domein/pet.ts'
import type { GemeenteRij } from '../opslag/medewerker.ts'
import type { Databanken } from '../opslag/database.ts'
import type { Regelset } from '../recht/regelset.ts'

/** Everything an action needs from the outside. Clock, ids and randomness are passed in, so tests decide them. */
export interface Deps {
  databanken: Databanken
  regelset: Regelset
  nu: () => Date
  id: () => string
  toeval: (bytes: number) => Uint8Array
  /** In demo mode one can log in as a fictional person without a password. */
  demo: boolean
}

/** A professional, with the one pet that is on now (`undefined` right after login). */
export interface Medewerker {
  soort: 'medewerker'
  gemeente: GemeenteRij
  id: string
  naam: string
  functie: string
  petten: readonly ActievePet[]
  pet: ActievePet | undefined
  traceId: string
}

/** A professional of whom we know that a pet is on. */
export type MetPet = Medewerker & { pet: ActievePet }

/** A professional with a pet that works in dossiers. */
export type MetWerkpet = Medewerker & { pet: Werkpet }

export interface Inwoner {
  soort: 'inwoner'
  gemeente: GemeenteRij
  id: string
  naam: string
  /** Age in whole years; `undefined` when unknown. */
  leeftijd: number | undefined
  traceId: string
}
