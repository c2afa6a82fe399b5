import type { Punt, Stand } from '../../domein/toestand.ts'
import { schrijfMoment } from '../moment.ts'
import { Alinea, Badge, Gegevenslijst, Kop, Melding, Tabel, type Badgesoort } from '../ui/index.ts'

const woorden: Record<Stand, { tekst: string; soort: Badgesoort }> = {
  goed: { tekst: 'Goed', soort: 'ok' },
  'let-op': { tekst: 'Let op', soort: 'waarschuwing' },
  fout: { tekst: 'Fout', soort: 'fout' },
}

/** How the system is, what is wrong first. The word says it; the colour only helps to find it. */
export const ToestandPagina = ({ punten, op }: { punten: readonly Punt[]; op: Date }) => {
  const werk = punten.filter(({ stand }) => stand !== 'goed')
  return (
    <>
      <Kop niveau={1}>Toestand van het systeem</Kop>
      <Alinea soort="inleiding">
        Werkt alles zoals het hoort? Hier staan alleen getallen over het systeem, niets over mensen.
        Stand van {schrijfMoment(op)}.
      </Alinea>
      <Samenvatting werk={werk} />
      {werk.length > 0 && (
        <section>
          <Kop niveau={2}>Wat u kunt doen</Kop>
          <Gegevenslijst
            regels={werk.map(({ naam, waarde, doen, opdracht }) => ({
              naam,
              waarde: (
                <>
                  <p>{waarde}</p>
                  <p>{doen}</p>
                  {opdracht !== undefined && (
                    <p>
                      <code>{opdracht}</code>
                    </p>
                  )}
                </>
              ),
            }))}
          />
        </section>
      )}
      <Kop niveau={2}>Alles op een rij</Kop>
      <Tabel
        bijschrift="Wat is nagekeken, en hoe het ermee staat"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wat' }, { kop: 'Stand' }, { kop: 'Hoe is het nu' }]}
        rijen={punten.map(({ naam, stand, waarde }) => [
          naam,
          <Badge tekst={woorden[stand].tekst} soort={woorden[stand].soort} />,
          waarde,
        ])}
      />
    </>
  )
}

const Samenvatting = ({ werk }: { werk: readonly Punt[] }) => {
  const fouten = werk.filter(({ stand }) => stand === 'fout').length
  if (werk.length === 0) return <Melding soort="ok" titel="Alles werkt zoals het hoort" />
  return fouten > 0 ? (
    <Melding
      soort="fout"
      titel={fouten === 1 ? 'Er is 1 ding fout' : `Er zijn ${fouten} dingen fout`}
    >
      <p>Geef dit door aan wie het systeem draaiende houdt.</p>
    </Melding>
  ) : (
    <Melding
      soort="waarschuwing"
      titel={
        werk.length === 1 ? 'Er vraagt 1 ding aandacht' : `Er vragen ${werk.length} dingen aandacht`
      }
    />
  )
}
