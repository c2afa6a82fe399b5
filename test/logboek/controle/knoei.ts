import type { Client } from 'pg'
import { metClient } from '../../../src/opslag/met-client.ts'

/** What an alteration can touch; in an order in which rows can be put back. */
const tabellen = [
  'boom',
  'logboek_bericht',
  'gebeurtenis',
  'gebeurtenis_bewijs',
  'logboek_keten',
  'wachtrij',
  'blad',
  'tegel',
  'checkpoint',
  'gegeven',
  'triagebesluit',
] as const

/** Changes a database as nobody should be able to: with all rights, and every trigger and reference switched off. */
export interface Knoeier {
  knoei: (work: (client: Client) => Promise<unknown>) => Promise<void>
  /** Puts everything back as it was at the beginning. */
  herstel: () => Promise<void>
}

export async function makeKnoeier(beheerUrl: string): Promise<Knoeier> {
  const knoei = (work: (client: Client) => Promise<unknown>) =>
    metClient(beheerUrl, async (client) => {
      const { rows } = await client.query<{ naam: string }>('select current_database() as naam')
      if (rows[0]?.naam.startsWith('dw_test_') !== true) throw new Error('dit is geen testdatabase')
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      await client.query('set local search_path = deelwijzer')
      await work(client)
      await client.query('commit')
    })
  await knoei(async (client) => {
    await client.query('create schema kopie')
    for (const tabel of tabellen) {
      await client.query(`create table kopie.${tabel} as table deelwijzer.${tabel}`)
    }
  })
  return {
    knoei,
    herstel: () =>
      knoei(async (client) => {
        for (const tabel of tabellen) {
          await client.query(`delete from ${tabel}`)
          await client.query(`insert into ${tabel} overriding system value table kopie.${tabel}`)
        }
      }),
  }
}
