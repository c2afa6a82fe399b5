import { randomBytes } from 'node:crypto'
import { metContext } from '../../../src/opslag/database.ts'
import { insertGebeurtenissen } from '../../../src/opslag/gebeurtenis.ts'
import { lezingVan } from '../../../src/opslag/lezing.ts'
import type { TestApp } from '../../support/app.ts'
import { gemeente, type DossierIds } from './begrippen.ts'

/** The line in the log of taking a besluit that was made without the front door, so that it has a receipt too. */
export async function logBesluit(
  t: TestApp,
  { besluit, dossier }: Pick<DossierIds, 'besluit' | 'dossier'>,
  persoon: string,
  eigenaar: { m: string; p: string },
): Promise<void> {
  await metContext(
    t.deps.databanken,
    { soort: 'pet', gemeenteId: gemeente, medewerkerId: eigenaar.m, petId: eigenaar.p },
    async (tx) => {
      await insertGebeurtenissen(tx, gemeente, [
        {
          id: t.deps.id(),
          traceId: randomBytes(16).toString('hex'),
          spanId: randomBytes(8).toString('hex'),
          begonnen: t.deps.nu(),
          tijdstip: t.deps.nu(),
          handeling: 'besluiten',
          actor: { soort: 'medewerker', medewerkerId: eigenaar.m, petId: eigenaar.p },
          rol: 'matrix',
          organisatie: null,
          doel: 'triagebesluit',
          verwerkingsactiviteit: 'urn:deelwijzer:activiteit:dossier',
          betrokkeneId: persoon,
          objectSoort: 'triagebesluit',
          objectId: besluit,
          dossierId: dossier,
          besluitId: besluit,
          besloten: false,
          grond: null,
          uitkomst: 'gedaan',
          toelichting: null,
          regelset: null,
          netwerk: null,
          stuk: { soort: 'triagebesluit' },
        },
      ])
      await lezingVan(tx).account([persoon])
    },
  )
}
