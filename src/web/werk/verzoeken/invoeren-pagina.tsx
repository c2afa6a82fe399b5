import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import {
  verzoeksoorten,
  type Verzoekrol,
  type Verzoeksoort,
} from '../../../domein/rechtsverzoek.ts'
import { gezienAls } from '../../../domein/rechtsverzoek-formulier.ts'
import { gaatOverGegevens, soortNamen } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import type { Invoerruimte, Vraagsteller } from '../../../handelingen/rechtsverzoek-invoeren.ts'
import { naamVanDocument, naamVanGegeven } from '../../../handelingen/rechtsverzoek-kern.ts'
import { Velden } from '../../mijn/verzoeken/velden.tsx'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Uitleg,
  foutBij,
  type Fout,
  type Keuze,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

/** Which kind it is; own words go the way they always go. */
export const InvoerKeuzePagina = ({ ruimte }: { ruimte: Invoerruimte }) => {
  const { dossier } = ruimte
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Wat vraagt de inwoner?</Kop>
      <Alinea soort="inleiding">
        Kwam een verzoek of klacht per post, aan de balie of telefonisch? Voer het hier in. De
        termijn loopt vanaf de dag waarop het binnenkwam.
      </Alinea>
      <Lijst
        items={verzoeksoorten.map((soort) => (
          <Link
            href={
              soort === 'aanvullen'
                ? paden.verklaring(dossier.id)
                : paden.verzoekInvoeren(dossier.id, soort)
            }
            los
          >
            {soort === 'aanvullen'
              ? 'Aanvullen: eigen woorden in het dossier (meteen, zonder besluit)'
              : soortNamen[soort]}
          </Link>
        ))}
      />
    </>
  )
}

interface InvoerProps {
  ruimte: Invoerruimte
  soort: Exclude<Verzoeksoort, 'aanvullen'>
  waarden: Waarden
  fouten: readonly Fout[]
  sleutel: string
  csrf: string
}

const rollen: Readonly<Record<Exclude<Verzoekrol, 'zelf'>, string>> = {
  ouder: 'ouder',
  voogd: 'voogd',
  curator: 'curator',
  mentor: 'mentor',
  gemachtigde: 'gemachtigde',
}

const vragerTekst = ({ naam, indienerNaam, hoedanigheid }: Vraagsteller): string =>
  hoedanigheid === 'zelf' ? naam : `${indienerNaam}, ${rollen[hoedanigheid]} van ${naam}`

/** What came in on paper or by word, for somebody in this dossier. */
export const InvoerPagina = (props: InvoerProps) => {
  const { ruimte, soort, waarden, fouten } = props
  const { dossier, vragers } = ruimte
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{`${soortNamen[soort]} invoeren`}</Kop>
      <Alinea soort="inleiding">
        Schrijf op wat de inwoner vraagt, in diens eigen woorden. U weegt hier niets en wijst niets
        af.
      </Alinea>
      {soort === 'klacht' && (
        <Alinea>
          Gaat de klacht over u? Laat dan iemand anders dit invoeren. Na het versturen leest alleen
          de klachtbehandelaar de klacht.
        </Alinea>
      )}
      <Formulier
        actie={paden.verzoekInvoeren(dossier.id, soort)}
        csrf={props.csrf}
        verborgen={{ sleutel: props.sleutel }}
      >
        {vragers.length === 0 ? (
          <Leeg titel="Er is niemand van wie vaststaat dat hij of zij dit mag vragen." />
        ) : (
          <Keuzerondjes
            naam="vrager"
            legenda="Wie vraagt dit?"
            keuzes={vragers.map((v) => ({
              waarde: `${v.persoonId}:${v.indienerId}`,
              tekst: vragerTekst(v),
            }))}
            waarde={een(waarden, 'vrager')}
            fout={foutBij(fouten, 'vrager')}
          />
        )}
        <NietErbij ruimte={ruimte} />
        <Binnenkomst waarden={waarden} fouten={fouten} />
        <Waarover {...props} />
        <Velden
          soort={soort}
          teksten={{ vragen: {}, keuzes: {} }}
          waarden={waarden}
          fouten={fouten}
        />
        <Knoppenrij>
          <Knop>Voer in</Knop>
          <KnopLink soort="stil" href={paden.verzoeken(dossier.id)}>
            Terug
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const NietErbij = ({ ruimte: { dossier } }: { ruimte: Invoerruimte }) => (
  <Uitleg titel="Staat wie dit vraagt er niet bij?">
    <p>
      Zoek dan eerst uit of deze persoon dit mag vragen. Een ouder van een kind vanaf 12 jaar mag
      niets vragen over een dossier van een hulpverlener. Vanaf 16 jaar vraagt een kind alles zelf.
      Weet u het niet zeker? Vertel dan niets over dit dossier, ook niet dat het er is.
    </p>
    <p>
      <Link href={paden.wieBeslist(dossier.id, dossier.persoonId)} los>
        Wie beslist
      </Link>
    </p>
    <p>
      <Link href={paden.klacht()} los>
        Iedereen kan een klacht indienen, ook zonder dossier
      </Link>
    </p>
  </Uitleg>
)

const gezienWoorden: Readonly<Record<(typeof gezienAls)[number], string>> = {
  document: 'Ja, ik zag een geldig identiteitsbewijs',
  bekend: 'Ja, ik ken deze inwoner van eerdere gesprekken',
  machtiging: 'Ja, en ik zag een schriftelijke machtiging',
}

const Binnenkomst = ({ waarden, fouten }: Pick<InvoerProps, 'waarden' | 'fouten'>) => (
  <>
    <Keuzerondjes
      naam="kanaal"
      legenda="Hoe kwam het binnen?"
      naastElkaar
      keuzes={[
        { waarde: 'post', tekst: 'Met de post' },
        { waarde: 'balie', tekst: 'Aan de balie' },
        { waarde: 'telefoon', tekst: 'Telefonisch' },
      ]}
      waarde={een(waarden, 'kanaal')}
      fout={foutBij(fouten, 'kanaal')}
    />
    <Datumveld
      naam="ontvangen"
      label="Op welke dag kwam het binnen?"
      hint="De dag van ontvangst, niet de dag waarop u dit invoert. Bijvoorbeeld 05-11-2026."
      waarde={een(waarden, 'ontvangen')}
      fout={foutBij(fouten, 'ontvangen')}
    />
    <Keuzerondjes
      naam="identiteit"
      legenda="Weet u zeker wie dit vraagt?"
      hint="Maak geen kopie van een identiteitsbewijs. Schrijf er ook geen nummer van op."
      keuzes={[
        ...gezienAls.map((waarde) => ({ waarde, tekst: gezienWoorden[waarde] })),
        { waarde: 'nee', tekst: 'Nee, dat moet nog' },
      ]}
      waarde={een(waarden, 'identiteit')}
      fout={foutBij(fouten, 'identiteit')}
    />
  </>
)

const Waarover = ({ ruimte, soort, waarden, fouten }: InvoerProps) => {
  if (soort === 'bezwaar-besluit') {
    return ruimte.besluiten.length === 0 ? (
      <Leeg titel="In dit dossier is nog geen besluit waartegen bezwaar kan." />
    ) : (
      <Keuzerondjes
        naam="tegen"
        legenda="Tegen welk besluit?"
        keuzes={ruimte.besluiten.map(({ besluit }) => ({
          waarde: besluit.id,
          tekst: besluit.nummer,
          hint:
            besluit.rechtsmiddelTot === null
              ? undefined
              : `Bezwaar kan tot en met ${schrijfDatum(besluit.rechtsmiddelTot)}.`,
        }))}
        waarde={een(waarden, 'tegen')}
        fout={foutBij(fouten, 'tegen')}
      />
    )
  }
  if (!gaatOverGegevens(soort)) return null
  const groep = {
    naam: 'waarover',
    legenda: 'Waar gaat het over?',
    keuzes: keuzesVan(ruimte, soort),
    fout: foutBij(fouten, 'waarover'),
  }
  const gekozen = lijst(waarden, 'waarover')
  return soort === 'verbeteren' ? (
    <Keuzerondjes {...groep} waarde={gekozen[0]} />
  ) : (
    <Aankruisvakken {...groep} waarden={gekozen} />
  )
}

const kort = (tekst: string): string => (tekst.length > 160 ? `${tekst.slice(0, 157)}…` : tekst)

function keuzesVan(ruimte: Invoerruimte, soort: Verzoeksoort): Keuze[] {
  const naamVan = (id: string): string => ruimte.personen.find((p) => p.id === id)?.naam ?? ''
  return [
    ...(soort === 'verbeteren'
      ? []
      : [{ waarde: `dossier:${ruimte.dossier.id}`, tekst: 'Alles in dit dossier' }]),
    ...ruimte.gegevens.map((g) => ({
      waarde: `gegeven:${g.id}`,
      tekst: kort(g.inhoud),
      hint: `${naamVanGegeven(g)}. Over ${g.gezinszaak ? 'het gezin' : naamVan(g.persoonId)}.`,
    })),
    ...ruimte.documenten.map((d) => ({
      waarde: `document:${d.id}`,
      tekst: d.naam,
      hint: `${naamVanDocument(d)}.`,
    })),
    {
      waarde: 'anders',
      tekst: 'Iets anders, buiten dit dossier',
      hint: 'Schrijf bij de toelichting wat de inwoner bedoelt. Dit gaat naar de rechtenbalie.',
    },
  ]
}
