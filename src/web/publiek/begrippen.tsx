import type { Hono } from 'hono'
import { werkdossiers } from '../../domein/dossiersoort.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kop } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'
import { begrippenTeksten as t, begripTeksten } from './begrippen-teksten.ts'

/** Hard words in plain words, and the kinds of dossier as the rules call them. Open to everybody. */
export function mountBegrippen(app: Hono<Omgeving>): void {
  app.get(paden.begrippen(), (c) => {
    const { dossiers } = c.get('deps').regelset.woorden
    return toon(c, {
      titel: t.kop,
      afdrukbaar: true,
      children: (
        <>
          <Kop niveau={1}>{t.kop}</Kop>
          <Alinea soort="inleiding">{t.inleiding}</Alinea>
          <Gegevenslijst
            regels={begripTeksten.map(({ woord, uitleg }) => ({ naam: woord, waarde: uitleg }))}
          />
          <section>
            <Kop niveau={2}>{t.dossiersKop}</Kop>
            <Alinea>{t.dossiersUitleg}</Alinea>
            <Gegevenslijst
              regels={werkdossiers.map((soort) => ({
                naam: hoofdletter(dossiers[soort].naam),
                waarde: dossiers[soort].uitleg,
              }))}
            />
          </section>
          <Alinea>{t.staatErNiet}</Alinea>
        </>
      ),
    })
  })
}
