import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './start-server.ts'
import { temporaryFolder } from './tijdelijke-server.ts'

/** What people typed must not be found in the log of the server, whatever went wrong with it. */

const woord = 'ZEEMEERMIN'
const soort = process.env['TEST_POSTGRES'] === 'embedded' ? ('ingebouwd' as const) : undefined
let map: string
let server: Server
let client: Client

beforeAll(async () => {
  map = temporaryFolder()
  server = await startServer({ dataFolder: map, duurzaam: false, soort, log: () => undefined })
  client = new Client({ connectionString: server.beheerUrl })
  await client.connect()
  await client.query(
    `create table proef (id int primary key, dag date, tekst text, constraint kort check (length(tekst) < 5))`,
  )
})
afterAll(async () => {
  await client.end()
  await server.stop()
  rmSync(map, { recursive: true, force: true })
})

const log = () => readFileSync(join(map, 'postgres.log'), 'utf8')

/** Every way we know to get a value into a message. */
async function struikel(): Promise<number> {
  const pogingen: [string, unknown[]][] = [
    // The row, in DETAIL.
    ['insert into proef values (1, null, $1)', [woord]],
    // The value, in the first line of the message.
    ['insert into proef values (1, $1, null)', [woord]],
    ['select $1::uuid', [woord]],
    [`select '${woord}'::int`, []],
    // The statement itself.
    [`selecteer ${woord}`, []],
    // A warning and an error that code raises with a value in it.
    [
      `do $$ begin raise warning 'let op ${woord}'; raise exception 'mis %', '${woord}' using detail = '${woord}', hint = '${woord}'; end $$`,
      [],
    ],
    // Cut off because it took too long.
    [`select pg_sleep(5), $1::text`, [woord]],
  ]
  let mis = 0
  await client.query('set statement_timeout = 200')
  for (const [zin, waarden] of pogingen) {
    await client.query(zin, waarden).catch(() => (mis += 1))
  }
  // Twice the same key: the value of it is in DETAIL.
  await client.query('reset statement_timeout')
  await client.query('create table dubbel (t text primary key)')
  await client.query('insert into dubbel values ($1)', [woord])
  await client.query('insert into dubbel values ($1)', [woord]).catch(() => (mis += 1))
  await client.query('drop table dubbel')
  return mis
}

test('no value reaches the log of the server', async () => {
  expect(await struikel()).toBe(8)
  expect(log()).toContain('ready to accept connections')
  expect(log()).not.toContain(woord)
})

test('with the settings that PostgreSQL comes with it would have: the test looks in the right place', async () => {
  for (const naam of ['log_min_messages', 'log_error_verbosity', 'log_min_error_statement']) {
    const waarde =
      naam === 'log_error_verbosity' ? 'default' : naam === 'log_min_messages' ? 'warning' : 'error'
    await client.query(`set ${naam} = ${waarde}`)
  }
  await struikel()
  expect(log().split(woord).length).toBeGreaterThan(8)
})

test('no role of the application can turn that off', async () => {
  await client.query(`create role proefrol login password 'proef'`)
  const url = new URL(server.beheerUrl)
  url.username = 'proefrol'
  url.password = 'proef'
  const gewoon = new Client({ connectionString: url.href })
  await gewoon.connect()
  try {
    for (const naam of [
      'log_min_messages',
      'log_error_verbosity',
      'log_min_error_statement',
      'log_statement',
      'log_min_duration_statement',
      'log_parameter_max_length',
    ]) {
      await expect(gewoon.query(`set ${naam} to default`), naam).rejects.toThrow(
        /permission denied/,
      )
    }
  } finally {
    await gewoon.end()
  }
})
