import type { Hono } from 'hono'
import { readBesluit } from '../../../handelingen/besluit.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { startTriage } from '../../../handelingen/triage.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import {
  csrf,
  isId,
  medewerker,
  readForm,
  wilPrint,
  type Omgeving,
  type Verzoek,
} from '../../verzoek.ts'
import { BesluitPagina } from './pagina.tsx'
import { besluitBestand, besluitPdf } from './pdf.ts'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

export function mountBesluit(app: Hono<Omgeving>): void {
  app.get('/werk/besluiten/:id', async (c) => {
    const beeld = await readBesluit(c.get('deps'), medewerker(c), idUit(c))
    return toon(c, {
      titel: `Triagebesluit ${beeld.besluit.nummer}`,
      deel: 'dossiers',
      children: (
        <BesluitPagina
          beeld={beeld}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw') === '1'}
          print={wilPrint(c)}
        />
      ),
    })
  })

  app.get('/werk/besluiten/:id/pdf', async (c) => {
    const { besluit, persoonNaam } = await readBesluit(c.get('deps'), medewerker(c), idUit(c))
    const bytes = await besluitPdf(besluit, { voor: 'professional', naam: persoonNaam })
    return c.body(bytes, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${besluitBestand(besluit)}"`,
    })
  })

  app.post('/werk/besluiten/:id/herzien', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    await readForm(c)
    const { besluit } = await readBesluit(deps, wie, id)
    const { moment } = besluit.inhoud
    const { triageId } = await startTriage(deps, wie, besluit.dossierId, moment, id)
    return c.redirect(paden.triage(triageId, 'aanpak'), 303)
  })
}
