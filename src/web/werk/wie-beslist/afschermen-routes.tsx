import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import {
  decideAfscherming,
  readAfscherming,
} from '../../../handelingen/afscherming-vertegenwoordiger.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { AfschermenPagina } from './afschermen.tsx'

type Ids = [dossierId: string, persoonId: string, wieId: string]
const basis = '/werk/dossiers/:id/personen/:persoonId/afschermen/:wie'

function idsUit(c: Verzoek): Ids {
  const [id, persoonId, wie] = ['id', 'persoonId', 'wie'].map((naam) => c.req.param(naam) ?? '')
  if (id === undefined || persoonId === undefined || wie === undefined) throw new NietGevonden()
  if (!isId(id) || !isId(persoonId) || !isId(wie)) throw new NietGevonden()
  return [id, persoonId, wie]
}

async function toonFormulier(
  c: Verzoek,
  ids: Ids,
  terug?: { waarden: Waarden; fouten: Fouten },
): Promise<Response> {
  const beeld = await readAfscherming(c.get('deps'), medewerker(c), ids)
  return toon(
    c,
    {
      titel: 'Scherm iemand af',
      deel: 'dossiers',
      fout: terug !== undefined,
      children: (
        <AfschermenPagina
          beeld={beeld}
          waarden={terug?.waarden ?? {}}
          fouten={opVolgorde(terug?.fouten ?? {}, ['soort', 'grond', 'reden', 'herzien'])}
          nieuw={c.req.query('nieuw') === 'besluit'}
          csrf={csrf(c)}
        />
      ),
    },
    terug === undefined ? 200 : 409,
  )
}

/** Keeping a representative from everything about a person, for safety or another weighty interest. */
export function mountAfschermen(app: Hono<Omgeving>): void {
  app.get(basis, (c) => toonFormulier(c, idsUit(c)))

  app.post(basis, async (c) => {
    const ids = idsUit(c)
    const wie = medewerker(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await decideAfscherming(c.get('deps'), wie, ids, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonFormulier(c, ids, { waarden, fouten: fout.fouten })
    }
    return c.redirect(metVraag(paden.afschermenVan(...ids), { nieuw: 'besluit' }), 303)
  })
}
