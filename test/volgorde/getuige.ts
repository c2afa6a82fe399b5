import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeGetuige } from '../../src/cli/getuige/bevestig.ts'
import { makeGetuigeServer } from '../../src/cli/getuige/server.ts'
import { openGetuigesleutel } from '../../src/cli/getuige/sleutel.ts'
import { Standen } from '../../src/cli/getuige/stand.ts'
import type { Getuige } from '../../src/koppelingen/getuige.ts'
import { parseVkey, type Vkey } from '../../src/logboek/vkey.ts'
import { stand, type Proef } from './gereedschap.ts'

export interface TestGetuige {
  getuige: Getuige
  aan: () => Promise<void>
  uit: () => Promise<void>
  /** Starts again with these logs. */
  kent: (logboeken: readonly Vkey[]) => Promise<void>
  weg: () => Promise<void>
}

/** The real witness of `deelwijzer getuige`, listening on a port of its own, that knows the log of this test. */
export async function startGetuige(p: Proef): Promise<TestGetuige> {
  const map = await mkdtemp(join(tmpdir(), 'dw-getuige-'))
  const sleutel = await openGetuigesleutel(join(map, 'getuige.sleutel'), 'getuige.example', true)
  let logboeken: readonly Vkey[] = (await stand(p)).bomen.map(({ vkey }) => parseVkey(vkey))
  let server: Server | undefined
  let poort = 0
  async function aan(): Promise<void> {
    const seconden = () => Math.floor(Date.now() / 1000)
    const getuige = makeGetuige(sleutel, logboeken, new Standen(map), seconden, () => undefined)
    server = makeGetuigeServer(getuige, () => undefined)
    server.listen(poort, '127.0.0.1')
    await once(server, 'listening')
    poort = poortVan(server)
  }
  async function uit(): Promise<void> {
    const weg = server
    server = undefined
    weg?.closeAllConnections()
    await new Promise<void>((klaar) => (weg === undefined ? klaar() : weg.close(() => klaar())))
  }
  await aan()
  return {
    getuige: { url: `http://127.0.0.1:${poort}/`, vkey: sleutel.vkey },
    aan,
    uit,
    async kent(nieuw) {
      logboeken = nieuw
      await uit()
      await aan()
    },
    async weg() {
      await uit()
      await rm(map, { recursive: true, force: true })
    },
  }
}

/** The port a server listens on. */
export function poortVan(server: Server): number {
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('luistert niet op een poort')
  return adres.port
}
