import type { Hono } from 'hono'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import {
  readMijnGedeeld,
  type Gedeeldregel,
  type GedeeldOver,
} from '../../handelingen/mijn-gedeeld.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kaart, Kop, Leeg, Link, Lijst, Uitleg } from '../ui/index.ts'
import { inwoner, type Omgeving } from '../verzoek.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { WieDeelt } from './gedeeld-tekening.tsx'
import { gedeeldTeksten, type GedeeldTeksten } from './gedeeld-teksten.ts'
import { MijnOverleggen } from './overleg.tsx'
import { vormVan, type Vorm } from './teksten.ts'

interface GedeeldProps {
  personen: readonly GedeeldOver[]
  vorm: Vorm
  woorden: Woorden
}

/** With whom data are shared now and were before, and of whom they were asked; a drawing, and a list with the same facts. */
export const GedeeldPagina = (props: GedeeldProps) => {
  const t = gedeeldTeksten[props.vorm]
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {props.personen
        .filter(({ zelf, regels, overleggen }) => zelf || regels.length + overleggen.length > 0)
        .map((persoon) => (
          <OverEen {...props} persoon={persoon} t={t} />
        ))}
      <Kop niveau={2}>{t.vraagKop}</Kop>
      {t.vraag.map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
    </>
  )
}

type OverProps = GedeeldProps & { persoon: GedeeldOver; t: GedeeldTeksten }

const OverEen = (props: OverProps) => {
  const { persoon, t, vorm, woorden } = props
  const verteld = persoon.regels.filter(({ soort }) => soort !== 'opvragen')
  const nu = verteld.filter(({ deling }) => deling?.lopend === true)
  const niveau = persoon.zelf ? 2 : 3
  const deel = { ...props, niveau } as const
  return (
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
      {verteld.length > 0 && (
        <>
          <Kop niveau={niveau}>{t.nuKop}</Kop>
          {nu.length === 0 && <Alinea>{t.nuLeeg}</Alinea>}
          <Kaartjes {...deel} regels={nu} />
        </>
      )}
      <Groep {...deel} kop={t.eerderKop} regels={verteld.filter((regel) => !nu.includes(regel))} />
      <Groep
        {...deel}
        kop={t.gevraagdKop}
        uitleg={t.gevraagdUitleg}
        regels={persoon.regels.filter(({ soort }) => soort === 'opvragen')}
      />
      <MijnOverleggen
        overleggen={persoon.overleggen}
        vorm={vorm}
        woorden={woorden}
        zelf={persoon.zelf}
        niveau={niveau}
        zonderLink
      />
    </section>
  )
}

type KaartenProps = OverProps & { niveau: 2 | 3; regels: readonly Gedeeldregel[] }

const Groep = (props: KaartenProps & { kop: string; uitleg?: string }) =>
  props.regels.length === 0 ? null : (
    <>
      <Kop niveau={props.niveau}>{props.kop}</Kop>
      {props.uitleg !== undefined && <Alinea>{props.uitleg}</Alinea>}
      <Kaartjes {...props} />
    </>
  )

const Kaartjes = ({ regels, niveau, t, woorden }: KaartenProps) => (
  <>
    {regels.map((regel) => (
      <Kaart titel={titel(regel)} niveau={niveau === 2 ? 3 : 4}>
        <Gegevenslijst regels={velden(regel, t, woorden)} />
        {regel.gegevens.length > 0 && (
          <Uitleg titel={`${t.weten} (${regel.gegevens.length})`}>
            <Lijst
              items={regel.gegevens.map((gegeven) => (
                <>
                  {hoofdletter(woorden.categorieen[gegeven.categorie].naam)} (
                  {gegeven.datWat === 'dat' ? t.datWoord : t.watWoord}):{' '}
                  <Tekstblok tekst={gegeven.tekst} />
                </>
              ))}
            />
          </Uitleg>
        )}
      </Kaart>
    ))}
  </>
)

const titel = (regel: Gedeeldregel): string =>
  `${regel.soort === 'opvragen' ? 'Gevraagd aan' : 'Verteld aan'} ${regel.ontvanger}`

/** Why it was allowed: by the reader's own yes, or by law and then which. */
function waaromMag(regel: Gedeeldregel, t: GedeeldTeksten, woorden: Woorden): string {
  if (regel.toestemmingNodig === 'toestemming') return t.doorToestemming
  if (regel.toestemmingNodig === 'instemming') return t.doorInstemming
  const wetten = regel.grondslag.map((code) => woorden.grondslagen[code].naam)
  return wetten.length === 0
    ? t.doorWet
    : `${t.doorWet} ${hoofdletter(opsomming([...new Set(wetten)]))}.`
}

function watZeiden({ antwoord }: Gedeeldregel, t: GedeeldTeksten): string {
  if (antwoord?.antwoord === 'ja') return t.antwoordJa
  if (antwoord?.antwoord === 'deels') return t.antwoordDeels
  if (antwoord?.antwoord === 'nee') return t.antwoordNee
  return antwoord !== undefined && antwoord.ingetrokkenOp !== null
    ? t.antwoordTerug
    : t.antwoordGeen
}

function velden(regel: Gedeeldregel, t: GedeeldTeksten, woorden: Woorden) {
  const { deling } = regel
  return [
    { naam: 'Wanneer', waarde: schrijfDag(regel.gedaanOp) },
    { naam: t.wie, waarde: hoofdletter(woorden.ontvangers[regel.ontvangerType].naam) },
    {
      naam: 'Welke gegevens',
      waarde: hoofdletter(
        opsomming(regel.categorieen.map((code) => woorden.categorieen[code].naam)),
      ),
    },
    { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[regel.doel].naam) },
    { naam: t.mag, waarde: waaromMag(regel, t, woorden) },
    {
      naam: t.wist,
      waarde: regel.verteldOp === null ? t.wistNiet : t.wistWel(schrijfDatum(regel.verteldOp)),
    },
    ...(regel.soort === 'opvragen' ? [{ naam: t.antwoord, waarde: watZeiden(regel, t) }] : []),
    ...(deling === undefined
      ? []
      : [
          {
            naam: t.tot,
            waarde: (
              <>
                {deling.lopend ? t.loopt(schrijfDatum(deling.geldigTot)) : t.gestopt}{' '}
                <Link href={paden.mijnDeling(deling.id)} los>
                  {t.eenBekijk}
                </Link>
              </>
            ),
          },
          {
            naam: t.gelezenKop,
            waarde:
              regel.gelezen[0] === undefined
                ? t.nietGelezen
                : t.keren(schrijfDag(regel.gelezen[0])),
          },
          ...(deling.lopend ? [{ naam: t.stopKop, waarde: stoppen(regel, deling.id, t) }] : []),
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

/** What rests on a yes stops with one button; what the law allows does not, and then one can object. */
function stoppen(regel: Gedeeldregel, delingId: string, t: GedeeldTeksten) {
  const metJa = regel.toestemmingen.length > 0
  return metJa ? (
    <Link href={paden.mijnDeling(delingId)} los>
      {t.stopLink}
    </Link>
  ) : (
    <>
      {t.nietStop[0]}{' '}
      <Link href={paden.mijnVerzoekNieuw('bezwaar')} los>
        {t.nietEens}
      </Link>
    </>
  )
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
