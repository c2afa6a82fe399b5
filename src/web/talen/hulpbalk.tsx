import { paden } from '../paden.ts'
import type { Onderwerp } from './taal.ts'
import { Taalkeuze } from './taalkeuze.tsx'
import { nederlands } from './talen.ts'
import { Voorlezen } from './voorlezen.tsx'

/** Which standard text belongs to a page, by the beginning of its address; the first that fits. */
const bijPagina: readonly (readonly [string, Onderwerp])[] = [
  [paden.mijnToestemmingen(), 'toestemming'],
  [paden.mijnVerstrekkingen(), 'toestemming'],
  [paden.wieKeekEr(), 'wie-keek'],
  [paden.mijnVerzoekNieuw('klacht'), 'klacht'],
  [paden.mijnHulp(), 'veilig'],
  [paden.mijn(), 'rechten'],
  [paden.klacht(), 'klacht'],
  [paden.brochure(), 'rechten'],
  [paden.privacyverklaring(), 'rechten'],
  [paden.begrippen(), 'rechten'],
  [paden.inloggen(), 'rechten'],
  ['/uitleg', 'rechten'],
]

const onderwerpBij = (pad: string): Onderwerp | undefined =>
  bijPagina.find(([begin]) => pad === begin || pad.startsWith(`${begin}/`))?.[1]

/**
 * Above the text of every page for residents: have it read aloud, and the standard text in another language.
 *
 * @param pad the path of the page, without a question
 */
export const Hulpbalk = ({ pad }: { pad: string }) => {
  const onderwerp = onderwerpBij(pad)
  return (
    <div class="dw-hulpbalk">
      <Voorlezen taal={nederlands} />
      {onderwerp !== undefined && <Taalkeuze onderwerp={onderwerp} />}
    </div>
  )
}

/** Is this a page that residents read, logged in or not? Then it has the bar. */
export const heeftHulpbalk = (pad: string): boolean => onderwerpBij(pad) !== undefined
