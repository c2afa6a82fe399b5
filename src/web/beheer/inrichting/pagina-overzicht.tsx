import type { Overzicht, VersieRij } from '../../../handelingen/inrichting.ts'
import { algemeenInWoorden } from '../../../domein/inrichting-verschil.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Kaart,
  Kaarten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Melding,
  Tabel,
} from '../../ui/index.ts'
import { Taaktabel } from './tabel.tsx'
import { statusWoorden, vormWoorden } from './woorden.ts'

/** The front door of the beheerder: what waits, and where everything is. */
export const BeheerPagina = ({ overzicht }: { overzicht: Overzicht }) => (
  <>
    <Kop niveau={1}>Beheer</Kop>
    <Alinea soort="inleiding">
      U legt vast hoe de gemeente het werk heeft ingericht en wie welke pet draagt. U ziet geen
      dossiers.
    </Alinea>
    <Wacht overzicht={overzicht} />
    <Kaarten>
      <Kaart titel="Inrichting" href={paden.inrichting()} niveau={2}>
        Welke taken doet het team, voor wie en onder welke regels?
      </Kaart>
      <Kaart titel="Organisaties" href={paden.organisaties()} niveau={2}>
        Wie doet mee in het team? {overzicht.organisaties.length} organisaties.
      </Kaart>
      <Kaart titel="Convenanten" href={paden.convenanten()} niveau={2}>
        Wat spraken organisaties af over gegevens? Bevestig wat getekend is.
      </Kaart>
      <Kaart titel="Petten" href={paden.petten()} niveau={2}>
        Wie mag welke taak doen, en tot wanneer?
      </Kaart>
      <Kaart titel="Medewerkers" href={paden.medewerkers()} niveau={2}>
        Wie werkt hier, met welke registratie?
      </Kaart>
      <Kaart titel="Autorisatiedocument" href={paden.autorisatie()} niveau={2}>
        Alles over wie wat mag, in één document.
      </Kaart>
      <Kaart titel="Controle" href={paden.controles()} niveau={2}>
        Kloppen de petten nog? Kijk het elk jaar na.
      </Kaart>
      <Kaart titel="Toestand" href={paden.beheerToestand()} niveau={2}>
        Werkt het systeem zoals het hoort?
      </Kaart>
      <Kaart titel="Berichten" href={paden.beheerBerichten()} niveau={2}>
        Welke mail uitging en welke niet, en naar welk werkadres.
      </Kaart>
    </Kaarten>
  </>
)

const Wacht = ({
  overzicht: { voorstel, eigenVoorstel, magWijzigen },
}: {
  overzicht: Overzicht
}) =>
  voorstel === undefined ? null : (
    <Melding
      soort={magWijzigen && !eigenVoorstel ? 'waarschuwing' : 'info'}
      titel={
        magWijzigen && !eigenVoorstel
          ? 'Er wacht een voorstel op u'
          : 'Er is een voorstel om de inrichting te veranderen'
      }
    >
      <p>
        {eigenVoorstel
          ? 'U maakte dit voorstel. Een andere beheerder stelt het vast.'
          : `Gemaakt door ${voorstel.gemaaktDoor ?? 'de installatie'}.`}{' '}
        <Link href={paden.inrichtingVersie(voorstel.id)} los>
          Bekijk het voorstel
        </Link>
      </p>
    </Melding>
  )

interface LijstProps {
  overzicht: Overzicht
  woorden: Pick<Woorden, 'beroepsgeheimen' | 'dossiers' | 'petten'>
  csrf: string
}

/** All versions, and what holds now as the task table. */
export const InrichtingPagina = ({ overzicht, woorden, csrf }: LijstProps) => {
  const { geldend, versies, organisaties } = overzicht
  return (
    <>
      <Kop niveau={1}>Zo is het werk ingericht</Kop>
      <Alinea soort="inleiding">
        Welke taak doet het team namens wie, en welke regels horen daarbij? Een verandering gaat in
        op een dag en wordt door een tweede beheerder vastgesteld.
      </Alinea>
      <Wacht overzicht={overzicht} />
      {overzicht.magWijzigen && overzicht.voorstel === undefined && (
        <Begin overzicht={overzicht} csrf={csrf} />
      )}
      {geldend === undefined ? (
        <Leeg titel="Er is nog niets vastgesteld">
          Zolang dat zo is, kan niemand een pet opzetten om in dossiers te werken.
        </Leeg>
      ) : (
        <section>
          <Kop niveau={2}>Dit geldt nu</Kop>
          <Alinea>
            Versie {geldend.nummer}, sinds {schrijfDatum(geldend.ingangsdatum)}.{' '}
            <Link href={paden.inrichtingVersie(geldend.id)}>Bekijk deze versie</Link>
          </Alinea>
          <Gegevenslijst
            regels={algemeenInWoorden(geldend.inhoud, {
              vorm: (vorm) => vormWoorden[vorm].tekst,
            }).map(([naam, waarde]) => ({ naam, waarde: waarde || 'niet ingevuld' }))}
          />
          <Taaktabel inrichting={geldend.inhoud} organisaties={organisaties} woorden={woorden} />
        </section>
      )}
      <Kop niveau={2}>Alle versies</Kop>
      <Tabel
        bijschrift="Versies van de inrichting, de nieuwste eerst"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Versie' },
          { kop: 'Stand' },
          { kop: 'Gaat in' },
          { kop: 'Wat en waarom' },
          { kop: 'Gemaakt door' },
          { kop: 'Besloten door' },
        ]}
        rijen={versies.map((versie) => [
          <Link href={paden.inrichtingVersie(versie.id)} los>
            Versie {versie.nummer}
          </Link>,
          versie.id === geldend?.id ? 'Geldt nu' : statusWoorden[versie.status],
          schrijfDatum(versie.ingangsdatum),
          versie.toelichting || 'nog niet ingevuld',
          versie.gemaaktDoor ?? 'de installatie',
          versie.beslotenDoor ?? (versie.status === 'voorstel' ? 'nog niemand' : 'de installatie'),
        ])}
      />
    </>
  )
}

const naamVan = (versie: VersieRij, geldend: boolean): string =>
  geldend
    ? `Wat nu geldt (versie ${versie.nummer})`
    : versie.status === 'ingetrokken'
      ? `Het voorstel dat terugkwam (versie ${versie.nummer})`
      : `Wat vanaf ${schrijfDatum(versie.ingangsdatum)} geldt (versie ${versie.nummer})`

const Begin = ({ overzicht, csrf }: { overzicht: Overzicht; csrf: string }) => (
  <Formulier actie={paden.inrichting()} csrf={csrf}>
    {overzicht.vanaf.length > 1 && (
      <Keuzerondjes
        naam="vanaf"
        legenda="Waar begint het nieuwe voorstel?"
        keuzes={overzicht.vanaf.map((versie) => ({
          waarde: versie.id,
          tekst: naamVan(versie, versie.id === overzicht.geldend?.id),
        }))}
        waarde={overzicht.vanaf[0]?.id}
      />
    )}
    <Knoppenrij>
      <Knop>Maak een voorstel</Knop>
      <KnopLink href={paden.organisaties()}>Naar organisaties</KnopLink>
    </Knoppenrij>
  </Formulier>
)
