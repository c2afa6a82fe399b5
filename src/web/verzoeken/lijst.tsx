import type { Datum } from '../../domein/leeftijd.ts'
import type { Balielijst, Balieregel } from '../../handelingen/rechtenbalie.ts'
import { paden } from '../paden.ts'
import { Alinea, Badge, Kop, Leeg, Link, Tabel } from '../ui/index.ts'
import { Wanneer } from '../werk/tonen.tsx'
import { soortWoorden, wachtWoorden } from './woorden.ts'

/** Everything that is asked in this gemeente, with its two clocks, the day that comes first on top. Without a name. */
export const RechtenbaliePagina = (props: { lijst: Balielijst; vandaag: Datum }) => {
  const { open, klaar } = props.lijst
  return (
    <>
      <Kop niveau={1}>Verzoeken van inwoners</Kop>
      <Alinea soort="inleiding">
        U ziet het verzoek en het voorstel, niet het dossier. Elk verzoek heeft twee dagen: wat de
        gemeente belooft, en wat de wet zegt.
      </Alinea>
      <section>
        <Kop niveau={2}>Loopt nog</Kop>
        {open.length === 0 ? (
          <Leeg titel="Er loopt nu geen verzoek." />
        ) : (
          <Verzoektabel regels={open} vandaag={props.vandaag} bijschrift="Lopende verzoeken" />
        )}
      </section>
      {klaar.length > 0 && (
        <section>
          <Kop niveau={2}>Klaar</Kop>
          <Tabel
            bijschrift="Verzoeken die klaar zijn"
            bijschriftVerborgen
            kolommen={[{ kop: 'Nummer' }, { kop: 'Wat' }]}
            rijen={klaar.map(({ verzoek }) => [
              <Link href={paden.balieVerzoek(verzoek.id)} los>
                {verzoek.nummer}
              </Link>,
              soortWoorden[verzoek.soort],
            ])}
          />
        </section>
      )}
    </>
  )
}

const Verzoektabel = (props: {
  regels: readonly Balieregel[]
  vandaag: Datum
  bijschrift: string
}) => (
  <Tabel
    bijschrift={props.bijschrift}
    bijschriftVerborgen
    kolommen={[
      { kop: 'Nummer' },
      { kop: 'Wat' },
      { kop: 'Wacht op' },
      { kop: 'Belofte' },
      { kop: 'Wet' },
    ]}
    rijen={props.regels.map(({ verzoek, wachtOp }) => [
      <Link href={paden.balieVerzoek(verzoek.id)} los>
        {verzoek.nummer}
      </Link>,
      soortWoorden[verzoek.soort],
      <>
        {wachtWoorden[wachtOp]}
        {verzoek.teLaatOp !== null && (
          <>
            {' '}
            <Badge tekst="te laat" soort="fout" />
          </>
        )}
      </>,
      // Who has an answer waits for no day any more, only for its carrying out.
      ...klokken(verzoek).map((dag) =>
        verzoek.stand === 'besloten' ? (
          'Besloten'
        ) : (
          <Wanneer uiterlijk={dag} vandaag={props.vandaag} />
        ),
      ),
    ])}
  />
)

/** Both clocks as they run now: the local one falls away when more time was taken. */
export function klokken(verzoek: Balieregel['verzoek']): readonly [Datum | null, Datum] {
  return verzoek.verlengdWettelijk === null
    ? [verzoek.lokaal, verzoek.wettelijk]
    : [verzoek.verlengdLokaal, verzoek.verlengdWettelijk]
}
