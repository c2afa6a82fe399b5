import type { Briefblok } from '../../domein/verzoekbrief.ts'
import { Alinea, Gegevenslijst, Kop, Lijst } from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'

/** A letter about a decision, as page and on paper. The same blocks make the PDF. */
export const Brief = ({ blokken }: { blokken: readonly Briefblok[] }) => {
  const [begin = [], ...delen] = inDelen(blokken)
  return (
    <>
      {begin.map((blok) => (
        <Blok blok={blok} />
      ))}
      {delen.map((deel) => (
        <section>
          {deel.map((blok) => (
            <Blok blok={blok} />
          ))}
        </section>
      ))}
    </>
  )
}

/** A new part at each heading of the second level; what comes before stands on its own. */
function inDelen(blokken: readonly Briefblok[]): Briefblok[][] {
  const delen: Briefblok[][] = [[]]
  for (const blok of blokken) {
    if (blok.soort === 'kop' && blok.niveau === 2) delen.push([])
    delen.at(-1)?.push(blok)
  }
  return delen
}

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
