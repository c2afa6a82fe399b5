import { askAfschrift } from './afschrift.ts'
import { decideAfscherming } from './afscherming-vertegenwoordiger.ts'
import { dag } from './demo-afweging.ts'
import type { Team } from './demo-dossiers.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import { NietGevonden } from './fouten.ts'
import { giveMachtiging, takeMachtigingMetCode } from './helpers.ts'

/**
 * Who helps whom: Anna looks along with a friend. Who is kept away: the father of Sem, as long as it is not safe. And a
 * copy of everything, asked by Thijs, that the first round makes after the start.
 */
export async function seedHelpers(demo: Demo, team: Team): Promise<void> {
  await annaHelptLotte(demo)
  await bramBlijftWeg(demo, team)
  const thijs = await demo.alsInwoner('Thijs de Boer')
  await askAfschrift(demo.deps, thijs, thijs.id)
}

/** The code is read aloud at the kitchen table; nobody keeps it. */
async function annaHelptLotte({ deps, alsInwoner }: Demo): Promise<void> {
  const velden = invoer({ omvang: 'gemeente', mag: 'verzoeken', duur: 'kwartaal' })
  const code = await giveMachtiging(deps, await alsInwoner('Lotte Smit'), velden, deps.id())
  await takeMachtigingMetCode(deps, await alsInwoner('Anna de Vries'), invoer({ code }))
}

async function bramBlijftWeg({ deps }: Demo, { sanneHulp }: Team): Promise<void> {
  const { dossier, gezag } = await vindDossier(deps, sanneHulp, 'Sem Visser')
  const bram = gezag.find(({ vertegenwoordigerNaam }) => vertegenwoordigerNaam === 'Bram Visser')
  if (bram === undefined) throw new NietGevonden()
  const velden = invoer({
    grond: 'veiligheid',
    reden: 'Er loopt een onderzoek of Sem bij zijn vader veilig is. Zijn vader hoort nu niets.',
    herzien: dag(deps, 60),
  })
  await decideAfscherming(
    deps,
    sanneHulp,
    [dossier.id, dossier.persoonId, bram.vertegenwoordigerId],
    velden,
  )
}
