import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { seedDemo } from '../../src/handelingen/demo.ts'
import type { Deps } from '../../src/handelingen/deps.ts'
import { loadRegelset } from '../../src/koppelingen/regelbestanden.ts'
import { openDatabank, openDatabanken, sluitDatabanken } from '../../src/opslag/database.ts'
import { loadDemo } from '../../src/opslag/demo.ts'
import { openInstallatie, type Installatie } from '../../src/opslag/installatie.ts'
import { openLogKey } from '../../src/opslag/logboek/sleutel.ts'
import { runVolgorde, type Uitkomst } from '../../src/opslag/logboek/volgorde.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import type { Soort } from '../../src/opslag/server/binaries.ts'
import { createApp } from '../../src/web/app.tsx'
import { maakBezoeker, type Bezoeker } from './app.ts'

/** Everything of one installation in one folder, as the settings say it by default. */
export function plekken(map: string, soort?: Soort) {
  return {
    dataFolder: map,
    databaseUrl: undefined,
    soort,
    duurzaam: false,
    log: () => undefined,
    kluis: {
      map: join(map, 'sleutels'),
      sleutelbestand: join(map, 'wortel.sleutel'),
      wisjournaal: join(map, 'wisjournaal'),
    },
  }
}

/** A whole installation with a server of its own, that can be stopped, restored and started again. */
export interface TestInstallatie extends Installatie {
  deps: Deps
  /** Asks as the owner of the database. */
  vraag: <T extends object>(sql: string, waarden?: unknown[]) => Promise<T[]>
  bezoeker: () => Bezoeker
  /** Somebody of the demo, logged in, with a pet on when asked. */
  login: (id: string, pet?: string) => Promise<Bezoeker>
  /** One round of the sequencer. */
  volgorde: () => Promise<Uitkomst>
}

/** Starts it, from nothing or from what is there, with the fictional people and their first dossiers. */
export async function startTestInstallatie(map: string, soort?: Soort): Promise<TestInstallatie> {
  const inst = await openInstallatie(plekken(map, soort))
  const eigenaar = inst.url('deelwijzer_eigenaar')
  const nieuw = await loadDemo(eigenaar, inst.kluis)
  const databanken = openDatabanken(inst.url, inst.kluis, 4)
  const deps: Deps = {
    databanken,
    regelset: await loadRegelset(),
    nu: () => new Date(),
    id: randomUUID,
    toeval: randomBytes,
    demo: true,
  }
  if (nieuw) await seedDemo(deps)
  const app = createApp(deps, (_trace, fout) => {
    if (process.env['DW_TOON'] === '1')
      process.stderr.write(`${fout instanceof Error ? fout.stack : String(fout)}\n`)
  })
  const sequencer = openDatabank(inst.url('deelwijzer_sequencer'), 1)
  const logboek = join(map, 'logboek')
  return {
    ...inst,
    deps,
    vraag: (sql, waarden) =>
      metClient(eigenaar, async (client) => (await client.query(sql, waarden)).rows),
    bezoeker: () => maakBezoeker(app),
    async login(id, pet) {
      const iemand = maakBezoeker(app)
      await iemand.get('/inloggen')
      await iemand.verstuur({ wie: id })
      if (pet !== undefined) await iemand.post('/pet', { pet })
      return iemand
    },
    volgorde: async () =>
      runVolgorde({
        db: sequencer,
        map: logboek,
        lognaam: 'deelwijzer.example/logboek',
        sleutel: await openLogKey(sequencer, logboek),
        nu: deps.nu,
      }),
    async stop() {
      await sequencer.destroy()
      await sluitDatabanken(databanken)
      await inst.stop()
    },
  }
}
