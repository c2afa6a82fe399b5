import type { Briefblok } from '../../domein/verzoekbrief.ts'
import { Alinea, Gegevenslijst, Kop, Lijst } from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'

/** A letter about a decision, as page and on paper. The same blocks make the PDF. */
export const Brief = ({ blokken }: { blokken: readonly Briefblok[] }) => (
  <div class="dw-brief">
    {blokken.map((blok) => (
      <Blok blok={blok} />
    ))}
  </div>
)

const Blok = ({ blok }: { blok: Briefblok }) => {
  switch (blok.soort) {
    case 'kop':
      return blok.tekst === '' ? null : (
        <Kop niveau={blok.niveau} heel>
          {blok.tekst}
        </Kop>
      )
    case 'alinea':
      return (
        <Alinea>
          <Tekstblok tekst={blok.tekst} />
        </Alinea>
      )
    case 'lijst':
      return <Lijst items={blok.items} />
    case 'gegevens':
      return <Gegevenslijst regels={blok.regels} />
  }
}
