import type { Doel, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'
import type { ActievePet } from './pet.ts'

export const routes = ['a', 'b', 'c', 'd'] as const
export type Route = (typeof routes)[number]

/** What a route means in law: which task, which dossier, for which purpose. */
export interface Bestemming {
  taak: Taak
  dossier: DossierSoort
  doel: Doel
  /** Does the resident have to agree with this road? (E-048, E-052) */
  vraagtAkkoord: boolean
}

export type RouteUitkomst =
  { ok: true; bestemming: Bestemming } | { ok: false; veld: string; melding: string }

const toeleidingPerWet: Readonly<Record<string, Taak>> = {
  jeugdwet: 'toeleiding-jeugd',
  wmo: 'toeleiding-wmo',
}

/**
 * Which task a route falls under (S3 chapter 2 a–d; E-047…E-053). The professional does not have to work out
 * the regime: it follows from the route, the choice of the gemeente and the pet.
 *
 * @param wet for route b: the statute of the application (`jeugdwet` or `wmo`)
 * @param keuze what the gemeente chose for vraagverheldering: 1 toeleiding, 2 hulp with agreement, 3 advice of an expert
 * @param leeftijd of the person it is about, in years; `undefined` when unknown
 */
export function bepaalBestemming(
  route: 'b' | 'c' | 'd',
  wet: string,
  keuze: number,
  leeftijd: number | undefined,
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
): RouteUitkomst {
  if (route === 'b') {
    const taak = toeleidingPerWet[wet]
    if (!taak) return { ok: false, veld: 'wet', melding: 'Kies onder welke wet de aanvraag valt.' }
    return metPet(pet, 'toeleider', taak, {
      taak,
      dossier: 'toeleidingsdossier',
      doel: 'toeleiding',
      vraagtAkkoord: false,
    })
  }
  if (route === 'c') return hulp(pet, 'hulpverlening')
  if (keuze === 2) return hulp(pet, 'vraagverheldering')
  if (keuze === 3) {
    return metPet(pet, 'deskundige', 'deskundigenadvies', {
      taak: 'deskundigenadvies',
      dossier: 'hulpverleningsdossier',
      doel: 'vraagverheldering',
      vraagtAkkoord: true,
    })
  }
  // Choice 1: by age, because the Jeugdwet and the Wmo divide the work at eighteen (E-051).
  if (leeftijd === undefined) {
    return { ok: false, veld: 'geboortedatum', melding: 'Vul een geboortedatum in die bestaat.' }
  }
  const taak: Taak = leeftijd < 18 ? 'toeleiding-jeugd' : 'toeleiding-wmo'
  return metPet(pet, 'toeleider', taak, {
    taak,
    dossier: 'toeleidingsdossier',
    doel: 'vraagverheldering',
    vraagtAkkoord: false,
  })
}

/**
 * Can this route end well in this pet, whatever is filled in later? Asked before anything about a person is.
 *
 * @returns what to do about it, or `undefined` when the route fits
 */
export function pastBijPet(
  route: 'b' | 'c' | 'd',
  keuze: number,
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
): string | undefined {
  const uitkomst = voorlopigeBestemming(route, keuze, pet)
  return uitkomst.ok ? undefined : uitkomst.melding
}

/** The first road that is open while the statute and the age are not known yet. */
export function voorlopigeBestemming(
  route: 'b' | 'c' | 'd',
  keuze: number,
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
): RouteUitkomst {
  const jong = bepaalBestemming(route, 'jeugdwet', keuze, 17, pet)
  return jong.ok ? jong : bepaalBestemming(route, 'wmo', keuze, 18, pet)
}

function hulp(pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>, doel: Doel): RouteUitkomst {
  const taak = pet.taken.find((t) => t === 'verlenen-jeugdhulp' || t === 'maatschappelijk-werk')
  return metPet(pet, 'hulpverlener', taak ?? 'verlenen-jeugdhulp', {
    taak: taak ?? 'verlenen-jeugdhulp',
    dossier: 'hulpverleningsdossier',
    doel,
    vraagtAkkoord: true,
  })
}

function metPet(
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
  nodig: Pet,
  taak: Taak,
  bestemming: Bestemming,
): RouteUitkomst {
  if (pet.soort === nodig && pet.taken.includes(taak)) return { ok: true, bestemming }
  const namen: Partial<Record<Pet, string>> = {
    toeleider: 'toeleider',
    hulpverlener: 'hulpverlener',
    deskundige: 'deskundige',
  }
  return {
    ok: false,
    veld: 'route',
    melding: `Deze route hoort bij de pet ${namen[nodig] ?? nodig}. U werkt nu als ${pet.naam}. Wissel bovenaan van pet, of vraag een collega. Wat u heeft ingevuld, blijft bij deze pet bewaard.`,
  }
}
