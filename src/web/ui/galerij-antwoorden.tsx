import { Antwoordkaart } from './antwoordkaart.tsx'
import type { AntwoordkaartProps } from './antwoordkaart-soorten.ts'
import { Knop, KnopLink } from './knop.tsx'
import { Kop } from './kop.tsx'
import { Melding } from './melding.tsx'

const regelset = { versie: '2026.3', peildatum: '1 november 2026', gemeente: 'Voorbeeldstad' }

const jaAls: AntwoordkaartProps = {
  vraag: 'Mag u de school iets vertellen over Noor?',
  oordeel: 'ja-als',
  samenvatting: 'Dit geldt voor het vertellen dat u betrokken bent. Niet voor wat er speelt.',
  pet: 'Jeugdhulpverlener',
  plichten: [
    { tekst: 'Leg uit aan Noor en haar ouders wat u wilt delen.', blokkerend: true, klaar: true },
    {
      tekst: 'Vraag toestemming aan Noor (13) én aan beide ouders met gezag.',
      blokkerend: true,
      actie: { href: '#toestemming', tekst: 'Vraag toestemming' },
    },
    {
      tekst: 'Leg vast wat u deelt, met wie en waarom.',
      actie: { href: '#vastleggen', tekst: 'Leg vast' },
    },
  ],
  gegevens: [
    { gegeven: 'Dat u betrokken bent', soort: 'dat', mag: 'eerst' },
    {
      gegeven: 'Wat er thuis speelt',
      soort: 'wat',
      mag: 'niet',
      toelichting: 'School heeft dit niet nodig.',
    },
  ],
  redenen: [
    {
      zin: 'U hebt een geheimhoudingsplicht als jeugdhulpverlener.',
      bron: 'Jeugdwet, artikel 7.3.11',
      bronHref: '#bron',
      regel: 'jeugdwet-geheim-01',
    },
    {
      zin: 'Noor is 13. Daarom beslissen zij en haar ouders samen.',
      bron: 'Jeugdwet, artikel 7.3.4',
    },
  ],
  omslag: [
    {
      als: 'Noor en beide ouders geven toestemming',
      dan: 'Ja, dat mag',
      href: '#reken-toestemming',
    },
    { als: 'een ouder met gezag weigert', dan: 'Nee, dit mag nu niet', href: '#reken-weigering' },
  ],
  verworpen: [
    { grond: 'Vitaal belang', waarom: 'er is geen acuut gevaar genoemd.' },
    {
      grond: 'Gerechtvaardigd belang',
      waarom: 'dat kan een gemeente niet gebruiken voor haar taken.',
    },
  ],
  feiten: [
    { feit: 'Leeftijd', waarde: '13 jaar', herkomst: 'dossier' },
    { feit: 'Toestemming', waarde: '', onbekend: true, wijzigHref: '#feit-toestemming' },
    {
      feit: 'Doel',
      waarde: 'Hulp op school en thuis afstemmen',
      herkomst: 'u',
      wijzigHref: '#feit-doel',
    },
  ],
  regelset,
  overlegHref: '#overleg',
  afwijkHref: '#afwijken',
}

const ja: AntwoordkaartProps = {
  vraag: 'Mag u opschrijven dat het gezin schulden heeft?',
  oordeel: 'ja',
  plichten: [
    { tekst: 'Vertel het de inwoner.', actie: { href: '#bericht', tekst: 'Maak een bericht' } },
  ],
  redenen: [
    { zin: 'U hebt dit nodig om de hulpvraag te onderzoeken.', bron: 'Wmo 2015, artikel 5.1.1' },
  ],
  regelset,
}

const nee: AntwoordkaartProps = {
  vraag: 'Mag u de woningcorporatie vertellen wat de huisarts zei?',
  oordeel: 'nee-nu',
  plichten: [
    {
      tekst: 'Vraag de inwoner om het zelf te vertellen.',
      actie: { href: '#hulp', tekst: 'Gesprekshulp' },
    },
  ],
  redenen: [{ zin: 'Wat de huisarts u vertelde, blijft geheim.', bron: 'BW 7, artikel 457' }],
  omslag: [{ als: 'de inwoner geeft toestemming voor precies deze gegevens', dan: 'Ja, dat mag' }],
  regelset,
  melding: (
    <Melding soort="waarschuwing" titel="De regels zijn veranderd">
      <p>Dit antwoord is van 3 maart 2026. Kijk opnieuw voordat u het gebruikt.</p>
    </Melding>
  ),
}

const overleg: AntwoordkaartProps = {
  vraag: 'Mag u de politie om een rapport vragen?',
  oordeel: 'overleg',
  plichten: [{ tekst: 'Overleg zonder namen met de aandachtsfunctionaris.' }],
  redenen: [{ zin: 'Hier moet u zelf een afweging maken.' }],
  regelset,
}

const leemte: AntwoordkaartProps = {
  vraag: 'Mag u foto’s van de wijkkrant bewaren?',
  oordeel: 'overleg',
  leemte: true,
  samenvatting: 'Geen regel spreekt hierover. Dat is geen verbod en geen ja.',
  regelset,
}

/** De antwoordkaart in haar vijf vormen. Elke kaart staat los, want hun id is op een pagina uniek. */
export const kaarten: readonly AntwoordkaartProps[] = [jaAls, ja, nee, overleg, leemte]

export const Antwoordvoorbeelden = ({ welke = 0 }: { welke?: number | undefined }) => (
  <section aria-labelledby="antwoorden">
    <Kop niveau={2} id="antwoorden">
      Antwoordkaart
    </Kop>
    <Antwoordkaart
      {...(kaarten[welke] ?? jaAls)}
      kopniveau={3}
      acties={
        <>
          <Knop>Bewaar bij dossier</Knop>
          <KnopLink href="?print=1">Afdrukken</KnopLink>
          <KnopLink href="#inwoner" soort="stil">
            Laat zien aan de inwoner
          </KnopLink>
        </>
      }
    />
  </section>
)
