import { paden } from '../../paden.ts'
import { schrijfDag } from '../../moment.ts'
import { Alinea, Kop, Leeg, Link, Tabel } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import type { UitvoerenProps } from './uitvoeren.tsx'
import { ontvangerVan, standVan, watwoorden } from './uitvoeren-woorden.ts'

/** Everybody who got it, and whether they know (AVG 19). */
export const Kennisgevingen = ({ beeld, woorden }: UitvoerenProps) => {
  const { kennisgevingen, uitvoeringen } = beeld
  if (uitvoeringen.length === 0) return null
  return (
    <section>
      <Kop niveau={2}>Wie moet dit weten?</Kop>
      {kennisgevingen.length === 0 ? (
        <Leeg titel="Niemand anders kreeg dit van ons.">
          Er hoeft dus niemand iets te horen. De inwoner ziet dit ook.
        </Leeg>
      ) : (
        <>
          <Alinea>
            Een partner leest het op de eigen pagina. Bij de anderen vertelt u het zelf. Voor elk
            van hen staat een taak klaar.
          </Alinea>
          <Tabel
            bijschrift="Ontvangers"
            kolommen={[{ kop: 'Wie' }, { kop: 'Wat' }, { kop: 'Stand' }]}
            rijen={kennisgevingen.map((k) => [
              <>
                {ontvangerVan(k, woorden)}
                {k.gegevenOp !== null && `, kreeg het op ${schrijfDag(k.gegevenOp)}`}
                {!k.zeker && ' (niet zeker)'}
              </>,
              watwoorden[k.wat],
              k.stand === 'open' && k.weg === 'taak' ? (
                <Link href={paden.kennisgevingGedaan(k.id)}>{standVan(k)}</Link>
              ) : (
                <>
                  {standVan(k)}
                  {k.reden !== null && (
                    <>
                      . <Tekstblok tekst={k.reden} />
                    </>
                  )}
                </>
              ),
            ])}
          />
        </>
      )}
    </section>
  )
}
