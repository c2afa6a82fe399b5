import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  addVerklaring,
  keepVerklaringConcept,
  readVerklaringFormulier,
} from '../../../handelingen/verklaring.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { VerklaringPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/verklaring'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonFormulier(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readVerklaringFormulier(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Verklaring van de inwoner',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <VerklaringPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          verouderd={ingevuld !== undefined}
          sleutel={deps.id()}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw') === 'verklaring'}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function verwerk(c: Verzoek, id: string, waarden: Waarden, fouten: Fouten): Promise<void> {
  const ingevuld = { persoon: [een(waarden, 'persoon')], tekst: [een(waarden, 'tekst')] }
  const bewaar = (wat: Fouten): Promise<void> =>
    keepVerklaringConcept(c.get('deps'), medewerker(c), id, ingevuld, wat, versieUit(waarden))
  if (een(waarden, 'doe') === 'bewaar') return bewaar(fouten)
  try {
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const sleutel = een(waarden, 'sleutel')
    if (!isId(sleutel)) throw new NietGevonden()
    await addVerklaring(c.get('deps'), medewerker(c), id, ingevuld, sleutel)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    await bewaar(fout.fouten)
    throw fout
  }
}

export function mountVerklaring(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonFormulier(c, idUit(c)))

  app.post(adres, async (c) => {
    const id = idUit(c)
    medewerker(c)
    const { waarden, fouten } = await readForm(c)
    const hier = paden.verklaring(id)
    try {
      await verwerk(c, id, waarden, fouten)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return c.redirect(hier, 303)
      if (fout instanceof ConceptVerouderd) {
        return toonFormulier(c, id, {
          persoon: [een(waarden, 'persoon')],
          tekst: [een(waarden, 'tekst')],
        })
      }
      throw fout
    }
    const bewaard = een(waarden, 'doe') === 'bewaar'
    return c.redirect(bewaard ? hier : metVraag(hier, { nieuw: 'verklaring' }), 303)
  })
}
