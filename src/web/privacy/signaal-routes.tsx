import type { Hono } from 'hono'
import { isEen, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { signaalsoorten, signaalstaten, signaalwoorden } from '../../domein/signaal.ts'
import { vereisPetsoort } from '../../handelingen/deur.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  answerSignaalVan,
  readSignaal,
  readSignalen,
  setInstelling,
} from '../../handelingen/signaal.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { SignaalPagina } from './signaal.tsx'
import { SignalenPagina } from './signalen.tsx'

async function toonLijst(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const gevraagd = c.req.query('staat') ?? 'nieuw'
  const staat = isEen(gevraagd, signaalstaten) ? gevraagd : 'nieuw'
  const welke = c.req.query('soort') ?? ''
  const soort = isEen(welke, signaalsoorten) ? welke : undefined
  const beeld = await readSignalen(c.get('deps'), medewerker(c), { staat, soort })
  return toon(c, {
    titel: 'Signalen over toegang',
    deel: 'privacy',
    breed: true,
    fout: Object.keys(fouten).length > 0,
    children: (
      <SignalenPagina
        beeld={beeld}
        staat={staat}
        soort={soort}
        waarden={waarden}
        fouten={fouten}
        csrf={csrf(c)}
      />
    ),
  })
}

async function toonSignaal(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const detail = await readSignaal(deps, medewerker(c), id)
  return toon(c, {
    titel: signaalwoorden[detail.signaal.soort].naam,
    deel: 'privacy',
    breed: true,
    fout: Object.keys(fouten).length > 0,
    children: (
      <SignaalPagina
        detail={detail}
        waarden={waarden}
        fouten={opVolgorde(fouten, ['uitkomst', 'toelichting'])}
        woorden={deps.regelset.woorden}
        csrf={csrf(c)}
      />
    ),
  })
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Signals about access, for the privacy officer alone. */
export function mountSignalen(app: Hono<Omgeving>): void {
  app.get(paden.privacySignalen(), (c) => toonLijst(c))

  app.post(paden.privacySignalen(), async (c) => {
    const wie = vereisPetsoort(medewerker(c), 'privacy-officer')
    const { waarden } = await readForm(c)
    try {
      await setInstelling(c.get('deps'), wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonLijst(c, waarden, fout.fouten)
    }
    return c.redirect(paden.privacySignalen(), 303)
  })

  const adres = `${paden.privacySignalen()}/:id`
  app.get(adres, (c) => toonSignaal(c, idUit(c)))

  app.post(adres, async (c) => {
    const wie = vereisPetsoort(medewerker(c), 'privacy-officer')
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      await answerSignaalVan(c.get('deps'), wie, id, waarden, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonSignaal(c, id, waarden, fout.fouten)
    }
    return c.redirect(paden.privacySignaal(id), 303)
  })
}
