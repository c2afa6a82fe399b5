import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { leesZoekvraag } from '../../../domein/zoekvraag.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { searchDossiers } from '../../../handelingen/zoeken.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { ZoekPagina } from './pagina.tsx'

/** Searching in the own caseload. */
export function mountZoeken(app: Hono<Omgeving>): void {
  const pagina = (
    c: Verzoek,
    rest: Pick<Parameters<typeof ZoekPagina>[0], 'tekst' | 'fout' | 'uitkomst'>,
  ) =>
    toon(c, {
      titel: 'Zoeken',
      deel: 'zoeken',
      breed: true,
      fout: rest.fout !== undefined,
      children: (
        <ZoekPagina
          pet={vereisPet(medewerker(c)).pet}
          woorden={c.get('deps').regelset.woorden}
          csrf={csrf(c)}
          {...rest}
        />
      ),
    })

  app.get(paden.zoeken(), (c) => pagina(c, { tekst: '' }))

  // The results are the answer itself and no address leads to them: what is looked for stays out of every log.
  app.post(paden.zoeken(), async (c) => {
    const wie = vereisPet(medewerker(c))
    const { waarden, fouten } = await readForm(c)
    const tekst = een(waarden, 'zoek')
    const vraag = leesZoekvraag(tekst)
    const fout = fouten['zoek'] ?? ('fout' in vraag ? vraag.fout : undefined)
    if (fout !== undefined || 'fout' in vraag) return pagina(c, { tekst, fout })
    return pagina(c, { tekst, uitkomst: await searchDossiers(c.get('deps'), wie, vraag) })
  })
}
