import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { readBerichtBeheer, setWerkadres } from '../../../handelingen/bericht-beheer.ts'
import { OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { BerichtenPagina } from './pagina.tsx'

async function toonPagina(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const mis = Object.keys(fouten).length > 0
  return toon(
    c,
    {
      titel: 'Berichten',
      deel: 'beheer',
      fout: mis,
      children: (
        <BerichtenPagina
          beeld={await readBerichtBeheer(c.get('deps'), medewerker(c))}
          waarden={waarden}
          fouten={opVolgorde(fouten, ['wie', 'email'])}
          nieuw={c.req.query('nieuw') === 'ja'}
          csrf={csrf(c)}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

/** What is sent, what is not and why, and the addresses of medewerkers and partners. */
export function mountBerichten(app: Hono<Omgeving>): void {
  app.get(paden.beheerBerichten(), (c) => toonPagina(c))

  app.post(paden.beheerBerichten(), async (c) => {
    const wie = medewerker(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await setWerkadres(c.get('deps'), wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonPagina(c, waarden, fout.fouten)
    }
    return c.redirect(metVraag(paden.beheerBerichten(), { nieuw: 'ja' }), 303)
  })
}
