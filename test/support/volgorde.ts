import { join } from 'node:path'
import { openDatabank, type Db } from '../../src/opslag/database.ts'
import { openLogKey } from '../../src/opslag/logboek/sleutel.ts'
import {
  runVolgorde,
  type Uitkomst,
  type VolgordeOpties,
} from '../../src/opslag/logboek/volgorde.ts'
import type { TestDatabase } from './database.ts'

export interface TestVolgorde {
  /** The folder with the signing key and the lock file. */
  map: string
  db: Db
  /** One round, with what a test wants different. */
  run: (anders?: Partial<VolgordeOpties>) => Promise<Uitkomst>
  /** Rounds until nothing waits any more. Throws when the log is frozen. */
  alles: () => Promise<void>
  sluit: () => Promise<void>
}

/** The real sequencer for one test database, with the key and the lock file in `<map>/logboek`. */
export function openTestVolgorde(
  database: Pick<TestDatabase, 'url'>,
  moeder: string,
  nu: () => Date,
): TestVolgorde {
  const map = join(moeder, 'logboek')
  const db = openDatabank(database.url('sequencer'), 2)
  const run = async (anders: Partial<VolgordeOpties> = {}): Promise<Uitkomst> =>
    runVolgorde({
      db,
      map,
      lognaam: 'deelwijzer.example/logboek',
      sleutel: anders.sleutel ?? (await openLogKey(db, map)),
      nu,
      ...anders,
    })
  return {
    map,
    db,
    run,
    async alles() {
      for (;;) {
        const uit = await run()
        if (uit.soort === 'bevroren') throw new Error(`bevroren: ${uit.reden}`)
        if (uit.soort === 'gedaan' && uit.aantal === 0) return
      }
    },
    sluit: () => db.destroy(),
  }
}
