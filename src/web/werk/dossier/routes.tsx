import type { Hono } from 'hono'
import { isEen } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { readDossier } from '../../../handelingen/dossier.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, type Omgeving } from '../../verzoek.ts'
import { DossierPagina } from './pagina.tsx'

export function mountDossier(app: Hono<Omgeving>): void {
  app.get(`${paden.dossiers()}/:id`, async (c) => {
    const wie = vereisPet(medewerker(c))
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    const deps = c.get('deps')
    const beeld = await readDossier(deps, wie, id)
    const nieuw = c.req.query('nieuw') ?? ''
    return toon(c, {
      titel: 'Dossier',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <DossierPagina
          beeld={beeld}
          pet={wie.pet}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
          nieuw={isEen(nieuw, ['vraag', 'gegeven', 'plicht']) ? nieuw : undefined}
        />
      ),
    })
  })
}
