import type {
  OpenbaarBericht,
  OpenbaarLogboek,
  OpenbareBoom,
} from '../../handelingen/logboek-openbaar.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Code,
  Gegevenslijst,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
  Uitleg,
} from '../ui/index.ts'

/** What the log is, with which keys it is checked, and what it signed last. For people. */
export const Logboekpagina = ({ logboek }: { logboek: OpenbaarLogboek }) => {
  const [nieuwste, ...oude] = logboek.bomen
  return (
    <>
      <Kop niveau={1}>Het logboek</Kop>
      <Alinea soort="inleiding">
        Deelwijzer schrijft op wie welke gegevens zag, en welk besluit daarvoor is genomen. Niemand
        kan daar later iets aan veranderen zonder dat het opvalt. Ook wij niet.
      </Alinea>
      {typeof nieuwste?.bevrorenReden === 'string' && <Bevroren reden={nieuwste.bevrorenReden} />}
      <HoeHetWerkt />
      <Kop niveau={2}>Waarmee controleert u het?</Kop>
      <Alinea>
        U hebt een controlesleutel nodig. Neem die niet alleen uit het bestand dat u kreeg.
        Vergelijk hem met de sleutel op deze pagina en in uw brief.
      </Alinea>
      {nieuwste === undefined ? (
        <Leeg titel="Er is nog niets ondertekend">
          Het logboek begint bij de eerste gebeurtenis.
        </Leeg>
      ) : (
        <Boom boom={nieuwste} titel="Dit logboek" />
      )}
      {logboek.getuigen.map((vkey) => (
        <section key={vkey}>
          <Kop niveau={3}>De getuige</Kop>
          <Alinea>
            Iemand buiten de gemeente bevestigt elke handtekening van dit logboek. Dit is de
            controlesleutel van die getuige.
          </Alinea>
          <Code>{vkey}</Code>
        </section>
      ))}
      {oude.length > 0 && <Kop niveau={2}>Eerdere logboeken</Kop>}
      {oude.map((boom) => (
        <Boom key={boom.nr} boom={boom} titel={`Logboek ${boom.nr}`} />
      ))}
      {logboek.berichten.map((bericht) => (
        <Bericht key={bericht.logboek} bericht={bericht} />
      ))}
      <ZelfControleren tegels={logboek.tegels} boom={nieuwste} />
    </>
  )
}

const HoeHetWerkt = () => (
  <section>
    <Kop niveau={2}>Hoe werkt dat?</Kop>
    <Lijst
      items={[
        'Elke gebeurtenis krijgt een vaste plaats in een rij.',
        'In de rij staat geen tekst, maar een vingerafdruk. Daaruit is niet te lezen over wie het gaat.',
        'Van de hele rij maken wij steeds één vingerafdruk. Daar zetten wij een digitale handtekening onder.',
        'Verandert er later iets in de rij, dan klopt die handtekening niet meer.',
        'Van een besluit over u krijgt u een bewijs. Daarmee ziet u zelf dat het besluit in de rij staat, en sinds wanneer.',
      ]}
    />
  </section>
)

const Bevroren = ({ reden }: { reden: string }) => (
  <Melding soort="waarschuwing" titel="Het logboek staat stil">
    <p>
      Er is iets met dit logboek: {reden}. Daarom zetten wij geen nieuwe handtekeningen. Bewijzen
      die u al hebt, blijven geldig. Nieuwe bewijzen maken kan pas als dit is hersteld.
    </p>
  </Melding>
)

const Boom = ({ boom, titel }: { boom: OpenbareBoom; titel: string }) => (
  <section>
    <Kop niveau={3}>{titel}</Kop>
    <Gegevenslijst
      regels={[
        { naam: 'Naam', waarde: boom.origin },
        { naam: 'Begonnen', waarde: schrijfMoment(boom.begonnenOp) },
        ...(boom.bevrorenOp === null
          ? []
          : [
              { naam: 'Gestopt', waarde: schrijfMoment(boom.bevrorenOp) },
              { naam: 'Waarom', waarde: boom.bevrorenReden ?? '' },
            ]),
        {
          naam: 'Regels',
          waarde: boom.checkpoint === undefined ? 'nog geen' : String(boom.checkpoint.grootte),
        },
        ...(boom.checkpoint === undefined
          ? []
          : [
              { naam: 'Laatste handtekening', waarde: schrijfMoment(boom.checkpoint.op) },
              {
                naam: 'Bevestigd door een getuige',
                waarde: boom.checkpoint.getuigd ? 'ja' : 'nee',
              },
            ]),
      ]}
    />
    <Alinea>De controlesleutel van dit logboek:</Alinea>
    <Code>{boom.vkey}</Code>
    {boom.checkpoint !== undefined && (
      <Uitleg titel={`De laatste handtekening van logboek ${boom.nr}`}>
        <Code>{boom.checkpoint.notitie}</Code>
        <Link href={paden.logboekCheckpoint(boom.nr)} los>
          Alleen deze tekst
        </Link>
      </Uitleg>
    )}
  </section>
)

const Bericht = ({ bericht }: { bericht: OpenbaarBericht }) => (
  <section>
    <Kop niveau={3} heel>{`Waarom begon ${bericht.logboek}?`}</Kop>
    <Gegevenslijst
      regels={[
        { naam: 'Wanneer', waarde: schrijfMoment(bericht.op) },
        { naam: 'Reden', waarde: bericht.reden },
        {
          naam: 'Ondertekende regels die weg zijn',
          waarde: bericht.verloren === null ? 'niet bekend' : String(bericht.verloren),
        },
      ]}
    />
    <Uitleg titel={`De eerste regel van ${bericht.logboek}`}>
      <Alinea>Precies deze tekst staat als eerste in het nieuwe logboek.</Alinea>
      <Code>{bericht.tekst}</Code>
      <Alinea>Het geheime getal dat bij deze regel hoort:</Alinea>
      <Code>{bericht.nonce}</Code>
    </Uitleg>
  </section>
)

const ZelfControleren = ({ tegels, boom }: { tegels: boolean; boom: OpenbareBoom | undefined }) => (
  <section>
    <Kop niveau={2}>Hoe controleert u een bewijs?</Kop>
    <Lijst
      genummerd
      items={[
        'Log in op uw eigen pagina en open het besluit.',
        'Kies daar voor het bewijs, en bewaar de bestanden.',
        'Open het bestand controle.html op uw eigen computer. U hebt daarvoor geen internet nodig.',
        'Vergelijk de controlesleutel met die op deze pagina.',
      ]}
    />
    <Uitleg titel="Voor wie het zelf wil narekenen">
      <Alinea>
        De bestanden volgen de open afspraken van C2SP: signed-note, tlog-checkpoint, tlog-proof en
        tlog-tiles. U kunt dus ook programma’s van anderen gebruiken.
      </Alinea>
      <Lijst
        items={[
          <Link href={paden.logboekSleutel()}>Alle controlesleutels als tekst</Link>,
          ...(boom === undefined
            ? []
            : [
                <Link href={paden.logboekCheckpoint(boom.nr)}>
                  De laatste handtekening als tekst
                </Link>,
              ]),
          tegels && boom !== undefined
            ? `De hele rij staat als tegels onder ${paden.logboekTegels(boom.nr)}.`
            : 'De hele rij is hier niet openbaar: daaruit is te zien hoeveel er op een dag gebeurt.',
        ]}
      />
    </Uitleg>
  </section>
)
