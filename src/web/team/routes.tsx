import type { Hono } from 'hono'
import { readTeam } from '../../handelingen/team.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { TeamPagina } from './pagina.tsx'

/** The page of the leidinggevende. */
export function mountTeam(app: Hono<Omgeving>): void {
  app.get(paden.team(), async (c) => {
    const telling = await readTeam(c.get('deps'), medewerker(c))
    return toon(c, {
      titel: 'Team',
      deel: 'team',
      breed: true,
      afdrukbaar: true,
      children: <TeamPagina telling={telling} />,
    })
  })
}
