import {
  formulierDelen,
  formulierRegels,
  type Formuliervraag,
} from '../../domein/toestemming-formulier.ts'
import type { ToestemmingHandeling } from '../../domein/toestemming.ts'
import type { Woorden } from '../../recht/woorden.ts'
import type { Vorm } from '../mijn/teksten.ts'
import { Kop } from '../ui/index.ts'
import { tafelTeksten, vraagkop } from './teksten.ts'

interface FeitenProps {
  vraag: Formuliervraag & { handeling: ToestemmingHandeling }
  woorden: Pick<Woorden, 'categorieen'>
  vorm: Vorm
}

/** The four facts and what a no means, large, under the question itself. */
export const Feiten = ({ vraag, woorden, vorm }: FeitenProps) => (
  <div class="dw-tafel__feiten">
    {formulierDelen(vraag, woorden, vorm).map(({ kop, regels }) => (
      <>
        <Kop niveau={2} lijktOp={3}>
          {kop}
        </Kop>
        {regels.map((regel) => (
          <p>{regel}</p>
        ))}
      </>
    ))}
    <p>
      <strong>{tafelTeksten[vorm].hulp}</strong>
    </p>
  </div>
)

/** Exactly what stands on that page, line by line: this is kept with the answer. */
export function getoond({ vraag, woorden, vorm }: FeitenProps): string[] {
  return [
    vraagkop[vraag.handeling],
    ...formulierRegels(vraag, woorden, vorm),
    tafelTeksten[vorm].hulp,
  ]
}
