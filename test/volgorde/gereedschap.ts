import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { inject } from 'vitest'
import { metClient } from '../../src/opslag/met-client.ts'
import { databaseUrl, prepareDatabase, rolUrl } from '../../src/opslag/rollen.ts'
import { bladData } from '../../src/logboek/vastlegging.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { openTestVolgorde, type TestVolgorde } from '../support/volgorde.ts'
import { naiveLeaf, naiveRoot } from '../logboek/boom.ts'

/** A database, a log folder and a sequencer, without an application. */
export interface Proef {
  db: TestDatabase
  moeder: string
  v: TestVolgorde
  eigenaar: Pool
  /** Puts this many events in the queue, each in a transaction of its own; gives their ids. */
  wacht: (aantal: number) => Promise<string[]>
  weg: () => Promise<void>
}

export const gemeente = 'b0000000-0000-4000-8000-000000000001'
export const nu = () => new Date('2026-11-22T10:00:00Z')

export async function createProef(): Promise<Proef> {
  const db = await createTestDatabase()
  const moeder = await mkdtemp(join(tmpdir(), 'dw-volgorde-'))
  return openProef(db, moeder)
}

async function openProef(db: TestDatabase, moeder: string): Promise<Proef> {
  await metClient(db.beheerUrl, (client) =>
    client.query(
      `insert into deelwijzer.logboek_instelling (installatie) values (gen_random_uuid()) on conflict do nothing`,
    ),
  )
  const v = openTestVolgorde(db, moeder, nu)
  const eigenaar = db.pool('eigenaar')
  return {
    db,
    moeder,
    v,
    eigenaar,
    async wacht(aantal) {
      const ids = Array.from({ length: aantal }, () => randomUUID())
      await eigenaar.query(
        `insert into deelwijzer.wachtrij (gemeente_id, gebeurtenis_id, commitment)
         select $1, x.id, x.c from unnest($2::uuid[], $3::bytea[]) with ordinality as x (id, c, nr) order by x.nr`,
        [gemeente, ids, ids.map(() => randomBytes(32))],
      )
      return ids
    },
    async weg() {
      await v.sluit()
      await db.drop()
      await rm(moeder, { recursive: true, force: true })
    },
  }
}

/** The same log folder with a copy of the database, as it is now: what a backup of the database holds. */
export async function copyDatabase(p: Proef): Promise<string> {
  const { beheerUrl } = inject('postgres')
  const naam = `${p.db.naam}_k${randomBytes(3).toString('hex')}`
  await metClient(beheerUrl, async (beheer) => {
    await beheer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [p.db.naam],
    )
    await beheer.query(`create database ${naam} owner deelwijzer_eigenaar template ${p.db.naam}`)
  })
  return naam
}

/** A sequencer on such a copy, with the log folder of the original. */
export async function openCopy(p: Proef, naam: string): Promise<Proef> {
  const { beheerUrl, rolGeheim } = inject('postgres')
  await metClient(databaseUrl(beheerUrl, naam), prepareDatabase)
  const pools = new Map<string, Pool>()
  const url: TestDatabase['url'] = (rol) => rolUrl(beheerUrl, rolGeheim, `deelwijzer_${rol}`, naam)
  const db: TestDatabase = {
    naam,
    url,
    beheerUrl: databaseUrl(beheerUrl, naam),
    pool(rol) {
      const pool = pools.get(rol) ?? new Pool({ connectionString: url(rol), max: 2 })
      pool.on('error', () => undefined)
      pools.set(rol, pool)
      return pool
    },
    async drop() {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
      await metClient(beheerUrl, (b) => b.query(`drop database ${naam} with (force)`))
    },
  }
  return openProef(db, p.moeder)
}

export interface Stand {
  wachtend: number
  bladeren: { boom: number; index: number; gebeurtenis_id: string | null; commitment: Buffer }[]
  checkpoints: { boom: number; grootte: number; wortel: Buffer; notitie: string; uit: boolean }[]
  bomen: { nr: number; origin: string; vkey: string; reden: string | null }[]
}

export async function stand(p: Proef): Promise<Stand> {
  const rijen = async <T extends object>(sql: string) => (await p.eigenaar.query<T>(sql)).rows
  const [wacht] = await rijen<{ n: number }>('select count(*)::int as n from wachtrij')
  return {
    wachtend: wacht?.n ?? 0,
    bladeren: await rijen(
      'select boom, index::int, gebeurtenis_id, commitment from blad order by boom, index',
    ),
    checkpoints: await rijen(
      'select boom, grootte::int, wortel, notitie, gepubliceerd_op is not null as uit from checkpoint order by boom, grootte',
    ),
    bomen: await rijen('select nr, origin, vkey, bevroren_reden as reden from boom order by nr'),
  }
}

/** What must hold after every stop and every next round, computed without tiles. */
export function controleer(s: Stand, boom = 1): void {
  const eigen = s.bladeren.filter((b) => b.boom === boom)
  for (const [i, blad] of eigen.entries()) {
    if (blad.index !== i) throw new Error(`op plaats ${i} staat blad ${blad.index}`)
  }
  const hashes = eigen.map((b) => naiveLeaf(bladData(new Uint8Array(b.commitment))))
  for (const c of s.checkpoints.filter((x) => x.boom === boom)) {
    const verwacht = Buffer.from(naiveRoot(hashes.slice(0, c.grootte)))
    if (!verwacht.equals(c.wortel)) throw new Error(`wortel bij ${c.grootte} klopt niet`)
  }
}
