import { een, isEen, vereisTekst, checkLengte, type Fouten, type Waarden } from './invoer.ts'
import type { AntwoordInhoud, Antwoordwijze, Toestemmingsoort } from './toestemming.ts'

/** What a professional can note on behalf of somebody who must answer. */
export const genoteerdeAntwoorden = ['ja', 'nee', 'later'] as const
export type GenoteerdAntwoord = (typeof genoteerdeAntwoorden)[number]

/** Ways in which somebody answers a professional; on their own page they do it without one. */
export const genoteerdeWijzen = [
  'mondeling',
  'telefoon',
  'papier',
  'getuige',
] as const satisfies readonly Antwoordwijze[]

/** Largest photo of a signed paper, in bytes: base64 of it fits in one sealed column. */
export const grootsteFoto = 8 * 1024 * 1024

export interface Antwoordinvoer {
  persoonId: string
  antwoord: GenoteerdAntwoord
  wijze: (typeof genoteerdeWijzen)[number]
  getuige: string
  toelichting: string
}

/**
 * Reads what was noted of a conversation. A yes that is consent is written: on paper, or spoken before a witness; a note of
 * a conversation is enough for instemming and for every no (E-125…E-127).
 *
 * @param partijen ids of who was asked
 * @param foto whether a photo came along
 */
export function leesAntwoord(
  waarden: Waarden,
  soort: Toestemmingsoort,
  partijen: readonly string[],
  foto: boolean,
): { ok: true; waarde: Antwoordinvoer } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const persoonId = een(waarden, 'persoonId')
  if (!partijen.includes(persoonId)) fouten['persoonId'] = 'Kies wie dit antwoord gaf.'
  const antwoord = een(waarden, 'antwoord')
  if (!isEen(antwoord, genoteerdeAntwoorden)) fouten['antwoord'] = 'Kies het antwoord.'
  const wijze = een(waarden, 'wijze')
  if (!isEen(wijze, genoteerdeWijzen)) fouten['wijze'] = 'Kies hoe het antwoord is gegeven.'
  const schriftelijk = wijze === 'papier' || wijze === 'getuige'
  if (
    soort === 'toestemming' &&
    antwoord === 'ja' &&
    isEen(wijze, genoteerdeWijzen) &&
    !schriftelijk
  ) {
    fouten['wijze'] =
      'Toestemming is schriftelijk. Laat het papier tekenen, doe het samen aan tafel, of vraag er een getuige bij.'
  }
  if (wijze === 'papier' && antwoord === 'ja' && !foto && fouten['foto'] === undefined) {
    fouten['foto'] = 'Voeg een foto toe van het getekende papier.'
  }
  const getuige =
    wijze === 'getuige'
      ? vereisTekst(waarden, 'getuige', fouten, 'Schrijf op wie de getuige was.', 200)
      : ''
  const toelichting = een(waarden, 'toelichting').trim()
  checkLengte(toelichting, 'toelichting', fouten, 2000)
  if (
    Object.keys(fouten).length > 0 ||
    !isEen(antwoord, genoteerdeAntwoorden) ||
    !isEen(wijze, genoteerdeWijzen)
  ) {
    return { ok: false, fouten }
  }
  return { ok: true, waarde: { persoonId, antwoord, wijze, getuige, toelichting } }
}

/**
 * Reads why a representative is put aside: a weighty interest of whom it is about, with reasons, after consulting somebody
 * (E-218).
 */
export function leesBuitenBeschouwing(
  waarden: Waarden,
  vertegenwoordigers: readonly string[],
):
  { ok: true; waarde: { persoonId: string; toelichting: string } } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const persoonId = een(waarden, 'persoonId')
  if (!vertegenwoordigers.includes(persoonId)) fouten['persoonId'] = 'Kies welke vertegenwoordiger.'
  const reden = vereisTekst(
    waarden,
    'reden',
    fouten,
    'Schrijf op welk zwaarwegend belang van de inwoner dit nodig maakt.',
    2000,
  )
  const overlegd = vereisTekst(
    waarden,
    'geraadpleegd',
    fouten,
    'Schrijf op met wie u dit besprak. Een functie is genoeg.',
    200,
  )
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    waarde: { persoonId, toelichting: `${reden}\n\nBesproken met: ${overlegd}` },
  }
}

/** Nothing signed and nothing said beside the answer itself. */
export const leegAntwoord: Omit<AntwoordInhoud, 'getoond'> = {
  versie: 1,
  handtekening: null,
  foto: null,
  getuige: '',
  toelichting: '',
}
