import type { Deps } from './deps.ts'
import { seedBeheer } from './demo-beheer.ts'
import { seedBemoeizorg } from './demo-bemoeizorg.ts'
import { seedBesluiten } from './demo-besluiten.ts'
import { seedBrp } from './demo-brp.ts'
import { seedBuren } from './demo-buren.ts'
import { seedConvenanten } from './demo-convenant.ts'
import { seedDelen } from './demo-delen.ts'
import { seedDossiers, verzamelTeam } from './demo-dossiers.ts'
import { seedLastig } from './demo-lastig.ts'
import { meldMees } from './demo-meldcode.ts'
import { seedRechten } from './demo-rechten.ts'
import { openDemo } from './demo-stappen.ts'
import { seedToegang } from './demo-toegang.ts'
import { seedToezicht } from './demo-toezicht.ts'

/**
 * Fills the three gemeenten of the demo with enough to see the whole house: kinds of dossiers, overgangen, a handover,
 * replacement, looks in an emergency and with a purpose, triagebesluiten and what was shared under them, consent, partner
 * organisations, an overleg and a plan, what residents asked about their data, the hard cases with their duties and
 * questions, and what waits for a second person or for supervision. Everything and everybody in it is made up, and
 * everything goes by the same road as everybody.
 *
 * Called once, after `seedDemo`. Every step is an act of its own, done wholly or not at all. Stopped half-way, what
 * was done stays and works; the next start does not go on with it, because it only begins in an empty database.
 *
 * @param geduldMs how long the one act that needs the log first may wait for it; 0 where nothing signs the log
 * @throws what the acts throw, when the rules or the inrichting do not allow an example any more
 */
export async function seedCaseload(deps: Deps, geduldMs = 0): Promise<void> {
  const demo = openDemo(deps)
  try {
    const team = await verzamelTeam(demo)
    await seedDossiers(demo, team)
    await seedToegang(demo, team)
    // Before the proposal of the second beheerder: there is one at a time.
    const bemoeizorger = await seedBemoeizorg(demo)
    await seedBeheer(demo)
    await seedConvenanten(demo)
    await seedBuren(demo)
    await seedBesluiten(demo, team, geduldMs)
    const melding = await seedLastig(demo, team, bemoeizorger)
    await seedDelen(demo, team)
    await seedRechten(demo, team)
    await seedBrp(demo, team)
    await seedToezicht(demo, team)
    await meldMees(demo, team, melding, geduldMs)
  } finally {
    await demo.logUit()
  }
}
