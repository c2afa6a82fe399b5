import type { Hono } from 'hono'
import type { ComponentChild } from 'preact'
import { brpFoutWoorden } from '../../../domein/brp.ts'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { applyBrp, askBrp, readBrpPagina, type BrpBeeld } from '../../../handelingen/brp.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  addVertegenwoordiger,
  makeGezin,
  recordWilsbekwaamheid,
  stopVertegenwoordiger,
} from '../../../handelingen/vertegenwoordiging.ts'
import { readWieBeslist } from '../../../handelingen/wie-beslist.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { mountAfschermen } from './afschermen-routes.tsx'
import { BrpPagina } from './brp.tsx'
import {
  GezinFormulier,
  VertegenwoordigerFormulier,
  WilsbekwaamheidFormulier,
  type FormulierProps,
} from './formulieren.tsx'
import { WieBeslistPagina } from './pagina.tsx'

const basis = '/werk/dossiers/:id/personen/:persoonId'

type Ids = [dossierId: string, persoonId: string]

function idsUit(c: Verzoek): Ids {
  const [id, persoonId] = [c.req.param('id') ?? '', c.req.param('persoonId') ?? '']
  if (!isId(id) || !isId(persoonId)) throw new NietGevonden()
  return [id, persoonId]
}

function lijstVan(fouten: Fouten) {
  return Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))
}

/** What was typed wrong comes back in the answer itself and is kept nowhere. */
async function toonBeeld(
  c: Verzoek,
  titel: string,
  teken: (props: FormulierProps) => ComponentChild,
  waarden: Waarden = {},
  fouten: Fouten = {},
  om: 'lezen' | 'schrijven' = 'schrijven',
): Promise<Response> {
  const beeld = await readWieBeslist(c.get('deps'), medewerker(c), ...idsUit(c), om)
  const lijst = lijstVan(fouten)
  return toon(c, {
    titel,
    deel: 'dossiers',
    fout: lijst.length > 0,
    children: teken({ beeld, waarden, fouten: lijst, csrf: csrf(c) }),
  })
}

const tekenWieBeslist = (nieuw: string | undefined) => (props: FormulierProps) => (
  <WieBeslistPagina {...props} nieuw={nieuw} />
)

interface Formulierroute {
  pad: string
  titel: string
  teken: (props: FormulierProps) => ComponentChild
  doe: typeof addVertegenwoordiger
}

const formulieren: readonly Formulierroute[] = [
  {
    pad: 'vertegenwoordiger',
    titel: 'Wie mag vertegenwoordigen',
    teken: (props) => <VertegenwoordigerFormulier {...props} />,
    doe: addVertegenwoordiger,
  },
  {
    pad: 'wilsbekwaamheid',
    titel: 'Wat iemand zelf kan overzien',
    teken: (props) => <WilsbekwaamheidFormulier {...props} />,
    doe: recordWilsbekwaamheid,
  },
  {
    pad: 'gezin',
    titel: 'Maak een gezin',
    teken: (props) => <GezinFormulier {...props} />,
    doe: makeGezin,
  },
]

/** Who may decide for somebody: what is known, where from, and what the BRP says. */
export function mountWieBeslist(app: Hono<Omgeving>): void {
  app.get(`${basis}/wie-beslist`, (c) =>
    toonBeeld(c, 'Wie beslist', tekenWieBeslist(c.req.query('nieuw')), {}, {}, 'lezen'),
  )
  for (const formulier of formulieren) mountFormulier(app, formulier)
  mountEinde(app)
  mountBrp(app)
  mountAfschermen(app)
}

function mountFormulier(app: Hono<Omgeving>, { pad, titel, teken, doe }: Formulierroute): void {
  app.get(`${basis}/${pad}`, (c) => toonBeeld(c, titel, teken))

  app.post(`${basis}/${pad}`, async (c) => {
    const ids = idsUit(c)
    const wie = medewerker(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await doe(c.get('deps'), wie, ...ids, waarden)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonBeeld(c, titel, teken, waarden, fout.fouten)
      throw fout
    }
    return c.redirect(metVraag(paden.wieBeslist(...ids), { nieuw: pad }), 303)
  })
}

function mountEinde(app: Hono<Omgeving>): void {
  app.post(`${basis}/vertegenwoordiger/:wie`, async (c) => {
    const ids = idsUit(c)
    const id = c.req.param('wie')
    if (!isId(id)) throw new NietGevonden()
    const wie = medewerker(c)
    const { waarden } = await readForm(c)
    try {
      await stopVertegenwoordiger(c.get('deps'), wie, ...ids, id, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const getypt = { ...waarden, id: [id] }
      return toonBeeld(c, 'Wie beslist', tekenWieBeslist(undefined), getypt, fout.fouten)
    }
    return c.redirect(metVraag(paden.wieBeslist(...ids), { nieuw: 'einde' }), 303)
  })
}

interface BrpGetoond {
  antwoord?: BrpBeeld
  mislukt?: string
  waarden?: Waarden
  fouten?: Fouten
}

async function toonBrp(c: Verzoek, ids: Ids, getoond: BrpGetoond): Promise<Response> {
  const { antwoord, mislukt, waarden = {}, fouten = {} } = getoond
  const beeld = antwoord ?? (await readBrpPagina(c.get('deps'), medewerker(c), ...ids))
  const lijst = lijstVan(fouten)
  return toon(c, {
    titel: 'Haal gezag op',
    deel: 'dossiers',
    fout: lijst.length > 0,
    children: (
      <BrpPagina
        beeld={beeld}
        antwoord={antwoord}
        mislukt={mislukt}
        waarden={waarden}
        fouten={lijst}
        csrf={csrf(c)}
      />
    ),
  })
}

/** What the BRP said stands on the page that answers to asking it, and is kept nowhere. */
async function toonAntwoord(c: Verzoek, ids: Ids, extra: BrpGetoond): Promise<Response> {
  const uit = await askBrp(c.get('deps'), medewerker(c), ...ids)
  if ('fout' in uit) return toonBrp(c, ids, { mislukt: brpFoutWoorden[uit.fout] })
  return toonBrp(c, ids, { ...extra, antwoord: uit.beeld })
}

function mountBrp(app: Hono<Omgeving>): void {
  app.get(`${basis}/brp`, (c) => toonBrp(c, idsUit(c), {}))

  app.post(`${basis}/brp`, async (c) => {
    const ids = idsUit(c)
    const wie = medewerker(c)
    const { waarden } = await readForm(c)
    if (een(waarden, 'doe') !== 'neem-over') return toonAntwoord(c, ids, {})
    try {
      const uit = await applyBrp(c.get('deps'), wie, ...ids, waarden)
      if ('fout' in uit) return await toonBrp(c, ids, { mislukt: brpFoutWoorden[uit.fout] })
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) {
        return toonAntwoord(c, ids, { fouten: fout.fouten, waarden })
      }
      throw fout
    }
    return c.redirect(metVraag(paden.wieBeslist(...ids), { nieuw: 'brp' }), 303)
  })
}
