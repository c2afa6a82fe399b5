import type { Hono } from 'hono'
import { readMijnDocument } from '../../handelingen/document.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { inwoner, isId, type Omgeving } from '../verzoek.ts'
import { stuurDocument } from '../werk/document/stuur.ts'

/** A resident saves a document about themselves, or about a child they may read for. */
export function mountMijnDocument(app: Hono<Omgeving>): void {
  app.get('/mijn/documenten/:id', async (c) => {
    const wie = inwoner(c)
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    return stuurDocument(await readMijnDocument(c.get('deps'), wie, id))
  })
}
