/**
 * How long a term is, in the unit the source uses. The unit matters: four weeks is not a month, and five years is not
 * "five years from the year of closing".
 */
export type Lengte =
  | { dagen: number }
  | { weken: number }
  | { maanden: number }
  | { jaren: number }
  | { jarenNaJaarVan: number }
  | { werkdagen: number }
  | { uren: number }

const telling = (aantal: number, een: string, meer: string): string =>
  aantal === 1 ? `1 ${een}` : `${aantal} ${meer}`

/** `{ weken: 4 }` → `4 weken`. */
export function schrijfLengte(lengte: Lengte): string {
  if ('dagen' in lengte) return telling(lengte.dagen, 'dag', 'dagen')
  if ('weken' in lengte) return telling(lengte.weken, 'week', 'weken')
  if ('maanden' in lengte) return telling(lengte.maanden, 'maand', 'maanden')
  if ('jaren' in lengte) return telling(lengte.jaren, 'jaar', 'jaar')
  if ('werkdagen' in lengte) return telling(lengte.werkdagen, 'werkdag', 'werkdagen')
  if ('uren' in lengte) return telling(lengte.uren, 'uur', 'uur')
  return `${lengte.jarenNaJaarVan} jaar, vanaf het einde van het kalenderjaar`
}
