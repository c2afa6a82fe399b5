import { een, type Waarden } from '../../domein/invoer.ts'
import { signaalwoorden, uitkomsten } from '../../domein/signaal.ts'
import type { Signaal, Signaaldetail } from '../../handelingen/signaal.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { Logregels } from './logregels.tsx'
import { hoeveel, Staat } from './signalen.tsx'

interface SignaalProps {
  detail: Signaaldetail
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
}

const gronden: Readonly<Record<string, string>> = {
  leidinggevende: 'Als leidinggevende, voor één doel',
  klacht: 'Voor een klacht of bezwaar',
  nood: 'Met spoed',
}
const keuzes = {
  verklaard: { tekst: 'Verklaard', hint: 'U weet waarom dit gebeurde en het klopt.' },
  melden: { tekst: 'Te melden', hint: 'U gaat hiermee naar de leidinggevende of het bestuur.' },
} as const

/** One signal: what, when, why it is shown, how it can be ordinary, and the lines it rests on. */
export const SignaalPagina = (props: SignaalProps) => {
  const { signaal, regels } = props.detail
  const woorden = signaalwoorden[signaal.soort]
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>{woorden.naam}</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Staat', waarde: <Staat staat={signaal.staat} /> },
          { naam: 'Medewerker', waarde: `${signaal.medewerker}, ${signaal.functie}` },
          { naam: 'Eerste keer', waarde: schrijfMoment(signaal.van) },
          { naam: 'Laatste keer', waarde: schrijfMoment(signaal.tot) },
          { naam: 'Hoeveel', waarde: hoeveel(signaal) },
          ...grondregels(signaal),
        ]}
      />
      <section>
        <Kop niveau={2}>Waarom u dit ziet</Kop>
        <Alinea>{woorden.waarom}</Alinea>
        <Kop niveau={3}>Zo kan het gewoon zijn</Kop>
        <Alinea>{woorden.onschuldig}</Alinea>
      </section>
      {signaal.staat === 'nieuw' ? <Antwoord {...props} /> : <Gedaan signaal={signaal} />}
      <section>
        <Kop niveau={2}>De regels uit het logboek</Kop>
        <Logregels
          regels={regels}
          woorden={props.woorden}
          bijschrift={
            regels.length < signaal.aantal
              ? `De eerste ${regels.length} van ${signaal.aantal} regels`
              : hoeveel(signaal)
          }
        />
        {signaal.soort === 'eigen-kring' && (
          <Alinea>Over wie het ging is niet bewaard. Dat hoeft u niet te weten.</Alinea>
        )}
      </section>
      <Link href={paden.privacySignalen()} los>
        Terug naar alle signalen
      </Link>
    </>
  )
}

function grondregels(signaal: Signaal) {
  if (signaal.grond === null) return []
  return [
    { naam: 'Hoe het openging', waarde: gronden[signaal.grond] ?? signaal.grond },
    { naam: 'Reden opgeschreven', waarde: signaal.redenAanwezig === true ? 'Ja' : 'Nee' },
    ...(signaal.beoordeeld === null
      ? []
      : [
          {
            naam: 'Bekeken door de leidinggevende',
            waarde: signaal.beoordeeld ? 'Ja' : 'Nog niet',
          },
        ]),
  ]
}

const Gedaan = ({ signaal }: { signaal: Signaal }) => (
  <section>
    <Kop niveau={2}>Wat ervan gevonden is</Kop>
    {signaal.toelichting !== null && (
      <p>
        <Tekstblok tekst={signaal.toelichting} />
      </p>
    )}
    {signaal.op !== null && (
      <Alinea soort="klein">
        {signaal.door}, {schrijfMoment(signaal.op)}
      </Alinea>
    )}
  </section>
)

const Antwoord = ({ detail, waarden, fouten, csrf }: SignaalProps) =>
  detail.eigen ? (
    <Melding soort="info" titel="Dit signaal gaat over u">
      <p>Een andere privacy officer kijkt hiernaar.</p>
    </Melding>
  ) : (
    <section>
      <Kop niveau={2}>Wat vindt u hiervan?</Kop>
      <Formulier actie={paden.privacySignaal(detail.signaal.id)} csrf={csrf}>
        <Keuzerondjes
          naam="uitkomst"
          legenda="Wat is dit?"
          keuzes={uitkomsten.map((waarde) => ({ waarde, ...keuzes[waarde] }))}
          waarde={een(waarden, 'uitkomst')}
          fout={foutBij(fouten, 'uitkomst')}
        />
        <Tekstvlak
          naam="toelichting"
          label="Waarom?"
          hint="Schrijf geen namen van inwoners op. Dit wordt versleuteld bewaard."
          max={2000}
          waarde={een(waarden, 'toelichting')}
          fout={foutBij(fouten, 'toelichting')}
        />
        <Knoppenrij>
          <Knop>Sla op</Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
