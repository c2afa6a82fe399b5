import { een, type Waarden } from '../../../domein/invoer.ts'
import { dagenLater, schrijfDatum, toonDatum, type Datum } from '../../../domein/leeftijd.ts'
import { controleDagen, controlesoorten } from '../../../domein/petbeheer-stand.ts'
import type { ControleBeeld, ControleRij, ControleStand } from '../../../handelingen/petcontrole.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  controleFouten,
  ControleInhoud,
  controleNaam,
  ControleStanden,
} from '../../team/controle.tsx'
import {
  Alinea,
  Badge,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Melding,
  Printkop,
  Tabel,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'

interface ControlesProps {
  standen: readonly ControleStand[]
  controles: readonly ControleRij[]
  waarden: Waarden
  fouten: readonly Fout[]
  vandaag: Datum
  beheerder: boolean
  csrf: string
}

/** When the petten are looked at, and what came out of it before. */
export const ControlesPagina = (props: ControlesProps) => {
  const vrij = controlesoorten.filter(
    (soort) => props.standen.find((stand) => stand.soort === soort)?.loopt === undefined,
  )
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>Controle van petten</Kop>
      <Alinea soort="inleiding">
        Elk jaar kijkt iemand anders of een collega de pet nog nodig heeft. Bij petten met meer
        bereik gebeurt dat elke drie maanden.
      </Alinea>
      <ControleStanden standen={props.standen} />
      {props.beheerder && vrij.length > 0 && (
        <AlleenScherm>
          <section>
            <Kop niveau={2}>Begin een controle</Kop>
            <Formulier actie={paden.controles()} csrf={props.csrf}>
              <Keuzerondjes
                naam="soort"
                legenda="Welke petten?"
                keuzes={vrij.map((soort) => ({ waarde: soort, tekst: controleNaam[soort] }))}
                waarde={een(props.waarden, 'soort')}
                fout={foutBij(props.fouten, 'soort')}
              />
              <Datumveld
                naam="uiterlijk"
                label="Wanneer moet het klaar zijn?"
                waarde={
                  een(props.waarden, 'uiterlijk') ||
                  toonDatum(dagenLater(props.vandaag, controleDagen))
                }
                fout={foutBij(props.fouten, 'uiterlijk')}
              />
              <Knoppenrij>
                <Knop>Begin deze controle</Knop>
              </Knoppenrij>
            </Formulier>
          </section>
        </AlleenScherm>
      )}
      <Kop niveau={2}>Alle controles</Kop>
      {props.controles.length === 0 ? (
        <Leeg titel="Er is nog geen controle geweest" />
      ) : (
        <Tabel
          bijschrift="Controles, de nieuwste eerst"
          bijschriftVerborgen
          kolommen={[
            { kop: 'Controle' },
            { kop: 'Begonnen' },
            { kop: 'Door' },
            { kop: 'Beoordeeld', getal: true },
            { kop: 'Stand' },
          ]}
          rijen={props.controles.map((controle) => [
            <Link
              href={paden.controle(controle.id)}
              context={`van ${schrijfDag(controle.begonnenOp)}`}
              los
            >
              {controleNaam[controle.soort]}
            </Link>,
            schrijfDag(controle.begonnenOp),
            controle.begonnenDoor,
            `${controle.totaal - controle.open} van ${controle.totaal}`,
            <ControleBadge controle={controle} vandaag={props.vandaag} />,
          ])}
        />
      )}
    </>
  )
}

const ControleBadge = ({ controle, vandaag }: { controle: ControleRij; vandaag: Datum }) => {
  if (controle.afgerondOp !== null) {
    return <Badge tekst={`Klaar op ${schrijfDag(controle.afgerondOp)}`} soort="ok" />
  }
  return controle.uiterlijk < vandaag ? (
    <Badge tekst="Te laat" soort="fout" />
  ) : (
    <Badge tekst={`Uiterlijk ${schrijfDatum(controle.uiterlijk)}`} soort="nadruk" />
  )
}

interface ControleProps {
  beeld: ControleBeeld
  gemeente: string
  woorden: Woorden
  klaar: boolean
  csrf: string
}

/** One control: judging while it runs, the report when it is finished. */
export const ControlePagina = ({ beeld, gemeente, woorden, klaar, csrf }: ControleProps) => {
  const { controle } = beeld
  const af = controle.afgerondOp
  const ingetrokken = beeld.regels.filter(({ regel }) => regel.uitkomst === 'ingetrokken').length
  const bevestigd = beeld.regels.filter(({ regel }) => regel.uitkomst === 'bevestigd').length
  return (
    <>
      <Fouten fouten={controleFouten(beeld)} />
      <Printkop
        gemeente={`Gemeente ${gemeente}`}
        stuk="Verslag van de controle van petten"
        datum={schrijfDag(controle.begonnenOp)}
      />
      {klaar && (
        <Melding
          soort="ok"
          titel={af === null ? 'Uw oordeel is vastgelegd' : 'De controle is klaar'}
          nieuw
        />
      )}
      <Kop niveau={1}>{af === null ? 'Controle van petten' : 'Verslag van de controle'}</Kop>
      {beeld.teLaat && (
        <Melding soort="waarschuwing" titel="Deze controle is te laat">
          <p>{`De controle had op ${schrijfDatum(controle.uiterlijk)} klaar moeten zijn.`}</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Welke petten', waarde: controleNaam[controle.soort] },
          {
            naam: 'Begonnen',
            waarde: `${controle.begonnenDoor}, ${schrijfMoment(controle.begonnenOp)}`,
          },
          { naam: 'Uiterlijk klaar', waarde: schrijfDatum(controle.uiterlijk) },
          { naam: 'Klaar', waarde: af === null ? 'Nog niet' : schrijfMoment(af) },
          {
            naam: 'Uitkomst',
            waarde: `${bevestigd} bevestigd, ${ingetrokken} ingetrokken, ${controle.open} nog te beoordelen`,
          },
        ]}
      />
      <ControleInhoud
        beeld={beeld}
        woorden={woorden}
        actie={(petId) => paden.controleOordeel(controle.id, petId)}
        csrf={csrf}
      />
      <Knoppenrij>
        <KnopLink href={paden.controles()}>Naar alle controles</KnopLink>
      </Knoppenrij>
    </>
  )
}
