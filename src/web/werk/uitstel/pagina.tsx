import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { uitstelWoorden } from '../../../domein/triage-woorden.ts'
import type { Herzienreden } from '../../../domein/uitstel.ts'
import { langsteReden } from '../../../handelingen/plicht-verzetten.ts'
import { uitersteDagen, type Herziening, type Uitstelbeeld } from '../../../handelingen/uitstel.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tabel,
  Tekstvlak,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Termijnbalk } from '../termijnen/balk.tsx'

const redenwoorden: Readonly<Record<Herzienreden, string>> = {
  veiligheid: 'De veiligheid van iemand',
  onderzoek: 'Een onderzoek dat nog loopt',
}

interface UitstelProps {
  beeld: Uitstelbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  nieuw: string | undefined
  csrf: string
}

/** A deferral: why, until when, and what now. Telling it now is always the first choice. */
export const UitstelPagina = (props: UitstelProps) => {
  const { dossier, besluit, uitstel, voorbij } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Later vertellen</Kop>
      {props.nieuw === 'verlengd' && (
        <Melding soort="ok" titel="Het uitstel is verlengd" nieuw>
          <p>De reden staat hieronder. De inwoner leest die als het is verteld.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          {
            naam: 'Besluit',
            waarde: <Link href={paden.besluit(besluit.id)}>{besluit.nummer}</Link>,
          },
          { naam: 'Genomen op', waarde: schrijfDag(besluit.genomenOp) },
          { naam: 'Wie moet het horen', waarde: props.beeld.persoonNaam },
          { naam: 'Waarom later', waarde: redenenVan(props.beeld) },
          ...(uitstel === undefined
            ? []
            : [
                { naam: 'Kijk opnieuw op', waarde: schrijfDatum(uitstel.herzienOp) },
                {
                  naam: 'Uiterlijk vertellen op',
                  waarde: (
                    <Termijnbalk
                      vanaf={uitstel.begin}
                      uiterlijk={uitstel.einde}
                      wettelijk={null}
                      vandaag={props.vandaag}
                    />
                  ),
                },
              ]),
        ]}
      />
      {uitstel === undefined ? (
        <Melding soort="ok" titel="Hier wacht niets meer op u">
          <p>Het is verteld, of een collega vertelt het.</p>
        </Melding>
      ) : (
        <>
          {voorbij && (
            <Melding soort="waarschuwing" titel="De tijd is om">
              <p>
                De inwoner ziet het besluit nu, en ook wat ermee is gedaan. U moet het nog wel zelf
                vertellen.
              </p>
            </Melding>
          )}
          <Kop niveau={2}>Vertel het</Kop>
          <Alinea>
            Kan het nu veilig? Vertel het dan, en rond het af. De inwoner ziet daarna meteen wat u
            besloot en wat u deed.
          </Alinea>
          <Knoppenrij>
            <KnopLink href={paden.plicht(uitstel.plichtId)} soort="hoofd">
              Ik heb het verteld
            </KnopLink>
          </Knoppenrij>
          {!voorbij && <Verleng {...props} einde={uitstel.einde} />}
        </>
      )}
      <Eerder herzieningen={props.beeld.herzieningen} />
    </>
  )
}

function redenenVan({ redenen, toelichting }: Uitstelbeeld): string {
  const namen = Object.entries(uitstelWoorden)
    .filter(([code]) => redenen.includes(code))
    .map(([, woord]) => woord.naam)
  return [namen.join(', '), toelichting].filter((deel) => deel !== '').join('. ')
}

const Verleng = (props: UitstelProps & { einde: Datum }) => {
  const uiterste = uitersteDagen(props.einde)
  return (
    <section>
      <Kop niveau={2}>Is wachten nog nodig?</Kop>
      <Alinea>Verleng alleen met een nieuwe reden. Kijk er met iemand anders naar.</Alinea>
      <Formulier
        actie={paden.uitstel(props.beeld.besluit.id)}
        csrf={props.csrf}
        verborgen={{ versie: String(props.beeld.concept?.versie ?? 0) }}
      >
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Keuzerondjes
          naam="waarom"
          legenda="Waarom kan het nog niet?"
          keuzes={[
            {
              waarde: 'veiligheid',
              tekst: redenwoorden.veiligheid,
              hint: `Hoogstens twee weken per keer: tot en met ${schrijfDatum(uiterste.veiligheid)}.`,
            },
            {
              waarde: 'onderzoek',
              tekst: redenwoorden.onderzoek,
              hint: `Tot en met ${schrijfDatum(uiterste.onderzoek)}.`,
            },
          ]}
          waarde={een(props.waarden, 'waarom')}
          fout={foutBij(props.fouten, 'waarom')}
        />
        <Tekstvlak
          naam="reden"
          label="Wat is er nu nog aan de hand?"
          hint="Schrijf op wat u nu weet. De oude reden is niet genoeg."
          max={langsteReden}
          regels={3}
          waarde={een(props.waarden, 'reden')}
          fout={foutBij(props.fouten, 'reden')}
        />
        <Tekstveld
          naam="geraadpleegd"
          label="Met wie besprak u dit?"
          hint="Naam en functie van een collega of leidinggevende."
          breedte="m"
          maxlengte={200}
          waarde={een(props.waarden, 'geraadpleegd')}
          fout={foutBij(props.fouten, 'geraadpleegd')}
        />
        <Datumveld
          naam="tot"
          label="Tot en met welke dag?"
          waarde={een(props.waarden, 'tot')}
          fout={foutBij(props.fouten, 'tot')}
        />
        <Knoppenrij>
          <Knop>Verleng het uitstel</Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
}

const Eerder = ({ herzieningen }: { herzieningen: readonly Herziening[] }) =>
  herzieningen.length === 0 ? (
    <></>
  ) : (
    <section>
      <Kop niveau={2}>Eerder verlengd</Kop>
      <Tabel
        bijschrift="Hoe vaak en waarom het later werd"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Op' },
          { kop: 'Van' },
          { kop: 'Tot en met' },
          { kop: 'Waarom' },
          { kop: 'Met wie' },
        ]}
        rijen={herzieningen.map((keer) => [
          schrijfDag(keer.op),
          schrijfDatum(keer.vanDag),
          schrijfDatum(keer.totDag),
          `${redenwoorden[keer.reden]}. ${keer.inhoud?.toelichting ?? '(vernietigd)'}`,
          keer.inhoud?.geraadpleegd ?? '(vernietigd)',
        ])}
      />
    </section>
  )
