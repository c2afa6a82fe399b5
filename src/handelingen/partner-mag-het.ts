import { partijrol, vertelsituatie, type Partijrol } from '../domein/kader.ts'
import { driewaardig, een, isEen, lijst, type Waarden } from '../domein/invoer.ts'
import type { EigenKader } from '../opslag/partner-vraag.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import {
  feiten,
  type Categorie,
  type Doel,
  type Feit,
  type OntvangerType,
} from '../recht/vocabulaire.ts'

/** As whom the wijkteam asks, seen from who is asked: it decides which rules speak (E-166). */
export const vragers = [
  'college-toeleiding',
  'rechtstreeks-betrokken-hulpverlener',
  'samenwerkingspartner',
] as const satisfies readonly OntvangerType[]
export type Vrager = (typeof vragers)[number]

/** What every weighing has to know first. */
export const grondvragen: readonly Feit[] = [
  'noodzakelijk',
  'doelWelbepaald',
  'kanMetMinder',
  'toestemming',
]

/** The field of one fact. */
export const feitveld = (feit: Feit): string => `feit.${feit}`

/**
 * As what somebody of a partner organisation acts, in the words of the rules: the same role in which the wijkteam weighs
 * whether they may tell it. An organisation whose kind nobody wrote down is an other institution.
 */
export function rolVan({ beroepsgeheim, ontvangerType }: EigenKader): Partijrol {
  const rol = partijrol(ontvangerType ?? 'samenwerkingspartner', beroepsgeheim)
  return rol ?? { taak: 'instantie-derde', pet: 'derde', dossier: 'geen' }
}

/** What the partner filled in about the facts; "weet ik niet" is unknown. */
export function leesFeiten(waarden: Waarden): FeitenInvoer {
  const uit: FeitenInvoer = {}
  for (const feit of feiten) {
    const waarde = driewaardig(een(waarden, feitveld(feit)))
    if (waarde !== undefined) uit[feit] = waarde
  }
  return uit
}

/** Who asks, as chosen; nothing else than these three is a choice. */
export function leesVrager(waarden: Waarden): Vrager | undefined {
  const gekozen = een(waarden, 'vrager')
  return isEen(gekozen, vragers) ? gekozen : undefined
}

export const leesGedaan = (waarden: Waarden): readonly string[] => lijst(waarden, 'gedaan')

/**
 * The question to the rules about the partner's own act: may they tell the wijkteam these kinds of data?
 *
 * @param peildatum today, `yyyy-mm-dd`
 */
export function situatieVanPartner(
  kader: EigenKader,
  vrager: Vrager,
  doel: Doel,
  categorieen: readonly Categorie[],
  feitenInvoer: FeitenInvoer,
  gemeente: string,
  peildatum: string,
): Situatie {
  // The age is not known here, so no rule that needs one opens anything.
  return vertelsituatie(
    { gemeente, peildatum, doel, leeftijd: undefined },
    { ...rolVan(kader), beroepsgeheim: kader.beroepsgeheim },
    vrager,
    categorieen,
    feitenInvoer,
  )
}

/** Which facts to ask beside the first ones: what would turn this answer, then what it misses. */
export function vervolgvragen(antwoord: Antwoord): Feit[] {
  const uitOmslag = new Set(antwoord.omslag.flatMap((o) => Object.keys(o.feiten)))
  return [
    ...feiten.filter((feit) => uitOmslag.has(feit)),
    ...antwoord.ontbrekendeFeiten.filter((feit) => !uitOmslag.has(feit)),
  ]
    .filter((feit) => !grondvragen.includes(feit))
    .slice(0, 8)
}
