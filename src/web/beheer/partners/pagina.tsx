import { een, type Waarden } from '../../../domein/invoer.ts'
import {
  geenPartner,
  langsteNaam,
  partnersoorten,
  type Partnerorganisatie,
  type Uitgenodigde,
} from '../../../handelingen/partner-beheer.ts'
import { beroepsgeheimen } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
  Tabel,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'

const soortNaam = (woorden: Woorden, { ontvangerType }: Partnerorganisatie): string =>
  ontvangerType === null ? 'Geen partner' : hoofdletter(woorden.ontvangers[ontvangerType].naam)

/** Every organisation outside, and whether it is a partner. */
export const PartnersPagina = (props: {
  organisaties: readonly Partnerorganisatie[]
  woorden: Woorden
}) => (
  <>
    <Kop niveau={1}>Partners</Kop>
    <Alinea soort="inleiding">
      Met deze organisaties kan het wijkteam gegevens delen. Wie u uitnodigt, ziet alleen wat met de
      eigen organisatie is gedeeld.
    </Alinea>
    {props.organisaties.length === 0 ? (
      <Leeg titel="Er zijn nog geen andere organisaties.">Voeg eerst een organisatie toe.</Leeg>
    ) : (
      <Tabel
        bijschrift="Organisaties buiten de gemeente"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Organisatie' },
          { kop: 'Als wat voor partner' },
          { kop: 'Mensen', getal: true },
        ]}
        rijen={props.organisaties.map((organisatie) => [
          <Link href={paden.partnerorganisatie(organisatie.id)} los>
            {organisatie.naam}
          </Link>,
          soortNaam(props.woorden, organisatie),
          String(organisatie.mensen),
        ])}
      />
    )}
    <Knoppenrij>
      <KnopLink href={paden.organisaties()}>Organisatie toevoegen</KnopLink>
    </Knoppenrij>
  </>
)

const gelukt: Readonly<Record<string, string>> = {
  soort: 'Dit is opgeslagen. Wat al gedeeld is, loopt door tot het stopt.',
  uitgenodigd: 'Deze persoon is uitgenodigd.',
  ingetrokken: 'Deze persoon kan niet meer inloggen en ziet niets meer, ook nu niet.',
}

interface OrganisatieProps {
  organisatie: Partnerorganisatie
  mensen: readonly Uitgenodigde[]
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
  klaar: string
}

/** One organisation: as what, who may log in, and inviting somebody. */
export const PartnerorganisatiePagina = (props: OrganisatieProps) => {
  const { organisatie, mensen } = props
  const lopend = mensen.filter((mens) => mens.ingetrokkenOp === null)
  const voorbij = mensen.filter((mens) => mens.ingetrokkenOp !== null)
  const melding = gelukt[props.klaar]
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>{organisatie.naam}</Kop>
      {melding !== undefined && (
        <Melding soort="ok" titel="Gelukt" nieuw>
          <p>{melding}</p>
        </Melding>
      )}
      <Soort {...props} />
      <section>
        <Kop niveau={2}>Wie kan inloggen</Kop>
        {lopend.length === 0 ? (
          <Leeg titel="Niemand van deze organisatie kan inloggen." />
        ) : (
          lopend.map((mens) => <Mens mens={mens} {...props} />)
        )}
      </section>
      {organisatie.ontvangerType !== null && <Uitnodigen {...props} />}
      {voorbij.length > 0 && (
        <section>
          <Kop niveau={2}>Ingetrokken</Kop>
          <Lijst
            items={voorbij.map(
              (mens) =>
                `${mens.naam}, ${mens.functie}. Van ${schrijfDag(mens.op)} tot ${schrijfDag(mens.ingetrokkenOp ?? mens.op)}.`,
            )}
          />
        </section>
      )}
      <Knoppenrij>
        <KnopLink href={paden.partners()}>Alle partners</KnopLink>
      </Knoppenrij>
    </>
  )
}

const Soort = ({ organisatie, waarden, fouten, woorden, csrf }: OrganisatieProps) => (
  <Formulier actie={paden.partnerorganisatie(organisatie.id)} csrf={csrf}>
    <Keuzelijst
      naam="ontvangerType"
      label="Wat voor partner is dit?"
      hint="De regels kijken hiernaar als het wijkteam iets wil delen."
      leeg={organisatie.ontvangerType === null ? 'Kies' : undefined}
      keuzes={[
        ...partnersoorten.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.ontvangers[code].naam),
        })),
        { waarde: geenPartner, tekst: 'Geen partner (meer)' },
      ]}
      waarde={een(waarden, 'ontvangerType') || (organisatie.ontvangerType ?? undefined)}
      fout={foutBij(fouten, 'ontvangerType')}
    />
    <Knoppenrij>
      <Knop soort="tweede">Opslaan</Knop>
    </Knoppenrij>
  </Formulier>
)

const Mens = ({ mens, organisatie, woorden, csrf }: OrganisatieProps & { mens: Uitgenodigde }) => (
  <Kaart titel={mens.naam} niveau={3}>
    <Gegevenslijst
      regels={[
        { naam: 'Functie', waarde: mens.functie },
        {
          naam: 'Geheimhouding',
          waarde: hoofdletter(woorden.beroepsgeheimen[mens.beroepsgeheim].naam),
        },
        { naam: 'Sinds', waarde: schrijfDag(mens.op) },
        { naam: 'Uitgenodigd door', waarde: mens.door ?? 'Bij de start' },
      ]}
    />
    <Formulier actie={paden.partnerIntrekken(organisatie.id, mens.id)} csrf={csrf}>
      <Knoppenrij>
        <KnopLink
          href={paden.partnerAccount(organisatie.id, mens.id)}
          context={`voor ${mens.naam}`}
        >
          Account om in te loggen
        </KnopLink>
        <Knop soort="gevaar" context={`van ${mens.naam}`}>
          Trek de uitnodiging in
        </Knop>
      </Knoppenrij>
    </Formulier>
  </Kaart>
)

const Uitnodigen = ({ organisatie, waarden, fouten, woorden, csrf }: OrganisatieProps) => (
  <section>
    <Kop niveau={2}>Iemand uitnodigen</Kop>
    <Formulier actie={paden.partnerUitnodigen(organisatie.id)} csrf={csrf}>
      <Tekstveld
        naam="naam"
        label="Naam"
        maxlengte={langsteNaam}
        waarde={een(waarden, 'naam')}
        fout={foutBij(fouten, 'naam')}
      />
      <Tekstveld
        naam="functie"
        label="Functie"
        hint="De inwoner ziet de functie en de organisatie, niet de naam."
        maxlengte={langsteNaam}
        waarde={een(waarden, 'functie')}
        fout={foutBij(fouten, 'functie')}
      />
      <Keuzerondjes
        naam="beroepsgeheim"
        legenda="Welke geheimhouding geldt voor deze persoon?"
        hint="Daarmee rekent de eigen “Mag het?” van deze persoon."
        keuzes={beroepsgeheimen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.beroepsgeheimen[code].naam),
          hint: woorden.beroepsgeheimen[code].uitleg ?? undefined,
        }))}
        waarde={een(waarden, 'beroepsgeheim')}
        fout={foutBij(fouten, 'beroepsgeheim')}
      />
      <Knoppenrij>
        <Knop>Nodig uit</Knop>
      </Knoppenrij>
    </Formulier>
  </section>
)
