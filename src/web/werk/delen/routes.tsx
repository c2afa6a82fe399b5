import type { Hono } from 'hono'
import { delingvelden, zelfdeVeld } from '../../../domein/deling.ts'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { readDelen, startDeeltriage, type Delenbeeld } from '../../../handelingen/delen-kiezen.ts'
import {
  answerBericht,
  linkGeheim,
  past,
  shareGegevens,
  stopDeling,
} from '../../../handelingen/deling.ts'
import { readDeelbeeld, readDeling } from '../../../handelingen/deling-lezen.ts'
import {
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { DelingPagina } from './deling.tsx'
import { DelenPagina } from './kiezen.tsx'
import { DelenUitvoerenPagina, VoorbeeldPagina } from './uitvoeren.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Fields of our own pages; whatever else was posted is not shown back. */
function eigenVelden(waarden: Waarden): Waarden {
  const vast = ['over', 'ontvanger', 'organisatie', 'doel', 'doelzin', 'sleutel', ...delingvelden]
  return Object.fromEntries(
    Object.entries(waarden).filter(
      ([naam]) => vast.includes(naam) || /^(tekst|waarom)\.[\w-]{1,45}$/.test(naam),
    ),
  )
}

/** What is still to be chosen when the first form came back without one of its answers. */
function watOntbreekt(beeld: Delenbeeld, waarden: Waarden): Fouten {
  const gekozen = Object.values(waarden).some((alle) => alle.some((waarde) => waarde !== ''))
  if (beeld.keuze !== undefined || !gekozen) return {}
  const over = een(waarden, 'over') || (beeld.personen.length === 1 ? 'een' : '')
  const metWie = een(waarden, 'organisatie') || een(waarden, 'ontvanger')
  return {
    ...(over === '' ? { over: 'Kies over wie het gaat.' } : {}),
    ...(metWie === '' ? { organisatie: 'Kies met wie u wilt delen.' } : {}),
    ...(een(waarden, 'doel') === '' ? { doel: 'Kies waarvoor u wilt delen.' } : {}),
  }
}

/** Choosing keeps nothing, so what was typed comes back in the answer to the post itself. */
async function toonDelen(
  c: Verzoek,
  waarden: Waarden,
  gegeven: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readDelen(deps, medewerker(c), idUit(c), waarden)
  const fouten = { ...watOntbreekt(beeld, waarden), ...gegeven }
  return toon(
    c,
    {
      titel: 'Iets delen',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <DelenPagina
          beeld={beeld}
          waarden={waarden}
          fouten={fouten}
          regelset={deps.regelset}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

/** The words of the form in the order of the page. */
function opVolgorde(fouten: Fouten): { veld: string; tekst: string }[] {
  const vast: readonly string[] = ['antwoord', ...delingvelden]
  const plek = (veld: string): number => {
    const plaats = vast.indexOf(veld)
    return plaats < 0 ? 1.5 : plaats
  }
  return Object.entries(fouten)
    .map(([veld, tekst]) => ({ veld, tekst }))
    .toSorted((a, b) => plek(a.veld) - plek(b.veld))
}

async function toonUitvoeren(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readDeelbeeld(deps, medewerker(c), idUit(c))
  return toon(
    c,
    {
      titel: 'Delen onder dit besluit',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <DelenUitvoerenPagina
          beeld={beeld}
          waarden={waarden}
          fouten={opVolgorde(fouten)}
          woorden={deps.regelset.woorden}
          sleutel={een(waarden, 'sleutel') || deps.id()}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

async function toonVoorbeeld(
  c: Verzoek,
  waarden: Waarden,
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readDeelbeeld(deps, medewerker(c), idUit(c), waarden)
  if (beeld.beletsel !== undefined) return toonUitvoeren(c, waarden, {}, 409)
  return toon(
    c,
    {
      titel: 'Dit krijgt de ander te zien',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <VoorbeeldPagina
          beeld={beeld}
          waarden={waarden}
          fouten={opVolgorde(fouten)}
          woorden={deps.regelset.woorden}
          sleutel={een(waarden, 'sleutel')}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

/** What came in between is told on the page; what was typed stays in the form. */
async function opnieuw(c: Verzoek, waarden: Waarden, fout: unknown): Promise<Response> {
  // The one question that is asked in the preview.
  if (fout instanceof OngeldigeInvoer && zelfdeVeld in fout.fouten) {
    return toonVoorbeeld(c, waarden, fout.fouten, 409)
  }
  if (fout instanceof OngeldigeInvoer) return toonUitvoeren(c, waarden, fout.fouten, 409)
  if (fout instanceof Geweigerd) {
    return toonUitvoeren(c, waarden, foutBijWeigering(fout.antwoord), 409)
  }
  if (fout instanceof Onmogelijk) {
    const toestemming = fout.reden === 'zonder-toestemming'
    return toonUitvoeren(
      c,
      waarden,
      toestemming
        ? { antwoord: 'Niet gedeeld: de toestemming geldt niet meer, of niet voor precies dit.' }
        : {},
      409,
    )
  }
  throw fout
}

export function mountDelen(app: Hono<Omgeving>): void {
  app.get('/werk/dossiers/:id/delen', (c) => {
    const vraag = ['over', 'organisatie', 'ontvanger', 'doel'] as const
    return toonDelen(c, Object.fromEntries(vraag.map((naam) => [naam, [c.req.query(naam) ?? '']])))
  })

  app.post('/werk/dossiers/:id/delen', async (c) => {
    const { waarden, fouten } = await readForm(c)
    return toonDelen(c, eigenVelden(waarden), fouten, Object.keys(fouten).length > 0 ? 409 : 200)
  })

  app.post('/werk/dossiers/:id/delen/besluit', async (c) => {
    const id = idUit(c)
    const { waarden } = await readForm(c)
    const eigen = eigenVelden(waarden)
    try {
      const { triageId } = await startDeeltriage(c.get('deps'), medewerker(c), id, eigen)
      return c.redirect(paden.triage(triageId, 'aanpak'), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonDelen(c, eigen, fout.fouten, 409)
      throw fout
    }
  })

  app.get('/werk/besluiten/:id/delen', (c) => toonUitvoeren(c))

  app.post('/werk/besluiten/:id/delen/voorbeeld', async (c) => {
    const { waarden, fouten } = await readForm(c)
    const eigen = eigenVelden(waarden)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      return await toonVoorbeeld(c, eigen)
    } catch (fout) {
      return opnieuw(c, eigen, fout)
    }
  })

  app.post('/werk/besluiten/:id/delen', async (c) => {
    const id = idUit(c)
    const { waarden } = await readForm(c)
    const eigen = eigenVelden(waarden)
    if (een(waarden, 'doe') === 'wijzig') return toonUitvoeren(c, eigen)
    const sleutel = een(eigen, 'sleutel')
    const geheim = linkGeheim(c.get('geheim') ?? '', sleutel)
    try {
      const uit = await shareGegevens(c.get('deps'), medewerker(c), id, eigen, geheim)
      return c.redirect(metVraag(paden.deling(uit.delingId), { nieuw: 'gedeeld', sleutel }), 303)
    } catch (fout) {
      return opnieuw(c, eigen, fout)
    }
  })

  mountDeling(app)
}

async function toonDeling(
  c: Verzoek,
  tekst = '',
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readDeling(deps, medewerker(c), idUit(c))
  const nieuw = c.req.query('nieuw')
  const sleutel = c.req.query('sleutel') ?? ''
  const geheim = linkGeheim(c.get('geheim') ?? '', sleutel)
  // Made again from what only this session and this form know; it is kept nowhere.
  const link =
    beeld.deling.soort === 'link' &&
    beeld.deling.lopend &&
    (await past(deps, medewerker(c), beeld.deling.id, geheim))
      ? new URL(paden.link(geheim), c.req.url).href
      : undefined
  return toon(
    c,
    {
      titel: 'Gedeeld',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <DelingPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          fouten={opVolgorde(fouten)}
          tekst={tekst}
          csrf={csrf(c)}
          link={link}
          melding={
            nieuw === 'gedeeld' || nieuw === 'gestopt' || nieuw === 'beantwoord' ? nieuw : undefined
          }
        />
      ),
    },
    status,
  )
}

function mountDeling(app: Hono<Omgeving>): void {
  app.get('/werk/delingen/:id', (c) => toonDeling(c))

  app.post('/werk/delingen/:id/stoppen', async (c) => {
    const id = idUit(c)
    await readForm(c)
    await stopDeling(c.get('deps'), medewerker(c), id)
    return c.redirect(metVraag(paden.deling(id), { nieuw: 'gestopt' }), 303)
  })

  app.post('/werk/delingen/:id/antwoorden', async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await answerBericht(c.get('deps'), medewerker(c), id, waarden)
      return c.redirect(metVraag(paden.deling(id), { nieuw: 'beantwoord' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) {
        return toonDeling(c, een(waarden, 'tekst'), fout.fouten, 409)
      }
      throw fout
    }
  })
}
