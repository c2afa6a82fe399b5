import type { Autorisatie } from '../../../domein/autorisatie.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { VersieRij } from '../../../handelingen/autorisatie.ts'
import { schrijfMoment } from '../../moment.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'
import { aantalMensen, dragerTekst, inleiding, kenmerkenVan } from './autorisatie.tsx'

/**
 * A version of the autorisatiedocument as tagged PDF: the same words as the page.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function autorisatiePdf(
  versie: VersieRij & { inhoud: Autorisatie },
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { inhoud } = versie
  const titel = `Autorisatiedocument, versie ${versie.nummer}`
  const gemeente = `Gemeente ${inhoud.gemeente}`
  return maakPdf(
    {
      titel,
      uitgever: gemeente,
      voettekst: `${gemeente}, autorisatiedocument versie ${versie.nummer}`,
      datum: versie.gemaaktOp,
      blokken: [
        { soort: 'alinea', klein: true, tekst: gemeente },
        { soort: 'kop', niveau: 1, tekst: titel },
        { soort: 'alinea', tekst: inleiding },
        {
          soort: 'gegevens',
          regels: [
            { naam: 'Zoals het was op', waarde: schrijfDatum(inhoud.peildatum) },
            { naam: 'Gemaakt op', waarde: schrijfMoment(versie.gemaaktOp) },
            { naam: 'Gemaakt door', waarde: versie.gemaaktDoor },
          ],
        },
        ...inhoud.profielen.flatMap((profiel): Blok[] => [
          { soort: 'kop', niveau: 2, tekst: `${profiel.pet}, ${profiel.organisatie}` },
          { soort: 'gegevens', regels: kenmerkenVan(profiel) },
          { soort: 'kop', niveau: 3, tekst: aantalMensen(profiel.dragers.length) },
          {
            soort: 'gegevens',
            regels: profiel.dragers.map((drager) => ({
              naam: `${drager.medewerker} (${drager.functie})`,
              waarde: dragerTekst(drager),
            })),
          },
        ]),
      ],
    },
    opties,
  )
}

export function autorisatieBestand(versie: Pick<VersieRij, 'nummer'>): string {
  return `autorisatiedocument-${versie.nummer}.pdf`
}
