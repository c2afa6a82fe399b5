import { checklistpunten, convenantsoorten, buitenkeuzes } from '../../domein/convenant.ts'
import {
  afspreekbareCategorieen,
  afspreekbareDoelen,
  puntVeld,
} from '../../domein/convenant-formulier.ts'
import { buitenWoorden, checklistvragen, soortWoorden } from '../../domein/convenant-woorden.ts'
import type { Organisatie } from '../../domein/inrichting-controle.ts'
import { een, lijst, type Waarden } from '../../domein/invoer.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { hoofdletter } from '../tekst.ts'
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
  Tekstveld,
  foutBij,
  type Fout,
} from '../ui/index.ts'

export interface FormulierProps {
  titel: string
  actie: string
  terug: string
  waarden: Waarden
  fouten: readonly Fout[]
  organisaties: readonly Organisatie[]
  woorden: Woorden
  csrf: string
}

/** The fields in the order of the page. */
export const veldvolgorde: readonly string[] = [
  'soort',
  'titel',
  'vindplaats',
  'partijen',
  'ingangsdatum',
  'einddatum',
  'evaluatie',
  'doelen',
  'categorieen',
  'nooit',
  'buiten',
  ...checklistpunten.map(puntVeld),
]

/** A new agreement, or one that nobody signed yet. */
export const ConvenantFormulier = (props: FormulierProps) => {
  const { waarden, fouten, organisaties } = props
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{props.titel}</Kop>
      <Alinea soort="inleiding">
        Schrijf over wat in de overeenkomst staat. Zet er nooit gegevens van inwoners in.
      </Alinea>
      <Formulier actie={props.actie} csrf={props.csrf}>
        <Keuzerondjes
          naam="soort"
          legenda="Wat voor overeenkomst is dit?"
          keuzes={convenantsoorten.map((soort) => ({
            waarde: soort,
            tekst: soortWoorden[soort].naam,
            hint: soortWoorden[soort].uitleg,
          }))}
          waarde={een(waarden, 'soort')}
          fout={foutBij(fouten, 'soort')}
        />
        <Tekstveld
          naam="titel"
          label="Titel"
          waarde={een(waarden, 'titel')}
          fout={foutBij(fouten, 'titel')}
        />
        <Tekstveld
          naam="vindplaats"
          label="Waar staat de getekende tekst?"
          hint="Bijvoorbeeld de naam van een map of het nummer in het archief."
          waarde={een(waarden, 'vindplaats')}
          fout={foutBij(fouten, 'vindplaats')}
        />
        <Aankruisvakken
          naam="partijen"
          legenda="Wie zijn de partijen?"
          hint="Staat een organisatie er niet bij? Een beheerder kan die toevoegen."
          keuzes={organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          waarden={lijst(waarden, 'partijen')}
          fout={foutBij(fouten, 'partijen')}
        />
        <Datumveld
          naam="ingangsdatum"
          label="Eerste dag"
          waarde={een(waarden, 'ingangsdatum')}
          fout={foutBij(fouten, 'ingangsdatum')}
        />
        <Datumveld
          naam="einddatum"
          label="Laatste dag"
          optioneel
          waarde={een(waarden, 'einddatum')}
          fout={foutBij(fouten, 'einddatum')}
        />
        <Datumveld
          naam="evaluatie"
          label="Wanneer kijken partijen er weer naar?"
          optioneel
          waarde={een(waarden, 'evaluatie')}
          fout={foutBij(fouten, 'evaluatie')}
        />
        <Inhoudvelden {...props} />
        <Checklistvelden {...props} />
        <Knoppenrij>
          <Knop>Sla op</Knop>
          <KnopLink href={props.terug}>Terug</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const Inhoudvelden = ({ waarden, fouten, woorden }: FormulierProps) => {
  const soorten = afspreekbareCategorieen.map((code) => ({
    waarde: code,
    tekst: hoofdletter(woorden.categorieen[code].naam),
  }))
  return (
    <>
      <Kop niveau={2}>Waar gaat het over?</Kop>
      <Aankruisvakken
        naam="doelen"
        legenda="Voor welke doelen?"
        hint="Bij een convenant of levering kiest u er minstens één."
        keuzes={afspreekbareDoelen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.doelen[code].naam),
        }))}
        waarden={lijst(waarden, 'doelen')}
        fout={foutBij(fouten, 'doelen')}
      />
      <Aankruisvakken
        naam="categorieen"
        legenda="Over welke soorten gegevens?"
        hint="Bij een convenant of levering kiest u er minstens één."
        keuzes={soorten}
        waarden={lijst(waarden, 'categorieen')}
        fout={foutBij(fouten, 'categorieen')}
      />
      <Aankruisvakken
        naam="nooit"
        legenda="Welke gegevens gaan nooit heen en weer?"
        hint="Deelwijzer houdt dit tegen, behalve als de wet voorgaat."
        optioneel
        keuzes={soorten}
        waarden={lijst(waarden, 'nooit')}
        fout={foutBij(fouten, 'nooit')}
      />
      <Keuzerondjes
        naam="buiten"
        legenda="Wat geldt als een doel of gegeven er niet in staat?"
        keuzes={buitenkeuzes.map((waarde) => ({ waarde, tekst: buitenWoorden[waarde] }))}
        waarde={een(waarden, 'buiten')}
        fout={foutBij(fouten, 'buiten')}
      />
    </>
  )
}

const Checklistvelden = ({ waarden, fouten }: FormulierProps) => (
  <>
    <Kop niveau={2}>De lijst a tot en met h</Kop>
    <Alinea>
      Noem bij elke vraag het artikel waar het antwoord staat. Laat het leeg als het nog niet is
      geregeld. Pas als de lijst af is, kan iemand tekenen.
    </Alinea>
    {checklistpunten.map((punt) => (
      <Tekstveld
        naam={puntVeld(punt)}
        label={`${punt}. ${checklistvragen[punt]}`}
        optioneel
        waarde={een(waarden, puntVeld(punt))}
        fout={foutBij(fouten, puntVeld(punt))}
      />
    ))}
  </>
)
