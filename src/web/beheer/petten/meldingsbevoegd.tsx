import { een, type Fouten as Foutlijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, toonDatum } from '../../../domein/leeftijd.ts'
import {
  meldingsdomeinNamen,
  meldingsdomeinen,
  type Bevoegdheidstand,
} from '../../../domein/meldingsbevoegd.ts'
import type { Bevoegdheidregel, Meldregisterbeeld } from '../../../handelingen/meldingsbevoegd.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Badge,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Melding,
  Tekstveld,
  type Badgesoort,
} from '../../ui/index.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'

const standen: Readonly<Record<Bevoegdheidstand, { tekst: string; soort: Badgesoort }>> = {
  aangevraagd: { tekst: 'Aangevraagd', soort: 'waarschuwing' },
  komt: { tekst: 'Begint nog', soort: 'neutraal' },
  geldig: { tekst: 'Mag melden', soort: 'ok' },
  voorbij: { tekst: 'Voorbij', soort: 'neutraal' },
  ingetrokken: { tekst: 'Ingetrokken', soort: 'neutraal' },
}

const gelukt: Readonly<Record<string, string>> = {
  aangevraagd: 'Aangevraagd. Een tweede beheerder kent dit toe.',
  toegekend: 'Toegekend',
  ingetrokken: 'Ingetrokken. Deze collega mag niet meer melden.',
}

interface Props {
  beeld: Meldregisterbeeld
  waarden: Waarden
  fouten: Foutlijst
  /** For which row the mistakes are; nothing for the form below. */
  bij: string | undefined
  nieuw: string | undefined
  csrf: string
}

/** The register of who may report to the verwijsindex (Jeugdwet 7.1.4.1; E-190). */
export const MeldregisterPagina = (props: Props) => {
  const { beeld, fouten } = props
  const bericht = props.nieuw === undefined ? undefined : gelukt[props.nieuw]
  return (
    <>
      <Fouten
        fouten={Object.entries(fouten).map(([veld, tekst]) => ({
          veld: props.bij === undefined ? veld : `${veld}-${props.bij}`,
          tekst,
        }))}
      />
      {bericht !== undefined && <Melding soort="ok" titel={bericht} nieuw />}
      <Kop niveau={1}>Meldingsbevoegden</Kop>
      <Alinea soort="inleiding">
        Alleen wie hier staat, mag een jongere melden in de verwijsindex. De gemeente wijst deze
        mensen aan.
      </Alinea>
      <Alinea>
        Een beheerder vraagt het aan, een andere beheerder kent het toe. Intrekken kan meteen.
      </Alinea>
      {beeld.regels.length === 0 ? (
        <Leeg titel="Er is nog niemand aangewezen" />
      ) : (
        beeld.regels.map((regel) => <Regel {...props} regel={regel} />)
      )}
      {beeld.beheerder && <Aanvraag {...props} />}
      <Knoppenrij>
        <KnopLink href={paden.petten()} soort="stil">
          Naar de petten
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Regel = ({ regel, beeld, fouten, bij, csrf }: Props & { regel: Bevoegdheidregel }) => {
  const stand = standen[regel.stand]
  const loopt = ['aangevraagd', 'komt', 'geldig'].includes(regel.stand)
  return (
    <Kaart titel={regel.medewerker} niveau={2}>
      <p>
        <Badge tekst={stand.tekst} soort={stand.soort} />
      </p>
      <Gegevenslijst
        regels={[
          { naam: 'Voor welk werk', waarde: meldingsdomeinNamen[regel.domein] },
          {
            naam: 'Periode',
            waarde: `${schrijfDatum(regel.van)} tot ${regel.tot === null ? 'nader order' : `en met ${schrijfDatum(regel.tot)}`}`,
          },
          { naam: 'Aangevraagd door', waarde: regel.aanvrager },
          ...(regel.toegekendDoor === null
            ? []
            : [{ naam: 'Toegekend door', waarde: regel.toegekendDoor }]),
          ...(regel.intrekreden === ''
            ? []
            : [{ naam: 'Waarom ingetrokken', waarde: regel.intrekreden }]),
        ]}
      />
      {regel.stand === 'aangevraagd' && !regel.magToekennen && beeld.beheerder && (
        <Alinea soort="klein">Een andere beheerder kent dit toe.</Alinea>
      )}
      <AlleenScherm>
        {regel.magToekennen && (
          <Formulier actie={paden.meldingsbevoegdToekennen(regel.id)} csrf={csrf}>
            <Knop soort="hoofd">{`Ken toe aan ${regel.medewerker}`}</Knop>
          </Formulier>
        )}
        {loopt && beeld.beheerder && (
          <Formulier actie={paden.meldingsbevoegdIntrekken(regel.id)} csrf={csrf}>
            <Tekstveld
              naam="reden"
              id={`reden-${regel.id}`}
              label="Waarom stopt dit?"
              maxlengte={300}
              fout={bij === regel.id ? fouten['reden'] : undefined}
            />
            <Knop soort="gevaar">{`Trek in voor ${regel.medewerker}`}</Knop>
          </Formulier>
        )}
      </AlleenScherm>
    </Kaart>
  )
}

const Aanvraag = ({ beeld, waarden, fouten, bij, csrf }: Props) => {
  const fout = (veld: string): string | undefined => (bij === undefined ? fouten[veld] : undefined)
  return (
    <AlleenScherm>
      <section aria-labelledby="aanvragen">
        <Kop niveau={2} id="aanvragen">
          Iemand aanwijzen
        </Kop>
        <Formulier actie={paden.meldingsbevoegden()} csrf={csrf}>
          <Keuzelijst
            naam="medewerker"
            label="Wie?"
            leeg="Kies een medewerker"
            keuzes={beeld.medewerkers.map(({ id, naam, functie }) => ({
              waarde: id,
              tekst: `${naam}, ${functie}`,
            }))}
            waarde={een(waarden, 'medewerker')}
            fout={fout('medewerker')}
          />
          <Keuzelijst
            naam="domein"
            label="Voor welk werk?"
            leeg="Kies een werkveld"
            keuzes={meldingsdomeinen.map((domein) => ({
              waarde: domein,
              tekst: meldingsdomeinNamen[domein],
            }))}
            waarde={een(waarden, 'domein')}
            fout={fout('domein')}
          />
          <Datumveld
            naam="van"
            label="Vanaf"
            waarde={een(waarden, 'van') || toonDatum(beeld.vandaag)}
            fout={fout('van')}
          />
          <Datumveld
            naam="tot"
            label="Tot en met"
            optioneel
            waarde={een(waarden, 'tot')}
            fout={fout('tot')}
          />
          <Knoppenrij>
            <Knop>Vraag aan</Knop>
          </Knoppenrij>
        </Formulier>
      </section>
    </AlleenScherm>
  )
}
