import { schrijfBrpDatum } from '../../../domein/brp.ts'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Beslissers } from '../../../domein/vertegenwoordiging.ts'
import { regimeWoorden, soortWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { WieBeslistBeeld } from '../../../handelingen/wie-beslist.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tabel,
  Tekstveld,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Afgeschermd } from './afschermen.tsx'
import { bronWoorden, gezagZinnen, waaroverWoorden } from './woorden.ts'

interface WieBeslistProps {
  beeld: WieBeslistBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  /** What was written down just now. */
  nieuw: string | undefined
  csrf: string
}

/** Who decides for somebody today, why, and what has to be asked first. */
export const WieBeslistPagina = ({ beeld, waarden, fouten, nieuw, csrf }: WieBeslistProps) => {
  const { dossier, persoon, grens, stand, magSchrijven } = beeld
  const ids = [dossier.id, persoon.id] as const
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk
        dossier={dossier}
        geheimAdres={stand.geheimAdres && dossier.persoonId === persoon.id}
      />
      <Kop niveau={1}>Wie beslist over {persoon.naam}</Kop>
      {nieuw !== undefined && (
        <Melding soort="ok" titel="Het staat erin" nieuw>
          <p>Hieronder ziet u wie er nu beslist.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          {
            naam: 'Geboren',
            waarde: schrijfBrpDatum({
              datum: stand.geboortedatum,
              onvolledig: stand.geboorteOnvolledig,
            }),
          },
          {
            naam: 'Verandert',
            waarde:
              grens === undefined
                ? 'Niet door de leeftijd'
                : `Op ${schrijfDatum(grens.datum)}: dan wordt ${persoon.naam} ${grens.leeftijd} jaar. Vraag lopende toestemming dan opnieuw.`,
          },
        ]}
      />
      <VraagNa beeld={beeld} />
      <PerWet beeld={beeld} />
      <Vertegenwoordigers beeld={beeld} waarden={waarden} fouten={fouten} csrf={csrf} />
      <Afgeschermd beeld={beeld} />
      <Oordelen beeld={beeld} />
      <Knoppenrij>
        {magSchrijven && (
          <>
            <KnopLink soort="tweede" href={paden.vertegenwoordigerToevoegen(...ids)}>
              Voeg iemand toe
            </KnopLink>
            <KnopLink soort="tweede" href={paden.brp(...ids)}>
              Haal gezag op
            </KnopLink>
            <KnopLink soort="tweede" href={paden.wilsbekwaamheid(...ids)}>
              Leg vast wat iemand kan overzien
            </KnopLink>
            <KnopLink soort="tweede" href={paden.gezinMaken(...ids)}>
              Maak een gezin
            </KnopLink>
          </>
        )}
        <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Everything that stands in the way, each once: the laws mostly wait for the same answer. */
const VraagNa = ({ beeld }: { beeld: WieBeslistBeeld }) => {
  const zinnen = new Set(
    beeld.perWet.flatMap(({ beslissers }) => beslissers.vraagNa.map(({ zin }) => zin)),
  )
  if (zinnen.size === 0) return null
  return (
    <Melding soort="waarschuwing" titel="Vraag dit eerst na">
      <Lijst items={[...zinnen]} />
      <p>Tot die tijd kunt u niet bij iedere wet om toestemming vragen.</p>
    </Melding>
  )
}

const PerWet = ({ beeld }: { beeld: WieBeslistBeeld }) => (
  <section aria-labelledby="per-wet">
    <Kop niveau={2} id="per-wet">
      Wie geeft vandaag toestemming
    </Kop>
    <Tabel
      bijschrift="Wie vandaag toestemming geeft, per wet"
      bijschriftVerborgen
      kolommen={[{ kop: 'Bij' }, { kop: 'Wie' }, { kop: 'Waarom' }]}
      rijen={beeld.perWet.map(({ regime, beslissers }) => [
        hoofdletter(regimeWoorden[regime]),
        wieIn(beeld, beslissers),
        beslissers.zinnen.length === 0
          ? beslissers.vraagNa.map(({ zin }) => zin).join(' ')
          : beslissers.zinnen.join(' '),
      ])}
    />
    <Alinea soort="klein">
      Bij de AVG mag een jongere van 12 jaar of ouder toestemming altijd zelf intrekken, ook als een
      ouder die gaf. Dat geldt vanaf 1 september 2026.
    </Alinea>
  </section>
)

function wieIn(
  { personen, vertegenwoordigers }: WieBeslistBeeld,
  { partijen, vraagNa }: Beslissers,
) {
  if (vraagNa.length > 0) return 'Nog niet te zeggen'
  const namen = new Map<string, string | undefined>([
    ...vertegenwoordigers.map((v) => [v.persoonId, v.naam] as const),
    ...personen.map((p) => [p.id, p.naam] as const),
  ])
  return partijen
    .map(({ persoonId, hoedanigheid }) => {
      const naam = namen.get(persoonId) ?? 'Iemand buiten dit dossier'
      return hoedanigheid === 'zelf'
        ? `${naam}, zelf`
        : `${naam}, als ${soortWoorden[hoedanigheid]}`
    })
    .join('; ')
}

const Vertegenwoordigers = ({
  beeld,
  waarden,
  fouten,
  csrf,
}: Pick<WieBeslistProps, 'beeld' | 'waarden' | 'fouten' | 'csrf'>) => {
  const { dossier, persoon, vertegenwoordigers, magSchrijven } = beeld
  return (
    <section aria-labelledby="register">
      <Kop niveau={2} id="register">
        Wie mag vertegenwoordigen
      </Kop>
      {vertegenwoordigers.length === 0 && <Alinea>Hier staat nog niemand.</Alinea>}
      {vertegenwoordigers.length > 0 && (
        <Tabel
          bijschrift="Wie mag vertegenwoordigen"
          bijschriftVerborgen
          kolommen={[
            { kop: 'Wie' },
            { kop: 'Als' },
            { kop: 'Mag beslissen' },
            { kop: 'Bron' },
            { kop: 'Geldt' },
          ]}
          rijen={vertegenwoordigers.map((v) => [
            v.naam ?? 'Iemand buiten dit dossier',
            hoofdletter(soortWoorden[v.soort]),
            gezagZinnen[v.gezag],
            v.bronSoort === 'onbekend' ? v.bron : `${bronWoorden[v.bronSoort]}: ${v.bron}`,
            v.geldigTot === null
              ? `Vanaf ${schrijfDatum(v.geldigVan)}`
              : `Van ${schrijfDatum(v.geldigVan)} tot ${schrijfDatum(v.geldigTot)}`,
          ])}
        />
      )}
      {magSchrijven &&
        vertegenwoordigers.map((v) => (
          <Uitleg
            titel={`Beëindig: ${v.naam ?? 'iemand buiten dit dossier'} als ${soortWoorden[v.soort]}`}
            open={foutBij(fouten, `einde-${v.id}`) !== undefined}
          >
            <Formulier
              actie={paden.vertegenwoordigerEindigen(dossier.id, persoon.id, v.id)}
              csrf={csrf}
            >
              <Tekstveld
                naam="einde"
                id={`einde-${v.id}`}
                label="Waar blijkt dit uit?"
                hint="Bijvoorbeeld: beschikking van 3 maart 2026."
                maxlengte={200}
                waarde={een(waarden, 'id') === v.id ? een(waarden, 'einde') : ''}
                fout={foutBij(fouten, `einde-${v.id}`)}
              />
              <Knop soort="tweede">Beëindig vanaf vandaag</Knop>
            </Formulier>
          </Uitleg>
        ))}
    </section>
  )
}

const Oordelen = ({ beeld }: { beeld: WieBeslistBeeld }) => {
  const { oordelen } = beeld
  if (oordelen.length === 0) return null
  return (
    <section aria-labelledby="oordelen">
      <Kop niveau={2} id="oordelen">
        Wat kan {beeld.persoon.naam} zelf overzien
      </Kop>
      <Tabel
        bijschrift="Oordelen, per onderwerp"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Waarover' },
          { kop: 'Kan dit overzien' },
          { kop: 'Waarom' },
          { kop: 'Op' },
        ]}
        rijen={oordelen.map(({ aangelegenheid, oordeel, inhoud, op }) => [
          `${waaroverWoorden[aangelegenheid]}: ${inhoud?.waarover ?? ''}`,
          oordeel === 'ja' ? 'Ja' : 'Nee',
          [
            inhoud?.waarom ?? '',
            `Besproken met: ${inhoud?.geraadpleegd ?? ''}`,
            ...(inhoud?.weigering ? [`Eerdere schriftelijke weigering: ${inhoud.weigering}`] : []),
          ].join(' '),
          schrijfMoment(op),
        ])}
      />
    </section>
  )
}
