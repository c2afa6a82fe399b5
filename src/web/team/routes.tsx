import type { Hono } from 'hono'
import { een } from '../../domein/invoer.ts'
import { vereisPetsoort } from '../../handelingen/deur.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { countNoodVoorTeam } from '../../handelingen/nood-beoordeling.ts'
import { readControleStand } from '../../handelingen/petcontrole.ts'
import { readTeam } from '../../handelingen/team.ts'
import { assignDossier, readZonderIemand } from '../../handelingen/toewijzing.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving } from '../verzoek.ts'
import { mountTeamNood } from './nood-routes.tsx'
import { TeamPagina } from './pagina.tsx'
import { Bericht, ZonderIemandDeel } from './zonder-iemand.tsx'

/** The pages of the leidinggevende. */
export function mountTeam(app: Hono<Omgeving>): void {
  app.get(paden.team(), async (c) => {
    const { petten, afgeschermd } = await readTeam(c.get('deps'), medewerker(c))
    const nood = await countNoodVoorTeam(c.get('deps'), medewerker(c))
    const controles = await readControleStand(c.get('deps'), medewerker(c))
    const zonder = await readZonderIemand(c.get('deps'), medewerker(c))
    const fout = c.req.query('fout')
    return toon(c, {
      titel: 'Team',
      deel: 'team',
      breed: true,
      afdrukbaar: true,
      fout: fout !== undefined,
      children: (
        <TeamPagina
          telling={petten}
          afgeschermd={afgeschermd}
          nood={nood}
          controles={controles}
          bericht={<Bericht nieuw={c.req.query('nieuw')} />}
          zonder={
            <ZonderIemandDeel
              zonder={zonder}
              woorden={c.get('deps').regelset.woorden}
              csrf={csrf(c)}
              fout={fout}
            />
          }
        />
      ),
    })
  })

  app.post(paden.teamToewijzen(), async (c) => {
    const wie = vereisPetsoort(medewerker(c), 'leidinggevende')
    const { waarden } = await readForm(c)
    const dossier = een(waarden, 'dossier')
    const pet = een(waarden, 'pet')
    if (!isId(dossier)) throw new NietGevonden()
    if (!isId(pet)) return c.redirect(metVraag(paden.team(), { fout: dossier }), 303)
    const gelukt = await assignDossier(c.get('deps'), wie, dossier, pet)
    return c.redirect(metVraag(paden.team(), { nieuw: gelukt ? 'toegewezen' : 'al' }), 303)
  })
  mountTeamNood(app)
}
