import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import {
  askBereikbaarcode,
  confirmBereikbaar,
  readBereikbaar,
  setBereikbaar,
} from '../../../handelingen/bereikbaar.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { BereikbaarPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/personen/:persoonId/bereikbaar'
const velden = [
  'code',
  'wil',
  'email',
  'veilig-email',
  'veilig-post',
  'veilig-telefoon',
  'veilig-pagina',
  'samen',
]

type Ids = [dossierId: string, persoonId: string]

function idsUit(c: Verzoek): Ids {
  const [id, persoonId] = [c.req.param('id') ?? '', c.req.param('persoonId') ?? '']
  if (!isId(id) || !isId(persoonId)) throw new NietGevonden()
  return [id, persoonId]
}

async function toonPagina(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const mis = Object.keys(fouten).length > 0
  const beeld = await readBereikbaar(c.get('deps'), medewerker(c), ...idsUit(c))
  return toon(
    c,
    {
      titel: 'Waar bericht naartoe mag',
      deel: 'dossiers',
      fout: mis,
      children: (
        <BereikbaarPagina
          beeld={beeld}
          waarden={waarden}
          fouten={opVolgorde(fouten, velden)}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

/** Where somebody may get a message, filled in with them. */
export function mountBereikbaar(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonPagina(c))

  app.post(adres, async (c) => {
    const ids = idsUit(c)
    const wie = medewerker(c)
    const deps = c.get('deps')
    const { waarden, fouten } = await readForm(c)
    let nieuw: string
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const doe = een(waarden, 'doe')
      if (doe === 'code') {
        await confirmBereikbaar(deps, wie, ...ids, waarden)
        nieuw = 'bevestigd'
      } else if (doe === 'nieuwe-code') {
        await askBereikbaarcode(deps, wie, ...ids)
        nieuw = 'code'
      } else nieuw = await setBereikbaar(deps, wie, ...ids, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const getypt = een(waarden, 'doe') === 'opslaan' ? waarden : { code: waarden['code'] ?? [] }
      return toonPagina(c, 'wil' in getypt ? getypt : {}, fout.fouten)
    }
    return c.redirect(metVraag(paden.bereikbaar(...ids), { nieuw }), 303)
  })
}
