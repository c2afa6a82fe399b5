import { zelfdeVeld } from '../../../domein/deling.ts'
import { lijst, type Waarden } from '../../../domein/invoer.ts'
import type { Genoemd } from '../../../handelingen/genoemd.ts'
import { Aankruisvakken, Gegevenslijst, foutBij, type Fout } from '../../ui/index.ts'

interface ZelfdeProps {
  /** Who was typed; left out where that is typed on the same page. */
  ontvanger?: string | undefined
  genoemd: readonly Genoemd[]
  waarden: Waarden
  fouten: readonly Fout[]
}

/** A typed name beside the one in the consent: only the professional can say that it is the same one. */
export const ZelfdeOntvanger = ({ ontvanger, genoemd, waarden, fouten }: ZelfdeProps) => (
  <>
    <Gegevenslijst
      regels={[
        ...(ontvanger === undefined ? [] : [{ naam: 'U deelt met', waarde: ontvanger }]),
        ...genoemd.map(({ aan }) => ({
          naam: 'In de toestemming staat',
          waarde: aan ?? onleesbaar,
        })),
      ]}
    />
    <Aankruisvakken
      naam={zelfdeVeld}
      legenda="Is dit wie in de toestemming staat?"
      hint="Toestemming geldt alleen voor wie erin staat."
      // What cannot be read cannot be compared either.
      keuzes={genoemd.flatMap(({ toestemmingId, aan }) =>
        aan === undefined
          ? []
          : [
              {
                waarde: toestemmingId,
                tekst: 'Dit is dezelfde als in de toestemming',
                ...(genoemd.length > 1 ? { hint: aan } : {}),
              },
            ],
      )}
      waarden={lijst(waarden, zelfdeVeld)}
      fout={foutBij(fouten, zelfdeVeld)}
    />
  </>
)

const onleesbaar = 'Niet meer te lezen'
