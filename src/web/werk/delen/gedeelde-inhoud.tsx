import type { Categorie, Doel } from '../../../recht/vocabulaire.ts'
import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Badge, Gegevenslijst, Kaart } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

export interface GedeeldProps {
  over: string
  gegevens: readonly {
    categorie: Categorie
    datWat: 'dat' | 'wat'
    tekst: string
    waarom: string
  }[]
  waarom: string
  voorwaarden: string
  afzender: string
  doel: Doel
  geldigTot: Datum
  woorden: Pick<Woorden, 'categorieen' | 'doelen'>
  kopniveau: 2 | 3
}

/** What was shared, as the one reads it who gets it. The preview and the page afterwards are this very piece. */
export const GedeeldeInhoud = (props: GedeeldProps) => (
  <>
    <Gegevenslijst
      regels={[
        { naam: 'Over', waarde: props.over },
        { naam: 'Van', waarde: props.afzender },
        { naam: 'Waarvoor', waarde: hoofdletter(props.woorden.doelen[props.doel].naam) },
        { naam: 'In onze woorden', waarde: <Tekstblok tekst={props.waarom} /> },
        {
          naam: 'Voorwaarden',
          waarde:
            props.voorwaarden === '' ? (
              'Gebruik het alleen hiervoor.'
            ) : (
              <Tekstblok tekst={props.voorwaarden} />
            ),
        },
        { naam: 'Te lezen tot en met', waarde: schrijfDatum(props.geldigTot) },
      ]}
    />
    {props.gegevens.map((gegeven) => (
      <Kaart
        titel={hoofdletter(props.woorden.categorieen[gegeven.categorie].naam)}
        niveau={props.kopniveau}
      >
        <p>
          <Badge tekst={gegeven.datWat === 'dat' ? 'Alleen dát' : 'Ook wát'} soort="nadruk" />
        </p>
        <Tekstblok tekst={gegeven.tekst} />
        <Gegevenslijst
          regels={[{ naam: 'Waarom u dit krijgt', waarde: <Tekstblok tekst={gegeven.waarom} /> }]}
        />
      </Kaart>
    ))}
  </>
)
