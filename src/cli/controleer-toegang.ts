import { readConfig, serverOptions } from '../config.ts'
import { openInstallatie } from '../opslag/installatie.ts'
import { metClient } from '../opslag/met-client.ts'
import { readToegangsverschillen } from '../opslag/toegangscontrole.ts'

/**
 * `deelwijzer controleer-toegang`: is the table that every policy asks equal to its sources? For every night. Names
 * and numbers of dossiers stay out: what is printed ends up in a mailbox.
 *
 * @returns 0 without differences, 1 with
 */
export async function run(): Promise<number> {
  const config = readConfig(process.env)
  const { server, url } = await openInstallatie(serverOptions(config, zeg, true))
  try {
    return await controleer(url('deelwijzer_eigenaar'), zeg)
  } finally {
    await server.stop()
  }
}

/**
 * @param url connection string of the owner
 * @param meld one line of the report
 */
export async function controleer(url: string, meld: (regel: string) => void): Promise<number> {
  const gemeenten = await metClient(url, readToegangsverschillen)
  for (const { naam, toegangen, verschillen } of gemeenten) {
    meld(`${naam}: ${verschillen.length} verschillen in ${toegangen} toegangen`)
    for (const v of verschillen) meld(`  ${v.verschil}: ${v.bron}, pet ${v.petId}`)
  }
  const totaal = gemeenten.reduce((som, { verschillen }) => som + verschillen.length, 0)
  meld(totaal === 0 ? '0 verschillen' : `${totaal} verschillen. Meld dit aan de beheerder.`)
  return totaal === 0 ? 0 : 1
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
