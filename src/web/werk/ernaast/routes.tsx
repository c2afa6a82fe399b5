import type { Hono } from 'hono'
import { een, lijst, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { executeErnaast, keepErnaast, readErnaast } from '../../../handelingen/ernaast.ts'
import {
  ConceptVerouderd,
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
} from '../../../handelingen/fouten.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { ErnaastPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/ernaast'
const velden = ['soort', 'noodzakelijk', 'besproken', 'toestemming', 'gedaan'] as const

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was filled in here, when that is newer than the draft */
async function toonErnaast(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readErnaast(deps, wie, id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Open een dossier ernaast',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <ErnaastPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          verouderd={ingevuld !== undefined}
          regelset={deps.regelset}
          pet={wie.pet.naam}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function verwerk(c: Verzoek, id: string, eigen: Waarden, versie: number): Promise<string> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const bewaar = (fouten: Fouten) => keepErnaast(deps, wie, id, eigen, fouten, versie)
  try {
    return paden.dossier(await executeErnaast(deps, wie, id, eigen))
  } catch (fout) {
    if (fout instanceof OngeldigeInvoer) await bewaar(fout.fouten)
    else if (fout instanceof Geweigerd) await bewaar({})
    else throw fout
    return `${paden.ernaast(id)}${fout instanceof Geweigerd ? '#antwoord' : ''}`
  }
}

/** Opening an empty dossier of another kind beside one's own. */
export function mountErnaast(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonErnaast(c, idUit(c)))

  app.post(adres, async (c) => {
    const id = idUit(c)
    const wie = medewerker(c)
    const { waarden } = await readForm(c)
    const eigen = Object.fromEntries(velden.map((veld) => [veld, lijst(waarden, veld)]))
    try {
      if (een(waarden, 'doe') === 'antwoord') {
        await keepErnaast(c.get('deps'), wie, id, eigen, {}, versieUit(waarden))
        return c.redirect(`${paden.ernaast(id)}#antwoord`, 303)
      }
      return c.redirect(await verwerk(c, id, eigen, versieUit(waarden)), 303)
    } catch (fout) {
      if (fout instanceof ConceptVerouderd) return toonErnaast(c, id, eigen)
      throw fout
    }
  })
}
