import type { Hono } from 'hono'
import { een, lijst, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { keepRolConcept, readRol, recordRol } from '../../../handelingen/rol.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { RolPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/rol'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param ingevuld what was filled in here, when that is newer than the draft */
async function toonRol(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readRol(deps, wie, id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'In welke rol spreekt u?',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <RolPagina
          beeld={beeld}
          naam={wie.naam}
          pet={wie.pet}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw') === 'rol'}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function legVast(c: Verzoek, id: string, waarden: Waarden, fouten: Fouten): Promise<void> {
  try {
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await recordRol(c.get('deps'), medewerker(c), id, waarden)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    const { versie: _versie, ...ingevuld } = waarden
    await keepRolConcept(
      c.get('deps'),
      medewerker(c),
      id,
      ingevuld,
      fout.fouten,
      versieUit(waarden),
    )
    throw fout
  }
}

export function mountRol(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonRol(c, idUit(c)))

  app.post(adres, async (c) => {
    const id = idUit(c)
    medewerker(c)
    const { waarden, fouten } = await readForm(c)
    const eigen = {
      persoon: lijst(waarden, 'persoon'),
      hoe: [een(waarden, 'hoe')],
      verteldOp: [een(waarden, 'verteldOp')],
    }
    try {
      await legVast(c, id, { ...eigen, versie: lijst(waarden, 'versie') }, fouten)
      return c.redirect(metVraag(paden.rol(id), { nieuw: 'rol' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return c.redirect(paden.rol(id), 303)
      if (fout instanceof ConceptVerouderd) return toonRol(c, id, eigen)
      throw fout
    }
  })
}
