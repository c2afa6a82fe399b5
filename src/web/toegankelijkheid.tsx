import type { Hono } from 'hono'
import { gemeenteVan } from './publiek/gemeente.tsx'
import { paden } from './paden.ts'
import { toegankelijkTeksten as t } from './publiek/toegankelijk-teksten.ts'
import { toon } from './schil.tsx'
import { Alinea, Gegevenslijst, Kop, Lijst, Link, Melding, Toetsenkeuze } from './ui/index.ts'
import type { Omgeving } from './verzoek.ts'

/**
 * What was checked, how, when, what is known to be missing, and whom to ask. A gemeente that uses Deelwijzer makes its own
 * statement from this and signs it; until then the page says that this has not been done.
 */
export function mountToegankelijkheid(app: Hono<Omgeving>): void {
  app.get(paden.toegankelijkheid(), async (c) => {
    const { naam } = await gemeenteVan(c)
    return toon(c, {
      titel: 'Toegankelijkheid',
      afdrukbaar: true,
      children: <Verklaring gemeente={naam} />,
    })
  })
}

const Verklaring = ({ gemeente }: { gemeente: string }) => (
  <>
    <Kop niveau={1}>{t.kop}</Kop>
    <Alinea soort="inleiding">{t.inleiding}</Alinea>
    <Melding soort="waarschuwing" titel={t.voorbeeld}>
      <p>
        {t.nietVastgesteld(gemeente === '' ? 'De gemeente' : `De gemeente ${gemeente}`)}{' '}
        {t.geenOnderzoek}
      </p>
    </Melding>
    <section>
      <Kop niveau={2}>{t.hoeKop}</Kop>
      <Gegevenslijst regels={t.hoe} />
    </section>
    <section>
      <Kop niveau={2}>{t.welKop}</Kop>
      <Lijst items={t.wel} />
    </section>
    <section>
      <Kop niveau={2}>{t.nietKop}</Kop>
      <Lijst items={t.niet} />
    </section>
    <Toetsenkeuze />
    <section>
      <Kop niveau={2}>{t.luktNietKop}</Kop>
      <Lijst items={t.luktNiet} />
      <Alinea>
        <Link href={paden.klacht()} los>
          {t.klacht}
        </Link>
      </Alinea>
    </section>
    <section>
      <Kop niveau={2}>{t.tekenKop}</Kop>
      <Lijst items={t.teken} />
    </section>
  </>
)
