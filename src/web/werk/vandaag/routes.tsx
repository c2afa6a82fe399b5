import type { Hono } from 'hono'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { listDrafts } from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { listReceipts } from '../../../handelingen/overdracht-bewijs.ts'
import { countWachtend } from '../../../handelingen/ruggespraak.ts'
import { readDossiers, readVandaag } from '../../../handelingen/vandaag.ts'
import { readEigenVervangingen } from '../../../handelingen/vervanging.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, type Omgeving } from '../../verzoek.ts'
import { Bericht } from '../betrokken/bericht.tsx'
import { Bonnen } from '../overdracht/bonnen.tsx'
import { DossiersPagina } from './lijst.tsx'
import { leesKeuze } from './lijstkeuze.ts'
import { VandaagPagina } from './pagina.tsx'

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
          woorden={deps.regelset.woorden}
          melding={
            <Bericht
              nieuw={c.req.query('nieuw')}
              vervanging={await readEigenVervangingen(deps, wie)}
            />
          }
          wachtend={await countWachtend(deps, wie)}
          bonnen={<Bonnen overdrachten={await listReceipts(deps, wie)} petId={wie.pet.id} />}
        />
      ),
    })
  })

  app.get(paden.dossiers(), async (c) => {
    const wie = vereisPet(medewerker(c))
    const deps = c.get('deps')
    const keuze = leesKeuze((naam) => c.req.query(naam))
    const lijst = await readDossiers(deps, wie, keuze)
    return toon(c, {
      titel: 'Dossiers',
      deel: 'dossiers',
      breed: true,
      afdrukbaar: true,
      children: (
        <DossiersPagina
          pet={wie.pet}
          lijst={lijst}
          keuze={keuze}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    })
  })
}
