import type { Hono } from 'hono'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { vereisPetsoort } from '../../../handelingen/deur.ts'
import { ConceptVerouderd, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { addOrganisatie, readOrganisaties } from '../../../handelingen/organisatie.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../../werk/formulier.ts'
import { OrganisatiesPagina } from './pagina-organisaties.tsx'

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonOrganisaties(c: Verzoek, ingevuld?: Waarden): Promise<Response> {
  const { organisaties, concept } = await readOrganisaties(c.get('deps'), medewerker(c))
  const fouten = ingevuld === undefined ? Object.entries(concept?.fouten ?? {}) : []
  return toon(
    c,
    {
      titel: 'Organisaties',
      deel: 'beheer',
      fout: fouten.length > 0,
      children: (
        <OrganisatiesPagina
          organisaties={organisaties}
          waarden={ingevuld ?? concept?.waarden ?? {}}
          fouten={fouten.map(([veld, tekst]) => ({ veld, tekst }))}
          conceptVersie={concept?.versie ?? 0}
          verouderd={ingevuld !== undefined}
          bewaard={c.req.query('nieuw') === '1'}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

export function mountOrganisaties(app: Hono<Omgeving>): void {
  app.get(paden.organisaties(), (c) => toonOrganisaties(c))

  app.post(paden.organisaties(), async (c) => {
    const deps = c.get('deps')
    const wie = vereisPetsoort(medewerker(c), 'beheerder')
    const { waarden, fouten } = await readForm(c)
    const ingevuld = {
      naam: [een(waarden, 'naam')],
      soort: [een(waarden, 'soort')],
      bestuursorgaan: [een(waarden, 'bestuursorgaan')],
    }
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await addOrganisatie(deps, wie, ingevuld)
      return c.redirect(metVraag(paden.organisaties(), { nieuw: '1' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      try {
        const versie = versieUit({ versie: [een(waarden, 'concept')] })
        await keepConcept(deps, wie, 'inrichting', wie.pet.id, ingevuld, fout.fouten, versie)
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonOrganisaties(c, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.organisaties(), 303)
    }
  })
}
