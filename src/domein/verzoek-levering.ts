import type { Kanaal, Verzoekinhoud, Verzoeksoort } from './rechtsverzoek.ts'

/** How what was asked for gets to who asked; `open` when nobody said how. */
export type Levering =
  'brief' | 'pagina' | 'samen' | 'papier' | 'post' | 'ophalen' | 'bestand' | 'ander' | 'open'

/**
 * How it comes, as it was asked for. Nothing is promised on a page to who did not ask on one: they may have none, so it comes
 * on paper (AVG 12 lid 1 and 3).
 */
export function leveringVan(
  soort: Verzoeksoort,
  kanaal: Kanaal,
  antwoorden: Verzoekinhoud['antwoorden'],
): Levering {
  const { hoe } = antwoorden
  switch (soort) {
    case 'informatie':
      return 'brief'
    case 'inzage':
      if (hoe === 'samen') return 'samen'
      return kanaal === 'mijn' && hoe === 'hier' ? 'pagina' : 'papier'
    case 'afschrift':
      return hoe === 'ophalen' ? 'ophalen' : 'post'
    case 'overdracht':
      return hoe === 'ander' ? 'ander' : 'bestand'
    case 'verbeteren':
    case 'aanvullen':
    case 'verwijderen':
    case 'beperken':
    case 'bezwaar':
    case 'klacht':
    // What was asked first, and how, stands in the request that is objected to.
    case 'bezwaar-besluit':
      return kanaal === 'mijn' ? 'open' : 'papier'
  }
}
