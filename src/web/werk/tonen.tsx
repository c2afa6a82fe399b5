import type { ComponentChildren } from 'preact'
import type { Datum } from '../../domein/leeftijd.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { termijn, type Termijn } from '../../domein/plicht.ts'
import { Badge, Pictogram, Weergave, type Badgesoort, type PictogramNaam } from '../ui/index.ts'

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

/** Stays on one line, also in a narrow column. */
const heel = (tekst: string): string => tekst.replaceAll(' ', '\u00A0')

/** How long somebody still has: word, drawing and date, so that the colour is never needed. */
export const Wanneer = ({ uiterlijk, vandaag }: { uiterlijk: Datum | null; vandaag: Datum }) => {
  const { soort, tekst } = termijn(uiterlijk, vandaag)
  const naam = tekening[soort]
  if (uiterlijk === null) return <>{heel(tekst)}</>
  return (
    <>
      <span class="dw-wanneer">
        <Badge tekst={heel(tekst)} soort={kleur[soort]} />
        {naam !== undefined && <Pictogram naam={naam} />}
      </span>{' '}
      <br />
      {heel(schrijfDatum(uiterlijk))}
    </>
  )
}

/** Text as somebody typed it: line ends stay line ends. */
export const Tekstblok = ({ tekst }: { tekst: string }) => (
  <>
    {tekst.split('\n').map((regel, plaats) => (
      <>
        {plaats > 0 && <br />}
        {regel}
      </>
    ))}
  </>
)

/** Something to do, that makes no sense on paper. */
export const AlleenScherm = ({ children }: { children: ComponentChildren }) => (
  <Weergave.Consumer>{(weergave) => weergave === 'scherm' && children}</Weergave.Consumer>
)
