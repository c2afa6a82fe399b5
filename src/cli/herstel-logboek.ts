import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig, serverOptions } from '../config.ts'
import { openSigningKey } from '../kluis/ondertekening.ts'
import { openDatabank } from '../opslag/database.ts'
import { openInstallatie } from '../opslag/installatie.ts'
import { recover, requeue, type Herstel } from '../opslag/logboek/herstel.ts'
import { openLogKey } from '../opslag/logboek/sleutel.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

const gebruik =
  'Gebruik: deelwijzer herstel-logboek --reden "…" [--toch] [--nieuwe-sleutel]\n' +
  'De reden wordt openbaar. Noem er geen mensen in.'

/**
 * `deelwijzer herstel-logboek`: ends the log that no longer fits this database, and begins the next one. Also while
 * Deelwijzer runs.
 */
export async function run(args: string[]): Promise<number> {
  const { reden, toch, nieuw } = readArgs(args)
  const config = readConfig(process.env)
  const { url, stop } = await openInstallatie(serverOptions(config, say, true))
  const db = openDatabank(url('deelwijzer_sequencer'), 2)
  const eigenaar = openDatabank(url('deelwijzer_eigenaar'), 1)
  try {
    const { logboekmap: map, lognaam } = config
    const sleutel = nieuw ? await openSigningKey(map, { nieuw }) : await openLogKey(db, map)
    const nu = () => new Date()
    const uit = await recover({
      db,
      map,
      lognaam,
      sleutel,
      nu,
      reden,
      toch,
      id: randomUUID,
      toeval: randomBytes,
    })
    tell(uit, await requeue(eigenaar))
    return 0
  } finally {
    await Promise.all([db.destroy(), eigenaar.destroy()])
    await stop()
  }
}

function tell({ oud, nieuw, vkey, verloren }: Herstel, opnieuw: number): void {
  say(`Het logboek ${oud} is voorgoed bevroren. Bewijzen daaruit blijven geldig.`)
  say(`Het nieuwe logboek is ${nieuw}. De controlesleutel:\n  ${vkey}`)
  say(
    verloren === undefined
      ? 'Hoeveel ondertekende regels weg zijn, is niet te zien: het laatst ondertekende checkpoint ontbreekt.'
      : `${verloren} ondertekende regels staan niet in deze database.`,
  )
  if (opnieuw > 0) say(`${opnieuw} gebeurtenissen zonder plaats staan opnieuw in de wachtrij.`)
  say(
    'Maak de nieuwe controlesleutel bekend, geef haar aan de getuige en meld het verlies aan de functionaris gegevensbescherming.',
  )
}

function readArgs(args: string[]): { reden: string; toch: boolean; nieuw: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        reden: { type: 'string' },
        toch: { type: 'boolean', default: false },
        'nieuwe-sleutel': { type: 'boolean', default: false },
      },
    })
    const reden = values.reden?.trim() ?? ''
    if (reden.length >= 5 && reden.length <= 500) {
      return { reden, toch: values.toch, nieuw: values['nieuwe-sleutel'] }
    }
  } catch {
    // An option that does not exist: the same answer as none.
  }
  throw new OpstartFout(gebruik)
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
