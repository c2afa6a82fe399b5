import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, toonDatum, type Datum } from '../../../domein/leeftijd.ts'
import { isGeldig } from '../../../domein/petbeheer-waarschuwing.ts'
import {
  registratiesoorten,
  type MedewerkerBeeld,
  type MedewerkerRegel,
} from '../../../handelingen/petbeheer-medewerker.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Badge,
  Datumveld,
  Formulier,
  Fouten,
  Keuzelijst,
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
import { AlleenScherm } from '../../werk/tonen.tsx'
import { Pettentabel } from './lijst.tsx'
import { registratieTekst } from './tonen.tsx'

interface MedewerkersProps {
  regels: readonly MedewerkerRegel[]
  waarden: Waarden
  fouten: readonly Fout[]
  beheerder: boolean
  /** Made with the form, so that sending it twice adds one person. */
  sleutel: string
  nieuw: boolean
  csrf: string
}

/** Who works here and who left, and what they still have. */
export const MedewerkersPagina = (props: MedewerkersProps) => (
  <>
    <Fouten fouten={props.fouten} />
    {props.nieuw && (
      <Melding soort="ok" titel="De medewerker is toegevoegd" nieuw>
        <p>Vraag nu een pet aan. Zonder pet kan de collega nergens bij.</p>
      </Melding>
    )}
    <Kop niveau={1}>Medewerkers</Kop>
    <Alinea soort="inleiding">Hier ziet u wie er werkt, wie weg is en wie nog wat heeft.</Alinea>
    <Tabel
      bijschrift={`${props.regels.length} medewerkers`}
      kolommen={[{ kop: 'Naam' }, { kop: 'Functie' }, { kop: 'Petten' }, { kop: 'In dienst' }]}
      rijen={props.regels.map(({ medewerker, petten }) => [
        <Link href={paden.medewerker(medewerker.id)} los>
          {medewerker.naam}
        </Link>,
        medewerker.functie,
        petten.length === 0 ? 'Geen' : petten.map(({ naam }) => naam).join(', '),
        medewerker.uitDienstOp === null ? (
          'Ja'
        ) : (
          <Badge tekst={`Weg sinds ${schrijfDag(medewerker.uitDienstOp)}`} />
        ),
      ])}
    />
    {props.beheerder && (
      <AlleenScherm>
        <section>
          <Kop niveau={2}>In dienst</Kop>
          <Formulier
            actie={paden.medewerkers()}
            csrf={props.csrf}
            verborgen={{ sleutel: props.sleutel }}
          >
            <Tekstveld
              naam="naam"
              label="Naam"
              waarde={een(props.waarden, 'naam')}
              fout={foutBij(props.fouten, 'naam')}
            />
            <Tekstveld
              naam="functie"
              label="Functie"
              waarde={een(props.waarden, 'functie')}
              fout={foutBij(props.fouten, 'functie')}
            />
            <Knoppenrij>
              <Knop>Voeg medewerker toe</Knop>
            </Knoppenrij>
          </Formulier>
        </section>
      </AlleenScherm>
    )}
  </>
)

interface MedewerkerProps {
  beeld: MedewerkerBeeld
  fouten: readonly Fout[]
  woorden: Woorden
  vandaag: Datum
  /** Who may change registrations. */
  beheerder: boolean
  /** Who may end the service. */
  magUit: boolean
  /** What was just done: `registratie`, `vervallen` or `uit`. */
  nieuw: string | undefined
  csrf: string
}

const gelukt: Readonly<Record<string, string>> = {
  registratie: 'De registratie is vastgelegd',
  vervallen: 'De registratie is vervallen',
  uit: 'De medewerker is uit dienst',
}

/** One person: petten, registrations, and leaving. */
export const MedewerkerPagina = (props: MedewerkerProps) => {
  const { medewerker, petten } = props.beeld
  const nog = petten.filter(({ stand }) => stand !== 'geeindigd')
  const geweest = petten.filter(({ stand }) => stand === 'geeindigd')
  const weg = medewerker.uitDienstOp !== null
  const bericht = props.nieuw === undefined ? undefined : gelukt[props.nieuw]
  return (
    <>
      <Fouten fouten={props.fouten} />
      {bericht !== undefined && <Melding soort="ok" titel={bericht} nieuw />}
      <Kop niveau={1} heel>
        {medewerker.naam}
      </Kop>
      <Alinea>{medewerker.functie}</Alinea>
      {medewerker.uitDienstOp !== null && (
        <Melding soort="info" titel={`Uit dienst sinds ${schrijfDag(medewerker.uitDienstOp)}`}>
          <p>
            Alle petten zijn geëindigd. Hieronder ziet u wat deze collega had. Was hij of zij de
            enige in een dossier? Laat de leidinggevende het werk verdelen.
          </p>
        </Melding>
      )}
      <Kop niveau={2}>{weg ? 'Heeft nog' : 'Petten'}</Kop>
      {nog.length === 0 ? (
        <Leeg titel="Deze collega heeft geen pet" />
      ) : (
        <Pettentabel petten={nog} woorden={props.woorden} metNaam={false} />
      )}
      {geweest.length > 0 && (
        <>
          <Kop niveau={2}>Had eerder</Kop>
          <Pettentabel petten={geweest} woorden={props.woorden} metNaam={false} />
        </>
      )}
      {props.beheerder && !weg && (
        <Knoppenrij>
          <KnopLink href={paden.petNieuw()}>Nieuwe pet aanvragen</KnopLink>
          <KnopLink href={paden.medewerkerAccount(medewerker.id)}>Account om in te loggen</KnopLink>
        </Knoppenrij>
      )}
      <Registraties {...props} />
      {props.magUit && !weg && (
        <AlleenScherm>
          <section>
            <Kop niveau={2}>Uit dienst</Kop>
            <Formulier actie={paden.medewerker(medewerker.id)} csrf={props.csrf}>
              <Alinea>Alle petten eindigen meteen. Dit heeft de collega nu nog:</Alinea>
              <Lijst
                items={
                  nog.length === 0
                    ? ['geen pet']
                    : nog.map(({ naam, organisatie }) => `${naam}, ${organisatie}`)
                }
              />
              <Aankruisvakken
                naam="zeker"
                legenda="Klopt dit?"
                keuzes={[
                  {
                    waarde: 'ja',
                    tekst: 'Ja, deze collega werkt hier niet meer. Het werk is verdeeld.',
                  },
                ]}
                fout={foutBij(props.fouten, 'zeker')}
              />
              <Knoppenrij>
                <Knop soort="gevaar" naam="actie" waarde="uit">
                  Uit dienst
                </Knop>
              </Knoppenrij>
            </Formulier>
          </section>
        </AlleenScherm>
      )}
      <Knoppenrij>
        <KnopLink href={paden.medewerkers()}>Naar alle medewerkers</KnopLink>
      </Knoppenrij>
    </>
  )
}

const Registraties = (props: MedewerkerProps) => {
  const { medewerker, registraties, concept } = props.beeld
  const waarden = concept?.waarden ?? {}
  return (
    <section>
      <Kop niveau={2}>Registraties</Kop>
      {registraties.length === 0 ? (
        <Leeg titel="Er is geen registratie vastgelegd" />
      ) : (
        <Tabel
          bijschrift="Registraties in openbare registers"
          kolommen={[{ kop: 'Registratie' }, { kop: 'Nagekeken op' }, { kop: 'Stand' }]}
          rijen={registraties.map((registratie) => [
            registratieTekst(registratie),
            schrijfDatum(registratie.gecontroleerdOp),
            registratie.vervallen ? (
              <Badge tekst="Vervallen" />
            ) : isGeldig(registratie, props.vandaag) ? (
              <Badge tekst="Geldig" soort="ok" />
            ) : (
              <Badge tekst="Verlopen" soort="fout" />
            ),
          ])}
        />
      )}
      {props.beheerder && (
        <AlleenScherm>
          {registraties
            .filter(({ vervallen }) => !vervallen)
            .map((registratie) => (
              <Formulier
                actie={paden.registratieVervallen(medewerker.id, registratie.id)}
                csrf={props.csrf}
              >
                <Knop soort="stil">{`Laat ${registratie.soort} ${registratie.nummer} vervallen`}</Knop>
              </Formulier>
            ))}
        </AlleenScherm>
      )}
      {props.beheerder && medewerker.uitDienstOp === null && (
        <AlleenScherm>
          <Kop niveau={3}>Registratie vastleggen</Kop>
          <Formulier actie={paden.medewerker(medewerker.id)} csrf={props.csrf}>
            <Keuzelijst
              naam="soort"
              label="Register"
              leeg="Kies een register"
              keuzes={registratiesoorten.map((soort) => ({
                waarde: soort,
                tekst: soort === 'overig' ? 'Een ander register' : soort,
              }))}
              waarde={een(waarden, 'soort')}
              fout={foutBij(props.fouten, 'soort')}
            />
            <Tekstveld
              naam="nummer"
              label="Nummer"
              breedte="m"
              waarde={een(waarden, 'nummer')}
              fout={foutBij(props.fouten, 'nummer')}
            />
            <Datumveld
              naam="geldigTot"
              label="Geldig tot en met"
              optioneel
              waarde={een(waarden, 'geldigTot')}
              fout={foutBij(props.fouten, 'geldigTot')}
            />
            <Datumveld
              naam="gecontroleerdOp"
              label="Wanneer keek u in het register?"
              waarde={een(waarden, 'gecontroleerdOp') || toonDatum(props.vandaag)}
              fout={foutBij(props.fouten, 'gecontroleerdOp')}
            />
            <Knoppenrij>
              <Knop soort="tweede" naam="actie" waarde="registratie">
                Leg registratie vast
              </Knop>
            </Knoppenrij>
          </Formulier>
        </AlleenScherm>
      )}
    </section>
  )
}
