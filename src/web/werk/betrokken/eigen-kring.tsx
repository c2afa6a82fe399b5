import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { relatieSoorten, relatieWoorden } from '../../../domein/relatie.ts'
import type { EigenKring } from '../../../handelingen/relatie.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Kaart,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { EigenStraat } from './eigen-straat.tsx'

interface EigenKringProps {
  kring: EigenKring
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: string | undefined
  /** What was typed as the own street, when it could not be kept. */
  straat?: string
  csrf: string
}

/** Whom a medewerker knows in private life: told by themselves, seen by nobody else. */
export const EigenKringPagina = ({
  kring,
  waarden,
  fouten,
  nieuw,
  straat = '',
  csrf,
}: EigenKringProps) => (
  <>
    <Fouten fouten={fouten} />
    <Kop niveau={1}>Wie kent u privé?</Kop>
    {nieuw === 'verteld' && (
      <Melding soort="ok" titel="Opgeslagen" nieuw>
        <p>U kunt nu niets zien over deze persoon. Dat geldt voor al uw petten.</p>
      </Melding>
    )}
    {nieuw === 'weg' && (
      <Melding soort="ok" titel="Weggehaald" nieuw>
        <p>Deze persoon staat niet meer in uw lijst.</p>
      </Melding>
    )}
    {nieuw === 'straat' && (
      <Melding soort="ok" titel="Opgeslagen" nieuw>
        <p>U heeft veranderd wat wij over uw straat bewaren.</p>
      </Melding>
    )}
    <Alinea soort="inleiding">
      Niemand kijkt in een dossier van iemand die hij privé kent. Daarom vragen wij u dit vooraf.
    </Alinea>
    <Lijst
      items={[
        'Alleen u ziet deze lijst. Uw leidinggevende, uw collega’s en de beheerder zien hem niet.',
        'Het systeem gebruikt de naam en de geboortedatum om dossiers voor u dicht te houden.',
        'U hoort niet of deze persoon hier bekend is. De pagina is altijd hetzelfde.',
        'Bent u nu betrokken bij een dossier over deze persoon? Dan stopt uw toegang meteen. Bent u daar de enige? Draag dat dossier dan eerst over.',
        'Probeert u zo’n dossier toch te openen? Dan ziet de privacy officer dat. Niet over wie het gaat.',
        'Een dossier over uzelf sluit voor u altijd meteen. Uw leidinggevende kan een vervanger regelen.',
      ]}
    />
    <section aria-labelledby="lijst">
      <Kop niveau={2} id="lijst">
        Uw lijst
      </Kop>
      {kring.relaties.length === 0 ? (
        <Leeg titel="U heeft nog niemand verteld." />
      ) : (
        kring.relaties.map((r) => (
          <Kaart titel={r.naam}>
            <p>
              {relatieWoorden[r.soort].naam}, geboren op {schrijfDatum(r.geboortedatum)}. Verteld op{' '}
              {schrijfDag(r.gemeldOp)}.
            </p>
            <Formulier actie={paden.eigenKringVervallen(r.id)} csrf={csrf}>
              <Knop soort="tweede" context={`: ${r.naam}`}>
                Haal weg
              </Knop>
            </Formulier>
          </Kaart>
        ))
      )}
    </section>
    <section aria-labelledby="vertel">
      <Kop niveau={2} id="vertel">
        Iemand toevoegen
      </Kop>
      <Formulier
        actie={paden.eigenKring()}
        csrf={csrf}
        verborgen={{ versie: String(kring.concept?.versie ?? 0) }}
      >
        <Keuzerondjes
          naam="soort"
          legenda="Hoe kent u deze persoon?"
          keuzes={relatieSoorten.map((waarde) => ({
            waarde,
            tekst: relatieWoorden[waarde].naam,
            hint: relatieWoorden[waarde].uitleg,
          }))}
          waarde={een(waarden, 'soort')}
          fout={foutBij(fouten, 'soort')}
        />
        <Tekstveld
          naam="naam"
          label="Naam"
          hint="Voornaam en achternaam, zoals in het paspoort."
          waarde={een(waarden, 'naam')}
          fout={foutBij(fouten, 'naam')}
        />
        <Datumveld
          naam="geboortedatum"
          label="Geboortedatum"
          hint="Bijvoorbeeld 04-05-2013."
          waarde={een(waarden, 'geboortedatum')}
          fout={foutBij(fouten, 'geboortedatum')}
        />
        <Knoppenrij>
          <Knop>Voeg toe</Knop>
        </Knoppenrij>
      </Formulier>
    </section>
    <EigenStraat
      verteld={kring.straatVerteld}
      fout={foutBij(fouten, 'straat')}
      getypt={straat}
      csrf={csrf}
    />
  </>
)
