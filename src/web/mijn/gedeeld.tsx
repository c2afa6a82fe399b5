import type { Hono } from 'hono'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { readMijnGedeeld, type GedeeldOver } from '../../handelingen/mijn-gedeeld.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kaart, Kop, Leeg, Link } from '../ui/index.ts'
import { inwoner, type Omgeving } from '../verzoek.ts'
import { WieDeelt } from './gedeeld-tekening.tsx'
import { gedeeldTeksten } from './gedeeld-teksten.ts'
import { vormVan, type Vorm } from './teksten.ts'

interface GedeeldProps {
  personen: readonly GedeeldOver[]
  vorm: Vorm
  woorden: Woorden
}

/** With whom data were shared and of whom they were asked, as the resident reads it. */
export const GedeeldPagina = ({ personen, vorm, woorden }: GedeeldProps) => {
  const t = gedeeldTeksten[vorm]
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {personen
        .filter((persoon) => persoon.zelf || persoon.regels.length > 0)
        .map((persoon) => (
          <section>
            {!persoon.zelf && (
              <Kop niveau={2} heel>
                {`Over ${persoon.naam}`}
              </Kop>
            )}
            {persoon.regels.length === 0 ? (
              <Leeg titel={t.leeg}>{t.leegUitleg}</Leeg>
            ) : (
              <WieDeelt naam={persoon.naam} regels={persoon.regels} teksten={t} />
            )}
            {persoon.regels.length > 0 &&
              persoon.regels.map((regel) => (
                <Kaart titel={titel(regel)} niveau={persoon.zelf ? 2 : 3}>
                  <Gegevenslijst regels={velden(regel, t, woorden)} />
                </Kaart>
              ))}
          </section>
        ))}
      <Kop niveau={2}>{t.vraagKop}</Kop>
      {t.vraag.map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
    </>
  )
}

type Regel = GedeeldOver['regels'][number]

const titel = (regel: Regel): string =>
  `${regel.soort === 'opvragen' ? 'Gevraagd aan' : 'Verteld aan'} ${regel.ontvanger}`

function velden(regel: Regel, t: (typeof gedeeldTeksten)[Vorm], woorden: Woorden) {
  return [
    { naam: 'Wanneer', waarde: schrijfDag(regel.gedaanOp) },
    { naam: 'Wie dat is', waarde: hoofdletter(woorden.ontvangers[regel.ontvangerType].naam) },
    {
      naam: 'Welke gegevens',
      waarde: hoofdletter(
        opsomming(regel.categorieen.map((code) => woorden.categorieen[code].naam)),
      ),
    },
    { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[regel.doel].naam) },
    {
      naam: t.wist,
      waarde: regel.verteldOp === null ? t.wistNiet : t.wistWel(schrijfDatum(regel.verteldOp)),
    },
    ...(regel.deling === undefined
      ? []
      : [
          {
            naam: t.tot,
            waarde: (
              <>
                {regel.deling.lopend ? t.loopt(schrijfDatum(regel.deling.geldigTot)) : t.gestopt}{' '}
                <Link href={paden.mijnDeling(regel.deling.id)} los>
                  {t.eenBekijk}
                </Link>
              </>
            ),
          },
        ]),
    {
      naam: 'Het besluit',
      waarde: (
        <Link href={paden.mijnBesluit(regel.besluitId)} los>
          Lees waarom
        </Link>
      ),
    },
    {
      naam: 'Het bewijs',
      waarde: (
        <Link href={paden.mijnBesluitBewijs(regel.besluitId)} los>
          Bekijk het bewijs
        </Link>
      ),
    },
  ]
}

export function mountMijnGedeeld(app: Hono<Omgeving>): void {
  app.get(paden.mijnVerstrekkingen(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const vorm = vormVan(wie)
    return toon(c, {
      titel: gedeeldTeksten[vorm].kop,
      deel: 'mijn-gegevens',
      afdrukbaar: true,
      children: (
        <GedeeldPagina
          personen={await readMijnGedeeld(deps, wie)}
          vorm={vorm}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })
}
