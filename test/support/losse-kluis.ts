import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKluis, type KluisOpties, type OpenKluis } from '../../src/kluis/open-kluis.ts'

/** A vault of its own without a database, in a temporary folder; it can be opened again and again. */
export interface LosseKluis {
  map: string
  opties: KluisOpties
  open: (anders?: Partial<KluisOpties>) => Promise<OpenKluis>
  weg: () => Promise<void>
}

export async function createLosseKluis(): Promise<LosseKluis> {
  const map = await mkdtemp(join(tmpdir(), 'dw-losse-kluis-'))
  const opties: KluisOpties = {
    map: join(map, 'sleutels'),
    sleutelbestand: join(map, 'wortel.sleutel'),
    wisjournaal: join(map, 'wisjournaal'),
    nieuw: true,
  }
  const open: OpenKluis[] = []
  return {
    map,
    opties,
    async open(anders = {}) {
      const geopend = await openKluis({ ...opties, ...anders })
      open.push(geopend)
      return geopend
    },
    async weg() {
      await Promise.all(open.map(({ wortel }) => wortel.close()))
      await rm(map, { recursive: true, force: true })
    },
  }
}
