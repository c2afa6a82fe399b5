import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  askBevoegdheid,
  grantMeldingsbevoegd,
  readMeldregister,
  withdrawMeldingsbevoegd,
} from '../../../handelingen/meldingsbevoegd.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { idUit } from './formulier.ts'
import { MeldregisterPagina } from './meldingsbevoegd.tsx'

/** What was typed and what was wrong with it, and in which row. */
interface Getypt {
  waarden: Waarden
  fouten: Fouten
  bij?: string
}

async function toonRegister(c: Verzoek, getypt?: Getypt): Promise<Response> {
  const beeld = await readMeldregister(c.get('deps'), medewerker(c))
  return toon(
    c,
    {
      titel: 'Meldingsbevoegden',
      deel: 'petten',
      fout: getypt !== undefined,
      children: (
        <MeldregisterPagina
          beeld={beeld}
          waarden={getypt?.waarden ?? {}}
          fouten={getypt?.fouten ?? {}}
          bij={getypt?.bij}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    },
    getypt === undefined ? 200 : 409,
  )
}

/** Does the work and goes back to the register, or shows it with what was typed. */
async function doe(
  c: Verzoek,
  nieuw: string,
  bij: string | undefined,
  werk: (waarden: Waarden) => Promise<void>,
): Promise<Response> {
  const { waarden, fouten } = await readForm(c)
  try {
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await werk(waarden)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return toonRegister(c, { waarden, fouten: fout.fouten, ...(bij === undefined ? {} : { bij }) })
  }
  return c.redirect(metVraag(paden.meldingsbevoegden(), { nieuw }), 303)
}

/** Who may report to the verwijsindex: asked by one beheerder, granted by another. */
export function mountMeldingsbevoegd(app: Hono<Omgeving>): void {
  app.get(paden.meldingsbevoegden(), (c) => toonRegister(c))
  app.post(paden.meldingsbevoegden(), (c) => {
    const wie = medewerker(c)
    return doe(c, 'aangevraagd', undefined, (waarden) =>
      askBevoegdheid(c.get('deps'), wie, waarden),
    )
  })
  app.post('/beheer/meldingsbevoegden/:id/toekennen', (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    return doe(c, 'toegekend', undefined, () => grantMeldingsbevoegd(c.get('deps'), wie, id))
  })
  app.post('/beheer/meldingsbevoegden/:id/intrekken', (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    return doe(c, 'ingetrokken', id, (waarden) =>
      withdrawMeldingsbevoegd(c.get('deps'), wie, id, waarden),
    )
  })
}
