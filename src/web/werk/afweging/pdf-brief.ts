import type { Weigerbrief } from '../../../handelingen/afweging-pdf.ts'
import { schrijfDag } from '../../moment.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'

/** Line ends that were typed stay paragraphs. */
const alineas = (tekst: string): Blok[] =>
  tekst
    .split(/\n\s*\n/)
    .filter((deel) => deel.trim() !== '')
    .map((deel) => ({ soort: 'alinea', tekst: deel.trim() }))

/**
 * The letter with which a request for information is refused, wholly or for a part, as tagged PDF. It tells nothing about
 * anybody, also not that somebody is known here.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function weigerbriefPdf(
  brief: Weigerbrief,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { vrager } = brief
  return maakPdf(
    {
      titel: 'Antwoord op uw verzoek om informatie',
      uitgever: `Gemeente ${brief.gemeente}`,
      voettekst: `Gemeente ${brief.gemeente}, kenmerk ${brief.nummer}`,
      datum: brief.op,
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${brief.gemeente}` },
        { soort: 'kop', niveau: 1, tekst: 'Antwoord op uw verzoek om informatie' },
        {
          soort: 'gegevens',
          regels: [
            { naam: 'Aan', waarde: brief.aan },
            { naam: 'Uw vraag van', waarde: brief.gevraagdOp },
            { naam: 'Ons kenmerk', waarde: brief.nummer },
            { naam: 'Datum', waarde: schrijfDag(brief.op) },
          ],
        },
        {
          soort: 'alinea',
          tekst: brief.deels
            ? 'U vroeg ons om informatie. Een deel daarvan geven wij niet.'
            : 'U vroeg ons om informatie. Die geven wij niet. Hiermee zeggen wij niet of wij iemand kennen.',
        },
        ...alineas(brief.eigenWoorden),
        { soort: 'kop', niveau: 2, tekst: 'Waarom niet' },
        {
          soort: 'alinea',
          tekst:
            'Wij moeten geheimhouden wat wij in ons werk horen. Wij mogen het alleen delen als een wet dat zegt, of met toestemming. Wij zien die grond hier niet.',
        },
        { soort: 'gegevens', regels: [{ naam: 'De wet', waarde: vrager.wet }] },
        { soort: 'kop', niveau: 2, tekst: 'Wat u kunt doen' },
        { soort: 'alinea', tekst: vrager.anders },
        { soort: 'alinea', tekst: `Namens de gemeente ${brief.gemeente}, ${brief.pet}` },
      ],
    },
    opties,
  )
}
