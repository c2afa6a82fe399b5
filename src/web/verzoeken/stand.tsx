import { schrijfDatum, type Datum } from '../../domein/leeftijd.ts'
import type { Verzoekinhoud } from '../../domein/rechtsverzoek.ts'
import { vraagaardVan } from '../../domein/verzoekbrief-woorden.ts'
import { vragenVan } from '../../domein/rechtsverzoek-formulier-vragen.ts'
import type {
  OnderdeelRij,
  RechtsverzoekRij,
  VerzoekstapRij,
} from '../../handelingen/verzoekbesluit-kern.ts'
import { schrijfMoment } from '../moment.ts'
import { Alinea, Gegevenslijst, Kop, Tijdlijn } from '../ui/index.ts'
import { Tekstblok, Wanneer } from '../werk/tonen.tsx'
import { klokken } from './lijst.tsx'
import { gevraagdWoorden, kanaalWoorden, rolWoorden, soortWoorden, stapWoorden } from './woorden.ts'

/** Who asks, as what, when it came in, and both clocks. */
export const Kenmerken = (props: {
  verzoek: RechtsverzoekRij
  /** Not there when the reader may not know who it is. */
  indiener: string | undefined
  persoon: string
  vandaag: Datum
}) => {
  const { verzoek, vandaag } = props
  const [lokaal, wettelijk] = klokken(verzoek)
  return (
    <Gegevenslijst
      regels={[
        { naam: 'Wat', waarde: soortWoorden[verzoek.soort] },
        ...(props.indiener === undefined
          ? []
          : [
              {
                naam: 'Wie vraagt het',
                waarde: `${props.indiener}, ${rolWoorden[verzoek.hoedanigheid]}`,
              },
            ]),
        ...(verzoek.persoonId === verzoek.indienerId || props.indiener === undefined
          ? []
          : [{ naam: 'Over wie', waarde: props.persoon }]),
        {
          naam: 'Binnen sinds',
          waarde: `${schrijfDatum(verzoek.ontvangenOp)}, ${kanaalWoorden[verzoek.kanaal]}`,
        },
        {
          naam: 'Weten wij wie het is?',
          waarde: verzoek.identiteit ? 'Ja' : 'Nog niet',
        },
        ...(verzoek.stand === 'open' || verzoek.stand === 'wacht'
          ? [
              {
                naam: 'Wat wij beloven',
                waarde: <Wanneer uiterlijk={lokaal} vandaag={vandaag} />,
              },
              {
                naam: 'Wat de wet zegt',
                waarde: <Wanneer uiterlijk={wettelijk} vandaag={vandaag} />,
              },
            ]
          : []),
        ...(verzoek.verlengdWettelijk === null
          ? []
          : [
              {
                naam: 'Meer tijd genomen',
                waarde: `Eerst was het ${schrijfDatum(verzoek.wettelijk)}`,
              },
            ]),
      ]}
    />
  )
}

/** What was asked, in the words of who asked, with the answers to the questions of the form. */
export const Gevraagd = (props: {
  verzoek: RechtsverzoekRij
  inhoud: Verzoekinhoud
  onderdelen?: readonly OnderdeelRij[]
}) => {
  const { verzoek, inhoud } = props
  const antwoorden = vragenVan[verzoek.soort].flatMap((veld) => {
    const waarde = inhoud.antwoorden[veld.naam]
    if (waarde === undefined || waarde === '' || veld.naam === 'tekst') return []
    const teksten = typeof waarde === 'string' ? [waarde] : waarde
    return [{ naam: veld.label, waarde: teksten.map((t) => veld.keuzes[t] ?? t).join(', ') }]
  })
  return (
    <section>
      <Kop niveau={2}>{gevraagdWoorden[vraagaardVan(verzoek.soort)]}</Kop>
      {inhoud.tekst !== '' && (
        <Alinea>
          <Tekstblok tekst={inhoud.tekst} />
        </Alinea>
      )}
      {antwoorden.length > 0 && <Gegevenslijst regels={antwoorden} />}
    </section>
  )
}

/** What happened, oldest first, with who did it. */
export const Verloop = (props: {
  stappen: readonly VerzoekstapRij[]
  petten?: ReadonlyMap<string, { pet: string; naam: string }>
}) => (
  <section>
    <Kop niveau={2}>Wat er is gebeurd</Kop>
    <Tijdlijn
      gebeurtenissen={props.stappen.map((stap) => {
        const wie = stap.petId === null ? undefined : props.petten?.get(stap.petId)
        return {
          moment: schrijfMoment(stap.op),
          datumtijd: stap.op.toISOString(),
          titel: stapWoorden[stap.soort],
          children: (
            <>
              {wie !== undefined && <Alinea soort="klein">{`${wie.naam}, ${wie.pet}`}</Alinea>}
              <Staptekst stap={stap} />
            </>
          ),
        }
      })}
    />
  </section>
)

const Staptekst = ({ stap }: { stap: VerzoekstapRij }) => {
  const { inhoud } = stap
  // A proposal is shown where it is about, datum by datum.
  if (inhoud === null || stap.soort === 'voorstel') return null
  return (
    <>
      {stap.soort === 'doorgezonden' && inhoud.hoe !== undefined && (
        <Alinea>{`Naar ${inhoud.hoe}.`}</Alinea>
      )}
      {inhoud.tekst !== '' && (
        <Alinea>
          <Tekstblok tekst={inhoud.tekst} />
        </Alinea>
      )}
      {stap.soort === 'vraag' && stap.wettelijk !== null && (
        <Alinea soort="klein">{`Wij wachten tot ${schrijfDatum(stap.wettelijk)}.`}</Alinea>
      )}
      {stap.soort === 'verlengd' && stap.wettelijk !== null && (
        <Alinea soort="klein">{`De nieuwe laatste dag is ${schrijfDatum(stap.wettelijk)}.`}</Alinea>
      )}
    </>
  )
}
