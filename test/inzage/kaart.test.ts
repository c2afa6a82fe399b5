import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kaartAlsDocument } from '../../src/domein/afschrift-document.ts'
import { delen, uittabellen, vergelijkMetSchema } from '../../src/domein/afschrift-kaart.ts'
import { afschriftJsonSchema } from '../../src/domein/afschrift-schema.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** Every table and column that a migrated database really has. */
async function leesSchema(): Promise<Map<string, string[]>> {
  const { rows } = await db.pool('eigenaar').query<{ tabel: string; kolommen: string[] }>(
    `select c.table_name as tabel, array_agg(c.column_name::text order by c.ordinal_position) as kolommen
     from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = 'deelwijzer' and t.table_type = 'BASE TABLE' group by c.table_name order by 1`,
  )
  return new Map(rows.map(({ tabel, kolommen }) => [tabel, kolommen]))
}

describe('de kaart van het afschrift', () => {
  it('places every column of every table of the real database', async () => {
    const schema = await leesSchema()
    expect(schema.size).toBeGreaterThan(80)
    const verschillen = vergelijkMetSchema(schema)
    expect(verschillen, verschillen.join('\n')).toEqual([])
  })

  it('fails with a sentence that says what to do when a column or table is added or goes', async () => {
    const eigenaar = db.pool('eigenaar')
    await eigenaar.query('alter table deelwijzer.gegeven add column nieuw_ding text')
    await eigenaar.query('create table deelwijzer.nieuwe_tabel (persoon_id uuid)')
    const verschillen = vergelijkMetSchema(await leesSchema())
    expect(verschillen).toHaveLength(2)
    expect(verschillen[0]).toContain('De kolom gegeven.nieuw_ding staat niet op de kaart')
    expect(verschillen[0]).toContain('afschrift-kaart-')
    expect(verschillen[1]).toContain('De tabel nieuwe_tabel staat niet op de kaart')
    await eigenaar.query('drop table deelwijzer.nieuwe_tabel')
    await eigenaar.query('alter table deelwijzer.gegeven drop column nieuw_ding')
    expect(vergelijkMetSchema(await leesSchema())).toEqual([])
    const zonder = await leesSchema()
    zonder.delete('verklaring')
    zonder.set('document', (zonder.get('document') ?? []).slice(1))
    expect(vergelijkMetSchema(zonder)).toEqual([
      'De kolom document.gemeente_id staat op de kaart, maar bestaat niet (meer).',
      'De tabel verklaring staat op de kaart van het afschrift, maar bestaat niet (meer).',
    ])
  })

  it('gives residents exactly the columns that it says go out, and needs no others', async () => {
    const { rows } = await db.pool('eigenaar').query<{ plek: string }>(
      `select table_name || '.' || column_name as plek from information_schema.column_privileges
       where table_schema = 'deelwijzer' and grantee = 'deelwijzer_inwoner' and privilege_type = 'SELECT'`,
    )
    const mag = new Set(rows.map(({ plek }) => plek))
    const nodig = uittabellen
      .filter(({ functie }) => functie === undefined)
      .flatMap(({ tabel, uit, zegel = [] }) =>
        [...Object.keys(uit), ...zegel].map((kolom) => `${tabel}.${kolom}`),
      )
    expect(nodig.filter((plek) => !mag.has(plek))).toEqual([])
  })

  it('has a name and a heading once, a known part, and a reason that is a sentence', () => {
    const sleutels = uittabellen.map(({ sleutel }) => sleutel)
    expect(new Set(sleutels).size).toBe(sleutels.length)
    for (const { tabel, deel, kop, uit, weg } of uittabellen) {
      expect(delen, tabel).toContain(deel)
      expect(kop.length, tabel).toBeGreaterThan(3)
      const namen = Object.values(uit).map(({ als }) => als)
      expect(new Set(namen).size, tabel).toBe(namen.length)
      for (const reden of Object.values(weg)) expect(reden, tabel).toMatch(/^\p{Lu}.{15,}\.$/u)
    }
  })

  it('publishes a JSON Schema of draft 2020-12 with every key', () => {
    const schema = afschriftJsonSchema()
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    const tekst = JSON.stringify(schema)
    for (const { sleutel } of uittabellen) expect(tekst).toContain(`"${sleutel}":`)
  })

  it('is written down for the privacy officer as it is', async () => {
    const pad = join(import.meta.dirname, '..', '..', 'docs', 'afschrift.md')
    const nu = await format(kaartAlsDocument(), {
      ...(await resolveConfig(pad)),
      parser: 'markdown',
    })
    if (process.env['DW_SCHRIJF'] === '1') writeFileSync(pad, nu)
    const hoe =
      'draai DW_SCHRIJF=1 npx vitest run test/inzage/kaart.test.ts en bewaar docs/afschrift.md'
    expect(readFileSync(pad, 'utf8') === nu, hoe).toBe(true)
  })
})
