import { maakPdf, type Blok } from '../../pdf/document.ts'
import type { Bewijsstuk } from './stuk.ts'

function deel(titel: string, items: readonly string[], leeg: string): Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: titel },
    items.length === 0 ? { soort: 'alinea', tekst: leeg } : { soort: 'lijst', items },
  ]
}

/**
 * The receipt of a handover as tagged PDF.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function overdrachtPdf(
  stuk: Bewijsstuk,
  gemeente: string,
  datum: Date,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return maakPdf(
    {
      titel: stuk.titel,
      uitgever: `Gemeente ${gemeente}`,
      voettekst: `Gemeente ${gemeente}, ${stuk.titel.toLowerCase()}`,
      datum,
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${gemeente}` },
        { soort: 'kop', niveau: 1, tekst: stuk.titel },
        { soort: 'gegevens', regels: stuk.kenmerken },
        ...deel('Wat meeging', stuk.mee, 'Er gingen geen gegevens mee.'),
        ...(stuk.blijft === undefined
          ? []
          : deel('Wat achterbleef, afgeschermd', stuk.blijft, 'Er bleef niets achter.')),
      ],
    },
    opties,
  )
}
