/**
 * The invented world of the measurement: everything follows from a number, so that the load needs no join to find the
 * row it refers to. Dossiers are numbered from 0; kind = number % 8; a gemeente is one range of numbers.
 */

/** Share of the dossiers and of the petten per gemeente, in tenths. */
const verdeling = [5, 3, 2] as const

export interface Deel {
  gemeente: number
  /** First dossier number of this gemeente. */
  van: number
  /** Dossiers of each of the eight kinds. */
  perSoort: number
}

export const MEDEWERKERS = 2000
export const ACTIEF = 60
export const GEEINDIGD = 240
export const DOELTOEGANGEN = 6000
/** Wide petten of each kind per gemeente, besides the ones of `brede`. */
export const BREED_PER_GEMEENTE = 10
/** Steps through the dossiers of one kind: a prime, so that no dossier comes twice. */
export const STAP = 7919

export const soorten = [
  { dossier: 'toeleidingsdossier', taak: 'toeleiding-jeugd', pet: 'toeleider' },
  { dossier: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp', pet: 'hulpverlener' },
  { dossier: 'regiedossier', taak: 'regie-vanuit-college', pet: 'regisseur-college' },
  { dossier: 'gezinsdossier', taak: 'verlenen-jeugdhulp', pet: 'hulpverlener' },
  { dossier: 'uitkeringsdossier', taak: 'begeleiden-plan-pw', pet: 'begeleider-pw' },
  { dossier: 'schuldhulpdossier', taak: 'schuldhulpverlening', pet: 'hulpverlener' },
  { dossier: 'gezamenlijk-bestand', taak: 'regie-vanuit-college', pet: 'regisseur-college' },
  { dossier: 'gedwongen-kader-dossier', taak: 'uitvoering-ots', pet: 'jeugdbeschermer' },
] as const

/** Kinds that a leidinggevende or klachtbehandelaar may open. */
export const BREED_SOORTEN = [0, 2, 4, 5, 6]

export function verdeel(dossiers: number): Deel[] {
  let van = 0
  return verdeling.map((tienden, gemeente) => {
    let perSoort = Math.floor((dossiers * tienden) / 80)
    // A multiple of the step would come back at its beginning.
    if (perSoort % STAP === 0) perSoort -= 1
    const deel = { gemeente, van, perSoort }
    van += perSoort * 8
    return deel
  })
}

export interface BredePet {
  sleutel: string
  soort: 'leidinggevende' | 'bezwaarbehandelaar'
  dossiers: number
}

/** The wide petten with a fixed number of dossiers, all in the first gemeente. */
export function bredePetten(delen: readonly Deel[]): BredePet[] {
  const bereik = Math.floor((delen[0]?.perSoort ?? 0) * BREED_SOORTEN.length * 0.8)
  return [
    { sleutel: 'breed-5000', soort: 'leidinggevende', dossiers: Math.min(5000, bereik) },
    { sleutel: 'breed-100000', soort: 'leidinggevende', dossiers: Math.min(100_000, bereik) },
    { sleutel: 'klacht-5000', soort: 'bezwaarbehandelaar', dossiers: Math.min(5000, bereik) },
  ]
}

/** An id that looks random and follows from a number; `expressie` is SQL. */
export function id(wat: string, expressie: string): string {
  return `md5('${wat}:' || (${expressie})::text)::uuid`
}
