import type { Hono } from 'hono'
import { een, type Waarden } from '../../domein/invoer.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { alleVelden, waardenVan } from '../../domein/verzoek-weging.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { baliedaden, baliedaadVan, decideBalie } from '../../handelingen/rechtenbalie-doen.ts'
import {
  findBaliedeel,
  readBalieverzoek,
  readRechtenbalie,
} from '../../handelingen/rechtenbalie.ts'
import { readConcept } from '../../handelingen/concept.ts'
import { vraagdelenVan, weegdeelVan } from '../../handelingen/verzoekbesluit-kern.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, type Omgeving, type Verzoek } from '../verzoek.ts'
import { alsFout } from '../werk/verzoeken/als-fout.ts'
import { verwerk } from '../werk/ruggespraak/concept.ts'
import { BaliebesluitPagina } from './besluit.tsx'
import { doevelden } from './doen.tsx'
import { RechtenbaliePagina } from './lijst.tsx'
import { dossierNaam } from './namen.ts'
import { BalieverzoekPagina } from './verzoek.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

async function toonVerzoek(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readBalieverzoek(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Verzoek van een inwoner',
      deel: 'rechtenbalie',
      afdrukbaar: true,
      fout: Object.keys(fouten).length > 0,
      children: (
        <BalieverzoekPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, doevelden)}
          nieuw={c.req.query('nieuw') !== undefined}
          vandaag={datumInNederland(deps.nu())}
          dossierNaam={dossierNaam(deps.regelset.woorden)}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function toonBesluit(c: Verzoek, deelId: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const { beeld, deel } = await findBaliedeel(deps, wie, deelId)
  if (deel.nietOmdat !== undefined) return c.redirect(paden.balieVerzoek(beeld.verzoek.id), 303)
  const kern = { ...beeld, deel: deel.deel, onderdelen: deel.onderdelen }
  const vraagdelen = vraagdelenVan(kern)
  const concept = await readConcept(deps, wie, 'verzoekbesluit', deelId)
  const voorstel = beeld.stappen.findLast((s) => s.soort === 'voorstel' && s.deelId === deelId)
  const begin: Waarden = {
    ...waardenVan(vraagdelen, voorstel?.inhoud?.oordelen ?? []),
    tekst: [voorstel?.inhoud?.brief ?? ''],
  }
  const fouten = ingevuld === undefined ? (concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Besluit over een verzoek',
      deel: 'rechtenbalie',
      fout: Object.keys(fouten).length > 0,
      children: (
        <BaliebesluitPagina
          beeld={beeld}
          deel={deel}
          weegdeel={weegdeelVan(kern)}
          vraagdelen={vraagdelen}
          waarden={ingevuld ?? concept?.waarden ?? begin}
          fouten={opVolgorde(fouten, alleVelden(vraagdelen))}
          versie={concept?.versie ?? 0}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** The desk for rights: queue, one request, the small acts, and the decision. */
export function mountRechtenbalie(app: Hono<Omgeving>): void {
  app.get(paden.balieVerzoeken(), async (c) => {
    const deps = c.get('deps')
    return toon(c, {
      titel: 'Verzoeken van inwoners',
      deel: 'rechtenbalie',
      breed: true,
      children: (
        <RechtenbaliePagina
          lijst={await readRechtenbalie(deps, medewerker(c))}
          vandaag={datumInNederland(deps.nu())}
        />
      ),
    })
  })

  app.get('/verzoeken/delen/:id/besluit', (c) => toonBesluit(c, idUit(c)))
  app.post('/verzoeken/delen/:id/besluit', async (c) => {
    const deelId = idUit(c)
    const deps = c.get('deps')
    const wie = medewerker(c)
    // First: is this theirs at all, and which questions does it have?
    const { deel, beeld } = await findBaliedeel(deps, wie, deelId)
    const kern = { ...beeld, deel: deel.deel, onderdelen: deel.onderdelen }
    return verwerk(c, {
      soort: 'verzoekbesluit',
      onderwerp: () => deelId,
      velden: alleVelden(vraagdelenVan(kern)),
      pagina: () => findBaliedeel(deps, wie, deelId),
      adres: () => paden.balieBesluit(deelId),
      verouderd: (waarden) => toonBesluit(c, deelId, waarden),
      werk: async (waarden, fouten) => {
        const { besluitId } = await alsFout(() => decideBalie(deps, wie, deelId, waarden, fouten))
        return paden.balieBrief(besluitId)
      },
    })
  })

  app.get('/verzoeken/:id', (c) => toonVerzoek(c, idUit(c)))
  app.post('/verzoeken/:id', async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    const wie = medewerker(c)
    return verwerk(c, {
      soort: 'verzoekbalie',
      onderwerp: () => id,
      velden: doevelden,
      pagina: () => readBalieverzoek(deps, wie, id),
      adres: () => paden.balieVerzoek(id),
      verouderd: (waarden) => toonVerzoek(c, id, waarden),
      werk: async (waarden, fouten) => {
        const daad = baliedaadVan(waarden)
        if (daad === undefined) throw new NietGevonden()
        await readBalieverzoek(deps, wie, id)
        await baliedaden[daad](deps, wie, id, waarden, fouten)
        return metVraag(paden.balieVerzoek(id), { nieuw: een(waarden, 'vorm') })
      },
    })
  })
}
