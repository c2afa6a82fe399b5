import type { Keuze } from '../ui/index.ts'

/**
 * Age as a class, never as a number: a number narrows down who it is about. The bounds are those of the law (a test
 * holds them against every rule), so one age can stand for its whole class.
 */
export const leeftijden = [
  'onder-12',
  '12-15',
  '16-17',
  '18-plus',
  '18-22',
  '23-plus',
  'weet-niet',
] as const
export type Leeftijd = (typeof leeftijden)[number]

interface Klasse {
  tekst: string
  vanaf?: number
  tot?: number
}

export const klassen: Readonly<Record<Leeftijd, Klasse>> = {
  'onder-12': { tekst: 'onder 12 jaar', vanaf: 0, tot: 11 },
  '12-15': { tekst: '12 tot en met 15 jaar', vanaf: 12, tot: 15 },
  '16-17': { tekst: '16 of 17 jaar', vanaf: 16, tot: 17 },
  '18-plus': { tekst: '18 jaar of ouder', vanaf: 18, tot: 200 },
  '18-22': { tekst: '18 tot en met 22 jaar', vanaf: 18, tot: 22 },
  '23-plus': { tekst: '23 jaar of ouder', vanaf: 23, tot: 200 },
  'weet-niet': { tekst: 'Weet ik niet' },
}

/** The age that stands for a class; unknown stays unknown. */
export function leeftijdVan(klasse: Leeftijd): number | undefined {
  // A grown-up of thirty is one under every rule that speaks of eighteen; of twenty-three only the index does.
  return klasse === '18-plus' ? 30 : klassen[klasse].vanaf
}

/** Only the verwijsindex looks at twenty-three (Jeugdwet 7.1): it gets two classes where others have one. */
export function leeftijdKeuzes(bijVerwijsindex: boolean): Keuze[] {
  const weg: readonly Leeftijd[] = bijVerwijsindex ? ['18-plus'] : ['18-22', '23-plus']
  return leeftijden
    .filter((klasse) => !weg.includes(klasse))
    .map((klasse) => ({ waarde: klasse, tekst: klassen[klasse].tekst }))
}
