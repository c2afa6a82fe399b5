import type { Hono } from 'hono'
import { countNoodVoorTeam } from '../../handelingen/nood-beoordeling.ts'
import { readControleStand } from '../../handelingen/petcontrole.ts'
import { readTeam } from '../../handelingen/team.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { mountTeamNood } from './nood-routes.tsx'
import { TeamPagina } from './pagina.tsx'

/** The pages of the leidinggevende. */
export function mountTeam(app: Hono<Omgeving>): void {
  app.get(paden.team(), async (c) => {
    const telling = await readTeam(c.get('deps'), medewerker(c))
    const nood = await countNoodVoorTeam(c.get('deps'), medewerker(c))
    const controles = await readControleStand(c.get('deps'), medewerker(c))
    return toon(c, {
      titel: 'Team',
      deel: 'team',
      breed: true,
      afdrukbaar: true,
      children: <TeamPagina telling={telling} nood={nood} controles={controles} />,
    })
  })
  mountTeamNood(app)
}
