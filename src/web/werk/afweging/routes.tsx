import type { ComponentChildren } from 'preact'
import type { Hono } from 'hono'
import type { Planstap } from '../../../domein/afweging/stappenplan.ts'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import {
  beginAfweging,
  eindstap,
  endAfweging,
  finishStap,
  keepStap,
} from '../../../handelingen/afweging.ts'
import {
  readAfweging,
  readAfwegingen,
  readBegin,
  type Afwegingbeeld,
} from '../../../handelingen/afweging-lezen.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { Melding } from '../../ui/index.ts'
import {
  csrf,
  isId,
  medewerker,
  readForm,
  type Formulierinvoer,
  type Omgeving,
  type Verzoek,
} from '../../verzoek.ts'
import { antwoordOpBewaren, versieUit } from '../formulier.ts'
import { BeginPagina } from './begin.tsx'
import { AfwegingStappen } from './kader.tsx'
import { AfwegingenPagina } from './lijst.tsx'
import { OverzichtPagina } from './overzicht.tsx'
import { StapPagina } from './stap.tsx'

function idUit(c: Verzoek, naam = 'id'): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Fields that stand in the draft and belong to this page; without a draft what was finished before. */
function kies(velden: readonly { naam: string }[], van: Waarden): Waarden {
  return Object.fromEntries(
    velden.flatMap(({ naam }) => (van[naam] === undefined ? [] : [[naam, van[naam]]])),
  )
}

async function toonBegin(
  c: Verzoek,
  fouten: Fouten = {},
  over = '',
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readBegin(deps, medewerker(c), idUit(c), c.req.param('soort') ?? '')
  return toon(
    c,
    {
      titel: beeld.plan.titel,
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: <BeginPagina beeld={beeld} fouten={fouten} over={over} csrf={csrf(c)} />,
    },
    status,
  )
}

/** What was typed here, when it is newer than the draft. */
interface Getypt {
  waarden: Waarden
  fouten: Fouten
  verouderd: boolean
}

async function toonStap(c: Verzoek, getypt?: Getypt): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readAfweging(deps, medewerker(c), idUit(c))
  const stap = stapVan(beeld, c.req.param('stap') ?? '')
  if (!beeld.kanVerder) throw new NietGevonden()
  const bewaard = kies(stap.velden, beeld.concept?.waarden ?? {})
  const waarden =
    getypt?.waarden ??
    (Object.keys(bewaard).length > 0 ? bewaard : kies(stap.velden, beeld.stand.waarden))
  const fouten = getypt?.fouten ?? kiesFouten(stap, beeld.concept?.fouten ?? {})
  return toon(
    c,
    {
      titel: stap.titel,
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      zijkolom: <AfwegingStappen beeld={beeld} nu={stap.code} />,
      children: (
        <StapPagina
          beeld={beeld}
          stap={stap}
          waarden={waarden}
          fouten={fouten}
          verouderd={getypt?.verouderd ?? false}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    getypt === undefined ? 200 : 409,
  )
}

function kiesFouten(stap: Planstap, fouten: Fouten): Fouten {
  const eigen = new Set(stap.velden.map(({ naam }) => naam))
  return Object.fromEntries(Object.entries(fouten).filter(([veld]) => eigen.has(veld)))
}

function stapVan(beeld: Afwegingbeeld, code: string): Planstap {
  const stap = beeld.plan.stappen.find((kandidaat) => kandidaat.code === code)
  if (stap === undefined) throw new NietGevonden()
  return stap
}

async function toonOverzicht(c: Verzoek, getypt?: Getypt): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const beeld = await readAfweging(deps, wie, idUit(c))
  const fouten = getypt?.fouten ?? kiesFouten(eindstap, beeld.concept?.fouten ?? {})
  return toon(
    c,
    {
      titel: beeld.plan.titel,
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      afdrukbaar: true,
      zijkolom: <AfwegingStappen beeld={beeld} />,
      children: (
        <OverzichtPagina
          beeld={beeld}
          waarden={getypt?.waarden ?? kies(eindstap.velden, beeld.concept?.waarden ?? {})}
          fouten={fouten}
          verouderd={getypt?.verouderd ?? false}
          bericht={bericht(c.req.query('nieuw'))}
          regelset={deps.regelset}
          pet={wie.pet?.naam ?? ''}
          csrf={csrf(c)}
        />
      ),
    },
    getypt === undefined ? 200 : 409,
  )
}

function bericht(nieuw: string | undefined): ComponentChildren {
  if (nieuw === 'stap') {
    return <Melding soort="ok" titel="De stap is vastgelegd" nieuw />
  }
  if (nieuw === 'einde') {
    return (
      <Melding soort="ok" titel="Uw besluit is vastgelegd" nieuw>
        <p>Dit kan niet meer veranderen.</p>
      </Melding>
    )
  }
  return null
}

/** Keeps what was typed with its mistakes and shows the page again by its own address: a reload loses nothing. */
async function bewaarFouten(
  c: Verzoek,
  code: string,
  { waarden, fouten }: Formulierinvoer,
  terug: string,
  toonGetypt: (getypt: Getypt) => Promise<Response>,
): Promise<Response> {
  try {
    const deps = c.get('deps')
    await keepStap(deps, medewerker(c), idUit(c), code, waarden, fouten, versieUit(waarden))
  } catch (fout) {
    if (!(fout instanceof ConceptVerouderd)) throw fout
    return toonGetypt({ waarden, fouten, verouderd: true })
  }
  return c.redirect(terug, 303)
}

export function mountAfweging(app: Hono<Omgeving>): void {
  app.get('/werk/dossiers/:id/afwegingen', async (c) => {
    const lijst = await readAfwegingen(c.get('deps'), medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Lastige situaties',
      deel: 'dossiers',
      children: <AfwegingenPagina lijst={lijst} />,
    })
  })

  app.get('/werk/dossiers/:id/afwegingen/:soort', (c) => toonBegin(c))
  app.post('/werk/dossiers/:id/afwegingen/:soort', async (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden } = await readForm(c)
    const over = een(waarden, 'over')
    const invoer = { over: [isId(over) ? over : ''] }
    try {
      const soort = c.req.param('soort')
      const afwegingId = await beginAfweging(c.get('deps'), wie, id, soort, invoer)
      return c.redirect(paden.afweging(afwegingId), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonBegin(c, fout.fouten, over, 409)
    }
  })

  app.get('/werk/afwegingen/:id', (c) => toonOverzicht(c))

  app.get('/werk/afwegingen/:id/stappen/:stap', (c) => toonStap(c))
  app.post('/werk/afwegingen/:id/stappen/:stap/concept', (c) =>
    antwoordOpBewaren(c, async () => {
      const wie = medewerker(c)
      const code = c.req.param('stap')
      const { waarden, fouten } = await readForm(c)
      const versie = versieUit(waarden)
      return keepStap(c.get('deps'), wie, idUit(c), code, waarden, fouten, versie)
    }),
  )
  app.post('/werk/afwegingen/:id/stappen/:stap', async (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const code = c.req.param('stap')
    const { waarden, fouten } = await readForm(c)
    const hier = paden.afwegingStap(id, code)
    const opnieuw = (getypt: Getypt) => toonStap(c, getypt)
    if (een(waarden, 'knop') === 'concept' || Object.keys(fouten).length > 0) {
      return bewaarFouten(c, code, { waarden, fouten }, hier, opnieuw)
    }
    try {
      const volgende = await finishStap(c.get('deps'), wie, id, code, waarden, versieUit(waarden))
      return c.redirect(
        volgende === undefined
          ? metVraag(paden.afweging(id), { nieuw: 'stap' })
          : paden.afwegingStap(id, volgende),
        303,
      )
    } catch (fout) {
      if (fout instanceof ConceptVerouderd) {
        return toonStap(c, { waarden, fouten: {}, verouderd: true })
      }
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return bewaarFouten(c, code, { waarden, fouten: fout.fouten }, hier, opnieuw)
    }
  })

  app.post('/werk/afwegingen/:id/einde', async (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const opnieuw = (getypt: Getypt) => toonOverzicht(c, getypt)
    if (Object.keys(fouten).length > 0) {
      return bewaarFouten(c, 'einde', { waarden, fouten }, paden.afweging(id), opnieuw)
    }
    try {
      const { triageId } = await endAfweging(c.get('deps'), wie, id, waarden)
      return c.redirect(
        triageId === null
          ? metVraag(paden.afweging(id), { nieuw: 'einde' })
          : paden.triage(triageId, 'aanpak'),
        303,
      )
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const invoer = { waarden, fouten: fout.fouten }
      return bewaarFouten(c, 'einde', invoer, paden.afweging(id), opnieuw)
    }
  })
}
