import { vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesCodes, type Vraagcodes } from './ruggespraak.ts'

export const leidraadvelden = ['titel', 'vraag', 'antwoord', 'geenNamen'] as const
/** The fields that everybody who works here reads. */
export const leidraadteksten = ['titel', 'vraag', 'antwoord'] as const

export interface Leidraadinhoud {
  titel: string
  vraag: string
  antwoord: string
  codes: Vraagcodes
}

export function leesLeidraad(
  waarden: Waarden,
): { ok: true; waarde: Leidraadinhoud } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const tekst = (veld: string, leeg: string, langste: number): string => {
    const gelezen = vereisTekst(waarden, veld, fouten, leeg, langste)
    const kortste = veld === 'titel' ? 5 : 10
    if (gelezen !== '' && gelezen.length < kortste) {
      fouten[veld] = `Schrijf er iets meer bij: minstens ${kortste} tekens.`
    }
    return gelezen
  }
  const titel = tekst('titel', 'Geef het een titel waaraan collega’s het herkennen.', 120)
  const vraag = tekst('vraag', 'Schrijf de vraag op, zo algemeen als kan.', 3000)
  const antwoord = tekst('antwoord', 'Schrijf het antwoord op.', 5000)
  if (Object.keys(fouten).length > 0) return { ok: false, fouten }
  return { ok: true, waarde: { titel, vraag, antwoord, codes: leesCodes(waarden) } }
}
