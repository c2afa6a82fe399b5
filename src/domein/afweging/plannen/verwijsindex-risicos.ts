import type { Optie } from '../stappenplan.ts'

/**
 * The risks for which somebody under 23 may be put in the verwijsindex: a closed list (Jeugdwet 7.1.4.1 a–l; E-190), in
 * our own words. A worry that is not in here is no ground.
 */
export const verwijsindexRisicos = [
  ['a', 'geweld', 'Geweld, vernedering of verwaarlozing', 'Lichamelijk, geestelijk of seksueel.'],
  [
    'b',
    'psychisch',
    'Psychische problemen of verslaving',
    'Meer of anders dan bij de leeftijd hoort.',
  ],
  [
    'c',
    'opgroeien',
    'Ernstige problemen bij het opgroeien of opvoeden',
    'Meer dan bij de leeftijd hoort.',
  ],
  ['d', 'zwanger', 'Zwanger of al moeder, en nog geen 18', ''],
  ['e', 'school', 'Vaak afwezig op school, of (bijna) gestopt', ''],
  ['f', 'werk', 'Wil niet op een legale manier geld verdienen', ''],
  ['g', 'geld', 'Geldproblemen', 'Meer of anders dan bij de leeftijd hoort.'],
  ['h', 'dakloos', 'Geen vaste plek om te wonen', ''],
  ['i', 'gevaar', 'Een gevaar voor anderen', 'Door geweld of door anderen bang te maken.'],
  ['j', 'strafbaar', 'Doet mee aan strafbare dingen', ''],
  [
    'k',
    'verzorging',
    'Ouders of verzorgers schieten ernstig tekort',
    'In de zorg of in de opvoeding.',
  ],
  [
    'l',
    'groep',
    'Een risico dat in bepaalde etnische groepen veel vaker voorkomt',
    'Noem het risico zelf. Afkomst alleen is nooit een risico.',
  ],
] as const satisfies readonly (readonly [string, string, string, string])[]

export type VerwijsindexRisico = (typeof verwijsindexRisicos)[number][1]

/** None of them: a choice of its own, so that leaving the list empty is never a no by accident. */
export const geenRisico = 'geen'

/** The list as choices, each with its place in the law. */
export const risicoKeuzes: readonly Optie[] = [
  ...verwijsindexRisicos.map(([letter, waarde, tekst, uitleg]) => ({
    waarde,
    tekst,
    hint: `${uitleg} (Jeugdwet 7.1.4.1 onder ${letter})`.trim(),
  })),
  { waarde: geenRisico, tekst: 'Geen van deze risico’s', hint: 'Dan mag u niet melden.' },
]

/** Whole years from which somebody is too old for the verwijsindex (Jeugdwet 7.1.4.5 lid 2 onder b; T-31). */
export const verwijsindexTot = 23
