import type { Hono } from 'hono'
import { vereisTekst, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { agendavelden } from '../../../domein/overleg.ts'
import { vindSporen } from '../../../domein/overleg-zonder-namen.ts'
import { een } from '../../../domein/invoer.ts'
import {
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import {
  planOverleg,
  readAgendaformulier,
  readOverleg,
  readOverleggen,
} from '../../../handelingen/overleg.ts'
import { readVerslagformulier, recordOverleg } from '../../../handelingen/overleg-verslag.ts'
import { noteCasusZonderNamen } from '../../../handelingen/overleg-zonder-namen.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import type { Fout } from '../../ui/index.ts'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { AgendaformulierPagina } from './agenda-formulier.tsx'
import { OverleglijstPagina } from './lijst.tsx'
import { OverlegPagina } from './overleg.tsx'
import { VastleggenPagina } from './vastleggen.tsx'
import { casusvelden, ZonderNamenPagina } from './zonder-namen.tsx'
import { vereisPet } from '../../../handelingen/deur.ts'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

const opVolgorde = (fouten: Fouten, namen: readonly string[]): Fout[] =>
  ['antwoord', ...namen].flatMap((veld) => {
    const tekst = fouten[veld]
    return tekst === undefined ? [] : [{ veld, tekst }]
  })

async function toonAgendaformulier(
  c: Verzoek,
  dossierId: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const deps = c.get('deps')
  const fout = Object.keys(fouten).length > 0
  return toon(
    c,
    {
      titel: 'Maak een agenda',
      deel: 'dossiers',
      fout,
      children: (
        <AgendaformulierPagina
          formulier={await readAgendaformulier(deps, medewerker(c), dossierId)}
          waarden={waarden}
          fouten={opVolgorde(fouten, agendavelden)}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    fout ? 409 : 200,
  )
}

/** The order in which mistakes are told is that of the page: first the meeting, then the table, then what follows. */
function volgordeVanVerslag(fouten: Fouten): Fout[] {
  const rang = ({ veld }: Fout): number => {
    const groepen = [/^antwoord$/, /^gehoudenOp$/, /^aanwezig$/, /^inwonerErbij$/]
    groepen.push(/^(deel|w|g|zij)\./, /^verteldOp$/, /^(wie|dag)\./)
    const plaats = groepen.findIndex((groep) => groep.test(veld))
    return plaats === -1 ? groepen.length : plaats
  }
  return Object.entries(fouten)
    .map(([veld, tekst]) => ({ veld, tekst }))
    .toSorted((a, b) => rang(a) - rang(b))
}

async function toonVastleggen(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  return toon(
    c,
    {
      titel: 'Leg vast wat eruit kwam',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <VastleggenPagina
          formulier={await readVerslagformulier(deps, medewerker(c), id)}
          waarden={waarden}
          fouten={volgordeVanVerslag(fouten)}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

function leesCasus(waarden: Waarden): Fouten {
  const fouten: Fouten = {}
  for (const { naam } of casusvelden) {
    vereisTekst(waarden, naam, fouten, 'Vul dit in. Zonder namen.', 3000)
  }
  return fouten
}

function mountZonderNamen(app: Hono<Omgeving>): void {
  const pagina = (
    c: Verzoek,
    rest: Omit<Parameters<typeof ZonderNamenPagina>[0], 'csrf'>,
  ): Response =>
    toon(c, {
      titel: 'Overleg zonder namen',
      deel: 'dossiers',
      fout: rest.fouten.length > 0,
      children: <ZonderNamenPagina {...rest} csrf={csrf(c)} />,
    })

  app.get(paden.overlegZonderNamen(), (c) => {
    vereisPet(medewerker(c))
    return pagina(c, { waarden: {}, fouten: [], sporen: [], klaar: false })
  })

  // The text comes back on the page it was typed on and is kept nowhere, so there is no address to go to after it.
  app.post(paden.overlegZonderNamen(), async (c) => {
    const wie = vereisPet(medewerker(c))
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(casusvelden.map(({ naam }) => [naam, waarden[naam] ?? []]))
    const mis = { ...leesCasus(ingevuld), ...fouten }
    const namen = casusvelden.map(({ naam }) => naam)
    const sporen = namen.flatMap((naam) => vindSporen(een(ingevuld, naam)))
    const klaar = namen.every((naam) => mis[naam] === undefined)
    if (klaar && sporen.length === 0) await noteCasusZonderNamen(c.get('deps'), wie)
    return pagina(c, { waarden: ingevuld, fouten: opVolgorde(mis, namen), sporen, klaar })
  })
}

/** Talking with others about a resident, and the alternative: talking without names. */
export function mountOverleg(app: Hono<Omgeving>): void {
  mountZonderNamen(app)

  app.get('/werk/dossiers/:id/overleg', async (c) => {
    const deps = c.get('deps')
    const { dossier, overleggen } = await readOverleggen(deps, medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Overleg met anderen',
      deel: 'dossiers',
      children: (
        <OverleglijstPagina
          dossier={dossier}
          overleggen={overleggen}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })

  const nieuw = '/werk/dossiers/:id/overleg/nieuw'
  app.get(nieuw, (c) => toonAgendaformulier(c, idUit(c)))
  app.post(nieuw, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(agendavelden.map((veld) => [veld, waarden[veld] ?? []]))
    const misvormd = Object.entries(fouten).filter(([veld]) => veld in ingevuld)
    try {
      if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
      const { overlegId } = await planOverleg(c.get('deps'), medewerker(c), id, ingevuld)
      return c.redirect(metVraag(paden.overleg(overlegId), { nieuw: 'agenda' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonAgendaformulier(c, id, ingevuld, fout.fouten)
      throw fout
    }
  })

  app.get('/werk/overleg/:id', async (c) => {
    const deps = c.get('deps')
    const vers = c.req.query('nieuw')
    return toon(c, {
      titel: 'Overleg',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <OverlegPagina
          beeld={await readOverleg(deps, medewerker(c), idUit(c))}
          woorden={deps.regelset.woorden}
          nieuw={vers === 'agenda' || vers === 'verslag' ? vers : undefined}
        />
      ),
    })
  })

  const vastleggen = '/werk/overleg/:id/vastleggen'
  app.get(vastleggen, (c) => toonVastleggen(c, idUit(c)))
  app.post(vastleggen, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await recordOverleg(c.get('deps'), medewerker(c), id, waarden)
      return c.redirect(metVraag(paden.overleg(id), { nieuw: 'verslag' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonVastleggen(c, id, waarden, fout.fouten, 409)
      if (fout instanceof Geweigerd) {
        return toonVastleggen(c, id, waarden, foutBijWeigering(fout.antwoord), 409)
      }
      if (fout instanceof Onmogelijk) return toonVastleggen(c, id, waarden, {}, 409)
      throw fout
    }
  })
}
