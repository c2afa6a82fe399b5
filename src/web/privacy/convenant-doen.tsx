import { een } from '../../domein/invoer.ts'
import { naamVan } from '../../handelingen/convenant.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
} from '../ui/index.ts'
import type { ConvenantProps } from './convenant.tsx'

/** Who signed for a party, copied from paper. */
export const Ondertekenen = ({ beeld, waarden, fouten, csrf }: ConvenantProps) => (
  <section>
    <Kop niveau={2}>Een handtekening opschrijven</Kop>
    <Alinea>
      {beeld.beeld.mist.punten.length > 0
        ? 'Maak eerst de lijst a tot en met h af.'
        : 'Schrijf over wie er tekende. Daarna verandert de tekst hier niet meer.'}
    </Alinea>
    <Formulier actie={paden.convenantOndertekenen(beeld.convenant.id)} csrf={csrf}>
      <Keuzerondjes
        naam="partij"
        legenda="Welke partij tekende?"
        keuzes={beeld.beeld.mist.partijen.map((id) => ({
          waarde: id,
          tekst: naamVan(beeld.organisaties, id),
        }))}
        waarde={een(waarden, 'partij')}
        fout={foutBij(fouten, 'partij')}
      />
      <Tekstveld
        naam="naam"
        label="Wie tekende?"
        waarde={een(waarden, 'naam')}
        fout={foutBij(fouten, 'naam')}
      />
      <Tekstveld
        naam="functie"
        label="In welke functie?"
        waarde={een(waarden, 'functie')}
        fout={foutBij(fouten, 'functie')}
      />
      <Datumveld
        naam="getekendOp"
        label="Op welke dag?"
        waarde={een(waarden, 'getekendOp')}
        fout={foutBij(fouten, 'getekendOp')}
      />
      <Knoppenrij>
        <Knop>Sla de handtekening op</Knop>
      </Knoppenrij>
    </Formulier>
  </section>
)

/** Ending it, or throwing away what was never confirmed. Closed until somebody wants it. */
export const Beeindigen = ({ beeld, waarden, fouten, csrf }: ConvenantProps) => (
  <Uitleg
    titel="Deze overeenkomst beëindigen"
    open={['per', 'reden'].some((veld) => foutBij(fouten, veld) !== undefined)}
  >
    <Alinea>Een overeenkomst die eindigt, blijft te lezen. Wat de wet zegt, blijft gelden.</Alinea>
    <Formulier actie={paden.convenantBeeindigen(beeld.convenant.id)} csrf={csrf}>
      <Datumveld
        naam="per"
        label="Laatste dag"
        id="per"
        waarde={een(waarden, 'per')}
        fout={foutBij(fouten, 'per')}
      />
      <Tekstvlak
        naam="reden"
        label="Waarom eindigt het?"
        max={500}
        regels={3}
        waarde={een(waarden, 'reden')}
        fout={foutBij(fouten, 'reden')}
      />
      <Knoppenrij>
        <Knop soort="gevaar">Beëindig</Knop>
      </Knoppenrij>
    </Formulier>
  </Uitleg>
)
