import type { Model, ModelDossier, ModelPet } from './geschiedenis-model.ts'

/** A house in the database and in the model at once. */
export interface Huis {
  readonly model: Model
  readonly gemeente: string
  /** The id in the database of a name in the model. */
  readonly van: (naam: string) => string
  /** Involvements that the database made by itself: their ids are looked up before the next step. */
  readonly zoekId: number[]
}

/** What the model says of a step, the SQL that really tries it, and what changes when it works. */
export interface Poging {
  mag: boolean
  /** `undefined`: there is nothing to try it on. */
  sql: string | undefined
  waarden?: unknown[]
  /** Does no row mean that nothing was opened? */
  rijTelt?: boolean
  alsEigenaar?: boolean
  dan: () => void
}
export const niets: Poging = { mag: false, sql: undefined, dan: () => undefined }

export function op<T>(lijst: readonly T[], nummer: number): T {
  const item = lijst[nummer % lijst.length]
  if (item === undefined) throw new Error('lege lijst')
  return item
}

/** Mostly a pet that fits the dossier. */
export function kiesPet(m: Model, nummer: number, d: ModelDossier | undefined): ModelPet {
  const passend = m.petten.filter((pet) => d === undefined || m.past(pet, d))
  return op(nummer % 4 === 3 || passend.length === 0 ? m.petten : passend, nummer >> 2)
}
