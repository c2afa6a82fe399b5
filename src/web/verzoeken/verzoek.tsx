import { schrijfDatum, type Datum } from '../../domein/leeftijd.ts'
import type { Waarden } from '../../domein/invoer.ts'
import type { Onderdeeloordeel } from '../../domein/rechtsverzoek.ts'
import { nogTeVertellen } from '../../domein/rechtenbalie.ts'
import { isOordeelsoort } from '../../domein/verzoek-weging.ts'
import type { Baliedeel, Balieverzoek } from '../../handelingen/rechtenbalie.ts'
import type { OnderdeelRij } from '../../handelingen/verzoekbesluit-kern.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Badge,
  Fouten,
  Gegevenslijst,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  type Fout,
} from '../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'
import { Doen, Verteld } from './doen.tsx'
import { grondNaam } from './oordelen.tsx'
import { Gevraagd, Kenmerken, Verloop } from './stand.tsx'
import {
  beslisserWoorden,
  klachtOverWoorden,
  klachtWoorden,
  soortWoorden,
  uitkomstWoorden,
  uitvoeringWoorden,
  wachtWoorden,
} from './woorden.ts'

export interface BalieverzoekProps {
  beeld: Balieverzoek
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: boolean
  vandaag: Datum
  dossierNaam: (soort: string) => string
  csrf: string
}

/**
 * One request at the desk: what is asked, what is proposed per part, and what can be done. Nothing of the dossier. Of what is not
 * for this reader: that it is there, what kind, its days, and who decides.
 */
export const BalieverzoekPagina = (props: BalieverzoekProps) => {
  const { beeld, vandaag } = props
  const { verzoek } = beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1} heel>
        {soortWoorden[verzoek.soort]} {verzoek.nummer}
      </Kop>
      {props.nieuw && <Melding soort="ok" titel="Het is vastgelegd" nieuw />}
      {verzoek.teLaatOp !== null && (
        <Melding soort="fout" titel="De laatste dag van de wet is voorbij">
          <p>
            Sinds {schrijfDag(verzoek.teLaatOp)}. De inwoner ziet dit. Beslis nu, en leg uit waarom
            het langer duurde.
          </p>
        </Melding>
      )}
      {beeld.adresGeheim && (
        <Melding soort="waarschuwing" titel="Het adres is geheim">
          <p>Stuur niets per post zonder het eerst met de inwoner te bespreken.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">Wacht nu op: {wachtWoorden[beeld.wachtOp].toLowerCase()}.</Alinea>
      <Kenmerken
        verzoek={verzoek}
        indiener={beeld.dicht ? undefined : beeld.indienerNaam}
        persoon={beeld.persoonNaam}
        vandaag={vandaag}
      />
      {verzoek.klachtOver !== null && (
        <Gegevenslijst
          regels={[
            {
              naam: 'De klacht gaat over',
              waarde: beeld.organisatie ?? klachtOverWoorden[verzoek.klachtOver],
            },
          ]}
        />
      )}
      {beeld.dicht ? <Dicht beeld={beeld} /> : <Gevraagd verzoek={verzoek} inhoud={beeld.inhoud} />}
      <Bestreden beeld={beeld} />
      {beeld.baliedelen.map((deel) => (
        <Deel deel={deel} beeld={beeld} dossierNaam={props.dossierNaam} />
      ))}
      {!beeld.dicht && (
        <Doen
          verzoek={verzoek}
          stappen={beeld.stappen}
          actie={paden.balieVerzoek(verzoek.id)}
          waarden={props.waarden}
          fouten={props.fouten}
          versie={beeld.concept?.versie ?? 0}
          vandaag={vandaag}
          organisaties={beeld.organisaties}
          csrf={props.csrf}
        />
      )}
      {!beeld.dicht &&
        nogTeVertellen(
          beeld.baliedelen.map(({ deel }) => deel),
          beeld.stappen,
          true,
        ).length > 0 && (
          <Verteld
            verzoek={verzoek}
            stappen={beeld.stappen}
            actie={paden.balieVerzoek(verzoek.id)}
            waarden={props.waarden}
            fouten={props.fouten}
            versie={beeld.concept?.versie ?? 0}
            vandaag={vandaag}
            organisaties={beeld.organisaties}
            csrf={props.csrf}
          />
        )}
      <Verloop stappen={beeld.stappen} petten={beeld.petten} />
      <Knoppenrij>
        <KnopLink href={paden.balieVerzoeken()} soort="stil">
          Naar alle verzoeken
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Why there are no words here, and who does read them. */
const Dicht = ({ beeld }: { beeld: Balieverzoek }) =>
  beeld.uitsluiting === undefined ? (
    <Melding soort="info" titel="U leest niet wat hier wordt gevraagd">
      <p>
        Alleen een hulpverlener beslist hierover. Wat de inwoner schreef, valt onder het
        beroepsgeheim. U ziet wel wanneer er antwoord moet zijn. Is het bijna zover? Vraag de
        hulpverlener of het lukt.
      </p>
    </Melding>
  ) : (
    <Melding soort="waarschuwing" titel="Dit gaat ook over u">
      <p>
        {uitsluitingWoorden[beeld.uitsluiting]} Daarom leest en behandelt u dit niet.{' '}
        {beeld.anderBehandelt
          ? 'Een andere klachtbehandelaar doet dit.'
          : 'Er is nu geen andere klachtbehandelaar. Vraag het college om iemand aan te wijzen. De beheerder geeft die persoon de pet.'}
      </p>
    </Melding>
  )

const uitsluitingWoorden: Readonly<Record<NonNullable<Balieverzoek['uitsluiting']>, string>> = {
  blik: 'De vraag gaat over iets wat u zelf bekeek.',
  genoemd: 'De klacht noemt uw naam.',
  zelf: 'U vertelde dat u erbij was.',
  besluit: 'U nam het eerste besluit.',
  voorstel: 'U deed het voorstel voor het eerste besluit.',
}

/** The decision that is objected to, to reconsider in full (Awb 7:11). */
export const Bestreden = ({ beeld }: { beeld: Pick<Balieverzoek, 'bestreden' | 'petten'> }) => {
  const { bestreden, petten } = beeld
  if (bestreden === undefined) return null
  const { besluit: tegen, onderdelen, soort } = bestreden
  const door = petten.get(tegen.petId)
  return (
    <section>
      <Kop niveau={2}>Het besluit waartegen bezwaar is gemaakt</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Nummer', waarde: tegen.nummer },
          { naam: 'Wat toen werd gevraagd', waarde: soortWoorden[soort] },
          { naam: 'Uitkomst', waarde: uitkomstWoorden[tegen.uitkomst] },
          { naam: 'Genomen op', waarde: schrijfDag(tegen.genomenOp) },
          ...(door === undefined ? [] : [{ naam: 'Door', waarde: `${door.naam}, ${door.pet}` }]),
          ...(tegen.rechtsmiddelTot === null
            ? []
            : [{ naam: 'Bezwaar kon tot en met', waarde: schrijfDatum(tegen.rechtsmiddelTot) }]),
        ]}
      />
      <Alinea>
        <Tekstblok tekst={tegen.inhoud.weging} />
      </Alinea>
      <Oordelen oordelen={tegen.inhoud.oordelen} onderdelen={onderdelen} />
      <Link href={paden.balieBrief(tegen.id)} context={tegen.nummer} los>
        Lees de brief van toen
      </Link>
    </section>
  )
}

const beletselWoorden: Readonly<Record<NonNullable<Baliedeel['nietOmdat']>, string>> = {
  klaar: '',
  hulpverlener: 'De hulpverlener beslist zelf. U ziet alleen of het is gebeurd.',
  'geen-voorstel': 'De professional heeft nog geen voorstel gedaan. De taak staat bij die collega.',
  'geen-mandaat':
    'Uw pet heeft geen mandaat om namens het college te beslissen. Vraag de beheerder, of een collega met mandaat.',
  'eigen-voorstel': 'U deed zelf het voorstel. Daarom beslist een ander.',
  'eigen-besluit': 'U nam het eerste besluit. Daarom kijkt een ander er opnieuw naar.',
  'eigen-blik': 'De vraag gaat over iets wat u zelf bekeek. Daarom beslist een ander.',
  betrokken: 'Een andere klachtbehandelaar beslist.',
  'niet-gehoord': 'Leg eerst vast of u de inwoner heeft gehoord.',
  doorzenden: 'Deze klacht gaat over een andere organisatie. Stuur hem door.',
}

const Deel = (props: {
  deel: Baliedeel
  beeld: Balieverzoek
  dossierNaam: (soort: string) => string
}) => {
  const { deel: rij, onderdelen, besluit, nietOmdat } = props.deel
  const { verzoek, stappen } = props.beeld
  const voorstel = stappen.findLast((s) => s.soort === 'voorstel' && s.deelId === rij.id)
  const woorden = verzoek.soort === 'klacht' ? klachtWoorden : uitkomstWoorden
  return (
    <section>
      <Kop niveau={2} heel>
        {rij.dossierNummer === null || rij.dossierSoort === null
          ? isOordeelsoort(verzoek.soort)
            ? 'Het oordeel'
            : 'Niet in een dossier'
          : `${props.dossierNaam(rij.dossierSoort)} ${rij.dossierNummer}`}
      </Kop>
      <Alinea>
        {rij.beslisser === 'hulpverlener' && onderdelen.length > 0
          ? 'De vraag gaat over wie er keek in een dossier van de hulp. Wie keek, antwoordt niet zelf. Een collega in dat dossier of de privacy officer beslist. U leest alleen deze vraag en de uitleg.'
          : `Hierover beslist ${beslisserWoorden[rij.beslisser]}.`}
      </Alinea>
      {voorstel?.inhoud !== null && voorstel?.inhoud !== undefined && besluit === undefined && (
        <>
          <Kop niveau={3}>
            {rij.beslisser === 'hulpverlener' ? 'De uitleg van wie keek' : 'Voorstel'}
          </Kop>
          <Alinea>
            <Tekstblok tekst={voorstel.inhoud.tekst} />
          </Alinea>
          <Oordelen oordelen={voorstel.inhoud.oordelen ?? []} onderdelen={onderdelen} />
        </>
      )}
      {besluit !== undefined && (
        <>
          <p>
            <Badge tekst={woorden[besluit.uitkomst]} soort="nadruk" /> Besluit {besluit.nummer} van{' '}
            {schrijfDag(besluit.genomenOp)}.
          </p>
          <Link href={paden.balieBrief(besluit.id)} context={besluit.nummer} los>
            Lees de brief
          </Link>
        </>
      )}
      {besluit === undefined && nietOmdat !== undefined && nietOmdat !== 'klaar' && (
        <Melding soort="info">
          <p>{beletselWoorden[nietOmdat]}</p>
        </Melding>
      )}
      {nietOmdat === undefined && (
        <AlleenScherm>
          <Knoppenrij>
            <KnopLink href={paden.balieBesluit(rij.id)}>Neem het besluit</KnopLink>
          </Knoppenrij>
        </AlleenScherm>
      )}
    </section>
  )
}

const antwoordWoorden = { ja: 'Ja', deels: 'Deels', nee: 'Nee' } as const

/** What is proposed or decided about each datum, with the reason of the law. */
export const Oordelen = (props: {
  oordelen: readonly Onderdeeloordeel[]
  onderdelen: readonly OnderdeelRij[]
}) => (
  <>
    {props.oordelen.map((oordeel, plaats) => {
      const onderdeel = props.onderdelen.find(({ id }) => id === oordeel.onderdeelId)
      const titel = onderdeel?.inhoud.waarover ?? ''
      const grond = grondNaam(oordeel.grond)
      const weg = oordeel.uitzonderingen?.length ?? 0
      return (
        <Kaart titel={titel === '' ? `Onderdeel ${plaats + 1}` : titel}>
          <Gegevenslijst
            regels={[
              { naam: 'Antwoord', waarde: antwoordWoorden[oordeel.oordeel] },
              ...(oordeel.uitvoering === 'geen'
                ? []
                : [{ naam: 'Wat er gebeurt', waarde: uitvoeringWoorden[oordeel.uitvoering] }]),
              ...(grond === undefined ? [] : [{ naam: 'Reden uit de wet', waarde: grond }]),
              ...(oordeel.reden === ''
                ? []
                : [{ naam: 'Uitleg', waarde: <Tekstblok tekst={oordeel.reden} /> }]),
              ...(oordeel.nieuweTekst === undefined
                ? []
                : [{ naam: 'Vanaf nu', waarde: <Tekstblok tekst={oordeel.nieuweTekst} /> }]),
              ...(weg === 0
                ? []
                : [{ naam: 'Over anderen', waarde: `${weg} weg of onherkenbaar` }]),
            ]}
          />
        </Kaart>
      )
    })}
  </>
)
