import type { Hono } from 'hono'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, KnopLink, Knoppenrij, Kop, Lijst, Link } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'
import { metNummers } from './bellen.tsx'
import { brochureTeksten, websiteTeksten, type Tekstdeel } from './brochure-teksten.ts'
import { AndereGemeente, gemeenteVan } from './gemeente.tsx'
import { alsHtml, alsTekst } from './websitetekst.ts'

const t = brochureTeksten

/** The brochure about one's data, and the same text to put on another website. Open to everybody. */
export function mountBrochure(app: Hono<Omgeving>): void {
  app.get(paden.brochure(), async (c) => {
    const keuze = await gemeenteVan(c)
    const { naam } = keuze
    return toon(c, {
      titel: t.kop,
      afdrukbaar: true,
      children: (
        <>
          <Kop niveau={1}>{t.kop}</Kop>
          <Alinea soort="inleiding">{t.inleiding}</Alinea>
          {naam !== '' && <Alinea>{t.vanWie(naam)}</Alinea>}
          <Delen delen={t.delen} />
          <Kop niveau={2}>{t.meerKop}</Kop>
          <Lijst
            items={[
              <Link href={paden.mijn()}>{t.meer.inloggen}</Link>,
              <Link href={paden.privacyverklaring()}>{t.meer.privacy}</Link>,
              <Link href={paden.begrippen()}>{t.meer.begrippen}</Link>,
              <Link href={paden.klacht()}>{t.meer.klacht}</Link>,
              <Link href={paden.websitetekst()}>{t.meer.website}</Link>,
            ]}
          />
          <AndereGemeente keuze={keuze} adres={paden.brochure()} />
        </>
      ),
    })
  })

  app.get(paden.websitetekst(), async (c) => {
    const { naam, gemeente } = await gemeenteVan(c)
    const vorm = c.req.query('vorm')
    if (vorm === 'tekst' || vorm === 'html') {
      const [inhoud, soort, eind] =
        vorm === 'tekst'
          ? [alsTekst(naam), 'text/plain', 'txt']
          : [alsHtml(naam), 'text/html', 'html']
      c.header('content-type', `${soort}; charset=utf-8`)
      c.header('content-disposition', `attachment; filename="uw-gegevens.${eind}"`)
      return c.body(inhoud)
    }
    const download = (vormVan: string): string =>
      metVraag(paden.websitetekst(), { gemeente: gemeente?.code, vorm: vormVan })
    return toon(c, {
      titel: websiteTeksten.kop,
      children: (
        <>
          <Kop niveau={1}>{websiteTeksten.kop}</Kop>
          <Alinea soort="inleiding">{websiteTeksten.inleiding}</Alinea>
          <Alinea>{websiteTeksten.hoe}</Alinea>
          <Knoppenrij>
            <KnopLink href={download('tekst')}>{websiteTeksten.alsTekst}</KnopLink>
            <KnopLink href={download('html')}>{websiteTeksten.alsHtml}</KnopLink>
          </Knoppenrij>
          <Kop niveau={2}>{websiteTeksten.tekst}</Kop>
          <pre class="dw-overname">{alsTekst(naam)}</pre>
        </>
      ),
    })
  })
}

const Delen = ({ delen }: { delen: readonly Tekstdeel[] }) => (
  <>
    {delen.map(({ id, kop, zinnen }) => (
      <section aria-labelledby={id}>
        <Kop niveau={2} id={id}>
          {kop}
        </Kop>
        <Lijst items={zinnen.map(metNummers)} />
      </section>
    ))}
  </>
)
