import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig, serverOptions } from '../config.ts'
import { isEen } from '../domein/invoer.ts'
import { bestaat, dagenLater } from '../domein/leeftijd.ts'
import {
  beginVan,
  projectieMet,
  uitvoersoorten,
  type Uitvoersoort,
} from '../handelingen/logboek.ts'
import type { Kluis } from '../kluis/kluis.ts'
import { openDatabank, type Db } from '../opslag/database.ts'
import { openInstallatie } from '../opslag/installatie.ts'
import { recordUitvoer } from '../opslag/logboek/bericht.ts'
import { openLogKey } from '../opslag/logboek/sleutel.ts'
import { countPeriode, readPeriode } from '../opslag/uitvoer.ts'

const gebruik = `Gebruik: deelwijzer logboek-uitvoer --soort ldv|audit|adl --van jjjj-mm-dd --tot jjjj-mm-dd
Schrijft de regels van deze dagen (tot en met de laatste) als NDJSON naar de uitvoer, de oudste eerst.`

export interface Uitvoervraag {
  soort: Uitvoersoort
  van: Date
  tot: Date
}

/**
 * `deelwijzer logboek-uitvoer`: the lines of some days as one of the three projections. For who runs the installation; a
 * privacy officer has a page for it. Nobody is logged in here, so that it happened is a statement of the log itself:
 * which projection, which days, how many lines. It is signed before the first line is written.
 *
 * @returns 0, or 2 when the question is wrong
 */
export async function run(args: string[]): Promise<number> {
  const vraag = readVraag(args)
  if (vraag === undefined) {
    process.stderr.write(`${gebruik}\n`)
    return 2
  }
  const config = readConfig(process.env)
  // What is printed is the file; what happens is told beside it.
  const zeg = (regel: string) => void process.stderr.write(`${regel}\n`)
  const { url, kluis, stop } = await openInstallatie(serverOptions(config, zeg, true))
  const db = openDatabank(url('deelwijzer_eigenaar'), 1)
  const volgorde = openDatabank(url('deelwijzer_sequencer'), 2)
  try {
    const { logboekmap: map, lognaam } = config
    const opties = {
      db: volgorde,
      map,
      lognaam,
      sleutel: await openLogKey(volgorde, map),
      nu: () => new Date(),
      id: randomUUID,
      toeval: randomBytes,
    }
    const regels = await countPeriode(db, vraag.van, vraag.tot)
    await recordUitvoer(opties, { projectie: vraag.soort, van: vraag.van, tot: vraag.tot, regels })
    let aantal = 0
    for await (const regel of readUitvoer(db, kluis, vraag)) {
      aantal += 1
      if (!process.stdout.write(regel))
        await new Promise((vrij) => process.stdout.once('drain', vrij))
    }
    zeg(`${aantal} regels. Dat u ze uitvoerde, staat in het logboek.`)
    return 0
  } finally {
    await Promise.all([db.destroy(), volgorde.destroy()])
    await stop()
  }
}

/** What was asked, or nothing when it cannot be understood. */
export function readVraag(args: string[]): Uitvoervraag | undefined {
  try {
    const tekst = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { soort: tekst, van: tekst, tot: tekst } })
    const { soort = '', van = '', tot = '' } = values
    if (!isEen(soort, uitvoersoorten) || !bestaat(van) || !bestaat(tot) || van > tot)
      return undefined
    return { soort, van: beginVan(van), tot: beginVan(dagenLater(tot, 1)) }
  } catch {
    return undefined
  }
}

/** The lines as text, each with a line end. @param db as the owner of the schema */
export async function* readUitvoer(
  db: Db,
  kluis: Kluis,
  vraag: Uitvoervraag,
): AsyncGenerator<string> {
  const projecteer = projectieMet(kluis)
  for await (const regel of readPeriode(db, vraag.van, vraag.tot)) {
    yield `${JSON.stringify(await projecteer(vraag.soort, regel))}\n`
  }
}
