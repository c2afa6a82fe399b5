/** Voegt klassenamen samen en slaat lege over: `klassen('knop', fout && 'knop--fout')`. */
export const klassen = (...namen: (string | false | undefined)[]): string =>
  namen.filter(Boolean).join(' ')
