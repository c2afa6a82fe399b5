import type { Hono } from 'hono'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { readMijnDeling, stopMijnDeling, type MijnDeling } from '../../handelingen/mijn-deling.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
} from '../ui/index.ts'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { gedeeldTeksten } from './gedeeld-teksten.ts'
import { vormVan, type Vorm } from './teksten.ts'

interface DelingProps {
  beeld: MijnDeling
  vorm: Vorm
  woorden: Woorden
  csrf: string
  gestopt: boolean
}

/** Why it was allowed, by the reader's own yes or by law. */
function waaromMag({ verstrekking }: MijnDeling, vorm: Vorm): string {
  const t = gedeeldTeksten[vorm]
  if (verstrekking.toestemmingNodig === 'toestemming') return t.doorToestemming
  return verstrekking.toestemmingNodig === 'instemming' ? t.doorInstemming : t.doorWet
}

/** Exactly what they know, why they may, when they read it, and stopping it. */
const DelingPagina = (props: DelingProps) => {
  const { beeld, vorm, woorden } = props
  const { deling, verstrekking, gegevens, gelezen } = beeld
  const t = gedeeldTeksten[vorm]
  return (
    <>
      <Kop niveau={1}>{t.eenKop}</Kop>
      {props.gestopt && <Melding soort="ok" titel={t.stopGelukt} nieuw />}
      <Gegevenslijst
        regels={[
          ...(beeld.over.zelf ? [] : [{ naam: 'Over', waarde: beeld.over.naam }]),
          { naam: 'Met wie', waarde: verstrekking.ontvanger },
          { naam: 'Wanneer', waarde: schrijfDag(deling.gedeeldOp) },
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[deling.doel].naam) },
          { naam: t.mag, waarde: waaromMag(beeld, vorm) },
          {
            naam: t.tot,
            waarde: deling.lopend ? t.loopt(schrijfDatum(deling.geldigTot)) : t.gestopt,
          },
          {
            naam: 'Het besluit',
            waarde: (
              <Link href={paden.mijnBesluit(verstrekking.besluitId)} los>
                Lees waarom
              </Link>
            ),
          },
        ]}
      />
      <Kop niveau={2}>{t.watKop}</Kop>
      {gegevens.map((gegeven) => (
        <Kaart titel={hoofdletter(woorden.categorieen[gegeven.categorie].naam)} niveau={3}>
          <Tekstblok tekst={gegeven.tekst} />
          <Gegevenslijst
            regels={[{ naam: t.waaromKop, waarde: <Tekstblok tekst={gegeven.waarom} /> }]}
          />
        </Kaart>
      ))}
      <Kop niveau={2}>{t.gelezenKop}</Kop>
      {gelezen.length === 0 ? (
        <Alinea>{t.nietGelezen}</Alinea>
      ) : (
        <>
          <Alinea>{t.gelezenUitleg}</Alinea>
          <Lijst items={gelezen.map((op) => schrijfDag(op))} />
        </>
      )}
      <Stoppen {...props} />
      <Knoppenrij>
        <KnopLink href={paden.mijnVerstrekkingen()} soort="stil">
          {t.terug}
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Stoppen = ({ beeld, vorm, csrf: token }: DelingProps) => {
  const t = gedeeldTeksten[vorm]
  const { deling, intrekbaar } = beeld
  if (!deling.lopend) return null
  return (
    <>
      <Kop niveau={2}>{t.stopKop}</Kop>
      {intrekbaar.length === 0 ? (
        <>
          {t.nietStop.map((zin) => (
            <Alinea>{zin}</Alinea>
          ))}
          <Alinea>
            <Link href={paden.mijnVerzoekNieuw('bezwaar')} los>
              {t.nietEens}
            </Link>
          </Alinea>
        </>
      ) : (
        <Formulier actie={paden.mijnDelingStoppen(deling.id)} csrf={token}>
          <Lijst items={[...t.stopUitleg]} />
          <Knoppenrij>
            <Knop soort="gevaar">{t.stopKnop}</Knop>
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** What of me can be read elsewhere, and stopping it. */
export function mountMijnDeling(app: Hono<Omgeving>): void {
  app.get('/mijn/gedeeld/:id', async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const vorm = vormVan(wie)
    const beeld = await readMijnDeling(deps, wie, idUit(c))
    return toon(c, {
      titel: gedeeldTeksten[vorm].eenKop,
      deel: 'mijn-gegevens',
      afdrukbaar: true,
      children: (
        <DelingPagina
          beeld={beeld}
          vorm={vorm}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          gestopt={c.req.query('gestopt') === '1'}
        />
      ),
    })
  })

  app.post('/mijn/gedeeld/:id/stoppen', async (c) => {
    const id = idUit(c)
    await readForm(c)
    await stopMijnDeling(c.get('deps'), inwoner(c), id)
    return c.redirect(metVraag(paden.mijnDeling(id), { gestopt: '1' }), 303)
  })
}
