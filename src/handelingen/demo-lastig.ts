import { seedBerichten } from './demo-berichten.ts'
import type { Team } from './demo-dossiers.ts'
import { seedGeheim } from './demo-geheim.ts'
import { seedInkomen } from './demo-inkomen.ts'
import { besluitMees } from './demo-meldcode.ts'
import { seedRuggespraak } from './demo-ruggespraak.ts'
import type { Demo } from './demo-stappen.ts'
import { seedVeiligheid } from './demo-veiligheid.ts'
import { seedVerwijsindex } from './demo-verwijsindex.ts'
import type { Medewerker } from './deps.ts'

/**
 * The hard cases, each where it usually stands: guided weighings that run and that ended, questions that wait and that were
 * answered, duties of every kind, and who may be reached how. What should have been done already was begun some days ago.
 *
 * @param bemoeizorger who does the outreach that runs
 * @returns the besluit to report to Veilig Thuis: `meldMees` does so, once the log holds it
 */
export async function seedLastig(
  demo: Demo,
  team: Team,
  bemoeizorger: Medewerker,
): Promise<string> {
  await seedBerichten(demo, team)
  // First, so that the log can take it in while the rest goes on.
  const melding = await besluitMees(demo, team)
  await seedVeiligheid(demo, team)
  await seedGeheim(demo, team)
  await seedVerwijsindex(demo, team)
  await seedInkomen(demo, team)
  await seedRuggespraak(demo, team, bemoeizorger)
  return melding
}
