import type { Hono } from 'hono'
import { readEigenRegimes } from '../../handelingen/geheimhouding.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import type { Omgeving } from '../verzoek.ts'
import { GeheimhoudingPagina } from './pagina.tsx'

/** The register of secrecy: open, about nobody, nothing stored. Who wears a pet sees what holds for them. */
export function mountGeheimhouding(app: Hono<Omgeving>): void {
  app.get(paden.beroepsgeheimen(), (c) => {
    const wie = c.get('sessie')?.wie
    return toon(c, {
      titel: 'Geheimhouding',
      afdrukbaar: true,
      children: (
        <GeheimhoudingPagina
          eigen={wie?.soort === 'medewerker' ? readEigenRegimes(wie) : undefined}
          pet={wie?.soort === 'medewerker' ? wie.pet?.naam : undefined}
        />
      ),
    })
  })
}
