import type { Hono } from 'hono'
import { maakBewijs, type Bewijs, type BewijsInvoer } from '../../domein/toestemming-bewijs.ts'
import {
  readMijnToestemming,
  type MijnStand,
  type MijnToestemming,
} from '../../handelingen/mijn-toestemming.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { readToestemming } from '../../handelingen/toestemming.ts'
import { paden } from '../paden.ts'
import { inwoner, isId, medewerker, type Omgeving, type Verzoek } from '../verzoek.ts'

/** @throws NietGevonden when the key of whom it is about is destroyed: there is nothing left to prove */
function bewijsVan(
  c: Verzoek,
  toestemming: MijnToestemming['toestemming'],
  stand: MijnStand,
): Bewijs {
  const { feiten } = toestemming
  const sessie = c.get('sessie')
  if (feiten === null || sessie === undefined) throw new NietGevonden()
  const deps = c.get('deps')
  const op = (pad: string): string => new URL(pad, c.req.url).href
  const { gemeente } = sessie.wie
  const invoer: BewijsInvoer = {
    ...toestemming,
    feiten,
    stand,
    hoedanigheden: new Map(toestemming.partijen.map((p) => [p.persoonId, p.hoedanigheid])),
    gemeente: { id: gemeente.id, naam: gemeente.naam },
    adressen: {
      privacy: gemeente.inrichting?.beleidVindplaats || op(paden.privacyverklaring()),
      stoppen: op(paden.mijnToestemmingen()),
      site: op(paden.start()),
    },
    woorden: deps.regelset.woorden,
  }
  return maakBewijs(invoer)
}

function stuur(c: Verzoek, bewijs: Bewijs, nummer: string): Response {
  c.header('content-disposition', `attachment; filename="ontvangstbewijs-${nummer}.json"`)
  c.header('content-type', 'application/json; charset=utf-8')
  return c.body(`${JSON.stringify(bewijs, null, 2)}\n`)
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** The receipt of a consent, for who answered or whom it is about, and for the professional who asked. */
export function mountBewijs(app: Hono<Omgeving>): void {
  app.get('/mijn/toestemmingen/:id/ontvangstbewijs.json', async (c) => {
    const { toestemming, stand } = await readMijnToestemming(c.get('deps'), inwoner(c), idUit(c))
    return stuur(c, bewijsVan(c, toestemming, stand), toestemming.nummer)
  })
  app.get('/werk/toestemmingen/:id/ontvangstbewijs.json', async (c) => {
    const { toestemming } = await readToestemming(c.get('deps'), medewerker(c), idUit(c))
    return stuur(c, bewijsVan(c, toestemming, toestemming.stand), toestemming.nummer)
  })
}
