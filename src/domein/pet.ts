import type { Beroepsgeheim, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'

/** Petten of who arranges and watches the work; they never act in a dossier, so the rules do not know them. */
export const beheerPetten = ['beheerder', 'privacy-officer'] as const
export type PetSoort = Pet | (typeof beheerPetten)[number]

/** Petten that see numbers, or one dossier for one purpose; they use a database role of their own. */
export const bredePetten = ['leidinggevende', 'bezwaarbehandelaar', ...beheerPetten] as const

/** Petten with more reach than their own dossiers: looked at every three months instead of every year (E-248). */
export const geprivilegieerdePetten: readonly PetSoort[] = bredePetten

/** The pet somebody is wearing now: it decides what they may see and which rules hold (E-061, E-062). */
export interface ActievePet {
  id: string
  /** As people say it: `Toeleider Jeugd en Wmo`. */
  naam: string
  soort: PetSoort
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  /** One or two sentences about what this pet means for data; shown where it is chosen. */
  uitleg: string
  organisatie: string
  /** What kind of organisation, as the rules name it: some duties are of a gemeente alone (Sv 162). */
  organisatieSoort?: string
  organisatieId: string
  /** Does this pet decide about rights and duties, or does it prepare? (E-079, E-080) */
  beslissen: boolean
}

/** A pet that works in dossiers: one that the rules know. */
export type Werkpet = ActievePet & { soort: Pet }

/** The roles in which data obtained stay under the secrecy of a hulpverlener, whatever happens later (E-066). */
export const hulpPetten: readonly Pet[] = ['hulpverlener', 'regisseur-hulp', 'jeugdbeschermer']

const breed: readonly string[] = bredePetten

/** Is this a pet without dossiers of its own? */
export function isBreed(pet: Pick<ActievePet, 'soort'>): boolean {
  return breed.includes(pet.soort)
}

/** Does this pet work in dossiers of its own? */
export function isWerkpet(pet: ActievePet): pet is Werkpet {
  return !isBreed(pet)
}
