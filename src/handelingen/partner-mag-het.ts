import { partijrol, vertelsituatie, type Partijrol } from '../domein/kader.ts'
import { driewaardig, een, lijst, type Waarden } from '../domein/invoer.ts'
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

export const leesGedaan = (waarden: Waarden): readonly string[] => lijst(waarden, 'gedaan')

/**
 * The question to the rules about the partner's own act: may they tell the wijkteam these kinds of data?
 *
 * @param peildatum today, `yyyy-mm-dd`
 */
export function situatieVanPartner(
  kader: EigenKader,
  vrager: OntvangerType,
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
