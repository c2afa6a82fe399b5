import { schrijfDatum } from '../../domein/leeftijd.ts'
import { hoogstensNood, type Noodfilter, type Noodverslag } from '../../handelingen/privacy.ts'
import { maandInWoorden } from '../mijn/moment.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { oordeelWoorden, urenInWoorden, wieKeek } from '../team/nood.tsx'
import {
  Alinea,
  Formulier,
  Keuzelijst,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Printkop,
  Tabel,
} from '../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'

interface VerslagProps {
  verslag: Noodverslag
  filter: Noodfilter
  gemeente: string
  /** Today, in words. */
  datum: string
  fout: string | undefined
}

const oordelen = [
  { waarde: 'open', tekst: 'Nog niet bekeken' },
  { waarde: 'terecht', tekst: oordeelWoorden.terecht },
  { waarde: 'niet-terecht', tekst: oordeelWoorden['niet-terecht'] },
]

/** Every look in an emergency: who, when, why and the verdict. */
export const NoodverslagPagina = (props: VerslagProps) => {
  const { regels } = props.verslag
  return (
    <>
      <Printkop gemeente={props.gemeente} stuk="Verslag noodtoegang" datum={props.datum} />
      <Kop niveau={1}>Noodtoegang</Kop>
      <Alinea soort="inleiding">
        Wie keek met spoed in een dossier, wanneer en waarom, en wat de leidinggevende vond.
      </Alinea>
      <AlleenScherm>
        <Keuze {...props} />
      </AlleenScherm>
      {regels.length === 0 ? (
        <Leeg titel="Hier staat niets">Er is niet met spoed gekeken, of niet met deze keuze.</Leeg>
      ) : (
        <Tabel
          bijschrift={`${regels.length} keer noodtoegang`}
          kolommen={[
            { kop: 'Wanneer' },
            { kop: 'Wie' },
            { kop: 'Dossier' },
            { kop: 'Hoe lang' },
            { kop: 'Reden' },
            { kop: 'Oordeel' },
          ]}
          rijen={regels.map((nood) => [
            schrijfMoment(nood.van),
            wieKeek(nood),
            nood.dossierNummer,
            `${urenInWoorden(nood)}${nood.loopt ? ', loopt nog' : ''}`,
            <Tekstblok tekst={nood.reden} />,
            <Oordeel nood={nood} />,
          ])}
        />
      )}
      {regels.length === hoogstensNood && (
        <Alinea>Dit is niet alles. Kies een maand om de rest te zien.</Alinea>
      )}
    </>
  )
}

const Oordeel = ({ nood }: { nood: Noodverslag['regels'][number] }) =>
  nood.oordeel === null ? (
    <>
      Nog niet bekeken
      {nood.beoordelenVoor !== null && ` (uiterlijk ${schrijfDatum(nood.beoordelenVoor)})`}
    </>
  ) : (
    <>
      {oordeelWoorden[nood.oordeel]}
      {nood.beoordeeldDoor !== null && `, volgens ${nood.beoordeeldDoor}`}
      {nood.oordeelReden !== null && (
        <>
          : <Tekstblok tekst={nood.oordeelReden} />
        </>
      )}
    </>
  )

const Keuze = ({ verslag, filter, fout }: VerslagProps) => {
  const gevraagd =
    filter.maand === undefined || verslag.maanden.includes(filter.maand) ? [] : [filter.maand]
  return (
    <Formulier actie={paden.privacyNood()} methode="get">
      <Keuzelijst
        naam="maand"
        label="Welke maand?"
        leeg="Alle maanden"
        keuzes={[...verslag.maanden, ...gevraagd].map((code) => ({
          waarde: code,
          tekst: maandInWoorden(code),
        }))}
        waarde={filter.maand}
        fout={fout}
      />
      <Keuzelijst
        naam="oordeel"
        label="Welk oordeel?"
        leeg="Alles"
        keuzes={oordelen}
        waarde={filter.oordeel}
      />
      <Knoppenrij>
        <Knop soort="tweede">Toon</Knop>
      </Knoppenrij>
    </Formulier>
  )
}
