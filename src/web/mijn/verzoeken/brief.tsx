import type { Hono } from 'hono'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { readMijnBrief } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { Alinea, Gegevenslijst, Kop, Link, Printkop } from '../../ui/index.ts'
import { inwoner, type Omgeving } from '../../verzoek.ts'
import { AlleenScherm, Tekstblok } from '../../werk/tonen.tsx'
import { vormVan, type Vorm } from '../teksten.ts'
import { idUit } from './hulp.ts'
import { verzoekTeksten } from './teksten.ts'

type Gelezen = Awaited<ReturnType<typeof readMijnBrief>>

/** What was decided, the reason per datum, and the road that is open. */
const BriefPagina = (props: { brief: Gelezen; vorm: Vorm; gemeente: string }) => {
  const { brief, vorm } = props
  const { besluit } = brief
  const t = verzoekTeksten[vorm].brief
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${props.gemeente}`}
        stuk={t.kop}
        nummer={besluit.nummer}
        datum={schrijfDag(besluit.genomenOp)}
      />
      <Kop niveau={1}>{t.kop}</Kop>
      <Gegevenslijst
        regels={[
          { naam: verzoekTeksten[vorm].een.nummer, waarde: besluit.nummer },
          { naam: verzoekTeksten[vorm].een.besluitKop, waarde: t.uitkomst[besluit.uitkomst] },
        ]}
      />
      <Alinea>
        <Tekstblok tekst={besluit.inhoud.tekst} />
      </Alinea>
      {besluit.inhoud.oordelen.map((oordeel) => {
        const over = brief.onderdelen.find((o) => o.id === oordeel.onderdeelId)?.inhoud.waarover
        return (
          <section>
            <Kop niveau={2}>
              {t.oordeel[oordeel.oordeel]}
              {over === undefined || over === '' ? '' : `: ${over}`}
            </Kop>
            <Alinea>
              <Tekstblok tekst={oordeel.reden} />
            </Alinea>
          </section>
        )
      })}
      <section>
        <Kop niveau={2}>{t.wegKop}</Kop>
        <Alinea>
          {t.weg[besluit.rechtsmiddel]}
          {besluit.rechtsmiddelTot !== null &&
            ` ${t.wegTot(schrijfDatum(besluit.rechtsmiddelTot))}`}
        </Alinea>
      </section>
      <AlleenScherm>
        <Alinea>
          <Link href={paden.mijnVerzoek(brief.verzoek.id)} los>
            {verzoekTeksten[vorm].formulier.terug}
          </Link>
        </Alinea>
      </AlleenScherm>
    </>
  )
}

/** The letter about a decision, for who asked and for whom it is about. */
export function mountBrief(app: Hono<Omgeving>): void {
  app.get('/mijn/verzoeken/brieven/:id', async (c) => {
    const wie = inwoner(c)
    const vorm = vormVan(wie)
    const brief = await readMijnBrief(c.get('deps'), wie, idUit(c))
    return toon(c, {
      titel: verzoekTeksten[vorm].brief.kop,
      deel: 'mijn-verzoeken',
      afdrukbaar: true,
      children: <BriefPagina brief={brief} vorm={vorm} gemeente={wie.gemeente.naam} />,
    })
  })
}
