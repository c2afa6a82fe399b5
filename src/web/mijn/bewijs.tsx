import type { Hono } from 'hono'
import {
  readBewijsmap,
  readBewijsstuk,
  readMijnBewijs,
  type Bewijsstuk,
} from '../../handelingen/bewijs.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { assetTekst } from '../ui/assets.ts'
import { inwoner, isId, type Omgeving, type Verzoek } from '../verzoek.ts'
import { bestanden, leesBestand, type Soortbestand } from './bewijs-bestand.ts'
import { BewijsPagina } from './bewijs-pagina.tsx'
import { bewijsTeksten } from './bewijs-teksten.ts'
import { controlePagina } from './controle.tsx'
import { vormVan } from './teksten.ts'

/** The receipt of a besluit, for the resident it is about; looking at it and saving it stand in the log too. */
export function mountMijnBewijs(app: Hono<Omgeving>): void {
  app.get(`${paden.mijn()}/besluiten/:id/bewijs`, async (c) => {
    const wie = inwoner(c)
    const vorm = vormVan(wie)
    const beeld = await readMijnBewijs(c.get('deps'), wie, idUit(c))
    return toon(c, {
      titel: bewijsTeksten[vorm].kop,
      deel: 'mijn',
      afdrukbaar: true,
      children: <BewijsPagina beeld={beeld} vorm={vorm} />,
    })
  })

  app.get(`${paden.mijn()}/besluiten/:id/bewijs/:bestand`, async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const id = idUit(c)
    const naam = c.req.param('bestand')
    if (naam === bestanden.pagina) {
      return stuur(naam, 'text/html', controlePagina(await readBewijsmap(deps, wie, id)))
    }
    if (naam === bestanden.script) {
      // The same for everybody, but only where there is something to check with it.
      await readMijnBewijs(deps, wie, id)
      return stuur(naam, 'application/x-sh', assetTekst('controleer.sh'))
    }
    const gevraagd = leesBestand(naam)
    if (gevraagd === undefined) throw new NietGevonden()
    const stuk = await readBewijsstuk(deps, wie, id, gevraagd.nr)
    const deel = kies(stuk, gevraagd.soort)
    if (deel === undefined) throw new NietGevonden()
    return stuur(naam, gevraagd.soort === 'json' ? 'application/json' : 'text/plain', deel)
  })
}

function kies(stuk: Bewijsstuk, soort: Soortbestand): Uint8Array | string | undefined {
  if (soort === 'json') return stuk.bytes
  if (soort === 'tlog-proof') return stuk.bewijs
  if (soort === 'vkey') return `${stuk.vkey}\n`
  return stuk.getuige === undefined ? undefined : `${stuk.getuige}\n`
}

/** To be saved, never shown inside our own pages; a browser that shows it anyway does so without any power. */
function stuur(naam: string, soort: string, inhoud: Uint8Array | string): Response {
  const bytes = new Uint8Array(typeof inhoud === 'string' ? Buffer.from(inhoud) : inhoud)
  return new Response(bytes, {
    status: 200,
    headers: {
      'content-type': `${soort}; charset=utf-8`,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${naam}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}
