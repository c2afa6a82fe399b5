import type { Hono } from 'hono'
import type { Waarden } from '../../domein/invoer.ts'
import { keepConcept } from '../../handelingen/concept.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { openInzien, readInzien, readInzienDossier } from '../../handelingen/inzien.ts'
import { opVolgorde } from '../fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { versieUit } from '../werk/formulier.ts'
import { InzienDossierPagina } from './dossier.tsx'
import { InzienPagina } from './pagina.tsx'

const velden = ['nummer', 'doel', 'reden', 'dagen'] as const

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonInzien(c: Verzoek, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readInzien(deps, medewerker(c))
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Een dossier inzien',
      deel: 'inzien',
      fout: Object.keys(fouten).length > 0,
      children: (
        <InzienPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, velden)}
          verouderd={ingevuld !== undefined}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** A leidinggevende or klachtbehandelaar: one dossier for one purpose. */
export function mountInzien(app: Hono<Omgeving>): void {
  app.get(paden.inzien(), (c) => toonInzien(c))

  app.post(paden.inzien(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(velden.map((veld) => [veld, waarden[veld] ?? []]))
    try {
      const id = await openInzien(deps, wie, ingevuld, fouten)
      return c.redirect(paden.inzienDossier(id), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer) || wie.pet === undefined) throw fout
      try {
        const versie = versieUit(waarden)
        await keepConcept(deps, wie, 'inzien', wie.pet.id, ingevuld, fout.fouten, versie)
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonInzien(c, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.inzien(), 303)
    }
  })

  app.get(`${paden.inzien()}/:id`, async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    const beeld = await readInzienDossier(deps, wie, id)
    return toon(c, {
      titel: 'Dossier inzien',
      deel: 'inzien',
      afdrukbaar: true,
      children: <InzienDossierPagina beeld={beeld} woorden={deps.regelset.woorden} />,
    })
  })
}
