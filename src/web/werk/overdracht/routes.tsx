import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { isOverdrachtVeld } from '../../../domein/overdracht.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  executeOverdracht,
  keepOverdracht,
  readOverdrachtsbeeld,
} from '../../../handelingen/overdracht.ts'
import { confirmOverdracht, readOverdracht } from '../../../handelingen/overdracht-bewijs.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { OverdrachtBewijsPagina } from './bewijs.tsx'
import { OverdrachtPagina } from './pagina.tsx'
import { overdrachtPdf } from './pdf.ts'
import { maakBewijsstuk } from './stuk.ts'

const adres = `${paden.dossiers()}/:id/overdracht`
const bewijsAdres = '/werk/overdrachten/:id'

function idUit(c: Verzoek): string {
  vereisPet(medewerker(c))
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonFormulier(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readOverdrachtsbeeld(deps, wie, id, ingevuld)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Draag dit dossier over',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <OverdrachtPagina
          beeld={beeld}
          fouten={fouten}
          verouderd={ingevuld !== undefined}
          regelset={deps.regelset}
          organisatieId={wie.pet.organisatieId}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function verwerk(c: Verzoek, id: string): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const { waarden: alles, fouten: tekens } = await readForm(c)
  const waarden: Waarden = {
    mee: [],
    getoond: [],
    gedaan: [],
    ...Object.fromEntries(Object.entries(alles).filter(([naam]) => isOverdrachtVeld(naam))),
  }
  const bewaar = (fouten: Fouten): Promise<unknown> =>
    keepOverdracht(deps, wie, id, waarden, fouten, versieUit(alles))
  try {
    // Without a key nothing was looked at yet: first show what goes along.
    if (een(alles, 'doe') !== 'overdragen' || !isId(een(waarden, 'sleutel'))) {
      await bewaar(tekens)
      return c.redirect(`${paden.overdracht(id)}#gegevens`, 303)
    }
    try {
      if (Object.keys(tekens).length > 0) throw new OngeldigeInvoer(tekens)
      const { overdrachtId } = await executeOverdracht(deps, wie, id, waarden)
      return c.redirect(metVraag(paden.overdrachtBewijs(overdrachtId), { nieuw: 'gegeven' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      await bewaar(fout.fouten)
      return c.redirect(paden.overdracht(id), 303)
    }
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonFormulier(c, id, waarden)
    throw fout
  }
}

/** Handing over a whole dossier. */
export function mountOverdracht(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonFormulier(c, idUit(c)))
  app.post(adres, (c) => verwerk(c, idUit(c)))

  app.get(bewijsAdres, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const stuk = await readOverdracht(deps, wie, idUit(c))
    const nieuw = c.req.query('nieuw')
    return toon(c, {
      titel: 'Bewijs van overdracht',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <OverdrachtBewijsPagina
          stuk={stuk}
          inhoud={maakBewijsstuk(stuk, deps.regelset.woorden)}
          gemeente={wie.gemeente.naam}
          nieuw={nieuw === 'gegeven' || nieuw === 'ontvangen' ? nieuw : undefined}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.get(`${bewijsAdres}/pdf`, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const stuk = await readOverdracht(deps, wie, idUit(c))
    const inhoud = maakBewijsstuk(stuk, deps.regelset.woorden)
    const bytes = await overdrachtPdf(inhoud, wie.gemeente.naam, stuk.overdracht.op)
    return c.body(bytes, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="overdracht-${stuk.overdracht.bewijs.dossierNummer}.pdf"`,
    })
  })

  app.post(`${bewijsAdres}/ontvangen`, async (c) => {
    const id = idUit(c)
    await readForm(c)
    await confirmOverdracht(c.get('deps'), medewerker(c), id)
    return c.redirect(metVraag(paden.overdrachtBewijs(id), { nieuw: 'ontvangen' }), 303)
  })
}
