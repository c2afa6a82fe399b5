import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import { verzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import { vraagaardVan } from '../../../domein/verzoekbrief-woorden.ts'
import type { Ontvangst } from '../../../handelingen/rechtsverzoek-invoeren.ts'
import { antwoordregels } from '../../mijn/verzoeken/gevraagd.tsx'
import { soortNaam } from '../../mijn/verzoeken/soort-teksten.ts'
import { verzoekTeksten } from '../../mijn/verzoeken/teksten.ts'
import { vormVan } from '../../mijn/teksten.ts'
import { paden } from '../../paden.ts'
import { Alinea, Gegevenslijst, Kop, Link, Melding, Printkop } from '../../ui/index.ts'
import { AlleenScherm } from '../tonen.tsx'

/** What the resident takes home: the number, what was asked, and before which day there is an answer. */
export const OntvangstPagina = (props: {
  beeld: Ontvangst
  gemeente: string
  nu: Date
  nieuw: boolean
}) => {
  const { verzoek, inhoud, naam, indienerNaam, dossier } = props.beeld
  const nu = verzoekNu(verzoek, [], datumInNederland(props.nu))
  const vorm = vormVan({ leeftijd: props.beeld.indienerLeeftijd })
  const { een, ontvangst: t } = verzoekTeksten[vorm]
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${props.gemeente}`}
        stuk="Bevestiging van een verzoek"
        nummer={verzoek.nummer}
        datum={schrijfDatum(datumInNederland(props.nu))}
      />
      <Kop niveau={1}>{een.gelukt[vraagaardVan(verzoek.soort)]}</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel={`Ingevoerd. Nummer: ${verzoek.nummer}`} nieuw>
          <p>Druk dit af voor de inwoner.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: een.nummer, waarde: verzoek.nummer },
          {
            naam: t.vraagt,
            waarde: soortNaam(vorm, verzoek.soort, verzoek.persoonId !== verzoek.indienerId),
          },
          { naam: t.wie, waarde: indienerNaam },
          ...(verzoek.hoedanigheid === 'zelf' ? [] : [{ naam: t.overWie, waarde: naam }]),
          { naam: een.ontvangen, waarde: schrijfDatum(verzoek.ontvangenOp) },
          ...(nu.belofte === null
            ? [{ naam: een.uiterlijk, waarde: schrijfDatum(nu.uiterlijk) }]
            : [
                { naam: een.belooft, waarde: schrijfDatum(nu.belofte) },
                { naam: een.opWet, waarde: schrijfDatum(nu.uiterlijk) },
              ]),
        ]}
      />
      <Kop niveau={2}>{t.gezegd}</Kop>
      <Gegevenslijst regels={antwoordregels(verzoek.soort, inhoud, vorm)} />
      {!verzoek.identiteit && <Alinea>{t.identiteit}</Alinea>}
      <Alinea>{t.niets}</Alinea>
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
