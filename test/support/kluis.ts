import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kluis, Voor } from '../../src/kluis/kluis.ts'
import type { Kolom } from '../../src/kluis/kolommen.ts'
import type { OpenKluis } from '../../src/kluis/open-kluis.ts'
import { openEigenKluis } from '../../src/opslag/installatie.ts'

export interface TestKluis extends OpenKluis {
  /** Where everything is: sleutels/, wortel.sleutel, wisjournaal, logboek/. */
  map: string
  weg: () => Promise<void>
}

/** A real vault with keys of its own in a temporary folder, for the database behind this connection of the owner. */
export async function openTestKluis(eigenaarUrl: string): Promise<TestKluis> {
  const map = await mkdtemp(join(tmpdir(), 'dw-kluis-'))
  const open = await openEigenKluis(eigenaarUrl, {
    kluis: {
      map: join(map, 'sleutels'),
      sleutelbestand: join(map, 'wortel.sleutel'),
      wisjournaal: join(map, 'wisjournaal'),
    },
    log: () => undefined,
  })
  return {
    ...open,
    map,
    weg: async () => {
      await open.wortel.close()
      await rm(map, { recursive: true, force: true })
    },
  }
}

/** Seals a text for a row that a test writes by hand; `json` for a jsonb column. */
export async function zegel(
  kluis: Kluis,
  kolom: Kolom,
  rij: string,
  voor: Voor | string,
  waarde: unknown,
): Promise<string> {
  const van: Voor = typeof voor === 'string' ? { soort: 'persoon', id: voor } : voor
  return kluis.sealText(
    { kolom, rij },
    van,
    typeof waarde === 'string' ? waarde : JSON.stringify(waarde),
  )
}
