import type { Beroepsgeheim, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'

/** The pet somebody is wearing now: it decides what they may see and which rules hold (E-061, E-062). */
export interface ActievePet {
  id: string
  /** As people say it: `Toeleider Jeugd en Wmo`. */
  naam: string
  soort: Pet
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  /** One or two sentences about what this pet means for data; shown where it is chosen. */
  uitleg: string
  organisatie: string
}

/** The roles in which data obtained stay under the secrecy of a hulpverlener, whatever happens later (E-066). */
export const hulpPetten: readonly Pet[] = ['hulpverlener', 'regisseur-hulp', 'jeugdbeschermer']

/** Is this the pet of somebody who leads a team? Such a pet has no dossiers of its own. */
export function isBreed(pet: Pick<ActievePet, 'soort'>): boolean {
  return pet.soort === 'leidinggevende'
}
