import nederlands from 'hyphen/nl/index.js'

const ZACHT_KOPPELTEKEN = '\u00AD'

/**
 * Zet zachte koppeltekens in lange Nederlandse woorden, zodat "gegevensbeschermingseffectbeoordeling"
 * op een telefoon niet buiten het scherm valt. `hyphens: auto` doet in Chromium op Linux niets voor
 * Nederlands. Woorden met een hoofdletter blijven heel, behalve het eerste: dat zijn vaak namen.
 *
 * Alleen voor koppen en tabelkoppen. Nooit voor namen, invoer of tekst die iemand kopieert.
 *
 * @param tekst de tekst zoals die gelezen wordt
 * @param vanaf woordlengte in tekens waarbij afbreken begint
 */
export const afbreken = (tekst: string, vanaf = 15): string =>
  tekst
    .split(' ')
    .map((woord, plaats) => (magAfgebroken(woord, plaats, vanaf) ? breekWoord(woord) : woord))
    .join(' ')

const magAfgebroken = (woord: string, plaats: number, vanaf: number): boolean =>
  woord.length >= vanaf && (plaats === 0 || woord.charAt(0) === woord.charAt(0).toLowerCase())

const breekWoord = (woord: string): string =>
  nederlands.hyphenateSync(woord, { hyphenChar: ZACHT_KOPPELTEKEN, minWordLength: 6 })
