import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import type { Schema } from '../../src/opslag/schema.ts'
import type { TestApp } from './app.ts'

const rollen = ['app', 'inwoner', 'partner', 'breed'] as const
type Rol = (typeof rollen)[number]

/** A statement as it went to the database, with on whose behalf. */
export interface Vraag {
  rol: Rol
  sql: string
  parameters: readonly unknown[]
  context: readonly unknown[]
}

export interface Vangst {
  vragen: Vraag[]
  /** Closes the connections that were replaced. */
  sluit: () => Promise<void>
}

/** Writes down every statement of this app from now on. One connection per role, so that the context is always known. */
export function begin(t: TestApp): Vangst {
  const vragen: Vraag[] = []
  const oud = { ...t.deps.databanken }
  for (const rol of rollen) {
    let context: readonly unknown[] = []
    const pool = new Pool({ connectionString: t.db.url(rol), max: 1 })
    pool.on('error', () => undefined)
    t.deps.databanken[rol] = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query: { sql, parameters } }) => {
        if (sql.startsWith('select set_config')) {
          // A session sets the gemeente alone; then nobody else is known yet.
          context = [...parameters, ...Array.from({ length: 6 - parameters.length }, () => '')]
        } else vragen.push({ rol, sql, parameters, context })
      },
    })
  }
  return {
    vragen,
    sluit: async () => {
      await Promise.all(rollen.map((rol) => oud[rol].destroy()))
    },
  }
}

interface Knoop {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Knoop[]
}

const alleKnopen = (knoop: Knoop): Knoop[] => [knoop, ...(knoop.Plans ?? []).flatMap(alleKnopen)]

/** Most rows that a page of a handful of dossiers may look at and throw away, or read from one table. */
const meesteRijen = 1_000

/** Supervision counts every emergency there was: that is its work, and a gemeente has few. */
const magHeel = (rol: Rol, tabel: string): boolean => rol === 'breed' && tabel === 'doeltoegang'

/**
 * Runs a statement once more, in the same context, in a transaction that is rolled back, and says what is wrong with
 * how it was done: a big table read as a whole, or many rows looked at for nothing.
 */
export async function bezwaren(
  client: PoolClient,
  vraag: Vraag,
  groot: readonly string[],
): Promise<string[]> {
  await client.query('begin')
  try {
    const [gemeente, medewerker, pet, persoon, partner, link] = vraag.context
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true), set_config('dw.persoon', $4, true), set_config('dw.partner', $5, true), set_config('dw.link', $6, true)`,
      [gemeente ?? '', medewerker ?? '', pet ?? '', persoon ?? '', partner ?? '', link ?? ''],
    )
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Knoop }] }>(
      `explain (analyze, timing off, format json) ${vraag.sql}`,
      [...vraag.parameters],
    )
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    if (plan === undefined) return ['geen plan']
    return alleKnopen(plan).flatMap((knoop) => {
      const tabel = knoop['Relation Name'] ?? ''
      if (magHeel(vraag.rol, tabel)) return []
      const keer = knoop['Actual Loops']
      const weg = (knoop['Rows Removed by Filter'] ?? 0) * keer
      const gelezen = groot.includes(tabel) ? knoop['Actual Rows'] * keer : 0
      return [
        ...(knoop['Node Type'] === 'Seq Scan' && groot.includes(tabel)
          ? [`leest ${tabel} helemaal`]
          : []),
        ...(weg > meesteRijen ? [`gooit ${weg} rijen weg (${tabel || knoop['Node Type']})`] : []),
        ...(gelezen > meesteRijen ? [`leest ${gelezen} rijen van ${tabel}`] : []),
      ]
    })
  } finally {
    await client.query('rollback')
  }
}
