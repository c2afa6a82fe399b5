import type { Hono } from 'hono'
import { isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { vraagaardVan } from '../../../domein/verzoekbrief-woorden.ts'
import { OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  answerVraag,
  readMijnVerzoek,
  readMijnVerzoeken,
  withdrawVerzoek,
} from '../../../handelingen/rechtsverzoek-lezen.ts'
import { htmlPagina } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { schil, toon } from '../../schil.tsx'
import { csrf, inwoner, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { vormVan } from '../teksten.ts'
import { IntrekkenPagina, nieuws, VerzoekPagina } from './een-pagina.tsx'
import { mountBrief } from './brief.tsx'
import { mountVerzoekFormulier } from './formulier-routes.tsx'
import { alsLijst, idUit } from './hulp.ts'
import { VerzoekenPagina } from './lijst-pagina.tsx'
import { verzoekTeksten } from './teksten.ts'

interface Terug {
  waarden: Waarden
  fouten: Fouten
}

/** @param terug what was sent and is not complete: it comes back at once, because a resident has no drafts */
async function toonVerzoek(
  c: Verzoek,
  id: string,
  welke: 'een' | 'intrekken',
  terug?: Terug,
): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const vorm = vormVan(wie)
  const een = await readMijnVerzoek(deps, wie, id)
  // Only who asked takes it back, and only while it runs: anything else leads to the request itself.
  if (welke === 'intrekken' && !(een.doorLezer && ['open', 'wacht'].includes(een.verzoek.stand))) {
    return c.redirect(paden.mijnVerzoek(id), 303)
  }
  const gemeen = {
    een,
    vorm,
    waarden: terug?.waarden ?? {},
    fouten: alsLijst(terug?.fouten ?? {}),
    csrf: csrf(c),
  }
  const net = c.req.query('nieuw') ?? ''
  const pagina = {
    titel:
      welke === 'een'
        ? verzoekTeksten[vorm].een.nuKop
        : verzoekTeksten[vorm].een.terugKop[vraagaardVan(een.verzoek.soort)],
    deel: 'mijn-verzoeken',
    fout: terug !== undefined,
    afdrukbaar: welke === 'een',
    children:
      welke === 'een' ? (
        <VerzoekPagina
          {...gemeen}
          nu={deps.nu()}
          gemeente={wie.gemeente.naam}
          nieuw={isEen(net, nieuws) ? net : undefined}
        />
      ) : (
        <IntrekkenPagina {...gemeen} />
      ),
  } satisfies Parameters<typeof toon>[1]
  return terug === undefined ? toon(c, pagina) : c.html(htmlPagina(schil(c, pagina)), 422)
}

/** Sends one text about a request, and gives it back when something is wrong with it. */
async function stuur(
  c: Verzoek,
  welke: 'een' | 'intrekken',
  doe: typeof answerVraag,
): Promise<Response> {
  const wie = inwoner(c)
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  try {
    if (fouten['tekst'] !== undefined) throw new OngeldigeInvoer(fouten)
    await doe(c.get('deps'), wie, id, waarden)
    const nieuw = welke === 'een' ? 'antwoord' : 'ingetrokken'
    return c.redirect(metVraag(paden.mijnVerzoek(id), { nieuw }), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return toonVerzoek(c, id, welke, { waarden, fouten: fout.fouten })
  }
}

/** Requests of a resident under a right: asking, following, answering, taking back and reading the letter. */
export function mountMijnVerzoeken(app: Hono<Omgeving>): void {
  app.get(paden.mijnVerzoeken(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const vorm = vormVan(wie)
    const regels = await readMijnVerzoeken(deps, wie)
    return toon(c, {
      titel: verzoekTeksten[vorm].lijst.kop,
      deel: 'mijn-verzoeken',
      afdrukbaar: true,
      children: <VerzoekenPagina regels={regels} vorm={vorm} nu={deps.nu()} />,
    })
  })

  mountVerzoekFormulier(app)
  mountBrief(app)

  app.get('/mijn/verzoeken/:id', (c) => toonVerzoek(c, idUit(c), 'een'))
  app.post('/mijn/verzoeken/:id', (c) => stuur(c, 'een', answerVraag))
  app.get('/mijn/verzoeken/:id/intrekken', (c) => toonVerzoek(c, idUit(c), 'intrekken'))
  app.post('/mijn/verzoeken/:id/intrekken', (c) => stuur(c, 'intrekken', withdrawVerzoek))
}
