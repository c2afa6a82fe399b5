import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { migreer, readMigrations } from './migreer.ts'

let db: TestDatabase
let map: string
beforeEach(async () => {
  db = await createTestDatabase({ leeg: true })
  map = mkdtempSync(join(tmpdir(), 'migraties-'))
  schrijf('0001_begin.sql', 'create table boom (id integer primary key);')
  schrijf('0002_rij.sql', 'insert into boom values (1);')
})
afterEach(async () => {
  rmSync(map, { recursive: true })
  await db.drop()
})

function schrijf(naam: string, sql: string): void {
  writeFileSync(join(map, naam), sql)
}
const draai = () => migreer(db.url('eigenaar'), map)
async function bomen(): Promise<number[]> {
  const { rows } = await db
    .pool('eigenaar')
    .query<{ id: number }>('select id from boom order by id')
  return rows.map(({ id }) => id)
}

test('applies every file once, in order, and remembers which', async () => {
  expect(await draai()).toEqual(['0001_begin.sql', '0002_rij.sql'])
  expect(await draai()).toEqual([])
  expect(await bomen()).toEqual([1])
  schrijf('0003_nog-een.sql', 'insert into boom values (2);')
  expect(await draai()).toEqual(['0003_nog-een.sql'])
  expect(await bomen()).toEqual([1, 2])
})

test('twenty at the same time: one does the work, nineteen find it done', async () => {
  const uitkomsten = await Promise.all(Array.from({ length: 20 }, draai))
  expect(uitkomsten.filter((uitgevoerd) => uitgevoerd.length > 0)).toHaveLength(1)
  expect(await bomen()).toEqual([1])
})

test('refuses, by name, a file that was edited after it ran', async () => {
  await draai()
  schrijf('0001_begin.sql', 'create table boom (id bigint primary key);')
  await expect(draai()).rejects.toThrow('Migratie 0001_begin.sql is gewijzigd')
})

test('a checkout with other line ends is the same file', async () => {
  schrijf('0001_begin.sql', 'create table boom\n(id integer primary key);\n')
  await draai()
  schrijf('0001_begin.sql', 'create table boom\r\n(id integer primary key);\r\n')
  expect(await draai()).toEqual([])
})

test('refuses a database of a newer version', async () => {
  await draai()
  rmSync(join(map, '0002_rij.sql'))
  await expect(draai()).rejects.toThrow(/nieuwere versie .* 0002_rij\.sql/)
})

test('a file that fails leaves nothing behind and names its line', async () => {
  schrijf('0003_fout.sql', 'insert into boom values (3);\n\ninsert into struik values (4);')
  await expect(draai()).rejects.toThrow(/0003_fout\.sql is mislukt op regel 3/)
  expect(await bomen()).toEqual([1])
  schrijf('0003_fout.sql', 'insert into boom values (3);')
  expect(await draai()).toEqual(['0003_fout.sql'])
})

test('refuses a folder with a gap, a double number or a strange name', async () => {
  for (const naam of ['0004_gat.sql', '0002_dubbel.sql', 'los.sql', '0003_Hoofdletter.sql']) {
    schrijf(naam, 'select 1;')
    await expect(readMigrations(map), naam).rejects.toThrow('klopt niet')
    rmSync(join(map, naam))
  }
})
