import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { readConfig, type Config } from '../config.ts'
import { soortHandtekening } from '../logboek/vkey.ts'
import { checkLogboek, checkSight } from '../opslag/logboekcontrole/controle.ts'
import type { Buitenstand } from '../opslag/logboekcontrole/checkpoints.ts'
import type { Verslag } from '../opslag/logboekcontrole/verslag.ts'
import { metClient } from '../opslag/met-client.ts'
import { OpstartFout, foutCode, foutTekst } from '../opslag/server/opstart-fout.ts'
import { metBron } from './controleer-logboek/bron.ts'
import { gebruik, readOpties, type Opties } from './controleer-logboek/opties.ts'
import { asJson, asLines } from './controleer-logboek/rapport.ts'
import { openLeessleutels } from './controleer-logboek/sleutels.ts'
import { readText, readVkeys } from './vkeys.ts'

/**
 * `deelwijzer controleer-logboek`: recomputes the log from outside the application; for somebody independent. It needs
 * no running Deelwijzer and changes nothing.
 *
 * @returns 0 when everything holds, 1 when something was found, 2 when it could not be checked
 */
export async function run(args: string[]): Promise<number> {
  const opties = readOpties(args)
  if (opties === undefined) {
    process.stderr.write(gebruik)
    return 2
  }
  try {
    const verslag = await controleer(opties, readConfig(process.env))
    process.stdout.write(`${opties.json ? asJson(verslag) : asLines(verslag).join('\n')}\n`)
    return verslag.totaal === 0 ? 0 : 1
  } catch (fout) {
    // 1 would read as "something was found". Of what we did not foresee only the kind is told: messages quote rows.
    const bekend = fout instanceof OpstartFout || isConnection(fout)
    const wat = bekend ? foutTekst(fout) : `Onverwacht: ${kindOf(fout)}.`
    process.stderr.write(`De controle kon niet worden gedaan. ${wat}\n`)
    return 2
  }
}

/** @throws OpstartFout when it cannot be checked */
export async function controleer(opties: Opties, config: Config): Promise<Verslag> {
  // Before the database is looked at: the lock file never runs ahead of it, so an older one is no finding.
  const getuigen = await readVkeys(opties.getuigen, soortHandtekening.getuige)
  const vkeys = await readVkeys(opties.logboeken, soortHandtekening.notitie)
  const buiten = await readOutside(opties, config, getuigen)
  return metBron(opties.bron, config, (url) =>
    metClient(url, async (client) => {
      await setReadOnly(client)
      await checkSight(client)
      const sleutels = await openLeessleutels(client, opties, config)
      try {
        const verslag = await checkLogboek(client, {
          buiten,
          getuigen,
          vkeys,
          kluis: sleutels.kluis,
          gewist: sleutels.gewist,
        })
        if (sleutels.journaal !== undefined) {
          verslag.add('wisjournaal', 'wisjournaal', sleutels.journaal)
        }
        if (sleutels.waarom !== undefined) verslag.note(sleutels.waarom)
        if (buiten.length === 0) {
          verslag.note(
            'Geen checkpoint van buiten de database: een oudere kopie is zo niet te herkennen.',
          )
        }
        return verslag
      } finally {
        await sleutels.close()
      }
    }),
  )
}

async function readOutside(
  { bron, slot, getuigeCheckpoints }: Opties,
  config: Config,
  getuigen: Buitenstand['getuigen'],
): Promise<Buitenstand[]> {
  const uit: Buitenstand[] = []
  const eigen = bron.soort === 'installatie' ? config.logboekmap : undefined
  const pad = await lockFile(slot ?? eigen)
  if (pad !== undefined && (slot !== undefined || (await exists(pad)))) {
    uit.push({ naam: `slot ${pad}`, notitie: await readText(pad), getuigen: [] })
  }
  for (const bestand of getuigeCheckpoints) {
    uit.push({ naam: `getuige ${bestand}`, notitie: await readText(bestand), getuigen })
  }
  return uit
}

/** The lock file, also when only its folder was given. */
async function lockFile(gegeven: string | undefined): Promise<string | undefined> {
  if (gegeven === undefined) return undefined
  const map = await stat(gegeven).catch(() => undefined)
  return map?.isDirectory() === true ? join(gegeven, 'laatste-checkpoint') : gegeven
}

const exists = (pad: string) =>
  stat(pad).then(
    () => true,
    () => false,
  )

/** Also a mistake of ours can then change nothing. */
async function setReadOnly(client: Client): Promise<void> {
  await client.query('set default_transaction_read_only = on')
  await client.query(`set search_path = pg_catalog`)
}

/** No connection, or not with this name and password; those messages hold no rows. */
function isConnection(fout: unknown): boolean {
  return /^(E[A-Z]+|08...|28...|3D000|42501)$/.test(foutCode(fout) ?? '')
}

function kindOf(fout: unknown): string {
  const naam = fout instanceof Error ? fout.name : typeof fout
  return [naam, foutCode(fout)].filter((deel) => deel !== undefined).join(' ')
}
