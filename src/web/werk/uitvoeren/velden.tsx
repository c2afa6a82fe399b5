import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Informeren } from '../../../domein/triage.ts'
import { eigenGrondslagen } from '../../../domein/verstrekking-toestemming.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Datumveld, Keuzerondjes, foutBij, type Fout } from '../../ui/index.ts'

interface VeldProps {
  waarden: Waarden
  fouten: readonly Fout[]
}

/** Does the resident know? As the besluit says, or told after all. The same for telling, sharing and asking. */
export const WeetHet = ({
  informeren,
  waarden,
  fouten,
}: VeldProps & { informeren: Pick<Informeren, 'wanneer' | 'uiterlijk'> }) => (
  <>
    {informeren.wanneer === 'achteraf' && (
      <Keuzerondjes
        naam="geinformeerd"
        legenda="Weet de inwoner dit al?"
        keuzes={[
          {
            waarde: 'achteraf',
            tekst: 'Nee, dat doen wij later',
            hint: `Zoals in het besluit staat${informeren.uiterlijk === null ? '' : `: uiterlijk op ${schrijfDatum(informeren.uiterlijk)}`}.`,
          },
          { waarde: 'vooraf', tekst: 'Ja, toch al verteld' },
        ]}
        waarde={een(waarden, 'geinformeerd')}
        fout={foutBij(fouten, 'geinformeerd')}
      />
    )}
    <Datumveld
      naam="verteldOp"
      label={
        informeren.wanneer === 'vooraf'
          ? 'Wanneer vertelde u dit aan de inwoner?'
          : 'Zo ja: wanneer vertelde u dit?'
      }
      waarde={een(waarden, 'verteldOp')}
      fout={foutBij(fouten, 'verteldOp')}
    />
  </>
)

/** The rules name no basis: whoever goes on all the same says on what. */
export const Grondslagkeuze = ({
  waarden,
  fouten,
  woorden,
}: VeldProps & { woorden: Pick<Woorden, 'grondslagen'> }) => (
  <Keuzerondjes
    naam="grondslag"
    legenda="Waarop baseert u dit?"
    hint="Uit de regels volgt geen grondslag. Kies er zelf een. De reden staat in uw besluit."
    keuzes={eigenGrondslagen.map((code) => ({
      waarde: code,
      tekst: hoofdletter(woorden.grondslagen[code].naam),
      hint: code,
    }))}
    waarde={een(waarden, 'grondslag')}
    fout={foutBij(fouten, 'grondslag')}
  />
)
