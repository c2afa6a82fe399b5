import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { verzoeksoorten, type Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  readVerzoekruimte,
  submitVerzoek,
  type Waarvoor,
} from '../../../handelingen/rechtsverzoek-indienen.ts'
import { htmlPagina } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { schil, toon } from '../../schil.tsx'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { vormVan } from '../teksten.ts'
import { AanvullenPagina, VerzoekFormulier } from './formulier-pagina.tsx'
import { KiesPagina } from './kies-pagina.tsx'
import { alsLijst, idUit } from './hulp.ts'
import { soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

interface Terug {
  waarden: Waarden
  fouten: Fouten
}

function soortUit(c: Verzoek): Verzoeksoort {
  const soort = c.req.param('soort') ?? ''
  if (!isEen(soort, verzoeksoorten)) throw new NietGevonden()
  return soort
}

/** An id that somebody made up is not found before any query; none at all means oneself. */
function persoonUit(ruw: string | undefined): string | undefined {
  if (ruw === undefined || ruw === '') return undefined
  if (!isId(ruw)) throw new NietGevonden()
  return ruw
}

async function toonFormulier(
  c: Verzoek,
  soort: Verzoeksoort,
  voor: Waarvoor,
  terug?: Terug,
): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const vorm = vormVan(wie)
  const { woorden } = deps.regelset
  const ruimte = await readVerzoekruimte(deps, wie, voor)
  const pagina = {
    titel: soortWoorden[vorm][soort].naam,
    deel: 'mijn-verzoeken',
    fout: terug !== undefined,
    children:
      soort === 'aanvullen' ? (
        <AanvullenPagina ruimte={ruimte} vorm={vorm} woorden={woorden} />
      ) : (
        <VerzoekFormulier
          soort={soort}
          ruimte={ruimte}
          gegevenId={voor.gegevenId}
          actie={c.req.path}
          waarden={terug?.waarden ?? {}}
          fouten={alsLijst(terug?.fouten ?? {})}
          vorm={vorm}
          woorden={woorden}
          sleutel={deps.id()}
          csrf={csrf(c)}
        />
      ),
  } satisfies Parameters<typeof toon>[1]
  return terug === undefined ? toon(c, pagina) : c.html(htmlPagina(schil(c, pagina)), 422)
}

async function verwerk(
  c: Verzoek,
  soort: Verzoeksoort,
  bij: Omit<Waarvoor, 'persoonId'>,
): Promise<Response> {
  const wie = inwoner(c)
  // Words of one's own are put in the dossier; there is nothing to ask.
  if (soort === 'aanvullen') throw new NietGevonden()
  const { waarden, fouten } = await readForm(c)
  const voor = { persoonId: persoonUit(een(waarden, 'voor')), ...bij }
  try {
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const sleutel = een(waarden, 'sleutel')
    if (!isId(sleutel)) throw new NietGevonden()
    const id = await submitVerzoek(c.get('deps'), wie, soort, voor, waarden, sleutel)
    return c.redirect(metVraag(paden.mijnVerzoek(id), { nieuw: 'verzoek' }), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return toonFormulier(c, soort, voor, { waarden, fouten: fout.fouten })
  }
}

/** Asking: the page with everything one can ask, one form per kind, and the two that start from somewhere else. */
export function mountVerzoekFormulier(app: Hono<Omgeving>): void {
  app.get(paden.mijnVerzoekNieuw(), async (c) => {
    const wie = inwoner(c)
    const voor = { persoonId: persoonUit(c.req.query('voor')) }
    const vorm = vormVan(wie)
    const ruimte = await readVerzoekruimte(c.get('deps'), wie, voor)
    return toon(c, {
      titel: verzoekTeksten[vorm].kies.kop,
      deel: 'mijn-verzoeken',
      children: <KiesPagina ruimte={ruimte} vorm={vorm} />,
    })
  })

  const nieuw = '/mijn/verzoeken/nieuw/:soort'
  app.get(nieuw, (c) =>
    toonFormulier(c, soortUit(c), { persoonId: persoonUit(c.req.query('voor')) }),
  )
  app.post(nieuw, (c) => verwerk(c, soortUit(c), {}))

  const kloptNiet = '/mijn/gegevens/:id/klopt-niet'
  app.get(kloptNiet, (c) => toonFormulier(c, 'verbeteren', { gegevenId: idUit(c) }))
  app.post(kloptNiet, (c) => verwerk(c, 'verbeteren', { gegevenId: idUit(c) }))

  const keek = '/mijn/wie-keek-er/:id'
  app.get(keek, (c) => toonFormulier(c, 'informatie', { gebeurtenisId: idUit(c) }))
  app.post(keek, (c) => verwerk(c, 'informatie', { gebeurtenisId: idUit(c) }))
}
