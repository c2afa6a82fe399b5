import type { Verslag } from '../../opslag/logboekcontrole/verslag.ts'

/** The report for people: what was looked at, what was found, and what was not checked. */
export function asLines(verslag: Verslag): string[] {
  const { aantallen, bevindingen, opmerkingen, totaal } = verslag
  const niet = totaal - bevindingen.length
  return [
    `Nagegaan: ${Object.entries(aantallen)
      .map(([naam, aantal]) => `${aantal} ${naam}`)
      .join(', ')}`,
    ...bevindingen.map(({ soort, waar, wat }) => `FOUT ${soort}: ${waar}: ${wat}`),
    ...(niet > 0 ? [`… en nog ${niet} van dezelfde soorten`] : []),
    ...opmerkingen.map((regel) => `Let op: ${regel}`),
    totaal === 0
      ? 'Het logboek klopt.'
      : `${totaal} bevinding(en). Verander niets, bewaar deze gegevens zoals ze zijn, en meld dit aan de beheerder en de FG.`,
  ]
}

/** The same for a program. */
export function asJson(verslag: Verslag): string {
  const { aantallen, bevindingen, opmerkingen, perSoort, totaal } = verslag
  return JSON.stringify({
    klopt: totaal === 0,
    totaal,
    perSoort,
    aantallen,
    bevindingen,
    opmerkingen,
  })
}
