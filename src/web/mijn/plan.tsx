import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { addBijdrage, bijdragen, readMijnPlannen } from '../../handelingen/mijn-plan.ts'
import { htmlPagina } from '../html.ts'
import { metVraag, paden } from '../paden.ts'
import { schil, toon } from '../schil.tsx'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import type { Teruggekomen } from './plan-onderdeel.tsx'
import { MijnPlanPagina } from './plan-pagina.tsx'
import { planTeksten } from './plan-teksten.ts'
import { vormVan } from './teksten.ts'

/** @param terug what was sent and is not complete: it comes back at once, because a resident has no drafts */
async function toonPlan(c: Verzoek, terug?: Teruggekomen): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const vorm = vormVan(wie)
  const beeld = await readMijnPlannen(deps, wie)
  const gelukt = c.req.query('nieuw') ?? ''
  const pagina = {
    titel: planTeksten[vorm].kop,
    deel: 'mijn-plan',
    fout: terug !== undefined,
    afdrukbaar: true,
    children: (
      <MijnPlanPagina
        beeld={beeld}
        vorm={vorm}
        woorden={deps.regelset.woorden}
        lezerId={wie.id}
        vandaag={datumInNederland(deps.nu())}
        csrf={csrf(c)}
        sleutel={deps.id}
        gelukt={isEen(gelukt, bijdragen) ? gelukt : undefined}
        terug={terug}
      />
    ),
  } satisfies Parameters<typeof toon>[1]
  return terug === undefined ? toon(c, pagina) : c.html(htmlPagina(schil(c, pagina)), 422)
}

/** In the form of the reader; a text that is too long is told as it is. */
function inVormVan(c: Verzoek, waarden: Waarden, fouten: Fouten): Fouten {
  const t = planTeksten[vormVan(inwoner(c))].fout
  const leeg = een(waarden, 'tekst').trim() === ''
  return Object.fromEntries(
    Object.entries(fouten).map(([veld, tekst]) => [
      veld,
      veld === 'soort' ? t.soort : veld === 'tekst' && leeg ? t.tekst : tekst,
    ]),
  )
}

/** The plan, of which the resident is co-author. */
export function mountMijnPlan(app: Hono<Omgeving>): void {
  app.get(paden.mijnPlan(), (c) => toonPlan(c))

  app.post(`${paden.mijnPlan()}/:id/bijdrage`, async (c) => {
    const wie = inwoner(c)
    const dossierId = c.req.param('id')
    if (!isId(dossierId)) throw new NietGevonden()
    const { waarden, fouten } = await readForm(c)
    try {
      if (fouten['tekst'] !== undefined) throw new OngeldigeInvoer(fouten)
      const sleutel = een(waarden, 'sleutel')
      if (!isId(sleutel)) throw new NietGevonden()
      const nieuw = await addBijdrage(c.get('deps'), wie, dossierId, waarden, sleutel)
      return c.redirect(metVraag(paden.mijnPlan(), { nieuw }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonPlan(c, {
        dossierId,
        onderdeel: een(waarden, 'onderdeel'),
        soort: een(waarden, 'soort'),
        tekst: een(waarden, 'tekst'),
        fouten: inVormVan(c, waarden, fout.fouten),
      })
    }
  })
}
