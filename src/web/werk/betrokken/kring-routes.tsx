import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { keepConcept, readConcept } from '../../../handelingen/concept.ts'
import { vereisEenPet } from '../../../handelingen/deur.ts'
import { tellStraat, withdrawStraat } from '../../../handelingen/eigen-straat.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { readEigenKring, tellRelatie, withdrawRelatie } from '../../../handelingen/relatie.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving } from '../../verzoek.ts'
import { EigenKringPagina } from './eigen-kring.tsx'

const velden = ['soort', 'naam', 'geboortedatum'] as const

/** The own circle: for everybody with a pet, also those who never open a dossier. */
export function mountEigenKring(app: Hono<Omgeving>): void {
  app.get(paden.eigenKring(), async (c) => {
    const kring = await readEigenKring(c.get('deps'), medewerker(c))
    const fouten = kring.concept?.fouten ?? {}
    return toon(c, {
      titel: 'Wie kent u privé?',
      fout: Object.keys(fouten).length > 0,
      children: (
        <EigenKringPagina
          kring={kring}
          waarden={kring.concept?.waarden ?? {}}
          fouten={velden.flatMap((veld) => {
            const tekst = fouten[veld]
            return tekst === undefined ? [] : [{ veld, tekst }]
          })}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post(paden.eigenKring(), async (c) => {
    const deps = c.get('deps')
    const wie = vereisEenPet(medewerker(c))
    const { waarden, fouten } = await readForm(c)
    try {
      await tellRelatie(deps, wie, waarden, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const concept = await readConcept(deps, wie, 'relatie', wie.id)
      const eigen = Object.fromEntries(velden.map((veld) => [veld, [een(waarden, veld)]]))
      await keepConcept(deps, wie, 'relatie', wie.id, eigen, fout.fouten, concept?.versie ?? 0)
      return c.redirect(paden.eigenKring(), 303)
    }
    return c.redirect(metVraag(paden.eigenKring(), { nieuw: 'verteld' }), 303)
  })

  app.post(paden.eigenStraat(), async (c) => {
    const deps = c.get('deps')
    const wie = vereisEenPet(medewerker(c))
    const { waarden } = await readForm(c)
    try {
      if (een(waarden, 'weg') === 'ja') await withdrawStraat(deps, wie)
      else await tellStraat(deps, wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toon(c, {
        titel: 'Wie kent u privé?',
        fout: true,
        children: (
          <EigenKringPagina
            kring={await readEigenKring(deps, wie)}
            waarden={{}}
            fouten={[{ veld: 'straat', tekst: fout.fouten['straat'] ?? '' }]}
            nieuw={undefined}
            straat={een(waarden, 'straat')}
            csrf={csrf(c)}
          />
        ),
      })
    }
    return c.redirect(metVraag(paden.eigenKring(), { nieuw: 'straat' }), 303)
  })

  app.post('/werk/eigen-kring/:id/vervallen', async (c) => {
    const wie = vereisEenPet(medewerker(c))
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    await readForm(c)
    await withdrawRelatie(c.get('deps'), wie, id)
    return c.redirect(metVraag(paden.eigenKring(), { nieuw: 'weg' }), 303)
  })
}
