import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  invitePartner,
  readPartnerorganisatie,
  readPartnerorganisaties,
  setPartnersoort,
  withdrawPartner,
} from '../../../handelingen/partner-beheer.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { PartnerorganisatiePagina, PartnersPagina } from './pagina.tsx'

const velden = ['ontvangerType', 'naam', 'functie', 'beroepsgeheim']

function idUit(c: Verzoek, naam = 'id'): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

async function toonOrganisatie(
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
      titel: 'Partnerorganisatie',
      deel: 'partners',
      fout: mis,
      children: (
        <PartnerorganisatiePagina
          {...await readPartnerorganisatie(deps, medewerker(c), id)}
          waarden={waarden}
          fouten={opVolgorde(fouten, velden)}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          klaar={c.req.query('klaar') ?? ''}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

/** Does it and goes back to the page; what cannot be done stays in the form. */
async function verwerk(
  c: Verzoek,
  id: string,
  klaar: string,
  werk: (waarden: Waarden) => Promise<unknown>,
): Promise<Response> {
  const gelezen = await readForm(c)
  const waarden = Object.fromEntries(velden.map((veld) => [veld, gelezen.waarden[veld] ?? []]))
  try {
    const misvormd = Object.entries(gelezen.fouten).filter(([veld]) => veld in waarden)
    if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
    await werk(waarden)
    return c.redirect(metVraag(paden.partnerorganisatie(id), { klaar }), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return toonOrganisatie(c, id, waarden, fout.fouten)
  }
}

/** Partner organisations and whom of them is invited. */
export function mountPartners(app: Hono<Omgeving>): void {
  app.get(paden.partners(), async (c) => {
    const deps = c.get('deps')
    const organisaties = await readPartnerorganisaties(deps, medewerker(c))
    return toon(c, {
      titel: 'Partners',
      deel: 'partners',
      children: <PartnersPagina organisaties={organisaties} woorden={deps.regelset.woorden} />,
    })
  })

  app.get('/beheer/partners/:id', (c) => toonOrganisatie(c, idUit(c)))

  app.post('/beheer/partners/:id', (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    return verwerk(c, id, 'soort', (waarden) => setPartnersoort(c.get('deps'), wie, id, waarden))
  })

  app.post('/beheer/partners/:id/uitnodigen', (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    return verwerk(c, id, 'uitgenodigd', (waarden) =>
      invitePartner(c.get('deps'), wie, id, waarden),
    )
  })

  app.post('/beheer/partners/:id/mensen/:wie', (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const mens = idUit(c, 'wie')
    return verwerk(c, id, 'ingetrokken', () => withdrawPartner(c.get('deps'), wie, id, mens))
  })
}
