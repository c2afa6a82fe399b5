import type { Hono } from 'hono'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { listDrafts } from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { readDossiers, readVandaag } from '../../../handelingen/vandaag.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { medewerker, type Omgeving } from '../../verzoek.ts'
import { DossiersPagina, VandaagPagina } from './pagina.tsx'

export function mountVandaag(app: Hono<Omgeving>): void {
  app.get(paden.vandaag(), async (c) => {
    const zonderPet = medewerker(c)
    if (zonderPet.pet === undefined) return c.redirect(paden.pet(), 303)
    const wie = vereisPet(zonderPet)
    const deps = c.get('deps')
    const werk = await readVandaag(deps, wie)
    const concepten = await listDrafts(deps, wie)
    return toon(c, {
      titel: 'Vandaag',
      deel: 'vandaag',
      breed: true,
      children: (
        <VandaagPagina
          vandaag={datumInNederland(deps.nu())}
          pet={wie.pet}
          werk={werk}
          concepten={concepten}
        />
      ),
    })
  })

  app.get(paden.dossiers(), async (c) => {
    const wie = vereisPet(medewerker(c))
    const dossiers = await readDossiers(c.get('deps'), wie)
    return toon(c, {
      titel: 'Dossiers',
      deel: 'dossiers',
      breed: true,
      children: <DossiersPagina pet={wie.pet} dossiers={dossiers} />,
    })
  })
}
