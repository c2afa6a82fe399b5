import type { Hono } from 'hono'
import { NietGevonden } from '../handelingen/fouten.ts'
import { htmlPagina } from './html.ts'
import { paden } from './paden.ts'
import { Galerij } from './ui/galerij.tsx'
import { wilPrint, type Omgeving } from './verzoek.ts'

/** Every component on one page, for who builds; outside demo mode this page does not exist. */
export function mountStijl(app: Hono<Omgeving>): void {
  app.get(paden.stijl(), (c) => {
    if (!c.get('deps').demo) throw new NietGevonden()
    return c.html(
      htmlPagina(
        <Galerij
          gemeente="Gemeente Voorbeeldstad"
          metFouten={c.req.query('fouten') === '1'}
          print={wilPrint(c)}
        />,
      ),
    )
  })
}
