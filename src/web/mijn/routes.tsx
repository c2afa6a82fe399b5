import type { Hono } from 'hono'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { readMijn, readMijnBesluit, readWieKeekEr } from '../../handelingen/mijn.ts'
import { readMijnTaken } from '../../handelingen/mijn-taken.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { inwoner, isId, type Omgeving, type Verzoek } from '../verzoek.ts'
import { besluitBestand, besluitPdf } from '../werk/besluit/pdf.ts'
import { BesluitPagina } from './besluit.tsx'
import { GegevensPagina } from './gegevens.tsx'
import { isMaand } from './moment.ts'
import { StartPagina } from './start.tsx'
import { teksten, vormVan } from './teksten.ts'
import { WieKeekErPagina } from './wie-keek-er.tsx'

/** The pages of the resident. Every one of them is a look too, and stands in the log before it is sent. */
export function mountMijn(app: Hono<Omgeving>): void {
  app.get(paden.mijn(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const beeld = await readMijn(deps, wie)
    const vorm = vormVan(wie)
    return toon(c, {
      titel: 'Start',
      deel: 'mijn',
      children: (
        <StartPagina
          beeld={beeld}
          vorm={vorm}
          woorden={deps.regelset.woorden}
          taken={await readMijnTaken(deps, wie)}
        />
      ),
    })
  })

  app.get(paden.mijnGegevens(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const beeld = await readMijn(deps, wie)
    const vorm = vormVan(wie)
    return toon(c, {
      titel: teksten[vorm].gegevensKop,
      deel: 'mijn-gegevens',
      afdrukbaar: true,
      children: <GegevensPagina beeld={beeld} vorm={vorm} woorden={deps.regelset.woorden} />,
    })
  })

  app.get(paden.wieKeekEr(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const gevraagd = c.req.query('maand') ?? ''
    const maand = isMaand(gevraagd) ? gevraagd : undefined
    const fout =
      gevraagd === '' || maand !== undefined
        ? undefined
        : 'Deze maand kennen wij niet. Kies er een.'
    const over = c.req.query('over') ?? ''
    const beeld = await readWieKeekEr(deps, wie, maand, isId(over) ? over : undefined)
    const vorm = vormVan(wie)
    return toon(c, {
      titel: 'Wie keek er?',
      deel: 'wie-keek-er',
      fout: fout !== undefined,
      afdrukbaar: true,
      children: (
        <WieKeekErPagina
          beeld={beeld}
          vorm={vorm}
          woorden={deps.regelset.woorden}
          maand={maand}
          over={over}
          fout={fout}
          lezerId={wie.id}
        />
      ),
    })
  })

  app.get(`${paden.mijn()}/besluiten/:id`, async (c) => {
    const wie = inwoner(c)
    const { woorden } = c.get('deps').regelset
    const gelezen = await readMijnBesluit(c.get('deps'), wie, idUit(c))
    return toon(c, {
      titel: 'Besluit over gegevens',
      deel: 'mijn',
      afdrukbaar: true,
      children: (
        <BesluitPagina
          {...gelezen}
          gemeente={wie.gemeente.naam}
          vorm={vormVan(wie)}
          woorden={woorden}
        />
      ),
    })
  })

  app.get(`${paden.mijn()}/besluiten/:id/pdf`, async (c) => {
    const { besluit, naam, stand } = await readMijnBesluit(c.get('deps'), inwoner(c), idUit(c))
    const plaats = stand?.soort === 'staat' ? stand : undefined
    return c.body(await besluitPdf(besluit, { voor: 'inwoner', naam, plaats }), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${besluitBestand(besluit)}"`,
    })
  })
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}
