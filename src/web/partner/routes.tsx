import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  answerPartnerDeling,
  openPartnerDeling,
  readPartnerDeling,
  readPartnerstart,
  tekstveld,
} from '../../handelingen/partner-deling.ts'
import { confirmPartnerKennisgeving } from '../../handelingen/partner-kennisgeving.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, partner, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { DichtPagina, OpenPagina, VoorbijPagina } from './deling.tsx'
import { PartnerStartPagina } from './start.tsx'
import { mountPartnerVragen } from './vraag-routes.tsx'

const velden = ['soort', ...Object.values(tekstveld)]

/** @throws NietGevonden when it is no id of ours */
export function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** One share as it is now for this reader; an ended one is gone (410), with no more than that. */
async function toonDeling(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readPartnerDeling(deps, partner(c), id)
  if (beeld.soort === 'voorbij') {
    return toon(
      c,
      {
        titel: 'Dit is niet meer gedeeld',
        deel: 'partner',
        children: <VoorbijPagina einde={beeld.einde} />,
      },
      410,
    )
  }
  const mis = Object.keys(fouten).length > 0
  const props = {
    woorden: deps.regelset.woorden,
    csrf: csrf(c),
    waarden,
    fouten: opVolgorde(fouten, velden),
    klaar: c.req.query('klaar') ?? '',
  }
  return toon(
    c,
    {
      titel: beeld.soort === 'dicht' ? 'Het wijkteam deelt iets met u' : 'Met u gedeeld',
      deel: 'partner',
      fout: mis,
      children:
        beeld.soort === 'dicht' ? (
          <DichtPagina {...props} deling={beeld.deling} />
        ) : (
          <OpenPagina {...props} beeld={beeld} />
        ),
    },
    mis ? 409 : 200,
  )
}

/** The pages of partner organisations. */
export function mountPartner(app: Hono<Omgeving>): void {
  app.get(paden.partner(), async (c) => {
    const deps = c.get('deps')
    const wie = partner(c)
    return toon(c, {
      titel: 'Met u gedeeld',
      deel: 'partner',
      children: (
        <PartnerStartPagina
          wie={wie}
          beeld={await readPartnerstart(deps, wie)}
          woorden={deps.regelset.woorden}
          klaar={c.req.query('klaar') ?? ''}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.get('/partner/gedeeld/:id', (c) => toonDeling(c, idUit(c)))

  app.post('/partner/gedeeld/:id', async (c) => {
    const wie = partner(c)
    const id = idUit(c)
    await readForm(c)
    try {
      await openPartnerDeling(c.get('deps'), wie, id)
    } catch (fout) {
      // It ended while the page was open: then that is what the answer says.
      if (fout instanceof NietGevonden) return toonDeling(c, id)
      throw fout
    }
    return c.redirect(paden.partnerDeling(id), 303)
  })

  app.post('/partner/gedeeld/:id/bericht', async (c) => {
    const wie = partner(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      const misvormd = Object.entries(fouten).filter(([veld]) => velden.includes(veld))
      if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
      const { soort } = await answerPartnerDeling(c.get('deps'), wie, id, waarden)
      const terug = soort === 'afgewezen' ? paden.partner() : paden.partnerDeling(id)
      return c.redirect(metVraag(terug, { klaar: soort }), 303)
    } catch (fout) {
      if (fout instanceof NietGevonden) return toonDeling(c, id)
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonDeling(c, id, alleenEigen(waarden), fout.fouten)
    }
  })

  app.post('/partner/kennisgevingen/:id', async (c) => {
    const wie = partner(c)
    const id = idUit(c)
    await readForm(c)
    await confirmPartnerKennisgeving(c.get('deps'), wie, id)
    return c.redirect(metVraag(paden.partner(), { klaar: 'bevestigd' }), 303)
  })

  mountPartnerVragen(app)
}

/** What was typed in the form that was sent; the other two forms stay empty. */
function alleenEigen(waarden: Waarden): Waarden {
  const soort = een(waarden, 'soort')
  return Object.fromEntries(
    Object.entries(tekstveld).flatMap(([naam, veld]) =>
      naam === soort ? [[veld, waarden[veld] ?? []]] : [],
    ),
  )
}
