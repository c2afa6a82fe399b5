import type { PetSoort } from './pet.ts'

const kort: Readonly<Partial<Record<PetSoort, string>>> = {
  toeleider: 'Toeleider',
  hulpverlener: 'Hulpverlener',
  'regisseur-hulp': 'Regisseur vanuit de hulp',
  'regisseur-college': 'Regisseur namens het college',
  'begeleider-pw': 'Begeleider naar werk',
  deskundige: 'Deskundige',
  aanbieder: 'Aanbieder',
  jeugdbeschermer: 'Jeugdbeschermer',
  leidinggevende: 'Leidinggevende',
  bezwaarbehandelaar: 'Klachtbehandelaar',
  beheerder: 'Beheerder',
  'privacy-officer': 'Privacy officer',
}

const wetNaam: Readonly<Record<string, string>> = {
  Jeugdwet: 'Jeugd',
  'Wmo 2015': 'Wmo',
  Wgs: 'Schulden',
}

/** What people call this kind of pet. */
export function petsoortNaam(soort: PetSoort): string {
  return kort[soort] ?? soort
}

/**
 * A name to begin with, as people say it: `Toeleider Jeugd en Wmo`.
 *
 * @param wetten the law of each task, where it has one
 */
export function stelNaamVoor(soort: PetSoort, wetten: readonly (string | null)[]): string {
  const delen = [...new Set(wetten.flatMap((wet) => (wet === null ? [] : [wetNaam[wet] ?? wet])))]
  const laatste = delen.pop()
  if (laatste === undefined) return petsoortNaam(soort)
  const waarvoor = delen.length === 0 ? laatste : `${delen.join(', ')} en ${laatste}`
  return `${petsoortNaam(soort)} ${waarvoor}`
}

/** What the wide petten mean for data, where the pet is chosen; the others have words in the rule base. */
export const uitlegBeheerPet: Readonly<Partial<Record<PetSoort, string>>> = {
  beheerder: 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.',
  'privacy-officer': 'U ziet toe op de toegang. U ziet wie wanneer waarom keek, niet wat er staat.',
  leidinggevende: 'U stuurt het team aan. U ziet aantallen, geen dossiers.',
  bezwaarbehandelaar:
    'U behandelt klachten en bezwaren. U opent alleen het dossier waar de klacht over gaat.',
}
