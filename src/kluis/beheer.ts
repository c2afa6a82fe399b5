import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import type { Epoch, Epochs } from './epochs.ts'
import { KluisFout } from './fouten.ts'
import type { Kluis } from './kluis.ts'
import type { OnderwerpSoort } from './onderwerp.ts'
import type { Wortel } from './wortel.ts'

/** What the operator may know of the keys: never a key, never whose. */
export interface Sleuteloverzicht {
  epochs: Epoch[]
  aantallen: Record<OnderwerpSoort, number>
  oudsteInGebruik: number | undefined
}

export async function readOverzicht({ sleutels, epochs }: Kluis): Promise<Sleuteloverzicht> {
  const aantallen = { persoon: 0, dossier: 0, werk: 0, gemeente: 0, index: 0 }
  for await (const { soort } of sleutels.list()) aantallen[soort] += 1
  return {
    epochs: await epochs.list(),
    aantallen,
    oudsteInGebruik: await sleutels.oldestEpochInUse(),
  }
}

/**
 * Begins an epoch and wraps every key with it, while the application runs. If we crash half-way, what was not done yet
 * hangs on the old epoch, and the next run does it.
 */
export async function roteer(kluis: Kluis, nu: Date): Promise<{ epoch: Epoch; herpakt: number }> {
  const epoch = await kluis.epochs.begin(nu)
  return { epoch, herpakt: await kluis.sleutels.rewrap() }
}

const dag = 24 * 60 * 60_000

/**
 * Destroys epochs that no key needs and that were replaced longer ago than backups of the keys are kept. From then on
 * nothing in an older backup opens, and who was erased is gone from there too.
 *
 * @param dagen how long backups of the keystore are kept
 * @returns numbers of the epochs that went, and how many half-written files of a crash
 */
export async function ruimOp(
  { sleutels, epochs }: Kluis,
  dagen: number,
  nu: Date,
): Promise<{ vernietigd: number[]; resten: number }> {
  const resten = await sleutels.sweep()
  const alle = await epochs.list()
  const inGebruik = await sleutels.oldestEpochInUse()
  const vernietigd: number[] = []
  for (const [index, { nr }] of alle.entries()) {
    // An epoch is as old as the one that replaced it: until that moment keys were still wrapped by it.
    const opvolger = alle[index + 1]
    if (opvolger === undefined || inGebruik === undefined || nr >= inGebruik) break
    if (nu.getTime() - opvolger.gemaakt.getTime() < dagen * dag) break
    await epochs.destroy(nr)
    vernietigd.push(nr)
  }
  return { vernietigd, resten }
}

/**
 * Wraps the epoch keys with another root, the newest one last. If we crash half-way, the start refuses and says so; the
 * same command again does the rest. The application must not run meanwhile.
 *
 * @param van the epochs as the old root opens them
 * @returns how many were moved; 0 when all were done already
 * @throws OpstartFout when an epoch opens with neither root
 */
export async function stapOver(van: Epochs, naar: Wortel): Promise<number> {
  let aantal = 0
  for (const { nr, wortel } of await van.list()) {
    if (wortel === naar.soort) continue
    try {
      await van.moveTo(naar, nr)
    } catch (fout) {
      if (!(fout instanceof KluisFout)) throw fout
      throw new OpstartFout(
        `Epoch ${nr} gaat niet open met de oude wortel. Er is niets veranderd aan deze epoch.`,
        { cause: fout },
      )
    }
    aantal++
  }
  return aantal
}
