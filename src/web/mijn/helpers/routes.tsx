import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  giveMachtiging,
  readHelpers,
  stopHulp,
  takeMachtigingMetCode,
} from '../../../handelingen/helpers.ts'
import { readZicht } from '../../../handelingen/helpers-zicht.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { helpersTeksten } from '../helpers-teksten.ts'
import { oudersTeksten } from '../ouders-teksten.ts'
import { vormVan } from '../teksten.ts'
import { HelpersPagina } from './lijst.tsx'
import { CodePagina, HelpenPagina, NieuwPagina } from './nieuw.tsx'
import { OudersPagina } from './ouders.tsx'

interface Terug {
  waarden: Waarden
  fouten: Fouten
}

/** What is wrong in the words of the form of the reader. */
function foutenVan(c: Verzoek, terug: Terug | undefined) {
  const woorden = helpersTeksten[vormVan(inwoner(c))].fouten
  const eigen = Object.fromEntries(
    Object.entries(terug?.fouten ?? {}).map(([veld, tekst]) => [veld, woorden[veld] ?? tekst]),
  )
  return opVolgorde(eigen, ['omvang', 'mag', 'duur', 'code'])
}

async function toonNieuw(c: Verzoek, terug?: Terug): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const vorm = vormVan(wie)
  const { mag } = await readHelpers(deps, wie)
  if (mag === undefined) throw new NietGevonden()
  const sleutel = een(terug?.waarden ?? {}, 'sleutel')
  const pagina = {
    titel: helpersTeksten[vorm].nieuwKop,
    deel: 'mijn',
    fout: terug !== undefined,
    children: (
      <NieuwPagina
        vorm={vorm}
        mag={mag}
        id={isId(sleutel) ? sleutel : deps.id()}
        waarden={terug?.waarden ?? {}}
        fouten={foutenVan(c, terug)}
        csrf={csrf(c)}
      />
    ),
  } satisfies Parameters<typeof toon>[1]
  return toon(c, pagina, terug === undefined ? 200 : 409)
}

function toonHelpen(c: Verzoek, terug?: Terug): Response | Promise<Response> {
  const vorm = vormVan(inwoner(c))
  return toon(
    c,
    {
      titel: helpersTeksten[vorm].helpenKop,
      deel: 'mijn',
      fout: terug !== undefined,
      children: (
        <HelpenPagina
          vorm={vorm}
          waarden={terug?.waarden ?? {}}
          fouten={foutenVan(c, terug)}
          csrf={csrf(c)}
        />
      ),
    },
    terug === undefined ? 200 : 409,
  )
}

/** Letting somebody help, helping somebody, and who sees what. */
export function mountMijnHelpers(app: Hono<Omgeving>): void {
  app.get(paden.mijnHelpers(), async (c) => {
    const wie = inwoner(c)
    const vorm = vormVan(wie)
    return toon(c, {
      titel: helpersTeksten[vorm].kop,
      deel: 'mijn',
      children: (
        <HelpersPagina
          beeld={await readHelpers(c.get('deps'), wie)}
          vorm={vorm}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw')}
        />
      ),
    })
  })

  app.get(paden.mijnOuders(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const vorm = vormVan(wie)
    return toon(c, {
      titel: oudersTeksten[vorm].kop,
      deel: 'mijn',
      afdrukbaar: true,
      children: (
        <OudersPagina
          beeld={await readZicht(deps, wie)}
          vorm={vorm}
          vandaag={datumInNederland(deps.nu())}
        />
      ),
    })
  })

  mountGeven(app)
  mountHelpen(app)
}

function mountGeven(app: Hono<Omgeving>): void {
  app.get(paden.mijnHelperNieuw(), (c) => toonNieuw(c))

  // The code is shown in the answer itself: an address would keep it.
  app.post(paden.mijnHelperNieuw(), async (c) => {
    const wie = inwoner(c)
    const { waarden, fouten } = await readForm(c)
    const id = een(waarden, 'sleutel')
    if (!isId(id)) throw new NietGevonden()
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const code = await giveMachtiging(c.get('deps'), wie, waarden, id)
      const vorm = vormVan(wie)
      return toon(c, {
        titel: helpersTeksten[vorm].nieuwKop,
        deel: 'mijn',
        children: <CodePagina vorm={vorm} code={code} />,
      })
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonNieuw(c, { waarden, fouten: fout.fouten })
    }
  })
}

function mountHelpen(app: Hono<Omgeving>): void {
  app.get(paden.mijnHelpenMetCode(), (c) => toonHelpen(c))

  app.post(paden.mijnHelpenMetCode(), async (c) => {
    const wie = inwoner(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await takeMachtigingMetCode(c.get('deps'), wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonHelpen(c, { waarden, fouten: fout.fouten })
    }
    return c.redirect(metVraag(paden.mijnHelpers(), { nieuw: 'begonnen' }), 303)
  })

  app.post(`${paden.mijnHelpers()}/:id/stoppen`, async (c) => {
    const wie = inwoner(c)
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    await readForm(c)
    await stopHulp(c.get('deps'), wie, id)
    return c.redirect(metVraag(paden.mijnHelpers(), { nieuw: 'gestopt' }), 303)
  })
}
