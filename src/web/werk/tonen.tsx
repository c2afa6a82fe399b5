import type { Datum } from '../../domein/leeftijd.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { termijn, type Termijn } from '../../domein/plicht.ts'
import { Badge, Pictogram, type Badgesoort, type PictogramNaam } from '../ui/index.ts'

const kleur: Readonly<Record<Termijn['soort'], Badgesoort>> = {
  'te-laat': 'fout',
  vandaag: 'waarschuwing',
  binnenkort: 'waarschuwing',
  later: 'neutraal',
  geen: 'neutraal',
}
const tekening: Readonly<Partial<Record<Termijn['soort'], PictogramNaam>>> = {
  'te-laat': 'nee-nu',
  vandaag: 'ja-als',
  binnenkort: 'ja-als',
}

/** How long somebody still has: word, drawing and date, so that the colour is never needed. */
export const Wanneer = ({ uiterlijk, vandaag }: { uiterlijk: Datum | null; vandaag: Datum }) => {
  const { soort, tekst } = termijn(uiterlijk, vandaag)
  const naam = tekening[soort]
  if (uiterlijk === null) return <>{tekst}</>
  return (
    <>
      {naam !== undefined && <Pictogram naam={naam} />} <Badge tekst={tekst} soort={kleur[soort]} />
      <br />
      {schrijfDatum(uiterlijk)}
    </>
  )
}

/** Text as somebody typed it: empty lines make paragraphs, single line ends stay line ends. */
export const Tekstblok = ({ tekst }: { tekst: string }) => (
  <>
    {tekst.split(/\n{2,}/).map((alinea) => (
      <p>
        {alinea.split('\n').map((regel, plaats) => (
          <>
            {plaats > 0 && <br />}
            {regel}
          </>
        ))}
      </p>
    ))}
  </>
)

/** Words from the rules start small, because they are used inside sentences; alone in a cell they do not. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
