import {
  doorbrekingWoorden,
  geheimregister,
  regimesoortNamen,
  type Geheimregime,
  type Voorbeeldvraag,
} from '../../domein/geheimregister.ts'
import { landelijk, adres } from '../balie/vraag.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Gegevenslijst,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Lijst,
  Melding,
} from '../ui/index.ts'

/** The question "Mag het?" with everything of this example filled in. */
function vraagAdres({ ontvanger, doel, taak, pet, geheim, feiten }: Voorbeeldvraag): string {
  return adres({
    handeling: doel === 'veiligheid' ? 'melden' : 'verstrekken',
    rol: { taak, pet },
    ontvanger,
    gegevens: ['wat'],
    doel,
    leeftijd: undefined,
    wilsbekwaam: undefined,
    dossier: undefined,
    verkregen: undefined,
    geheim,
    beroepscode: undefined,
    organisatie: undefined,
    gemeente: landelijk,
    feiten: feiten ?? {},
  })
}

/** The register of secrecy for everybody, and what of it holds for who is logged in (E-170, E-172). */
export const GeheimhoudingPagina = ({
  eigen,
  pet,
}: {
  /** Which regimes hold for the pet that is on; nothing for who is not logged in as a professional. */
  eigen: readonly Geheimregime[] | undefined
  pet: string | undefined
}) => (
  <>
    <Kop niveau={1}>Geheimhouding</Kop>
    <Alinea soort="inleiding">
      Wie moet wat geheimhouden, en wanneer mag het toch? Hier staan alle regels over geheimen op
      een rij.
    </Alinea>
    {eigen !== undefined && pet !== undefined && (
      <Melding soort="info" titel={`Dit geldt voor u nu, als ${pet}`}>
        <Lijst
          items={eigen.map(({ code, naam, wet }) => (
            <>
              <Link href={`#${code}`}>{naam}</Link> ({wet})
            </>
          ))}
        />
        <p>Wat u in een andere rol hoorde, houdt het geheim van die rol.</p>
      </Melding>
    )}
    <Kop niveau={2}>Wanneer mag u een geheim doorbreken?</Kop>
    <Alinea>Er zijn vier manieren. U kiest er altijd één, en legt vast welke.</Alinea>
    <Gegevenslijst
      regels={Object.values(doorbrekingWoorden).map(({ naam, uitleg }) => ({
        naam,
        waarde: uitleg,
      }))}
    />
    <Kop niveau={2}>Welke geheimen zijn er?</Kop>
    {geheimregister.map((regime) => (
      <Regime regime={regime} />
    ))}
    <Alinea soort="klein">
      Dit zijn onze woorden. De tekst van de wet gaat voor. Geheimhouding volgt het gegeven: hoorde
      u iets als hulpverlener, dan blijft dat geheim in elke andere rol.
    </Alinea>
    <Knoppenrij>
      <KnopLink href={paden.magHet()}>Stel een vraag in Mag het?</KnopLink>
    </Knoppenrij>
  </>
)

const Regime = ({ regime }: { regime: Geheimregime }) => (
  <section id={regime.code}>
    <Kaart titel={regime.naam} niveau={3}>
      <Gegevenslijst
        regels={[
          { naam: 'Soort', waarde: regimesoortNamen[regime.soort] },
          { naam: 'Waar staat het', waarde: regime.wet },
          { naam: 'Voor wie', waarde: regime.wie },
          { naam: 'Wat is geheim', waarde: regime.wat },
          {
            naam: 'Doorbreken kan',
            waarde: regime.doorbreken.map((weg) => doorbrekingWoorden[weg].naam).join('; '),
          },
          { naam: 'Let op', waarde: regime.bijzonder },
          ...(regime.teBevestigen === undefined
            ? []
            : [{ naam: 'Nog te bevestigen', waarde: regime.teBevestigen }]),
        ]}
      />
      {regime.vragen.map((vraag) => (
        <Alinea>
          <Link href={vraagAdres(vraag)} los>
            {vraag.tekst}
          </Link>
        </Alinea>
      ))}
    </Kaart>
  </section>
)
