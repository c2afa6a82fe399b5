import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, rolNamen, type TestDatabase } from '../../test/support/database.ts'
import { metClient } from './met-client.ts'
import { createRoles, prepareDatabase, rolUrl } from './rollen.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

test('every role logs in as itself, with the schema as its only path', async () => {
  for (const rol of rolNamen) {
    const { rows } = await db.pool(rol).query('select session_user, current_schemas(false)::text')
    expect(rows).toEqual([{ session_user: `deelwijzer_${rol}`, current_schemas: '{deelwijzer}' }])
  }
})

test('no role has a power over the cluster or is a member of another role', async () => {
  const rollen = await metClient(db.beheerUrl, (beheer) =>
    beheer.query(`select rolname from pg_roles where rolname like 'deelwijzer\\_%' and
      (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or not rolcanlogin)`),
  )
  expect(rollen.rows).toEqual([])
  const leden = await metClient(db.beheerUrl, (beheer) =>
    beheer.query(`select 1 from pg_auth_members where member::regrole::text like 'deelwijzer\\_%'`),
  )
  expect(leden.rows).toEqual([])
})

test('only the owner owns something or may make something', async () => {
  const { rows } = await metClient(db.beheerUrl, (beheer) =>
    beheer.query(`select distinct relowner::regrole::text as eigenaar from pg_class
      where relnamespace = 'deelwijzer'::regnamespace`),
  )
  expect(rows).toEqual([{ eigenaar: 'deelwijzer_eigenaar' }])

  for (const rol of rolNamen.filter((naam) => naam !== 'eigenaar')) {
    const pool = db.pool(rol)
    await expect(pool.query('create table deelwijzer.x (a int)')).rejects.toThrow('permission')
    await expect(pool.query('create table public.x (a int)')).rejects.toThrow('permission')
    await expect(pool.query('create temporary table x (a int)')).rejects.toThrow('permission')
    await expect(pool.query('set role deelwijzer_eigenaar')).rejects.toThrow('permission')
    await expect(pool.query('select * from deelwijzer.migratie')).rejects.toThrow('permission')
  }
})

test('a query or an open transaction of the application cannot last for ever', async () => {
  const { rows } = await db.pool('app').query(`select current_setting('statement_timeout') as vraag,
    current_setting('idle_in_transaction_session_timeout') as transactie, current_setting('jit') as jit`)
  expect(rows).toEqual([{ vraag: '5s', transactie: '30s', jit: 'off' }])
})

test('a role that was given too much power is put right at the next start', async () => {
  const { rolGeheim } = inject('postgres')
  const macht = await metClient(db.beheerUrl, async (beheer) => {
    await beheer.query('alter role deelwijzer_vernietiger bypassrls createdb')
    await beheer.query('grant deelwijzer_eigenaar to deelwijzer_vernietiger')
    await createRoles(beheer, rolGeheim)
    return beheer.query(`select rolbypassrls or rolcreatedb as te_veel,
      pg_has_role(rolname, 'deelwijzer_eigenaar', 'member') as lid
      from pg_roles where rolname = 'deelwijzer_vernietiger'`)
  })
  expect(macht.rows).toEqual([{ te_veel: false, lid: false }])
})

test('starts at the same moment, also in different databases of one cluster, all succeed', async () => {
  const { beheerUrl, rolGeheim } = inject('postgres')
  const start = (url: string) =>
    metClient(url, async (beheer) => {
      await createRoles(beheer, rolGeheim)
      if (url === db.beheerUrl) await prepareDatabase(beheer)
    })
  await Promise.all([1, 2, 3, 4].flatMap(() => [start(beheerUrl), start(db.beheerUrl)]))
  const { rows } = await db.pool('app').query('select 1 as een')
  expect(rows).toEqual([{ een: 1 }])
})

test('addresses keep their socket, port and options when the role changes', () => {
  const rol = 'deelwijzer_app'
  expect(rolUrl('postgresql://a:b@db.example:6432/x?sslmode=require', 'g', rol)).toMatch(
    /^postgresql:\/\/deelwijzer_app:[\w-]{43}@db\.example:6432\/x\?sslmode=require$/,
  )
  expect(rolUrl('postgresql:///x?host=/run/pg&user=a&password=b', 'g', rol, 'y')).toMatch(
    /^postgresql:\/\/deelwijzer_app:[\w-]{43}@localhost\/y\?host=%2Frun%2Fpg$/,
  )
})
