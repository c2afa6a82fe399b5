import { nogTeVertellen } from '../../../domein/rechtenbalie.ts'
import { magSchrijven } from '../../../domein/toegang.ts'
import type { Verzoekdeelbeeld } from '../../../handelingen/verzoekbesluit.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Antwoordkaart,
  Badge,
  Fouten,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Doen, Verteld } from '../../verzoeken/doen.tsx'
import { Gevraagd, Kenmerken, Verloop } from '../../verzoeken/stand.tsx'
import { Oordelen } from '../../verzoeken/verzoek.tsx'
import { soortWoorden, uitkomstWoorden } from '../../verzoeken/woorden.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Deelformulier } from './besluit.tsx'
import { Datumkaart, type DeelProps } from './deel-gegeven.tsx'

/**
 * A part of a request in the own dossier: what is asked and by whom, what the rules say about that, the data beside it, and
 * weighing per datum.
 */
export const DeelPagina = (props: DeelProps) => {
  const { beeld, klein } = props
  const { verzoek, deel, dossier, besluit, voorstel } = beeld
  return (
    <>
      <Fouten fouten={[...props.fouten, ...klein.fouten]} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1} heel>
        {soortWoorden[verzoek.soort]} {verzoek.nummer}
      </Kop>
      {props.nieuw !== undefined && <Melding soort="ok" titel={nieuwWoord(props.nieuw)} nieuw />}
      {dossier === undefined && (
        <Melding soort="waarschuwing" titel="Dit dossier is gesloten">
          <p>
            De taak is nog van u, de gegevens ziet u niet meer. Uw leidinggevende kan het dossier
            met een doel openen.
          </p>
        </Melding>
      )}
      <Kenmerken
        verzoek={verzoek}
        indiener={beeld.indienerNaam}
        persoon={beeld.persoonNaam}
        vandaag={props.vandaag}
      />
      <Gevraagd verzoek={verzoek} inhoud={beeld.inhoud} />
      {props.kaart !== undefined && <Antwoordkaart {...props.kaart} />}
      <Wie beeld={beeld} />
      {besluit !== undefined && (
        <section>
          <Kop niveau={2}>Het besluit</Kop>
          <p>
            <Badge tekst={uitkomstWoorden[besluit.uitkomst]} soort="nadruk" /> Besluit{' '}
            {besluit.nummer} van {schrijfDag(besluit.genomenOp)}.
          </p>
          <Link href={paden.verzoekBrief(besluit.id)} context={besluit.nummer} los>
            Lees de brief
          </Link>
          <Oordelen oordelen={besluit.inhoud.oordelen} onderdelen={beeld.onderdelen} />
          {deel.stand === 'besloten' && (
            <AlleenScherm>
              <Knoppenrij>
                <KnopLink href={paden.verzoekDeelUitvoeren(deel.id)}>Voer het uit</KnopLink>
              </Knoppenrij>
            </AlleenScherm>
          )}
        </section>
      )}
      {voorstel !== undefined && besluit === undefined && (
        <section>
          <Kop niveau={2}>
            {deel.beslisser === 'hulpverlener'
              ? 'De uitleg van wie keek'
              : 'Uw voorstel ligt bij de rechtenbalie'}
          </Kop>
          <Alinea>
            <Tekstblok tekst={voorstel.tekst} />
          </Alinea>
          <Oordelen oordelen={voorstel.oordelen ?? []} onderdelen={beeld.onderdelen} />
        </section>
      )}
      {beeld.kan === 'lezen' ? (
        besluit === undefined && <Data beeld={beeld} />
      ) : (
        <Deelformulier {...props} />
      )}
      {beeld.kan !== 'lezen' && (
        <Doen
          verzoek={verzoek}
          stappen={beeld.stappen}
          actie={paden.verzoekDeel(deel.id)}
          waarden={klein.waarden}
          fouten={klein.fouten}
          versie={klein.versie}
          vandaag={props.vandaag}
          organisaties={[]}
          csrf={props.csrf}
        />
      )}
      {magVertellen(beeld) && (
        <Verteld
          verzoek={verzoek}
          stappen={beeld.stappen}
          actie={paden.verzoekDeel(deel.id)}
          waarden={klein.waarden}
          fouten={klein.fouten}
          versie={klein.versie}
          vandaag={props.vandaag}
          organisaties={[]}
          csrf={props.csrf}
        />
      )}
      <Verloop stappen={beeld.stappen} />
      {dossier !== undefined && (
        <Knoppenrij>
          <KnopLink href={paden.dossier(dossier.id)} soort="stil">
            Terug naar het dossier
          </KnopLink>
        </Knoppenrij>
      )}
    </>
  )
}

/** Only what was decided here; what the college decided, the desk tells. */
function magVertellen({ dossier, deel, stappen }: Verzoekdeelbeeld): boolean {
  const schrijft = dossier === undefined || magSchrijven(dossier.vlaggen)
  return schrijft && nogTeVertellen([deel], stappen, false).length > 0
}

function nieuwWoord(wat: string): string {
  if (wat === 'voorstel') return 'Uw voorstel is verstuurd naar de rechtenbalie'
  return wat === 'besluit' ? 'Het besluit is genomen' : 'Het is vastgelegd'
}

const Wie = ({ beeld }: { beeld: Verzoekdeelbeeld }) =>
  beeld.kan === 'lezen' ? null : (
    <Melding
      soort="info"
      titel={beeld.kan === 'beslissen' ? 'U beslist zelf' : 'U doet een voorstel'}
    >
      <p>
        {beeld.kan === 'voorstellen' && beeld.deel.beslisser === 'hulpverlener'
          ? 'De vraag gaat over wat u zelf bekeek. Leg uit waarom. Een collega in dit dossier of de privacy officer geeft het antwoord. De privacy officer leest deze vraag en uw uitleg, niet het dossier.'
          : beeld.kan === 'beslissen'
            ? 'Dit is een dossier van de hulp. De hulpverlener beslist, niet het college. Tegen dit besluit staat de weg naar de rechtbank open.'
            : 'Dit is een dossier van het college. Een collega met mandaat beslist. Wie het voorstel doet, beslist niet.'}
      </p>
    </Melding>
  )

/** The data that are asked about, when there is nothing to decide any more. */
const Data = ({ beeld }: { beeld: Verzoekdeelbeeld }) => (
  <section>
    <Kop niveau={2}>De gegevens</Kop>
    {beeld.gegevens.map((gegeven) => (
      <Datumkaart gegeven={gegeven} beeld={beeld} />
    ))}
  </section>
)
