/** The subjects of which a resident finds the standard text in their own language. */
export const onderwerpen = ['rechten', 'toestemming', 'wie-keek', 'klacht', 'veilig'] as const
export type Onderwerp = (typeof onderwerpen)[number]

/** One subject: a heading and short sentences, each a line of its own. */
export interface Uitlegdeel {
  kop: string
  zinnen: readonly string[]
}

/**
 * One language. Written by ourselves and not yet read by a translator; the page says so, in that language and in Dutch.
 * A file per language; a test holds them to the same parts, the same numbers and their own script.
 */
export interface Taal {
  /** BCP 47, for `lang` and for the voice that reads aloud. */
  code: string
  /** As its speakers write it. */
  naam: string
  /** As it is called in Dutch, in a sentence: "in het Arabisch". */
  inHet: string
  richting: 'ltr' | 'rtl'
  /** What this page is called. */
  titel: string
  /** That nobody has checked the translation yet, and that the Dutch text counts. */
  nietGecontroleerd: string
  /** That somebody may help with reading, for nothing. */
  hulp: string
  leesVoor: string
  stop: string
  delen: Readonly<Record<Onderwerp, Uitlegdeel>>
}
