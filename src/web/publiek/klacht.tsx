import type { Hono } from 'hono'
import { readGemeentebeeld } from '../../handelingen/publiek.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, KnopLink, Knoppenrij, Kop, Lijst, Link, Melding } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'
import { metNummers } from './bellen.tsx'
import { gemeenteVan } from './gemeente.tsx'
import { klachtTeksten as t } from './klacht-teksten.ts'

/** Where a complaint goes, found without logging in (E-231, E-232; T-14 to T-17). */
export function mountKlacht(app: Hono<Omgeving>): void {
  app.get(paden.klacht(), async (c) => {
    const { naam, gemeente } = await gemeenteVan(c)
    const beeld =
      gemeente === undefined ? undefined : await readGemeentebeeld(c.get('deps'), gemeente.id)
    const contact = beeld?.inrichting?.inhoud.contactGemeente ?? ''
    return toon(c, {
      titel: t.kop,
      afdrukbaar: true,
      children: <Klacht gemeente={naam} contact={contact} />,
    })
  })
}

const Soort = ({ id, kop, zinnen }: { id: string; kop: string; zinnen: readonly string[] }) => (
  <section aria-labelledby={id}>
    <Kop niveau={3} id={id}>
      {kop}
    </Kop>
    <Lijst items={zinnen.map(metNummers)} />
  </section>
)

const Klacht = ({ gemeente, contact }: { gemeente: string; contact: string }) => (
  <>
    <Kop niveau={1}>{t.kop}</Kop>
    <Alinea soort="inleiding">{t.inleiding}</Alinea>
    <Melding soort="info" titel={t.kortKop}>
      <Lijst items={t.kort} />
    </Melding>
    <section aria-labelledby="hoe">
      <Kop niveau={2} id="hoe">
        {t.hoeKop}
      </Kop>
      <Knoppenrij>
        <KnopLink soort="hoofd" href={paden.mijnVerzoekNieuw('klacht')}>
          {t.inloggen}
        </KnopLink>
      </Knoppenrij>
      <Alinea>{t.inloggenUitleg}</Alinea>
      <Lijst
        items={[
          t.brief(gemeente === '' ? 'uw gemeente' : `de gemeente ${gemeente}`),
          t.briefInhoud,
          t.telefoon,
          t.balie,
        ]}
      />
      {contact !== '' && (
        <Alinea>
          {t.contact} {metNummers(contact)}
        </Alinea>
      )}
    </section>
    <section aria-labelledby="wie">
      <Kop niveau={2} id="wie">
        {t.wieKop}
      </Kop>
      <Soort id="gemeente" kop={t.gemeenteKop} zinnen={t.gemeente} />
      <Soort id="ander" kop={t.anderKop} zinnen={t.ander} />
      <Soort id="privacy" kop={t.privacyKop} zinnen={t.privacy} />
      <Soort id="besluit" kop={t.besluitKop} zinnen={t.besluit} />
    </section>
    <section aria-labelledby="lang">
      <Kop niveau={2} id="lang">
        {t.langKop}
      </Kop>
      <Lijst genummerd items={t.lang} />
    </section>
    <section aria-labelledby="dan">
      <Kop niveau={2} id="dan">
        {t.danKop}
      </Kop>
      <Lijst items={t.dan.map(metNummers)} />
    </section>
    <Alinea>
      <Link href={paden.brochure()} los>
        Lees wat u verder mag vragen
      </Link>
    </Alinea>
  </>
)
