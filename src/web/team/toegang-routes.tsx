import type { Hono } from 'hono'
import { readAfwijkingen, readToegang } from '../../handelingen/team-leren.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { AfwijkingenPagina } from './afwijkingen.tsx'
import { ToegangPagina } from './toegang.tsx'

/** What a leidinggevende learns from and watches over, in numbers. */
export function mountTeamLeren(app: Hono<Omgeving>): void {
  app.get(paden.teamAfwijkingen(), async (c) => {
    const deps = c.get('deps')
    return toon(c, {
      titel: 'Anders dan het advies',
      deel: 'team',
      breed: true,
      afdrukbaar: true,
      children: (
        <AfwijkingenPagina
          groepen={await readAfwijkingen(deps, medewerker(c))}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })

  app.get(paden.teamToegang(), async (c) =>
    toon(c, {
      titel: 'Wie kan waarbij',
      deel: 'team',
      breed: true,
      afdrukbaar: true,
      children: <ToegangPagina overzicht={await readToegang(c.get('deps'), medewerker(c))} />,
    }),
  )
}
