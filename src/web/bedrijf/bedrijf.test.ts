import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listen } from '../../luisteren.ts'
import { createApp } from '../app.tsx'
import { noteBackup } from '../../opslag/reservekopie/laatste.ts'
import { readMigrations } from '../../opslag/migreer.ts'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { freePort } from '../../../test/support/poort.ts'

const token = 'een-lang-token-voor-de-metingen-0123456789'
let t: TestApp
let map: string
let stop: () => Promise<void>
let adres: string

beforeAll(async () => {
  t = await createTestApp()
  map = await mkdtemp(join(tmpdir(), 'dw-bedrijf-'))
  t.deps.bedrijf = {
    migraties: (await readMigrations()).length,
    dataFolder: map,
    eigenDatabase: true,
    metingenToken: token,
  }
  const poort = await freePort()
  stop = await listen(createApp(t.deps).fetch, '127.0.0.1', poort)
  adres = `http://127.0.0.1:${poort}`
})
afterAll(async () => {
  await stop()
  await t.stop()
  await rm(map, { recursive: true })
})

/** Past the second for which a state is kept. */
const later = () => new Promise((klaar) => setTimeout(klaar, 1100))

test('alive and ready, without a login, and without a word about anybody', async () => {
  expect(await (await fetch(`${adres}/gezond`)).json()).toEqual({ gezond: true })
  const antwoord = await fetch(`${adres}/gereed`)
  expect(antwoord.status).toBe(200)
  expect(await antwoord.json()).toEqual({
    gereed: true,
    delen: { database: 'goed', migraties: 'goed', sleutels: 'goed', log: 'goed' },
  })
})

test('the metrics tell the queue, the checkpoint, the keys and the process', async () => {
  const sanne = await t.login('sanne', 'toeleider')
  await sanne.get('/werk')
  await later()
  const voor = await metingen()
  expect(voor['deelwijzer_wachtrij_events']).toBeGreaterThan(0)
  expect(voor['deelwijzer_wachtrij_oldest_seconds']).toBeGreaterThan(0)
  expect(voor['deelwijzer_checkpoint_size']).toBeUndefined()

  await t.volgorde()
  await later()
  const na = await metingen()
  expect(na['deelwijzer_wachtrij_events']).toBe(0)
  expect(na['deelwijzer_wachtrij_oldest_seconds']).toBe(0)
  expect(na['deelwijzer_checkpoint_size']).toBeGreaterThan(0)
  expect(na['deelwijzer_log_frozen']).toBe(0)
  expect(na['deelwijzer_ready']).toBe(1)
  expect(na['deelwijzer_epochs']).toBe(1)
  expect(na['deelwijzer_epoch_oldest_in_use']).toBe(1)
  expect(na['deelwijzer_keys']).toBeGreaterThan(0)
  expect(na['deelwijzer_memory_resident_bytes']).toBeGreaterThan(1e7)
  expect(na['deelwijzer_pool_connections{role="app",state="max"}']).toBe(4)
  expect(na['deelwijzer_signals_unseen']).toBe(0)
})

async function metingen(): Promise<Record<string, number>> {
  const antwoord = await fetch(`${adres}/metingen`)
  expect(antwoord.status).toBe(200)
  const regels = (await antwoord.text()).trimEnd().split('\n')
  const uit: Record<string, number> = {}
  for (const regel of regels) {
    if (regel.startsWith('#')) {
      expect(regel).toMatch(/^# (HELP deelwijzer_\w+ .+|TYPE deelwijzer_\w+ gauge)$/)
      continue
    }
    // The whole format: a name, labels from a short list, a number. There is no place for anybody's name.
    expect(regel).toMatch(
      /^deelwijzer_\w+(\{((role="(app|breed|inwoner|partner)"|state="(busy|idle|waiting|max)"|kind="(gegevens|sleutels)"),?)+\})? [\d.e+-]+$/,
    )
    const plek = regel.lastIndexOf(' ')
    uit[regel.slice(0, plek)] = Number(regel.slice(plek + 1))
  }
  return uit
}

test('metrics only for this machine itself, or with the token', async () => {
  const status = async (koppen: Record<string, string>) =>
    (await fetch(`${adres}/metingen`, { headers: koppen })).status
  expect(await status({})).toBe(200)
  // A proxy on this machine speaks for somebody elsewhere.
  expect(await status({ 'x-forwarded-for': '198.51.100.7' })).toBe(404)
  expect(await status({ forwarded: 'for=198.51.100.7' })).toBe(404)
  expect(
    await status({ 'x-forwarded-for': '198.51.100.7', authorization: `Bearer ${token}` }),
  ).toBe(200)
  expect(await status({ authorization: `Bearer ${token}x` })).toBe(404)
  // Without a connection, so from nowhere we know.
  expect((await t.app.request('/metingen')).status).toBe(404)
  const met = { headers: { authorization: `Bearer ${token}` } }
  expect((await t.app.request('/metingen', met)).status).toBe(200)
})

test('the page of the beheerder says it in words, and looking is in the log', async () => {
  await noteBackup(map, 'gegevens', new Date('2026-11-22T02:00:00Z').toISOString())
  await later()
  const fatima = await t.login('fatima')
  const telling = async () =>
    Number(
      (
        await t.db
          .pool('eigenaar')
          .query(
            `select count(*) from deelwijzer.gebeurtenis where object_soort = 'toestand' and uitkomst = 'gedaan'`,
          )
      ).rows[0].count,
    )
  const voor = await telling()
  const blad = await fatima.get('/beheer/toestand')
  expect(blad.status).toBe(200)
  expect(await telling()).toBe(voor + 1)
  expect(blad.$('main').text()).toContain('8 uur oud')
  expect(blad.$('main').text()).toContain('nog nooit gemaakt met Deelwijzer')
  expect(blad.$('main').text()).toContain('deelwijzer reservekopie --sleutels')
  expect(blad.$('nav a[href="/beheer/toestand"]').length).toBeGreaterThan(0)
})

test('nobody but the beheerder opens it', async () => {
  for (const wie of ['sanne', 'petra', 'noor'] as const) {
    const blad = await (await t.login(wie)).get('/beheer/toestand')
    expect(blad.$('main').text(), wie).not.toContain('Reservekopie')
  }
})

test('not ready when the log is frozen, the database is of another version, or a role is shut out', async () => {
  const eigenaar = t.db.pool('eigenaar')
  const gereed = async () => {
    await later()
    const antwoord = await fetch(`${adres}/gereed`)
    const { delen } = z.object({ delen: z.unknown() }).parse(await antwoord.json())
    return [antwoord.status, delen] as const
  }
  await eigenaar.query(
    `insert into deelwijzer.migratie (nummer, naam, sha256) values (9999, 'later', 'x')`,
  )
  expect(await gereed()).toMatchObject([503, { migraties: 'fout' }])
  await eigenaar.query('delete from deelwijzer.migratie where nummer = 9999')
  expect((await gereed())[0]).toBe(200)
  await eigenaar.query(
    `update deelwijzer.boom set bevroren_op = now(), bevroren_reden = 'proef' where bevroren_op is null`,
  )
  expect(await gereed()).toMatchObject([503, { log: 'fout' }])
  const fatima = await t.login('fatima')
  expect((await fatima.get('/beheer/toestand')).$('main').text()).toContain('herstel-logboek')
  expect((await fetch(`${adres}/gezond`)).status).toBe(200)
})
