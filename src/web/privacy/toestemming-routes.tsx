import type { Hono } from 'hono'
import { isEen } from '../../domein/invoer.ts'
import { toestemmingStanden } from '../../domein/toestemming.ts'
import { readToestemmingregister } from '../../handelingen/toestemming-register.ts'
import { doelen, ontvangers } from '../../recht/vocabulaire.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { medewerker, type Omgeving } from '../verzoek.ts'
import { ToestemmingregisterPagina } from './toestemming.tsx'

/** The register of consents, in numbers. */
export function mountPrivacyToestemming(app: Hono<Omgeving>): void {
  app.get(paden.privacyToestemmingen(), async (c) => {
    const deps = c.get('deps')
    const ontvanger = c.req.query('ontvanger') ?? ''
    const doel = c.req.query('doel') ?? ''
    const stand = c.req.query('stand') ?? ''
    const zoek = {
      ontvanger: isEen(ontvanger, ontvangers) ? ontvanger : undefined,
      doel: isEen(doel, doelen) ? doel : undefined,
      stand: isEen(stand, toestemmingStanden) ? stand : undefined,
    }
    const register = await readToestemmingregister(deps, medewerker(c), zoek)
    return toon(c, {
      titel: 'Toestemming en instemming',
      deel: 'privacy',
      breed: true,
      afdrukbaar: true,
      children: (
        <ToestemmingregisterPagina
          register={register}
          zoek={zoek}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })
}
