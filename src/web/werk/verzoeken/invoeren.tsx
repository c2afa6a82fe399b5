import type { Hono } from 'hono'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { verzoeksoorten, type Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import { soortNamen } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  enterVerzoek,
  readInvoerformulier,
  readOntvangst,
  readVerzoekenInDossier,
} from '../../../handelingen/rechtsverzoek-invoeren.ts'
import { htmlPagina } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { schil, toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { VerzoekenInDossierPagina } from './invoeren-lijst.tsx'
import { OntvangstPagina } from './invoeren-ontvangst.tsx'
import { InvoerKeuzePagina, InvoerPagina } from './invoeren-pagina.tsx'

const bij = '/werk/dossiers/:id/verzoeken'

function idUit(c: Verzoek, naam = 'id'): string {
  const id = c.req.param(naam) ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Own words of a resident have a form of their own, and are no request. */
function soortUit(c: Verzoek): Exclude<Verzoeksoort, 'aanvullen'> {
  const soort = c.req.param('soort') ?? ''
  if (!isEen(soort, verzoeksoorten) || soort === 'aanvullen') throw new NietGevonden()
  return soort
}

async function toonFormulier(
  c: Verzoek,
  terug?: { waarden: Waarden; fouten: Fouten },
): Promise<Response> {
  const soort = soortUit(c)
  const deps = c.get('deps')
  const ruimte = await readInvoerformulier(deps, medewerker(c), idUit(c))
  const pagina = {
    titel: `${soortNamen[soort]} invoeren`,
    deel: 'dossiers',
    fout: terug !== undefined,
    children: (
      <InvoerPagina
        ruimte={ruimte}
        soort={soort}
        waarden={terug?.waarden ?? {}}
        fouten={Object.entries(terug?.fouten ?? {}).map(([veld, tekst]) => ({ veld, tekst }))}
        sleutel={deps.id()}
        csrf={csrf(c)}
      />
    ),
  } satisfies Parameters<typeof toon>[1]
  return terug === undefined ? toon(c, pagina) : c.html(htmlPagina(schil(c, pagina)), 422)
}

/** Requests by post, at the counter and by phone, entered by who works in the dossier. */
export function mountVerzoekInvoeren(app: Hono<Omgeving>): void {
  app.get(bij, async (c) => {
    const deps = c.get('deps')
    const beeld = await readVerzoekenInDossier(deps, medewerker(c), idUit(c))
    const klacht = c.req.query('klacht')
    return toon(c, {
      titel: 'Verzoeken over gegevens',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <VerzoekenInDossierPagina
          beeld={beeld}
          nu={deps.nu()}
          klacht={klacht !== undefined && /^RV-\d{4}-\w{5}$/.test(klacht) ? klacht : undefined}
        />
      ),
    })
  })

  app.get(`${bij}/nieuw`, async (c) => {
    const ruimte = await readInvoerformulier(c.get('deps'), medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Wat vraagt de inwoner?',
      deel: 'dossiers',
      children: <InvoerKeuzePagina ruimte={ruimte} />,
    })
  })

  app.get(`${bij}/nieuw/:soort`, (c) => toonFormulier(c))
  app.post(`${bij}/nieuw/:soort`, async (c) => {
    const id = idUit(c)
    const soort = soortUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const sleutel = een(waarden, 'sleutel')
      if (!isId(sleutel)) throw new NietGevonden()
      const uit = await enterVerzoek(c.get('deps'), medewerker(c), id, soort, waarden, sleutel)
      return c.redirect(
        uit.id === null
          ? metVraag(paden.verzoeken(id), { klacht: uit.nummer })
          : metVraag(paden.verzoekOntvangst(id, uit.id), { nieuw: 'verzoek' }),
        303,
      )
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonFormulier(c, { waarden, fouten: fout.fouten })
    }
  })

  app.get(`${bij}/:verzoek/ontvangst`, async (c) => {
    const wie = medewerker(c)
    const deps = c.get('deps')
    const beeld = await readOntvangst(deps, wie, idUit(c), idUit(c, 'verzoek'))
    return toon(c, {
      titel: 'Bevestiging van een verzoek',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <OntvangstPagina
          beeld={beeld}
          gemeente={wie.gemeente.naam}
          nu={deps.nu()}
          nieuw={c.req.query('nieuw') === 'verzoek'}
        />
      ),
    })
  })
}
