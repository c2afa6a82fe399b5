import { brieftitel, maakVerzoekbrief, type Briefinhoud } from '../../domein/verzoekbrief.ts'
import { maakPdf } from '../pdf/document.ts'

/**
 * The letter about a decision as tagged PDF. Title and file name say nothing about anybody.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function verzoekbriefPdf(
  brief: Briefinhoud,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return maakPdf(
    {
      titel: brieftitel(brief),
      uitgever: `Gemeente ${brief.gemeente}`,
      voettekst: `Gemeente ${brief.gemeente}, nummer ${brief.nummer}`,
      datum: new Date(`${brief.op}T12:00:00Z`),
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${brief.gemeente}` },
        ...maakVerzoekbrief(brief).filter((blok) => blok.soort !== 'kop' || blok.tekst !== ''),
      ],
    },
    opties,
  )
}

/** How the file is called: its number, and no name. */
export function briefbestand(bytes: Uint8Array<ArrayBuffer>, nummer: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="brief-${nummer}.pdf"`,
    },
  })
}
