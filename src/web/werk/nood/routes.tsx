import type { Hono } from 'hono'
import type { Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { ConceptVerouderd, Geweigerd, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { openNood, readNood, readNoodOpen } from '../../../handelingen/nood.ts'
import { paden } from '../../paden.ts'
import { opVolgorde } from '../../fouten.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { NoodKlaarPagina } from './open.tsx'
import { NoodPagina } from './pagina.tsx'

const velden = ['gevaar', 'wachten', 'collega', 'nummer', 'naam', 'geboortedatum'] as const
const alleVelden = [...velden, 'reden', 'uren', 'gelezen'] as const

/** Said above the form when the rules did not let it through; the answer itself stands further down. */
const nietGeopend =
  'Niet geopend: de regels staan dit nu niet toe. Bij het antwoord staat waarom. Uw tekst staat er nog.'

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonNood(c: Verzoek, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readNood(deps, medewerker(c))
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Met spoed kijken',
      deel: 'zoeken',
      fout: Object.keys(fouten).length > 0,
      children: (
        <NoodPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, alleVelden)}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          regelset={deps.regelset}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** Looking in an emergency, outside the own caseload. */
export function mountNood(app: Hono<Omgeving>): void {
  app.get(paden.nood(), (c) => toonNood(c))

  app.post(paden.nood(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(alleVelden.map((veld) => [veld, waarden[veld] ?? []]))
    try {
      await openNood(deps, wie, ingevuld, fouten)
      return c.redirect(paden.noodKlaar(), 303)
    } catch (fout) {
      const bewaar =
        fout instanceof OngeldigeInvoer
          ? fout.fouten
          : fout instanceof Geweigerd
            ? { antwoord: nietGeopend }
            : undefined
      if (bewaar === undefined || wie.pet === undefined) throw fout
      try {
        await keepConcept(deps, wie, 'nood', wie.pet.id, ingevuld, bewaar, versieUit(waarden))
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonNood(c, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.nood(), 303)
    }
  })

  app.get(paden.noodKlaar(), async (c) => {
    const open = await readNoodOpen(c.get('deps'), medewerker(c))
    return toon(c, {
      titel: 'Uw verzoek is vastgelegd',
      deel: 'zoeken',
      children: <NoodKlaarPagina open={open} />,
    })
  })
}
