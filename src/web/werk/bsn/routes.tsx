import type { Hono } from 'hono'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { openBsn, readBsnPagina, recordBsn } from '../../../handelingen/bsn.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from '../../../handelingen/fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { BsnPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/personen/:persoonId/bsn'

/** What the page shows besides what is stored. */
interface Getoond {
  bsn?: string | undefined
  waarden?: Waarden
  fouten?: Readonly<Record<string, string>>
}

function idsUit(c: Verzoek): [dossier: string, persoon: string] {
  const [id, persoonId] = [c.req.param('id') ?? '', c.req.param('persoonId') ?? '']
  if (!isId(id) || !isId(persoonId)) throw new NietGevonden()
  return [id, persoonId]
}

async function toonBsn(c: Verzoek, { bsn, waarden = {}, fouten = {} }: Getoond): Promise<Response> {
  const beeld = await readBsnPagina(c.get('deps'), medewerker(c), ...idsUit(c))
  const lijst = Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))
  return toon(c, {
    titel: 'Burgerservicenummer',
    deel: 'dossiers',
    fout: lijst.length > 0,
    children: (
      <BsnPagina
        beeld={beeld}
        bsn={bsn}
        nieuw={c.req.query('nieuw') === 'bsn'}
        waarden={waarden}
        fouten={lijst}
        csrf={csrf(c)}
      />
    ),
  })
}

/**
 * The number travels in the body of a post and of its answer, never in an address. What was typed wrong comes back in
 * the answer itself and is kept nowhere.
 */
export function mountBsn(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonBsn(c, {}))

  app.post(adres, async (c) => {
    const wie = medewerker(c)
    const ids = idsUit(c)
    const { waarden, fouten } = await readForm(c)
    if (een(waarden, 'doe') === 'toon') {
      return toonBsn(c, { bsn: await openBsn(c.get('deps'), wie, ...ids) })
    }
    if (Object.keys(fouten).length > 0) return toonBsn(c, { waarden, fouten })
    try {
      await recordBsn(c.get('deps'), wie, ...ids, waarden)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonBsn(c, { waarden, fouten: fout.fouten })
      if (fout instanceof Onmogelijk && fout.reden === 'bsn-bezet') {
        return toonBsn(c, { waarden, fouten: { bsn: bezet } })
      }
      throw fout
    }
    return c.redirect(metVraag(paden.bsn(...ids), { nieuw: 'bsn' }), 303)
  })
}

const bezet =
  'Dit BSN staat al bij iemand anders in deze gemeente. Controleer elk cijfer. Klopt het nummer toch, bel dan de helpdesk.'
