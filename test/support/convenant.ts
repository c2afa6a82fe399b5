import { checklistpunten } from '../../src/domein/convenant.ts'
import { puntVeld } from '../../src/domein/convenant-formulier.ts'
import {
  addBepaling,
  confirm,
  draftConvenant,
  signConvenant,
} from '../../src/handelingen/convenant-opstellen.ts'
import { invoer, openDemo } from '../../src/handelingen/demo-stappen.ts'
import type { TestApp } from './app.ts'
import { metClient } from '../../src/opslag/met-client.ts'

export const gemeenteOrganisatie = 'a1000000-0000-4000-8000-000000000002'

/** An agreement with a partner that holds from the first of January 2026, made through the actions. @returns its id */
export async function maakConvenant(
  t: TestApp,
  partner: string,
  velden: Record<string, string | readonly string[]>,
  bepaling?: Record<string, string | readonly string[]>,
): Promise<string> {
  const demo = openDemo(t.deps)
  const ingrid = await demo.als('Ingrid Postma', 'Privacy officer')
  const partijen = [gemeenteOrganisatie, partner]
  const id = await draftConvenant(
    t.deps,
    ingrid,
    invoer({
      soort: 'convenant',
      titel: 'Convenant voor de proef',
      vindplaats: 'map 1',
      partijen,
      buiten: 'overleg',
      ingangsdatum: '01-01-2026',
      evaluatie: '01-01-2030',
      ...Object.fromEntries(checklistpunten.map((punt) => [puntVeld(punt), 'Artikel 1'])),
      ...velden,
    }),
  )
  if (bepaling !== undefined) {
    await addBepaling(t.deps, ingrid, id, invoer({ van: partner, ...bepaling }))
  }
  for (const partij of partijen) {
    const handtekening = { partij, naam: 'Koos', functie: 'Directeur', getekendOp: '01-01-2026' }
    await signConvenant(t.deps, ingrid, id, invoer(handtekening))
  }
  await confirm(t.deps, await demo.als('Fatima El Idrissi', 'Beheerder'), id)
  await demo.logUit()
  return id
}

/** As if it ended yesterday; around every trigger. */
export const laatEindigen = (t: TestApp): Promise<void> =>
  metClient(t.db.beheerUrl, async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(`update deelwijzer.convenant set einddatum = current_date - 1`)
  })
