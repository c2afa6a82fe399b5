import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { grootsteFoto } from '../../../domein/toestemming-antwoord.ts'
import { veldenVanVraag } from '../../../domein/toestemming-vraag.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import {
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import {
  VraagEerstNa,
  askToestemming,
  readToestemming,
  readToestemmingen,
  readVraagformulier,
  withdrawToestemming,
} from '../../../handelingen/toestemming.ts'
import { readMachtiging } from '../../../handelingen/machtiging.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import { schrijfDag } from '../../moment.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { hoofdletter } from '../../tekst.ts'
import type { Fout } from '../../ui/index.ts'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { legAntwoordVast, legBuitenVast, velden } from './antwoord-post.ts'
import { ToestemmingenPagina } from './lijst.tsx'
import { ToestemmingPagina, nieuws } from './pagina.tsx'
import { PapierPagina } from './papier.tsx'
import { VraagPagina, type VraagProps } from './vragen.tsx'

const bij = '/werk/dossiers/:id/toestemmingen'
const een = '/werk/toestemmingen/:id'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

const opVolgorde = (namen: readonly string[], fouten: Fouten): Fout[] =>
  namen.flatMap((veld) => {
    const tekst = fouten[veld]
    return tekst === undefined ? [] : [{ veld, tekst }]
  })

interface Vraagstand {
  waarden: Waarden
  fouten: Fouten
  antwoord?: Antwoord
  vraagNa?: VraagProps['vraagNa']
}

/** What is known already where the link came from: choices only, and only ids and words of the rules are in an address. */
function vooraf(c: Verzoek): Waarden {
  const uit = (naam: string): string[] => (c.req.query(naam) ?? '').split(',').filter(Boolean)
  return {
    ...Object.fromEntries(
      ['over', 'handeling', 'ontvanger', 'doel', 'categorie'].map((naam) => [naam, uit(naam)]),
    ),
    partij: uit('organisatie'),
  }
}

/** After a weighing that ended in a machtiging: what was written there. Else what the link says. */
async function begin(c: Verzoek, dossierId: string): Promise<Waarden> {
  const afweging = c.req.query('afweging') ?? ''
  return isId(afweging)
    ? readMachtiging(c.get('deps'), medewerker(c), dossierId, afweging)
    : vooraf(c)
}

async function toonVraag(c: Verzoek, dossierId: string, stand?: Vraagstand): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readVraagformulier(deps, medewerker(c), dossierId)
  const fouten = opVolgorde(['antwoord', 'helpt-niet', ...veldenVanVraag], stand?.fouten ?? {})
  return toon(
    c,
    {
      titel: 'Vraag toestemming of instemming',
      deel: 'dossiers',
      fout: fouten.length > 0,
      children: (
        <VraagPagina
          beeld={beeld}
          waarden={stand?.waarden ?? (await begin(c, dossierId))}
          fouten={fouten}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          antwoord={stand?.antwoord}
          vraagNa={stand?.vraagNa}
        />
      ),
    },
    stand === undefined ? 200 : 409,
  )
}

async function stelVraag(c: Verzoek): Promise<Response> {
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  const ingevuld = Object.fromEntries(veldenVanVraag.map((veld) => [veld, waarden[veld] ?? []]))
  try {
    const misvormd = Object.entries(fouten).filter(([veld]) => veld in ingevuld)
    if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
    const { toestemmingId, waarom } = await askToestemming(
      c.get('deps'),
      medewerker(c),
      id,
      ingevuld,
    )
    const nieuw = waarom === 'publieke-taak' ? 'publieke-taak' : 'gevraagd'
    return c.redirect(metVraag(paden.toestemming(toestemmingId), { nieuw }), 303)
  } catch (fout) {
    if (fout instanceof OngeldigeInvoer) {
      return toonVraag(c, id, { waarden: ingevuld, fouten: fout.fouten })
    }
    if (fout instanceof VraagEerstNa) {
      const vraagNa = { persoonId: fout.persoonId, wat: fout.vraagNa }
      return toonVraag(c, id, { waarden: ingevuld, fouten: {}, vraagNa })
    }
    if (fout instanceof Geweigerd) {
      return toonVraag(c, id, {
        waarden: ingevuld,
        fouten: foutBijWeigering(fout.antwoord),
        antwoord: fout.antwoord,
      })
    }
    throw fout
  }
}

async function toonEen(
  c: Verzoek,
  id: string,
  stand?: { waarden: Waarden; fouten: Fouten },
  status: 200 | 409 | 413 = 409,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readToestemming(deps, medewerker(c), id)
  const nieuw = c.req.query('nieuw') ?? ''
  const fouten = opVolgorde(velden, stand?.fouten ?? {})
  return toon(
    c,
    {
      titel: `${hoofdletter(beeld.toestemming.soort)} ${beeld.toestemming.nummer}`,
      deel: 'dossiers',
      fout: fouten.length > 0,
      afdrukbaar: true,
      children: (
        <ToestemmingPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          waarden={stand?.waarden ?? {}}
          fouten={fouten}
          nieuw={stand === undefined && isEen(nieuw, nieuws) ? nieuw : undefined}
        />
      ),
    },
    stand === undefined ? 200 : status,
  )
}

/** Does the act; what was wrong is told on the page with what was typed. */
async function na(
  c: Verzoek,
  nieuw: (typeof nieuws)[number],
  werk: (id: string, waarden: Waarden, fouten: Fouten) => Promise<unknown>,
): Promise<Response> {
  const id = idUit(c)
  const { waarden, fouten } = await readForm(c)
  try {
    await werk(id, waarden, fouten)
    return c.redirect(metVraag(paden.toestemming(id), { nieuw }), 303)
  } catch (fout) {
    if (fout instanceof OngeldigeInvoer) return toonEen(c, id, { waarden, fouten: fout.fouten })
    // Somebody else was first: the page tells how it stands now.
    if (fout instanceof Onmogelijk && fout.reden === 'toestemming-voorbij') {
      const over = 'Dit is al voorbij. Bovenaan staat hoe het nu is.'
      return toonEen(c, id, { waarden, fouten: { vraag: over } })
    }
    throw fout
  }
}

export function mountToestemming(app: Hono<Omgeving>): void {
  app.get(bij, async (c) => {
    const deps = c.get('deps')
    const beeld = await readToestemmingen(deps, medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Toestemming en instemming',
      deel: 'dossiers',
      afdrukbaar: true,
      children: <ToestemmingenPagina beeld={beeld} woorden={deps.regelset.woorden} />,
    })
  })

  app.get(`${bij}/vragen`, (c) => toonVraag(c, idUit(c)))
  app.post(`${bij}/vragen`, (c) => stelVraag(c))

  app.get(een, (c) => toonEen(c, idUit(c)))

  app.get(`${een}/papier`, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const beeld = await readToestemming(deps, wie, idUit(c))
    return toon(c, {
      titel: 'Formulier op papier',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <PapierPagina
          beeld={beeld}
          woorden={deps.regelset.woorden}
          gemeente={`Gemeente ${wie.gemeente.naam}`}
          datum={schrijfDag(deps.nu())}
        />
      ),
    })
  })

  app.post(
    `${een}/antwoord`,
    (c, next) => {
      vereisPet(medewerker(c))
      return next()
    },
    bodyLimit({
      maxSize: grootsteFoto + 64 * 1024,
      onError: (c: Verzoek) =>
        toonEen(
          c,
          idUit(c),
          { waarden: {}, fouten: { foto: 'Deze foto is te groot. Hoogstens 8 MB.' } },
          413,
        ),
    }),
    (c) => na(c, 'antwoord', (id, waarden, fouten) => legAntwoordVast(c, id, waarden, fouten)),
  )

  app.post(`${een}/intrekken`, (c) =>
    na(c, 'ingetrokken', (id, waarden) => {
      const persoonId = waarden['persoonId']?.[0] ?? ''
      if (!isId(persoonId)) throw new NietGevonden()
      return withdrawToestemming(c.get('deps'), medewerker(c), id, persoonId)
    }),
  )

  app.post(`${een}/buiten-beschouwing`, (c) =>
    na(c, 'buiten', (id, waarden) => legBuitenVast(c, id, waarden)),
  )
}
