import type { Bezoeker, Blad, Velden } from './app.ts'
import { noor } from './werk.ts'

/** A complete goal that the rules allow; about Noor. */
export const doel = {
  persoon: noor,
  tekst: 'Noor gaat drie dagen per week naar school.',
  eigenWoorden: 'Ik wil weer naar mijn klas.',
  datWat: 'wat',
  categorie: 'gewoon',
  bronSoort: 'inwoner',
  rolKenbaar: 'ja',
  noodzakelijk: 'ja',
} as const satisfies Velden

export const opzet = {
  persoon: noor,
  tekst: 'Noor gaat weer naar school en thuis is er rust.',
  uiterlijk: '15-03-2027',
  bronSoort: 'inwoner',
  rolKenbaar: 'ja',
  noodzakelijk: 'ja',
} as const satisfies Velden

export const afspraak = {
  ...doel,
  tekst: 'Elke ochtend om acht uur opstaan.',
  wie: 'inwoner',
  naam: 'Noor',
  uiterlijk: '01-02-2027',
} as const satisfies Velden

/** Writes one part of the plan through the form. @returns the page it ended on */
export async function schrijfPlan(
  iemand: Bezoeker,
  dossierId: string,
  soort: 'opzet' | 'doel' | 'afspraak',
  velden: Velden,
  knop = 'opslaan',
): Promise<Blad> {
  await iemand.get(`/werk/dossiers/${dossierId}/plan/${soort}`)
  return iemand.verstuur(velden, { knop })
}
