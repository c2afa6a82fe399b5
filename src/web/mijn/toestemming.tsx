import type { Hono } from 'hono'
import { een as eerste, isEen } from '../../domein/invoer.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import {
  answerThuis,
  readMijnToestemming,
  readMijnToestemmingen,
  stopThuis,
} from '../../handelingen/mijn-toestemming.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { getoond } from '../tafel/feiten.tsx'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { vormVan } from './teksten.ts'
import { ToestemmingenPagina, ToestemmingPagina } from './toestemming-pagina.tsx'
import { toestemmingTeksten } from './toestemming-teksten.ts'

const adres = '/mijn/toestemmingen/:id'
const antwoorden = ['ja', 'nee', 'later'] as const

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

async function toonEen(c: Verzoek): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const een = await readMijnToestemming(deps, wie, idUit(c))
  const vorm = vormVan(wie)
  const nieuw = c.req.query('nieuw') ?? ''
  const fout = c.req.query('fout') === '1' && een.magAntwoorden
  return toon(c, {
    titel: toestemmingTeksten[vorm].kop,
    deel: 'mijn',
    fout,
    children: (
      <ToestemmingPagina
        een={een}
        vorm={vorm}
        woorden={deps.regelset.woorden}
        fouten={fout ? [{ veld: 'antwoord', tekst: toestemmingTeksten[vorm].kies }] : []}
        nieuw={isEen(nieuw, [...antwoorden, 'gestopt'] as const) ? nieuw : undefined}
        csrf={csrf(c)}
      />
    ),
  })
}

async function antwoord(c: Verzoek): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const id = idUit(c)
  const { waarden } = await readForm(c)
  const gekozen = eerste(waarden, 'antwoord')
  const hier = paden.mijnToestemming(id)
  if (!isEen(gekozen, antwoorden)) return c.redirect(metVraag(hier, { fout: '1' }), 303)
  const { toestemming } = await readMijnToestemming(deps, wie, id)
  const vraag = { vraag: toestemming, woorden: deps.regelset.woorden, vorm: vormVan(wie) }
  await answerThuis(deps, wie, id, gekozen, getoond(vraag))
  return c.redirect(metVraag(hier, { nieuw: gekozen }), 303)
}

/** Consent on the page of who must answer, or whom it is about. */
export function mountMijnToestemming(app: Hono<Omgeving>): void {
  app.get(paden.mijnToestemmingen(), async (c) => {
    const wie = inwoner(c)
    const vorm = vormVan(wie)
    return toon(c, {
      titel: toestemmingTeksten[vorm].kop,
      deel: 'mijn',
      children: (
        <ToestemmingenPagina alle={await readMijnToestemmingen(c.get('deps'), wie)} vorm={vorm} />
      ),
    })
  })
  app.get(adres, (c) => toonEen(c))
  app.post(adres, (c) => antwoord(c))
  app.post(`${adres}/intrekken`, async (c) => {
    const wie = inwoner(c)
    const id = idUit(c)
    await readForm(c)
    await stopThuis(c.get('deps'), wie, id)
    return c.redirect(metVraag(paden.mijnToestemming(id), { nieuw: 'gestopt' }), 303)
  })
}
