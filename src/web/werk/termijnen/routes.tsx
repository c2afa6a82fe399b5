import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { isTermijnsoort, leesPlek } from '../../../domein/termijnlijst.ts'
import { endAgenda, makeAgenda, readAgenda } from '../../../handelingen/agenda.ts'
import { readTermijnen } from '../../../handelingen/termijnen.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { AgendaPagina } from './agenda.tsx'
import { TermijnenPagina } from './pagina.tsx'

async function toonAgenda(c: Verzoek, geheim?: string): Promise<Response> {
  const stand = await readAgenda(c.get('deps'), medewerker(c))
  // The address stands on this one page; nothing keeps it, not even the browser.
  c.header('cache-control', 'no-store')
  return toon(c, {
    titel: 'Uw termijnen in uw agenda',
    deel: 'termijnen',
    children: (
      <AgendaPagina
        stand={stand}
        adres={
          geheim === undefined ? undefined : new URL(paden.agenda(geheim), c.req.url).toString()
        }
        csrf={csrf(c)}
      />
    ),
  })
}

export function mountMijnTermijnen(app: Hono<Omgeving>): void {
  app.get(paden.termijnen(), async (c) => {
    const gekozen = c.req.query('soort') ?? ''
    const soort = isTermijnsoort(gekozen) ? gekozen : undefined
    const na = leesPlek(c.req.query('na') ?? '')
    const lijst = await readTermijnen(c.get('deps'), medewerker(c), { soort, na })
    return toon(c, {
      titel: 'Mijn termijnen',
      deel: 'termijnen',
      breed: true,
      afdrukbaar: true,
      children: <TermijnenPagina lijst={lijst} soort={soort} vervolg={na !== undefined} />,
    })
  })

  app.get(paden.termijnAgenda(), (c) => toonAgenda(c))

  app.post(paden.termijnAgenda(), async (c) => {
    const { waarden } = await readForm(c)
    if (een(waarden, 'doe') === 'stop') {
      await endAgenda(c.get('deps'), medewerker(c))
      return c.redirect(metVraag(paden.termijnAgenda(), { nieuw: 'gestopt' }), 303)
    }
    // No redirect: the secret would have to be kept somewhere, and it is kept nowhere.
    return toonAgenda(c, await makeAgenda(c.get('deps'), medewerker(c)))
  })
}
