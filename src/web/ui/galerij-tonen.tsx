import { Badge } from './badge.tsx'
import { Afgeschermd, Identiteitsbalk, Kaart, Kaarten, Leeg, Uitleg } from './blokken.tsx'
import { Gegevenslijst } from './gegevenslijst.tsx'
import { Kop } from './kop.tsx'
import { Melding } from './melding.tsx'
import { Printkop } from './printkop.tsx'
import { Tabel } from './tabel.tsx'
import { Alinea, Link, Lijst } from './tekst.tsx'
import { Tijdlijn } from './tijdlijn.tsx'

/** De onderdelen die tonen wat er is: balken, lijsten, tabellen, meldingen, kaarten. */
export const Toonvoorbeelden = () => (
  <>
    <section aria-labelledby="tonen">
      <Kop niveau={2} id="tonen">
        Gegevens tonen
      </Kop>
      <Printkop
        gemeente="Gemeente Voorbeeldstad"
        stuk="Triagebesluit"
        nummer="TB-2026-0017"
        datum="3 november 2026"
      />
      <Identiteitsbalk
        naam="Noor de Vries"
        feiten={[
          { naam: 'Leeftijd', waarde: '13 jaar' },
          { naam: 'Dossier', waarde: '2026-0142' },
          { naam: 'Gezag', waarde: 'beide ouders' },
        ]}
        letOp="Stuur geen brief naar het adres van vader."
      />
      <Kop niveau={3}>Dit weten we al</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'U wilt', waarde: 'Informatie geven', wijzigHref: '#wilt' },
          { naam: 'Aan', waarde: 'Basisschool De Linde, intern begeleider', wijzigHref: '#aan' },
          { naam: 'Over', waarde: 'Noor de Vries (13), kind in dossier 2026-0142' },
          { naam: 'Soort', waarde: <Badge tekst="dat" />, wijzigHref: '#soort' },
          {
            naam: 'Toestemming',
            waarde: <Badge tekst="Nog niet gevraagd" soort="waarschuwing" />,
            wijzigHref: '#toestemming',
          },
        ]}
      />
      <p>
        <Badge tekst="feit" soort="nadruk" /> <Badge tekst="mening" />{' '}
        <Badge tekst="klaar" soort="ok" /> <Badge tekst="te laat" soort="fout" />
      </p>
      <Tabel
        bijschrift="Met wie delen wij?"
        kolommen={[
          { kop: 'Wie' },
          { kop: 'Wat weten zij?' },
          { kop: 'Verantwoordingsdocumentatie' },
          { kop: 'Keer', getal: true },
          { kop: 'Wat u kunt doen', kopVerborgen: true },
        ]}
        rijen={[
          [
            'School',
            'Alleen dat wij u helpen',
            'Ja, sinds 10 november',
            '2',
            <Link href="#a">Stop met delen</Link>,
          ],
          [
            'Woningcorporatie',
            'Niets meer',
            'U stopte op 5 november',
            '11',
            <Link href="#b">Lees waarom</Link>,
          ],
        ]}
      />
      <Kop niveau={3}>Wie keek er?</Kop>
      <Tijdlijn
        gebeurtenissen={[
          {
            moment: '18 november 2026, 10:12 uur',
            datumtijd: '2026-11-18T10:12',
            titel: 'Sanne Bakker, wijkteam',
            children: (
              <>
                <p>Bekeek uw plan. Reden: gesprek met u voorbereiden.</p>
                <Link href="#vraag-1" context="over Sanne Bakker" los>
                  Ik heb hier een vraag over
                </Link>
              </>
            ),
          },
          { moment: '12 november 2026, 14:40 uur', titel: 'Basisschool De Linde' },
        ]}
      />
    </section>
    <section aria-labelledby="meldingen">
      <Kop niveau={2} id="meldingen">
        Meldingen en blokken
      </Kop>
      <Melding soort="ok" titel="Het besluit is vastgelegd">
        <p>Het nummer is TB-2026-0017. De inwoner kan het lezen.</p>
      </Melding>
      <Melding soort="info">
        <p>U kunt dit later nog veranderen.</p>
      </Melding>
      <Melding soort="waarschuwing" titel="Let op: bijzondere gegevens">
        <p>Schrijf alleen op wat u echt nodig hebt.</p>
      </Melding>
      <Melding soort="fout" titel="Dit is nog niet bewaard">
        <p>Een collega veranderde dit ook. Uw tekst staat er nog.</p>
      </Melding>
      <Kaarten>
        <Kaart titel="Nieuwe hulpvraag" href="#nieuw">
          <p>Iemand komt met een vraag.</p>
        </Kaart>
        <Kaart titel="Mag het?" href="#mag-het">
          <p>Vraag zonder namen. Er wordt niets bewaard.</p>
        </Kaart>
        <Kaart titel="Concept van 14 november">
          <p>Triage, stap 2 van 4.</p>
        </Kaart>
      </Kaarten>
      <Leeg
        titel="U hebt nog geen dossiers"
        actie={{ href: '#nieuw', tekst: 'Begin met een hulpvraag' }}
      >
        Een dossier begint met een hulpvraag.
      </Leeg>
      <Afgeschermd actie={{ href: '#vraag', tekst: 'Vraag het uw leidinggevende' }} />
      <Uitleg titel="Wat is het verschil tussen dat en wat?">
        <Alinea>Dat: alleen dat er hulp is. Wat: ook wat er speelt.</Alinea>
        <Lijst items={['Een ding', 'Nog een ding']} />
      </Uitleg>
      <Alinea soort="klein">Een kleine regel onderaan.</Alinea>
      <Lijst genummerd items={['Eerst dit', 'Dan dat']} />
    </section>
  </>
)
