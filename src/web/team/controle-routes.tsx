import type { Hono } from 'hono'
import { judgePet, readLopendeControles } from '../../handelingen/petcontrole.ts'
import { idUit, verwerk } from '../beheer/petten/formulier.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, type Omgeving } from '../verzoek.ts'
import { controleFouten, TeamControlePagina } from './controle.tsx'

/** The leidinggevende judges the petten of the team. */
export function mountTeamControle(app: Hono<Omgeving>): void {
  app.get(paden.teamControle(), async (c) => {
    const deps = c.get('deps')
    const controleId = c.req.query('controle') ?? ''
    const petId = c.req.query('pet') ?? ''
    const laatste = isId(controleId) && isId(petId) ? { controleId, petId } : undefined
    const { standen, controles } = await readLopendeControles(deps, medewerker(c), laatste)
    return toon(c, {
      titel: 'Petten van het team',
      deel: 'petten',
      fout: controles.some((beeld) => controleFouten(beeld).length > 0),
      children: (
        <TeamControlePagina
          standen={standen}
          controles={controles}
          woorden={deps.regelset.woorden}
          klaar={c.req.query('klaar') === '1'}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post('/team/petten/:id/:petId', (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const welke = { controleId: idUit(c), petId: idUit(c, 'petId') }
    return verwerk(
      c,
      {
        soort: 'controle',
        onderwerpId: welke.petId,
        velden: ['oordeel', 'reden'],
        terug: metVraag(paden.teamControle(), { controle: welke.controleId, pet: welke.petId }),
        lees: () => readLopendeControles(deps, wie),
      },
      async (waarden) => {
        const [oordeel = ''] = waarden['oordeel'] ?? []
        const [reden = ''] = waarden['reden'] ?? []
        await judgePet(deps, wie, welke, oordeel, reden)
        return metVraag(paden.teamControle(), { klaar: '1' })
      },
    )
  })
}
