import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { kennisgevingvelden } from '../../../domein/kennisgeving.ts'
import { redenVeld, uitvoervelden } from '../../../domein/uitvoering-recht.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { changeBeperking } from '../../../handelingen/uitvoeren-recht-beperking.ts'
import {
  completeKennisgeving,
  readKennisgeving,
} from '../../../handelingen/uitvoeren-recht-kennisgeving.ts'
import { carryOutRecht, readUitvoerenRecht } from '../../../handelingen/uitvoeren-recht.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { mountGeven } from './geven.tsx'
import { KennisgevingPagina } from './kennisgeving.tsx'
import { UitvoerenPagina } from './uitvoeren.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param waarden what was typed, with the field that says in which of the forms */
async function toonUitvoeren(
  c: Verzoek,
  deelId: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readUitvoerenRecht(deps, medewerker(c), deelId)
  const mis = Object.keys(fouten).length > 0
  // Every datum has a form of its own, so the number of the datum stands behind the name of the field.
  const nr = beeld.onderdelen.find((o) => o.onderdeel.id === een(waarden, 'onderdeel'))?.onderdeel
    .nr
  const achter = nr === undefined ? een(waarden, 'uitvoering') : String(nr)
  return toon(
    c,
    {
      titel: 'Uitvoeren wat is besloten',
      deel: 'dossiers',
      fout: mis,
      children: (
        <UitvoerenPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          waarden={waarden}
          fouten={opVolgorde(fouten, [...uitvoervelden, redenVeld]).map((fout) => ({
            ...fout,
            veld: `${fout.veld}-${achter}`,
          }))}
          klaar={c.req.query('klaar') ?? ''}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

async function toonKennisgeving(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const mis = Object.keys(fouten).length > 0
  return toon(
    c,
    {
      titel: 'Vertel dit de ontvanger',
      deel: 'dossiers',
      fout: mis,
      children: (
        <KennisgevingPagina
          beeld={await readKennisgeving(deps, medewerker(c), id)}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          waarden={waarden}
          fouten={opVolgorde(fouten, kennisgevingvelden)}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

/** @throws OngeldigeInvoer for a field of ours that came in twice or broken */
function alleenVan(
  velden: readonly string[],
  { waarden, fouten }: { waarden: Waarden; fouten: Fouten },
): Waarden {
  const misvormd = Object.entries(fouten).filter(([veld]) => velden.includes(veld))
  if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
  return Object.fromEntries(velden.map((veld) => [veld, waarden[veld] ?? []]))
}

/** Carrying out what was decided on a request, and telling everybody who got it. */
export function mountUitvoerenRecht(app: Hono<Omgeving>): void {
  mountGeven(app)
  app.get('/werk/verzoeken/:id/uitvoeren', (c) => toonUitvoeren(c, idUit(c)))

  app.post('/werk/verzoeken/:id/uitvoeren', async (c) => {
    const id = idUit(c)
    const vorm = await readForm(c)
    try {
      const waarden = alleenVan([...uitvoervelden, 'onderdeel'], vorm)
      const onderdeel = een(waarden, 'onderdeel')
      if (onderdeel !== '' && !isId(onderdeel)) throw new NietGevonden()
      await carryOutRecht(
        c.get('deps'),
        medewerker(c),
        id,
        onderdeel === '' ? undefined : onderdeel,
        waarden,
      )
      return c.redirect(metVraag(paden.verzoekDeelUitvoeren(id), { klaar: 'gedaan' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonUitvoeren(c, id, vorm.waarden, fout.fouten)
    }
  })

  app.post('/werk/verzoeken/beperkingen/:id', async (c) => {
    const id = idUit(c)
    const vorm = await readForm(c)
    const waarden = { ...vorm.waarden, uitvoering: [id] }
    const { deelId, fouten, klaar } = await changeBeperking(
      c.get('deps'),
      medewerker(c),
      id,
      waarden,
    )
    if (fouten !== undefined) return toonUitvoeren(c, deelId, waarden, fouten)
    return c.redirect(metVraag(paden.verzoekDeelUitvoeren(deelId), { klaar }), 303)
  })

  app.get('/werk/kennisgevingen/:id', (c) => toonKennisgeving(c, idUit(c)))

  app.post('/werk/kennisgevingen/:id', async (c) => {
    const id = idUit(c)
    const vorm = await readForm(c)
    try {
      const waarden = alleenVan(kennisgevingvelden, vorm)
      const { dossierId } = await completeKennisgeving(c.get('deps'), medewerker(c), id, waarden)
      return c.redirect(paden.dossier(dossierId), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonKennisgeving(c, id, vorm.waarden, fout.fouten)
    }
  })
}
