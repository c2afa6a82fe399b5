/** What in a text can lead to somebody. Only patterns: nobody is looked up, so a name is not recognised. */
export type Spoorsoort = 'datum' | 'nummer' | 'telefoon' | 'postcode' | 'adres' | 'mail'

export interface GevondenSpoor {
  soort: Spoorsoort
  /** The words themselves, so that somebody can find them; they go no further than the page they were typed on. */
  tekst: string
}

const maand =
  '(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const straat =
  '(?:straat|laan|weg|plein|singel|gracht|kade|dreef|hof|pad|steeg|markt|dijk|park|plantsoen|wal|baan)'

/** In this order: what an earlier pattern took, a later one does not tell again. */
const patronen: readonly [Spoorsoort, RegExp][] = [
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu],
  ['datum', /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/giu],
  ['datum', /\b(?:19|20)\d{2}-\d{1,2}-\d{1,2}\b/giu],
  ['datum', new RegExp(`\\b\\d{1,2}\\s+${maand}\\b\\.?(?:\\s+\\d{4})?`, 'giu')],
  ['telefoon', /(?:\+31|\b0031|\b0)(?:[\s-]?\(0\))?[\s-]?[1-9](?:[\s-]?\d){8}\b/giu],
  ['nummer', /\b\d(?:[\s.]?\d){7,8}\b/giu],
  // With dashes only as long as a BSN: two years beside each other have eight figures.
  ['nummer', /\b\d(?:[\s.-]?\d){8}\b/giu],
  ['postcode', /\b[1-9]\d{3}\s?[a-z]{2}\b/giu],
  ['adres', new RegExp(`[\\p{Lu}][\\p{L}.'-]*${straat}\\s+\\d+\\s?[a-z]?\\b`, 'gu')],
]

/**
 * A text as somebody reads it: without signs that nobody sees (our own pages put soft hyphens in long words, so whoever
 * copies a name copies those), with one kind of dash, and with ordinary letters and figures.
 */
export function strijkGlad(tekst: string): string {
  return tekst
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
}

/** Finds what looks like a birth date, a BSN, a phone number, a postcode or an address. */
export function vindSporen(tekst: string): GevondenSpoor[] {
  let over = strijkGlad(tekst)
  const uit: GevondenSpoor[] = []
  for (const [soort, patroon] of patronen) {
    over = over.replace(patroon, (gevonden) => {
      // "In 2026 kwamen er 12" is a number and no postcode; two capitals after four digits are.
      if (soort === 'postcode' && !/[A-Z]{2}$/.test(gevonden) && /\s/.test(gevonden))
        return gevonden
      uit.push({ soort, tekst: gevonden.trim() })
      return ' '
    })
  }
  return uit
}
