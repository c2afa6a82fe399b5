import { readOptions } from './opties.ts'
import { readConfig, serverOptions, type Config } from '../config.ts'
import { backupData, inWoorden } from '../opslag/reservekopie/gegevens.ts'
import { noteBackup } from '../opslag/reservekopie/laatste.ts'
import { backupKeys } from '../opslag/reservekopie/sleutels.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

const gebruik = `Gebruik:
  deelwijzer reservekopie --gegevens <nieuwe map>
  deelwijzer reservekopie --sleutels <nieuwe map> [--met-wortel]
Bewaar gegevens en sleutels op verschillende plaatsen.`

/**
 * `deelwijzer reservekopie`: a copy of the data or of the keys, also while the application works. Two commands and never
 * both in one: whoever finds a copy must not find the other half in it.
 */
export async function run(args: string[]): Promise<number> {
  const values = readOptions(args, gebruik, {
    gegevens: { type: 'string' },
    sleutels: { type: 'string' },
    'met-wortel': { type: 'boolean', default: false },
  })
  if ((values.gegevens === undefined) === (values.sleutels === undefined)) {
    throw new OpstartFout(gebruik)
  }
  const config = readConfig(process.env)
  if (values.gegevens !== undefined) return data(config, values.gegevens)
  return keys(config, values.sleutels ?? '', values['met-wortel'])
}

async function data(config: Config, doel: string): Promise<number> {
  const nu = new Date()
  const opties = {
    ...serverOptions(config, say, true),
    wisjournaal: config.wisjournaal,
    verboden: [config.dataFolder, config.sleutelmap, config.logboekmap],
  }
  const kopie = await backupData(doel, opties, nu)
  await noteBackup(config.dataFolder, 'gegevens', kopie.manifest.gemaakt)
  say(`Kopie van de gegevens gemaakt in ${doel}: ${inWoorden(kopie)}, in ${seconds(nu)}.`)
  say(`sha256 van het manifest: ${kopie.sha256} (bewaar die apart)`)
  say(
    'Hierin zitten geen sleutels. Maak daarvan een eigen kopie: deelwijzer reservekopie --sleutels <map>',
  )
  return 0
}

async function keys(config: Config, doel: string, metWortel: boolean): Promise<number> {
  const nu = new Date()
  const kopie = await backupKeys(
    doel,
    {
      map: config.sleutelmap,
      sleutelbestand: config.sleutelbestand,
      wisjournaal: config.wisjournaal,
      verboden: [config.dataFolder, config.logboekmap],
      metWortel,
    },
    nu,
  )
  await noteBackup(config.dataFolder, 'sleutels', kopie.manifest.gemaakt)
  say(
    `Kopie van de sleutels gemaakt in ${doel}: ${kopie.manifest.bestanden.length} bestanden, in ${seconds(nu)}.`,
  )
  say(`sha256 van het manifest: ${kopie.sha256} (bewaar die apart)`)
  say(
    metWortel
      ? 'Let op: het sleutelbestand (de wortel) zit erin. Met deze kopie en een kopie van de gegevens leest iemand alles.'
      : 'Het sleutelbestand (de wortel) zit er niet in: zonder dat bestand opent niemand deze kopie. Bewaar het apart.',
  )
  return 0
}

const seconds = (vanaf: Date) => `${((Date.now() - vanaf.getTime()) / 1000).toFixed(1)} s`

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
