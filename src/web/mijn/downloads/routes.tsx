import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { afschriftJsonSchema, schemabestand } from '../../../domein/afschrift-schema.ts'
import {
  askAfschrift,
  askAfschriftOpPapier,
  fetchAfschrift,
  fetchAfschriftdocument,
  isVorm,
  readAfschrift,
  readAfschriften,
} from '../../../handelingen/afschrift.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { stuurDocument } from '../../werk/document/stuur.ts'
import { vormVan } from '../teksten.ts'
import { DownloadPagina, DownloadsPagina } from './pagina.tsx'
import { downloadTeksten } from './teksten.ts'

const soorten = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
} as const

/** Everything about oneself as a file: asking, seeing how far it is, fetching while it is there. */
export function mountMijnDownloads(app: Hono<Omgeving>): void {
  app.get(paden.mijnDownloads(), (c) => toonLijst(c))

  app.post(paden.mijnDownloads(), async (c) => {
    const { waarden } = await readForm(c)
    const persoon = een(waarden, 'persoon')
    if (!isId(persoon)) return toonLijst(c, true)
    const id = await askAfschrift(c.get('deps'), inwoner(c), persoon)
    return c.redirect(paden.mijnDownload(id), 303)
  })

  app.get('/mijn/downloads/:id', async (c) => {
    const wie = inwoner(c)
    const z = downloadTeksten[vormVan(wie)]
    const deps = c.get('deps')
    const gelezen = await readAfschrift(deps, wie, idUit(c))
    return toon(c, {
      titel: z.eenKop,
      deel: 'mijn-gegevens',
      children: (
        <DownloadPagina
          {...gelezen}
          z={z}
          csrf={csrf(c)}
          nu={deps.nu()}
          niemand={c.req.query('papier') === 'niemand'}
        />
      ),
    })
  })

  app.post('/mijn/downloads/:id', async (c) => {
    const id = idUit(c)
    await readForm(c)
    const gevraagd = await askAfschriftOpPapier(c.get('deps'), inwoner(c), id)
    const adres = paden.mijnDownload(id)
    return c.redirect(gevraagd ? adres : metVraag(adres, { papier: 'niemand' }), 303)
  })

  app.get('/mijn/downloads/:id/documenten/:document', async (c) => {
    const documentId = c.req.param('document')
    if (!isId(documentId)) throw new NietGevonden()
    const gelezen = await fetchAfschriftdocument(c.get('deps'), inwoner(c), idUit(c), documentId)
    return stuurDocument(gelezen)
  })

  app.get('/mijn/downloads/:id/:bestand', async (c) => {
    const wie = inwoner(c)
    const id = idUit(c)
    const naam = c.req.param('bestand')
    if (naam === schemabestand) {
      // The same for everybody, but only where there is something to read with it.
      await readAfschrift(c.get('deps'), wie, id)
      const schema = Buffer.from(JSON.stringify(afschriftJsonSchema(), undefined, 2))
      return stuur(schemabestand, 'application/schema+json; charset=utf-8', schema)
    }
    if (!isVorm(naam)) throw new NietGevonden()
    const bytes = await fetchAfschrift(c.get('deps'), wie, id, naam)
    return stuur(`afschrift.${naam}`, soorten[naam], bytes)
  })
}

async function toonLijst(c: Verzoek, zonderPersoon = false): Promise<Response> {
  const wie = inwoner(c)
  const z = downloadTeksten[vormVan(wie)]
  const beeld = await readAfschriften(c.get('deps'), wie)
  return toon(c, {
    titel: z.kop,
    deel: 'mijn-gegevens',
    fout: zonderPersoon,
    children: (
      <DownloadsPagina
        beeld={beeld}
        z={z}
        csrf={csrf(c)}
        gekozen={undefined}
        fouten={zonderPersoon ? opVolgorde({ persoon: z.kies }, ['persoon']) : []}
      />
    ),
  })
}

/** To be saved, never shown inside our own pages; a browser that shows it anyway does so without any power. */
function stuur(naam: string, soort: string, inhoud: Uint8Array): Response {
  const bytes = new Uint8Array(inhoud)
  return new Response(bytes, {
    status: 200,
    headers: {
      'content-type': soort,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${naam}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}
