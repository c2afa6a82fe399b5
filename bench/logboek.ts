/**
 * How fast waiting events get their place in the log, with the sequencer of the product itself, as the tree grows.
 *
 *     npx tsx bench/logboek.ts --gebeurtenissen 1000000
 *
 * It starts a PostgreSQL of its own in a temporary folder (without fsync, so both sides of a ratio are spared the disk)
 * and makes the queue in bulk. Beside it: the same rows from a queue into a table with the same keys, without tree,
 * tiles and signature. Figures belong to one machine on one day: what counts are the ratios. Never part of the tests.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from 'pg'
import { inclusionProof } from '../src/logboek/tegels.ts'
import { openDatabank, type Db } from '../src/opslag/database.ts'
import { checkTree } from '../src/opslag/logboek/boomcontrole.ts'
import { hoogstensPerKeer } from '../src/opslag/logboek/integreren.ts'
import { listBomen, tegelBron } from '../src/opslag/logboek/lezen.ts'
import { openLogKey } from '../src/opslag/logboek/sleutel.ts'
import { runVolgorde } from '../src/opslag/logboek/volgorde.ts'
import { metClient } from '../src/opslag/met-client.ts'
import { databaseUrl, rolUrl } from '../src/opslag/rollen.ts'
import {
  createMigratedDatabase,
  startTemporaryServer,
} from '../src/opslag/server/tijdelijke-server.ts'

const DATABASE = 'bench'
const meld = (regel: string) => console.log(regel)

const { values } = parseArgs({
  options: { gebeurtenissen: { type: 'string', default: '100000' } },
})
const totaal = Number(values.gebeurtenissen)
if (!Number.isInteger(totaal) || totaal < 10)
  throw new Error('--gebeurtenissen is een getal vanaf 10')

const map = await mkdtemp(join(tmpdir(), 'dw-bench-logboek-'))
const server = await startTemporaryServer()
process.once('SIGINT', () => void server.stop().finally(() => process.exit(130)))
try {
  await createMigratedDatabase(server, DATABASE)
  const url = rolUrl(server.beheerUrl, server.rolGeheim, 'deelwijzer_sequencer', DATABASE)
  const db = openDatabank(url, 2)
  await metClient(databaseUrl(server.beheerUrl, DATABASE), (beheer) => meet(beheer, db))
  await db.destroy()
} finally {
  await server.stop()
  await rm(map, { recursive: true, force: true })
}

async function meet(beheer: Client, db: Db): Promise<void> {
  await beheer.query('set search_path = deelwijzer')
  await beheer.query(`create table kaal (like blad including indexes);
    create table kale_rij (like wachtrij including indexes)`)
  meld(
    `${new Date().toISOString()} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model}`,
  )
  meld('| bladeren | per seconde | × kaal | geheugen |\n|---:|---:|---:|---:|')
  const sleutel = await openLogKey(db, map)
  const nu = () => new Date()
  const stap = Math.ceil(totaal / 10)
  for (let klaar = 0; klaar < totaal; klaar += stap) {
    await fill(beheer, 'wachtrij (gemeente_id, gebeurtenis_id, commitment)', stap, '')
    await fill(beheer, 'kale_rij', stap, `${klaar} + n,`)
    const log = await seconds(async () => {
      for (;;) {
        const uit = await runVolgorde({ db, map, lognaam: 'bench.example', sleutel, nu })
        if (uit.soort !== 'gedaan') throw new Error(uit.soort)
        if (uit.aantal === 0) return
      }
    })
    const kaal = await seconds(() => bare(beheer, klaar))
    const mib = Math.round(process.memoryUsage().rss / 2 ** 20)
    meld(
      `| ${klaar + stap} | ${Math.round(stap / log)} | ${(log / kaal).toFixed(1)} | ${mib} MiB |`,
    )
  }
  const [boom] = await listBomen(db)
  if (boom === undefined) throw new Error('geen boom')
  const heel = await seconds(async () => {
    await checkTree(db, boom)
  })
  const bewijzen = await seconds(async () => {
    for (let i = 0; i < 100; i += 1) {
      await inclusionProof(tegelBron(db, boom.nr), Math.floor((i * totaal) / 100), totaal)
    }
  })
  const { rows } = await beheer.query<{ tegel: string; blad: string; checkpoint: string }>(
    `select pg_size_pretty(pg_total_relation_size('tegel')) as tegel, pg_size_pretty(pg_total_relation_size('blad')) as blad,
       pg_size_pretty(pg_total_relation_size('checkpoint')) as checkpoint`,
  )
  meld(
    `\nHele boom narekenen: ${heel.toFixed(1)} s (${Math.round(totaal / heel)} bladeren per seconde)`,
  )
  meld(`Een bewijs: ${(bewijzen * 10).toFixed(2)} ms`)
  meld(`Op schijf: ${JSON.stringify(rows[0])}`)
}

/** Fills a queue, in bulk; `nummer` where the table does not number its rows itself. */
async function fill(beheer: Client, waar: string, aantal: number, nummer: string): Promise<void> {
  await beheer.query(
    `insert into ${waar} select ${nummer} gen_random_uuid(), gen_random_uuid(), sha256(gen_random_uuid()::text::bytea)
       ${nummer === '' ? '' : ', now()'} from generate_series(1, ${aantal}) n`,
  )
  await beheer.query('analyze wachtrij; analyze kale_rij')
}

/** The same batches, with nothing but the rows. */
async function bare(beheer: Client, begin: number): Promise<void> {
  for (let index = begin; ;) {
    const { rowCount } = await beheer.query(
      `with weg as (delete from kale_rij where volgnummer in
         (select volgnummer from kale_rij order by volgnummer limit ${hoogstensPerKeer}) returning *)
       insert into kaal (boom, index, gemeente_id, gebeurtenis_id, commitment)
       select 1, $1::bigint + row_number() over (order by volgnummer) - 1, gemeente_id, gebeurtenis_id, commitment from weg`,
      [index],
    )
    if ((rowCount ?? 0) === 0) return
    index += rowCount ?? 0
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}
