import type { Hono } from 'hono'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { readUitstelBesluit, renewUitstel } from '../../../handelingen/uitstel.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { UitstelPagina } from './pagina.tsx'

const adres = '/werk/besluiten/:id/uitstel'
const velden = ['waarom', 'reden', 'geraadpleegd', 'tot']

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonUitstel(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readUitstelBesluit(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Later vertellen',
      deel: 'termijnen',
      fout: Object.keys(fouten).length > 0,
      children: (
        <UitstelPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

export function mountUitstel(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonUitstel(c, idUit(c)))

  app.post(adres, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(velden.map((veld) => [veld, [een(waarden, veld)]]))
    try {
      if (Object.keys(fouten).length > 0) {
        await readUitstelBesluit(deps, wie, id)
        throw new OngeldigeInvoer(fouten)
      }
      await renewUitstel(deps, wie, id, ingevuld)
      return c.redirect(metVraag(paden.uitstel(id), { nieuw: 'verlengd' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      try {
        await keepConcept(deps, wie, 'uitstel', id, ingevuld, fout.fouten, versieUit(waarden))
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonUitstel(c, id, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.uitstel(id), 303)
    }
  })
}
