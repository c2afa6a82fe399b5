import type { ComponentChildren } from 'preact'
import { een, type Waarden } from '../../domein/invoer.ts'
import { schrijfDatum, toonDatum, dagenLater, type Datum } from '../../domein/leeftijd.ts'
import {
  identiteitswijzen,
  langsteBalietekst,
  magDoorzenden,
  vertelwijzen,
} from '../../domein/rechtenbalie.ts'
import { isOordeelsoort } from '../../domein/verzoek-weging.ts'
import { verlengVerzoek } from '../../domein/rechtsverzoek.ts'
import type { Baliedaad } from '../../handelingen/rechtenbalie-doen.ts'
import type { RechtsverzoekRij, VerzoekstapRij } from '../../handelingen/verzoekbesluit-kern.ts'
import {
  foutBij,
  Formulier,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  type Fout,
} from '../ui/index.ts'
import { AlleenScherm } from '../werk/tonen.tsx'
import { identiteitWoorden, vertelWoorden } from './woorden.ts'

/** The fields of the small forms, of which one is sent at a time. */
export const doevelden: readonly string[] = [
  'vorm',
  'hoe',
  'identiteitTekst',
  'vraag',
  'vraagTot',
  'antwoord',
  'reden',
  'gehoord',
  'dag',
  'verslag',
  'organisatie',
  'organisatieAnders',
  'doorzendTekst',
  'verteldHoe',
  'verteldDag',
]

export interface DoenProps {
  verzoek: RechtsverzoekRij
  stappen: readonly VerzoekstapRij[]
  /** Where the forms go. */
  actie: string
  /** What was typed in the form that had a mistake. */
  waarden: Waarden
  fouten: readonly Fout[]
  versie: number
  vandaag: Datum
  organisaties: readonly { id: string; naam: string }[]
  csrf: string
}

/** The small things that can be done with a request that runs; each is a form of its own, closed until it is needed. */
export const Doen = (props: DoenProps) => {
  const { verzoek, stappen } = props
  if (verzoek.stand !== 'open' && verzoek.stand !== 'wacht') return null
  const gehoord = stappen.some(({ soort }) => soort === 'gehoord')
  const oordeelt = isOordeelsoort(verzoek.soort)
  const langer = magLanger(props)
  return (
    <AlleenScherm>
      <section>
        <Kop niveau={2}>Wat u nu kunt doen</Kop>
        {!verzoek.identiteit && verzoek.soort !== 'klacht' && <Identiteit {...props} />}
        {oordeelt && !gehoord && <Gehoord {...props} />}
        {magDoorzenden(verzoek.soort, verzoek.klachtOver) && <Doorzenden {...props} />}
        {oordeelt && <Uitsluiten {...props} />}
        <VraagAan {...props} />
        {verzoek.stand === 'wacht' && <Antwoord {...props} />}
        {langer !== undefined && <Verleng {...props} tot={langer} />}
      </section>
    </AlleenScherm>
  )
}

/** Until when it could take longer; nothing when it cannot any more. */
export function magLanger({
  verzoek,
  vandaag,
}: Pick<DoenProps, 'verzoek' | 'vandaag'>): Datum | undefined {
  const eerder = verzoek.verlengdWettelijk === null ? 0 : 1
  const uit = verlengVerzoek(verzoek.soort, verzoek.ontvangenOp, vandaag, 'reden', eerder)
  return uit.mag ? uit.tot : undefined
}

const Vorm = (
  props: DoenProps & { vorm: Baliedaad; titel: string; knop: string; children: ComponentChildren },
) => (
  <Uitleg
    titel={props.titel}
    open={een(props.waarden, 'vorm') === props.vorm && props.fouten.length > 0}
  >
    <Formulier
      actie={props.actie}
      csrf={props.csrf}
      verborgen={{ vorm: props.vorm, versie: String(props.versie) }}
    >
      {props.children}
      <Knoppenrij>
        <Knop soort="tweede">{props.knop}</Knop>
      </Knoppenrij>
    </Formulier>
  </Uitleg>
)

/** What was typed in this form, and nothing of another. */
const eigen = (props: DoenProps, vorm: Baliedaad): Waarden =>
  een(props.waarden, 'vorm') === vorm ? props.waarden : {}

const Identiteit = (props: DoenProps) => {
  const waarden = eigen(props, 'identiteit')
  return (
    <Vorm {...props} vorm="identiteit" titel="Vastleggen wie dit vraagt" knop="Leg vast">
      <Keuzerondjes
        naam="hoe"
        legenda="Hoe weet u wie dit is?"
        hint="Maak geen kopie van een document. Schrijf geen BSN op."
        keuzes={identiteitswijzen.map((waarde) => ({ waarde, tekst: identiteitWoorden[waarde] }))}
        waarde={een(waarden, 'hoe')}
        fout={foutBij(props.fouten, 'hoe')}
      />
      <Tekstvlak
        naam="identiteitTekst"
        label="Toelichting"
        hint="De inwoner kan dit lezen."
        regels={2}
        max={500}
        optioneel
        waarde={een(waarden, 'identiteitTekst')}
        fout={foutBij(props.fouten, 'identiteitTekst')}
      />
    </Vorm>
  )
}

const VraagAan = (props: DoenProps) => {
  const waarden = eigen(props, 'vraag')
  const voorstel = dagenLater(props.vandaag, 14)
  return (
    <Vorm {...props} vorm="vraag" titel="Iets vragen aan de inwoner" knop="Stuur de vraag">
      <Tekstvlak
        naam="vraag"
        label="Wat wilt u weten?"
        hint="De inwoner leest dit op de eigen pagina. De laatste dag van de wet schuift niet mee."
        max={langsteBalietekst}
        waarde={een(waarden, 'vraag')}
        fout={foutBij(props.fouten, 'vraag')}
      />
      <Tekstveld
        naam="vraagTot"
        label="Tot welke dag wacht u?"
        hint={`Bijvoorbeeld ${toonDatum(voorstel)}`}
        breedte="s"
        waarde={een(waarden, 'vraagTot')}
        fout={foutBij(props.fouten, 'vraagTot')}
      />
    </Vorm>
  )
}

const Antwoord = (props: DoenProps) => (
  <Vorm {...props} vorm="antwoord" titel="Een antwoord van de inwoner opschrijven" knop="Leg vast">
    <Tekstvlak
      naam="antwoord"
      label="Wat antwoordde de inwoner?"
      max={langsteBalietekst}
      waarde={een(eigen(props, 'antwoord'), 'antwoord')}
      fout={foutBij(props.fouten, 'antwoord')}
    />
  </Vorm>
)

const Verleng = (props: DoenProps & { tot: Datum }) => (
  <Vorm {...props} vorm="verlengen" titel="Meer tijd nemen" knop="Neem meer tijd">
    <p>
      Dat kan één keer. De nieuwe laatste dag wordt {schrijfDatum(props.tot)}. De inwoner krijgt
      meteen bericht met uw reden.
    </p>
    <Tekstvlak
      naam="reden"
      label="Waarom duurt het langer?"
      hint="Ook anderen die over dit verzoek beslissen, lezen dit. Schrijf niets uit een dossier op."
      max={langsteBalietekst}
      waarde={een(eigen(props, 'verlengen'), 'reden')}
      fout={foutBij(props.fouten, 'reden')}
    />
  </Vorm>
)

/** Who was in it, does not handle it: the name of who it is about does not always stand in the words. */
const Uitsluiten = (props: DoenProps) => (
  <Vorm {...props} vorm="uitsluiten" titel="Dit gaat ook over mij" knop="Een ander behandelt dit">
    <p>
      Was u bij wat hier staat? Dan behandelt u dit niet. Een andere klachtbehandelaar doet dat. U
      leest dit verzoek dan niet meer. U kunt dit niet terugdraaien.
    </p>
  </Vorm>
)

const Gehoord = (props: DoenProps) => {
  const waarden = eigen(props, 'gehoord')
  return (
    <Vorm {...props} vorm="gehoord" titel="Horen vastleggen" knop="Leg vast">
      <Keuzerondjes
        naam="gehoord"
        legenda="Heeft u de inwoner gehoord?"
        hint="Horen moet. Het hoeft niet als de inwoner dat zelf niet wil, of als het duidelijk niet nodig is."
        keuzes={[
          { waarde: 'ja', tekst: 'Ja' },
          { waarde: 'nee', tekst: 'Nee, en ik leg uit waarom' },
        ]}
        waarde={een(waarden, 'gehoord')}
        fout={foutBij(props.fouten, 'gehoord')}
      />
      <Tekstveld
        naam="dag"
        label="Op welke dag?"
        hint="Bij ja. Bijvoorbeeld 05-12-2026"
        breedte="s"
        optioneel
        waarde={een(waarden, 'dag')}
        fout={foutBij(props.fouten, 'dag')}
      />
      <Tekstvlak
        naam="verslag"
        label="Wat is er gezegd, of waarom niet gehoord?"
        hint="De inwoner leest dit."
        max={langsteBalietekst}
        waarde={een(waarden, 'verslag')}
        fout={foutBij(props.fouten, 'verslag')}
      />
    </Vorm>
  )
}

/** After the decision, for who asked by post, at the counter or by phone: that the answer was given. */
export const Verteld = (props: DoenProps) => {
  const waarden = eigen(props, 'verteld')
  return (
    <AlleenScherm>
      <section>
        <Kop niveau={2}>De brief moet nog naar de inwoner</Kop>
        <Vorm {...props} vorm="verteld" titel="Vastleggen dat de brief is gegeven" knop="Leg vast">
          <Keuzerondjes
            naam="verteldHoe"
            legenda="Hoe kreeg de inwoner het antwoord?"
            keuzes={vertelwijzen.map((waarde) => ({ waarde, tekst: vertelWoorden[waarde] }))}
            waarde={een(waarden, 'verteldHoe')}
            fout={foutBij(props.fouten, 'verteldHoe')}
          />
          <Tekstveld
            naam="verteldDag"
            label="Op welke dag?"
            hint={`Bijvoorbeeld ${toonDatum(props.vandaag)}`}
            breedte="s"
            waarde={een(waarden, 'verteldDag')}
            fout={foutBij(props.fouten, 'verteldDag')}
          />
        </Vorm>
      </section>
    </AlleenScherm>
  )
}

const Doorzenden = (props: DoenProps) => {
  const waarden = eigen(props, 'doorzenden')
  return (
    <Vorm {...props} vorm="doorzenden" titel="De klacht doorsturen" knop="Stuur door">
      <p>
        Gaat de klacht over een andere organisatie? Dan stuurt u hem door. Die organisatie behandelt
        hem met haar eigen klachtregeling.
      </p>
      <Keuzelijst
        naam="organisatie"
        label="Naar welke organisatie?"
        leeg="Kies een organisatie"
        keuzes={props.organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        waarde={een(waarden, 'organisatie')}
        fout={foutBij(props.fouten, 'organisatie')}
      />
      <Tekstveld
        naam="organisatieAnders"
        label="Of een andere organisatie"
        optioneel
        waarde={een(waarden, 'organisatieAnders')}
        fout={foutBij(props.fouten, 'organisatieAnders')}
      />
      <Tekstvlak
        naam="doorzendTekst"
        label="Wat vertelt u de inwoner erbij?"
        optioneel
        max={langsteBalietekst}
        waarde={een(waarden, 'doorzendTekst')}
        fout={foutBij(props.fouten, 'doorzendTekst')}
      />
    </Vorm>
  )
}
