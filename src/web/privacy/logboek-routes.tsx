import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { leesLogvraag } from '../../domein/logvraag.ts'
import { vereisPetsoort } from '../../handelingen/deur.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  exportLogboek,
  readLogkeuzes,
  readUitstel,
  searchLogboek,
  uitvoersoorten,
  type Lograpport,
  type Plaats,
} from '../../handelingen/logboek.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { LogboekPagina, velden } from './logboek.tsx'
import { mountSignalen } from './signaal-routes.tsx'
import { UitstelPagina } from './uitstel.tsx'

async function toonLogboek(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
  rapport?: Lograpport,
): Promise<Response> {
  const deps = c.get('deps')
  const collegas = rapport?.collegas ?? (await readLogkeuzes(deps, medewerker(c)))
  return toon(c, {
    titel: 'Zoeken in het logboek',
    deel: 'privacy',
    breed: true,
    fout: Object.keys(fouten).length > 0,
    children: (
      <LogboekPagina
        collegas={collegas}
        waarden={waarden}
        fouten={opVolgorde(fouten, velden)}
        rapport={rapport}
        woorden={deps.regelset.woorden}
        csrf={csrf(c)}
      />
    ),
  })
}

function plaatsUit(waarden: Waarden): Plaats | undefined {
  const gevonden = /^(\d{1,14})-(\d{1,15})$/.exec(een(waarden, 'na'))
  if (gevonden === null) return undefined
  return { tijdstip: new Date(Number(gevonden[1])), volgnummer: Number(gevonden[2]) }
}

/** The privacy officer and the log: searching it, taking it along, and what is kept from residents for now. */
export function mountPrivacyLogboek(app: Hono<Omgeving>): void {
  app.get(paden.privacyLogboek(), (c) => toonLogboek(c))

  // A search answers with the page itself: what was asked stays out of addresses and histories (decision 0018).
  app.post(paden.privacyLogboek(), async (c) => {
    const deps = c.get('deps')
    const wie = vereisPetsoort(medewerker(c), 'privacy-officer')
    const { waarden, fouten: mistekens } = await readForm(c)
    const { vraag, fouten } = leesLogvraag(waarden, datumInNederland(deps.nu()))
    Object.assign(fouten, mistekens)
    if (Object.keys(fouten).length > 0) return toonLogboek(c, waarden, fouten)
    try {
      const rapport = await searchLogboek(deps, wie, vraag, plaatsUit(waarden))
      return await toonLogboek(c, waarden, {}, rapport)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonLogboek(c, waarden, fout.fouten)
    }
  })

  app.post(`${paden.privacyLogboek()}/:soort`, async (c) => {
    const deps = c.get('deps')
    const wie = vereisPetsoort(medewerker(c), 'privacy-officer')
    const soort = c.req.param('soort')
    if (!isEen(soort, uitvoersoorten)) throw new NietGevonden()
    const { waarden, fouten: mistekens } = await readForm(c)
    const { vraag, fouten } = leesLogvraag(waarden, datumInNederland(deps.nu()))
    Object.assign(fouten, mistekens)
    if (Object.keys(fouten).length > 0) return toonLogboek(c, waarden, fouten)
    try {
      const tekst = await exportLogboek(deps, wie, vraag, soort)
      c.header('content-type', 'application/x-ndjson; charset=utf-8')
      c.header('content-disposition', `attachment; filename="logboek-${soort}.ndjson"`)
      return c.body(tekst)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonLogboek(c, waarden, fout.fouten)
    }
  })

  app.get(paden.privacyUitstel(), async (c) => {
    const deps = c.get('deps')
    const uitstel = await readUitstel(deps, medewerker(c))
    return toon(c, {
      titel: 'Later vertellen',
      deel: 'privacy',
      breed: true,
      afdrukbaar: true,
      children: <UitstelPagina uitstel={uitstel} vandaag={datumInNederland(deps.nu())} />,
    })
  })
  mountSignalen(app)
}
