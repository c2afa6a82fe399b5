import { askBrp } from './brp.ts'
import { recordBsn } from './bsn.ts'
import type { Team } from './demo-dossiers.ts'
import { neemAan, waarden, wat, type Demo } from './demo-stappen.ts'
import { readDossier } from './dossier.ts'

/**
 * One of the official test persons of the BRP, of whom it cannot be told who has gezag. That is asked of the imitated BRP,
 * once; without one the question stays open and can be asked on the page.
 */
export async function seedBrp({ deps }: Demo, { tomToeleider }: Team): Promise<void> {
  const dossierId = await neemAan(
    deps,
    tomToeleider,
    { naam: 'Mira Maasland', geboortedatum: '01-01-2017' },
    {
      route: 'b',
      wet: 'jeugdwet',
      gemeldDoor: 'naaste',
      omschrijving: 'De oma van Mira vraagt hulp. Mira woont sinds kort bij haar.',
    },
    [wat(['Mira mist haar oude klas.', 'Mira zelf, met haar oma erbij'])],
  )
  const { persoonId } = (await readDossier(deps, tomToeleider, dossierId)).dossier
  await recordBsn(deps, tomToeleider, dossierId, persoonId, waarden({ bsn: '999970033' }))
  if (deps.brp !== undefined) await askBrp(deps, tomToeleider, dossierId, persoonId)
}
