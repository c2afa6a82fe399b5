import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  readMelding,
  readVerwijsindex,
  recordMelding,
  removeMelding,
} from '../../../handelingen/verwijsindex.ts'
import { readAfweging } from '../../../handelingen/afweging-lezen.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { VerwijderPagina, VerwijsindexPagina } from './pagina.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

interface Getypt {
  waarden: Waarden
  fouten: Fouten
  bij?: string
}

async function toonLijst(c: Verzoek, dossierId: string, getypt?: Getypt): Promise<Response> {
  const beeld = await readVerwijsindex(c.get('deps'), medewerker(c), dossierId)
  return toon(
    c,
    {
      titel: 'Verwijsindex',
      deel: 'dossiers',
      fout: getypt !== undefined,
      children: (
        <VerwijsindexPagina
          beeld={beeld}
          waarden={getypt?.waarden ?? {}}
          fouten={getypt?.fouten ?? {}}
          bij={getypt?.bij}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    },
    getypt === undefined ? 200 : 409,
  )
}

async function toonWeg(c: Verzoek, getypt?: Getypt): Promise<Response> {
  const beeld = await readMelding(c.get('deps'), medewerker(c), idUit(c))
  return toon(
    c,
    {
      titel: 'Melding weghalen',
      deel: 'dossiers',
      fout: getypt !== undefined,
      children: (
        <VerwijderPagina
          {...beeld}
          waarden={getypt?.waarden ?? {}}
          fouten={getypt?.fouten ?? {}}
          csrf={csrf(c)}
        />
      ),
    },
    getypt === undefined ? 200 : 409,
  )
}

/** Reports to the verwijsindex of one dossier: recording them, and recording that they are out of it. */
export function mountVerwijsindex(app: Hono<Omgeving>): void {
  app.get('/werk/dossiers/:id/verwijsindex', (c) => toonLijst(c, idUit(c)))

  app.post('/werk/afwegingen/:id/verwijsindex', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const dossierId = await recordMelding(deps, wie, id, waarden)
      return c.redirect(metVraag(paden.verwijsindex(dossierId), { nieuw: 'gemeld' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      const { dossier } = await readAfweging(deps, wie, id)
      return toonLijst(c, dossier.id, { waarden, fouten: fout.fouten, bij: id })
    }
  })

  app.get('/werk/verwijsindex/:id', (c) => toonWeg(c))
  app.post('/werk/verwijsindex/:id', async (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const dossierId = await removeMelding(c.get('deps'), wie, id, waarden)
      return c.redirect(metVraag(paden.verwijsindex(dossierId), { nieuw: 'weg' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonWeg(c, { waarden, fouten: fout.fouten })
    }
  })
}
