import type { Hono } from 'hono'
import {
  andereInstanties,
  genoemdeInstanties,
  teBevestigen,
} from '../../domein/inlichtingenplicht.ts'
import { termijnen } from '../../domein/termijn/index.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, Kop, Lijst, Link, Melding, Tabel } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'

/** Who must answer for the Participatiewet, and who weighs for themselves (Pw 64; E-265, E-266). Says nothing about anybody. */
const InlichtingenplichtPagina = () => (
  <>
    <Kop niveau={1}>Wie moet gegevens geven voor de uitkering?</Kop>
    <Alinea soort="inleiding">
      De Participatiewet noemt instanties die gratis moeten antwoorden als de gemeente iets nodig
      heeft voor de uitkering. Wie er niet bij staat, beslist zelf.
    </Alinea>
    <Melding soort="waarschuwing" titel="Te bevestigen">
      <p>{teBevestigen}</p>
    </Melding>
    <section>
      <Kop niveau={2}>Deze instanties moeten antwoorden</Kop>
      <Alinea>
        Zo snel mogelijk, en uiterlijk binnen vier weken ({termijnen['T-34'].bron}). Vraag alleen
        wat u nodig heeft en leg uit waarom. Gebruik het BSN, zodat het over de goede persoon gaat.
      </Alinea>
      <Tabel
        bijschrift="Instanties die de Participatiewet noemt"
        bijschriftVerborgen
        kolommen={[{ kop: 'Instantie' }, { kop: 'Wat' }, { kop: 'Participatiewet' }]}
        rijen={genoemdeInstanties.map(({ naam, wat, artikel }) => [naam, wat, artikel])}
      />
    </section>
    <section>
      <Kop niveau={2}>Deze wegen zelf, of moeten zwijgen</Kop>
      <Tabel
        bijschrift="Instanties en personen die de wet niet noemt"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wie' }, { kop: 'Wat' }, { kop: 'Wat dan?' }, { kop: 'Regel' }]}
        rijen={andereInstanties.map(({ naam, wat, watDan, artikel }) => [
          naam,
          wat,
          watDan,
          artikel,
        ])}
      />
    </section>
    <section>
      <Kop niveau={2}>Wie geeft, kijkt eerst</Kop>
      <Lijst
        items={[
          'Is de vrager bevoegd? Bel bij twijfel terug naar het algemene nummer.',
          'Is het nodig voor de Participatiewet? Anders hoeft het niet.',
          'Geef niet meer dan gevraagd is.',
        ]}
      />
      <Alinea>
        <Link href={paden.termijnRekenen()} los>
          Reken een termijn uit
        </Link>
      </Alinea>
    </section>
  </>
)

export function mountInlichtingenplicht(app: Hono<Omgeving>): void {
  app.get(paden.inlichtingenplicht(), (c) =>
    toon(c, {
      titel: 'Wie moet gegevens geven voor de uitkering?',
      afdrukbaar: true,
      children: <InlichtingenplichtPagina />,
    }),
  )
}
