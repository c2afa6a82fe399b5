import type { TestApp } from './app.ts'
import { findPersoon } from './tafel.ts'

/** Gives somebody of the demo an own way in, so that it can be seen what they see. @returns who that is */
export async function laatInloggen(t: TestApp, naam: string): Promise<string> {
  const persoon = await findPersoon(t, naam)
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
     select gemeente_id, $3, 90, 'inwoner', id, $2, 'Voor een reis' from deelwijzer.persoon where id = $1`,
    [persoon, naam, t.deps.id()],
  )
  return persoon
}
