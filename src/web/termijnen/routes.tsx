import type { Hono } from 'hono'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import type { Omgeving } from '../verzoek.ts'
import { TermijnPagina } from './pagina.tsx'
import { leesRekenvraag } from './vraag.ts'

/** Terms for everybody: no login, no person, nothing stored and nothing logged. */
export function mountTermijnen(app: Hono<Omgeving>): void {
  app.get(paden.termijnRekenen(), (c) => {
    const vandaag = datumInNederland(c.get('deps').nu())
    const vraag = leesRekenvraag(new URL(c.req.url).searchParams, vandaag)
    return toon(c, {
      titel: 'Termijnen uitrekenen',
      fout: vraag.fouten.length > 0,
      breed: true,
      children: <TermijnPagina vraag={vraag} />,
    })
  })
}
