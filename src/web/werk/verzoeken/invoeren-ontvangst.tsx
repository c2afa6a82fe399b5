import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import { verzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import { antwoordInWoorden, soortNamen } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import type { Ontvangst } from '../../../handelingen/rechtsverzoek-invoeren.ts'
import { paden } from '../../paden.ts'
import { Alinea, Gegevenslijst, Kop, Link, Melding, Printkop } from '../../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'

/** What the resident takes home: the number, what was asked, and before which day there is an answer. */
export const OntvangstPagina = (props: {
  beeld: Ontvangst
  gemeente: string
  nu: Date
  nieuw: boolean
}) => {
  const { verzoek, inhoud, naam, indienerNaam, dossier } = props.beeld
  const nu = verzoekNu(verzoek, [], datumInNederland(props.nu))
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${props.gemeente}`}
        stuk="Bevestiging van een verzoek"
        nummer={verzoek.nummer}
        datum={schrijfDatum(datumInNederland(props.nu))}
      />
      <Kop niveau={1}>Wij hebben uw vraag</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel={`Ingevoerd. Nummer: ${verzoek.nummer}`} nieuw>
          <p>Druk dit af voor de inwoner.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Nummer', waarde: verzoek.nummer },
          { naam: 'Wat u vraagt', waarde: soortNamen[verzoek.soort] },
          { naam: 'Wie vraagt het', waarde: indienerNaam },
          ...(verzoek.hoedanigheid === 'zelf' ? [] : [{ naam: 'Over wie', waarde: naam }]),
          { naam: 'Binnengekomen op', waarde: schrijfDatum(verzoek.ontvangenOp) },
          ...(nu.belofte === null
            ? []
            : [
                {
                  naam: 'Wij beloven antwoord voor het einde van',
                  waarde: schrijfDatum(nu.belofte),
                },
              ]),
          { naam: 'Van de wet op zijn laatst op', waarde: schrijfDatum(nu.uiterlijk) },
        ]}
      />
      <Kop niveau={2}>Wat u zei</Kop>
      <Gegevenslijst
        regels={antwoordInWoorden(verzoek.soort, inhoud).map(({ vraag, antwoord }) => ({
          naam: vraag,
          waarde: <Tekstblok tekst={antwoord} />,
        }))}
      />
      {!verzoek.identiteit && (
        <Alinea>
          Wij moeten nog weten of u het bent. Kom langs met uw paspoort of identiteitskaart, of log
          in op uw eigen pagina. Wij maken geen kopie.
        </Alinea>
      )}
      <Alinea>
        Hoort u niets voor de laatste dag? Bel ons dan, en noem het nummer. U kunt dan ook een
        klacht indienen, of naar de Autoriteit Persoonsgegevens gaan.
      </Alinea>
      <AlleenScherm>
        <Alinea>
          <Link href={paden.verzoeken(dossier.id)} los>
            Alle verzoeken in dit dossier
          </Link>
        </Alinea>
      </AlleenScherm>
    </>
  )
}
