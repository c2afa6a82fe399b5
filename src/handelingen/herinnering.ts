import { insertHerinneringen } from '../opslag/bericht.ts'
import type { BerichtDeps } from './bericht.ts'
import { voorElkeGemeente } from './gemeenten.ts'

/** How many days before its day a duty is reminded of: a weekend and a working day. */
const dagenVooraf = 3

/** Reminds who has a duty that is late or due soon; at most once a day each, without saying of what. @returns how many */
export async function remindTermijnen(deps: BerichtDeps, stop: AbortSignal): Promise<number> {
  return voorElkeGemeente(deps, stop, (_, binnen) =>
    binnen((tx) => insertHerinneringen(tx, dagenVooraf, deps.nu())),
  )
}
