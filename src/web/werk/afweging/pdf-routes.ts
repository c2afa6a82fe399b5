import type { Hono } from 'hono'
import { readAfwegingstuk, readWeigerbrief } from '../../../handelingen/afweging-pdf.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { isId, medewerker, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { weigerbriefPdf } from './pdf-brief.ts'
import { afwegingPdf } from './pdf.ts'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function alsBestand(c: Verzoek, bytes: Uint8Array<ArrayBuffer>, naam: string): Response {
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${naam}.pdf"`,
  })
}

/** What of a weighing goes on paper: the whole file, and the letter of a refusal. The names of the files name nobody. */
export function mountAfwegingPdf(app: Hono<Omgeving>): void {
  app.get('/werk/afwegingen/:id/pdf', async (c) => {
    const deps = c.get('deps')
    const stuk = await readAfwegingstuk(deps, medewerker(c), idUit(c))
    return alsBestand(c, await afwegingPdf(stuk, deps.regelset), `afweging-${stuk.afweging.nummer}`)
  })
  app.get('/werk/afwegingen/:id/brief', async (c) => {
    const brief = await readWeigerbrief(c.get('deps'), medewerker(c), idUit(c))
    return alsBestand(c, await weigerbriefPdf(brief), `brief-${brief.nummer}`)
  })
}
