import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { envelopIn } from '../../src/kluis/envelop.ts'
import { rootAt, type TegelBron } from '../../src/logboek/tegels.ts'
import { openInstallatie } from '../../src/opslag/installatie.ts'
import { metClient } from '../../src/opslag/met-client.ts'
import type { Kluis } from '../../src/kluis/kluis.ts'
import type { Client } from 'pg'
import { wortel } from './plek.ts'
import { assertOurs } from './proces.ts'
import type { Teller } from './belasting.ts'

export interface Uitkomst {
  bevestigd: number
  'bevestigd maar weg': number
  'onbekend, blijkt gedaan': number
  'meer dan één keer': number
  'wijziging zonder gebeurtenis': number
  'gebeurtenis zonder wijziging': number
  'bladeren in de boom': number
  'checkpoints die niet meer kloppen': number
}

/** Opens what is left and compares it with what was confirmed. */
export async function controleer(map: string, teller: Teller): Promise<Uitkomst> {
  assertOurs(map)
  const installatie = await openInstallatie({
    dataFolder: map,
    log: () => undefined,
    kluis: {
      map: join(map, 'sleutels'),
      sleutelbestand: join(map, 'wortel.sleutel'),
      wisjournaal: join(map, 'wisjournaal'),
    },
  })
  try {
    return await metClient(installatie.url('deelwijzer_eigenaar'), (client) =>
      vergelijk(client, installatie.kluis, teller),
    )
  } finally {
    await installatie.stop()
  }
}

async function vergelijk(client: Client, kluis: Kluis, teller: Teller): Promise<Uitkomst> {
  const { rows } = await client.query<{ inhoud: string; regels: number }>(
    `select g.inhoud, (select count(*)::int from deelwijzer.gebeurtenis e join deelwijzer.gebeurtenis_bewijs b on b.gebeurtenis_id = e.id
       where e.handeling = 'vastleggen' and e.object_id = g.id) as regels from deelwijzer.gegeven g where g.overgang_id is null`,
  )
  const keren = new Map<string, number>()
  let zonderRegel = 0
  for (const rij of rows) {
    const envelop = envelopIn(rij.inhoud)
    if (envelop === undefined) throw new Error('een gegeven is niet verzegeld')
    const tekst = (await kluis.open(envelop)).inhoud.toString('utf8')
    if (!tekst.startsWith('proef ')) continue
    keren.set(tekst, (keren.get(tekst) ?? 0) + 1)
    if (rij.regels !== 1) zonderRegel++
  }
  const los = await client.query<{ n: number }>(
    `select count(*)::int as n from deelwijzer.gebeurtenis e where e.handeling = 'vastleggen' and e.object_soort = 'gegeven' and e.uitkomst = 'gedaan'
       and not exists (select from deelwijzer.gegeven g where g.id = e.object_id)`,
  )
  const bevestigd = teller.pogingen.filter((p) => p.uitkomst === 'bevestigd')
  const bladeren = await client.query<{ n: number }>(
    'select count(*)::int as n from deelwijzer.blad',
  )
  return {
    bevestigd: bevestigd.length,
    'bevestigd maar weg': bevestigd.filter((p) => !keren.has(p.tekst)).length,
    'onbekend, blijkt gedaan': teller.pogingen.filter(
      (p) => p.uitkomst === 'onbekend' && keren.has(p.tekst),
    ).length,
    'meer dan één keer': [...keren.values()].filter((n) => n > 1).length,
    'wijziging zonder gebeurtenis': zonderRegel,
    'gebeurtenis zonder wijziging': los.rows[0]?.n ?? -1,
    'bladeren in de boom': bladeren.rows[0]?.n ?? -1,
    'checkpoints die niet meer kloppen': await wrongCheckpoints(client, teller.checkpoints),
  }
}

/** Every checkpoint that was ever given out must still be a beginning of the tree. */
async function wrongCheckpoints(client: Client, gezien: ReadonlySet<string>): Promise<number> {
  const bron: TegelBron = async (laag, nummer) => {
    const { rows } = await client.query<{ inhoud: Buffer }>(
      'select inhoud from deelwijzer.tegel where boom = 1 and laag = $1 and nummer = $2',
      [laag, nummer],
    )
    return rows[0]?.inhoud ?? new Uint8Array()
  }
  let fout = 0
  for (const notitie of gezien) {
    const [, grootte = '', wortel = ''] = notitie.split('\n')
    const nu = await rootAt(bron, Number(grootte)).catch(() => undefined)
    if (nu === undefined || Buffer.from(nu).toString('base64') !== wortel) fout++
  }
  return fout
}

/** The check that somebody independent would do: the real command, on this data folder. */
export function controleerLogboek(map: string): { status: number | null; tekst: string } {
  assertOurs(map)
  const uit = spawnSync(
    process.execPath,
    [join(wortel, 'bin/deelwijzer.js'), 'controleer-logboek'],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: map, DEELWIJZER_DATA: map },
      timeout: 300_000,
    },
  )
  return { status: uit.status, tekst: `${uit.stdout}${uit.stderr}`.trim() }
}
