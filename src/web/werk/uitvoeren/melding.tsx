import { een, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland, toonDatum } from '../../../domein/leeftijd.ts'
import { meldwegen } from '../../../domein/melding.ts'
import { schrijfTijd } from '../../moment.ts'
import {
  Alinea,
  Datumveld,
  Keuzerondjes,
  Kop,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { wegnamen } from './melding-woorden.ts'

/** The form of a report to an authority: how it went, and when to hear back. Day and time begin with now. */
export const Meldvelden = ({
  waarden,
  fouten,
  nu,
}: {
  waarden: Waarden
  fouten: readonly Fout[]
  nu: Date
}) => (
  <>
    <Kop niveau={2}>Hoe het ging</Kop>
    <Alinea>
      Zo kunt u later laten zien wat u deed. De inwoner leest dit deel niet op de eigen pagina.
    </Alinea>
    <Keuzerondjes
      naam="meldweg"
      legenda="Hoe vertelde u het?"
      keuzes={meldwegen.map((waarde) => ({ waarde, tekst: wegnamen[waarde] }))}
      waarde={een(waarden, 'meldweg')}
      fout={foutBij(fouten, 'meldweg')}
    />
    <Tekstveld
      naam="sprak"
      optioneel
      label="Wie sprak u?"
      hint="Een functie is genoeg. Vul dit in als u iemand sprak."
      maxlengte={200}
      waarde={een(waarden, 'sprak')}
      fout={foutBij(fouten, 'sprak')}
    />
    <Datumveld
      naam="gemeldOp"
      label="Op welke dag?"
      waarde={
        waarden['gemeldOp'] === undefined
          ? toonDatum(datumInNederland(nu))
          : een(waarden, 'gemeldOp')
      }
      fout={foutBij(fouten, 'gemeldOp')}
    />
    <Tekstveld
      naam="gemeldTijd"
      label="Hoe laat?"
      hint="Bijvoorbeeld 14:05"
      breedte="s"
      maxlengte={5}
      waarde={waarden['gemeldTijd'] === undefined ? schrijfTijd(nu) : een(waarden, 'gemeldTijd')}
      fout={foutBij(fouten, 'gemeldTijd')}
    />
    <Tekstveld
      naam="meldnummer"
      optioneel
      label="Welk nummer kreeg de melding?"
      hint="Nog geen nummer? Zet het er later bij, als u uw taak afrondt."
      maxlengte={100}
      waarde={een(waarden, 'meldnummer')}
      fout={foutBij(fouten, 'meldnummer')}
    />
    <Tekstvlak
      naam="terugkoppeling"
      optioneel
      label="Wat sprak u af over terugkoppeling?"
      hint="Wat u terughoort, van wie en wanneer."
      max={1000}
      regels={2}
      waarde={een(waarden, 'terugkoppeling')}
      fout={foutBij(fouten, 'terugkoppeling')}
    />
    <Datumveld
      naam="terugOp"
      optioneel
      label="Wanneer vraagt u ernaar?"
      hint="Dan zetten wij een taak voor u klaar."
      waarde={een(waarden, 'terugOp')}
      fout={foutBij(fouten, 'terugOp')}
    />
  </>
)
