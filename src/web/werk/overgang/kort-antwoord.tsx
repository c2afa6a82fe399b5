import type { Antwoord, Reden } from '../../../recht/antwoord.ts'
import { strengheid } from '../../../recht/regelindex.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps, feitenInWoorden } from '../../antwoord.ts'
import { Lijst, Pictogram, Uitleg, oordeelInWoorden } from '../../ui/index.ts'

/** The answer in a few words: what it means for taking along this one datum. */
export function inHetKort(regelset: Pick<Regelset, 'woorden'>, antwoord: Antwoord): string {
  if (antwoord.uitkomst === 'toestemming-vereist') return 'Eerst toestemming'
  const { oordeel, leemte, onvolledig } = antwoordProps(regelset, antwoord, { vraag: '' })
  if (leemte === true) return oordeelInWoorden(oordeel, leemte, onvolledig)
  switch (oordeel) {
    case 'ja':
      return 'Mag mee'
    case 'ja-als':
      return 'Mag mee, als u eerst doet wat onderaan staat'
    case 'nee-nu':
      return 'Mag niet mee'
    case 'overleg':
      return 'Eerst overleggen; gaat nu niet mee'
  }
}

/** The short answer to one datum: word and drawing, with the reasons folded away. */
export const KortAntwoord = ({
  regelset,
  antwoord,
  id,
  kort,
}: {
  regelset: Pick<Regelset, 'woorden'>
  antwoord: Antwoord
  id: string
  /** Other words for another act than taking along. */
  kort?: string
}) => {
  const redenen = antwoord.redenen.filter((reden) => reden.rol === 'beslist')
  const omslag = antwoord.omslag.filter(
    (keer) => strengheid(keer.uitkomst) < strengheid(antwoord.uitkomst),
  )
  return (
    <>
      <p>
        <Pictogram naam={antwoord.oordeel} />{' '}
        <strong>{kort ?? inHetKort(regelset, antwoord)}</strong>
      </p>
      {redenen.length > 0 && (
        <Uitleg titel="Waarom?" id={`waarom-${id}`}>
          <Lijst items={redenen.map((reden) => `${reden.zin} (${bronVan(reden)})`)} />
          {omslag.length > 0 && (
            <>
              <p>Wat verandert dit antwoord?</p>
              <Lijst
                items={omslag
                  .slice(0, 3)
                  .map(
                    (keer) => `Als dit zo is: ${feitenInWoorden(regelset.woorden, keer.feiten)}.`,
                  )}
              />
            </>
          )}
        </Uitleg>
      )}
    </>
  )
}

const bronVan = ({ bron }: Reden): string =>
  [bron.document, bron.artikel ?? bron.sectie].filter((deel) => deel !== null).join(', ')
