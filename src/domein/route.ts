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

/** The statutes under which somebody can apply for something (S3 chapter 2 b). */
export const wetten = ['jeugdwet', 'wmo', 'participatiewet', 'wgs'] as const
export type Wet = (typeof wetten)[number]

const toeleidingPerWet: Readonly<Record<Wet, Taak>> = {
  jeugdwet: 'toeleiding-jeugd',
  wmo: 'toeleiding-wmo',
  participatiewet: 'toeleiding-pw',
  wgs: 'toeleiding-wgs',
}

/** The statutes that this pet can take an application under; its tasks follow the inrichting of the gemeente. */
export function wettenVoor(pet: Pick<ActievePet, 'taken'>): Wet[] {
  return wetten.filter((wet) => pet.taken.includes(toeleidingPerWet[wet]))
}

/**
 * Which task a route falls under (S3 chapter 2 a–d; E-047…E-053). The professional does not have to work out
 * the regime: it follows from the route, the choice of the gemeente and the pet.
 *
 * @param wet for route b: the statute of the application; with one possible statute it may be left out
 * @param keuze what the gemeente chose for vraagverheldering: 1 toeleiding, 2 hulp with agreement, 3 advice of an expert
 * @param leeftijd of the person it is about, in years; `undefined` when unknown
 * @param schulden for route d: is the question mostly about debts? Not answered is not a yes
 */
export function bepaalBestemming(
  route: 'b' | 'c' | 'd',
  wet: string,
  keuze: number,
  leeftijd: number | undefined,
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
  schulden?: boolean,
): RouteUitkomst {
  if (route === 'b') {
    const mogelijk = wettenVoor(pet)
    const gekozen = wet === '' && mogelijk.length === 1 ? mogelijk[0] : wet
    const taak = wetten.find((een) => een === gekozen)
    if (taak === undefined)
      return { ok: false, veld: 'wet', melding: 'Kies onder welke wet de aanvraag valt.' }
    return metPet(pet, 'toeleider', toeleidingPerWet[taak], {
      taak: toeleidingPerWet[taak],
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
  // Choice 1: debts to the Wgs, the rest by age, because the Jeugdwet and the Wmo divide the work at eighteen (E-051).
  if (schulden === true) return vraagverheldering(pet, 'toeleiding-wgs', 'schulden')
  if (leeftijd === undefined) {
    return { ok: false, veld: 'geboortedatum', melding: 'Vul een geboortedatum in die bestaat.' }
  }
  const naarLeeftijd: Taak = leeftijd < 18 ? 'toeleiding-jeugd' : 'toeleiding-wmo'
  const overSchulden = pet.taken.includes('toeleiding-wgs') && !pet.taken.includes(naarLeeftijd)
  return vraagverheldering(pet, naarLeeftijd, overSchulden ? 'schulden' : 'route')
}

/** Choice 1: the conversation belongs to the toeleiding of one statute. @param veld where it is told that it does not fit */
function vraagverheldering(
  pet: Pick<ActievePet, 'soort' | 'taken' | 'naam'>,
  taak: Taak,
  veld: string,
): RouteUitkomst {
  const uitkomst = metPet(pet, 'toeleider', taak, {
    taak,
    dossier: 'toeleidingsdossier',
    doel: 'vraagverheldering',
    vraagtAkkoord: false,
  })
  if (uitkomst.ok || veld === 'route' || pet.soort !== 'toeleider') return uitkomst
  return {
    ok: false,
    veld,
    melding: `Een vraag ${taak === 'toeleiding-wgs' ? 'over schulden' : 'die niet over schulden gaat,'} hoort niet bij uw pet ${pet.naam}. Wissel bovenaan van pet, of vraag een collega. Wat u heeft ingevuld, blijft bij deze pet bewaard.`,
  }
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
  const wegen =
    route === 'b'
      ? [...wettenVoor(pet), 'wmo'].map((wet) => bepaalBestemming(route, wet, keuze, 18, pet))
      : [17, 18].map((leeftijd) => bepaalBestemming(route, '', keuze, leeftijd, pet))
  const open = wegen.find((weg) => weg.ok)
  return (
    open ?? bepaalBestemming(route, 'wmo', keuze, 18, pet, pet.taken.includes('toeleiding-wgs'))
  )
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
