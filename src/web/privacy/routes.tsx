import type { Hono } from 'hono'
import { isEen } from '../../domein/invoer.ts'
import { countAandacht } from '../../handelingen/convenant.ts'
import { readNoodverslag, readPrivacy } from '../../handelingen/privacy.ts'
import { countNieuweSignalen } from '../../handelingen/signaal.ts'
import { isMaand } from '../mijn/moment.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { NoodverslagPagina } from './nood.tsx'
import { PrivacyPagina } from './pagina.tsx'

/** The privacy officer: what happened with access, never what stands in a dossier. */
export function mountPrivacy(app: Hono<Omgeving>): void {
  app.get(paden.privacy(), async (c) => {
    const deps = c.get('deps')
    const beeld = await readPrivacy(deps, medewerker(c))
    const nieuweSignalen = await countNieuweSignalen(deps, medewerker(c))
    return toon(c, {
      titel: 'Toezicht op toegang',
      deel: 'privacy',
      afdrukbaar: true,
      children: (
        <PrivacyPagina
          beeld={beeld}
          nieuweSignalen={nieuweSignalen}
          overeenkomsten={await countAandacht(deps, medewerker(c))}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })

  app.get(paden.privacyNood(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const maand = c.req.query('maand') ?? ''
    const oordeel = c.req.query('oordeel') ?? ''
    const filter = {
      maand: isMaand(maand) ? maand : undefined,
      oordeel: isEen(oordeel, ['open', 'terecht', 'niet-terecht']) ? oordeel : undefined,
    }
    const fout =
      maand === '' || filter.maand !== undefined
        ? undefined
        : 'Deze maand kennen wij niet. Kies er een.'
    const verslag = await readNoodverslag(deps, wie, filter)
    return toon(c, {
      titel: 'Noodtoegang',
      deel: 'privacy',
      breed: true,
      fout: fout !== undefined,
      afdrukbaar: true,
      children: (
        <NoodverslagPagina
          verslag={verslag}
          filter={filter}
          gemeente={`Gemeente ${wie.gemeente.naam}`}
          datum={schrijfDag(deps.nu())}
          fout={fout}
        />
      ),
    })
  })
}
