import type { Hono } from 'hono'
import type { Waarden } from '../../domein/invoer.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { keepConcept } from '../../handelingen/concept.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  judgeNoodtoegang,
  readNoodBeoordeling,
  readNoodWachtrij,
} from '../../handelingen/nood-beoordeling.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { versieUit } from '../werk/formulier.ts'
import { NoodoordeelPagina } from './nood-oordeel.tsx'
import { NoodwachtrijPagina } from './nood.tsx'

const velden = ['oordeel', 'reden'] as const
const adres = `${paden.teamNood()}/:id`

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonOordeel(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readNoodBeoordeling(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Noodtoegang bekijken',
      deel: 'team',
      fout: Object.keys(fouten).length > 0,
      children: (
        <NoodoordeelPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, velden)}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** The second look of the leidinggevende at every look in an emergency. */
export function mountTeamNood(app: Hono<Omgeving>): void {
  app.get(paden.teamNood(), async (c) => {
    const deps = c.get('deps')
    const rij = await readNoodWachtrij(deps, medewerker(c))
    return toon(c, {
      titel: 'Noodtoegang',
      deel: 'team',
      breed: true,
      children: <NoodwachtrijPagina rij={rij} vandaag={datumInNederland(deps.nu())} />,
    })
  })

  app.get(adres, (c) => toonOordeel(c, idUit(c)))

  app.post(adres, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = { oordeel: waarden['oordeel'] ?? [], reden: waarden['reden'] ?? [] }
    try {
      await judgeNoodtoegang(deps, wie, id, ingevuld, fouten)
      return c.redirect(paden.teamNood(), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      try {
        // Only what exists gets a draft: the page is read first.
        await readNoodBeoordeling(deps, wie, id)
        const versie = versieUit(waarden)
        await keepConcept(deps, wie, 'beoordeling', id, ingevuld, fout.fouten, versie)
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonOordeel(c, id, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.teamNoodBeoordelen(id), 303)
    }
  })
}
