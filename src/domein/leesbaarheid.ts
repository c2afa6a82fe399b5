/**
 * How easy a Dutch text reads. A rule of thumb, no proof: it counts the length of words and sentences. Residents get
 * texts of 70 or more and no sentence over fifteen words; letters 65; professionals 55.
 */

/** Longest sentence for a resident, in words. */
export const langsteZin = 15

/** Lowest Flesch-Douma per kind of reader. */
export const ondergrens = { inwoner: 70, brief: 65, professional: 55 } as const

/** Vowel groups; ij is one. Good enough: it agrees with hyphenation patterns within two points. */
export function lettergrepen(woord: string): number {
  return Math.max(1, woord.toLowerCase().match(/ij|[aeiouyáéíóúëïöü]+/g)?.length ?? 0)
}

export const woordenVan = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}]+/gu) ?? []

export const zinnenVan = (tekst: string): string[] =>
  tekst.split(/[.!?]+(?:\s|$)/).filter((zin) => woordenVan(zin).length > 0)

/** Flesch-Douma: 206.84 − 0.93 × words per sentence − 77 × syllables per word. Higher is easier. */
export function douma(tekst: string): number {
  const woorden = woordenVan(tekst)
  const grepen = woorden.reduce((som, woord) => som + lettergrepen(woord), 0)
  return (
    206.84 -
    0.93 * (woorden.length / zinnenVan(tekst).length) -
    77 * (grepen / Math.max(1, woorden.length))
  )
}

/** Each text is a sentence of its own, also a heading without a full stop. */
export const aaneen = (teksten: readonly string[]): string =>
  teksten.map((tekst) => (/[.!?]$/.test(tekst) ? tekst : `${tekst}.`)).join(' ')

/** The sentences that are too long for a resident. */
export const teLang = (teksten: readonly string[], woorden = langsteZin): string[] =>
  teksten.flatMap(zinnenVan).filter((zin) => woordenVan(zin).length > woorden)

export interface Leesmaat {
  woorden: number
  zinnen: number
  /** Flesch-Douma, in whole points. */
  douma: number
  /** Words in the longest sentence. */
  langste: number
}

/** The figures of one page or letter. @param teksten the texts of its blocks, in order */
export function meetLeesbaarheid(teksten: readonly string[]): Leesmaat {
  const tekst = aaneen(teksten)
  const zinnen = zinnenVan(tekst)
  return {
    woorden: woordenVan(tekst).length,
    zinnen: zinnen.length,
    douma: zinnen.length === 0 ? 0 : Math.round(douma(tekst)),
    langste: Math.max(0, ...zinnen.map((zin) => woordenVan(zin).length)),
  }
}
